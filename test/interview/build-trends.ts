// Packs of trends for tests, on the subject of every-kind.yaml, and that questionnaire with them.
import type { Figure } from '../../src/model/figure.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Trend, TrendPack } from '../../src/model/trend.ts';
import { EVERY_KIND } from './build-flow.ts';

export function trend(id: string, says: string, from: Figure | null = null): Trend {
  return { id, says, from, indirect: false, serves: [] };
}

export const COOKERY: TrendPack = {
  id: '2024',
  title: 'Three trends of 2024',
  dated: '2023-10',
  source: 'The Cook, a monthly',
  relevance: ['none', 'minor', 'useful', 'important', 'decisive'].map((title, value) => ({ id: String(value), title, value })),
  readiness: ['unaware', 'aware', 'assessing', 'piloting', 'in_use'].map((id, step) => ({
    ...{ id, title: id.replace('_', ' '), value: 25 * step },
  })),
  entries: [
    trend('induction', 'stoves without a flame', { kind: 'item', item: 'kitchen.heat', members: 0 }),
    trend('fermenting', 'food that keeps itself'),
    trend('robots', 'devices that cook'),
  ],
};

/** A second pack, with shorter scales. */
export const SERVING: TrendPack = {
  ...COOKERY,
  id: '2026',
  title: 'One trend of 2026',
  relevance: COOKERY.relevance.slice(0, 3),
  readiness: COOKERY.readiness.slice(0, 2),
  entries: [trend('bowls', 'one bowl for everybody')],
};

export const WITH_TRENDS: Questionnaire = { ...EVERY_KIND, packs: [COOKERY, SERVING] };

/** As a selection is: of fewer questions than the questionnaire it is taken from. */
export const SELECTED: Questionnaire = {
  ...WITH_TRENDS,
  leftOut: { items: [{ id: 'kitchen.smoke', code: '', title: 'Smoke', tags: [] }], gates: [] },
};
