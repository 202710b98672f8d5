// What a reader should look at: strengths, gaps, and the advice for each item.
import type { Assessment, FoldedItem } from '../model/assessment.ts';
import type { Item } from '../model/questionnaire.ts';
import type { ReportAdvice } from '../model/report.ts';
import { shown } from './scoring/numbers.ts';
import { valueOr } from './scoring/score.ts';

/** Advice is the item's own under this score, and its next level from there on. Source: scoring specification, B 10. */
const LOW_UNDER = 50;
/** A strength scores at least this, a gap less: the start of what is called routine. Shown points. */
const STRONG_FROM = 60;
const HOW_MANY = 3;

/** Items that can move the overall: scored by their kind, with a weight at every step up. In order. */
export function countingItems({ pillars }: Assessment): FoldedItem[] {
  return pillars
    .filter(({ pillar }) => pillar.weight > 0)
    .flatMap(({ capabilities }) => capabilities.filter(({ capability }) => capability.weight > 0))
    .flatMap(({ items }) => items.filter(({ item }) => item.weight > 0 && item.type !== 'text'));
}

interface Ranked {
  readonly id: string;
  /** Shown points. */
  readonly points: number;
  /** Slope of the overall. */
  readonly slope: number;
}

function scoredItems(assessment: Assessment): Ranked[] {
  return countingItems(assessment)
    .filter(({ score }) => score.kind === 'scored')
    .map(({ item: { id }, score }) => ({
      id,
      points: shown(valueOr(score, 0)),
      slope: assessment.effectiveWeights.get(id) ?? 0,
    }));
}

/** Ids of the strongest items, best first; of two alike, the one that weighs more. */
export function strengths(assessment: Assessment): string[] {
  const strong = scoredItems(assessment).filter(({ points }) => points >= STRONG_FROM);
  return first(strong.toSorted((left, right) => right.points - left.points || right.slope - left.slope));
}

/** Ids of the weakest items, weakest first; of two alike, the one that weighs more. */
export function gaps(assessment: Assessment): string[] {
  const weak = scoredItems(assessment).filter(({ points }) => points < STRONG_FROM);
  return first(weak.toSorted((left, right) => left.points - right.points || right.slope - left.slope));
}

function first(ranked: readonly Ranked[]): string[] {
  return ranked.slice(0, HOW_MANY).map(({ id }) => id);
}

/** What to do next about one item; null without a score and at the top. */
export function adviceFor({ item, score }: Pick<FoldedItem, 'item' | 'score'>): ReportAdvice | null {
  if (score.kind === 'none') return null;
  if (shown(score.value) < LOW_UNDER && item.low !== null) {
    return { kind: 'recommendation', says: item.low.advice, horizon: item.low.horizon, effort: item.low.effort };
  }
  const next = nextLevel(item, score.value);
  return next === null ? null : { kind: 'next_level', says: next, horizon: null, effort: null };
}

/** The text of the level above; null at the top and for items without levels. */
function nextLevel(item: Item, points: number): string | null {
  if (item.type !== 'level' || item.reverse) return null;
  const steps = item.levels.length - 1;
  return item.levels[Math.floor((points * steps) / 100 + 1e-9) + 1] ?? null;
}
