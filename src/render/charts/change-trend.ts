// The final score over several assessments: a dot for each, joined by a line, over the bands. A full dot is a clear change
// from the one before; a ring is none, or the first.
import type { Comparison } from '../../model/comparison.ts';
import type { Report, ReportMatched } from '../../model/report.ts';
import { list, longDate, points } from '../figures.ts';
import { toneOfBand } from '../view/score.ts';
import { VERDICTS } from '../wording/change.ts';
import { at, frameOf, picture, QUIET, shareOf, textWidth, VALUE, WIDTH, xml } from './svg.ts';

const HEIGHT = 200;
/** Room for the numbers over the dots, and for the ends of the line. */
const TOP = VALUE + 8;
const STRIP = 5;
const LEFT = 34;
const RIGHT = WIDTH - 24;
const DOT = 5;
const APART = 6;
const BELOW = 22;

interface Dot {
  readonly number: string;
  readonly date: string | null;
  readonly score: number;
  readonly verdict: ReportMatched['verdict'];
  readonly x: number;
  readonly y: number;
}

/** An SVG of the line; empty with fewer than two scores. */
export function trend(comparison: Comparison): string {
  const { bands } = comparison;
  const dots = dotsOf(comparison);
  if (dots.length < 2) return '';
  const line = dots.map(({ x, y }) => `${at(x)} ${at(y)}`).join('L');
  const body = [
    ...bands.map((_, index) => stretch(bands, index)),
    grid(),
    `<g class="shift" stroke="currentColor"><path class="trend-line" d="M${line}" fill="none"/></g>`,
    ...dots.map(dot),
    ...labels(dots),
  ];
  const title = 'Final scores over time';
  return picture({ id: 'trend', title, description: inWords(dots) }, frameOf(TOP + HEIGHT + BELOW), body.join(''));
}

/** Those with a score, as far apart as their dates; evenly where a date is missing or two are the same day. */
function dotsOf({ points: sides, steps }: Comparison): Dot[] {
  const days = sides.map(({ date }) => (date === null ? Number.NaN : dayOf(date)));
  const isDated = days.every((day, index) => index === 0 || day > (days[index - 1] ?? Number.NaN));
  const [from = 0, to = 1] = isDated ? [days[0], days[days.length - 1]] : [0, sides.length - 1];
  return sides.flatMap(({ date, final }, index) => {
    if (final === null) return [];
    const place = ((isDated ? (days[index] ?? 0) : index) - from) / Math.max(1, to - from);
    const verdict = steps[index - 1]?.matched.verdict ?? 'none';
    const x = LEFT + (RIGHT - LEFT) * place;
    return [{ number: String(index + 1), date, score: final, verdict, x, y: down(final) }];
  });
}

/** Days since some day, near enough to place a dot. */
function dayOf(date: string): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  return year * 365.25 + (month - 1) * 30.44 + day;
}

function down(value: number): number {
  return TOP + HEIGHT * (1 - shareOf(value));
}

function stretch(bands: Report['bands'], index: number): string {
  const [bottom, top] = [down(bands[index]?.from ?? 0), down(bands[index + 1]?.from ?? 100)];
  const place = `y="${at(top)}" width="${STRIP}" height="${at(Math.max(1, bottom - top - 1))}"`;
  const edge =
    index === 0
      ? ''
      : `<line class="ring" x1="${STRIP}" x2="${WIDTH}" y1="${at(bottom)}" y2="${at(bottom)}" stroke="currentColor"/>`;
  return `${edge}<rect class="stretch tone-${toneOfBand({ bands }, index)}" ${place}/>`;
}

function grid(): string {
  const end = (value: number, y: number) =>
    `<line class="ring" x1="${STRIP}" x2="${WIDTH}" y1="${at(down(value))}" y2="${at(down(value))}" stroke="currentColor"/>` +
    `<text class="quiet" x="${STRIP + 3}" y="${at(y)}" font-size="${QUIET}">${value}</text>`;
  return end(0, down(0) - 4) + end(100, down(100) + QUIET);
}

const LOOKS: Readonly<Record<Dot['verdict'], string>> = { improved: ' up', declined: ' down', unclear: '', none: '' };

function dot({ x, y, verdict }: Dot): string {
  const look = LOOKS[verdict];
  const ring = look === '' ? ' class="was"' : '';
  return `<g class="shift${look}" stroke="currentColor"><circle${ring} cx="${at(x)}" cy="${at(y)}" r="${DOT}"/></g>`;
}

/** Scores over the dots and numbers under the picture, where there is room; the first and the last always have it. */
function labels(dots: readonly Dot[]): string[] {
  const ends: number[] = [];
  const last = dots[dots.length - 1];
  const inOrder = [dots[0], last, ...dots.slice(1, -1)].filter((one) => one !== undefined);
  return inOrder.flatMap(({ x, y, score, number }) => {
    const half = Math.max(textWidth(points(score), VALUE), textWidth(number, QUIET)) / 2 + APART;
    if (ends.some((end) => Math.abs(end - x) < 2 * half)) return [];
    ends.push(x);
    const middle = Math.min(x, WIDTH - half + APART);
    return [
      `<text class="number" x="${at(middle)}" y="${at(y - DOT - 5)}" text-anchor="middle" font-size="${VALUE}">${points(score)}</text>`,
      `<text class="quiet" x="${at(x)}" y="${at(TOP + HEIGHT + BELOW - 4)}" text-anchor="middle" font-size="${QUIET}">${xml(number)}</text>`,
    ];
  });
}

function inWords(dots: readonly Dot[]): string {
  const said = dots.map(({ number, date, score, verdict }) => {
    const judged = verdict === 'none' ? '' : `, ${VERDICTS[verdict].toLowerCase()}`;
    return `${number} (${date === null ? 'no date' : longDate(date)}) ${points(score)}${judged}`;
  });
  return `Final scores from 0 to 100, each with how the same questions changed: ${list(said)}.`;
}
