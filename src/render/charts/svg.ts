// What all pictures share, so that they are of one hand: their frame, their type scale, their strokes. Knows no report.
import { harmless } from '../escape.ts';

/** Width of what is drawn, without its margin. Every picture is as wide as every other, so that their text is as large. */
export const WIDTH = 388;
/** Room for strokes and marks beside what is drawn. */
export const MARGIN = 6;

/**
 * The type scale: names, numbers, what is said beside them, and the one number that a picture is about. On a screen of 360
 * pixels a unit is 0.8 pixels, so that no text comes under 11.
 */
export const LABEL = 14;
export const VALUE = 15;
export const QUIET = 14;
export const BIG = 32;
/** From line to line. */
export const LINE = 18;
/** Letters in bold are wider by this. */
export const BOLD = 1.1;

/** Height of a bar and of a scale. */
export const BAR = 12;
/** Where nothing is known. */
export const NOTHING = '–';

/** Text or attribute value inside an SVG. */
export function xml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The frame around something so high, as wide as every other. */
export function frameOf(height: number): Box {
  return { left: -MARGIN, top: -MARGIN, width: WIDTH + 2 * MARGIN, height: Math.max(1, height) + 2 * MARGIN };
}

/** The share of the way from 0 to 100, at most all of it. */
export function shareOf(value: number): number {
  return Math.max(0, Math.min(100, value)) / 100;
}

/** A coordinate, to a tenth of a unit. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** A picture with a title and a description in words; both are read aloud, neither is shown. */
export function picture(words: { id: string; title: string; description: string }, box: Box, body: string): string {
  const { id, title, description } = words;
  const view = [box.left, box.top, box.width, box.height].map(at).join(' ');
  return (
    `<svg class="${id}" role="img" aria-labelledby="${id}-title ${id}-words" viewBox="${view}">` +
    `<title id="${id}-title">${xml(title)}</title><desc id="${id}-words">${xml(description)}</desc>${body}</svg>`
  );
}

/** A rectangle in the units of a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rough width of a text at a font size, on the wide side: no font is at hand to measure it. */
export function textWidth(text: string, size: number): number {
  const units = [...text].reduce((sum, letter) => sum + letterUnits(letter), 0);
  return units * size;
}

/** The letters of other scripts take long to look up, and are rare. */
function letterUnits(letter: string): number {
  if (letter <= '~') return UNITS.get(letter) ?? 0.62;
  if (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u.test(letter))
    return 1.05;
  return letter === '—' ? 0.95 : /\p{Lu}/u.test(letter) ? 0.7 : 0.62;
}

/** Latin letters that are not of the usual width. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...[..."fijlrt .,:;'|!()[]"].map((letter) => [letter, 0.42] as const),
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].map((letter) => [letter, 0.7] as const),
  ...[...'MWmw@%&'].map((letter) => [letter, 0.95] as const),
]);

/** Words on as many lines as it takes; a word longer than a line is broken with a hyphen. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((part) => broken(part, size, width))) {
    const last = lines[lines.length - 1];
    if (last !== undefined && !last.endsWith('-') && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return word === '' ? [] : [word];
  const parts: string[] = [];
  let part = '';
  let used = textWidth('-', size);
  for (const letter of word) {
    const more = textWidth(letter, size);
    if (part !== '' && used + more > width) {
      parts.push(`${part}-`);
      part = '';
      used = textWidth('-', size);
    }
    part += letter;
    used += more;
  }
  return [...parts, part];
}
