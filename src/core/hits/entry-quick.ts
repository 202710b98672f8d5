// A pain point on one line: a mark of who said it, if there is one, and the words.
import { readMark } from './entry-mark.ts';
import { type Entry, typedEntry } from './import.ts';

const TICK = /^\[[xX]\]\s+/;

/** Without the bullet or number before a line and its check box, which are none of its words. */
export function plainLine(line: string): string {
  return withoutBullet(line)
    .replace(/^\[ ?\]\s+/, '')
    .replace(TICK, '')
    .trim();
}

function withoutBullet(line: string): string {
  return `${line.replace(/\s+/g, ' ').trim()} `.replace(/^(?:[-*+\u2022]|\d{1,3}[.)])\s+/, '');
}

/** Null for a line without words. */
export function quickEntry(line: string): Entry | null {
  const { words, raiser } = readMark(plainLine(line));
  if (words === '') return null;
  return typedEntry(
    new Map([
      ['title', words],
      ...(raiser === null ? [] : [['raised_by', raiser] as const]),
      // As in a list in Markdown.
      ...(TICK.test(withoutBullet(line)) ? [['status', 'done'] as const] : []),
    ]),
  );
}
