// Pain points in classes: how soon they can be gone, how far they reach, what comes first.
// Source: scoring specification, C 2 to C 4.
import type { FieldValue } from '../../model/where.ts';
import type { WrittenAmbition } from '../../model/written-questionnaire.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { stored } from '../scoring/numbers.ts';
import type { Effort, Factor, Hit, HitFlag } from './hit.ts';
import { factorsOf } from './horizon.ts';
import type { Limits } from './limits.ts';
import { plainTest } from './where.ts';
import { worthOf } from './worth.ts';

/** The ambition of a pain point that names no value. */
export const UNCLEAR = 'unclear';
/** States in which nothing is left to do. */
const OVER: readonly string[] = ['done', 'stopped'];

/** All pain points in the order of the list, whatever their order in the file: horizon, must-fix, priority, id; what is over last. */
export function classify(painPoints: readonly WrittenPainPoint[], limits: Limits): Hit[] {
  const statusOf = (point: WrittenPainPoint) => point.status ?? limits.defaults.status;
  const unlocks = new Map<string, string[]>(painPoints.map(({ id }) => [id, []]));
  for (const point of painPoints) {
    if (OVER.includes(statusOf(point))) continue;
    for (const id of new Set(point.depends_on)) unlocks.get(id)?.push(point.id);
  }
  return painPoints
    .map((point) => hitOf(point, statusOf(point), (unlocks.get(point.id) ?? []).toSorted(), limits))
    .toSorted(inOrder);
}

/** By horizon, must-fix, priority and id; what has no priority comes behind, what is over last of all. */
export function inOrder(left: Hit, right: Hit): number {
  if (left.live !== right.live) return left.live ? -1 : 1;
  if (!left.live) return byId(left, right);
  return (
    left.column - right.column ||
    Number(right.mustFix) - Number(left.mustFix) ||
    priorityOf(right) - priorityOf(left) ||
    byId(left, right)
  );
}

/** As the report stores it, so that the order can be told from the report; behind all others where there is none. */
function priorityOf({ worth }: Hit): number {
  return worth === null ? -1 : stored(worth.priority);
}

/** By code unit, so that every machine has the same order. */
function byId(left: Hit, right: Hit): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function hitOf(point: WrittenPainPoint, status: Hit['status'], unlocks: readonly string[], limits: Limits): Hit {
  const live = !OVER.includes(status);
  const factors = factorsOf(point, limits);
  const column = Math.max(0, ...factors.map((factor) => factor.column));
  const horizon = limits.horizons[column];
  if (horizon === undefined) throw new Error('the questionnaire has no horizon');
  const effort = effortOf(point, horizon.assume_days, limits);
  const rung = limits.ambition.find((step) => holds(step, point.value ?? limits.defaults.value));
  const ambition = rung?.id ?? UNCLEAR;
  const mustFix = point.must_fix ?? limits.defaults.must_fix;
  const classes = { horizon: horizon.id, hit: horizon.hit, ambition, ...(rung && { rung: rung.rung }) };
  const found = { ...(live && classes), classified: live && ambition !== UNCLEAR, planned: live };
  return {
    id: point.id,
    title: point.title,
    point,
    live,
    status,
    horizon: horizon.id,
    column,
    hit: horizon.hit,
    factors,
    decidedBy: factors.filter(({ decides }) => decides).map(({ factor }) => factor),
    ambition,
    rung: rung?.rung ?? null,
    mustFix,
    effort,
    worth: live ? worthOf(point, effort.days, unlocks.length, limits) : null,
    dependsOn: [...new Set(point.depends_on)].toSorted(),
    unlocks,
    flags: flagsOf(point, live, status, factors),
    fields: fieldsOf({ ...limits.defaults, ...point, ...found }),
  };
}

/** Days win over a size; without both, what its horizon assumes. */
function effortOf({ effort_days, size }: WrittenPainPoint, assumed: number, { sizes }: Limits): Effort {
  if (effort_days !== undefined) return { days: effort_days, from: 'days' };
  return size === undefined ? { days: assumed, from: 'horizon' } : { days: sizes[size], from: 'size' };
}

function flagsOf(point: WrittenPainPoint, live: boolean, status: string, factors: readonly Factor[]): HitFlag[] {
  if (!live) return status === 'done' && point.customer_check?.result === undefined ? ['unconfirmed'] : [];
  const hasEffort = factors.some(({ factor }) => factor === 'effort');
  const hasTime = factors.some(({ factor }) => factor === 'time');
  return [
    ...(hasEffort ? [] : [hasTime ? ('effort_missing' as const) : ('needs_estimate' as const)]),
    ...(point.impact === undefined || point.reach_pct === undefined ? (['needs_value'] as const) : []),
  ];
}

function holds({ all, any }: WrittenAmbition, value: readonly string[]): boolean {
  return (all ?? []).every((kind) => value.includes(kind)) && (any === undefined || any.some((kind) => value.includes(kind)));
}

function fieldsOf(point: object): Map<string, FieldValue[]> {
  return new Map(
    Object.entries(point).flatMap(([field, given]: [string, unknown]) => {
      const values = (Array.isArray(given) ? given : [given]).filter(isValue).map((value) => plainTest(field, value));
      return values.length === 0 ? [] : [[field, values] as const];
    }),
  );
}

function isValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
