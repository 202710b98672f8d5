// Pain points and lines of the plan found by their ids: of ten thousand, too, each at once.
import type { HitReport } from '../../model/hit-report.ts';
import type { ReportHit, ReportPlanned } from '../../model/report.ts';

export interface HitIndex {
  readonly hits: ReadonlyMap<string, ReportHit>;
  readonly lines: ReadonlyMap<string, ReportPlanned>;
  /** In customers' words; the id itself of what is not there. */
  readonly titleOf: (id: string) => string;
}

/** One for each report, made when it is first asked for. */
const indexes = new WeakMap<object, HitIndex>();

export function indexOf(report: Pick<HitReport, 'hits' | 'roadmap'>): HitIndex {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const hits = new Map(report.hits.map((hit) => [hit.id, hit]));
  const lines = new Map(report.roadmap.map((line) => [line.id, line]));
  const index = { hits, lines, titleOf: (id: string) => hits.get(id)?.title ?? id };
  indexes.set(report, index);
  return index;
}
