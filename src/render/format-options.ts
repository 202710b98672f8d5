// What a format is told besides the report.
import type { Report } from '../model/report.ts';
import type { Look } from './look.ts';
import type { ReportView } from './view/report-view.ts';

export interface FormatOptions {
  /** 0 none, 1 sixteen, 2 two hundred and fifty-six, 3 sixteen million colours. */
  readonly colour: 0 | 1 | 2 | 3;
  /** Width of the screen in characters. */
  readonly width: number;
  /** True: several were asked for, even if only one could be scored. */
  readonly several?: boolean;
  /** True: what is as it should be is left out. */
  readonly quiet?: boolean;
  /** How the pages are dressed; as shipped where it is left out. */
  readonly look?: Look;
  /** How a report is viewed; handed in where several formats share one view. */
  readonly viewOf?: (report: Report) => ReportView;
}
