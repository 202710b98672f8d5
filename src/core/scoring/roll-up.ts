// From items to capabilities, pillars and the overall. Source: scoring specification, B 5 and B 7.
import type {
  FoldedItem,
  JudgedGate,
  OverallState,
  Score,
  ScoredCapability,
  ScoredOverall,
  ScoredPillar,
} from '../../model/assessment.ts';
import { type Capability, type Gate, OVERALL, type Pillar } from '../../model/questionnaire.ts';
import type { Settings } from '../../model/settings.ts';
import { capsOn, holdDown, holder, judgeGates, type Reading } from './gates.ts';
import { isLess } from './numbers.ts';
import { mapScore, meanMin, valueOr, type Weighted, weightedMean, weightedShare } from './score.ts';

/** Folded items, looked up by id. */
export type FoldedItems = Pick<ReadonlyMap<string, FoldedItem>, 'get'>;

/** Coverage under which a capability is marked thin, a share. */
const THIN_UNDER = 0.5;

export interface RollUp {
  readonly pillars: readonly Pillar[];
  readonly gates: readonly Gate[];
  readonly items: FoldedItems;
  readonly settings: Settings;
}

/** Every gate on each reading of its item. */
export type GatesByReading = Readonly<Record<Reading, readonly JudgedGate[]>>;

/** Judges all gates three times over: as answered, at worst, at best. */
export function gatesByReading({ gates, items, settings }: RollUp): GatesByReading {
  const judged = (reading: Reading) => judgeGates(gates, items, reading, settings.strict_gates);
  return { score: judged('score'), low: judged('low'), high: judged('high') };
}

/** One pillar from its capabilities, with its gates and bounds. */
export function scorePillar(
  pillar: Pillar,
  capabilities: readonly ScoredCapability[],
  gates: GatesByReading,
  settings: Settings,
): ScoredPillar {
  const mean = (reading: Reading) =>
    weightedMean(capabilities.map((scored) => ({ weight: scored.capability.weight, part: scored[reading] })));
  const raw = mean('score');
  const caps = capsOn(pillar.id, gates.score);
  const coverage = weightedShare(capabilities.map(({ capability, coverage: part }) => ({ weight: capability.weight, part })));
  const inScope = pillar.weight > 0 && coverage.kind === 'share';
  const covered = !isLess(valueOr(coverage, 0), settings.pillar_min_coverage);
  return {
    pillar,
    capabilities,
    raw,
    final: holdDown(raw, caps),
    low: holdDown(mean('low'), capsOn(pillar.id, gates.low)),
    high: holdDown(mean('high'), capsOn(pillar.id, gates.high)),
    coverage,
    inScope,
    rated: inScope && raw.kind === 'scored' && covered,
    provisional: gates.score.some(({ gate, state }) => gate.scope === pillar.id && state === 'unverified'),
    caps,
    heldBy: holder(raw, caps),
  };
}

/** One capability from its items, with its bounds. */
export function scoreCapability(capability: Capability, items: FoldedItems): ScoredCapability {
  const folded = capability.items.map((item) => itemOf(items, item.id));
  const mean = (reading: Reading) => weightedMean(folded.map((one) => ({ weight: one.item.weight, part: one[reading] })));
  const coverage = weightedShare(
    folded.filter(({ item }) => item.type !== 'text').map(({ item, coverage: part }) => ({ weight: item.weight, part })),
  );
  return {
    capability,
    score: mean('score'),
    low: mean('low'),
    high: mean('high'),
    coverage,
    thin: coverage.kind === 'share' && isLess(coverage.value, THIN_UNDER),
    items: folded,
  };
}

function itemOf(items: FoldedItems, id: string): FoldedItem {
  const folded = items.get(id);
  if (folded === undefined) throw new Error(`item ${id} was not folded`);
  return folded;
}

/** The overall with its state, bounds and contributions. */
export function scoreOverall(pillars: readonly ScoredPillar[], gates: GatesByReading, settings: Settings): ScoredOverall {
  const inScope = pillars.filter((pillar) => pillar.inScope);
  const rated = pillars.filter((pillar) => pillar.rated);
  const state = overallState(inScope, rated, settings.partial_min_weight);
  const parts = state === 'not_rated' ? [] : rated;
  const mix = (of: readonly ScoredPillar[], stage: 'raw' | 'final' | 'low' | 'high') =>
    meanMin(weigh(of, stage), settings.lambda);

  const beforeCaps = mix(parts, 'final');
  const caps = capsOn(OVERALL, gates.score);
  const low = holdDown(mix(inScope, 'low'), capsOn(OVERALL, gates.low));
  const high = holdDown(mix(inScope, 'high'), capsOn(OVERALL, gates.high));
  return {
    state,
    raw: mix(parts, 'raw'),
    beforeCaps,
    final: cutToBounds(holdDown(beforeCaps, caps), state, low, high),
    low,
    high,
    coverage: weightedShare(inScope.map(({ pillar, coverage }) => ({ weight: pillar.weight, part: coverage }))),
    provisional: state === 'partial' || gates.score.some(({ state: gate }) => gate === 'unverified'),
    weakest: weakestOf(parts, 'final')?.pillar ?? null,
    contributions: contributions(parts, settings.lambda),
    caps,
    heldBy: holder(beforeCaps, caps),
  };
}

function overallState(inScope: readonly ScoredPillar[], rated: readonly ScoredPillar[], partialMin: number): OverallState {
  if (rated.length === 0) return 'not_rated';
  if (rated.length === inScope.length) return 'full';
  return isLess(totalWeight(rated) / totalWeight(inScope), partialMin) ? 'not_rated' : 'partial';
}

/** A partial overall leaves out pillars that its bounds count, so it could lie outside them: it is cut to them. */
function cutToBounds(score: Score, state: OverallState, low: Score, high: Score): Score {
  if (state !== 'partial') return score;
  return mapScore(score, (value) => Math.min(Math.max(value, valueOr(low, 0)), valueOr(high, 100)));
}

/** Points each pillar brings to the overall. */
function contributions(rated: readonly ScoredPillar[], lambda: number): Map<string, number> {
  const shares = overallShares(rated, lambda);
  return new Map(rated.map(({ pillar, final }) => [pillar.id, (shares.get(pillar.id) ?? 0) * valueOr(final, 0)]));
}

/** What each rated pillar is of the overall, 0 to 1: its share of the mean, and the weakest share for the weakest. */
export function overallShares(rated: readonly ScoredPillar[], lambda: number): Map<string, number> {
  const total = totalWeight(rated);
  const weakest = weakestOf(rated, 'final');
  return new Map(
    rated.map((scored) => {
      const share = ((1 - lambda) * scored.pillar.weight) / total + (scored === weakest ? lambda : 0);
      return [scored.pillar.id, share];
    }),
  );
}

/**
 * Slope of the raw overall for each scored item: how many points it moves when the item moves by one.
 * Exact, because the overall is piecewise linear. Source: scoring specification, B 10.
 */
export function effectiveWeights(pillars: readonly ScoredPillar[], overall: ScoredOverall, lambda: number): Map<string, number> {
  const slopes = new Map<string, number>();
  if (overall.state === 'not_rated') return slopes;
  const rated = pillars.filter((pillar) => pillar.rated);
  const weakest = weakestOf(rated, 'raw');
  for (const scored of pillars) {
    const mean = scored.rated ? ((1 - lambda) * scored.pillar.weight) / totalWeight(rated) : 0;
    const pillarSlope = mean + (scored === weakest ? lambda : 0);
    const live = scored.capabilities.filter(({ capability, score }) => capability.weight > 0 && score.kind === 'scored');
    const capabilityWeights = live.reduce((sum, { capability }) => sum + capability.weight, 0);
    for (const { capability, items, score } of scored.capabilities) {
      const counts = capability.weight > 0 && score.kind === 'scored';
      const capabilitySlope = counts ? (pillarSlope * capability.weight) / capabilityWeights : 0;
      const counted = items.filter((folded) => folded.score.kind === 'scored');
      const itemWeights = counted.reduce((sum, { item }) => sum + item.weight, 0);
      for (const { item } of counted) slopes.set(item.id, itemWeights === 0 ? 0 : (capabilitySlope * item.weight) / itemWeights);
    }
  }
  return slopes;
}

/** The lowest of the rated pillars; the first in order on a tie. */
function weakestOf(rated: readonly ScoredPillar[], stage: 'raw' | 'final'): ScoredPillar | null {
  let weakest: ScoredPillar | null = null;
  for (const scored of rated) {
    if (weakest === null || isLess(valueOr(scored[stage], 0), valueOr(weakest[stage], 0))) weakest = scored;
  }
  return weakest;
}

/** The pillars at one stage, each with its weight. */
export function weigh(pillars: readonly ScoredPillar[], stage: 'raw' | 'final' | 'low' | 'high'): Weighted<Score>[] {
  return pillars.map((scored) => ({ weight: scored.pillar.weight, part: scored[stage] }));
}

function totalWeight(pillars: readonly ScoredPillar[]): number {
  return pillars.reduce((sum, { pillar }) => sum + pillar.weight, 0);
}
