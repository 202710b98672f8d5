// A trend pack as the page with scores explains it.
import type { Trend, TrendPack } from '../../model/trend.ts';
import { list, longDate, plain, upperFirst } from '../figures.ts';
import { feedWords } from './feeds.ts';
import { fact } from './lenses.ts';
import type { Names } from './names.ts';
import type { RuleView } from './questionnaire-view.ts';

/** One pack with its trends. */
export function packView({ id, title, dated, source, relevance, readiness, entries }: TrendPack, names: Names): RuleView {
  return {
    id,
    title,
    about: null,
    parts: entries.map((trend) => ({ label: upperFirst(trend.says), value: trendWords(trend, names) })),
    facts: [
      ...fact('Published', [datedWords(dated)]),
      ...fact('Source', [source]),
      ...fact('Relevance', [list(relevance.map((step) => `${plain(step.value)} ${step.title}`))]),
      ...fact('Readiness', [list(readiness.map((step) => `${step.title} ${plain(step.value)}`))]),
      ...fact('Id', [id]),
    ],
  };
}

function trendWords({ from, indirect, serves }: Trend, names: Names): string {
  const readiness =
    from === null
      ? 'readiness is asked'
      : `readiness from ${feedWords(from, names)}${indirect ? ', which stands for it in part' : ''}`;
  return serves.length === 0 ? readiness : `${readiness}; serves ${list(serves.map((word) => word.replace(/_/g, ' ')))}`;
}

/** "October 2023" for a month, a day in full, a year as it is. */
export function datedWords(dated: string): string {
  return /^\d{4}-\d{2}$/.test(dated) ? longDate(`${dated}-01`).replace(/^1 /, '') : longDate(dated);
}
