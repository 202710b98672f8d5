// The arithmetic of roll-up.ts and gates.ts for one sheet, on flat lists of numbers: the same sums in the same order, so that
// every result is the same to the last bit. A test holds both against each other. Source: scoring specification, B 5, B 7, B 8.
import type { OverallState } from '../../model/assessment.ts';
import { OVERALL, type Questionnaire } from '../../model/questionnaire.ts';
import { isLess, shown } from './numbers.ts';
import { STATE } from './table-answers.ts';

/** What a table says of the scores of one sheet; exact. */
export interface TableScores {
  readonly state: OverallState;
  readonly raw: number | null;
  readonly final: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** A share, 0 to 1. */
  readonly coverage: number | null;
  readonly provisional: boolean;
  /** Ids of gates. */
  readonly fired: readonly string[];
  readonly unverified: readonly string[];
  /** Final scores in the order of the questionnaire; null for a pillar that is not rated. */
  readonly pillars: readonly (number | null)[];
}

/** States and points of all items, in the order of the questionnaire. Points count where the state is answered. */
export interface Answers {
  readonly states: Uint8Array;
  readonly points: Float64Array;
}

/** A weighted mean in the making; what weighs nothing is left out. */
class Mean {
  sum = 0;
  weights = 0;
  lowest = Number.POSITIVE_INFINITY;

  clear(): void {
    this.sum = 0;
    this.weights = 0;
    this.lowest = Number.POSITIVE_INFINITY;
  }

  add(weight: number, value: number): void {
    if (weight === 0) return;
    this.sum += weight * value;
    this.weights += weight;
    if (value < this.lowest) this.lowest = value;
  }

  /** Adds the mean of another, if that has one. */
  addMean(weight: number, { sum, weights }: Mean): void {
    if (weights !== 0) this.add(weight, sum / weights);
  }

  /** Held down under `cap`. */
  value(cap = Number.POSITIVE_INFINITY): number | null {
    return this.weights === 0 ? null : Math.min(this.sum / this.weights, cap);
  }

  /** Part average, part lowest. */
  meanMin(share: number, cap = Number.POSITIVE_INFINITY): number | null {
    return this.weights === 0 ? null : Math.min((1 - share) * (this.sum / this.weights) + share * this.lowest, cap);
  }
}

/** The three readings of the same answers, and how much is answered. */
class Means {
  readonly score = new Mean();
  readonly low = new Mean();
  readonly high = new Mean();
  readonly coverage = new Mean();

  clear(): void {
    this.score.clear();
    this.low.clear();
    this.high.clear();
    this.coverage.clear();
  }

  addItem(weight: number, state: number, points: number): void {
    if (state === STATE.answered) {
      this.score.add(weight, points);
      this.low.add(weight, points);
      this.high.add(weight, points);
      this.coverage.add(weight, 1);
    } else if (state === STATE.open) {
      this.low.add(weight, 0);
      this.high.add(weight, 100);
      this.coverage.add(weight, 0);
    }
  }

  addMeans(weight: number, part: Means): void {
    this.score.addMean(weight, part.score);
    this.low.addMean(weight, part.low);
    this.high.addMean(weight, part.high);
    this.coverage.addMean(weight, part.coverage);
  }
}

/** Lowest caps of the gates that fire, by scope: those of the pillars, then that of the overall. */
interface Caps {
  readonly score: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Sums up one sheet after the other; what it works with is made once. */
export function tableSums(questionnaire: Questionnaire): (answers: Answers) => TableScores {
  const { pillars, settings } = questionnaire;
  const { lambda, pillar_min_coverage: least, partial_min_weight: partialMin } = settings;
  const judge = gateTable(questionnaire);
  let index = 0;
  const table = pillars.map(({ weight, capabilities }, place) => ({
    place,
    weight,
    capabilities: capabilities.map((capability) => ({
      weight: capability.weight,
      items: capability.items.map((item) => ({ index: index++, weight: item.weight, counts: item.type !== 'text' })),
    })),
  }));
  const [ofItems, ofCapabilities, inScope, rated, raw] = [new Means(), new Means(), new Means(), new Mean(), new Mean()];

  return ({ states, points }) => {
    const { caps, fired, unverified } = judge({ states, points });
    const finals: (number | null)[] = [];
    let [scopes, rates] = [0, 0];
    inScope.clear();
    rated.clear();
    raw.clear();
    for (const { place, weight, capabilities } of table) {
      ofCapabilities.clear();
      for (const capability of capabilities) {
        ofItems.clear();
        for (const item of capability.items)
          if (item.counts) ofItems.addItem(item.weight, states[item.index] ?? 0, points[item.index] ?? 0);
        ofCapabilities.addMeans(capability.weight, ofItems);
      }
      const coverage = ofCapabilities.coverage.value();
      const final = ofCapabilities.score.value(caps.score[place]);
      const isRated = weight > 0 && coverage !== null && final !== null && !isLess(coverage, least);
      finals.push(isRated ? final : null);
      if (weight === 0 || coverage === null) continue;
      scopes += 1;
      inScope.coverage.add(weight, coverage);
      const [low, high] = [ofCapabilities.low.value(caps.low[place]), ofCapabilities.high.value(caps.high[place])];
      if (low !== null) inScope.low.add(weight, low);
      if (high !== null) inScope.high.add(weight, high);
      if (!isRated) continue;
      rates += 1;
      rated.add(weight, final);
      raw.addMean(weight, ofCapabilities.score);
    }
    const state =
      rates === 0
        ? 'not_rated'
        : rates === scopes
          ? 'full'
          : isLess(rated.weights / inScope.coverage.weights, partialMin)
            ? 'not_rated'
            : 'partial';
    const overall = pillars.length;
    const low = inScope.low.meanMin(lambda, caps.low[overall]);
    const high = inScope.high.meanMin(lambda, caps.high[overall]);
    const final = state === 'not_rated' ? null : rated.meanMin(lambda, caps.score[overall]);
    return {
      state,
      raw: state === 'not_rated' ? null : raw.meanMin(lambda),
      // A partial overall leaves out pillars that its bounds count: it is cut to them.
      final: state === 'partial' && final !== null ? Math.min(Math.max(final, low ?? 0), high ?? 100) : final,
      low,
      high,
      coverage: inScope.coverage.value(),
      provisional: state === 'partial' || unverified.length > 0,
      fired,
      unverified,
      pillars: finals,
    };
  };
}

interface Judged {
  readonly caps: Caps;
  readonly fired: readonly string[];
  readonly unverified: readonly string[];
}

/** Judges every gate on the three readings of its item. */
function gateTable({ pillars, gates, settings }: Questionnaire): (answers: Answers) => Judged {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const table = gates.map(({ id, item, below, cap, scope }) => ({
    id,
    below,
    cap,
    index: items.findIndex((one) => one.id === item),
    scope: scope === OVERALL ? pillars.length : pillars.findIndex((pillar) => pillar.id === scope),
  }));
  const some = () => new Float64Array(pillars.length + 1);
  const caps = { score: some(), low: some(), high: some() };

  return ({ states, points }) => {
    for (const one of [caps.score, caps.low, caps.high]) one.fill(Number.POSITIVE_INFINITY);
    const fired: string[] = [];
    const unverified: string[] = [];
    for (const { id, below, cap, index, scope } of table) {
      const state = states[index] ?? 0;
      if (state > STATE.answered) continue;
      const isOpen = state === STATE.open;
      const hold = (on: Float64Array) => {
        on[scope] = Math.min(on[scope] ?? cap, cap);
      };
      const fails = (value: number) => shown(value) < below;
      const given = points[index] ?? 0;
      if (isOpen ? settings.strict_gates : fails(given)) {
        fired.push(id);
        hold(caps.score);
      } else if (isOpen) unverified.push(id);
      if (fails(isOpen ? 0 : given)) hold(caps.low);
      if (fails(isOpen ? 100 : given)) hold(caps.high);
    }
    return { caps, fired, unverified };
  };
}
