// One rule of a policy as it was judged, and the words that all of them share.
import type { Score } from '../../model/assessment.ts';
import type { Report, ReportBreach } from '../../model/report.ts';
import { pointsText } from '../lenses/says.ts';
import { shown } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';
import type { Answer } from './behind.ts';

/** Before it is said how grave it is, and where the answer stands. */
export interface Judged extends Omit<ReportBreach, 'severity' | 'item' | 'file' | 'line' | 'answers'> {
  /** Those behind it, the one that decides first; none if it is met. */
  readonly answers?: readonly Answer[];
  /**
   * Undecided for want of what no open answer brings, such as a date or a baseline: what `undecided` lets pass is not meant.
   * Source: rules as data, section 14.
   */
  readonly unjudged?: true;
}

/** What to do where there is no baseline, or one that has nothing in common. */
export const NO_BASELINE = 'Name one with --baseline, and write it the first time with --update-baseline.';
export const NEW_BASELINE = 'Write a new baseline with --update-baseline.';

/** What to do where everything was said not to apply. */
export const NOTHING_APPLIES = 'Look again at what is said not to apply.';

/** Why there is no overall. */
export function whyNone({ overall }: Report): string {
  return overall.coverage === null ? 'nothing applies' : 'too little is answered';
}

/** A number and what answers that are open could make of it, as people see them. */
export interface Range {
  /** Null if it does not exist. */
  readonly shown: number | null;
  /** Null where nothing is known of its bounds. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A number that no open answer can change. */
export function settled(value: number | null): Range {
  return { shown: value, low: null, high: null };
}

/** A score with its bounds, each with one decimal. */
export function rangeOf(scored: { readonly low: Score; readonly high: Score }, score: Score): Range {
  return { shown: points(score), low: points(scored.low), high: points(scored.high) };
}

function points(score: Score): number | null {
  return score.kind === 'none' ? null : shown(valueOr(score, 0));
}

/**
 * At least the bar? Met only if even the worst reaches it and nothing is provisional, failed if even the best misses it.
 * Source: scoring specification, B 7.
 */
export function reaches({ shown: value, low, high }: Range, bar: number, isProvisional: boolean): Judged['outcome'] {
  const best = high ?? value;
  if (best !== null && best < bar) return 'failed';
  if (value === null) return 'undecided';
  return (low ?? value) >= bar && !isProvisional ? 'met' : 'undecided';
}

/** At most the bar? The same the other way round. */
export function staysWithin({ shown: value, low, high }: Range, bar: number): Judged['outcome'] {
  if (value === null) return 'undecided';
  if ((low ?? value) > bar) return 'failed';
  return (high ?? value) <= bar ? 'met' : 'undecided';
}

/** "62.7 reaches 60", "58.0 is under 60": the number beside its bar. */
export function besideBar(value: number, bar: number): string {
  return value >= bar ? `${pointsText(value)} reaches ${bar}` : `${pointsText(value)} is under ${bar}`;
}

/** What open answers could still make of a number whose bar lies inside its bounds. */
export function couldTurn({ shown: value, low, high }: Range, bar: number): string {
  const other = value !== null && value >= bar ? low : high;
  return other === null ? '' : `answers that are open could bring it to ${pointsText(other)}`;
}

/** One and many: "1 gate", "2 gates". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "at most 2 allowed", "none allowed". */
export function allowedUpTo(bar: number): string {
  return bar === 0 ? 'none allowed' : `at most ${bar} allowed`;
}
