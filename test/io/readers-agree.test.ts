// js-yaml reads the files, `yaml` finds the places of problems: both must see the same data in the same text.
//
// Out of scope on purpose, because they differ and no file of ours needs them: numbers past the range of doubles (1e400
// is a text for one, infinite for the other), keys without a name (": x"), byte order marks and marks of documents in the
// middle of a text, what is glued to an anchor, a tag, a quoted text or a closing bracket, tabs at the start of a line, block texts of blank
// lines only. So that a new difference between the two packages is met when one of them is raised, and not on a day of its
// own, the texts by chance are the same in every run. Keys that stand twice, tags and merge
// keys are problems of their own: parse.test.ts and document.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { fc } from '../support/random.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const readFast = (text: string): unknown => load(text, { maxDepth: 64, maxAliases: 1000 });

/** What the exact reader sees, with the codes of what it does not like. */
function readExactly(text: string): { value: unknown; mistakes: string[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, resolveKnownTags: false });
  return {
    value: document.toJS({ maxAliasCount: -1 }),
    mistakes: [...document.errors, ...document.warnings].map(({ code }) => code),
  };
}

function expectSame(text: string, value: unknown): void {
  const exact = readExactly(text);
  if (exact.mistakes.length > 0 || !isDeepStrictEqual(exact.value, value))
    expect(exact, JSON.stringify(text)).toEqual({ value, mistakes: [] });
}

describe('our own files', () => {
  const files = ['questionnaires', 'examples', 'test', 'schemas'].flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[])
      .filter((name) => /\.(ya?ml|json)$/.test(name))
      .map((name) => join(folder, name)),
  );
  it('are found', () => expect(files.length).toBeGreaterThan(8));
  it.each(files)('%s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const value = readFast(text);
    expectSame(text, value);
    if (file.endsWith('.json')) expect(value).toEqual(JSON.parse(text));
  });
});

/** Scalars that look like something else, and the signs that make YAML what it is. */
const SCALARS = [
  'a',
  'key',
  'a:b',
  'a#b',
  '#x',
  '1',
  '0',
  '-1',
  '+1',
  '1.5',
  '.5',
  '1.',
  '-.5',
  '1e3',
  '1E+2',
  '-0',
  '0o7',
  '0x1F',
  '08',
  '010',
  '1_000',
  '0b1',
  'true',
  'True',
  'TRUE',
  'tRue',
  'false',
  'null',
  'Null',
  'nULL',
  '~',
  'yes',
  'no',
  'On',
  'off',
  'y',
  '.inf',
  '-.Inf',
  '.nan',
  '.NaN',
  '2026-01-02',
  '2026-02-30T10:00:00Z',
  '12:30',
  '1:30:00',
  '""',
  "''",
  '"x y"',
  "'it''s'",
  '"\\u00e9\\n\\x41\\t"',
  "'\\n'",
  'é',
  '日本',
  '😀',
  '\u00a0',
  '\u0085',
  '\u2028',
  '<<',
  '=',
];
const SIGNS = [
  'x:',
  '-',
  '- ',
  '?',
  '? ',
  '|',
  '>',
  '|-\n  ',
  '>-\n  ',
  '%',
  '@',
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  ', ',
  '{}',
  '[]',
  '---',
  ': ',
  ' # c',
  '\\',
  '"',
  "'",
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
];
const soup = fc.array(fc.constantFrom(...SCALARS, ...SIGNS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

/** A key without a name: out of scope. */
function hasNamelessKey(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return Object.hasOwn(value, 'null') || Object.values(value).some(hasNamelessKey);
}

const isInScope = (text: string, value: unknown): boolean =>
  !hasNamelessKey(value) && !/^\s*---|\n\s*---|\de\+?\d{3}|["']\w/i.test(text);

describe('texts by chance', () => {
  it.each<[string, (text: string) => string]>([
    ['alone', (text) => text],
    ['as a value', (text) => `k: ${text}\n`],
    ['as entries of a list', (text) => `- ${text}\n- x\n`],
    ['between brackets', (text) => `[ ${text} ]\n`],
    ['between braces', (text) => `{ a: ${text}, b: 1 }\n`],
    ['as a key', (text) => `${text}: 1\nz: 2\n`],
  ])('%s: what the fast reader accepts, the exact one reads alike', (_, wrap) => {
    let accepted = 0;
    const property = fc.property(soup, (part) => {
      const text = wrap(part);
      let value: unknown;
      try {
        value = readFast(text);
      } catch {
        return;
      }
      if (!isInScope(text, value)) return;
      accepted += 1;
      expectSame(text, value ?? null);
    });
    fc.assert(property, { numRuns: 2500 });
    expect(accepted).toBeGreaterThan(800);
  });
});

describe('values by chance', () => {
  const text = fc.oneof(
    fc.constantFrom(...SCALARS, ...SIGNS, '__proto__', 'constructor', '', 'a\nb\n', ' x ', 'a: b', '- a', '# a', '\ttab'),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const plain = (given: unknown): unknown => JSON.parse(JSON.stringify(given));

  it.each<[string, (given: unknown) => string]>([
    ['JSON', (given) => JSON.stringify(given)],
    ['JSON over several lines', (given) => JSON.stringify(given, null, 2)],
    ['YAML of one writer', (given) => stringify(given)],
    ['YAML of one writer, between brackets', (given) => stringify(given, { collectionStyle: 'flow', lineWidth: 30 })],
    ['YAML of the other writer', (given) => dump(given)],
  ])('%s: both read back what was written', (_, write) => {
    const property = fc.property(value, (given) => {
      const expected = plain(given);
      const written = write(expected);
      expect(readFast(written)).toEqual(expected);
      expectSame(written, expected);
    });
    fc.assert(property, { numRuns: 600 });
  });
});
