// From a random list of pain points to what the report says of it.
import { classify } from '../../src/core/hits/classify.ts';
import { limitsOf } from '../../src/core/hits/limits.ts';
import { planOf } from '../../src/core/hits/plan.ts';
import { type HitParts, hitParts, unknownItem } from '../../src/core/hits/report-hits.ts';
import type { RandomPlan } from './random-plans.ts';

/** A day from which slots are counted. */
export const TODAY = '2026-11-22';

export function planned({ points, means, limits }: RandomPlan): HitParts {
  const whole = limitsOf(limits);
  const { capacity, maxBig, fatigue } = means;
  const factor = fatigue === null ? null : { value: 1 - fatigue / 200, lens: null };
  const plan = planOf(classify(points, whole), whole, { capacity, maxBig, isWhatIf: false }, factor);
  return hitParts(plan, { date: TODAY, lenses: [], titles: {}, itemOf: unknownItem, earlier: null });
}
