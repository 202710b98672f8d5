// Rows of a lens: a name with a number and a bar under it, in the manner of the bars of the pillars.
import { fitted, type Piece, share } from './lens-words.ts';
import { at, BAR, BOLD, LABEL, LINE, NOTHING, QUIET, textWidth, VALUE, WIDTH, wrap, xml } from './svg.ts';

/** A value of 0 keeps the least width, so that it looks measured. */
const ROW = { above: 6, gap: 18, least: 3 } as const;
const GAP = 12;
const BEFORE_WORDS = 8;
/** A long number leaves at least this much to the name beside it. */
const LEAST_ROOM = 120;

/** A name, what is said of it, and its number. */
export interface Label {
  readonly name: string;
  /** Small words after the name, in bold if the row is named. */
  readonly words: readonly string[];
  /** The number as printed. */
  readonly number: string;
  /** True for the part that the lens names, the lowest or the highest. */
  readonly named: boolean;
}

export interface Row extends Label {
  /** 0 to 100; null without a number. */
  readonly value: number | null;
  /** It rests on little: the bar is drawn hollow. */
  readonly thin: boolean;
}

/** Bars under each other. */
export function rows(some: readonly Row[]): Piece {
  return stacked(some.map(row));
}

/** Pieces under each other. */
export function stacked(pieces: readonly Piece[]): Piece {
  let height = 0;
  const svg = pieces.map((piece) => {
    const moved = `<g transform="translate(0 ${at(height)})">${piece.svg}</g>`;
    height += piece.height;
    return moved;
  });
  return { svg: svg.join(''), height };
}

/** A line across with room around it, to set something apart. */
export function divider(): Piece {
  return { svg: `<line class="apart" x2="${WIDTH}" y1="4" y2="4" stroke="currentColor"/>`, height: 20 };
}

/** A heading over some rows, with the number of the group. */
export function heading(name: string, number: string): Piece {
  const label = labelled({ name, words: [], number, named: false }, 'number');
  return { svg: label.svg, height: label.height + 8 };
}

function row(of: Row): Piece {
  const label = labelled(of);
  const y = label.height + ROW.above;
  return { svg: label.svg + bar(of, y), height: y + BAR + ROW.gap };
}

function bar({ value, thin, named }: Row, y: number): string {
  const part = share(value);
  if (part === null)
    return `<rect class="absent" x="0.5" y="${at(y)}" width="${WIDTH - 1}" height="${BAR}" stroke="currentColor"/>`;
  const classes = ['fill', ...(named ? ['named'] : []), ...(thin ? ['thin'] : [])].join(' ');
  const inset = thin ? 1 : 0;
  const width = Math.max(ROW.least, WIDTH * part - 2 * inset);
  return (
    `<rect class="track" y="${at(y)}" width="${WIDTH}" height="${BAR}"/>` +
    `<rect class="${classes}" x="${inset}" y="${at(y + inset)}" width="${at(width)}" height="${BAR - 2 * inset}"/>`
  );
}

/** A name on as many lines as it takes, its number at the right edge, small words after it or on lines of their own. */
export function labelled(label: Label, style = '', left = 0): Piece {
  const { name, number } = label;
  const widest = WIDTH - left - LEAST_ROOM - GAP;
  const size = fitted(number, VALUE, widest);
  const room = WIDTH - left - (number === '' ? 0 : Math.min(widest, textWidth(number, VALUE)) + GAP);
  const lines = wrap(name, style === '' ? LABEL : LABEL * BOLD, room);
  const words = smallWords(label, lines, room, lines.length === 0 ? room : WIDTH - left);
  const spans = lines.map((line, index) => tspan(line, left, index, index === lines.length - 1 ? words.after : ''));
  const own = words.lines.map((line, index) => tspan(line, left, lines.length + index));
  const look = label.named ? 'said' : 'quiet';
  return {
    svg:
      `<text${style === '' ? '' : ` class="${style}"`} font-size="${LABEL}">${spans.join('')}</text>` +
      (own.length === 0 ? '' : `<text class="${look}" font-size="${QUIET}">${own.join('')}</text>`) +
      (number === '' ? '' : numberText(number, size)),
    height: Math.max(1, lines.length + own.length) * LINE,
  };
}

function tspan(line: string, x: number, index: number, after = ''): string {
  return `<tspan x="${at(x)}" y="${at(LABEL + index * LINE)}">${xml(line)}${after}</tspan>`;
}

function numberText(number: string, size: number): string {
  const look = number === NOTHING ? 'quiet' : 'number';
  return `<text class="${look}" x="${WIDTH}" y="${LABEL}" text-anchor="end" font-size="${at(size)}">${xml(number)}</text>`;
}

/** Behind the last line of the name if they fit there, else on lines of their own. */
function smallWords(
  { words, named }: Label,
  lines: readonly string[],
  room: number,
  below: number,
): { after: string; lines: string[] } {
  const text = words.join(', ');
  if (text === '') return { after: '', lines: [] };
  const size = named ? QUIET * BOLD : QUIET;
  const last = lines[lines.length - 1];
  if (last === undefined || textWidth(last, LABEL) + BEFORE_WORDS + textWidth(text, size) > room)
    return { after: '', lines: wrap(text, size, below) };
  const look = named ? 'said' : 'quiet';
  return { after: `<tspan class="${look}" dx="${BEFORE_WORDS}" font-size="${QUIET}">${xml(text)}</tspan>`, lines: [] };
}
