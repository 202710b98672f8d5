// One page to decide on: what is done when and by whom, what lifts the score, what threatens it.
// Everything on it stands in the full report as well.
import type { BoardRowView, BoardSlotView, BoardView } from './board-view.ts';
import type { HitView, PlanLineView, PlanView } from './hits-view.ts';
import type { ReportView } from './report-view.ts';

/** What fits on a page and in a talk of an hour. */
const MOST = { rows: 3, lifts: 3, risks: 3 } as const;

type Whole = Pick<ReportView, 'roadmap' | 'next' | 'improvements' | 'risks'>;

/** The page, from the parts of the full report. */
export function boardView({ roadmap, next, improvements, risks }: Whole): BoardView {
  return {
    plan: roadmap === null ? adviceSlots(next) : planSlots(roadmap),
    doubts: [
      ...(roadmap?.unscheduled.map(({ hit, reason }) => `“${hit.title}” has no place in the plan: ${reason}`) ?? []),
      ...(roadmap?.warnings ?? []),
    ],
    lifts: (improvements?.steps ?? []).slice(0, MOST.lifts).map(({ item, step, does, gain, effort }) => ({
      does: does ?? `${item.title}: ${step}`,
      gain,
      effort,
    })),
    risks: (risks?.flags ?? []).slice(0, MOST.risks).map(({ title, action }) => ({ title, action })),
  };
}

/** A line stands where its work begins. */
function planSlots({ slots, lines }: PlanView): BoardSlotView[] {
  return slots.flatMap(({ title }, at) =>
    cut(
      title,
      lines.filter(({ start }) => start === at).map((line) => rowOf(line)),
    ),
  );
}

function rowOf({ hit }: PlanLineView): BoardRowView {
  return {
    does: hit.fix ?? hit.title,
    against: hit.fix === null ? '' : hit.title,
    kind: kindOf(hit),
    owner: hit.owner,
    effort: hit.effort,
  };
}

function kindOf({ kind, mustFix }: HitView): string {
  return mustFix ? `${kind}, must fix` : kind;
}

/** Where nobody has named a pain point, the advice on what scores low. */
function adviceSlots(next: ReportView['next']): BoardSlotView[] {
  return next.flatMap(({ when, steps }) =>
    cut(
      when,
      steps.map(({ says, title, effort }) => ({ does: says, against: title, kind: '', owner: null, effort })),
    ),
  );
}

function cut(title: string, rows: readonly BoardRowView[]): BoardSlotView[] {
  const over = rows.length - MOST.rows;
  return rows.length === 0 ? [] : [{ title, rows: rows.slice(0, MOST.rows), more: over > 0 ? `${over} more` : null }];
}
