// Marks that mean the same in every picture: where a score stands, where it is meant to be, and where it stood before gates.
import { at, BAR } from './svg.ts';

/** A score on a scale: a triangle over it and a line across. */
export function scoreMark(x: number, top: number): string {
  return (
    `<path class="marker" d="M${at(x)} ${at(top + 1)}l-5.5 -10h11z"/>` +
    `<line class="marker" x1="${at(x)}" x2="${at(x)}" y1="${at(top)}" y2="${at(top + BAR)}" stroke="currentColor"/>`
  );
}

/** A target across a bar. */
export function targetMark(x: number, top: number): string {
  return `<line class="target" x1="${at(x)}" x2="${at(x)}" y1="${at(top - 4)}" y2="${at(top + BAR + 4)}" stroke="currentColor"/>`;
}

/** A score before gates: an open circle. */
export function beforeMark(x: number, y: number): string {
  return `<circle class="before" cx="${at(x)}" cy="${at(y)}" r="4.5" stroke="currentColor"/>`;
}

/** The lowest of several, where it is a point: a diamond; hollow if it rests on little. */
export function namedMark(x: number, y: number, thin = ''): string {
  return `<path class="station named${thin}" d="M${at(x)} ${at(y - 9)}l9 9l-9 9l-9 -9z" stroke="currentColor"/>`;
}
