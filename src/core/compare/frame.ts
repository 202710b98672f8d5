// What everything is counted with in a comparison: weights, gates, bands and settings of the latest of the assessments. A report
// holds them all, so that saved reports are compared without their questionnaire. Source: rules as data, section 11.
import type { Assessment, FoldedItem } from '../../model/assessment.ts';
import type { Band, Gate, Item, Pillar } from '../../model/questionnaire.ts';
import type { Report, ReportItem } from '../../model/report.ts';
import type { Settings } from '../../model/settings.ts';
import { scoreFolded } from '../assess.ts';
import { none, scored } from '../scoring/score.ts';

export interface Frame {
  /** Of the questionnaire it was taken from. */
  readonly digest: string;
  readonly pillars: readonly Pillar[];
  readonly gates: readonly Gate[];
  readonly bands: readonly Band[];
  readonly settings: Settings;
}

/** Scores that take the place of answers, by item id; an item that has none was not asked. */
export type Given = Pick<ReadonlyMap<string, ReportItem>, 'get'>;

/** The frame of a report. */
export function frameOf({ questionnaire, pillars, gates, bands, settings }: Report): Frame {
  return {
    digest: questionnaire.digest,
    pillars: pillars.map((pillar) => ({
      ...pillar,
      capabilities: pillar.capabilities.map((capability) => ({ ...capability, items: capability.items.map(bare) })),
    })),
    gates,
    bands,
    settings,
  };
}

/** Where scores are given, only the weight of an item still counts, and that free text has no score. */
function bare({ id, code, title, ask, why, proof, weight, type }: ReportItem): Item {
  const rest = { reverse: false, measures: '', who: [], tags: [], sources: [], na: true, low: null, when: null };
  return { id, code, title, ask, why, proof, weight, ...rest, type: type === 'text' ? 'text' : 'yes_no' };
}

/** Every item of a report by id, in its order. */
export function itemsIn({ pillars }: Pick<Report, 'pillars'>): Map<string, ReportItem> {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return new Map(items.map((item) => [item.id, item]));
}

/** The scores that were given, rolled up anew. */
export function count({ pillars, gates, settings }: Frame, given: Given): Assessment {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return scoreFolded({ pillars, gates, settings }, new Map(items.map((item) => [item.id, fold(item, given.get(item.id))])));
}

/** One pillar by itself, as if there were no other and no gate: its raw score is the overall. */
export function countPillar(frame: Frame, pillar: Pillar, given: Given): Assessment {
  return count({ ...frame, pillars: [{ ...pillar, weight: 1 }], gates: [] }, given);
}

function fold(item: Item, given: ReportItem | undefined): FoldedItem {
  const { state, score: points, coverage, tally } = given ?? NOT_ASKED;
  const score = points === null ? none(state === 'answered' ? 'not_scored' : state) : scored(points);
  // Of several respondents a report has no bounds, only the share that answered.
  const bound = (at: number) =>
    coverage === null || item.type === 'text' ? score : scored((points ?? 0) * coverage + at * (1 - coverage));
  return {
    item,
    state,
    score,
    low: bound(0),
    high: bound(100),
    coverage: coverage === null ? { kind: 'none' } : { kind: 'share', value: coverage },
    contested: false,
    said: [],
    evidence: null,
    unaudited: score,
    tally,
  };
}

const NOT_ASKED: Pick<ReportItem, 'state' | 'score' | 'coverage' | 'tally'> = {
  state: 'not_asked',
  score: null,
  coverage: null,
  tally: { answered: 0, na: 0, unknown: 0, missing: 0, not_asked: 1 },
};
