// One sheet in a table: a line for a spreadsheet or a data frame.
import type { OverallState } from './assessment.ts';

/** What a table says of one sheet, or of one workshop. Numbers as in the JSON report; null where there is none. */
export interface Row {
  /** As it was named; standard input is <stdin>. */
  readonly file: string;
  /** Line of a file with a sheet on every line; null if the file is the sheet. */
  readonly line: number | null;
  /** Id of the questionnaire it was scored with. */
  readonly questionnaire: string;
  /** Version of that questionnaire. */
  readonly version: string;
  /** Name of the organisation. */
  readonly subject: string | null;
  /** Id of the respondent; null for several. */
  readonly respondent: string | null;
  /** Role of the respondent; null for several. */
  readonly role: string | null;
  /** Date of the answers, YYYY-MM-DD. */
  readonly date: string | null;
  readonly state: OverallState;
  /** The final overall, 0 to 100. */
  readonly overall: number | null;
  /** The overall before gates. */
  readonly raw: number | null;
  /** Id of the band of the overall. */
  readonly band: string | null;
  readonly provisional: boolean;
  /** The overall if every open answer were at its worst. */
  readonly low: number | null;
  /** The same at its best. */
  readonly high: number | null;
  /** A share, 0 to 1. */
  readonly coverage: number | null;
  /** Ids of the gates that fired. */
  readonly gates_fired: readonly string[];
  /** Ids of the gates whose question is not answered. */
  readonly gates_unverified: readonly string[];
  /** Final score of every pillar that is rated, by its id. */
  readonly pillars: ReadonlyMap<string, number | null>;
}
