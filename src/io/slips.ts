// What people write instead of what a schema wants, and what they meant.

/** What a text must look like, by the pattern that says so to a machine; a test holds them against the schemas. */
export const FORMS: Readonly<Record<string, string>> = {
  '^[A-Za-z0-9][A-Za-z0-9_.-]*$': 'write the letters a to z, digits, _ . and -, with a letter or digit first',
  '^[A-Za-z][A-Za-z0-9_.-]*$': 'write the letters a to z, digits, _ . and -, with a letter first',
  '^[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+$': 'write two words of the letters a to z with a colon between them, such as axis:experience',
  '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$': 'write three numbers, such as 1.0.0',
  '^sha256:': 'write sha256: and the digits, or take the line out',
  '^\\d{4}(-\\d{2}(-\\d{2})?)?$': 'write a year, a month or a day, such as 2026, 2026-03 or 2026-03-15',
  '^[a-z][a-z0-9_]*$': 'write the small letters a to z, digits and _, with a letter first',
  '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$': 'write # and three or six hexadecimal digits in quotes, such as "#1d5a9c"',
  '^[\\p{L}\\p{N} ,\'"-]*[\\p{L}\\p{N}][\\p{L}\\p{N} ,\'"-]*$':
    'write names of fonts with commas between them: letters, digits, spaces and hyphens',
  '^unknown$': 'write a number, or unknown',
  '^(100|\\d{1,2}(\\.\\d+)?) ?%$': 'write a share, such as 0.8 or 80%',
  '\\S': 'write it in words',
};

/** A colour without quotes is read as nothing and a comment. */
export const BARE_HASH = 'write a colour in quotes: without them # begins a comment';

/** What people write who know other languages. */
export const SYNONYMS: Readonly<Record<string, string>> = { and: 'all', or: 'any' };

/** The rest of a text behind a comma is a key without a value; one of several words cannot be a slip of a key. */
export function isCutOff(value: unknown, key: string): boolean {
  return value !== null && typeof value === 'object' && Reflect.get(value, key) === null && /[\s.!?”"']/.test(key);
}
