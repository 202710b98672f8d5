// A pain point on one line: a mark of who said it, if there is one, and the words.
import { readMark } from './entry-mark.ts';
import { type Entry, typedEntry } from './import.ts';

/** Without the bullet before a line, which means nothing. */
export function plainLine(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/^\s*[-*\u2022]\s+/, '')
    .trim();
}

/** Null for a line without words. */
export function quickEntry(line: string): Entry | null {
  const { words, raiser } = readMark(plainLine(line));
  if (words === '') return null;
  return typedEntry(new Map([['title', words], ...(raiser === null ? [] : [['raised_by', raiser] as const])]));
}
