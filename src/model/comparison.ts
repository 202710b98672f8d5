// Two or more assessments of one organisation, held against each other. Published as schemas/comparison.schema.json.
import type { ReportBand, ReportComparedSide, ReportComparison, ReportQuestionnaire } from './report.ts';

export interface Comparison {
  readonly dxready: {
    /** Version of dxready that wrote it. */
    readonly version: string;
    /** Version of this format. */
    readonly comparison: 1;
  };
  /** The questionnaire of the last, with which all are counted. */
  readonly questionnaire: ReportQuestionnaire;
  /** Its bands, from the lowest. */
  readonly bands: ReportBand[];
  /** The assessments, in the order given. */
  readonly points: readonly ReportComparedSide[];
  /** Each against the one before it. */
  readonly steps: readonly ReportComparison[];
  /** The last against the first; with two assessments the one step. */
  readonly whole: ReportComparison;
}
