// Exposure to trends with what it was made from. Source: rules as data, section 7 (exposure).
import type { JudgedTrend } from '../lenses/judged.ts';
import { trace } from './figures.ts';
import type { Scene } from './scene.ts';
import { as, reverse, step, type Trace } from './trace.ts';

/** How ready one is for a trend: what answered items say, else the trend form. */
export function readinessTrace({ trend, readiness, fromAnswers }: JudgedTrend, scene: Scene): Trace {
  const said: Trace = { op: 'given', value: readiness, title: 'readiness' };
  return fromAnswers && trend.from !== null ? trace(trend.from, scene) : said;
}

/** Relevance x what is missing in readiness, over the top step of the pack. */
export function trendTrace({ pack, relevance, exposure }: JudgedTrend, readiness: Trace): Trace {
  const top = Math.max(...pack.relevance.map(({ value }) => value));
  const said: Trace = { op: 'given', value: relevance, title: 'relevance' };
  return { ...step('product', [said, reverse(readiness)], top), value: exposure };
}

/** What is missing in readiness, each trend as heavy as it is relevant. */
export function exposureTrace(lens: string, trends: readonly JudgedTrend[], readiness: readonly Trace[]): Trace {
  const of = trends.map(({ trend, relevance, readiness: value }, index) => {
    const behind = readiness[index];
    const ready: Trace = { op: 'score', value, id: lens, title: 'readiness', ...(behind && { behind }) };
    return as(reverse(ready), { title: trend.says, weight: relevance ?? 0 });
  });
  return step('mean', of);
}
