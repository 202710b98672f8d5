// The answers of one respondent once more, from the text of the scoring specification (B 2 to B 4 and, for who is asked, B 6)
// and not from src. Plain and slow on purpose.
import type { WrittenCondition, WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { compare, exact, type Fraction, lowest, minus, per, rounded, sum, times } from './second-fractions.ts';

export type State = 'answered' | 'na' | 'unknown' | 'missing' | 'not_asked';
export type Outcome = 'true' | 'false' | 'open';

/** What was answered, whatever form it was written in. */
export type Plain = number | boolean | string | readonly string[];

const ZERO = exact(0);
export const HUNDRED = exact(100);

export function itemsIn({ pillars = [] }: WrittenQuestionnaire): WrittenItem[] {
  return pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
}

/** Weight 0 is shown and never scored, and so is a text (B 21). */
export function scoredWeight({ type, weight = 1 }: WrittenItem): number {
  return type === 'text' ? 0 : weight;
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

/** B 2. */
export function scoreOf(item: WrittenItem, answer: Plain): Fraction {
  const score = plainScore(item, answer);
  return item.reverse ? minus(HUNDRED, score) : score;
}

function plainScore(item: WrittenItem, answer: Plain): Fraction {
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
  const ticked = options.filter(({ id }) => isTicked(answer, id));
  const [marks, total] = [ticked, options].map((some) => sum(some.map(({ weight = 1 }) => exact(weight))));
  const full = item.full_marks_at === undefined ? (total ?? ZERO) : exact(item.full_marks_at);
  return lowest([HUNDRED, per(times(HUNDRED, marks ?? ZERO), full)]);
}

export function isTicked(answer: Plain, option: string): boolean {
  return Array.isArray(answer) ? answer.includes(option) : answer === option;
}

interface Said {
  readonly state: 'answered' | 'na' | 'unknown';
  readonly answer: Plain;
  /** Role that gave it, if not that of the respondent. */
  readonly by: string | undefined;
}

/** B 3, in the forms of the contract (section 2). */
function read(written: WrittenAnswer): Said {
  if (written === 'unknown') return { state: 'unknown', answer: '', by: undefined };
  if (typeof written !== 'object' || Array.isArray(written)) return { state: 'answered', answer: written, by: undefined };
  const { by, level, value, option, options } = written;
  const state = written.unknown ? 'unknown' : written.na !== undefined ? 'na' : 'answered';
  return { state, answer: level ?? value ?? option ?? options ?? '', by };
}

function plainRole(role: string | undefined): string {
  return (role ?? 'unspecified').trim().toLowerCase();
}

/** One respondent: the state of every item. */
export class Respondent {
  private readonly items: ReadonlyMap<string, WrittenItem>;
  private readonly sheet: WrittenSheet;
  /** Whether items are asked of the roles in their `who` only. */
  private readonly byRole: boolean;
  private readonly states = new Map<string, State>();

  constructor(items: readonly WrittenItem[], sheet: WrittenSheet, byRole: boolean) {
    this.items = new Map(items.map((item) => [item.id, item]));
    this.sheet = sheet;
    this.byRole = byRole;
  }

  private said(id: string): Said | null {
    const written = this.sheet.answers[id];
    return written === undefined ? null : read(written);
  }

  /** An answer given for another role counts for that role. */
  role(id: string): string {
    return plainRole(this.said(id)?.by ?? this.sheet.respondent?.role);
  }

  answer(id: string): Plain {
    return this.said(id)?.answer ?? '';
  }

  private item(id: string): WrittenItem {
    const item = this.items.get(id);
    if (item === undefined) throw new Error(`there is no item ${id}`);
    return item;
  }

  state(id: string): State {
    const known = this.states.get(id) ?? this.judge(this.item(id));
    this.states.set(id, known);
    return known;
  }

  private judge(item: WrittenItem): State {
    const outcome = this.condition(item);
    if (outcome === 'false') return 'not_asked';
    if (this.isLeftOut(item.id)) return 'not_asked';
    if (outcome === 'open') return 'missing';
    return this.said(item.id)?.state ?? 'missing';
  }

  /** B 6: whether the item is left to other roles, and was not answered all the same. */
  isLeftOut(id: string): boolean {
    const { who = [] } = this.item(id);
    return this.byRole && who.length > 0 && !who.map(plainRole).includes(this.role(id)) && this.said(id) === null;
  }

  condition({ when }: WrittenItem): Outcome {
    return when === undefined ? 'true' : this.asks(when);
  }

  private asks(when: WrittenCondition): Outcome {
    if (when.all) {
      const outcomes = when.all.map((one) => this.asks(one));
      return combine('all', outcomes);
    }
    if (when.any) {
      const outcomes = when.any.map((one) => this.asks(one));
      return combine('any', outcomes);
    }
    if (when.not) return negate(this.asks(when.not));
    const [id = '', option = ''] = (when.item ?? when.answer ?? when.option ?? '').split('/');
    const state = this.state(id);
    if (state === 'na' || state === 'not_asked') return 'false';
    if (state !== 'answered') return 'open';
    return within(rounded(this.figure(when, id, option), 1), when) ? 'true' : 'false';
  }

  private figure(when: WrittenCondition, id: string, option: string): Fraction {
    const answer = this.answer(id);
    if (when.item !== undefined) return scoreOf(this.item(id), answer);
    if (when.option !== undefined) return isTicked(answer, option) ? HUNDRED : ZERO;
    return exact(Number(answer));
  }
}
