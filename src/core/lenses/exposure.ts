// How exposed the organisation is to the trends of some packs. Source: rules as data, sections 7 (exposure) and 9.
import type { TrendAnswer } from '../../model/answers.ts';
import type { ExposureLens } from '../../model/lens.ts';
import type { Trend, TrendPack } from '../../model/trend.ts';
import { poolVoices } from '../scoring/fold.ts';
import { isLess } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';
import type { Facts } from './facts.ts';
import { find } from './figures.ts';
import type { Found } from './found.ts';
import { found } from './found.ts';
import type { JudgedTrend, LensValue } from './judged.ts';

/** The trends with what went into their readiness. */
export function judgeTrends(lens: ExposureLens, facts: Facts): { judged: JudgedTrend; figure: Found }[] {
  return facts.questionnaire.packs
    .filter(({ id }) => lens.packs.includes(id))
    .flatMap((pack) => pack.entries.map((trend) => judgeTrend(trend, pack, facts)));
}

/** What answered items say of the readiness wins over the form. */
function judgeTrend(trend: Trend, pack: TrendPack, facts: Facts): { judged: JudgedTrend; figure: Found } {
  const figure = trend.from === null ? found(null) : find(trend.from, facts);
  const relevance = said(pack, trend, facts, ({ relevance: step }) => (step === 'unknown' ? null : step));
  const form = said(pack, trend, facts, ({ readiness }) => pack.readiness.find(({ id }) => id === readiness)?.value ?? null);
  const readiness = figure.value ?? form;
  const top = Math.max(...pack.relevance.map(({ value }) => value));
  const exposure = relevance === null || readiness === null ? null : (relevance / top) * (100 - readiness);
  return { judged: { trend, pack, relevance, readiness, fromAnswers: figure.value !== null, exposure }, figure };
}

/** What the respondents said in the trend form, folded like a score. */
function said(pack: TrendPack, { id }: Trend, { sheets, questionnaire }: Facts, read: (answer: TrendAnswer) => number | null) {
  const each = sheets.map((sheet) => {
    const answer = sheet.trends.get(pack.id)?.get(id);
    return { role: sheet.respondent.role, value: answer === undefined ? null : read(answer) };
  });
  return valueOr(poolVoices(each, questionnaire.settings.pooling), null);
}

/** Every trend, the overall and the trend most exposed; the overall is none if nothing is relevant. */
export function exposureValues(trends: readonly JudgedTrend[]): [string, LensValue][] {
  const known = trends.filter(({ exposure }) => exposure !== null);
  const relevances = known.reduce((sum, { relevance }) => sum + (relevance ?? 0), 0);
  const missing = known.reduce((sum, { relevance, readiness }) => sum + (relevance ?? 0) * (100 - (readiness ?? 0)), 0);
  let highest: JudgedTrend | null = null;
  for (const one of known) if (highest === null || isLess(highest.exposure ?? 0, one.exposure ?? 0)) highest = one;
  return [
    ...trends.map(({ trend, exposure }): [string, LensValue] => [trend.id, exposure]),
    ['score', relevances === 0 ? null : missing / relevances],
    ['highest', relevances === 0 ? null : (highest?.trend.id ?? null)],
  ];
}
