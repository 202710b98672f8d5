// A screen of fixed size: lines that never change stand at the top and the bottom, what lies between is scrolled so
// that what matters is seen.
import { Chalk, type ChalkInstance } from 'chalk';
import widthOf from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { harmless, terminal as oneLine } from '../escape.ts';

/** What can be drawn on. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** How it is drawn. */
export interface Style {
  readonly chalk: ChalkInstance;
  /** Longest line, in columns. */
  readonly width: number;
}

/** Longer lines are hard to read, on a projector too. */
const WIDEST = 96;
/** Narrower screens are drawn as if they had this many columns. */
const NARROWEST = 10;

/** The style for a screen; colours as in FormatOptions. */
export function styleFor(colour: 0 | 1 | 2 | 3, { columns }: Size): Style {
  return { chalk: new Chalk({ level: colour }), width: Math.max(NARROWEST, Math.min(WIDEST, columns - 1)) };
}

/** The parts of a screen. */
export interface Layout {
  readonly head: readonly string[];
  readonly body: readonly string[];
  /** First and last line of the body that should be seen; null for its beginning. */
  readonly focus: readonly [number, number] | null;
  readonly foot: readonly string[];
}

/** Text of somebody else's as harmless lines, broken between words; words longer than a line are cut. */
export function wrap(text: string, width: number): string[] {
  return wrapAnsi(oneLine(text), Math.max(1, width), { hard: true, trim: true }).split('\n');
}

/** As `wrap`, but line breaks and spaces stay as they were written. */
export function wrapWritten(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      wrapAnsi(harmless(line).replace(/[\r\t]/g, ' '), Math.max(1, width), { hard: true, trim: false }).split('\n'),
    );
}

/** Lines behind a label; the second and further lines stand under the first. */
export function labelled(label: string, text: string, { width }: Style): string[] {
  const indent = Math.min(widthOf(label), Math.floor(width / 3));
  if (indent < widthOf(label)) return [label.trimEnd(), ...wrap(text, width - 2).map((line) => `  ${line}`)];
  return wrap(text, width - indent).map((line, index) => (index === 0 ? label : ' '.repeat(indent)) + line);
}

/** Pieces that are not broken, side by side as far as they go. */
export function flow(pieces: readonly string[], gap: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line) + widthOf(gap) + widthOf(piece) <= width)
      lines[lines.length - 1] = line + gap + piece;
    else lines.push(piece);
  }
  return lines;
}

/** Text at the left and at the right edge; null if they do not fit. */
export function sides(left: string, right: string, width: number): string | null {
  const gap = width - widthOf(left) - widthOf(right);
  return gap < 2 ? null : left + ' '.repeat(gap) + right;
}

/** Cut at that many columns. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${wrapAnsi(text, Math.max(1, width - 1), { hard: true, trim: true, wordWrap: false }).split('\n')[0] ?? ''}…`;
}

/** Rows a body should have before anything at the top is given up for it. */
const ENOUGH = 4;

/** The layout in the rows there are; `page` scrolls on from what is seen first. The foot is never given up. */
export function fitted({ head, body, focus, foot }: Layout, { rows, columns }: Size, page: number): string[] {
  const top = rows - head.length - foot.length - 1 < Math.min(ENOUGH, body.length) ? head.slice(0, 1) : head;
  const room = Math.max(1, rows - top.length - foot.length - 1);
  if (body.length <= room) return [...top, ...body, '', ...foot].slice(-rows);
  const { seen, last, start } = scrolled(body, focus, room);
  const first = Math.max(0, Math.min(last, start + page * seen));
  const hint = (text: string) => cut(`   ${text}`, columns - 1);
  if (room < 3) return [...top, ...body.slice(first, first + room), '', ...foot].slice(-rows);
  // At either end the row of the missing hint shows one line more.
  const from = first === last ? first - 1 : first;
  const to = first === 0 ? seen + 1 : first + seen;
  const above = first === 0 ? [] : [hint(`↑ ${count(from)} above (PgUp)`)];
  const below = first === last ? [] : [hint(`↓ ${count(body.length - to)} below (PgDn)`)];
  return [...top, ...above, ...body.slice(from, to), ...below, '', ...foot];
}

function scrolled(body: readonly string[], focus: Layout['focus'], room: number) {
  const seen = Math.max(1, room - 2);
  const last = body.length - seen;
  return { seen, last, start: firstSeen(focus, seen, last) };
}

/** The page that is really shown for `page`: beyond either end there is nothing to scroll to. */
export function pageWithin({ head, body, focus, foot }: Layout, { rows }: Size, page: number): number {
  const room = Math.max(1, rows - head.length - foot.length - 1);
  if (body.length <= room) return 0;
  const { seen, last, start } = scrolled(body, focus, room);
  return Math.max(-Math.ceil(start / seen), Math.min(Math.ceil((last - start) / seen), page));
}

/** As far up as possible with the focus in sight; a focus that is taller than the window begins at its top. */
function firstSeen(focus: Layout['focus'], seen: number, last: number): number {
  if (focus === null || focus[1] < seen) return 0;
  return Math.min(last, focus[0], Math.max(0, focus[1] - seen + 1));
}

function count(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`;
}
