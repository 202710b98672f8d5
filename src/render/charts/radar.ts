// A radar of three axes or more: score as an area, target as a dashed line, the score before gates as an open circle.
// Pure geometry to SVG; colours come from classes and custom properties of the page. A table stands beside it.
import { type Axis, inWords } from './axis.ts';
import { at, type Box, picture, textWidth, wrap, xml } from './svg.ts';

const WIDTH = 400;
const RADIUS = 104;
const RINGS = [20, 40, 60, 80, 100] as const;
const LABEL = { size: 14, line: 17, gap: 14, edge: 2 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A label of an axis, as it is placed: lines from the top, the last one is the number. */
export interface RadarLabel {
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly box: Box;
}

/** An SVG of these axes, three or more, the first one upwards, then clockwise. */
export function radar(axes: readonly Axis[]): string {
  const labels = radarLabels(axes);
  const body = [rings(axes.length), spokes(axes), target(axes), area(axes), marks(axes), ...labels.map(labelText)].join('');
  return picture({ id: 'radar', title: 'Scores of the pillars', description: inWords(axes) }, frame(labels), body);
}

/** Where the labels stand: never outside the width of the drawing. */
export function radarLabels(axes: readonly Axis[]): RadarLabel[] {
  return axes.map((axis, index) => placed(axis, place(index, axes.length, RADIUS + LABEL.gap)));
}

/** The part of the plane that holds everything drawn. */
export function frame(labels: readonly RadarLabel[]): Box {
  const top = Math.min(-RADIUS, ...labels.map(({ box }) => box.top)) - LABEL.edge;
  const bottom = Math.max(RADIUS, ...labels.map(({ box }) => box.top + box.height)) + LABEL.edge;
  return { left: -WIDTH / 2, top, width: WIDTH, height: bottom - top };
}

function placed(axis: Axis, point: Point): RadarLabel {
  const anchor = Math.abs(point.x) < 30 ? 'middle' : point.x > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? 180 : WIDTH / 2 - Math.abs(point.x) - LABEL.edge;
  const lines = [...wrap(axis.label, LABEL.size, room), axis.shown];
  const height = lines.length * LABEL.line;
  const top = anchor !== 'middle' ? point.y - height / 2 : point.y < 0 ? point.y - height + 4 : point.y - 4;
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL.size)));
  const left = anchor === 'middle' ? point.x - width / 2 : anchor === 'start' ? point.x : point.x - width;
  return { lines, anchor, x: point.x, y: top + LABEL.size, box: { left, top, width, height } };
}

function labelText({ lines, anchor, x, y }: RadarLabel): string {
  const spans = lines.map((line, index) => {
    const number = index === lines.length - 1 ? ' class="number"' : '';
    return `<tspan x="${at(x)}" y="${at(y + index * LABEL.line)}"${number}>${xml(line)}</tspan>`;
  });
  return `<text text-anchor="${anchor}" font-size="${LABEL.size}">${spans.join('')}</text>`;
}

function place(index: number, amount: number, distance: number): Point {
  const angle = (2 * Math.PI * index) / amount - Math.PI / 2;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

function scaled(value: number): number {
  return (RADIUS * Math.max(0, Math.min(100, value))) / 100;
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ');
}

function rings(amount: number): string {
  return RINGS.map((ring) => {
    const corners = Array.from({ length: amount }, (_, index) => place(index, amount, scaled(ring)));
    return `<polygon class="ring" points="${path(corners)}" fill="none" stroke="currentColor"/>`;
  }).join('');
}

function spokes(axes: readonly Axis[]): string {
  return axes
    .map((axis, index) => {
      const end = place(index, axes.length, RADIUS);
      return `<line class="${axis.rated ? 'spoke' : 'spoke unrated'}" x2="${at(end.x)}" y2="${at(end.y)}" stroke="currentColor"/>`;
    })
    .join('');
}

function target(axes: readonly Axis[]): string {
  const corners = axes.flatMap((axis, index) => (axis.target === null ? [] : [place(index, axes.length, scaled(axis.target))]));
  if (corners.length < axes.length) return '';
  return `<polygon class="target" points="${path(corners)}" fill="none" stroke="currentColor"/>`;
}

/** A filled area if every pillar is rated; else only the edges between rated neighbours, so that no gap looks measured. */
function area(axes: readonly Axis[]): string {
  const corners = axes.map((axis, index) => (axis.rated ? place(index, axes.length, scaled(axis.value ?? 0)) : null));
  const known = corners.filter((corner) => corner !== null);
  if (known.length === axes.length) return `<polygon class="area" points="${path(known)}" stroke="currentColor"/>`;
  return corners
    .map((corner, index) => {
      const next = corners[(index + 1) % corners.length] ?? null;
      if (corner === null || next === null) return '';
      return `<line class="edge" x1="${at(corner.x)}" y1="${at(corner.y)}" x2="${at(next.x)}" y2="${at(next.y)}" stroke="currentColor"/>`;
    })
    .join('');
}

function marks(axes: readonly Axis[]): string {
  return axes
    .map((axis, index) => {
      const dot = (value: number, kind: string, radius: number) => {
        const { x, y } = place(index, axes.length, scaled(value));
        return `<circle class="${kind}" cx="${at(x)}" cy="${at(y)}" r="${radius}" stroke="currentColor"/>`;
      };
      const before = axis.before === null ? '' : dot(axis.before, 'before', 4.5);
      return axis.value === null ? before : before + dot(axis.value, axis.rated ? 'dot' : 'dot unrated', 3.5);
    })
    .join('');
}
