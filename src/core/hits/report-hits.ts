// Everything the report says of pain points, from their plan; also where there is nothing but a file of them.
import type { Report, ReportHitItem } from '../../model/report.ts';
import type { JudgedLens } from '../lenses/judged.ts';
import { followUpPart } from './follow-up.ts';
import { hitPart } from './hit-part.ts';
import { placesPart } from './places.ts';
import type { Plan } from './plan.ts';
import { portfolioPart } from './portfolio.ts';
import { roadmapPart } from './roadmap.ts';

/** What stands around the pain points. */
export interface Around {
  /** Day from which slots are counted, YYYY-MM-DD; null gives no dates. */
  readonly date: string | null;
  readonly lenses: readonly JudgedLens[];
  /** Titles by tag. */
  readonly titles: Readonly<Record<string, string>>;
  readonly itemOf: (id: string) => ReportHitItem;
  /** An earlier result; null without one. */
  readonly earlier: Report | null;
}

export type HitParts = Pick<Report, 'hits' | 'roadmap' | 'plan' | 'portfolio' | 'follow_up'>;

export function hitParts(plan: Plan, { date, lenses, titles, itemOf, earlier }: Around): HitParts {
  return {
    hits: plan.hits.map((hit) => hitPart(hit, plan.limits, itemOf)),
    ...roadmapPart(plan, date),
    portfolio: portfolioPart(plan, placesPart(plan.hits, lenses, titles)),
    follow_up: followUpPart(plan.hits, earlier, itemOf),
  };
}

/** An item of which nothing is known. */
export function unknownItem(id: string): ReportHitItem {
  return { id, code: '', title: null, score: null };
}
