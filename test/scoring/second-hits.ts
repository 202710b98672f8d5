// Pain points once more, from the text: scoring specification C 2 and C 3, rules as data sections 6 and 10.
import type { WrittenWhere } from '../../src/model/written-questionnaire.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';

type Value = string | number | boolean;

const COLUMNS = ['this_week', 'this_month', 'this_year', 'year_2', 'year_3'];
const SIZES: Readonly<Record<string, number>> = { XS: 1, S: 3, M: 15, L: 60, XL: 300 };
const NEEDS = ['none', 'team', 'supplier', 'structural'];
const DEFAULTS = {
  raised_by: 'unknown',
  needs: 'none',
  cx_test: 'unclear',
  confidence: 'medium',
  must_fix: false,
  status: 'open',
};

/** The column of a factor: the first whose limit is not passed. */
function column(given: number | undefined, limits: readonly number[]): number[] {
  if (given === undefined) return [];
  const found = limits.findIndex((limit) => given <= limit);
  return [found < 0 ? limits.length : found];
}

function horizonOf({ effort_days, size, calendar_days, needs, people_changing }: WrittenPainPoint): number {
  const effort = effort_days ?? (size === undefined ? undefined : SIZES[size]);
  return Math.max(
    0,
    ...column(effort, [3, 15, 250, 750]),
    ...column(calendar_days, [7, 31, 365, 730]),
    ...(needs === undefined ? [] : [NEEDS.indexOf(needs)]),
    ...column(people_changing, [10, 50, 500]),
    ...(effort === undefined && calendar_days === undefined ? [2] : []),
  );
}

function rungOf(value: readonly string[]): [ambition: string, rung: number | null] {
  const has = (...kinds: string[]) => kinds.some((kind) => value.includes(kind));
  if (has('breaks_sector_rule') && has('reaches_noncustomers')) return ['blue_ocean', 5];
  if (has('new_revenue', 'new_segment', 'new_offer', 'breaks_sector_rule', 'reaches_noncustomers')) return ['new_value', 4];
  if (has('beats_best_rival')) return ['better_experience', 3];
  if (has('removes_irritation')) return ['fix_experience', 2];
  return has('saves_cost', 'saves_time') ? ['cost_down', 1] : ['unclear', null];
}

/** Every field of an entry with its value or values. */
function fieldsOf(point: WrittenPainPoint): Map<string, readonly Value[]> {
  const isOver = ['done', 'stopped'].includes(point.status ?? 'open');
  const horizon = horizonOf(point);
  const [ambition, rung] = rungOf(point.value ?? []);
  const found = isOver
    ? { classified: false, planned: false }
    : {
        horizon: COLUMNS[horizon],
        hit: horizon < 2 ? 'quick' : 'big',
        ambition,
        classified: ambition !== 'unclear',
        planned: true,
        ...(rung !== null && { rung }),
      };
  return new Map(
    Object.entries({ ...DEFAULTS, ...point, ...found }).map(([field, value]) => [field, words(field, value as Value)]),
  );
}

/** `cx_test` reads yes and no also as true and false. */
function words(field: string, value: Value | readonly Value[]): readonly Value[] {
  const list = Array.isArray(value) ? value : [value];
  return field === 'cx_test' ? list.map((one) => (one === true ? 'yes' : one === false ? 'no' : one)) : list;
}

/** Those that a WHERE means. */
export function meant(points: readonly WrittenPainPoint[], where: WrittenWhere): WrittenPainPoint[] {
  return points.filter((point) => {
    const fields = fieldsOf(point);
    if (where.status === undefined && ['done', 'stopped'].includes(point.status ?? 'open')) return false;
    return Object.entries(where).every(([field, wanted]) =>
      words(field, wanted as Value).some((value) => fields.get(field)?.includes(value)),
    );
  });
}
