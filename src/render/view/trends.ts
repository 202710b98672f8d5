// The trends of a lens, the most exposed first, and the lists they come from.
import type { ReportLens, ReportPack, ReportTrend } from '../../model/report.ts';
import { longDate, points, upperFirst } from '../figures.ts';
import { orNull } from './items.ts';
import type { TrendView } from './lens-view.ts';
import { plainScore } from './score.ts';

/** Trends whose exposure is known, the most exposed first. */
export function trendViews({ trends, packs }: ReportLens): TrendView[] {
  return trends
    .flatMap((trend) => (trend.exposure === null ? [] : [{ trend, exposure: trend.exposure }]))
    .sort((a, b) => b.exposure - a.exposure)
    .map(({ trend, exposure }) => ({
      says: upperFirst(trend.says),
      about: orNull(aboutTrend(trend, packs)),
      relevance: trend.relevance_title ?? '–',
      readiness: trend.readiness === null ? '–' : `${trend.readiness_title} (${points(trend.readiness)})`,
      score: plainScore(exposure),
    }));
}

function aboutTrend({ serves, from_answers, indirect, pack }: ReportTrend, packs: readonly ReportPack[]): string {
  const listed = packs.length > 1 ? packs.find(({ id }) => id === pack)?.title : undefined;
  return [
    serves.length === 0 ? '' : `serves: ${serves.join(', ')}`,
    from_answers ? `readiness from the answers${indirect ? ', which touch it only in part' : ''}` : '',
    listed ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** "No answer yet on: A; B.", null if every trend is judged. */
export function quietTrends({ trends }: ReportLens): string | null {
  const quiet = trends.filter(({ exposure }) => exposure === null);
  return quiet.length === 0 ? null : `No answer yet on: ${quiet.map(({ says }) => says).join('; ')}.`;
}

/** "Ten trends of 2024, October 2023. Source: …" */
export function packLines({ packs }: ReportLens): string[] {
  return packs.map(({ title, dated, source }) => `${title}, ${dateWords(dated)}. Source: ${source}`);
}

/** Lists are dated to a day, a month or a year. */
function dateWords(dated: string): string {
  return /^\d{4}-\d{2}$/.test(dated) ? longDate(`${dated}-01`).replace(/^1 /, '') : longDate(dated);
}
