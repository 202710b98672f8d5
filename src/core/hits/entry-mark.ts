// A mark of who said it, at the beginning of a line.
import { RAISERS } from '../../model/pain-point.ts';

/** Who is meant by a letter before a colon: the first of each. The whole word means the same. */
export const MARKS: readonly { readonly letter: string; readonly raiser: string }[] = RAISERS.map(({ id }) => ({
  letter: id.charAt(0),
  raiser: id,
}));

/** Words, and who said them if they begin with a mark. */
export interface Marked {
  readonly words: string;
  readonly raiser: string | null;
  /** True if they begin with letters like a mark that mean nobody; they are kept as they are. */
  readonly isOdd: boolean;
}

export function readMark(text: string): Marked {
  const [, mark = '', words = ''] = /^(\p{L}[\p{L}\s-]*?)\s*:\s*(.*)$/su.exec(text) ?? [];
  // In two words, or with a dash, it is the same mark.
  const plain = mark.toLowerCase().replace(/[\s-]+/g, '');
  const known = MARKS.find(({ letter, raiser }) => letter === plain || raiser === plain);
  if (known !== undefined) return { words, raiser: known.raiser, isOdd: false };
  return { words: text, raiser: null, isOdd: /^\p{L}{1,2}$/u.test(mark) };
}
