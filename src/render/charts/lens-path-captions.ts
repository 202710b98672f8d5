// Names under a road: below their stations where they fit, else numbered and listed.
import type { ReportLensPart } from '../../model/report.ts';
import { partRow } from './lens-bars.ts';
import { type Label, labelled, stacked } from './lens-rows.ts';
import { type Piece, shown } from './lens-words.ts';
import { at, LABEL, LINE, QUIET, textWidth, VALUE, WIDTH, wrap, xml } from './svg.ts';

/** Where the scale stands. */
const LEFT = 32;
const MOST_LINES = 4;
const GAP = 6;
const INDENT = 30;

/** The columns of so many stations. */
export function columns(amount: number): { left: number; width: number; x: (index: number) => number } {
  const width = (WIDTH - LEFT) / Math.max(1, amount);
  return { left: LEFT, width, x: (index) => LEFT + width * (index + 0.5) };
}

/** True if the numbers do not run into each other over their stations. */
export function numbersFit(parts: readonly ReportLensPart[]): boolean {
  const room = columns(parts.length).width;
  return parts.every(({ value }) => textWidth(shown(value), VALUE) <= room);
}

/** True if each name and its words fit into the column of their station, no word broken. */
function fitsUnder(parts: readonly ReportLensPart[]): boolean {
  const room = columns(parts.length).width - GAP;
  return parts.every((part) => {
    const { name, words } = partRow(part);
    const whole = [name, ...words].flatMap((text) => text.split(/\s+/));
    return whole.every((word) => textWidth(word, LABEL) <= room) && wrap(name, LABEL, room).length <= MOST_LINES;
  });
}

/** The names, from this height. */
export function captions(parts: readonly ReportLensPart[], lowest: ReportLensPart | null, top: number): Piece {
  const labels = parts.map((part) => partRow(part, lowest));
  const piece = fitsUnder(parts) && numbersFit(parts) ? under(labels) : listed(labels);
  return { svg: `<g transform="translate(0 ${at(top)})">${piece.svg}</g>`, height: piece.height };
}

function under(labels: readonly Label[]): Piece {
  const spots = columns(labels.length);
  const drawn = labels.map(({ name, words, named }, index) => {
    const names = wrap(name, LABEL, spots.width - GAP);
    const small = words.flatMap((word) => wrap(word, QUIET, spots.width - GAP));
    const look = named ? 'said' : 'quiet';
    const spans = [
      ...names.map((line, row) => `<tspan ${place(index, row)} font-size="${LABEL}">${xml(line)}</tspan>`),
      ...small.map(
        (line, row) => `<tspan class="${look}" ${place(index, names.length + row)} font-size="${QUIET}">${xml(line)}</tspan>`,
      ),
    ];
    return { svg: `<text text-anchor="middle">${spans.join('')}</text>`, lines: names.length + small.length };
  });
  function place(index: number, row: number): string {
    return `x="${at(spots.x(index))}" y="${at(LABEL + row * LINE)}"`;
  }
  return { svg: drawn.map(({ svg }) => svg).join(''), height: Math.max(0, ...drawn.map(({ lines }) => lines)) * LINE };
}

/** A number under each station, and a list of what the numbers mean. */
function listed(labels: readonly Label[]): Piece {
  const spots = columns(labels.length);
  const indexes = labels.map(
    (_, index) =>
      `<text class="quiet" x="${at(spots.x(index))}" y="${LABEL}" text-anchor="middle" font-size="${QUIET}">${index + 1}</text>`,
  );
  const entries = labels.map((label, index) => {
    const entry = labelled(label, '', INDENT);
    const index1 = `<text class="quiet" y="${LABEL}" font-size="${QUIET}">${index + 1}</text>`;
    return { svg: index1 + entry.svg, height: entry.height + 4 };
  });
  return stacked([{ svg: indexes.join(''), height: LINE + 12 }, ...entries]);
}
