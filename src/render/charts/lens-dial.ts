// A clock just before twelve: how far its hand still has to go.
import type { ReportLens } from '../../model/report.ts';
import { plain } from '../figures.ts';
import { partRow } from './lens-bars.ts';
import { divider, rows, stacked } from './lens-rows.ts';
import { figureOf, fitted, lensFrame, type Piece, partsInWords, shown } from './lens-words.ts';
import { at, BIG, QUIET, WIDTH, xml } from './svg.ts';

const MIDDLE = { x: WIDTH / 2, y: 124 } as const;
const FACE = 100;
const RING = 92;
const HAND = { minute: 78, hour: 50 } as const;
const HOURS = 12;
/** One step of the dial is a minute of the clock, unless the dial is too short, or too long to stay clear of the number. */
const SWEEP = { step: 6, least: 60, most: 105 } as const;
/** How far the hour hand goes while the minute hand goes round. */
const HOUR_TO_MINUTE = 1 / 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An SVG of the clock, and a bar for each figure that goes in. */
export function lensDial(lens: ReportLens): string {
  const value = figureOf(lens, 'value');
  const top = lens.top === null || !Number.isFinite(lens.top) || lens.top <= 0 ? 100 : lens.top;
  const sweep = Math.max(SWEEP.least, Math.min(SWEEP.most, SWEEP.step * top));
  const words = [
    `A clock whose hand stands ${shown(value)} of ${plain(top)} before twelve.`,
    ...(lens.parts.length === 0 ? [] : [`What goes in, from 0 to 100: ${partsInWords(lens.parts)}.`]),
  ];
  const below = lens.parts.length === 0 ? [] : [divider(), rows(lens.parts.map((part) => partRow(part)))];
  return lensFrame(lens, words, stacked([clock(value, top, sweep), ...below]));
}

function clock(value: number | null, top: number, sweep: number): Piece {
  const before = value === null ? null : (Math.max(0, Math.min(top, value)) / top) * sweep;
  const svg = [
    `<circle class="face" cx="${MIDDLE.x}" cy="${MIDDLE.y}" r="${FACE}" stroke="currentColor"/>`,
    `<path class="dial" d="${arc(sweep)}" fill="none" stroke="currentColor"/>`,
    before === null ? '' : distance(before),
    hourMarks(),
    ends(top, sweep),
    before === null ? '' : hands(before),
    numbers(value, top),
  ];
  return { svg: svg.join(''), height: MIDDLE.y + FACE + 10 };
}

/** Degrees before twelve, so far from the middle. */
function place(degrees: number, radius: number): Point {
  const angle = ((-90 - degrees) * Math.PI) / 180;
  return { x: MIDDLE.x + radius * Math.cos(angle), y: MIDDLE.y + radius * Math.sin(angle) };
}

function arc(degrees: number): string {
  const from = place(degrees, RING);
  return `M${at(from.x)} ${at(from.y)}A${RING} ${RING} 0 0 1 ${at(MIDDLE.x)} ${at(MIDDLE.y - RING)}`;
}

/** What is left until twelve: as a slice of the face and as a stretch of the dial. */
function distance(degrees: number): string {
  if (degrees === 0) return '';
  return (
    `<path class="ground" d="${arc(degrees)}L${MIDDLE.x} ${MIDDLE.y}z"/>` +
    `<path class="dial left" d="${arc(degrees)}" fill="none" stroke="currentColor"/>`
  );
}

function hourMarks(): string {
  return Array.from({ length: HOURS }, (_, hour) => {
    const degrees = (360 / HOURS) * hour;
    const [from, to] = [place(degrees, hour % 3 === 0 ? RING - 18 : RING - 13), place(degrees, RING - 8)];
    return `<line class="hour" x1="${at(from.x)}" y1="${at(from.y)}" x2="${at(to.x)}" y2="${at(to.y)}" stroke="currentColor"/>`;
  }).join('');
}

/** The dial begins at its top value and ends at 0, at twelve. */
function ends(top: number, sweep: number): string {
  const far = place(sweep, FACE + 14);
  const text = plain(top);
  const size = at(fitted(text, QUIET, 60));
  return (
    `<text class="quiet" x="${MIDDLE.x}" y="${MIDDLE.y - FACE - 6}" text-anchor="middle" font-size="${QUIET}">0</text>` +
    `<text class="quiet" x="${at(far.x)}" y="${at(far.y + 5)}" text-anchor="${far.x < MIDDLE.x ? 'end' : 'start'}" font-size="${size}">${xml(text)}</text>`
  );
}

function hands(degrees: number): string {
  const hand = (to: Point, kind: string) =>
    `<line class="hand ${kind}" x1="${MIDDLE.x}" y1="${MIDDLE.y}" x2="${at(to.x)}" y2="${at(to.y)}" stroke="currentColor"/>`;
  return (
    hand(place(degrees * HOUR_TO_MINUTE, HAND.hour), 'short') +
    hand(place(degrees, HAND.minute), 'long') +
    `<circle class="axle" cx="${MIDDLE.x}" cy="${MIDDLE.y}" r="6" stroke="currentColor"/>`
  );
}

function numbers(value: number | null, top: number): string {
  const number = shown(value);
  const of = `of ${plain(top)}`;
  return (
    `<text class="number over" x="${MIDDLE.x}" y="${MIDDLE.y + 46}" text-anchor="middle" font-size="${at(fitted(number, BIG, 120))}">${xml(number)}</text>` +
    `<text class="quiet over" x="${MIDDLE.x}" y="${MIDDLE.y + 66}" text-anchor="middle" font-size="${at(fitted(of, QUIET, 100))}">${xml(of)}</text>`
  );
}
