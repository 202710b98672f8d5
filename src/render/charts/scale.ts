// The overall on its scale: bands as stretches of the ramp with their names under them, the score as a marker, where it can
// lie as a bracket, and where it would lie without gates as an open circle.
import type { Report } from '../../model/report.ts';
import { points } from '../figures.ts';
import { toneOfBand } from '../view/score.ts';
import { boundsSentence, overallSentence } from '../wording.ts';
import { beforeMark, scoreMark } from './marks.ts';
import { at, BAR, BOLD, frameOf, LABEL, LINE, picture, QUIET, shareOf, textWidth, VALUE, WIDTH, wrap, xml } from './svg.ts';

/** From the top: the figures, the bracket, the bar, the names of the bands. */
const BRACKET = { top: VALUE + 8, height: 5 } as const;
const TOP = BRACKET.top + 16;
const GAP = 2;
/** Between two names in one row, whose widths are estimated on the wide side, and between two figures. */
const APART = { names: 1, figures: 10 } as const;

/** An SVG of the scale; the score is left out if there is none. */
export function scale(report: Report): string {
  const { shown, low, high } = report.overall;
  const open = boundsSentence(report);
  const before = beforeGates(report);
  const names = bandNames(report);
  const body = [
    ...report.bands.map((_, index) => stretch(report, index)),
    names.svg,
    open === null || low === null || high === null ? '' : bracket(low, high),
    before === null ? '' : beforeMark(across(before), TOP + BAR / 2),
    shown === null ? '' : scoreMark(across(shown), TOP),
    figures(report, open !== null, before),
  ];
  const said = [overallSentence(report), open, before === null ? null : `Before gates: ${points(before)}.`];
  const description = [...said.filter((sentence) => sentence !== null), `${bandsInWords(report)}`].join(' ');
  return picture({ id: 'scale', title: 'Overall score on its scale', description }, frameOf(names.bottom), body.join(''));
}

/** The overall without any gate; null without one, or if gates change nothing that is shown. */
function beforeGates({ overall: { raw, shown, held_by }, pillars }: Report): number | null {
  const held = held_by !== null || pillars.some((pillar) => pillar.rated && pillar.held_by !== null);
  return held && raw !== null && shown !== null && points(raw) !== points(shown) ? raw : null;
}

function bandsInWords({ bands }: Report): string {
  return bands.length === 0
    ? ''
    : `Bands from the lowest: ${bands.map(({ title, from }) => `${title} from ${from}`).join(', ')}.`;
}

function stretch(report: Report, index: number): string {
  const [from, to] = edges(report, index);
  const width = Math.max(1, to - from - GAP);
  return `<rect class="stretch tone-${toneOfBand(report, index)}" x="${at(from)}" y="${TOP}" width="${at(width)}" height="${BAR}"/>`;
}

function edges({ bands }: Report, index: number): [number, number] {
  return [across(bands[index]?.from ?? 0), across(bands[index + 1]?.from ?? 100)];
}

/** Names of the bands under their stretches: in the first row that has room. */
function bandNames(report: Report): { svg: string; bottom: number } {
  const ends: number[] = [];
  const drawn = report.bands.map(({ title, id }, index) => {
    const [from, to] = edges(report, index);
    const reached = report.overall.band === id;
    const size = reached ? LABEL * BOLD : LABEL;
    const lines = wrap(title, size, WIDTH);
    const half = Math.max(0, ...lines.map((line) => textWidth(line, size))) / 2;
    const middle = Math.max(half, Math.min(WIDTH - half, (from + to) / 2));
    const row = firstFree(ends, middle - half, lines.length);
    for (const [number] of lines.entries()) ends[row + number] = middle + half + APART.names;
    const place = (number: number) => `x="${at(middle)}" y="${at(TOP + BAR + LINE + (row + number) * LINE)}"`;
    const spans = lines.map((line, number) => `<tspan ${place(number)}>${xml(line)}</tspan>`).join('');
    return `<text${reached ? ' class="said"' : ''} text-anchor="middle" font-size="${LABEL}">${spans}</text>`;
  });
  return { svg: drawn.join(''), bottom: TOP + BAR + 4 + ends.length * LINE };
}

/** The first row from which on nothing stands to the right of this place. */
function firstFree(ends: readonly number[], left: number, lines: number): number {
  const isFree = (row: number) =>
    Array.from({ length: lines }, (_, number) => ends[row + number] ?? 0).every((end) => end <= left);
  for (let row = 0; row < ends.length; row += 1) if (isFree(row)) return row;
  return ends.length;
}

function bracket(low: number, high: number): string {
  const [from, to] = [at(across(low)), at(across(high))];
  const bottom = BRACKET.top + BRACKET.height;
  return `<path class="range" d="M${from} ${bottom}V${BRACKET.top}H${to}V${bottom}" fill="none" stroke="currentColor"/>`;
}

/** The score, its range and the score before gates, as near over the marker as there is room. */
function figures(report: Report, open: boolean, before: number | null): string {
  const { shown, low, high } = report.overall;
  const range = open && low !== null && high !== null ? [`${points(low)} to ${points(high)}`] : [];
  const quiet = [...range, ...(before === null ? [] : [`${points(before)} before gates`])];
  const number = shown === null ? '' : points(shown);
  const widths = quiet.map((words) => APART.figures + textWidth(words, QUIET));
  const own = textWidth(number, VALUE * BOLD);
  const whole = own + widths.reduce((sum, width) => sum + width, 0);
  const middle = across(shown ?? ((low ?? 0) + (high ?? 0)) / 2);
  const left = Math.max(0, Math.min(WIDTH - whole, middle - own / 2));
  const y = VALUE - 1;
  if (number === '' && quiet.length === 0) return '';
  const said = quiet.map((words) => `<tspan class="quiet" dx="${APART.figures}" font-size="${QUIET}">${xml(words)}</tspan>`);
  return `<text class="number" x="${at(left)}" y="${y}" font-size="${VALUE}">${number}${said.join('')}</text>`;
}

function across(value: number): number {
  return WIDTH * shareOf(value);
}
