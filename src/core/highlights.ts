// What a reader should look at first: strengths, gaps, the advice for each item, and one first step.
import type { Assessment, FoldedItem } from '../model/assessment.ts';
import type { Effort, Gate, Horizon, Item, Questionnaire } from '../model/questionnaire.ts';
import type { ReportAdvice, ReportStep } from '../model/report.ts';
import { gainOf } from './gain.ts';
import { shown, stored } from './scoring/numbers.ts';
import { valueOr } from './scoring/score.ts';

/** Advice is the item's own under this score, and its next level from there on. Source: scoring specification, B 10. */
const LOW_UNDER = 50;
/** A strength scores at least this, a gap less: the start of what is called routine. Shown points. */
const STRONG_FROM = 60;
const HOW_MANY = 3;

interface Ranked {
  readonly folded: FoldedItem;
  /** Shown points. */
  readonly points: number;
  /** Slope of the overall. */
  readonly slope: number;
}

/** Items that can count, best first; ties by weight in the overall, then by order. */
function rank(assessment: Assessment): Ranked[] {
  const items = assessment.pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items: folded }) => folded));
  return items
    .flatMap((folded) => {
      const counts = folded.score.kind === 'scored' && folded.item.weight > 0;
      const slope = assessment.effectiveWeights.get(folded.item.id) ?? 0;
      return counts ? [{ folded, points: shown(valueOr(folded.score, 0)), slope }] : [];
    })
    .toSorted((left, right) => right.points - left.points || right.slope - left.slope);
}

/** Ids of the strongest items, best first. */
export function strengths(assessment: Assessment): string[] {
  return ids(rank(assessment).filter(({ points }) => points >= STRONG_FROM));
}

/** Ids of the weakest items, weakest first; of two alike, the one that weighs more. */
export function gaps(assessment: Assessment): string[] {
  return ids(weakestFirst(rank(assessment)).filter(({ points }) => points < STRONG_FROM));
}

function weakestFirst(ranked: readonly Ranked[]): Ranked[] {
  return ranked.toSorted((left, right) => left.points - right.points || right.slope - left.slope);
}

function ids(ranked: readonly Ranked[]): string[] {
  return ranked.slice(0, HOW_MANY).map(({ folded }) => folded.item.id);
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

/** What an effort divides a gain by. Source: scoring specification, B 10. */
const EFFORT: Readonly<Record<Effort, number>> = { XS: 1, S: 1.5, M: 2, L: 3, XL: 4 };

/**
 * One action: of the advice on low items that can be done soonest, what lifts the overall most for its effort; with
 * nothing low, the next level that lifts it most. While there is no overall, the open question that weighs most.
 */
export function firstStep(questionnaire: Questionnaire, assessment: Assessment): ReportStep | null {
  if (assessment.overall.state === 'not_rated') return answerFirst(assessment);
  const advised = weakestFirst(rank(assessment)).flatMap(({ folded: { item, score } }) => {
    const advice = adviceFor({ item, score });
    return advice === null ? [] : [{ item, advice, when: place(advice.horizon, questionnaire.horizons) }];
  });
  const soonest = Math.min(...advised.map(({ when }) => when));
  const steps = advised
    .filter(({ when }) => when === soonest)
    .map(({ item, advice }) => step(item, advice, questionnaire, assessment));
  return steps.toSorted((left, right) => worth(right) - worth(left))[0] ?? null;
}

function step(
  item: Item,
  { kind, says, horizon, effort }: ReportAdvice,
  questionnaire: Questionnaire,
  assessment: Assessment,
): ReportStep {
  const gate = holding(assessment).find((one) => one.item === item.id);
  const because = gate !== undefined ? 'clears_gate' : kind === 'recommendation' ? 'low' : 'next_level';
  const gain = gainOf(item.id, questionnaire, assessment);
  return {
    item: item.id,
    title: item.title,
    because,
    gate: gate?.id ?? null,
    gain: gain === null ? null : stored(gain),
    says,
    horizon,
    effort,
  };
}

/** The gates that make a difference now. */
function holding({ pillars, overall }: Assessment): Gate[] {
  return [...pillars, overall].flatMap(({ heldBy }) => heldBy ?? []);
}

function worth({ gain, effort }: ReportStep): number {
  return stored((gain ?? 0) / (effort === null ? 1 : EFFORT[effort]));
}

/** Sooner is smaller; advice without a horizon comes last. */
function place(horizon: string | null, horizons: readonly Horizon[]): number {
  const index = horizons.findIndex(({ id }) => id === horizon);
  return index === -1 ? horizons.length : index;
}

function answerFirst({ pillars }: Assessment): ReportStep | null {
  const open = pillars.flatMap(({ pillar, capabilities }) =>
    capabilities.flatMap(({ capability, items }) =>
      items
        .filter(({ state }) => state === 'missing' || state === 'unknown')
        .map(({ item }) => ({
          item,
          weight:
            share(
              pillar,
              pillars.map((one) => one.pillar),
            ) *
            share(capability, pillar.capabilities) *
            share(item, capability.items),
        })),
    ),
  );
  const heaviest = open.filter(({ weight }) => weight > 0).toSorted((left, right) => right.weight - left.weight)[0];
  if (heaviest === undefined) return null;
  const { id, title, ask } = heaviest.item;
  return { item: id, title, because: 'answer', gate: null, gain: null, says: ask, horizon: null, effort: null };
}

/** Nominal share of one part in the weight of all its siblings, 0 to 1. */
function share({ weight }: { readonly weight: number }, siblings: readonly { readonly weight: number }[]): number {
  const total = siblings.reduce((sum, sibling) => sum + sibling.weight, 0);
  return total === 0 ? 0 : weight / total;
}
