// Impact against effort: numbered marks, value upwards, person-days to the right. Pure geometry to SVG, colours from the page.
import { list, plain, points as tenths } from '../figures.ts';
import { at, picture, xml } from './svg.ts';

/** A pain point in the picture. */
export interface MatrixPoint {
  readonly number: string;
  /** Person-days. */
  readonly days: number;
  /** Value in points, 0 to 100. */
  readonly points: number;
  readonly isQuick: boolean;
  readonly mustFix: boolean;
}

const PLOT = { left: 34, top: 26, width: 360, height: 260 } as const;
const SIZE = 13;
const RADIUS = 11;
/** Room for half of the last label of effort. */
const MARGIN = 12;
/** Marks keep this much from each other. */
const APART = 2 * RADIUS + 3;
/** More would stand on each other; the table beside the picture holds them all. */
const MOST = 40;
/** Those that the description names. */
const NAMED_IN_WORDS = 3;
const VALUES = [0, 25, 50, 75, 100];
/** Each step of effort is about three times the one before. */
const DAYS = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000];

interface Place {
  readonly x: number;
  readonly y: number;
}

/** An SVG of pain points by value, the highest first; empty without any. */
export function matrix(all: readonly MatrixPoint[]): string {
  if (all.length === 0) return '';
  const drawn = all.slice(0, MOST);
  const ticks = ticksFor(drawn.map(({ days }) => days));
  const own = drawn.map((point) => ({ x: across(point.days, ticks), y: upwards(point.points) }));
  const places = settled(own);
  const leadLines = own.map((place, index) => leadLine(place, places[index] ?? place));
  const marks = drawn.map((point, index) => mark(point, places[index] ?? PLOT_CENTRE));
  const box = { left: 0, top: 0, width: PLOT.left + PLOT.width + MARGIN, height: PLOT.top + PLOT.height + 46 };
  const words = { id: 'matrix', title: 'Value against effort', description: inWords(all) };
  return picture(words, box, grid(ticks) + leadLines.join('') + marks.join(''));
}

const PLOT_CENTRE: Place = { x: PLOT.left + PLOT.width / 2, y: PLOT.top + PLOT.height / 2 };

function inWords(all: readonly MatrixPoint[]): string {
  const first = all.slice(0, NAMED_IN_WORDS).map(({ number, points, days }) => {
    return `number ${number} with value ${tenths(points)} for ${plain(days)} person-days`;
  });
  const rest = all.length - first.length;
  return `Value from 0 to 100 upwards, person-days to the right, each mark three times the one before. The highest: ${list(first)}.${rest === 0 ? '' : ` ${rest} more in the table.`}`;
}

/** The least stretch of the scale that holds them all. */
function ticksFor(days: readonly number[]): number[] {
  const [low, high] = [Math.min(...days), Math.max(...days)];
  const from = Math.max(
    0,
    DAYS.findLastIndex((tick) => tick <= low),
  );
  const to = DAYS.findIndex((tick) => tick >= high);
  const ticks = DAYS.slice(from, to < 0 ? undefined : Math.max(to, from + 1) + 1);
  return ticks;
}

/** Room between the edges of the plot and the outermost ticks, so that no mark is cut. */
const INSET = RADIUS + 4;

function across(days: number, ticks: readonly number[]): number {
  const [low, high] = [Math.log(ticks[0] ?? 1), Math.log(ticks[ticks.length - 1] ?? 10)];
  const share = (Math.log(Math.max(1, days)) - low) / (high - low);
  return PLOT.left + INSET + Math.max(0, Math.min(1, share)) * (PLOT.width - 2 * INSET);
}

function upwards(points: number): number {
  const share = Math.max(0, Math.min(100, points)) / 100;
  return PLOT.top + INSET + (1 - share) * (PLOT.height - 2 * INSET);
}

function grid(ticks: readonly number[]): string {
  const [right, bottom] = [PLOT.left + PLOT.width, PLOT.top + PLOT.height];
  const rows = VALUES.map((value) => {
    const y = upwards(value);
    return (
      `<line class="ring" x1="${PLOT.left}" x2="${right}" y1="${at(y)}" y2="${at(y)}" stroke="currentColor"/>` +
      `<text class="quiet" x="${PLOT.left - 6}" y="${at(y + SIZE * 0.35)}" text-anchor="end" font-size="${SIZE}">${value}</text>`
    );
  });
  const columns = ticks.map((tick) => {
    const x = at(across(tick, ticks));
    return (
      `<line class="ring" x1="${x}" x2="${x}" y1="${PLOT.top}" y2="${bottom}" stroke="currentColor"/>` +
      `<text class="quiet" x="${x}" y="${bottom + SIZE + 4}" text-anchor="middle" font-size="${SIZE}">${tick}</text>`
    );
  });
  return (
    rows.join('') +
    columns.join('') +
    `<text class="said" x="0" y="${SIZE}" font-size="${SIZE}">Value</text>` +
    `<text class="said" x="${right}" y="${bottom + 2 * SIZE + 12}" text-anchor="end" font-size="${SIZE}">Effort in person-days</text>`
  );
}

/** Each where it belongs, or as near as no other mark stands. */
function settled(own: readonly Place[]): Place[] {
  const taken: Place[] = [];
  for (const place of own) taken.push(nearest(place, taken));
  return taken;
}

const TURNS = 16;
const RINGS = 14;

function nearest(place: Place, taken: readonly Place[]): Place {
  const isFree = ({ x, y }: Place) => taken.every((other) => Math.hypot(other.x - x, other.y - y) >= APART);
  if (isFree(place)) return place;
  for (let ring = 1; ring <= RINGS; ring += 1)
    for (let turn = 0; turn < TURNS; turn += 1) {
      const angle = (turn / TURNS) * 2 * Math.PI;
      const next = { x: place.x + Math.cos(angle) * ring * RADIUS, y: place.y - Math.sin(angle) * ring * RADIUS };
      if (isInside(next) && isFree(next)) return next;
    }
  return place;
}

function isInside({ x, y }: Place): boolean {
  const [dx, dy] = [x - PLOT.left, y - PLOT.top];
  return dx >= RADIUS && dy >= RADIUS && dx <= PLOT.width - RADIUS && dy <= PLOT.height - RADIUS;
}

/** From a mark that had to move to the place where it belongs. */
function leadLine(own: Place, moved: Place): string {
  if (own.x === moved.x && own.y === moved.y) return '';
  return (
    `<line class="lead-line" x1="${at(own.x)}" x2="${at(moved.x)}" y1="${at(own.y)}" y2="${at(moved.y)}" stroke="currentColor"/>` +
    `<circle class="marker" cx="${at(own.x)}" cy="${at(own.y)}" r="2"/>`
  );
}

/** Round for a Quick Hit, square for a Big one; a thick edge for what must be fixed. */
function mark({ number, isQuick, mustFix }: MatrixPoint, { x, y }: Place): string {
  const look = `hit ${isQuick ? 'quick' : 'big'}${mustFix ? ' must' : ''}`;
  const side = RADIUS - 1;
  const shape = isQuick
    ? `<circle class="${look}" cx="${at(x)}" cy="${at(y)}" r="${RADIUS}"/>`
    : `<rect class="${look}" x="${at(x - side)}" y="${at(y - side)}" width="${2 * side}" height="${2 * side}" rx="3"/>`;
  return `${shape}<text class="on-hit${mustFix ? ' must' : ''}" x="${at(x)}" y="${at(y + SIZE * 0.35)}" text-anchor="middle" font-size="${SIZE}">${xml(number)}</text>`;
}
