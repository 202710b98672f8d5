// The scores of a questionnaire once more, from the text of the scoring specification (B 5 to B 8) and not from src: what the
// second implementation of lenses and the results of a whole report stand on. Plain and slow on purpose.
import type { WrittenGate, WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import { HUNDRED, type Outcome, scoredWeight } from './second-answers.ts';
import {
  compare,
  exact,
  type Fraction,
  highest,
  lowest,
  minus,
  plus,
  rounded,
  sum,
  times,
  weighted,
} from './second-fractions.ts';
import { Folded } from './second-items.ts';

export { combine, itemsIn, negate, within } from './second-answers.ts';
export type { Outcome };
export type GateState = 'fired' | 'passed' | 'unverified' | 'not_applicable';

const ZERO = exact(0);

/** Items that count: they, their capability and their pillar have a weight (B 21). */
export function countingItems({ pillars = [] }: WrittenQuestionnaire): WrittenItem[] {
  return pillars
    .filter(({ weight = 1 }) => weight > 0)
    .flatMap(({ capabilities }) => capabilities.filter(({ weight = 1 }) => weight > 0).flatMap(({ items }) => items))
    .filter((item) => scoredWeight(item) > 0);
}

/** Scores from items up to the overall. */
export class Scores extends Folded {
  // B 5 and B 7: capabilities and pillars.

  /** Items of a capability that have a weight. */
  private members(capability: string): WrittenItem[] {
    const found = (this.written.pillars ?? []).flatMap(({ capabilities }) => capabilities).find(({ id }) => id === capability);
    return (found?.items ?? []).filter((item) => scoredWeight(item) > 0);
  }

  private capabilitiesOf(pillar: string) {
    const found = this.written.pillars?.find(({ id }) => id === pillar);
    return (found?.capabilities ?? []).filter(({ weight = 1 }) => weight > 0);
  }

  capability(id: string, blank: Fraction | null = null): Fraction | null {
    return this.keep(`capability ${id} ${blank?.top}`, () => over(this.members(id), (item) => this.item(item, blank)));
  }

  pillar(id: string, blank: Fraction | null = null): Fraction | null {
    return this.keep(`pillar ${id} ${blank?.top}`, () =>
      over(this.capabilitiesOf(id), (capability) => this.capability(capability, blank)),
    );
  }

  capabilityCoverage(id: string): Fraction | null {
    return over(this.members(id), (item) => this.itemCoverage(item));
  }

  /** The share of the answers that are there; null if nothing applies. */
  pillarCoverage(id: string): Fraction | null {
    return this.keep(`coverage ${id}`, () => over(this.capabilitiesOf(id), (capability) => this.capabilityCoverage(capability)));
  }

  inScope(pillar: string): boolean {
    return this.weightOf([pillar]).top > 0n && this.pillarCoverage(pillar) !== null;
  }

  isRated(pillar: string): boolean {
    const coverage = this.pillarCoverage(pillar);
    const least = exact(this.written.settings?.pillar_min_coverage ?? 0.5);
    return this.inScope(pillar) && this.pillar(pillar) !== null && coverage !== null && compare(coverage, least) >= 0;
  }

  // B 8: gates.

  gate(id: string, blank: Fraction | null = null): GateState {
    return this.keep(`gate ${id} ${blank?.top}`, () => this.judge(id, blank));
  }

  private judge(id: string, blank: Fraction | null): GateState {
    const gate = this.gateOf(id);
    if (!this.applies(gate.item)) return 'not_applicable';
    const score = this.item(gate.item, blank);
    if (score === null) return this.written.settings?.strict_gates ? 'fired' : 'unverified';
    return isUnder(score, gate) ? 'fired' : 'passed';
  }

  private gateOf(id: string): WrittenGate {
    const gate = this.written.gates?.find((one) => one.id === id);
    if (gate === undefined || !this.items.has(gate.item)) throw new Error(`there is no gate ${id}`);
    return gate;
  }

  /** Whether single answers lie on either side of the threshold. */
  isGateContested(id: string): boolean {
    const gate = this.gateOf(id);
    const sides = new Set(this.singleScores(gate.item).map((score) => isUnder(score, gate)));
    return sides.size === 2;
  }

  gatesOn(scope: string, state: GateState, blank: Fraction | null = null): WrittenGate[] {
    return (this.written.gates ?? []).filter((gate) => gate.scope === scope && this.gate(gate.id, blank) === state);
  }

  capped(scope: string, score: Fraction, blank: Fraction | null): Fraction {
    return lowest([score, ...this.gatesOn(scope, 'fired', blank).map(({ cap }) => exact(cap))]);
  }

  /** A pillar after its gates; null if it has no score. */
  pillarFinal(id: string, blank: Fraction | null = null): Fraction | null {
    const raw = this.pillar(id, blank);
    return raw === null ? null : this.capped(id, raw, blank);
  }

  // B 5 and B 7: the overall.

  weightOf(pillars: readonly string[]): Fraction {
    const some = (this.written.pillars ?? []).filter(({ id }) => pillars.includes(id));
    return sum(some.map(({ weight = 1 }) => exact(weight)));
  }

  get scope(): string[] {
    return this.keep('scope', () => (this.written.pillars ?? []).map(({ id }) => id).filter((id) => this.inScope(id)));
  }

  get rated(): string[] {
    return this.keep('rated', () => this.scope.filter((id) => this.isRated(id)));
  }

  overallState(): 'full' | 'partial' | 'not_rated' {
    const { scope, rated } = this;
    if (rated.length === 0) return 'not_rated';
    if (rated.length === scope.length) return 'full';
    const least = times(exact(this.written.settings?.partial_min_weight ?? 0.6), this.weightOf(scope));
    return compare(this.weightOf(rated), least) >= 0 ? 'partial' : 'not_rated';
  }

  /** Null if the overall is not rated. */
  overall(stage: 'raw' | 'before_caps' | 'final'): Fraction | null {
    const state = this.overallState();
    if (state === 'not_rated') return null;
    const score = this.meanMin(this.rated, (id) => (stage === 'raw' ? this.pillar(id) : this.pillarFinal(id)));
    if (score === null || stage !== 'final') return score;
    const final = this.capped('overall', score, null);
    if (state === 'full') return final;
    return highest([this.bound(ZERO) ?? ZERO, lowest([this.bound(HUNDRED) ?? HUNDRED, final])]);
  }

  /** The overall if every unknown or missing answer were `blank`; null if nothing applies. */
  bound(blank: Fraction): Fraction | null {
    const score = this.meanMin(this.scope, (id) => this.pillarFinal(id, blank));
    return score && this.capped('overall', score, blank);
  }

  private meanMin(pillars: readonly string[], score: (id: string) => Fraction | null): Fraction | null {
    const share = exact(this.written.settings?.lambda ?? 0.25);
    const scores = pillars.map((id) => ({ value: score(id) ?? ZERO, weight: this.weightOf([id]) }));
    const average = weighted(scores);
    if (average === null) return null;
    const least = lowest(scores.map(({ value }) => value));
    return plus(times(minus(exact(1), share), average), times(share, least));
  }
}

function isUnder(score: Fraction, { below }: WrittenGate): boolean {
  return compare(rounded(score, 1), exact(below)) < 0;
}

/** Weighted mean of what there is, by id; null if there is nothing. */
function over(
  parts: readonly { readonly id: string; readonly weight?: number }[],
  value: (id: string) => Fraction | null,
): Fraction | null {
  return weighted(
    parts.flatMap(({ id, weight = 1 }) => {
      const found = value(id);
      return found === null ? [] : [{ value: found, weight: exact(weight) }];
    }),
  );
}
