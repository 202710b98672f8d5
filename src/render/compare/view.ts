// From a comparison to what its pages show.
import type { Comparison } from '../../model/comparison.ts';
import type { ReportComparedSide, ReportComparison } from '../../model/report.ts';
import { cleaned } from '../cleaned.ts';
import { list, longDate, points, shortDate, signed, upperFirst } from '../figures.ts';
import { CHANGE_TITLE, viewOf } from '../view/change.ts';
import { scoreView, unknownScore } from '../view/score.ts';
import { bandName, VERDICTS } from '../wording/change.ts';
import type { CompareTitleView, CompareView, TrendRowView, TrendView } from './compare-view.ts';

const LEAD =
  'Each change is against the assessment before it, on the questions answered both times. Scores are counted with the questionnaire of the last.';
const NOTHING = '–';
const NO_DATE = 'no date';

/** The view of a comparison; texts of people are harmless in it. */
export function toCompareView(comparison: Comparison): CompareView {
  const { questionnaire, points: sides, whole } = comparison;
  const isTrend = sides.length > 2;
  const title = isTrend ? 'The last against the first' : CHANGE_TITLE;
  return cleaned({
    language: questionnaire.language,
    title: titleView(comparison),
    contents: [...(isTrend ? [{ id: 'trend', title: 'Trend' }] : []), { id: 'change', title }],
    trend: isTrend ? trendView(comparison) : null,
    change: viewOf(whole, {
      title,
      bands: comparison.bands,
      linkTo: (_, title) => ({ title, anchor: null }),
      wordsOf: (_, answer) => answer,
      never: null,
    }),
  });
}

function titleView({ questionnaire, points: sides }: Comparison): CompareTitleView {
  const names = [...new Set(sides.flatMap(({ name }) => (name === null || name.trim() === '' ? [] : [name])))];
  const dates = sides.flatMap(({ date }) => (date === null ? [] : [longDate(date)]));
  const name = names.length === 1 ? (names[0] ?? '') : 'What changed';
  return {
    name,
    kind: 'Comparison',
    full: `${name}: ${questionnaire.title}`,
    facts: [
      { label: 'Assessments', value: String(sides.length) },
      ...(dates.length < 2 ? [] : [{ label: 'Dates', value: `${dates[0]} to ${dates[dates.length - 1]}` }]),
      { label: 'Counted with', value: `${questionnaire.title}, version ${questionnaire.version}` },
    ],
  };
}

function trendView(comparison: Comparison): TrendView {
  const { points: sides, steps } = comparison;
  return {
    lead: LEAD,
    cautions: trendCautions(sides),
    rows: sides.map((side, index) => trendRow(side, index, steps[index - 1] ?? null, comparison)),
  };
}

/** What makes one wonder whether they belong together; a step says it of two, this of all. */
function trendCautions(sides: readonly ReportComparedSide[]): string[] {
  const names = [...new Set(sides.flatMap(({ name }) => (name === null || name.trim() === '' ? [] : [name])))];
  const dates = sides.flatMap(({ date }) => (date === null ? [] : [date]));
  const isBackwards = dates.some((date, index) => date < (dates[index - 1] ?? date));
  return [
    ...(names.length > 1 ? [`These are ${names.length} organisations: ${list(names)}.`] : []),
    ...(isBackwards ? ['Their dates run backwards: name the earliest first, or read the signs the other way round.'] : []),
  ];
}

function trendRow(side: ReportComparedSide, index: number, step: ReportComparison | null, comparison: Comparison): TrendRowView {
  const { bands } = comparison;
  const { date, respondents, scored, raw, final, band } = side;
  const { change = null, needed = null, verdict = 'none' } = step?.matched ?? {};
  return {
    number: String(index + 1),
    date: date === null ? NO_DATE : longDate(date),
    day: date === null ? NO_DATE : shortDate(date),
    of: ofWords(side, comparison),
    respondents: String(respondents),
    questions: String(scored),
    raw: raw === null ? NOTHING : points(raw),
    final: final === null ? unknownScore(NOTHING) : scoreView({ bands }, final),
    band: band === null ? null : upperFirst(bandName(band, bands)),
    change: change === null ? NOTHING : signed(change),
    needed: needed === null ? NOTHING : points(needed),
    verdict: step === null ? NOTHING : VERDICTS[verdict],
    clear: verdict === 'improved' || verdict === 'declined',
  };
}

/** What tells one side from the others besides its date. */
function ofWords({ name, questionnaire, version }: ReportComparedSide, { points: sides }: Comparison): string | null {
  const differ = (of: (side: ReportComparedSide) => string | null) => new Set(sides.map(of)).size > 1;
  const words = [
    ...(differ((side) => side.name) ? [name ?? 'nobody named'] : []),
    ...(differ((side) => `${side.questionnaire} ${side.version}`) ? [`${questionnaire} ${version}`] : []),
  ];
  return words.length === 0 ? null : words.join(', ');
}
