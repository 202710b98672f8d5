// What a report must say of the scores, under the names it uses and in exact numbers: from the text of the scoring
// specification (B 2 to B 10) and not from src.
import type { WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { HUNDRED, itemsIn, type State, scoredWeight } from './second-answers.ts';
import { compare, exact, type Fraction, lowest, minus, per, plus, rounded, sum, times, toNumber } from './second-fractions.ts';
import { Scores } from './second-scores.ts';

const ZERO = exact(0);
const STATES = ['answered', 'na', 'unknown', 'missing', 'not_asked'] as const;

type Tree<Leaf> = { readonly [key: string]: Leaf | Tree<Leaf> };
/** Numbers as fractions, except what is shown. */
export type Results = Tree<Fraction | number | string | boolean | null | readonly string[]>;

/** Sheets as they are written. */
export function scoresOf(written: WrittenQuestionnaire, sheets: readonly WrittenSheet[]): Scores {
  return new Scores(written, sheets, sheets.length > 1);
}

export function resultsOf(scores: Scores): Results {
  const { pillars = [], gates = [] } = scores.written;
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const weights = effectiveWeights(scores);
  return {
    items: byId(itemsIn(scores.written), (id) => ({
      state: scores.itemState(id),
      score: scores.item(id),
      coverage: scores.itemCoverage(id),
      contested: scores.isContested(id),
      tally: Object.fromEntries(STATES.map((state: State) => [state, scores.count(id, state)])),
      effective_weight: weights.get(id) ?? null,
    })),
    capabilities: byId(capabilities, (id) => {
      const coverage = scores.capabilityCoverage(id);
      return { score: scores.capability(id), coverage, thin: coverage !== null && compare(coverage, exact(0.5)) < 0 };
    }),
    pillars: byId(pillars, (id) => pillarResult(scores, id)),
    gates: byId(gates, (id, { item }) => ({
      state: scores.gate(id),
      contested: scores.isGateContested(id),
      score: scores.item(item),
    })),
    overall: overallResult(scores),
  };
}

function byId<One extends { readonly id: string }>(some: readonly One[], result: (id: string, one: One) => Results): Results {
  return Object.fromEntries(some.map((one) => [one.id, result(one.id, one)]));
}

function pillarResult(scores: Scores, id: string): Results {
  const final = scores.pillarFinal(id);
  return {
    raw: scores.pillar(id),
    final,
    shown: shown(final),
    band: scores.isRated(id) ? band(scores.written, final) : null,
    in_scope: scores.inScope(id),
    rated: scores.isRated(id),
    provisional: scores.gatesOn(id, 'unverified').length > 0,
    coverage: scores.pillarCoverage(id),
    low: scores.pillarFinal(id, ZERO),
    high: scores.pillarFinal(id, HUNDRED),
    caps: scores.gatesOn(id, 'fired').map((gate) => gate.id),
  };
}

function overallResult(scores: Scores): Results {
  const { written } = scores;
  const [final, low, high] = [scores.overall('final'), scores.bound(ZERO), scores.bound(HUNDRED)];
  const state = scores.overallState();
  const unverified = (written.gates ?? []).some(({ id }) => scores.gate(id) === 'unverified');
  return {
    state,
    raw: scores.overall('raw'),
    before_caps: scores.overall('before_caps'),
    final,
    shown: shown(final),
    band: band(written, final),
    low,
    high,
    band_low: band(written, low),
    band_high: band(written, high),
    provisional: state === 'partial' || unverified,
    coverage: overallCoverage(scores),
    caps: scores.gatesOn('overall', 'fired').map((gate) => gate.id),
    weakest: weakest(scores, (id) => scores.pillarFinal(id)),
    contributions: contributions(scores),
  };
}

function overallCoverage(scores: Scores): Fraction | null {
  const { scope } = scores;
  const parts = scope.map((id) => times(scores.weightOf([id]), scores.pillarCoverage(id) ?? ZERO));
  return scope.length === 0 ? null : per(sum(parts), scores.weightOf(scope));
}

/** Rated pillar with the lowest score, the first in order on a tie; null if there is no overall. */
export function weakest(scores: Scores, score: (id: string) => Fraction | null): string | null {
  if (scores.overallState() === 'not_rated') return null;
  const points = scores.rated.map((id) => score(id) ?? ZERO);
  const least = lowest(points);
  return scores.rated[points.findIndex((one) => compare(one, least) === 0)] ?? null;
}

/** What a pillar takes of the overall: its share in the mean, and the weakest share if it is the weakest. */
function shareOf(scores: Scores, id: string, weakestId: string | null): Fraction {
  const weakestShare = exact(scores.written.settings?.lambda ?? 0.25);
  const mean = times(minus(exact(1), weakestShare), per(scores.weightOf([id]), scores.weightOf(scores.rated)));
  return id === weakestId ? plus(mean, weakestShare) : mean;
}

function contributions(scores: Scores): Record<string, Fraction> {
  const weakestId = weakest(scores, (id) => scores.pillarFinal(id));
  if (weakestId === null) return {};
  return Object.fromEntries(
    scores.rated.map((id) => [id, times(shareOf(scores, id, weakestId), scores.pillarFinal(id) ?? ZERO)]),
  );
}

/** B 10: the slope of the raw overall, for each item that has a score. At a kink the weakest is the first in order (B 5). */
function effectiveWeights(scores: Scores): Map<string, Fraction> {
  const weakestId = weakest(scores, (id) => scores.pillar(id));
  const weights = new Map<string, Fraction>();
  if (weakestId === null) return weights;
  for (const pillar of scores.written.pillars ?? []) {
    const ofPillar = scores.rated.includes(pillar.id) ? shareOf(scores, pillar.id, weakestId) : ZERO;
    const parts = pillar.capabilities.map(({ id, weight = 1 }) => ({ weight, score: scores.capability(id) }));
    for (const [place, capability] of pillar.capabilities.entries()) {
      const ofCapability = times(ofPillar, shareAmong(parts, place));
      const items = capability.items.map((item) => ({ weight: scoredWeight(item), score: scores.item(item.id) }));
      for (const [index, { id }] of capability.items.entries())
        if (scores.item(id) !== null) weights.set(id, times(ofCapability, shareAmong(items, index)));
    }
  }
  return weights;
}

/** Share of one in the weighted mean of those that have a score. */
function shareAmong(parts: readonly { readonly weight: number; readonly score: Fraction | null }[], place: number): Fraction {
  const total = sum(parts.filter(({ score }) => score !== null).map(({ weight }) => exact(weight)));
  const mine = parts[place];
  return mine === undefined || mine.score === null || total.top === 0n ? ZERO : per(exact(mine.weight), total);
}

// B 1 and B 9: what is shown, and bands.

function shown(score: Fraction | null): number | null {
  return score && toNumber(rounded(score, 1));
}

function band({ bands = [] }: WrittenQuestionnaire, score: Fraction | null): string | null {
  if (score === null) return null;
  const figure = rounded(score, 1);
  return bands.findLast(({ from }) => compare(exact(from), figure) <= 0)?.id ?? null;
}
