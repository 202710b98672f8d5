// Bars for one or two pillars, or for more than a radar can hold. Pure geometry to SVG, colours from the page.
import { type Axis, inWords } from './axis.ts';
import { at, picture, wrap, xml } from './svg.ts';

const WIDTH = 400;
const SIZE = 14;
const LINE = 18;
const BAR = { height: 12, above: 6, gap: 20, number: 62 } as const;

/** An SVG with one bar an axis, in their order. */
export function bars(axes: readonly Axis[]): string {
  let top = 0;
  const rows = axes.map((axis) => {
    const lines = wrap(axis.label, SIZE, WIDTH - BAR.number);
    const row = bar(axis, lines, top);
    top += lines.length * LINE + BAR.above + BAR.height + BAR.gap;
    return row;
  });
  const box = { left: -4, top: 0, width: WIDTH + 8, height: Math.max(1, top) };
  return picture({ id: 'bars', title: 'Scores of the pillars', description: inWords(axes) }, box, rows.join(''));
}

function bar(axis: Axis, lines: readonly string[], top: number): string {
  const spans = lines.map((line, index) => `<tspan x="0" y="${at(top + SIZE + index * LINE)}">${xml(line)}</tspan>`);
  const y = top + lines.length * LINE + BAR.above;
  return (
    `<text font-size="${SIZE}">${spans.join('')}</text>` +
    `<text class="number" x="${WIDTH}" y="${at(top + SIZE)}" text-anchor="end" font-size="${SIZE}">${xml(axis.shown)}</text>` +
    `<rect class="track" y="${at(y)}" width="${WIDTH}" height="${BAR.height}"/>` +
    (axis.value === null
      ? ''
      : `<rect class="${axis.rated ? 'fill' : 'fill unrated'}" y="${at(y)}" width="${at(across(axis.value))}" height="${BAR.height}"/>`) +
    (axis.before === null
      ? ''
      : `<circle class="before" cx="${at(across(axis.before))}" cy="${at(y + BAR.height / 2)}" r="4.5" stroke="currentColor"/>`) +
    (axis.target === null ? '' : targetLine(across(axis.target), y))
  );
}

function targetLine(x: number, y: number): string {
  return `<line class="target" x1="${at(x)}" x2="${at(x)}" y1="${at(y - 3)}" y2="${at(y + BAR.height + 3)}" stroke="currentColor"/>`;
}

function across(value: number): number {
  return (WIDTH * Math.max(0, Math.min(100, value))) / 100;
}
