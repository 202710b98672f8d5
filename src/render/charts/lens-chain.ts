// Links between nodes as a chain that hangs from the top: vessels filled as high as their value, joints as strong as theirs.
import type { ReportLens, ReportLensPart } from '../../model/report.ts';
import { counterweightRows, ownParts, partRow, rowsInWords } from './lens-bars.ts';
import { divider, labelled, type Row, rows, stacked } from './lens-rows.ts';
import { figureOf, lensFrame, type Piece, partNamed, partsInWords, share, shown } from './lens-words.ts';
import { at } from './svg.ts';

const RADIUS = 17;
const X = 32;
const TEXT = 68;
const ROW = { node: 2 * RADIUS + 4, joint: 40 } as const;
const JOINT = { least: 3, most: 18 } as const;
/** What the lowest part of a chain is called. */
const WEAKEST = 'weakest';

/** True if the parts are nodes with a link between each two: two groups that alternate. */
export function isChain(lens: ReportLens): boolean {
  const parts = ownParts(lens);
  const [first, second] = parts;
  if (lens.kind !== 'profile' || !Object.hasOwn(lens.values, 'score') || parts.length < 3 || parts.length % 2 === 0) return false;
  if (!first?.group || !second?.group || first.group === second.group) return false;
  return parts.every(({ group }, index) => group === (index % 2 === 0 ? first : second).group);
}

/** An SVG of the chain. */
export function lensChain(lens: ReportLens): string {
  const parts = ownParts(lens);
  const lowest = partNamed(lens, 'lowest');
  const links = parts.map((part, index) => {
    if (index % 2 === 1) return joint(part, part === lowest);
    return node(part, part === lowest, { above: index > 0, below: index < parts.length - 1 });
  });
  const against = counterweightRows(lens);
  const below = against.length === 0 ? [] : [divider(), rows(against)];
  return lensFrame(lens, inWords(lens, parts, lowest, against), stacked([...links, ...below]));
}

function inWords(
  lens: ReportLens,
  parts: readonly ReportLensPart[],
  lowest: ReportLensPart | null,
  against: readonly Row[],
): string[] {
  return [
    `A chain, each part on a scale from 0 to 100: ${partsInWords(parts)}.`,
    `Together: ${shown(figureOf(lens, 'score'))}.`,
    ...(lowest === null ? [] : [`Weakest: ${lowest.title}.`]),
    ...rowsInWords(against),
  ];
}

/** A vessel on its wire, which ends at the first and the last one. */
function node(part: ReportLensPart, named: boolean, wire: { above: boolean; below: boolean }): Piece {
  const text = label(part, named);
  const height = Math.max(ROW.node, text.height + 4);
  const y = height / 2;
  const above = wire.above ? `M${X} 0V${at(y - RADIUS)}` : '';
  const below = wire.below ? `M${X} ${at(y + RADIUS)}V${at(height)}` : '';
  const wires = `<path class="wire" d="${above}${below}" stroke="currentColor"/>`;
  return { svg: wires + vessel(part, named, y) + beside(text, y) + (named ? pointer(y) : ''), height };
}

/** A circle, filled from below. */
function vessel({ value, thin }: ReportLensPart, named: boolean, y: number): string {
  const part = share(value);
  const circle = (classes: string) => `<circle class="${classes}" cx="${X}" cy="${at(y)}" r="${RADIUS}" stroke="currentColor"/>`;
  if (part === null) return circle('absent');
  return level(part, y, look('fill', named, thin)) + circle(look('vessel', named, false));
}

function level(part: number, y: number, classes: string): string {
  const radius = RADIUS - 1;
  if (part >= 1) return `<circle class="${classes}" cx="${X}" cy="${at(y)}" r="${radius}"/>`;
  const rise = radius * (1 - 2 * part);
  const half = Math.sqrt(Math.max(0, radius * radius - rise * rise));
  const large = part > 0.5 ? 1 : 0;
  const from = `${at(X - half)} ${at(y + rise)}`;
  return `<path class="${classes}" d="M${from}A${radius} ${radius} 0 ${large} 0 ${at(X + half)} ${at(y + rise)}z"/>`;
}

/** A bar between two vessels, the wider the stronger. */
function joint(part: ReportLensPart, named: boolean): Piece {
  const text = label(part, named);
  const height = Math.max(ROW.joint, text.height + 4);
  const strength = share(part.value);
  const width = JOINT.least + (JOINT.most - JOINT.least) * (strength ?? 0);
  const bar =
    strength === null
      ? `<line class="absent" x1="${X}" x2="${X}" y2="${at(height)}" stroke="currentColor"/>`
      : `<rect class="${look('fill', named, part.thin)}" x="${at(X - width / 2)}" y="0" width="${at(width)}" height="${at(height)}"/>`;
  return { svg: bar + beside(text, height / 2) + (named ? pointer(height / 2) : ''), height };
}

function label(part: ReportLensPart, named: boolean): Piece {
  const row = partRow(part);
  return labelled({ ...row, words: named ? [WEAKEST, ...row.words] : row.words, named }, '', TEXT);
}

function beside(text: Piece, y: number): string {
  return `<g transform="translate(0 ${at(y - text.height / 2)})">${text.svg}</g>`;
}

/** Points at the weakest part from the left. */
function pointer(y: number): string {
  return `<path class="pointer" d="M0 ${at(y - 6)}l9 6l-9 6z"/>`;
}

function look(base: string, named: boolean, thin: boolean): string {
  return [base, ...(named ? ['named'] : []), ...(thin ? ['thin'] : [])].join(' ');
}
