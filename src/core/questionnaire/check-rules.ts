// What the author of lenses, flags, rules and trend packs should know.
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { checkCuts } from './check-cuts.ts';
import { checkFigures } from './check-figures.ts';
import { checkFiring } from './check-firing.ts';
import { checkFirst } from './check-first.ts';
import { checkLenses } from './check-lenses.ts';
import { checkRuleWords } from './check-rule-words.ts';
import { checkTrends } from './check-trends.ts';
import { outlookOf } from './outlook.ts';
import type { PlacedItem } from './placed-items.ts';
import { tagsOf } from './tags.ts';

/** A selection has the rules of the whole, and may well leave out what some of them look at. */
export function checkRules(questionnaire: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const { lenses, consistency, flags, packs, lineage } = questionnaire;
  if (lineage.length > 0) return checkRuleWords(questionnaire);
  if ([lenses, consistency, flags, packs].every(({ length }) => length === 0)) return [];
  const outlook = outlookOf(questionnaire);
  const items = new Set(placed.map(({ item }) => item.id));
  const tags = new Set(tagsOf(placed).map(({ tag }) => tag));
  return [
    ...checkFigures(questionnaire, outlook, tags),
    ...checkLenses(questionnaire, outlook),
    ...checkFiring(questionnaire, outlook),
    ...checkCuts(questionnaire, new Map(placed.map(({ item }) => [item.id, item]))),
    ...checkFirst(questionnaire, placed),
    ...checkTrends(questionnaire, { items, tags }),
    ...checkRuleWords(questionnaire),
  ];
}
