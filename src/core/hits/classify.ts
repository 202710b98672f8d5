// Pain points in classes: how soon they can be gone, and how far they reach. Source: scoring specification, C 2 and C 3.
import type { FieldValue } from '../../model/where.ts';
import type { WrittenAmbition, WrittenHorizon, WrittenPainPointLimits } from '../../model/written-questionnaire.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import type { Hit } from './hit.ts';
import { limitsOf } from './limits.ts';
import { plainTest } from './where.ts';

/** The ambition of a pain point that names no value. */
export const UNCLEAR = 'unclear';
/** States in which nothing is left to do. */
const OVER: readonly string[] = ['done', 'stopped'];

/** All pain points, in their order. Without a capacity every live one has its place on the roadmap. */
export function classify(painPoints: readonly WrittenPainPoint[], written: WrittenPainPointLimits | undefined): Hit[] {
  const limits = limitsOf(written);
  return painPoints.map((point) => {
    const live = !OVER.includes(point.status ?? limits.defaults.status);
    const { horizon, decidedBy } = horizonOf(point, limits);
    const rung = limits.ambition.find((step) => holds(step, point.value ?? limits.defaults.value));
    const ambition = rung?.id ?? UNCLEAR;
    const classes = { horizon: horizon.id, hit: horizon.hit, ambition, ...(rung && { rung: rung.rung }) };
    const found = { ...(live && classes), classified: live && ambition !== UNCLEAR, planned: live };
    return {
      id: point.id,
      title: point.title,
      live,
      horizon: horizon.id,
      hit: horizon.hit,
      decidedBy,
      ambition,
      rung: rung?.rung ?? null,
      fields: fieldsOf({ ...limits.defaults, ...point, ...found }),
    };
  });
}

type Limits = ReturnType<typeof limitsOf>;

/** The column furthest right that a given factor falls into. */
function horizonOf(point: WrittenPainPoint, limits: Limits): { horizon: WrittenHorizon; decidedBy: string[] } {
  const { horizons, sizes, no_estimate } = limits;
  const effort = point.effort_days ?? (point.size === undefined ? undefined : sizes[point.size]);
  const last = horizons.length - 1;
  const upTo = (key: keyof NonNullable<WrittenHorizon['up_to']>, given: number | undefined) =>
    given === undefined ? null : horizons.findIndex(({ up_to }) => given <= (up_to?.[key] ?? Number.POSITIVE_INFINITY));
  const needs = point.needs;
  const columns = {
    effort: upTo('effort_days', effort),
    needs: needs === undefined ? null : horizons.findIndex((horizon) => (horizon.needs ?? []).includes(needs)),
    people: upTo('people_changing', point.people_changing),
    time: upTo('calendar_days', point.calendar_days),
    no_estimate:
      effort === undefined && point.calendar_days === undefined ? horizons.findIndex(({ id }) => id === no_estimate) : null,
  };
  const given = Object.entries(columns).flatMap(([factor, column]) =>
    column === null ? [] : [{ factor, column: column < 0 ? last : column }],
  );
  const furthest = Math.max(0, ...given.map(({ column }) => column));
  const horizon = horizons[furthest];
  if (horizon === undefined) throw new Error('the questionnaire has no horizon');
  return { horizon, decidedBy: given.filter(({ column }) => column === furthest).map(({ factor }) => factor) };
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
