// Two or more assessments of one organisation, held against each other.
import type { Comparison } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import { compareReports } from './compare.ts';
import { frameOf } from './frame.ts';
import { sideOf, sidePart } from './side.ts';

/** All are counted with the questionnaire of the last; `version` is that of dxready. */
export function trendOf([first, ...others]: readonly [Report, Report, ...Report[]], version: string): Comparison {
  const last = others.at(-1) ?? first;
  const frame = frameOf(last);
  const points = [first, ...others];
  return {
    dxready: { version, comparison: 1 },
    questionnaire: { ...last.questionnaire },
    bands: last.bands.map((band) => ({ ...band })),
    points: points.map((report) => sidePart(sideOf(frame, report))),
    steps: others.map((report, index) => compareReports(frame, points[index] ?? first, report)),
    whole: compareReports(frame, first, last),
  };
}
