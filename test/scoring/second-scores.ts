// The scores of a questionnaire once more, from the text of the scoring specification (B 2 to B 8) and not from src:
// what the second implementation of lenses stands on. Plain and slow on purpose.
import type { WrittenCondition, WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import {
  compare,
  exact,
  type Fraction,
  highest,
  lowest,
  mean,
  minus,
  per,
  plus,
  rounded,
  times,
  weighted,
} from './second-fractions.ts';

type State = 'answered' | 'na' | 'unknown' | 'missing' | 'not_asked';
export type Outcome = 'true' | 'false' | 'open';
export type GateState = 'fired' | 'passed' | 'unverified' | 'not_applicable';

const ZERO = exact(0);
const HUNDRED = exact(100);

export function itemsIn({ pillars = [] }: WrittenQuestionnaire): WrittenItem[] {
  return pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
}

/** Items that count: they, their capability and their pillar have a weight (B 21). */
export function countingItems({ pillars = [] }: WrittenQuestionnaire): WrittenItem[] {
  return pillars
    .filter(({ weight = 1 }) => weight > 0)
    .flatMap(({ capabilities }) => capabilities.filter(({ weight = 1 }) => weight > 0).flatMap(({ items }) => items))
    .filter(({ weight = 1 }) => weight > 0);
}

/** Cut points of a condition, compared with the shown figure. */
export function within(shownFigure: Fraction, { at_least, over, at_most, below }: WrittenCondition): boolean {
  return (
    (at_least === undefined || compare(shownFigure, exact(at_least)) >= 0) &&
    (over === undefined || compare(shownFigure, exact(over)) > 0) &&
    (at_most === undefined || compare(shownFigure, exact(at_most)) <= 0) &&
    (below === undefined || compare(shownFigure, exact(below)) < 0)
  );
}

/** `all` is false if one is false, else open if one is open; `any` is true if one is true, else open if one is open. */
export function combine(way: 'all' | 'any', outcomes: readonly Outcome[]): Outcome {
  const [decides, rest]: Outcome[] = way === 'all' ? ['false', 'true'] : ['true', 'false'];
  if (outcomes.some((outcome) => outcome === decides)) return decides ?? 'open';
  return outcomes.includes('open') ? 'open' : (rest ?? 'open');
}

export function negate(outcome: Outcome): Outcome {
  if (outcome === 'open') return 'open';
  return outcome === 'true' ? 'false' : 'true';
}

/** B 2. `read` takes another number from the answer than its score, such as one option. */
function scoreOf(item: WrittenItem, answer: WrittenAnswer): Fraction {
  const score = plainScore(item, answer);
  return item.reverse ? minus(HUNDRED, score) : score;
}

function plainScore(item: WrittenItem, answer: WrittenAnswer): Fraction {
  if (item.type === 'level') return per(times(HUNDRED, exact(Number(answer) - 1)), exact((item.levels?.length ?? 0) - 1));
  if (item.type === 'yes_no') return answer === true ? HUNDRED : ZERO;
  if (item.type === 'choice') return exact(item.options?.find(({ id }) => id === answer)?.score ?? 0);
  if (item.type === 'number') {
    const value = Number(answer);
    const band = item.bands?.find(
      ({ from, below }) => (from === undefined || from <= value) && (below === undefined || value < below),
    );
    return exact(band?.score ?? 0);
  }
  const options = item.options ?? [];
  const total = options.reduce((whole, { weight = 1 }) => plus(whole, exact(weight)), ZERO);
  const ticked = options
    .filter(({ id }) => isTicked(answer, id))
    .reduce((whole, { weight = 1 }) => plus(whole, exact(weight)), ZERO);
  const full = item.full_marks_at === undefined ? total : exact(item.full_marks_at);
  return lowest([HUNDRED, per(times(HUNDRED, ticked), full)]);
}

function isTicked(answer: WrittenAnswer, option: string): boolean {
  return Array.isArray(answer) ? answer.includes(option) : answer === option;
}

/** The state of an answer of one respondent: B 3 and B 4. */
function stateOf(item: WrittenItem, sheet: WrittenSheet, items: readonly WrittenItem[]): State {
  const outcome = item.when === undefined ? 'true' : asks(item.when, sheet, items);
  if (outcome === 'false') return 'not_asked';
  const answer = sheet.answers[item.id];
  if (outcome === 'open' || answer === undefined) return 'missing';
  if (answer === 'unknown') return 'unknown';
  return typeof answer === 'object' && 'na' in answer ? 'na' : 'answered';
}

function asks(when: WrittenCondition, sheet: WrittenSheet, items: readonly WrittenItem[]): Outcome {
  const of = when.item ?? when.answer ?? when.option?.split('/')[0] ?? '';
  const item = items.find(({ id }) => id === of);
  if (item === undefined) throw new Error(`there is no item ${of}`);
  const state = stateOf(item, sheet, items);
  if (state === 'na' || state === 'not_asked') return 'false';
  if (state !== 'answered') return 'open';
  return within(rounded(scoreOf(item, sheet.answers[item.id] ?? 0), 1), when) ? 'true' : 'false';
}

/** Scores of some respondents, put together. */
export class Scores {
  readonly written: WrittenQuestionnaire;
  readonly sheets: readonly WrittenSheet[];
  private readonly inGroup: boolean;
  private readonly kept = new Map<string, unknown>();

  /** `inGroup`: one of several sheets; only a sheet alone is asked everything. */
  constructor(written: WrittenQuestionnaire, sheets: readonly WrittenSheet[], inGroup: boolean) {
    this.written = written;
    this.sheets = sheets;
    this.inGroup = inGroup;
  }

  /** Worked out once. */
  private keep<Value>(key: string, make: () => Value): Value {
    if (!this.kept.has(key)) this.kept.set(key, make());
    return this.kept.get(key) as Value;
  }

  private find(id: string): WrittenItem | undefined {
    return itemsIn(this.written).find((item) => item.id === id);
  }

  /** B 6: who is asked, and what they said. */
  private said(item: WrittenItem): { role: string; state: State; answer: WrittenAnswer | undefined }[] {
    return this.keep(`said ${item.id}`, () => this.hear(item));
  }

  private hear(item: WrittenItem): { role: string; state: State; answer: WrittenAnswer | undefined }[] {
    const items = itemsIn(this.written);
    return this.sheets.map((sheet) => {
      const role = sheet.respondent?.role ?? 'unspecified';
      const answer = sheet.answers[item.id];
      const state = stateOf(item, sheet, items);
      const isOut = (item.who ?? []).length > 0 && !item.who?.includes(role) && answer === undefined;
      const byRole = this.inGroup && (this.written.settings?.asked ?? 'by_role') === 'by_role';
      return { role, state: byRole && isOut && state === 'missing' ? 'not_asked' : state, answer };
    });
  }

  private groupState(item: WrittenItem): State {
    const states = this.said(item).map(({ state }) => state);
    const count = (wanted: State) => states.filter((state) => state === wanted).length;
    if (count('na') > count('answered')) return 'na';
    return (['answered', 'unknown', 'missing'] as const).find((state) => count(state) > 0) ?? 'not_asked';
  }

  /** Another number of an item folded as its score is; null if there is none. `blank` stands for unknown and missing. */
  private fold(id: string, read: (answer: WrittenAnswer) => Fraction, blank: Fraction | null = null): Fraction | null {
    const item = this.find(id);
    if (item === undefined || ['na', 'not_asked'].includes(this.groupState(item))) return null;
    const values = this.said(item).flatMap(({ role, state, answer }) => {
      const value = state === 'answered' ? read(answer ?? 0) : state === 'unknown' || state === 'missing' ? blank : null;
      return value === null ? [] : [{ role, value }];
    });
    return this.pool(values);
  }

  /** Any numbers said by respondents, pooled as the settings have it. */
  pool(said: readonly { readonly role: string; readonly value: Fraction }[]): Fraction | null {
    if (said.length === 0) return null;
    const all = said.map(({ value }) => value);
    const pooling = this.written.settings?.pooling ?? 'role_balanced';
    if (pooling === 'pooled') return mean(all);
    if (pooling === 'median') {
      const sorted = all.toSorted(compare);
      const middle = sorted.slice(Math.ceil(all.length / 2) - 1, Math.floor(all.length / 2) + 1);
      return mean(middle);
    }
    const roles = [...new Set(said.map(({ role }) => role))];
    return mean(roles.map((role) => mean(said.filter((one) => one.role === role).map(({ value }) => value))));
  }

  item(id: string, blank: Fraction | null = null): Fraction | null {
    const item = this.find(id);
    if (item === undefined) return null;
    return this.keep(`${id} ${blank?.top}`, () => this.fold(id, (answer) => scoreOf(item, answer), blank));
  }

  option(id: string, option: string): Fraction | null {
    return this.fold(id, (answer) => (isTicked(answer, option) ? HUNDRED : ZERO));
  }

  answer(id: string): Fraction | null {
    return this.fold(id, (answer) => exact(Number(answer)));
  }

  /** Items of a capability that have a weight. */
  private members(capability: string): WrittenItem[] {
    const found = (this.written.pillars ?? []).flatMap(({ capabilities }) => capabilities).find(({ id }) => id === capability);
    return (found?.items ?? []).filter(({ weight = 1 }) => weight > 0);
  }

  private capabilitiesOf(pillar: string) {
    const found = this.written.pillars?.find(({ id }) => id === pillar);
    return (found?.capabilities ?? []).filter(({ weight = 1 }) => weight > 0);
  }

  capability(id: string, blank: Fraction | null = null): Fraction | null {
    return weighted(
      this.members(id).flatMap((item) => {
        const value = this.item(item.id, blank);
        return value === null ? [] : [{ value, weight: exact(item.weight ?? 1) }];
      }),
    );
  }

  pillar(id: string, blank: Fraction | null = null): Fraction | null {
    return weighted(
      this.capabilitiesOf(id).flatMap((capability) => {
        const value = this.capability(capability.id, blank);
        return value === null ? [] : [{ value, weight: exact(capability.weight ?? 1) }];
      }),
    );
  }

  /** B 7: the share of the answers that are there; null if nothing applies. */
  private coverage(pillar: string): Fraction | null {
    return weighted(
      this.capabilitiesOf(pillar).flatMap((capability) => {
        const value = weighted(
          this.members(capability.id).flatMap((item) => {
            if (['na', 'not_asked'].includes(this.groupState(item))) return [];
            const states = this.said(item).map(({ state }) => state);
            const answered = states.filter((state) => state === 'answered').length;
            const blank = states.filter((state) => state === 'unknown' || state === 'missing').length;
            return [{ value: per(exact(answered), exact(answered + blank)), weight: exact(item.weight ?? 1) }];
          }),
        );
        return value === null ? [] : [{ value, weight: exact(capability.weight ?? 1) }];
      }),
    );
  }

  private inScope(pillar: string): boolean {
    const weight = this.written.pillars?.find(({ id }) => id === pillar)?.weight ?? 1;
    return weight > 0 && this.coverage(pillar) !== null;
  }

  isRated(pillar: string): boolean {
    return this.keep(`rated ${pillar}`, () => this.rate(pillar));
  }

  private rate(pillar: string): boolean {
    const coverage = this.coverage(pillar);
    const least = exact(this.written.settings?.pillar_min_coverage ?? 0.5);
    return this.inScope(pillar) && this.pillar(pillar) !== null && coverage !== null && compare(coverage, least) >= 0;
  }

  gate(id: string, blank: Fraction | null = null): GateState {
    const gate = this.written.gates?.find((one) => one.id === id);
    const item = gate && this.find(gate.item);
    if (gate === undefined || item === undefined) throw new Error(`there is no gate ${id}`);
    if (['na', 'not_asked'].includes(this.groupState(item))) return 'not_applicable';
    const score = this.item(gate.item, blank);
    if (score === null) return this.written.settings?.strict_gates ? 'fired' : 'unverified';
    return compare(rounded(score, 1), exact(gate.below)) < 0 ? 'fired' : 'passed';
  }

  private capped(scope: string, score: Fraction, blank: Fraction | null): Fraction {
    const fired = (this.written.gates ?? []).filter((gate) => gate.scope === scope && this.gate(gate.id, blank) === 'fired');
    return lowest([score, ...fired.map(({ cap }) => exact(cap))]);
  }

  /** A pillar after its gates; null if it has no score. */
  pillarFinal(id: string, blank: Fraction | null = null): Fraction | null {
    const raw = this.pillar(id, blank);
    return raw === null ? null : this.capped(id, raw, blank);
  }

  /** B 5 and B 7; null if the overall is not rated. */
  overall(stage: 'raw' | 'final'): Fraction | null {
    const pillars = (this.written.pillars ?? []).filter(({ id }) => this.inScope(id));
    const rated = pillars.filter(({ id }) => this.isRated(id));
    const weightOf = (some: typeof pillars) => some.reduce((whole, { weight = 1 }) => plus(whole, exact(weight)), ZERO);
    const least = times(exact(this.written.settings?.partial_min_weight ?? 0.6), weightOf(pillars));
    if (rated.length === 0 || compare(weightOf(rated), least) < 0) return null;
    const ids = rated.map(({ id }) => id);
    if (stage === 'raw') return this.meanMin(ids, (id) => this.pillar(id));
    const final = this.overallFinal(ids, null);
    if (rated.length === pillars.length) return final;
    const all = pillars.map(({ id }) => id);
    return highest([this.overallFinal(all, ZERO), lowest([this.overallFinal(all, HUNDRED), final])]);
  }

  private overallFinal(pillars: readonly string[], blank: Fraction | null): Fraction {
    return this.capped(
      'overall',
      this.meanMin(pillars, (id) => this.pillarFinal(id, blank)),
      blank,
    );
  }

  private meanMin(pillars: readonly string[], score: (id: string) => Fraction | null): Fraction {
    const share = exact(this.written.settings?.lambda ?? 0.25);
    const scores = pillars.map((id) => {
      const weight = exact(this.written.pillars?.find((pillar) => pillar.id === id)?.weight ?? 1);
      return { value: score(id) ?? ZERO, weight };
    });
    const least = lowest(scores.map(({ value }) => value));
    return plus(times(minus(exact(1), share), weighted(scores) ?? ZERO), times(share, least));
  }
}
