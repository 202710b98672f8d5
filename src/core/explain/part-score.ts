// The score of another part, which has a working of its own.
import type { Score } from '../../model/assessment.ts';
import { valueOr } from '../scoring/score.ts';
import type { Trace } from './trace.ts';

/** A leaf; without a value where the part has no score. */
export function partScore(id: string, score: Score, weight = 1): Trace {
  return { op: 'score', value: valueOr(score, null), id, weight };
}
