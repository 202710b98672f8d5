// A radar of three axes or more: score as an area, target as a dashed line, the score before gates as an open circle on an
// outline of its own. Pure geometry to SVG; colours come from classes and custom properties of the page. A table stands
// beside it.
import { type Axis, inWords, markWords } from './axis.ts';
import { beforeMark, namedMark } from './marks.ts';
import { at, BOLD, type Box, LABEL, LINE, MARGIN, picture, QUIET, shareOf, textWidth, VALUE, WIDTH, wrap, xml } from './svg.ts';

const RADIUS = 104;
const RINGS = [25, 50, 75, 100] as const;
/** Those with a number. */
const TICKS: readonly number[] = [50, 100];
const GAP = 14;
/** Room of a label over or under the middle. */
const MIDDLE_ROOM = 180;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly text: string;
  readonly look: 'name' | 'number' | 'said';
}

/** A label of an axis, as it is placed: its name, its number, and what is said of it, from the top. */
export interface RadarLabel {
  readonly lines: readonly Line[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly box: Box;
}

/** An SVG of these axes, three or more, the first one upwards, then clockwise. */
export function radar(axes: readonly Axis[]): string {
  const labels = radarLabels(axes);
  const corners = axes.map((axis, index) => corner(axes, index, axis.rated ? axis.value : null));
  const body = [
    rings(axes.length),
    spokes(axes),
    targets(axes),
    area(corners),
    before(axes, corners),
    marks(axes),
    ticks(axes.length),
    ...labels.map(labelText),
  ];
  return picture({ id: 'radar', title: 'Scores of the pillars', description: inWords(axes) }, frame(labels), body.join(''));
}

/** Where the labels stand: never outside the width of the drawing. */
export function radarLabels(axes: readonly Axis[]): RadarLabel[] {
  return axes.map((axis, index) => placed(axis, place(index, axes.length, RADIUS + GAP)));
}

/** The part of the plane that holds everything drawn. */
export function frame(labels: readonly RadarLabel[]): Box {
  const top = Math.min(-RADIUS, ...labels.map(({ box }) => box.top)) - MARGIN;
  const bottom = Math.max(RADIUS, ...labels.map(({ box }) => box.top + box.height)) + MARGIN;
  return { left: -WIDTH / 2 - MARGIN, top, width: WIDTH + 2 * MARGIN, height: bottom - top };
}

function placed(axis: Axis, point: Point): RadarLabel {
  const anchor = Math.abs(point.x) < 30 ? 'middle' : point.x > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? MIDDLE_ROOM : WIDTH / 2 + MARGIN - Math.abs(point.x);
  const lines = linesOf(axis, room);
  const height = lines.length * LINE;
  const top = anchor !== 'middle' ? point.y - height / 2 : point.y < 0 ? point.y - height + 4 : point.y - 4;
  const width = Math.max(...lines.map(({ text, look }) => textWidth(text, SIZES[look])));
  const left = anchor === 'middle' ? point.x - width / 2 : anchor === 'start' ? point.x : point.x - width;
  return { lines, anchor, x: point.x, y: top + LABEL, box: { left, top, width, height } };
}

/** Font sizes; letters in bold counted as wide as they are. */
const SIZES = { name: LABEL, number: VALUE, said: QUIET * BOLD } as const;

function linesOf(axis: Axis, room: number): Line[] {
  return [
    ...wrap(axis.label, LABEL, room).map((text) => ({ text, look: 'name' }) as const),
    { text: axis.shown, look: 'number' },
    ...markWords(axis).flatMap((words) => wrap(words, SIZES.said, room).map((text) => ({ text, look: 'said' }) as const)),
  ];
}

function labelText({ lines, anchor, x, y }: RadarLabel): string {
  const spans = lines.map(({ text, look }, index) => {
    const style = {
      name: `font-size="${LABEL}"`,
      number: `class="number" font-size="${VALUE}"`,
      said: `class="said" font-size="${QUIET}"`,
    };
    return `<tspan x="${at(x)}" y="${at(y + index * LINE)}" ${style[look]}>${xml(text)}</tspan>`;
  });
  return `<text text-anchor="${anchor}">${spans.join('')}</text>`;
}

function place(index: number, amount: number, distance: number): Point {
  const angle = (2 * Math.PI * index) / amount - Math.PI / 2;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

function corner(axes: readonly Axis[], index: number, value: number | null): Point | null {
  return value === null ? null : place(index, axes.length, RADIUS * shareOf(value));
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ');
}

function line(look: string, from: Point, to: Point): string {
  return `<line class="${look}" x1="${at(from.x)}" y1="${at(from.y)}" x2="${at(to.x)}" y2="${at(to.y)}" stroke="currentColor"/>`;
}

function rings(amount: number): string {
  return RINGS.map((ring) => {
    const corners = Array.from({ length: amount }, (_, index) => place(index, amount, RADIUS * shareOf(ring)));
    return `<polygon class="ring" points="${path(corners)}" fill="none" stroke="currentColor"/>`;
  }).join('');
}

/** Numbers of the rings, where no axis runs: downwards, or as near to it as there is an edge. */
function ticks(amount: number): string {
  return TICKS.map((tick) => {
    const { x, y } = place(Math.floor((amount - 1) / 2) + 0.5, amount, RADIUS * shareOf(tick) * Math.cos(Math.PI / amount));
    return `<text class="quiet over" x="${at(x)}" y="${at(y + QUIET * 0.35)}" text-anchor="middle" font-size="${QUIET}">${tick}</text>`;
  }).join('');
}

function spokes(axes: readonly Axis[]): string {
  return axes
    .map(({ rated }, index) => line(rated ? 'spoke' : 'spoke unrated', { x: 0, y: 0 }, place(index, axes.length, RADIUS)))
    .join('');
}

/** A line around if every pillar has a target; else a short one across each axis that has. */
function targets(axes: readonly Axis[]): string {
  const corners = axes.map(({ target }, index) => corner(axes, index, target));
  const known = corners.filter((one) => one !== null);
  if (known.length === axes.length) return `<polygon class="target" points="${path(known)}" fill="none" stroke="currentColor"/>`;
  return corners.map((one, index) => (one === null ? '' : across(one, place(index, axes.length, 1)))).join('');
}

/** Half as long as a dash and a gap of the line that goes around, to both sides. */
const HALF = 9;

function across({ x, y }: Point, { x: dx, y: dy }: Point): string {
  return line('target', { x: x - dy * HALF, y: y + dx * HALF }, { x: x + dy * HALF, y: y - dx * HALF });
}

/** A filled area if every pillar is rated; else only the edges between rated neighbours, so that no gap looks measured. */
function area(corners: readonly (Point | null)[]): string {
  const known = corners.filter((one) => one !== null);
  if (known.length === corners.length) return `<polygon class="area" points="${path(known)}" stroke="currentColor"/>`;
  return corners
    .map((one, index) => {
      const next = corners[(index + 1) % corners.length] ?? null;
      return one === null || next === null ? '' : line('edge', one, next);
    })
    .join('');
}

/** How far the shape would reach without gates: from each score that a gate holds to its neighbours. */
function before(axes: readonly Axis[], corners: readonly (Point | null)[]): string {
  const outer = axes.map((axis, index) => corner(axes, index, axis.before) ?? corners[index] ?? null);
  return axes
    .map((axis, index) => {
      const next = (index + 1) % axes.length;
      const [from, to] = [outer[index] ?? null, outer[next] ?? null];
      const held = axis.before !== null || axes[next]?.before !== null;
      return held && from !== null && to !== null ? line('without', from, to) : '';
    })
    .join('');
}

function marks(axes: readonly Axis[]): string {
  return axes
    .map((axis, index) => {
      const [own, raw] = [corner(axes, index, axis.value), corner(axes, index, axis.before)];
      return (raw === null ? '' : beforeMark(raw.x, raw.y)) + (own === null ? '' : scoreDot(axis, own));
    })
    .join('');
}

/** A dot; a diamond for the weakest, open for one that is not rated. */
function scoreDot({ weakest, rated }: Axis, { x, y }: Point): string {
  if (weakest && rated) return namedMark(x, y);
  return `<circle class="${rated ? 'dot' : 'dot unrated'}" cx="${at(x)}" cy="${at(y)}" r="3.5" stroke="currentColor"/>`;
}
