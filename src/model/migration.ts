// What carrying a sheet to a newer questionnaire came to. Written by hand; held against schemas/migration.schema.json.
import type { Severity } from './problem.ts';

/** What became of an answer. */
export type Fate =
  /** It stands in the new sheet and says what it said. */
  | 'kept'
  /** It stands there too, marked `look: true`: somebody should confirm it. */
  | 'look'
  /** The question is there and has no answer now; the old answer is a note to it, and whole in `retired`. */
  | 'cleared'
  /** The question is gone; the answer stands in `retired`. */
  | 'retired';

/** One answer of the sheet as it was. */
export interface MigratedAnswer {
  /** Id of its item before. */
  readonly from: string;
  /** Ids of the items that hold it, or its note, now; empty if none does. */
  readonly to: readonly string[];
  readonly fate: Fate;
  /** One or more sentences. */
  readonly why: string;
}

/** How many answers came to what; the sum is the number of answers the sheet had. */
export type FateCounts = Readonly<Record<Fate, number>>;

/** Something that stops a sheet, with its line. */
export interface MigrationProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly mend: string;
  /** First line is 1; 0 for the file as a whole. */
  readonly line: number;
  readonly column: number;
}

/** One sheet. */
export interface SheetMigration {
  readonly file: string;
  /** `would`: it was not written, since only the report was wanted. */
  readonly state: 'migrated' | 'would' | 'up_to_date' | 'failed';
  /** The questionnaire it was written for; null if it could not be read. */
  readonly from: { readonly id: string; readonly version: string } | null;
  /** The file that keeps the original; null if none was or would be written. */
  readonly original: string | null;
  readonly counts: FateCounts;
  readonly answers: readonly MigratedAnswer[];
  /** What changed besides the answers, a sentence each. */
  readonly notes: readonly string[];
  readonly problems: readonly MigrationProblem[];
}

/** The report of `dxready migrate`. */
export interface MigrationReport {
  readonly dxready: { readonly version: string; readonly migration: 1 };
  /** The questionnaire that the sheets were carried to. */
  readonly to: { readonly id: string; readonly version: string; readonly title: string };
  /** True: nothing was written. */
  readonly dry_run: boolean;
  readonly counts: FateCounts;
  readonly sheets: readonly SheetMigration[];
}
