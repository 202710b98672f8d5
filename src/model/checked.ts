// What a check came to for one sheet, workshop or group: as much as its outputs show, so that thousands can be held.
import type { LocatedProblem } from './problem.ts';
import type { ReportComparison, ReportOverall, ReportQuestionnaire, ReportVerdict } from './report.ts';

/** One argument of a check, in their order. */
export interface Checked {
  /** The argument, as the user gave it. */
  readonly name: string;
  /** Null if something is wrong with the input. */
  readonly result: CheckResult | null;
  /** What is wrong with the input, warnings too. */
  readonly problems: readonly LocatedProblem[];
}

/** The numbers beside a verdict. */
export interface CheckResult {
  /** Name of the organisation; null if it is not named. */
  readonly subject: string | null;
  /** Date of the answers, YYYY-MM-DD; null if undated. */
  readonly date: string | null;
  /** Number of sheets scored together. */
  readonly respondents: number;
  readonly questionnaire: ReportQuestionnaire;
  readonly overall: ReportOverall;
  /** Title of its band; null without one. */
  readonly band: string | null;
  /** The change since the baseline; null without one. */
  readonly comparison: ReportComparison | null;
  readonly verdict: ReportVerdict;
}
