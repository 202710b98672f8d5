// What a pain point is worth, and how it stands inside its horizon: value over effort, with confidence.
// Source: scoring specification, C 4.
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import type { Worth } from './hit.ts';
import type { Limits } from './limits.ts';

/** The impact that earns all its points. */
const HIGHEST_IMPACT = 4;
const HIGHEST_VALUE = 100;

/** Null without an impact or a reach. `waiting` is how many directly depend on it. */
export function worthOf(point: WrittenPainPoint, days: number, waiting: number, limits: Limits): Worth | null {
  const { impact: hurts, reach_pct } = point;
  if (hurts === undefined || reach_pct === undefined) return null;
  const { priority, defaults } = limits;
  const impact = (priority.impact * hurts) / HIGHEST_IMPACT;
  const step = priority.reach.steps.filter((cut) => reach_pct >= cut).length;
  const reach = (priority.reach.points * step) / priority.reach.steps.length;
  const voice = priority.voice.points * priority.voice[point.raised_by ?? defaults.raised_by];
  const test = priority.cx_test[testWord(point.cx_test ?? defaults.cx_test)];
  const bonus = Math.min(priority.unlocks.at_most, priority.unlocks.each * waiting);
  const confidence = priority.confidence[point.confidence ?? defaults.confidence];
  const effort = divisorFor(days, priority.effort);
  const value = Math.min(HIGHEST_VALUE, (impact + reach + voice) * test + bonus);
  return { impact, reach, voice, test, bonus, confidence, effort, value, priority: (value * confidence) / effort };
}

/** The customer test is written as a word or as true and false. */
export function testWord(test: NonNullable<WrittenPainPoint['cx_test']>): 'yes' | 'unclear' | 'no' {
  if (test === true) return 'yes';
  return test === false ? 'no' : test;
}

/** One divisor for each cut and one for all above. */
function divisorFor(days: number, { up_to, divide_by }: Limits['priority']['effort']): number {
  const index = up_to.findIndex((cut) => days <= cut);
  return divide_by[index < 0 ? up_to.length : index] ?? divide_by.at(-1) ?? 1;
}
