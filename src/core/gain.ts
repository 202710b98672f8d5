// What one step up on one item would bring, by scoring again: gates and the weakest pillar are in it.
// Source: scoring specification, B 10.
import type { Assessment, FoldedItem } from '../model/assessment.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import { scoreFolded } from './assess.ts';
import { foldedItems } from './scoring/folded-items.ts';
import { mapScore, valueOr } from './scoring/score.ts';

/** One level of five, in points. */
const STEP = 25;

/** Points the overall gains if the item scores 25 points more (at most 100); null while there is no overall. */
export function gainOf(id: string, questionnaire: Questionnaire, assessment: Assessment): number | null {
  const items = foldedItems(assessment);
  const before = valueOr(assessment.overall.final, null);
  const folded = items.get(id);
  if (before === null || folded === undefined) return null;
  const after = scoreFolded(questionnaire, new Map(items).set(id, raised(folded))).overall.final;
  return valueOr(after, before) - before;
}

function raised(folded: FoldedItem): FoldedItem {
  const up = (score: FoldedItem['score']) => mapScore(score, (points) => Math.min(100, points + STEP));
  return { ...folded, score: up(folded.score), low: up(folded.low), high: up(folded.high) };
}
