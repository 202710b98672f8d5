// Two sides on a seesaw: each stands as high as its value weighs, and the heavier one sinks.
import type { ReportLens, ReportLensPart } from '../../model/report.ts';
import { partRow, valueRow } from './lens-bars.ts';
import { divider, rows, stacked } from './lens-rows.ts';
import { figureOf, fitted, lensFrame, type Piece, share, shown } from './lens-words.ts';
import { at, BIG, LABEL, LINE, QUIET, textWidth, VALUE, WIDTH, wrap, xml } from './svg.ts';

const MIDDLE = WIDTH / 2;
const PLANK = 128;
const BLOCK = { width: 68, height: 84, post: 16 } as const;
const PIVOT = 148;
const FLOOR = 206;
/** The plank leans no further, and leans so far from this tilt on. */
const STEEPEST = { degrees: 13, tilt: 50 } as const;
const ROOM = { side: 190, middle: 120 } as const;

/** An SVG of the two sides and their tilt, and a bar for each member with a name. */
export function lensBalance(lens: ReportLens): string {
  const tilt = figureOf(lens, 'tilt');
  const angle = (Math.max(-1, Math.min(1, (tilt ?? 0) / STEEPEST.tilt)) * STEEPEST.degrees * Math.PI) / 180;
  const sides = lens.parts.slice(0, 2);
  const names = sides.map((part, index) => name(part, index));
  const drawn = [
    ground(),
    plank(angle),
    ...sides.map((part, index) => side(part, index === 0 ? -1 : 1, angle)),
    ahead(tilt),
    ...names.map(({ svg }) => svg),
  ];
  const seesaw = { svg: drawn.join(''), height: FLOOR + 14 + Math.max(0, ...names.map(({ height }) => height)) };
  const members = lens.named.map(({ title, value }) => valueRow(title, value));
  const below = members.length === 0 ? [] : [divider(), rows(members)];
  return lensFrame(lens, inWords(sides, tilt), stacked([seesaw, ...below]));
}

function inWords(sides: readonly ReportLensPart[], tilt: number | null): string[] {
  const [left, right] = sides;
  if (left === undefined || right === undefined) return [];
  const values = `On the left ${left.title} ${shown(left.value)}, on the right ${right.title} ${shown(right.value)}, of 100 each.`;
  if (tilt === null) return [values];
  if (shown(Math.abs(tilt)) === '0.0') return [values, 'They are level.'];
  return [values, `${tilt > 0 ? left.title : right.title} is ${shown(Math.abs(tilt))} points ahead.`];
}

function ground(): string {
  return (
    `<line class="apart" x1="34" x2="${WIDTH - 34}" y1="${FLOOR}" y2="${FLOOR}" stroke="currentColor"/>` +
    `<path class="fulcrum" d="M${MIDDLE} ${PIVOT}l24 ${FLOOR - PIVOT}h-48z"/>`
  );
}

function plank(angle: number): string {
  const [dx, dy] = [PLANK * Math.cos(angle), PLANK * Math.sin(angle)];
  const line = `x1="${at(MIDDLE - dx)}" y1="${at(PIVOT + dy)}" x2="${at(MIDDLE + dx)}" y2="${at(PIVOT - dy)}"`;
  return `<line class="plank" ${line} stroke="currentColor"/><circle class="axle" cx="${MIDDLE}" cy="${PIVOT}" r="6" stroke="currentColor"/>`;
}

/** A block on its end of the plank, upright. */
function side({ value, thin }: ReportLensPart, hand: -1 | 1, angle: number): string {
  const x = MIDDLE + hand * PLANK * Math.cos(angle);
  const end = PIVOT - hand * PLANK * Math.sin(angle);
  const base = end - BLOCK.post;
  const part = share(value);
  const height = part === null ? BLOCK.height / 2 : BLOCK.height * part;
  const inset = thin ? 1 : 0;
  const box = `x="${at(x - BLOCK.width / 2 + inset)}" y="${at(base - height + inset)}" width="${BLOCK.width - 2 * inset}" height="${at(Math.max(0, height - 2 * inset))}"`;
  const number = shown(value);
  return (
    `<path class="post" d="M${at(x)} ${at(end)}V${at(base)}M${at(x - BLOCK.width / 2 - 6)} ${at(base)}h${BLOCK.width + 12}" fill="none" stroke="currentColor"/>` +
    `<rect class="${part === null ? 'absent' : thin ? 'fill thin' : 'fill'}" ${box}${part === null ? ' stroke="currentColor"' : ''}/>` +
    `<text class="${part === null ? 'quiet' : 'number'}" x="${at(x)}" y="${at(base - height - 8)}" text-anchor="middle" font-size="${at(fitted(number, VALUE, ROOM.middle - 10))}">${xml(number)}</text>`
  );
}

/** Between the sides: how far one is ahead, and an arrow to it. */
function ahead(tilt: number | null): string {
  if (tilt === null) return '';
  const number = shown(Math.abs(tilt));
  const level = number === '0.0';
  const arrow = level ? '' : arrowTo(tilt > 0 ? -1 : 1);
  const big = level ? 'level' : number;
  const size = at(fitted(big, BIG, ROOM.middle));
  return (
    arrow +
    `<text class="number" x="${MIDDLE}" y="74" text-anchor="middle" font-size="${size}">${xml(big)}</text>` +
    (level ? '' : `<text class="quiet" x="${MIDDLE}" y="95" text-anchor="middle" font-size="${QUIET}">points ahead</text>`)
  );
}

function arrowTo(hand: -1 | 1): string {
  return `<path class="arrow" d="M${MIDDLE - hand * 22} 38h${hand * 42}m${hand * -8} -7l${hand * 8} 7l${hand * -8} 7" fill="none" stroke="currentColor"/>`;
}

function name(part: ReportLensPart, index: number): Piece {
  const { words } = partRow(part);
  const lines = wrap(part.title, LABEL, ROOM.side);
  const small = words.flatMap((word) => wrap(word, QUIET, ROOM.side));
  const half = Math.max(0, ...[...lines, ...small].map((line) => textWidth(line, LABEL))) / 2;
  const x = index === 0 ? Math.max(MIDDLE - PLANK, half) : Math.min(MIDDLE + PLANK, WIDTH - half);
  const place = (row: number) => `x="${at(x)}" y="${at(FLOOR + 6 + LABEL + row * LINE)}"`;
  const spans = [
    ...lines.map((line, row) => `<tspan ${place(row)} font-size="${LABEL}">${xml(line)}</tspan>`),
    ...small.map((line, row) => `<tspan class="quiet" ${place(lines.length + row)} font-size="${QUIET}">${xml(line)}</tspan>`),
  ];
  return { svg: `<text text-anchor="middle">${spans.join('')}</text>`, height: (lines.length + small.length) * LINE };
}
