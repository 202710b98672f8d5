// The options that every scoring command shares, from words to what they mean.
import { isDate } from '../core/calendar.ts';
import { NO_MEANS, type WrittenMeans } from '../model/pain-point.ts';
import type { Policy } from '../model/policy.ts';
import { UserError } from './exit.ts';

/** How sheets are found, read and scored. */
export interface LoadOptions {
  /** A configuration to take; false for none, null for the one that is found. */
  readonly config: string | false | null;
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
  /** A file of pain points; null takes the one of the workshop. */
  readonly painPoints: string | null;
  /** Means to plan with for this run. */
  readonly whatIfMeans: WrittenMeans;
  /** An earlier report or sheet to hold the results against; null for none. */
  readonly baseline: string | null;
  /** Date of the reports, YYYY-MM-DD; null takes the latest of the sheets. */
  readonly date: string | null;
  /** Bars that results are held against; null for none. */
  readonly policy: Policy | null;
  /** The day of the check, YYYY-MM-DD; null where no rule asks for it. */
  readonly today: string | null;
}

/** Every sheet on its own, exactly as it stands. */
export const AS_WRITTEN: LoadOptions = {
  config: null,
  questionnaire: null,
  group: false,
  lenient: false,
  strictGates: false,
  audit: false,
  whatIf: [],
  painPoints: null,
  whatIfMeans: NO_MEANS,
  baseline: null,
  date: null,
  policy: null,
  today: null,
};

/** The same as commander hands it over. */
export interface ScoringOptions {
  /** A configuration to take; false for none. */
  readonly config?: string | false;
  readonly questionnaire?: string;
  readonly group?: boolean;
  readonly lenient?: boolean;
  readonly strictGates?: boolean;
  readonly audit?: boolean;
  readonly whatIf?: readonly string[];
  readonly painPoints?: string;
  readonly capacity?: string;
  readonly maxBig?: string;
  readonly baseline?: string;
  readonly date?: string;
  readonly quiet?: boolean;
}

/** How many slots there are is known once a questionnaire is. */
function readMeans(capacity: string | undefined, maxBig: string | undefined): WrittenMeans {
  const days = capacity?.split(',').map((word) => (/^\s*\d+(\.\d+)?\s*$/.test(word) ? Number(word) : Number.NaN)) ?? null;
  if (days?.some(Number.isNaN))
    throw new UserError(`--capacity ${capacity} is no list of person-days; write one number for each slot: 5,15,250,250,1200`);
  if (maxBig !== undefined && !/^[1-9]\d*$/.test(maxBig))
    throw new UserError(`--max-big ${maxBig} is no number of Big Hits; write 1 or more`);
  return { capacity: days, maxBig: maxBig === undefined ? null : Number(maxBig) };
}

/** Throws a UserError if the date is no day. */
export function readScoringOptions({
  config,
  questionnaire,
  group = false,
  lenient = false,
  strictGates = false,
  audit = false,
  whatIf = [],
  painPoints,
  capacity,
  maxBig,
  baseline,
  date,
}: ScoringOptions): LoadOptions {
  if (date !== undefined && !isDate(date)) throw new UserError(`--date ${date} is not a day; write it as YYYY-MM-DD`);
  return {
    config: config ?? null,
    questionnaire: questionnaire ?? null,
    group,
    lenient,
    strictGates,
    audit,
    whatIf,
    painPoints: painPoints ?? null,
    whatIfMeans: readMeans(capacity, maxBig),
    baseline: baseline ?? null,
    date: date ?? null,
    policy: null,
    today: null,
  };
}
