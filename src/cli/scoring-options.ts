// The options that every scoring command shares, from words to what they mean.
import { isDate } from '../core/answers/read-sheet.ts';
import { UserError } from './exit.ts';
import type { LoadOptions } from './load.ts';

export interface ScoringOptions {
  readonly questionnaire?: string;
  readonly group?: boolean;
  readonly lenient?: boolean;
  readonly strictGates?: boolean;
  readonly date?: string;
  readonly quiet?: boolean;
}

/** Throws a UserError if the date is no day. */
export function readScoringOptions({
  questionnaire,
  group = false,
  lenient = false,
  strictGates = false,
  date,
}: ScoringOptions): LoadOptions {
  if (date !== undefined && !isDate(date)) throw new UserError(`--date ${date} is not a day; write it as YYYY-MM-DD`);
  return { questionnaire: questionnaire ?? null, group, lenient, strictGates, date: date ?? null };
}
