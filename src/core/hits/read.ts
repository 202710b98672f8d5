// Pain points as a person writes them, looked at one by one: what contradicts itself is told, and left out of what counts.
import type { WrittenMeans } from '../../model/pain-point.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { isDate } from '../calendar.ts';
import { problem } from '../problems.ts';
import type { Limits } from './limits.ts';

export interface ReadPainPoints {
  /** In the places where they were written, so that what is found later can be told there. */
  readonly points: readonly WrittenPainPoint[];
  readonly problems: readonly Problem[];
}

/** Person-days or calendar days: far above what anybody means, far below where sums lose days. */
const MOST_DAYS = 1e9;

/** `lenient` goes on without what is wrong. */
export function readPainPoints(written: readonly WrittenPainPoint[], { lenient }: { readonly lenient: boolean }): ReadPainPoints {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const points = written.map((point, index) => {
    const path = ['pain_points', index];
    if (seen.has(point.id)) {
      problems.push(duplicate(point.id, path, lenient));
      return point;
    }
    seen.add(point.id);
    const faulty = [...checkQuote(point, path), ...checkDays(point, path)];
    problems.push(...faulty.map((found) => leftOut(found, lenient)));
    return faulty.length === 0 ? point : withoutFaults(point, faulty);
  });
  return { points, problems };
}

/** Left aside rather than refused. */
export function softened(found: Problem, lenient: boolean): Problem {
  return lenient ? { ...found, severity: 'warning' } : found;
}

/** The same, and said so. */
export function leftOut(found: Problem, lenient: boolean, what = 'it'): Problem {
  return softened(lenient ? { ...found, message: `${found.message}; ${what} is left out` } : found, lenient);
}

/** Of a quote without a day the words remain. */
function withoutFaults(point: WrittenPainPoint, faulty: readonly Problem[]): WrittenPainPoint {
  const names = faulty.map(({ path }) => path.at(-1));
  const without = (mapping: object) => Object.fromEntries(Object.entries(mapping).filter(([key]) => !names.includes(key)));
  const { quote } = point;
  return { ...(without(point) as WrittenPainPoint), ...(quote && { quote: without(quote) as typeof quote }) };
}

function duplicate(id: string, path: Path, lenient: boolean): Problem {
  const message = `the id '${id}' stands in this list already`;
  const found = problem('duplicate-id', [...path, 'id'], message, 'give it an id of its own, or remove it');
  return leftOut(found, lenient, 'this one');
}

const SIZES = ['XS', 'S', 'M', 'L', 'XL'] as const;
type Size = (typeof SIZES)[number];

/** Days that contradict the size beside them, by what sizes stand for in the questionnaire. */
export function checkSizes(points: readonly WrittenPainPoint[], sizes: Limits['sizes'], lenient: boolean): Problem[] {
  return points.flatMap((point, index) =>
    checkSize(point, sizes, ['pain_points', index]).map((found) => softened(found, lenient)),
  );
}

/** A size means about so many days: as few as the next smaller one stands for, or as many as the next larger one, contradict it. */
function checkSize({ effort_days, size }: WrittenPainPoint, sizes: Limits['sizes'], path: Path): Problem[] {
  if (effort_days === undefined || size === undefined || !contradicts(effort_days, size, sizes)) return [];
  const better = nearestSize(effort_days, sizes);
  return [
    problem(
      'size-and-days',
      [...path, 'size'],
      `effort_days ${effort_days} contradicts size ${size}, which stands for about ${sizes[size]}`,
      `${better === null ? '' : `write size: ${better}, or `}remove one of the two; effort_days counts`,
    ),
  ];
}

function contradicts(days: number, size: Size, sizes: Limits['sizes']): boolean {
  const at = SIZES.indexOf(size);
  const [smaller, larger] = [SIZES[at - 1], SIZES[at + 1]];
  return (smaller !== undefined && days <= sizes[smaller]) || (larger !== undefined && days >= sizes[larger]);
}

/** Of those that do not contradict; of two as near the larger, as work is seldom less than was thought. Null if all do. */
function nearestSize(days: number, sizes: Limits['sizes']): Size | null {
  const farFrom = (size: Size) => Math.abs(days - sizes[size]);
  const fitting = SIZES.filter((size) => !contradicts(days, size, sizes));
  return fitting.reduce<Size | null>((best, size) => (best === null || farFrom(size) <= farFrom(best) ? size : best), null);
}

/** The schema has seen to the digits; this sees to the calendar. */
function checkQuote({ quote }: WrittenPainPoint, path: Path): Problem[] {
  if (quote?.date === undefined || isDate(quote.date)) return [];
  return [
    problem('date', [...path, 'quote', 'date'], `there is no day ${quote.date}`, 'write a date of the calendar as YYYY-MM-DD'),
  ];
}

function checkDays(point: WrittenPainPoint, path: Path): Problem[] {
  return (['effort_days', 'calendar_days'] as const).flatMap((key) => tooMany(point[key], [...path, key]));
}

function tooMany(days: number | undefined, path: Path): Problem[] {
  if (days === undefined || days <= MOST_DAYS) return [];
  return [problem('too-many-days', path, `${days} days are more than can be planned`, `write a number up to ${MOST_DAYS}`)];
}

/** A list of another length than there are slots cannot be meant. */
export function checkMeans({ capacity }: WrittenMeans, slots: number, lenient: boolean): Problem[] {
  if (capacity === null) return [];
  const large = capacity.flatMap((days, index) => tooMany(days, ['capacity', index]));
  if (capacity.length === slots) return large.map((found) => leftOut(found, lenient, 'the capacity'));
  const given = capacity.length === 1 ? '1 number' : `${capacity.length} numbers`;
  const message = `capacity has ${given}, and the roadmap has ${slots} slots`;
  const wrong = problem('capacity-length', ['capacity'], message, 'write one number for each slot, earliest first');
  return [leftOut(wrong, lenient)];
}

/** Whether a capacity can be planned with; what cannot has been told. */
export function isUsable(capacity: readonly number[], slots: number): boolean {
  return capacity.length === slots && capacity.every((days) => days <= MOST_DAYS);
}
