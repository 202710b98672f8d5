// How old answers may be, on the day of the check: every sheet counts, so that a fresh one hides no old ones.
import type { AnswerSheet } from '../../model/answers.ts';
import type { Policy } from '../../model/policy.ts';
import { addDays, daysBetween } from '../calendar.ts';
import type { Held } from './held.ts';
import { count, type Judged } from './judged.ts';

/** Days that the calendar of whoever answered may be ahead of that of whoever checks. */
const AHEAD = 1;

export function maxAge({ maxAgeDays: bar }: Policy, { report, facts, today }: Held): Judged[] {
  if (bar === null || today === null) return [];
  const head = {
    rule: 'max_age_days',
    id: null,
    title: `Answers at most ${count(bar, 'day')} old`,
    bar,
    unit: 'days',
    low: null,
    high: null,
  } as const;
  const sheets = datesOf(facts.sheets, report.date);
  const ages = sheets.flatMap(({ date }) =>
    date === null || isAhead(date, today) ? [] : [Math.max(0, daysBetween(date, today))],
  );
  const age = ages.length === 0 ? null : Math.max(...ages);
  if (age !== null && age > bar) {
    const message = agedWords(sheets, age, bar, today);
    const mend = 'Answer again, or confirm the answers one by one: dxready assess --answers-from with this sheet.';
    return [{ ...head, outcome: 'failed', shown: age, message, mend }];
  }
  const ahead = sheets.filter(({ date }) => date !== null && isAhead(date, today));
  const undated = sheets.filter(({ date }) => date === null);
  const isKnown = ahead.length === 0 && undated.length === 0;
  if (isKnown && age !== null)
    return [{ ...head, outcome: 'met', shown: age, message: agedWords(sheets, age, bar, today), mend: '' }];
  const [first] = ahead;
  const message = [
    ...(undated.length === 0 ? [] : [`${answersOf(undated, sheets)} have no date.`]),
    ...(first === undefined
      ? []
      : [`${answersOf(ahead, sheets)} are dated ${first.date}, after the day of the check, ${today}.`]),
  ].join(' ');
  const mend =
    undated.length > 0 ? 'Add date: YYYY-MM-DD to the sheet.' : 'Correct the date of the sheet, or name the day with --date.';
  return [{ ...head, outcome: 'undecided', shown: null, message, mend, unjudged: true }];
}

/** A sheet as far as it matters here. */
type Dated = Pick<AnswerSheet, 'date'>;

/** Of those that say something; where none does, the day of the report. */
function datesOf(sheets: readonly AnswerSheet[], date: string | null): readonly Dated[] {
  const spoken = sheets.filter(({ answers }) => answers.size > 0);
  return spoken.length > 0 ? spoken : [{ date }];
}

function isAhead(date: string, today: string): boolean {
  return date > addDays(today, AHEAD);
}

/** "The answers of 2026-11-01 are 21 days old on 2026-11-22, at most 21 allowed."; of several the oldest, and how many are too old. */
function agedWords(sheets: readonly Dated[], age: number, bar: number, today: string): string {
  const old = (date: string | null) => (date === null || isAhead(date, today) ? -1 : Math.max(0, daysBetween(date, today)));
  const date = sheets.find((one) => old(one.date) === age)?.date;
  const tooOld = sheets.filter((one) => old(one.date) > bar).length;
  const which = sheets.length > 1 ? `The oldest answers, of ${date},` : `The answers of ${date}`;
  const many = sheets.length > 1 && tooOld > 0 ? `; too old are ${tooOld} of ${count(sheets.length, 'sheet')}` : '';
  return `${which} are ${count(age, 'day')} old on ${today}, at most ${bar} allowed${many}.`;
}

/** "The answers", of several "The answers of 2 of 5 sheets": a file may be named after who filled it in, so that its place alone tells it. */
function answersOf(some: readonly Dated[], all: readonly Dated[]): string {
  return all.length === 1 ? 'The answers' : `The answers of ${some.length} of ${count(all.length, 'sheet')}`;
}
