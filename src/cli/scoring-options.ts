// The options that every scoring command shares, from words to what they mean.
import { isDate } from '../core/answers/read-sheet.ts';
import { UserError } from './exit.ts';

/** How sheets are found, read and scored. */
export interface LoadOptions {
  /** Id or file; null takes the one each sheet names. */
  readonly questionnaire: string | null;
  /** True: all files together are one organisation. */
  readonly group: boolean;
  readonly lenient: boolean;
  /** True: a gate whose item is unanswered fires. */
  readonly strictGates: boolean;
  /** True: an answer without evidence counts at most 50. */
  readonly audit: boolean;
  /** Changes to the answers, each as item=answer. */
  readonly whatIf: readonly string[];
  /** Date of the reports, YYYY-MM-DD; null takes the latest of the sheets. */
  readonly date: string | null;
}

/** Every sheet on its own, exactly as it stands. */
export const AS_WRITTEN: LoadOptions = {
  questionnaire: null,
  group: false,
  lenient: false,
  strictGates: false,
  audit: false,
  whatIf: [],
  date: null,
};

/** The same as commander hands it over. */
export interface ScoringOptions {
  readonly questionnaire?: string;
  readonly group?: boolean;
  readonly lenient?: boolean;
  readonly strictGates?: boolean;
  readonly audit?: boolean;
  readonly whatIf?: readonly string[];
  readonly date?: string;
  readonly quiet?: boolean;
}

/** Throws a UserError if the date is no day. */
export function readScoringOptions({
  questionnaire,
  group = false,
  lenient = false,
  strictGates = false,
  audit = false,
  whatIf = [],
  date,
}: ScoringOptions): LoadOptions {
  if (date !== undefined && !isDate(date)) throw new UserError(`--date ${date} is not a day; write it as YYYY-MM-DD`);
  return { questionnaire: questionnaire ?? null, group, lenient, strictGates, audit, whatIf, date: date ?? null };
}
