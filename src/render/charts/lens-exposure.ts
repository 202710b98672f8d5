// How exposed somebody is to trends: a bar for each, the most exposed first; the table beside it lists what is not known.
import type { ReportLens, ReportTrend } from '../../model/report.ts';
import { list } from '../figures.ts';
import { divider, heading, type Row, rows, stacked } from './lens-rows.ts';
import { lensFrame, SAID, shown } from './lens-words.ts';
import { NOTHING } from './svg.ts';

/** Trends that fit one page; the table beside the picture holds them all. */
const MOST = 8;

/** Trends that the description names. */
const NAMED_IN_WORDS = 3;

interface Known extends ReportTrend {
  readonly exposure: number;
}

/** An SVG of the trends by exposure. */
export function lensExposure(lens: ReportLens): string {
  const known = lens.trends.filter(isKnown).sort((a, b) => b.exposure - a.exposure);
  const drawn = known.slice(0, MOST);
  const rest = known.length - drawn.length;
  const pieces = [
    rows(drawn.map((trend) => trendRow(lens, trend))),
    ...(rest === 0 ? [] : [divider(), heading(`${rest} more, less exposed, in the table`, '')]),
  ];
  return lensFrame(lens, inWords(known), stacked(pieces));
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

function inWords(known: readonly Known[]): string[] {
  const first = known.slice(0, NAMED_IN_WORDS).map(({ says, exposure }) => `${says} ${shown(exposure)}`);
  return [
    `Exposure from 0 to 100, the most exposed first: ${first.length === 0 ? NOTHING : list(first)}.`,
    ...(known.length > first.length
      ? [`${known.length - first.length} more ${known.length - first.length === 1 ? 'is' : 'are'} less exposed.`]
      : []),
  ];
}
