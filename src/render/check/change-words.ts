// What a change since the baseline is called, in one line.
import type { ReportComparison } from '../../model/report.ts';
import { longDate, lowerTitle, points, signed } from '../figures.ts';
import { VERDICTS } from '../wording/change.ts';

/** "the baseline of 21 May 2026". */
export function baselineName({ before: { date } }: ReportComparison): string {
  return date === null ? 'the baseline' : `the baseline of ${longDate(date)}`;
}

/** "−4.5, no clear change"; a dash without a baseline. */
export function changeWords(comparison: ReportComparison | null): string {
  if (comparison === null) return '–';
  const { change, verdict } = comparison.matched;
  const words = lowerTitle(VERDICTS[verdict]);
  return change === null ? words : `${signed(change)}, ${words}`;
}

/** "Since the baseline of 21 May 2026: −4.5, no clear change; at least 10.0 is needed to count"; null without a baseline. */
export function changeLine(comparison: ReportComparison | null): string | null {
  if (comparison === null) return null;
  const { change, needed } = comparison.matched;
  const least = change === null || needed === null ? '' : `; at least ${points(needed)} is needed to count`;
  return `Since ${baselineName(comparison)}: ${changeWords(comparison)}${least}`;
}
