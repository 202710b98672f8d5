// How exposed somebody is to trends: a bar for each, the most exposed first; what is not known is listed without one.
import type { ReportLens, ReportTrend } from '../../model/report.ts';
import { list } from '../figures.ts';
import { valueRow } from './lens-bars.ts';
import { divider, heading, labelled, type Row, rows, stacked } from './lens-rows.ts';
import { figureOf, lensFrame, NOTHING, type Piece, SAID, shown } from './lens-words.ts';

/** Trends that the description names. */
const NAMED_IN_WORDS = 3;

interface Known extends ReportTrend {
  readonly exposure: number;
}

/** An SVG of the trends by exposure. */
export function lensExposure(lens: ReportLens): string {
  const known = lens.trends.filter(isKnown).sort((a, b) => b.exposure - a.exposure);
  const unknown = lens.trends.filter((trend) => !isKnown(trend));
  const score = figureOf(lens, 'score');
  const pieces = [
    rows(known.map((trend) => trendRow(lens, trend))),
    ...(score === null ? [] : [divider(), rows([valueRow('Together', score, ['by relevance'])])]),
    ...(unknown.length === 0 ? [] : [divider(), heading('Not known', ''), ...unknown.map(unknownRow)]),
  ];
  return lensFrame(lens, inWords(known, unknown, score), stacked(pieces));
}

function isKnown(trend: ReportTrend): trend is Known {
  return trend.exposure !== null && Number.isFinite(trend.exposure);
}

function trendRow(lens: ReportLens, trend: Known): Row {
  const named = lens.values.highest === trend.id;
  const thin = trend.indirect || lens.thin.includes(trend.id);
  return {
    name: trend.says,
    words: [...(named ? [SAID.highest] : []), ...(trend.indirect ? ['indirect'] : thin ? [SAID.thin] : [])],
    number: shown(trend.exposure),
    named,
    value: trend.exposure,
    thin,
  };
}

function unknownRow({ says }: ReportTrend): Piece {
  const label = labelled({ name: says, words: [], number: NOTHING, named: false }, 'quiet');
  return { svg: label.svg, height: label.height + 6 };
}

function inWords(known: readonly Known[], unknown: readonly ReportTrend[], score: number | null): string[] {
  const first = known.slice(0, NAMED_IN_WORDS).map(({ says, exposure }) => `${says} ${shown(exposure)}`);
  return [
    `Exposure from 0 to 100, the most exposed first: ${first.length === 0 ? NOTHING : list(first)}.`,
    ...(known.length > first.length
      ? [`${known.length - first.length} more ${known.length - first.length === 1 ? 'is' : 'are'} drawn.`]
      : []),
    ...(score === null ? [] : [`Together: ${shown(score)}.`]),
    ...(unknown.length === 0 ? [] : [`Not known: ${list(unknown.map(({ says }) => says))}.`]),
  ];
}
