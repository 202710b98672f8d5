// A pain point on one line: a mark of who said it, if there is one, and the words.
import { RAISERS } from '../../model/pain-point.ts';
import { type Entry, typedEntry } from './import.ts';

/** Who is meant by a letter before a colon: the first of each. */
export const MARKS: readonly { readonly letter: string; readonly raiser: string }[] = RAISERS.map(({ id }) => ({
  letter: id.charAt(0),
  raiser: id,
}));

/** Null for a line without words. A bullet before the line means nothing. */
export function quickEntry(line: string): Entry | null {
  const [, letter, words = ''] = /^\s*(?:[-*\u2022]\s+)?(?:([A-Za-z])\s*:\s+)?(.*)$/.exec(line.replace(/\s+/g, ' ')) ?? [];
  const mark = MARKS.find((one) => one.letter === letter?.toLowerCase());
  const title = (letter !== undefined && mark === undefined ? `${letter}: ${words}` : words).trim();
  if (title === '') return null;
  return typedEntry(new Map([['title', title], ...(mark === undefined ? [] : [['raised_by', mark.raiser] as const])]));
}
