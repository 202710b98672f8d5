// What the pictures of lenses have in common: their frame, their words, and how they read a lens.
import type { ReportLens, ReportLensPart } from '../../model/report.ts';
import { list, points } from '../figures.ts';
import { frameOf, NOTHING, picture, shareOf, textWidth } from './svg.ts';

/** What is said of a part besides its name. */
export const SAID = { thin: 'thin', lowest: 'lowest', highest: 'highest' } as const;

/** A piece of a picture, from its top edge. */
export interface Piece {
  readonly svg: string;
  readonly height: number;
}

/** The picture of a lens. Its title is that of the lens; the reading and then `words` describe it. */
export function lensFrame(lens: ReportLens, words: readonly string[], { svg, height }: Piece): string {
  const id = `lens-of-${harmlessId(lens.id)}`;
  const description = [...(lens.says === null ? [] : [lens.says]), ...words].join(' ');
  return picture({ id, title: lens.title, description }, frameOf(height), `<g class="lens-${lens.kind}">${svg}</g>`);
}

/** Two lenses never share it: letters outside of names stand as their codes. */
function harmlessId(id: string): string {
  return id.replace(/[^A-Za-z0-9_]/gu, (letter) => `-${letter.codePointAt(0)?.toString(16)}-`);
}

/** A value that is a number; null without one. */
export function figureOf(lens: ReportLens, name: string): number | null {
  const value = Object.hasOwn(lens.values, name) ? lens.values[name] : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The part that a value names, as `lowest` does; null if it names none. */
export function partNamed(lens: ReportLens, name: string): ReportLensPart | null {
  const id = Object.hasOwn(lens.values, name) ? lens.values[name] : null;
  return lens.parts.find((part) => part.id === id) ?? null;
}

/** A number as printed, or the words for none. */
export function shown(value: number | null): string {
  return value === null || !Number.isFinite(value) ? NOTHING : points(value);
}

/** The share of the way from 0 to 100, at most all of it; null without a number. */
export function share(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : shareOf(value);
}

/** `Awareness 72.0, Action 40.0 (thin) and Aftercare n/a`. */
export function partsInWords(parts: readonly ReportLensPart[]): string {
  return list(parts.map((part) => `${part.title} ${shown(part.value)}${part.thin ? ` (${SAID.thin})` : ''}`));
}

/** An id as a heading: `cross_discipline` is Cross discipline. */
export function spaced(id: string): string {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The font size, at most this one, at which a text fits. */
export function fitted(text: string, size: number, room: number): number {
  return Math.min(size, room / Math.max(1, textWidth(text, 1)));
}
