// Something counted, as squares that can be counted, what it is worth, and the figure that stands beside it.
import type { ReportLens } from '../../model/report.ts';
import { partRow } from './lens-bars.ts';
import { divider, rows, stacked } from './lens-rows.ts';
import { figureOf, fitted, lensFrame, type Piece, shown } from './lens-words.ts';
import { at, BIG, BOLD, LABEL, LINE, QUIET, textWidth, WIDTH, wrap, xml } from './svg.ts';

const BESIDE = 'beside';
const SQUARE = { size: 14, gap: 5, a_row: 20, most: 40 } as const;
/** What one square may stand for, times a power of ten. */
const STEPS = [1, 2, 5] as const;

/** An SVG of the amount. */
export function lensAmount(lens: ReportLens): string {
  const amount = figureOf(lens, 'amount');
  const worth = figureOf(lens, 'worth');
  const unit = lens.unit ?? '';
  const beside = lens.parts.filter(({ id }) => id === BESIDE).map((part) => partRow(part));
  const words = [
    `${counted(amount)}${unit === '' ? '' : ` ${unit}`}${worth === null ? '' : `, worth ${counted(worth)}`}.`,
    ...beside.map(({ name, number }) => `Beside it, on a scale from 0 to 100: ${name} ${number}.`),
  ];
  const below = beside.length === 0 ? [] : [divider(), rows(beside)];
  return lensFrame(lens, words, stacked([figure(amount, unit, worth), squares(amount, unit), ...below]));
}

/** Something counted has a decimal only if it needs one. */
function counted(value: number | null): string {
  return shown(value).replace(/\.0$/, '');
}

/** The number, large, with its unit and its worth beside it. */
function figure(amount: number | null, unit: string, worth: number | null): Piece {
  const number = counted(amount);
  const size = fitted(number, BIG, WIDTH / 2);
  const left = textWidth(number, size * BOLD) + 4;
  const lines = [
    ...wrap(unit, LABEL, WIDTH - left),
    ...wrap(worth === null ? '' : `worth ${counted(worth)}`, LABEL, WIDTH - left),
  ];
  const spans = lines.map((line, index) => `<tspan x="${at(left)}" y="${at(LABEL + index * LINE)}">${xml(line)}</tspan>`);
  return {
    svg:
      `<text class="number" y="${at(BIG * 0.8)}" font-size="${at(size)}">${xml(number)}</text>` +
      `<text font-size="${LABEL}">${spans.join('')}</text>`,
    height: Math.max(BIG, lines.length * LINE) + 10,
  };
}

function squares(amount: number | null, unit: string): Piece {
  if (amount === null || amount <= 0 || amount > Number.MAX_SAFE_INTEGER) return { svg: '', height: 0 };
  const each = step(amount);
  const full = Math.floor(amount / each);
  const drawn = Array.from({ length: full }, (_, index) => square(index, 1));
  const rest = amount / each - full;
  const last = rest > 0 ? square(full, rest) : '';
  const lines = Math.ceil((full + (rest > 0 ? 1 : 0)) / SQUARE.a_row);
  const height = lines * (SQUARE.size + SQUARE.gap);
  const key = each === 1 ? [] : wrap(`One square is ${each}${unit === '' ? '' : ` ${unit}`}`, QUIET, WIDTH);
  const spans = key.map((line, index) => `<tspan x="0" y="${at(height + QUIET + 4 + index * LINE)}">${xml(line)}</tspan>`);
  const text = key.length === 0 ? '' : `<text class="quiet" font-size="${QUIET}">${spans.join('')}</text>`;
  return { svg: drawn.join('') + last + text, height: height + key.length * LINE + 12 };
}

/** The least of 1, 2, 5, 10, 20 and so on of which few enough squares make the amount. */
function step(amount: number): number {
  for (let power = 1; ; power *= 10) {
    const found = STEPS.find((one) => amount / (one * power) <= SQUARE.most);
    if (found !== undefined) return found * power;
  }
}

/** One square, or the left part of it. */
function square(index: number, part: number): string {
  const x = (index % SQUARE.a_row) * (SQUARE.size + SQUARE.gap);
  const y = Math.floor(index / SQUARE.a_row) * (SQUARE.size + SQUARE.gap);
  const whole = part < 1 ? `<rect class="track" x="${at(x)}" y="${at(y)}" width="${SQUARE.size}" height="${SQUARE.size}"/>` : '';
  return `${whole}<rect class="fill" x="${at(x)}" y="${at(y)}" width="${at(SQUARE.size * part)}" height="${SQUARE.size}"/>`;
}
