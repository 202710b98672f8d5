// An answer sheet as the core consumes it: short forms written out and checked against its questionnaire.
// What a person writes is in written-sheet.ts.

import type { WrittenMeans } from './pain-point.ts';
import type { WrittenPainPoint } from './written-sheet.ts';

/** What was answered, by kind of item. */
export type AnswerValue =
  | { readonly kind: 'level' /** From 1, the lowest. */; readonly level: number }
  | { readonly kind: 'options' /** Ids of what was ticked; empty means none of these. */; readonly options: readonly string[] }
  | { readonly kind: 'number' /** In the unit of the item. */; readonly value: number }
  | { readonly kind: 'yes_no'; readonly yes: boolean }
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'text'; readonly text: string };

/** The state of an answer that was given; an item without an entry is missing. */
export type AnswerState =
  | { readonly state: 'answered'; readonly value: AnswerValue }
  | { readonly state: 'na'; readonly reason: string }
  | { readonly state: 'unknown' };

/** An answer with what was said around it. */
export interface Answer {
  readonly given: AnswerState;
  /** 0 opinion, 1 example, 2 dated document, 3 measured; null if not stated. */
  readonly evidence: number | null;
  /** Free words; null without a note. */
  readonly note: string | null;
  /** Role that gave this answer, if not the respondent's own; null for that. */
  readonly by: string | null;
  /** Wished score of the item, 0 to 100; null without a target. */
  readonly target: number | null;
  /** How many people stand behind it, from 1; null if not stated. */
  readonly voices: number | null;
  /** True: it was carried over from an older questionnaire and waits for somebody to confirm it. It counts all the same. */
  readonly look?: true;
}

/** What one respondent said of a trend. */
export interface TrendAnswer {
  /** Step of the scale of the pack; null if nothing was said. */
  readonly relevance: number | 'unknown' | null;
  /** Id of a step of readiness, or `unknown`; null if nothing was said. */
  readonly readiness: string | null;
}

export interface AnswerSheet {
  /** Where it came from, for messages: a file name or a respondent id. */
  readonly name: string;
  readonly subject: Readonly<Record<string, string>>;
  /** YYYY-MM-DD; null if undated. */
  readonly date: string | null;
  readonly respondent: {
    /** Null if the sheet names nobody. */
    readonly id: string | null;
    /** Lower case, trimmed; `unspecified` if the sheet names none. */
    readonly role: string;
    /** People who filled it in together, from 1. */
    readonly voices: number;
  };
  /** What came up besides the answers. */
  readonly heard: {
    readonly painPoints: readonly { readonly title: string; readonly raisedBy: string | null }[];
    readonly parkingLot: readonly string[];
  };
  /** As written: what is left out has its default later. */
  readonly painPoints: readonly WrittenPainPoint[];
  /** What it says of the means to mend them. */
  readonly means: WrittenMeans;
  /** What was said of trends, by id of the pack and of the trend. */
  readonly trends: ReadonlyMap<string, ReadonlyMap<string, TrendAnswer>>;
  /** By item id. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** The role of a respondent who states none. */
export const UNSPECIFIED_ROLE = 'unspecified';
