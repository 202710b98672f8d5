// The classes and the roadmap of pain points once more, from the text alone: scoring specification C 2 to C 4 and C 6, under the
// usual limits. Slow and in whole numbers: person-days are counted in tenths, priorities in parts that divide without a rest.
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';

export const COLUMNS = ['this_week', 'this_month', 'this_year', 'year_2', 'year_3'];
const SIZES = { XS: 1, S: 3, M: 15, L: 60, XL: 300 };
const ASSUMED = [1, 5, 60, 300, 750];
const TENTHS = 10;
/** 2.5 points of the base are 20 parts: then tests (100, 75, 50 per cent) leave no rest. */
const PARTS = 8;
/** Confidence in tenths, efforts that divide 12. */
const PRIORITY_PARTS = PARTS * 10 * 12;

export interface SecondClass {
  readonly id: string;
  readonly horizon: string;
  readonly hit: 'quick' | 'big';
  readonly decided_by: readonly string[];
  readonly flags: readonly string[];
  readonly ambition: string;
  readonly rung: number | null;
  readonly value: number | null;
  readonly priority: number | null;
}

export interface SecondLine {
  readonly id: string;
  readonly start: string | null;
  readonly finish: string | null;
  readonly reason: string;
  readonly booked: readonly { readonly slot: string; readonly days: number }[];
}

export interface SecondMeans {
  /** Person-days for the five slots; null squeezes nothing. */
  readonly capacity: readonly number[] | null;
  readonly maxBig: number;
  /** Fatigue from 0 to 100; null leaves the capacity as it is. */
  readonly fatigue: number | null;
}

export interface SecondPlan {
  /** Of those that are not over, in the order of the list. */
  readonly classes: readonly SecondClass[];
  /** In working order. */
  readonly lines: readonly SecondLine[];
  readonly left: readonly number[] | null;
}

/** Prerequisites must exist and have no circle. */
export function secondPlan(points: readonly WrittenPainPoint[], means: SecondMeans): SecondPlan {
  const judged = points.filter((point) => !isOver(point)).map((point) => judge(point, points));
  const ordered = judged.toSorted((left, right) => (isBefore(left, right) ? -1 : 1));
  const { lines, left } = scheduled(ordered, points, means);
  return { classes: ordered.map(({ said }) => said), lines, left };
}

interface Judged {
  readonly said: SecondClass;
  readonly point: WrittenPainPoint;
  readonly column: number;
  readonly tenths: number;
  readonly parts: number;
}

function isOver({ status }: WrittenPainPoint): boolean {
  return status === 'done' || status === 'stopped';
}

function columnOf(amount: number, limits: readonly number[]): number {
  return limits.filter((limit) => amount > limit).length;
}

function judge(point: WrittenPainPoint, points: readonly WrittenPainPoint[]): Judged {
  const effort = point.effort_days ?? (point.size && SIZES[point.size]);
  const time = point.calendar_days;
  const columns: Record<string, number> = {};
  if (effort !== undefined) columns.effort = columnOf(effort, [3, 15, 250, 750]);
  if (point.needs !== undefined) columns.needs = ['none', 'team', 'supplier', 'structural'].indexOf(point.needs);
  if (point.people_changing !== undefined) columns.people = columnOf(point.people_changing, [10, 50, 500]);
  if (time !== undefined) columns.time = columnOf(time, [7, 31, 365, 730]);
  if (effort === undefined && time === undefined) columns.no_estimate = 2;
  const column = Math.max(...Object.values(columns));
  const tenths = Math.round((effort ?? ASSUMED[column] ?? 0) * TENTHS);
  const [value, parts] = worth(point, points, tenths);
  const [ambition, rung] = ambitionOf(point.value ?? []);
  const flags = [
    ...(effort !== undefined ? [] : [time === undefined ? 'needs_estimate' : 'effort_missing']),
    ...(value === null ? ['needs_value'] : []),
  ];
  const said = {
    id: point.id,
    horizon: COLUMNS[column] ?? '',
    hit: column <= 1 ? ('quick' as const) : ('big' as const),
    decided_by: ['effort', 'needs', 'people', 'time', 'no_estimate'].filter((factor) => columns[factor] === column),
    flags,
    ambition,
    rung,
    value,
    priority: value === null ? null : parts / PRIORITY_PARTS,
  };
  return { said, point, column, tenths, parts };
}

function ambitionOf(value: readonly string[]): [string, number | null] {
  const breaks = value.includes('breaks_sector_rule');
  const reaches = value.includes('reaches_noncustomers');
  if (breaks && reaches) return ['blue_ocean', 5];
  if (breaks || reaches || value.some((kind) => kind.startsWith('new_'))) return ['new_value', 4];
  if (value.includes('beats_best_rival')) return ['better_experience', 3];
  if (value.includes('removes_irritation')) return ['fix_experience', 2];
  return value.some((kind) => kind.startsWith('saves_')) ? ['cost_down', 1] : ['unclear', null];
}

/** Value and parts of the priority; -1 stands behind all others. */
function worth(point: WrittenPainPoint, points: readonly WrittenPainPoint[], tenths: number): [number | null, number] {
  const { impact, reach_pct } = point;
  if (impact === undefined || reach_pct === undefined) return [null, -1];
  const reach = reach_pct < 1 ? 0 : reach_pct < 5 ? 1 : reach_pct < 25 ? 2 : reach_pct < 50 ? 3 : 4;
  const voice = { customer: 20, frontline: 15, partner: 15, manager: 10, leader: 5, unknown: 0 }[point.raised_by ?? 'unknown'];
  const quarters = { yes: 4, unclear: 3, no: 2, true: 4, false: 2 }[`${point.cx_test ?? 'unclear'}`];
  const waiting = points.filter((other) => !isOver(other) && (other.depends_on ?? []).includes(point.id)).length;
  const base = (25 * impact) / 2 + (15 * reach) / 2 + voice;
  const parts = Math.min(100 * PARTS, (base * quarters * PARTS) / 4 + PARTS * Math.min(15, 5 * waiting));
  const confidence = { high: 10, medium: 8, low: 5 }[point.confidence ?? 'medium'];
  const divided = tenths <= 10 ? 12 : tenths <= 50 ? 8 : tenths <= 200 ? 6 : tenths <= 1000 ? 4 : 3;
  return [parts / PARTS, parts * confidence * divided];
}

function isBefore(left: Judged, right: Judged): boolean {
  if (left.column !== right.column) return left.column < right.column;
  const [must, other] = [left.point.must_fix ?? false, right.point.must_fix ?? false];
  if (must !== other) return must;
  if (left.parts !== right.parts) return left.parts > right.parts;
  return left.said.id < right.said.id;
}

type Slots = readonly { free: number; big: number }[];

function scheduled(ordered: readonly Judged[], points: readonly WrittenPainPoint[], means: SecondMeans) {
  const { capacity, fatigue } = means;
  const free = (days: number) => (fatigue === null ? days * TENTHS : Math.floor((days * (200 - fatigue)) / 200) * TENTHS);
  const slots = capacity?.map((days) => ({ free: Math.round(free(days)), big: 0 })) ?? null;
  const lines: SecondLine[] = [];
  const isOpen = (id: string) => ordered.some(({ point }) => point.id === id) && !lines.some((line) => line.id === id);
  while (lines.length < ordered.length) {
    const next = ordered.find(({ point }) => isOpen(point.id) && !(point.depends_on ?? []).some(isOpen));
    if (next === undefined) throw new Error('a circle');
    lines.push(lineFor(next, points, lines, slots, means.maxBig));
  }
  return { lines, left: slots?.map((slot) => slot.free / TENTHS) ?? null };
}

function lineFor(
  one: Judged,
  points: readonly WrittenPainPoint[],
  lines: readonly SecondLine[],
  slots: Slots | null,
  maxBig: number,
): SecondLine {
  const { point, column, tenths, said } = one;
  const off = (reason: string) => ({ id: point.id, start: null, finish: null, reason, booked: [] });
  const before = point.depends_on ?? [];
  if (points.some(({ id, status }) => before.includes(id) && status === 'stopped')) return off('a prerequisite was stopped');
  const done = lines.filter(({ id }) => before.includes(id)).map(({ finish }) => finish);
  if (done.includes(null)) return off('a prerequisite is not scheduled');
  const earliest = Math.max(column, ...done.map((finish) => COLUMNS.indexOf(finish ?? '')));
  const booked = book(said.hit, tenths, earliest, slots, maxBig);
  const [first, last] = [booked[0], booked.at(-1)];
  if (first === undefined || last === undefined) {
    const rest = (slots ?? []).filter((_, index) => index >= earliest).reduce((sum, slot) => sum + slot.free, 0);
    const isBarred = said.hit === 'big' && rest >= tenths;
    return off(isBarred ? 'no room left by year 3: too many big hits at once' : 'no capacity left by year 3');
  }
  let reason = first.slot === earliest ? 'waits for a prerequisite' : 'moved later: capacity';
  if (first.slot === column) reason = 'own horizon';
  else if (first.slot > earliest && said.hit === 'big' && isOnlyCrowded(slots?.[earliest], tenths, maxBig))
    reason = 'moved later: too many big hits at once';
  // Booked after the reason was found: the slots are as this one met them.
  for (const { slot, tenths: taken } of booked) {
    const at = slots?.[slot];
    if (at === undefined) continue;
    at.free -= taken;
    if (said.hit === 'big') at.big += 1;
  }
  return {
    id: point.id,
    start: COLUMNS[first.slot] ?? null,
    finish: COLUMNS[last.slot] ?? null,
    reason,
    booked: booked.map(({ slot, tenths: taken }) => ({ slot: COLUMNS[slot] ?? '', days: taken / TENTHS })),
  };
}

/** There was something to take, and only the limit of Big Hits stood before it. */
function isOnlyCrowded(slot: Slots[number] | undefined, tenths: number, maxBig: number): boolean {
  return slot !== undefined && slot.big >= maxBig && (slot.free > 0 || tenths === 0);
}

/** Empty if there is no place. */
function book(hit: string, tenths: number, earliest: number, slots: Slots | null, maxBig: number) {
  if (slots === null) return [{ slot: earliest, tenths }];
  const later = slots.map((slot, index) => ({ ...slot, index })).filter(({ index }) => index >= earliest);
  if (hit === 'quick') {
    const fits = later.find(({ free }) => free >= tenths);
    return fits === undefined ? [] : [{ slot: fits.index, tenths }];
  }
  const usable = later.filter(({ free, big }) => big < maxBig && (free > 0 || tenths === 0));
  const taken: { slot: number; tenths: number }[] = [];
  let open = tenths;
  for (const { index, free } of usable) {
    if (taken.length > 0 && open === 0) break;
    taken.push({ slot: index, tenths: Math.min(free, open) });
    open -= Math.min(free, open);
  }
  return open === 0 ? taken : [];
}
