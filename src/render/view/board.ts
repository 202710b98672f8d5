// One page to decide on: what is done when and by whom, what lifts the score, what threatens it.
// Everything on it stands in the full report as well.
import type { Report } from '../../model/report.ts';
import { count, list, lowerTitle } from '../figures.ts';
import { personDays } from '../wording.ts';
import type { BoardRowView, BoardSlotView, BoardView } from './board-view.ts';
import type { PlanLineView, PlanView } from './hits-view.ts';
import type { ReportView } from './report-view.ts';

/** What fits on a page and in a talk of an hour. */
const MOST = { quick: 3, big: 2, lifts: 2, risks: 2, doubts: 1 } as const;

type Whole = Pick<ReportView, 'roadmap' | 'next' | 'improvements' | 'risks'>;

/** The page, from the parts of the full report; null if there is nothing to decide. */
export function boardView(report: Report, { roadmap, next, improvements, risks }: Whole): BoardView | null {
  const view = {
    asks: asks(report),
    plan: roadmap === null ? adviceSlots(next) : planSlots(roadmap, report),
    doubts: [
      ...(roadmap?.unscheduled.map(({ hit, reason }) => `“${hit.title}” has no place in the plan: ${lowerTitle(reason)}`) ?? []),
      ...(roadmap?.warnings ?? []),
    ].slice(0, MOST.doubts),
    lifts: (improvements?.steps ?? []).slice(0, MOST.lifts).map(({ item, step, does, gain, effort }) => ({
      does: does ?? item.title,
      from: does === null ? lowerTitle(step) : `${item.title}, ${lowerTitle(step)}`,
      gain,
      effort,
    })),
    risks: (risks?.flags ?? []).slice(0, MOST.risks).map(({ title, action }) => ({ title, action })),
  };
  return Object.values(view).every(({ length }) => length === 0) ? null : view;
}

/** What only those who decide can give: time of people, owners, room for what has none. */
function asks({ hits, roadmap, plan, redacted }: Report): string[] {
  const planned = roadmap.flatMap((line) => (line.start === null ? [] : [{ line, hit: hits.find(({ id }) => id === line.id) }]));
  const big = planned.filter(({ hit }) => hit?.hit === 'big');
  const busy = planned.filter(({ hit }) => hit?.owner != null && hit.owner_released === false);
  const nobody = planned.filter(({ hit }) => hit?.owner == null);
  const without = roadmap.filter(({ start }) => start === null);
  const owners = [...new Set(busy.flatMap(({ hit }) => hit?.owner ?? []))];
  const soon = plan.slots.find(({ hit }) => hit === 'big');
  const next = big.filter(({ line }) => line.start === soon?.id);
  const days = next.flatMap(({ line }) => line.booked).reduce((sum, booked) => sum + booked.days, 0);
  const fixes = (some: readonly unknown[]) => count(some.length, 'planned fix', 'planned fixes');
  const begin = next.length === 1 ? 'begins' : 'begin';
  // Names are left out of what goes outside.
  const whose = redacted ? `the owners of ${fixes(busy)}: they have none` : `${list(owners)}: they have none for ${fixes(busy)}`;
  return [
    ...(next.length > 0 && soon !== undefined
      ? [`Book ${personDays(days)} for ${count(next.length, 'Big Hit')} that ${begin} ${lowerTitle(soon.title)}.`]
      : []),
    ...(busy.length > 0 ? [`Set time aside for ${whose}.`] : []),
    ...(nobody.length > 0 ? [`Name an owner for ${fixes(nobody)} that nobody owns.`] : []),
    ...(without.length > 0
      ? [`Find room for ${count(without.length, 'pain point')} without a place in the plan, or stop them.`]
      : []),
  ];
}

/** A line stands where its work begins. */
function planSlots({ slots, lines }: PlanView, { plan }: Report): BoardSlotView[] {
  return slots.flatMap(({ title }, at) =>
    cut(
      title,
      lines.filter(({ start }) => start === at).map((line) => rowOf(line)),
      MOST[plan.slots[at]?.hit ?? 'quick'],
    ),
  );
}

function rowOf({ hit }: PlanLineView): BoardRowView {
  return {
    does: hit.fix ?? hit.title,
    against: hit.fix === null ? '' : hit.title,
    mustFix: hit.mustFix,
    owner: hit.owner,
    effort: hit.effort,
  };
}

/** Where nobody has named a pain point, the advice on what scores low. */
function adviceSlots(next: ReportView['next']): BoardSlotView[] {
  return next.flatMap(({ when, steps }) =>
    cut(
      when,
      steps.map(({ says, title, effort }) => ({ does: says, against: title, mustFix: false, owner: null, effort })),
      MOST.quick,
    ),
  );
}

function cut(title: string, rows: readonly BoardRowView[], most: number): BoardSlotView[] {
  const over = rows.length - most;
  return rows.length === 0 ? [] : [{ title, rows: rows.slice(0, most), more: over > 0 ? `${over} more` : null }];
}
