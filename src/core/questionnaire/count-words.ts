// How long a text is for who reads it.

/** Words more than which nobody takes in at once. */
export const MOST_WORDS = 25;

/** Words joined by a hyphen are one; a dash or a sign alone is none. */
export function countWords(text: string): number {
  return text.split(/[\s\u2013\u2014]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
