// How much of the lenses, flags and checks could be judged. What could not is counted, never shown as clear.
import { count } from '../figures.ts';

/** What is judged, in the words of the reader. */
export type Judged = 'view' | 'flag' | 'check';

/** "6 of 19 flags". */
export function amountWords(open: number, all: number, what: Judged): string {
  return `${open} of ${count(all, what)}`;
}

/** "6 of 19 flags could not be judged."; null if all could. */
export function unjudgedSentence(open: number, all: number, what: Judged): string | null {
  if (open === 0) return null;
  if (open < all) return `${amountWords(open, all, what)} could not be judged.`;
  return all === 1 ? `The only ${what} could not be judged.` : `None of the ${count(all, what)} could be judged.`;
}

/** That no flag gave a warning; null if none could be judged. */
export function quietFlags(open: number, all: number): string | null {
  const judged = all - open;
  if (judged === 0) return null;
  return `No warning: ${judgedWords(open, all, 'flag')} ${judged === 1 ? 'is' : 'are'} clear.`;
}

/** That no answers sit badly together; null if no check could be made. */
export function quietChecks(open: number, all: number): string | null {
  return all === open ? null : `No answers sit badly together: ${judgedWords(open, all, 'check')} found none.`;
}

/** "the 13 flags that could be judged", "all 19 flags", "the only flag". */
function judgedWords(open: number, all: number, what: Judged): string {
  const judged = all - open;
  if (open > 0) return `the ${judged === 1 ? `one ${what}` : count(judged, what)} that could be judged`;
  return all === 1 ? `the only ${what}` : `all ${count(all, what)}`;
}
