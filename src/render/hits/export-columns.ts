// The columns of the table of pain points: every field of a file of them, then what is worked out.
import type { WORKED_OUT } from '../../model/pain-point.ts';
import type { ReportHit, ReportPlanned } from '../../model/report.ts';

/** Several values stand in one cell, with semicolons. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A pain point, and its line of the roadmap; without one once it is over. */
export interface Row {
  readonly hit: ReportHit;
  readonly planned: ReportPlanned | undefined;
}

type Columns = Readonly<Record<string, (row: Row) => Cell>>;

/** As written into a file. An effort that was only assumed stays empty: read again, it would be a statement. */
const FIELDS: Columns = {
  id: ({ hit }) => hit.id,
  title: ({ hit }) => hit.title,
  fix: ({ hit }) => hit.fix,
  item: ({ hit }) => hit.items.map(({ id }) => id),
  'quote.text': ({ hit }) => hit.quote?.text ?? null,
  'quote.date': ({ hit }) => hit.quote?.date ?? null,
  'quote.count': ({ hit }) => hit.quote?.count ?? null,
  raised_by: ({ hit }) => hit.raised_by,
  impact: ({ hit }) => hit.impact,
  reach_pct: ({ hit }) => hit.reach_pct,
  effort_days: ({ hit }) => (hit.effort_from === 'days' ? hit.effort_days : null),
  size: ({ hit }) => hit.size,
  calendar_days: ({ hit }) => hit.calendar_days,
  people_changing: ({ hit }) => hit.people_changing,
  needs: ({ hit }) => hit.factors.find(({ factor }) => factor === 'needs')?.word ?? null,
  depends_on: ({ hit }) => hit.depends_on,
  cx_test: ({ hit }) => hit.cx_test,
  cx_why: ({ hit }) => hit.cx_why,
  value: ({ hit }) => hit.kinds,
  confidence: ({ hit }) => hit.confidence,
  must_fix: ({ hit }) => hit.must_fix,
  journey: ({ hit }) => hit.journey,
  cx: ({ hit }) => hit.cx,
  node: ({ hit }) => hit.node,
  kind: ({ hit }) => hit.kind,
  human_touch: ({ hit }) => hit.human_touch,
  work_pushed_to_customer: ({ hit }) => hit.work_pushed_to_customer,
  'time_lost.customer': ({ hit }) => hit.time_lost?.customer ?? null,
  'time_lost.staff': ({ hit }) => hit.time_lost?.staff ?? null,
  copies_existing: ({ hit }) => hit.copies_existing,
  offline_first_step: ({ hit }) => hit.offline_first_step,
  owner: ({ hit }) => hit.owner,
  owner_released: ({ hit }) => hit.owner_released,
  copyable_within_months: ({ hit }) => hit.copyable_within_months,
  eliminate: ({ hit }) => hit.eliminate,
  reduce: ({ hit }) => hit.reduce,
  raise: ({ hit }) => hit.raise,
  create: ({ hit }) => hit.create,
  'customer_check.how': ({ hit }) => hit.customer_check?.how ?? null,
  'customer_check.when': ({ hit }) => hit.customer_check?.when ?? null,
  'customer_check.result': ({ hit }) => hit.customer_check?.result ?? null,
  status: ({ hit }) => hit.status,
  status_why: ({ hit }) => hit.status_why,
};

const FOUND: Readonly<Record<(typeof WORKED_OUT)[number], (row: Row) => Cell>> = {
  horizon: ({ hit }) => hit.horizon,
  hit: ({ hit }) => hit.hit,
  decided_by: ({ hit }) => hit.decided_by,
  ambition: ({ hit }) => hit.ambition,
  rung: ({ hit }) => hit.rung,
  value_points: ({ hit }) => hit.value,
  priority: ({ hit }) => hit.priority,
  effort_counted: ({ hit }) => hit.effort_days,
  start: ({ planned }) => planned?.start ?? null,
  finish: ({ planned }) => planned?.finish ?? null,
  reason: ({ planned }) => planned?.reason ?? null,
  from: ({ planned }) => planned?.from ?? null,
  by: ({ planned }) => planned?.by ?? null,
  felt_on: ({ planned }) => planned?.felt_on ?? null,
  flags: ({ hit }) => hit.flags,
};

/** Name and content of each column, in order. */
export const COLUMNS = Object.entries<(row: Row) => Cell>({ ...FIELDS, ...FOUND });
