// Rows of a lens: a name with a number and a bar under it, in the manner of the bars of the pillars.
import { LINE, NOTHING, type Piece, SIZE, SMALL, share, WIDTH } from './lens-words.ts';
import { at, textWidth, wrap, xml } from './svg.ts';

const BAR = { height: 12, above: 6, gap: 18 } as const;
const GAP = 12;
/** A long number leaves at least this much to the name beside it. */
const LEAST_ROOM = 120;

/** A name, what is said of it, and its number. */
export interface Label {
  readonly name: string;
  /** Small words after the name, the first one in bold if the row is named. */
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
  return { svg: label.svg, height: label.height + 10 };
}

function row(of: Row): Piece {
  const label = labelled(of);
  const y = label.height + BAR.above;
  return { svg: label.svg + bar(of, y), height: y + BAR.height + BAR.gap };
}

function bar({ value, thin, named }: Row, y: number): string {
  const part = share(value);
  if (part === null)
    return `<rect class="absent" x="0.5" y="${at(y)}" width="${WIDTH - 1}" height="${BAR.height}" stroke="currentColor"/>`;
  const classes = ['fill', ...(named ? ['named'] : []), ...(thin ? ['thin'] : [])].join(' ');
  const inset = thin ? 1 : 0;
  const width = Math.max(0, WIDTH * part - 2 * inset);
  return (
    `<rect class="track" y="${at(y)}" width="${WIDTH}" height="${BAR.height}"/>` +
    `<rect class="${classes}" x="${inset}" y="${at(y + inset)}" width="${at(width)}" height="${BAR.height - 2 * inset}"/>`
  );
}

/** A name on as many lines as it takes, its number at the right edge, small words after it or on lines of their own. */
export function labelled(label: Label, nameClass = '', left = 0): Piece {
  const number = label.number === '' ? 0 : textWidth(label.number, SIZE) + GAP;
  const room = Math.max(LEAST_ROOM, WIDTH - left - number);
  const lines = wrap(label.name, SIZE, room);
  const small = smallWords(label, lines, { left, room });
  const names = lines.map((line, index) => `<tspan x="${at(left)}" y="${at(SIZE + index * LINE)}">${xml(line)}</tspan>`);
  const size = Math.min(SIZE, (WIDTH - left - LEAST_ROOM - GAP) / Math.max(1, textWidth(label.number, 1)));
  return {
    svg:
      `<text${nameClass === '' ? '' : ` class="${nameClass}"`} font-size="${SIZE}">${names.join('')}</text>` +
      small.svg +
      (number === 0
        ? ''
        : `<text class="${label.number === NOTHING ? 'quiet' : 'number'}" x="${WIDTH}" y="${SIZE}" text-anchor="end" font-size="${at(size)}">${xml(label.number)}</text>`),
    height: small.height,
  };
}

function smallWords({ words, named }: Label, lines: readonly string[], { left, room }: { left: number; room: number }): Piece {
  const text = words.join(', ');
  if (text === '') return { svg: '', height: lines.length * LINE };
  const last = textWidth(lines[lines.length - 1] ?? '', SIZE);
  const beside = last + 8 + textWidth(text, SMALL) <= room;
  const own = beside ? [text] : wrap(text, SMALL, room);
  const top = (beside ? Math.max(0, lines.length - 1) : lines.length) * LINE;
  const spans = own.map((line, index) => {
    const x = beside && lines.length > 0 ? left + last + 8 : left;
    return `<tspan x="${at(x)}" y="${at(top + SIZE + index * LINE)}">${xml(line)}</tspan>`;
  });
  return {
    svg: `<text class="${named ? 'said' : 'quiet'}" font-size="${SMALL}">${spans.join('')}</text>`,
    height: top + own.length * LINE,
  };
}
