// Impact against effort as a picture in letters: classes of effort from left to right, value from the bottom to the top.
// The ends of the classes belong to the picture; they decide nothing.

import { plain } from '../figures.ts';
import { wrap } from '../interview/screen.ts';
import type { HitPointView, HitsView } from '../view/hits-view.ts';
import { type HitsScreen, hung, padded } from './terminal-lines.ts';

/** Person-days at which a column ends; the last has no end. Equal steps on a scale of this kind are equal ratios. */
const EFFORTS = [1, 5, 20, 100, Number.POSITIVE_INFINITY] as const;
/** The first column that counts as much effort. */
const MUCH = 3;
/** Points at which a row begins, from the top. */
const VALUES = [75, 50, 25, 0] as const;
/** Points from which a value counts as high. */
const HIGH = 50;

/** What to do with a corner of the picture. */
export interface Quadrant {
  readonly title: string;
  readonly says: string;
  readonly points: readonly HitPointView[];
}

export interface MatrixCell {
  readonly points: readonly HitPointView[];
}

/** From the top row to the bottom row, each from little to much effort. */
export interface MatrixRow {
  /** "75 to 100". */
  readonly title: string;
  readonly isHigh: boolean;
  readonly cells: readonly MatrixCell[];
}

/** "to 5"; "more" for the last. */
export const EFFORT_TITLES: readonly string[] = EFFORTS.map((end) => (Number.isFinite(end) ? `to ${end}` : 'more'));

function columnOf({ days }: HitPointView): number {
  return EFFORTS.findIndex((end) => days <= end);
}

export function matrixRows(points: readonly HitPointView[]): MatrixRow[] {
  return VALUES.map((from, index) => {
    const end = VALUES[index - 1] ?? Number.POSITIVE_INFINITY;
    const here = points.filter((point) => point.points >= from && point.points < end);
    return {
      title: `${from} to ${Number.isFinite(end) ? end : 100}`,
      isHigh: from >= HIGH,
      cells: EFFORTS.map((_, column) => ({ points: here.filter((point) => columnOf(point) === column) })),
    };
  });
}

/** The four corners, with what lies there. */
export function quadrants(points: readonly HitPointView[]): Quadrant[] {
  const corner = (title: string, says: string, high: boolean, much: boolean): Quadrant => ({
    title,
    says,
    points: points.filter((point) => point.points >= HIGH === high && columnOf(point) >= MUCH === much),
  });
  return [
    corner('Do first', 'much value, little effort', true, false),
    corner('Plan well', 'much value, much effort', true, true),
    corner('Fill in', 'less value, little effort', false, false),
    corner('Think again', 'less value, much effort', false, true),
  ];
}

const LABEL = 'Value '.length + 1;
/** No cell is wider: numbers are short. */
const WIDEST = 16;
/** Lines of a cell; what does not fit is counted. */
const HIGHEST = 3;

/** The picture, and what lies in each corner. */
export function matrix(points: readonly HitPointView[], numbers: ReadonlyMap<string, number>, screen: HitsScreen): string {
  const width = Math.max(4, Math.min(WIDEST, Math.floor((screen.width - LABEL - 3) / EFFORTS.length)));
  const rows = matrixRows(points);
  const [first, well, fill, again] = quadrants(points).map(({ title }) => title);
  const lines = (high: boolean) => rows.filter(({ isHigh }) => isHigh === high).flatMap((row) => rowLines(row, numbers, width));
  const picture = [
    rule(['┌', '┬', '┐'], first ?? '', well ?? '', width),
    ...lines(true),
    rule(['├', '┼', '┤'], fill ?? '', again ?? '', width),
    ...lines(false),
    rule(['└', '┴', '┘'], '', '', width),
    ' '.repeat(LABEL) + axis(width),
  ];
  const below = quadrants(points).filter((quadrant) => quadrant.points.length > 0);
  return [
    ['Value', ...picture, hung(' '.repeat(LABEL + 1), 'up to so many person-days; ! must be fixed', screen.width)].join('\n'),
    ...below.map((quadrant) => quadrantLines(quadrant, numbers, screen)),
  ].join('\n\n');
}

function rule([left, middle, right]: readonly [string, string, string], one: string, two: string, width: number): string {
  const part = (title: string, cells: number) => {
    const room = cells * width;
    const named = title === '' ? '' : `─ ${title} `;
    return (named.length > room ? title : named).padEnd(room, '─').slice(0, room);
  };
  return `${' '.repeat(LABEL)}${left}${part(one, MUCH)}${middle}${part(two, EFFORTS.length - MUCH)}${right}`;
}

function axis(width: number): string {
  const short = (title: string) => (title.length < width ? title : title.replace('to ', ''));
  return EFFORT_TITLES.map((title, column) => `${column === 0 || column === MUCH ? ' ' : ''}${padded(short(title), width)}`)
    .join('')
    .trimEnd();
}

function rowLines({ title, cells }: MatrixRow, numbers: ReadonlyMap<string, number>, width: number): string[] {
  const texts = cells.map(({ points }) => cellLines(points, numbers, width - 1));
  const height = Math.max(2, ...texts.map((lines) => lines.length));
  const label = title.replace(' to ', '-');
  return Array.from({ length: height }, (_, line) => {
    const parts = texts.map((lines) => padded(lines[line] ?? '', width));
    return `${padded(line === 0 ? label : '', LABEL)}│${parts.slice(0, MUCH).join('')}│${parts.slice(MUCH).join('')}│`;
  });
}

function cellLines(points: readonly HitPointView[], numbers: ReadonlyMap<string, number>, width: number): string[] {
  const marks = marksOf(points, numbers);
  const lines = marks.length === 0 ? [] : wrap(marks.join(' '), width);
  if (lines.length <= HIGHEST) return lines;
  const shown = lines.slice(0, HIGHEST - 1);
  return [...shown, `+${marks.length - shown.join(' ').split(' ').length}`];
}

/** "4" or "4!", in the order of the list. */
export function marksOf(points: readonly HitPointView[], numbers: ReadonlyMap<string, number>): string[] {
  return inOrder(points, numbers).map(({ hit }) => `${numbers.get(hit.anchor) ?? ''}${hit.mustFix ? '!' : ''}`);
}

function inOrder(points: readonly HitPointView[], numbers: ReadonlyMap<string, number>): HitPointView[] {
  const number = ({ hit }: HitPointView) => numbers.get(hit.anchor) ?? 0;
  return points.toSorted((left, right) => number(left) - number(right));
}

function quadrantLines({ title, says, points }: Quadrant, numbers: ReadonlyMap<string, number>, screen: HitsScreen): string {
  const lines = points.map(({ hit, days }) =>
    hung(
      `  ${String(numbers.get(hit.anchor) ?? '').padStart(3)}  ${hit.value.padStart(5)}  ${plain(days).padStart(4)}  `,
      hit.title,
      screen.width,
    ),
  );
  return [`${screen.chalk.underline(title)}: ${says}`, screen.chalk.dim('  No.  value  days'), ...lines].join('\n');
}

/** Those that have no value to be placed by, in a sentence. */
export function missingPoints({ rows, matrix: placed }: HitsView, numbers: ReadonlyMap<string, number>): string[] {
  const known = new Set(placed.map(({ hit }) => hit.anchor));
  const missing = rows.filter(({ anchor }) => !known.has(anchor)).map(({ anchor }) => numbers.get(anchor) ?? 0);
  return missing.length === 0 ? [] : [`Not in the picture, as impact or reach is not given: ${missing.join(', ')}.`];
}
