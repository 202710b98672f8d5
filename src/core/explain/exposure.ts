// Exposure to trends with what it was made from. Source: rules as data, section 7 (exposure).
import type { JudgedTrend } from '../lenses/judged.ts';
import { trace } from './figures.ts';
import { areTooFew } from './pooled.ts';
import type { Scene } from './scene.ts';
import { as, isCovered, reverse, step, type Trace } from './trace.ts';

/** How ready one is for a trend: what answered items say, else the trend form. */
export function readinessTrace(judged: JudgedTrend, scene: Scene): Trace {
  const { trend, readiness, fromAnswers } = judged;
  if (fromAnswers && trend.from !== null) return trace(trend.from, scene);
  return { op: 'given', value: readiness, title: 'readiness', ...coverOf(judged, 'readiness', scene) };
}

/** Relevance x what is missing in readiness, over the top step of the pack. */
export function trendTrace(judged: JudgedTrend, readiness: Trace, scene: Scene): Trace {
  const { pack, relevance, exposure } = judged;
  const top = Math.max(...pack.relevance.map(({ value }) => value));
  const said: Trace = { op: 'given', value: relevance, title: 'relevance', ...coverOf(judged, 'relevance', scene) };
  return { ...step('product', [said, reverse(readiness)], top), value: exposure };
}

/** What is missing in readiness, each trend as heavy as it is relevant. */
export function exposureTrace(lens: string, trends: readonly JudgedTrend[], readiness: readonly Trace[], scene: Scene): Trace {
  const of = trends.map((judged, index) => {
    const { trend, relevance, readiness: value } = judged;
    const behind = readiness[index];
    const ready: Trace = { op: 'score', value, id: `${lens}.${trend.id}`, title: 'readiness', ...(behind && { behind }) };
    const hidden = (behind !== undefined && isCovered(behind)) || coverOf(judged, 'relevance', scene).covered === true;
    return as(reverse({ ...ready, ...(hidden && { covered: true }) }), { title: trend.says, weight: relevance ?? 0 });
  });
  return step('mean', of);
}

/** What single people said of a trend is not shown. */
function coverOf(judged: JudgedTrend, what: 'relevance' | 'readiness', scene: Scene): Pick<Trace, 'covered'> {
  const { pack, trend } = judged;
  const said = scene.sheets.flatMap(({ trends, respondent }) => {
    const answer = trends.get(pack.id)?.get(trend.id)?.[what] ?? 'unknown';
    return answer === 'unknown' ? [] : [respondent];
  });
  const few = scene.sheets.length > 1 && said.length > 0 && areTooFew(said, scene.questionnaire.settings);
  return judged[what] !== null && few ? { covered: true } : {};
}
