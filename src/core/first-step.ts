// The one thing to do first. Source: scoring specification, B 10; the report's section 1 of the instrument.
import type { Assessment, FoldedItem } from '../model/assessment.ts';
import type { Effort, Gate, Horizon, Item, Questionnaire } from '../model/questionnaire.ts';
import type { ReportAdvice, ReportStep } from '../model/report.ts';
import { gainOf } from './gain.ts';
import { adviceFor, countingItems } from './highlights.ts';
import { stored } from './scoring/numbers.ts';
import { valueOr } from './scoring/score.ts';

/** What an effort divides a gain by. */
const EFFORT: Readonly<Record<Effort, number>> = { XS: 1, S: 1.5, M: 2, L: 3, XL: 4 };
/** The effort of an item that states none. */
const USUAL: Effort = 'M';

interface Candidate {
  readonly item: Item;
  readonly advice: ReportAdvice;
  /** Sooner is smaller; advice without a horizon comes last. */
  readonly when: number;
}

/**
 * Of the advice that can be done soonest, what lifts the overall most for its effort; then what lifts it most, then the
 * lowest score (it can rise furthest), then the order of the questionnaire. While there is no overall, the open question
 * that weighs most. Null if nothing applies.
 */
export function firstStep(questionnaire: Questionnaire, assessment: Assessment): ReportStep | null {
  if (assessment.overall.state === 'not_rated') return answerFirst(assessment);
  const items = countingItems(assessment).toSorted((left, right) => valueOr(left.score, 0) - valueOr(right.score, 0));
  const candidates = items.flatMap((folded) => candidate(folded, questionnaire.horizons));
  const soonest = Math.min(...candidates.map(({ when }) => when));
  const steps = candidates
    .filter(({ when }) => when === soonest)
    .map(({ item, advice }) => ({ item, step: stepFor(item, advice, questionnaire, assessment) }));
  const best = steps.toSorted((left, right) => worth(right) - worth(left) || gain(right) - gain(left))[0];
  return best?.step ?? null;
}

/** An item under 100 without advice of its own is asked again: its question says what is wanted. */
function candidate({ item, score }: FoldedItem, horizons: readonly Horizon[]): Candidate[] {
  if (score.kind === 'none' || score.value >= 100) return [];
  const advice = adviceFor({ item, score }) ?? { kind: 'next_level', says: item.ask, horizon: null, effort: null };
  const index = horizons.findIndex(({ id }) => id === advice.horizon);
  return [{ item, advice, when: index === -1 ? horizons.length : index }];
}

function stepFor(
  item: Item,
  { kind, says, horizon, effort }: ReportAdvice,
  questionnaire: Questionnaire,
  assessment: Assessment,
): ReportStep {
  const gate = holding(assessment).find((one) => one.item === item.id);
  const because = gate !== undefined ? 'clears_gate' : kind === 'recommendation' ? 'low' : 'next_level';
  const points = gainOf(item.id, questionnaire, assessment);
  return {
    item: item.id,
    title: item.title,
    because,
    gate: gate?.id ?? null,
    gain: points === null ? null : stored(points),
    says,
    horizon,
    effort,
  };
}

/** The gates that make a difference now. */
function holding({ pillars, overall }: Assessment): Gate[] {
  return [...pillars, overall].flatMap(({ heldBy }) => heldBy ?? []);
}

interface Weighed {
  readonly item: Item;
  readonly step: ReportStep;
}

function gain({ step }: Weighed): number {
  return step.gain ?? 0;
}

/** Gain for the effort that the item's own recommendation states. */
function worth(weighed: Weighed): number {
  return stored(gain(weighed) / EFFORT[weighed.item.low?.effort ?? USUAL]);
}

function answerFirst(assessment: Assessment): ReportStep | null {
  const weights = nominalWeights(assessment);
  const open = countingItems(assessment).filter(({ state }) => state === 'missing' || state === 'unknown');
  const weight = ({ item }: FoldedItem) => weights.get(item.id) ?? 0;
  const heaviest = open.toSorted((left, right) => weight(right) - weight(left))[0];
  if (heaviest === undefined) return null;
  const { id, title, ask } = heaviest.item;
  return { item: id, title, because: 'answer', gate: null, gain: null, says: ask, horizon: null, effort: null };
}

/** Item share x capability share x pillar share, by item id. */
function nominalWeights({ pillars }: Assessment): Map<string, number> {
  const all = pillars.map(({ pillar }) => pillar);
  return new Map(
    all.flatMap((pillar) =>
      pillar.capabilities.flatMap((capability) =>
        capability.items.map((item) => [
          item.id,
          share(pillar, all) * share(capability, pillar.capabilities) * share(item, capability.items),
        ]),
      ),
    ),
  );
}

/** Share of one part in the weight of all its siblings, 0 to 1. */
function share({ weight }: { readonly weight: number }, siblings: readonly { readonly weight: number }[]): number {
  const total = siblings.reduce((sum, sibling) => sum + sibling.weight, 0);
  return total === 0 ? 0 : weight / total;
}
