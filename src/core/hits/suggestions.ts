// Pain points that low answers suggest. Nobody has named them yet, so they count nowhere until somebody takes them.
import type { Assessment } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { ReportImprovement, ReportSuggestion } from '../../model/report.ts';
import { adviceFor } from '../highlights.ts';
import { stored } from '../scoring/numbers.ts';
import type { Hit } from './hit.ts';
import { listOf } from './hit-part.ts';

/**
 * Every item that scores under 50 and has advice, but for those a pain point hangs on: soonest first, then by what lifts
 * the overall most for its effort, then the lowest.
 */
export function suggestionsPart(
  { pillars }: Assessment,
  { horizons }: Questionnaire,
  hits: readonly Hit[],
  improvements: readonly ReportImprovement[],
): ReportSuggestion[] {
  const named = new Set(hits.flatMap(({ point }) => listOf(point.item)));
  const gains = new Map(improvements.map(({ item, gain_per_effort }) => [item, gain_per_effort ?? 0]));
  const when = (horizon: string | null) => {
    const index = horizons.findIndex(({ id }) => id === horizon);
    return index === -1 ? horizons.length : index;
  };
  return pillars
    .flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items))
    .flatMap((folded): ReportSuggestion[] => {
      const { item, score } = folded;
      const advice = adviceFor(folded);
      if (score.kind === 'none' || advice?.kind !== 'recommendation' || named.has(item.id)) return [];
      const { says, horizon, effort } = advice;
      return [{ item: item.id, code: item.code, title: item.title, score: stored(score.value), says, horizon, size: effort }];
    })
    .toSorted(
      (left, right) =>
        when(left.horizon) - when(right.horizon) ||
        (gains.get(right.item) ?? 0) - (gains.get(left.item) ?? 0) ||
        left.score - right.score,
    );
}
