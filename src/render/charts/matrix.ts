// Impact against effort: numbered marks, value upwards, person-days to the right, cut into the four corners that the terminal
// shows. Pure geometry to SVG, colours from the page.
import { list, plain, points as tenths } from '../figures.ts';
import { at, type Box, LABEL, LINE, picture, QUIET, textWidth, xml } from './svg.ts';

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

const PLOT = { left: 37, top: 44, width: 351, height: 260 } as const;
const RADIUS = 11;
/** Room for half of the last label of effort. */
const MARGIN = 12;
/** Marks keep this much from each other. */
const APART = 2 * RADIUS + 3;
/** A mark stands this far from its place at most; one that finds no room there stands in the table only. */
const STEPS = 3;
/** Where the corners meet; a value of so many points is high, an effort of so many days little. */
const CUT = { points: 50, days: 20 } as const;
/** From the top left, row by row. */
const CORNERS = ['Do first', 'Plan well', 'Fill in', 'Think again'] as const;
/** Those that the description names. */
const NAMED_IN_WORDS = 3;
const VALUES = [0, 25, 50, 75, 100];
/** Each step of effort is about three times the one before; those about the cut are always there. */
const DAYS = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000];
const AROUND_CUT = [3, 100];

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A mark, its own place, and where it found room. */
interface Settled {
  readonly point: MatrixPoint;
  readonly own: Place;
  readonly place: Place;
}

/** An SVG of pain points, given by value, the highest first; empty without any. */
export function matrix(all: readonly MatrixPoint[]): string {
  if (all.length === 0) return '';
  const ticks = ticksFor([...AROUND_CUT, ...all.map(({ days }) => days)]);
  const drawn = settled(all, ticks);
  const rest = all.length - drawn.length;
  const box = {
    left: 0,
    top: 0,
    width: PLOT.left + PLOT.width + MARGIN,
    height: PLOT.top + PLOT.height + 66 + (rest === 0 ? 0 : LINE),
  };
  const words = { id: 'matrix', title: 'Value against effort', description: inWords(all, rest) };
  // What must be fixed is drawn last, so that nothing stands on it.
  const marks = drawn.toReversed();
  return picture(words, box, grid(ticks) + corners(ticks) + more(rest) + marks.map(leadLine).join('') + marks.map(mark).join(''));
}

function inWords(all: readonly MatrixPoint[], undrawn: number): string {
  const first = all.slice(0, NAMED_IN_WORDS).map(({ number, points, days }) => {
    return `number ${number} with value ${tenths(points)} for ${plain(days)} person-days`;
  });
  const rest = all.length - first.length;
  return [
    'Value from 0 to 100 upwards, person-days to the right, each step about three times the one before.',
    `Cut at value ${CUT.points} and ${CUT.days} person-days into ${list(CORNERS)}.`,
    `The highest: ${list(first)}.`,
    ...(rest === 0 ? [] : [`${rest} more in the table.`]),
    ...(undrawn === 0 ? [] : [`${undrawn} of these found no room in the picture.`]),
  ].join(' ');
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

/** Two lines that part the plot, with the name of each corner above or below it. */
function corners(ticks: readonly number[]): string {
  const [right, bottom] = [PLOT.left + PLOT.width, PLOT.top + PLOT.height];
  const [x, y] = [at(across(CUT.days, ticks)), at(upwards(CUT.points))];
  const name = (title: string, index: number) => {
    const [isRight, isLow] = [index % 2 === 1, index > 1];
    const place = `x="${isRight ? right : PLOT.left}" y="${isLow ? bottom + LABEL + 4 : PLOT.top - 6}"`;
    return `<text class="corner" ${place} text-anchor="${isRight ? 'end' : 'start'}" font-size="${LABEL}">${title}</text>`;
  };
  return (
    `<line class="cut" x1="${x}" x2="${x}" y1="${PLOT.top}" y2="${bottom}" stroke="currentColor"/>` +
    `<line class="cut" x1="${PLOT.left}" x2="${right}" y1="${y}" y2="${y}" stroke="currentColor"/>` +
    CORNERS.map(name).join('')
  );
}

/** How many the picture has no room for, in a line of its own below it. */
function more(rest: number): string {
  if (rest === 0) return '';
  const says = `${rest} more ${rest === 1 ? 'stands' : 'stand'} in the table only`;
  return `<text class="quiet" x="0" y="${PLOT.top + PLOT.height + 3 * LABEL + 16 + LINE}" font-size="${QUIET}">${says}</text>`;
}

/** The steps of effort whose numbers do not run into the one before. */
function withRoom(ticks: readonly number[]): Set<number> {
  let end = Number.NEGATIVE_INFINITY;
  return new Set(
    ticks.filter((tick) => {
      const [middle, half] = [across(tick, ticks), textWidth(String(tick), QUIET) / 2];
      if (middle - half < end) return false;
      end = middle + half;
      return true;
    }),
  );
}

function grid(ticks: readonly number[]): string {
  const [right, bottom] = [PLOT.left + PLOT.width, PLOT.top + PLOT.height];
  const rows = VALUES.map((value) => {
    const y = upwards(value);
    return (
      `<line class="ring" x1="${PLOT.left}" x2="${right}" y1="${at(y)}" y2="${at(y)}" stroke="currentColor"/>` +
      `<text class="quiet" x="${PLOT.left - 6}" y="${at(y + QUIET * 0.35)}" text-anchor="end" font-size="${QUIET}">${value}</text>`
    );
  });
  const named = withRoom(ticks);
  const columns = ticks.map((tick) => {
    const x = at(across(tick, ticks));
    return (
      `<line class="ring" x1="${x}" x2="${x}" y1="${PLOT.top}" y2="${bottom}" stroke="currentColor"/>` +
      (named.has(tick)
        ? `<text class="quiet" x="${x}" y="${bottom + 2 * QUIET + 9}" text-anchor="middle" font-size="${QUIET}">${tick}</text>`
        : '')
    );
  });
  return (
    rows.join('') +
    columns.join('') +
    `<text class="said" x="0" y="${LABEL}" font-size="${LABEL}">Value</text>` +
    `<text class="said" x="${right}" y="${bottom + 3 * LABEL + 16}" text-anchor="end" font-size="${LABEL}">Effort in person-days</text>`
  );
}

/** Each where it belongs, or as near as no other mark stands: first what must be fixed, then by value. */
function settled(all: readonly MatrixPoint[], ticks: readonly number[]): Settled[] {
  const found: Settled[] = [];
  for (const point of all.toSorted((left, right) => Number(right.mustFix) - Number(left.mustFix))) {
    const own = { x: across(point.days, ticks), y: upwards(point.points) };
    const place = nearest(own, found, cornerOf(point, ticks));
    if (place !== null) found.push({ point, own, place });
  }
  return found;
}

const TURNS = 16;

/** In its own corner; null if there is no room near it. */
function nearest(own: Place, taken: readonly Settled[], corner: Box): Place | null {
  const isFree = ({ x, y }: Place) => taken.every(({ place }) => Math.hypot(place.x - x, place.y - y) >= APART);
  if (isFree(own)) return own;
  for (let step = 1; step <= STEPS; step += 1)
    for (let turn = 0; turn < TURNS; turn += 1) {
      const angle = (turn / TURNS) * 2 * Math.PI;
      const next = { x: own.x + Math.cos(angle) * step * RADIUS, y: own.y - Math.sin(angle) * step * RADIUS };
      if (isInside(next, corner) && isFree(next)) return next;
    }
  return null;
}

/** Where a mark may stand: the centres that leave it in the plot and in the corner of its point. */
function cornerOf({ days, points }: MatrixPoint, ticks: readonly number[]): Box {
  const [x, y] = [across(CUT.days, ticks), upwards(CUT.points)];
  const [left, top] = [PLOT.left + RADIUS, PLOT.top + RADIUS];
  const [right, bottom] = [PLOT.left + PLOT.width - RADIUS, PLOT.top + PLOT.height - RADIUS];
  const [from, to] = days > CUT.days ? [x, right] : [left, x];
  const [high, low] = points >= CUT.points ? [top, y] : [y, bottom];
  return { left: from, top: high, width: to - from, height: low - high };
}

function isInside({ x, y }: Place, { left, top, width, height }: Box): boolean {
  return x >= left && y >= top && x <= left + width && y <= top + height;
}

/** From a mark that had to move to the place where it belongs. */
function leadLine({ own, place: moved }: Settled): string {
  if (own === moved) return '';
  return (
    `<line class="lead-line" x1="${at(own.x)}" x2="${at(moved.x)}" y1="${at(own.y)}" y2="${at(moved.y)}" stroke="currentColor"/>` +
    `<circle class="marker" cx="${at(own.x)}" cy="${at(own.y)}" r="2"/>`
  );
}

/** Round for a Quick Hit, square for a Big one; a thick edge for what must be fixed. */
function mark({ point: { number, isQuick, mustFix }, place: { x, y } }: Settled): string {
  const look = `hit ${isQuick ? 'quick' : 'big'}${mustFix ? ' must' : ''}`;
  const side = RADIUS - 1;
  const shape = isQuick
    ? `<circle class="${look}" cx="${at(x)}" cy="${at(y)}" r="${RADIUS}"/>`
    : `<rect class="${look}" x="${at(x - side)}" y="${at(y - side)}" width="${2 * side}" height="${2 * side}" rx="3"/>`;
  return `${shape}<text class="on-hit${mustFix ? ' must' : ''}" x="${at(x)}" y="${at(y + LABEL * 0.35)}" text-anchor="middle" font-size="${LABEL}">${xml(number)}</text>`;
}
