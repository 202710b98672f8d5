// What has become of the pain points since they were first named, and whether the items they hang on have moved.
import type { Report, ReportFollowed, ReportHitItem, ReportMovedItem } from '../../model/report.ts';
import { stored } from '../scoring/numbers.ts';
import type { Hit } from './hit.ts';
import { listOf } from './hit-part.ts';

/** `earlier` is the result these are held against; null without one. */
export function followUpPart(
  hits: readonly Hit[],
  earlier: Report | null,
  itemOf: (id: string) => ReportHitItem,
): Report['follow_up'] {
  const before = new Map(earlier?.hits.map((hit) => [hit.id, hit]));
  const scores = earlier === null ? new Map<string, Scored>() : scoresIn(earlier);
  const moved = (id: string): ReportMovedItem => {
    const { title, score: now } = itemOf(id);
    const then = scores.get(id)?.score ?? null;
    return {
      id,
      title: title ?? scores.get(id)?.title ?? null,
      before: then,
      now,
      moved: then === null || now === null ? null : stored(now - then),
    };
  };
  const followed = hits
    .filter(({ id, status }) => status !== 'open' || before.has(id))
    .map(({ id, title, status, point }): ReportFollowed => {
      const items = listOf(point.item).map(moved);
      const result = point.customer_check?.result ?? null;
      const { owner = null, status_why: why = null } = point;
      return { id, title, status, was: before.get(id)?.status ?? null, owner, why, result, items };
    });
  const here = new Set(hits.map(({ id }) => id));
  const gone = (earlier?.hits ?? [])
    .filter(({ id }) => !here.has(id))
    .map(({ id, title, status, owner, items }): ReportFollowed => {
      const then = items.map((item) => moved(item.id));
      return { id, title, status: 'gone', was: status, owner, why: null, result: null, items: then };
    });
  const baseline = earlier === null ? null : { date: earlier.date, version: earlier.questionnaire.version };
  const fresh = earlier === null ? [] : hits.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  return { baseline, hits: [...followed, ...gone], fresh };
}

type Scored = Pick<Report['pillars'][number]['capabilities'][number]['items'][number], 'score' | 'title'>;

function scoresIn({ pillars }: Report): Map<string, Scored> {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return new Map(items.map((item) => [item.id, item]));
}
