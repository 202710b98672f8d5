// What each of the best steps gains: one bar a step, as long as the points the overall gains, what gains most for its effort
// first. A table stands beside it.
import type { Report, ReportImprovement } from '../../model/report.ts';
import { count, list } from '../figures.ts';
import type { ImprovementsView } from '../view/improvements-view.ts';
import { gainWords } from '../wording/improvements.ts';
import { effortName } from '../wording.ts';
import { labelled, stacked } from './lens-rows.ts';
import type { Piece } from './lens-words.ts';
import { at, BAR, frameOf, picture, QUIET, WIDTH, xml } from './svg.ts';

const ROW = { above: 6, gap: 18, least: 3 } as const;
/** The scale ends at the least of these, times a power of ten, that holds the longest bar. */
const ENDS = [1, 2, 3, 5, 10] as const;
const NO_EFFORT = 'effort not stated';

/** An SVG of the steps that the table shows; empty without any. */
export function improvements(report: Report, view: ImprovementsView | null): string {
  const steps = report.improvements.filter(({ gain }) => gain > 0).slice(0, view?.steps.length ?? 0);
  if (steps.length === 0) return '';
  const end = endOf(Math.max(...steps.map(({ gain }) => gain)));
  const { svg, height } = stacked([...steps.map((step) => row(step, end)), ends(end)]);
  return picture({ id: 'improvements', title: 'What each step gains', description: inWords(steps) }, frameOf(height), svg);
}

/** 0.7 is 1, 1.2 is 2, 4 is 5. */
function endOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return power * (ENDS.find((one) => one * power >= most) ?? 10);
}

function row(step: ReportImprovement, end: number): Piece {
  const { title, gain, effort, clears } = step;
  const words = [effortName(effort) ?? NO_EFFORT, ...effects(step)];
  const label = labelled({ name: title, words, number: gainWords(gain), named: false });
  const y = label.height + ROW.above;
  const width = Math.max(ROW.least, (WIDTH * gain) / end);
  return {
    svg:
      label.svg +
      `<rect class="track" y="${at(y)}" width="${WIDTH}" height="${BAR}"/>` +
      `<rect class="fill" y="${at(y)}" width="${at(width)}" height="${BAR}"/>` +
      (clears.length === 0 ? '' : gatePost(width, y)),
    height: y + BAR + ROW.gap,
  };
}

/** A step that clears a gate ends at an open gate: two posts, taller than the bar. */
function gatePost(x: number, y: number): string {
  const place = Math.min(x, WIDTH - 8);
  return `<path class="post" d="M${at(place + 1)} ${at(y - 4)}v${BAR + 8}m6 0v${-BAR - 8}" fill="none" stroke="currentColor"/>`;
}

function effects({ clears, lifts_weakest }: ReportImprovement): string[] {
  return [...(clears.length === 0 ? [] : [`clears ${list(clears)}`]), ...(lifts_weakest ? ['lifts the weakest pillar'] : [])];
}

function ends(end: number): Piece {
  return {
    svg:
      `<text class="quiet" y="${QUIET - 6}" font-size="${QUIET}">0</text>` +
      `<text class="quiet" x="${WIDTH}" y="${QUIET - 6}" text-anchor="end" font-size="${QUIET}">${xml(`${count(end, 'point')} of the overall`)}</text>`,
    height: QUIET - 2,
  };
}

function inWords(steps: readonly ReportImprovement[]): string {
  const said = steps.map((step) => {
    const details = [effortName(step.effort) ?? NO_EFFORT, ...effects(step)];
    return `${step.title} ${gainWords(step.gain)} (${details.join(', ')})`;
  });
  return `Points the overall gains by each step alone, what gains most for its effort first: ${list(said)}.`;
}
