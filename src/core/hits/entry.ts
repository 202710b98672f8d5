// A new entry in a list of pain points: what it is called.

/** Longest id made from a title. */
const MOST_WORDS = 5;
const MOST_CHARACTERS = 40;

/** Marks on letters, once they are taken apart, and what stands inside a word. */
const INSIDE_WORDS = /[\p{M}'\u2019]+/gu;

/**
 * An id from the words of a title, so that the same words have the same id in every sheet: "I waited sixteen days" is
 * called i-waited-sixteen-days. What is `taken` gets a number behind it.
 */
export function idFor(title: string, taken: ReadonlySet<string>): string {
  const id = stemOf(title);
  if (id === '') return numbered('pain', 1, taken);
  return taken.has(id) ? numbered(id, 2, taken) : id;
}

/** As many whole words as fit; of a longer first one its beginning. */
function stemOf(title: string): string {
  const [first = '', ...others] = wordsOf(title).slice(0, MOST_WORDS);
  let stem = first.slice(0, MOST_CHARACTERS);
  for (const word of others) {
    if (stem.length + 1 + word.length > MOST_CHARACTERS) break;
    stem += `-${word}`;
  }
  return stem;
}

/** In plain lower-case letters; what cannot be written with these is left out. Capitals know a sharp s as two letters. */
function wordsOf(title: string): string[] {
  const folded = title.normalize('NFKD').replace(INSIDE_WORDS, '').toUpperCase().toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/[^a-z0-9]/g, '')).filter((word) => word !== '');
}

function numbered(stem: string, first: number, taken: ReadonlySet<string>): string {
  let number = first;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
