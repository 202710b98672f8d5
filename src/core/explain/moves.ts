// What would move a number: the steps inside it, each scored again.
import type { ReportImprovement, ReportMove } from '../../model/report.ts';
import { overEffort } from '../improvements.ts';

const AT_MOST = 5;

/** The steps that lift a number, those that lift it most for their effort first; `all` in the order of the questionnaire. */
export function movesOf(
  all: readonly ReportImprovement[],
  gainOf: (improvement: ReportImprovement) => number | null,
): ReportMove[] {
  return all
    .flatMap((improvement) => {
      const gain = gainOf(improvement) ?? 0;
      return gain > 0 ? [{ improvement, gain, rank: overEffort(gain, improvement.effort) }] : [];
    })
    .toSorted((left, right) => right.rank - left.rank || right.gain - left.gain)
    .slice(0, AT_MOST)
    .map(({ improvement, gain }) => {
      const { item, title, step, gain: overall } = improvement;
      return { item, title, step, gain, overall };
    });
}
