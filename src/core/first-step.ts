// The one thing to do first. Source: scoring specification, B 10; the report's section 1 of the instrument.
import type { Assessment, FoldedItem } from '../model/assessment.ts';
import type { Gate, Horizon, Item, Questionnaire } from '../model/questionnaire.ts';
import type { Report, ReportAdvice, ReportImprovement, ReportOpenItem, ReportStep } from '../model/report.ts';
import { adviceFor, countingItems } from './highlights.ts';
import { valueOr } from './scoring/score.ts';

interface Candidate {
  readonly item: Item;
  readonly advice: ReportAdvice;
  /** Sooner is smaller; advice without a horizon comes last. */
  readonly when: number;
}

/** The first Quick Hit that the plan begins in its first slot; null if there is none, or if nothing says what to do about it. */
export function firstHit({ hits, roadmap, plan }: Pick<Report, 'hits' | 'roadmap' | 'plan'>): ReportStep | null {
  const soonest = new Set(roadmap.filter(({ start }) => start === plan.slots[0]?.id).map(({ id }) => id));
  const hit = hits.find((one) => one.hit === 'quick' && soonest.has(one.id) && one.fix !== null);
  if (hit === undefined) return null;
  const { id, title, fix, horizon } = hit;
  return { item: null, hit: id, title, because: 'hit', gate: null, gain: null, says: fix ?? title, horizon, effort: null };
}

/**
 * Of the advice that can be done soonest, what lifts the overall most for its effort; then what lifts it most, then the
 * lowest score (it can rise furthest), then the order of the questionnaire. While there is no overall, the open question
 * that weighs most. Null if nothing applies.
 */
export function firstStep(questionnaire: Questionnaire, assessment: Assessment, next: NextBest): ReportStep | null {
  if (assessment.overall.state === 'not_rated') return answerStep(assessment, next.answerFirst[0]);
  const items = countingItems(assessment).toSorted((left, right) => valueOr(left.score, 0) - valueOr(right.score, 0));
  const gains = new Map(next.improvements.map((improvement) => [improvement.item, improvement]));
  const candidates = items.flatMap((folded) => candidate(folded, gains.get(folded.item.id), questionnaire.horizons));
  const soonest = Math.min(...candidates.map(({ when }) => when));
  const best = candidates
    .filter(({ when }) => when === soonest)
    .map((one) => ({ one, gain: gains.get(one.item.id) }))
    .toSorted((left, right) => compare(right.gain, left.gain))[0];
  return best === undefined ? null : stepFor(best.one, best.gain ?? null, assessment);
}

/** What has been found to lift the overall, and what to answer while there is none. */
export interface NextBest {
  readonly improvements: readonly ReportImprovement[];
  readonly answerFirst: readonly ReportOpenItem[];
}

function compare(left: ReportImprovement | undefined, right: ReportImprovement | undefined): number {
  return (left?.gain_per_effort ?? 0) - (right?.gain_per_effort ?? 0) || (left?.gain ?? 0) - (right?.gain ?? 0);
}

/** An item under 100 without advice of its own is asked again, with the step that is wanted. */
function candidate({ item, score }: FoldedItem, gain: ReportImprovement | undefined, horizons: readonly Horizon[]): Candidate[] {
  if (score.kind === 'none' || score.value >= 100) return [];
  const says = `${item.ask}${gain === undefined ? '' : ` Next step: ${gain.step}.`}`;
  const advice = adviceFor({ item, score }) ?? { kind: 'next_level', says, horizon: null, effort: null };
  const index = horizons.findIndex(({ id }) => id === advice.horizon);
  return [{ item, advice, when: index === -1 ? horizons.length : index }];
}

function stepFor({ item, advice }: Candidate, next: ReportImprovement | null, assessment: Assessment): ReportStep {
  const { kind, says, horizon, effort } = advice;
  const gate = holding(assessment).find((one) => one.item === item.id);
  const because = gate !== undefined ? 'clears_gate' : kind === 'recommendation' ? 'low' : 'next_level';
  return {
    item: item.id,
    hit: null,
    title: item.title,
    because,
    gate: gate?.id ?? null,
    gain: next?.gain ?? null,
    says,
    horizon,
    effort,
  };
}

/** The gates that make a difference now. */
function holding({ pillars, overall }: Assessment): Gate[] {
  return [...pillars, overall].flatMap(({ heldBy }) => heldBy ?? []);
}

function answerStep(assessment: Assessment, heaviest: ReportOpenItem | undefined): ReportStep | null {
  const open = countingItems(assessment).find(({ item }) => item.id === heaviest?.item);
  if (open === undefined) return null;
  const { id, title, ask } = open.item;
  return { item: id, hit: null, title, because: 'answer', gate: null, gain: null, says: ask, horizon: null, effort: null };
}
