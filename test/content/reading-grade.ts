// The school grade a text is written for, by the formula of Flesch and Kincaid (1975): the longer the sentences and the more
// syllables a word has, the higher. A grade is a rough guide, the rougher the shorter the text.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** What is read of an item, resolved or as its author wrote it. */
export interface Readable {
  readonly ask: string;
  readonly levels?: readonly string[];
  readonly options?: readonly { readonly text: string }[];
  readonly none?: string;
}

/**
 * All that somebody must read to answer: the question and each anchor or option, one sentence each, for that is how they stand
 * on the screen; a semicolon or a bracket ends no sentence. "As level 4," is kept, because it is read.
 */
export function sentencesOf({ ask, levels = [], options = [], none }: Readable): string[] {
  return [ask, ...levels, ...options.map(({ text }) => text), ...(none === undefined ? [] : [none])];
}

/** Words joined by a hyphen are counted apart, as they are read. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/** Figures and abbreviations are read out: a syllable for each digit or letter, near enough. */
function syllablesIn(word: string): number {
  return /^(\d+|[A-Z]{2,})$/.test(word) ? word.length : Math.max(1, syllable(word));
}

/** School grade of the sentences as one text. */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
