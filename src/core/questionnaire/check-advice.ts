// Advice that was forgotten: a questionnaire that gives it nearly everywhere means to give it everywhere.
import type { Problem } from '../../model/problem.ts';
import { problem } from '../problems.ts';
import type { PlacedItem } from './placed-items.ts';

/** Share of the items that have advice, from which the others seem forgotten. */
const NEARLY_ALL = 0.75;

/** Items that count and have no advice, where nearly all others have some. */
export function checkAdvice(placed: readonly PlacedItem[]): Problem[] {
  const counting = placed.filter(({ item }) => item.type !== 'text' && item.weight > 0);
  const without = counting.filter(({ item }) => item.low === null);
  if (counting.length - without.length < NEARLY_ALL * counting.length) return [];
  return without.map(({ item, path }) =>
    problem('no-advice', [...path, 'id'], `'${item.id}' has no advice for a low score, as nearly all others have`, 'add low'),
  );
}
