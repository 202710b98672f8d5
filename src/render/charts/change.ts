// How scores changed on the questions answered both times: a row for the overall and for each pillar, from a ring to a dot on
// the scale. The shade around the ring is as far as answers waver: a dot inside it is no clear change.
import type { Report, ReportComparison, ReportMatched } from '../../model/report.ts';
import { list, points, signed } from '../figures.ts';
import { toneOfBand } from '../view/score.ts';
import { VERDICTS } from '../wording/change.ts';
import { labelled, stacked } from './lens-rows.ts';
import type { Piece } from './lens-words.ts';
import { at, frameOf, NOTHING, picture, QUIET, shareOf, WIDTH, xml } from './svg.ts';

const LANE = { above: 6, height: 14, strip: 5, gap: 20 } as const;
const END = 5;
/** Between two bands. */
const GAP = 2;

type Row = Pick<ReportMatched, 'before' | 'after' | 'change' | 'needed' | 'verdict'> & { readonly title: string };

/** Class names of what counts and of what does not. */
const LOOKS: Readonly<Record<Row['verdict'], string>> = { improved: 'up', declined: 'down', unclear: 'still', none: 'still' };

/** An SVG of the overall and the pillars; empty where nothing can be compared. */
export function change(comparison: ReportComparison, bands: Report['bands']): string {
  const rows = rowsOf(comparison);
  if (rows.every((row) => row.change === null)) return '';
  const strip = bandStrip(bands);
  const { svg, height } = stacked([...rows.map((row) => piece(row, strip)), ends()]);
  const title = 'Change on the questions answered both times';
  return picture({ id: 'change', title, description: inWords(rows) }, frameOf(height), svg);
}

function rowsOf({ matched, pillars }: ReportComparison): Row[] {
  return [
    { ...matched, title: 'Overall' },
    ...pillars.map((pillar) => ({ ...pillar, before: pillar.matched_before, after: pillar.matched_after })),
  ];
}

function piece(row: Row, strip: string): Piece {
  const { title, before, after, verdict } = row;
  const from = before === null || after === null ? [] : [`${points(before)} to ${points(after)}`];
  const words = [...from, VERDICTS[verdict].toLowerCase()];
  const label = labelled({
    name: title,
    words,
    number: row.change === null ? NOTHING : signed(row.change),
    named: false,
  });
  const top = label.height + LANE.above;
  const bottom = top + LANE.height;
  return {
    svg: `${label.svg}${shift(row, top)}<g transform="translate(0 ${at(bottom + 2)})">${strip}</g>`,
    height: bottom + LANE.strip + LANE.gap,
  };
}

function shift({ before, after, needed, verdict }: Row, top: number): string {
  if (before === null || after === null)
    return `<rect class="absent" x="0.5" y="${at(top + 1)}" width="${WIDTH - 1}" height="${LANE.height - 2}" stroke="currentColor"/>`;
  const y = at(top + LANE.height / 2);
  const [from, to] = [across(before), across(after)];
  return (
    (needed === null ? '' : shade(before, needed, top)) +
    `<g class="shift ${LOOKS[verdict]}" stroke="currentColor"><line x1="${at(from)}" x2="${at(to)}" y1="${y}" y2="${y}"/>` +
    `<circle class="was" cx="${at(from)}" cy="${y}" r="${END}"/><circle cx="${at(to)}" cy="${y}" r="${END}"/></g>`
  );
}

/** Answers waver by this much; a change up to here may be nothing. */
function shade(before: number, needed: number, top: number): string {
  const [left, right] = [across(before - needed), across(before + needed)];
  return `<rect class="track" x="${at(left)}" y="${at(top)}" width="${at(right - left)}" height="${LANE.height}"/>`;
}

/** The bands along the scale; their names stand in the legend. */
function bandStrip(bands: Report['bands']): string {
  const stretches = bands.map(({ from }, index) => {
    const [left, right] = [across(from), across(bands[index + 1]?.from ?? 100)];
    const width = Math.max(1, right - left - GAP);
    return `<rect class="stretch tone-${toneOfBand({ bands }, index)}" x="${at(left)}" width="${at(width)}" height="${LANE.strip}"/>`;
  });
  return stretches.join('') || `<rect class="track" width="${WIDTH}" height="${LANE.strip}"/>`;
}

function ends(): Piece {
  const end = (x: number, anchor: string, text: string) =>
    `<text class="quiet" x="${x}" y="${QUIET - 6}" text-anchor="${anchor}" font-size="${QUIET}">${xml(text)}</text>`;
  return { svg: end(0, 'start', '0') + end(WIDTH, 'end', '100'), height: QUIET - 2 };
}

function across(value: number): number {
  return WIDTH * shareOf(value);
}

function inWords(rows: readonly Row[]): string {
  const said = rows.map(({ title, before, after, change: moved, needed, verdict }) => {
    if (before === null || after === null || moved === null) return `${title} cannot be compared`;
    const bar = needed === null ? '' : `, ${points(needed)} needed`;
    return `${title} ${points(before)} before and ${points(after)} now (${signed(moved)}${bar}, ${VERDICTS[verdict].toLowerCase()})`;
  });
  return `On a scale from 0 to 100, on the questions answered both times: ${list(said)}.`;
}
