// What the author of a questionnaire should know although it can be used as it is: parts without effect, slips, wordings
// that are hard to answer. All of it is a warning, and none of it is looked at when sheets are scored.
// Source: scoring specification, B 19; the instrument, part (i).
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { checkAdvice } from './check-advice.ts';
import { checkReachable } from './check-reachable.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkRules } from './check-rules.ts';
import { checkTags } from './check-tags.ts';
import { checkWeights } from './check-weights.ts';
import { checkWording } from './check-wording.ts';
import { placeItems } from './placed-items.ts';

/** All warnings; paths are those of the file it was written in. They presume that all of that file could be read. */
export function checkAuthoring(questionnaire: Questionnaire): Problem[] {
  const placed = placeItems(questionnaire);
  const found = [
    ...checkReachable(questionnaire, placed),
    ...checkWeights(questionnaire, placed),
    ...checkRepeats(placed),
    ...checkWording(questionnaire, placed),
    ...checkTags(questionnaire, placed),
    ...checkAdvice(placed),
    ...checkRules(questionnaire, placed),
  ];
  return found.map((one) => ({ ...one, severity: 'warning', over: [] }));
}
