// Where the answer stands that decides a breach: file and line.
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';

/** A sheet whose lines can be told. */
export interface Sheet {
  readonly file: string;
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

/** The report with file and line at every rule of its verdict that an answer decides. */
export async function placeBreaches(report: Report, _sheets: readonly Sheet[]): Promise<Report> {
  return report;
}
