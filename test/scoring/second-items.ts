// Items as all respondents together answered them, from the text of the scoring specification (B 6) and not from src.
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { isTicked, itemsIn, type Plain, Respondent, type State, scoreOf } from './second-answers.ts';
import { compare, exact, type Fraction, mean, per } from './second-fractions.ts';

/** What one respondent has to do with one item. */
interface Voice {
  readonly role: string;
  readonly state: State;
  readonly answer: Plain;
}

/** Scores of items of some respondents, put together. */
export class Folded {
  readonly written: WrittenQuestionnaire;
  readonly sheets: readonly WrittenSheet[];
  readonly respondents: readonly Respondent[];
  /** All items in their order. */
  readonly list: readonly WrittenItem[];
  protected readonly items: ReadonlyMap<string, WrittenItem>;
  private readonly kept = new Map<string, unknown>();

  /** `inGroup`: one of several sheets; only a sheet alone is asked everything. */
  constructor(written: WrittenQuestionnaire, sheets: readonly WrittenSheet[], inGroup: boolean) {
    this.written = written;
    this.sheets = sheets;
    this.list = itemsIn(written);
    this.items = new Map(this.list.map((item) => [item.id, item]));
    const byRole = inGroup && (written.settings?.asked ?? 'by_role') === 'by_role';
    this.respondents = sheets.map((sheet) => new Respondent(this.list, sheet, byRole));
  }

  /** Worked out once. */
  protected keep<Value>(key: string, make: () => Value): Value {
    if (!this.kept.has(key)) this.kept.set(key, make());
    return this.kept.get(key) as Value;
  }

  private voices(id: string): Voice[] {
    return this.keep(`voices ${id}`, () =>
      this.respondents.map((one) => ({ role: one.role(id), state: one.state(id), answer: one.answer(id) })),
    );
  }

  count(id: string, state: State): number {
    return this.voices(id).filter((voice) => voice.state === state).length;
  }

  itemState(id: string): State {
    return this.keep(`state ${id}`, () => this.judgeItem(id));
  }

  private judgeItem(id: string): State {
    if (this.count(id, 'na') > this.count(id, 'answered')) return 'na';
    return (['answered', 'unknown', 'missing'] as const).find((state) => this.count(id, state) > 0) ?? 'not_asked';
  }

  applies(id: string): boolean {
    return !['na', 'not_asked'].includes(this.itemState(id));
  }

  /** Whether as many say that it does not apply as answered. */
  isContested(id: string): boolean {
    return this.count(id, 'answered') > 0 && this.count(id, 'na') === this.count(id, 'answered');
  }

  itemCoverage(id: string): Fraction | null {
    if (!this.applies(id)) return null;
    const answered = this.count(id, 'answered');
    return per(exact(answered), exact(answered + this.count(id, 'unknown') + this.count(id, 'missing')));
  }

  /** A number of an item folded as its score is; null if there is none. `blank` stands for unknown and missing. */
  private fold(id: string, number: (answer: Plain) => Fraction, blank: Fraction | null = null): Fraction | null {
    if (!this.items.has(id) || !this.applies(id)) return null;
    const values = this.voices(id).flatMap(({ role, state, answer }) => {
      const value = state === 'answered' ? number(answer) : state === 'unknown' || state === 'missing' ? blank : null;
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
    const item = this.items.get(id);
    if (item === undefined || item.type === 'text') return null;
    return this.keep(`item ${id} ${blank?.top}`, () => this.fold(id, (answer) => scoreOf(item, answer), blank));
  }

  /** The score of every single answer. */
  singleScores(id: string): Fraction[] {
    const item = this.items.get(id);
    if (item === undefined) return [];
    return this.voices(id).flatMap(({ state, answer }) => (state === 'answered' ? [scoreOf(item, answer)] : []));
  }

  option(id: string, option: string): Fraction | null {
    return this.fold(id, (answer) => exact(isTicked(answer, option) ? 100 : 0));
  }

  answer(id: string): Fraction | null {
    return this.fold(id, (answer) => exact(Number(answer)));
  }
}
