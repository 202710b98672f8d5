// Whole words replaced in every text of a questionnaire, such as customer by citizen.
// Source: rules as data, section 11.

/** Keys that hold a text people read. */
const TEXTS: ReadonlySet<string> = new Set([
  'title',
  'asks',
  'about',
  'ask',
  'why',
  'measures',
  'proof',
  'none',
  'says',
  'advice',
  'caution',
  'text',
  'unit',
]);
/** Keys whose strings are all such texts. */
const ALL_TEXTS: ReadonlySet<string> = new Set(['levels', 'titles', 'finding']);
/** Keys of what is quoted, never shown, or made of names: figures, conditions and their parts. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['sources', 'migrations', 'when', 'parts', 'groups', 'left', 'right', 'of']);

export interface Reworded<Value> {
  readonly value: Value;
  /** The words that occurred, as they were given. */
  readonly found: ReadonlySet<string>;
}

/** Every text of `value` with each word of `words` replaced; the first letter may be of either case, and keeps it. */
export function reword<Value>(value: Value, words: Readonly<Record<string, string>>): Reworded<Value> {
  const found = new Set<string>();
  const given = Object.keys(words);
  const byForm = new Map([...given.map((word) => [turned(word), word] as const), ...given.map((word) => [word, word] as const)]);
  // A slot such as {lowest} stands for a value: what is in it is no word.
  const pattern = new RegExp(
    `\\{[^}]*\\}|(?<![\\p{L}\\p{N}_])(?:${longestFirst([...byForm.keys()])
      .map(escaped)
      .join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  const replace = (text: string) =>
    text.replace(pattern, (match) => {
      const word = byForm.get(match);
      if (word === undefined) return match;
      found.add(word);
      return inCaseOf(match, words[word] ?? match);
    });

  const walk = (part: unknown, key: string, inTexts: boolean): unknown => {
    if (typeof part === 'string') return inTexts || TEXTS.has(key) ? replace(part) : part;
    if (part === null || typeof part !== 'object' || LEFT_ALONE.has(key)) return part;
    const all = ALL_TEXTS.has(key);
    if (Array.isArray(part)) return part.map((one) => walk(one, '', all));
    const named = new Map(Object.entries(part));
    const isName = (name: string, one: unknown) => name === 'title' && (one === named.get('id') || one === named.get('code'));
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, isName(name, one) ? one : walk(one, name, all)]));
  };
  return { value: walk(value, '', false) as Value, found };
}

/** So that `customer service` is found before `customer`. */
function longestFirst(words: readonly string[]): string[] {
  return words.toSorted((left, right) => right.length - left.length);
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The word with its first letter in the other case. */
function turned(word: string): string {
  const first = word.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}

/** `Customer` becomes `Citizen`. */
function inCaseOf(match: string, replacement: string): string {
  const first = match.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
