// Readings, flags and consistency rules that can never be so, and flags and rules that always are.
// Scores of a group are means of its answers and may lie anywhere between them: only the ends of a range prove anything.
// Source: rules as data, sections 6 to 8.
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import { canCome, readingGoals } from './can-come-true.ts';
import { whyNever } from './never-so.ts';
import { endOf, type LensOutlook, type Outlook, sameAbove } from './outlook.ts';
import { type PlacedRule, placeRules } from './placed-figures.ts';

/** What is told of a figure, a reading or a rule is not told again of what looks at it alone. */
export function checkFiring(questionnaire: Questionnaire, outlook: Outlook): Problem[] {
  return [
    ...questionnaire.lenses.flatMap((lens, l) => {
      const known = outlook.lenses.get(lens.id);
      return known?.canBeEnough ? checkReadings(lens.id, known, ['lenses', l], outlook) : [];
    }),
    ...placeRules(questionnaire).flatMap((rule) => checkRule(rule, outlook)),
  ];
}

/** Readings that put in what never exists, that stand below one that is always said, or repeat one are told elsewhere. */
function checkReadings(lens: string, known: LensOutlook, path: Path, outlook: Outlook): Problem[] {
  const end = endOf(known);
  return known.readings.flatMap(({ id, when, canBeSaid }, index) => {
    const place = [...path, 'readings', index];
    if (!canBeSaid || index > end || sameAbove(known, index) !== null) return [];
    if (when !== null && !canCome([{ condition: when, wanted: 'true' }], outlook, { enough: [lens] }))
      return whyNever(when, [...place, 'when'], outlook, { lens, subject: `the reading '${id}' can never hold` }, 'never-read');
    if (canCome(readingGoals(known, index), outlook, { enough: [lens] })) return [];
    const message = `the reading '${id}' is never said: wherever it would hold, one above it does`;
    return [problem('never-read', [...place, when === null ? 'id' : 'when'], message, 'move it up, or take it out')];
  });
}

function checkRule({ id, when, path }: PlacedRule, outlook: Outlook): Problem[] {
  const place = [...path, 'when'];
  if (!canCome([{ condition: when, wanted: 'true' }], outlook))
    return whyNever(when, place, outlook, { lens: null, subject: `'${id}' can never fire` }, 'never-fires');
  if (canCome([{ condition: when, wanted: 'not_true' }], outlook, { isComplete: true })) return [];
  return [problem('always-fires', place, `'${id}' fires whatever is answered`, 'ask for more, or take it out')];
}
