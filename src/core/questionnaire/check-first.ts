// Flags whose first action says nothing. Source: rules as data, section 8.
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import type { PlacedItem } from './placed-items.ts';

/** The first action is the advice of the items that are named. */
export function checkFirst({ flags }: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const without = new Set(placed.flatMap(({ item }) => (item.low === null ? [item.id] : [])));
  return flags.flatMap(({ id, first }, f) =>
    first.flatMap((item, index) =>
      without.has(item)
        ? [
            problem(
              'no-action',
              ['flags', f, 'first', index],
              `'${id}' has no action to name: '${item}' has no advice`,
              `add low to '${item}'`,
            ),
          ]
        : [],
    ),
  );
}
