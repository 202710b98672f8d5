// How old answers may be, on the day of the check.
import type { Policy } from '../../model/policy.ts';
import { addDays, daysBetween } from '../calendar.ts';
import type { Held } from './held.ts';
import { count, type Judged } from './judged.ts';

/** Days that the calendar of whoever answered may be ahead of that of whoever checks. */
const AHEAD = 1;

export function maxAge({ maxAgeDays: bar }: Policy, { report: { date }, today }: Held): Judged[] {
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
  if (date === null)
    return [
      {
        ...head,
        outcome: 'undecided',
        shown: null,
        message: 'The answers have no date.',
        mend: 'Add date: YYYY-MM-DD to the sheet.',
      },
    ];
  if (date > addDays(today, AHEAD)) {
    const message = `The answers are dated ${date}, after the day of the check, ${today}.`;
    return [
      {
        ...head,
        outcome: 'undecided',
        shown: null,
        message,
        mend: 'Correct the date of the sheet, or name the day with --date.',
      },
    ];
  }
  const age = Math.max(0, daysBetween(date, today));
  const message = `The answers of ${date} are ${count(age, 'day')} old on ${today}, at most ${bar} allowed.`;
  const mend = `Answer again, or confirm the answers one by one: dxready assess --answers-from with this sheet.`;
  return [{ ...head, outcome: age <= bar ? 'met' : 'failed', shown: age, message, mend: age <= bar ? '' : mend }];
}
