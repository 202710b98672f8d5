// Whether a change is more than answers waver by. Source: scoring specification, B 11.
import type { Assessment } from '../../model/assessment.ts';
import type { ReportMatched } from '../../model/report.ts';
import { shown } from '../scoring/numbers.ts';

/** How many standard errors a change must be: 95 in 100 by chance alone stay under it. */
const SURE = 1.96;

/**
 * Standard error of a score whose answers each waver by `answerError` points, one apart from the other. The weights are the slopes
 * of the score, so they add up to 1. Null without a score.
 */
export function errorOf({ effectiveWeights, overall }: Assessment, answerError: number): number | null {
  if (overall.raw.kind === 'none') return null;
  return answerError * Math.sqrt([...effectiveWeights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
}

/** Smallest change that counts. */
export function neededChange(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : SURE * Math.hypot(before, after);
}

/** Judged by the numbers as they are shown, so that none of them says otherwise. */
export function verdictOn(change: number | null, needed: number | null): ReportMatched['verdict'] {
  if (change === null || needed === null) return 'none';
  const points = shown(change);
  if (points === 0 || Math.abs(points) < shown(needed)) return 'unclear';
  return points > 0 ? 'improved' : 'declined';
}
