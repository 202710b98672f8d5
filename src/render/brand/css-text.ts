// Text of a user inside a style sheet: as data, whatever it holds.

/** What would end a CSS string, a style sheet or the element it stands in, or is no character at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const ACTING = /["'\\<>&\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A quoted CSS string that stands for exactly this text; NUL, which CSS cannot hold, becomes U+FFFD. */
export function cssString(text: string): string {
  return `"${text.replace(ACTING, (character) => `\\${(character.charCodeAt(0) || 0xfffd).toString(16)} `)}"`;
}

/** Families that a browser has by itself; they stand without quotes. */
const GENERIC = ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui'];

/** Names of fonts with commas between them as CSS has them, a generic one last. Of a name only letters, digits, spaces and hyphens are left. */
export function fontStack(names: string, last: 'serif' | 'sans-serif'): string {
  const families = names
    .split(',')
    .map((name) =>
      name
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((name) => name !== '');
  const generic = families.at(-1)?.toLowerCase() ?? '';
  const own = GENERIC.includes(generic) ? families.slice(0, -1) : families;
  return [...own.map(cssString), GENERIC.includes(generic) ? generic : last].join(',');
}
