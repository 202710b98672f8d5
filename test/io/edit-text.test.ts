// A sheet is changed as text: what was not meant stays as it is, to the byte, and every reader sees the change.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dataOf, type Edit, editText } from '../../src/io/edit-text.ts';
import { fc } from '../support/random.ts';

const set = (path: Edit['path'], value: unknown): Edit => ({ path, value });
const gone = (path: Edit['path']): Edit => ({ path, value: undefined });

/** As read-text.ts hands it to the reader. */
const readFast = (text: string): unknown =>
  load(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), { maxDepth: 64, maxAliases: 1000 });

function expectRead(text: string, data: unknown): void {
  expect(readFast(text), text).toEqual(data);
  expect(parse(text, { maxAliasCount: -1 }), text).toEqual(data);
  expect(dataOf(text), text).toEqual(data);
}

const SHEET = `# A sheet
dxready: 1

answers: # by item
  # strategy
  a.test:
    level: 4   # nearly 5
    note: 'It''s "so"'

  b.test: 3 # a guess
  c.test: {level: 2,  evidence: 1} # short
  d.test: |
    First line.
      Second line.

  # not asked yet
pain_points:
- id: till # the old one
  title: The till
  value: [saves_cost,
          saves_time]

- id: form
  # words of a customer
  quote: { text: "Why twice?", count: 3 }
# the end
`;

/** The lines of a text that are not lines of another. */
const lost = (from: string, to: string) => {
  const left = to.split('\n');
  return from.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

describe('an edit', () => {
  it.each<[string, Edit[], string[], string[]]>([
    ['replaces a scalar', [set(['answers', 'a.test', 'level'], 5)], ['    level: 4   # nearly 5'], ['    level: 5   # nearly 5']],
    ['changes nothing that is so already', [set(['answers', 'c.test'], { evidence: 1, level: 2 })], [], []],
    ['adds to a mapping', [set(['answers', 'a.test', 'evidence'], 2)], [], ['    evidence: 2']],
    [
      'adds a new answer after the last one',
      [set(['answers', 'e.test'], { level: 3, evidence: 2 })],
      [],
      ['  e.test: { level: 3, evidence: 2 }'],
    ],
    [
      'adds to a short mapping',
      [set(['answers', 'c.test', 'note'], 'Seen, twice')],
      ['  c.test: {level: 2,  evidence: 1} # short'],
      ['  c.test: {level: 2,  evidence: 1, note: "Seen, twice"} # short'],
    ],
    [
      'opens a mapping that becomes long',
      [set(['answers', 'c.test', 'note'], 'long '.repeat(20).trim())],
      ['  c.test: {level: 2,  evidence: 1} # short'],
      ['  c.test: # short', '    level: 2', '    evidence: 1', `    note: ${'long '.repeat(20).trim()}`],
    ],
    [
      'makes a mapping of a number',
      [set(['answers', 'b.test'], { level: 3, note: 'One\nTwo' })],
      ['  b.test: 3 # a guess'],
      ['  b.test: # a guess', '    level: 3', '    note: |-', '      One', '      Two'],
    ],
    [
      'makes a number of a block',
      [set(['answers', 'd.test'], 1)],
      ['  d.test: |', '    First line.', '      Second line.'],
      ['  d.test: 1'],
    ],
    ['removes an answer', [gone(['answers', 'b.test'])], ['  b.test: 3 # a guess'], []],
    ['removes nothing that is not there', [gone(['answers', 'x', 'y']), gone(['trends'])], [], []],
    [
      'removes from a short mapping',
      [gone(['answers', 'c.test', 'level'])],
      ['  c.test: {level: 2,  evidence: 1} # short'],
      ['  c.test: {evidence: 1} # short'],
    ],
    ['makes the parents', [set(['trends', '2024', 'yes'], 'unknown')], [], ['trends:', '  "2024":', '    yes: unknown']],
    ['makes a list', [set(['parking_lot', 0], 'later')], [], ['parking_lot:', '  - later']],
    [
      'appends to a list',
      [set(['pain_points', 2], { id: 'new', title: 'x'.repeat(90), value: ['a'] })],
      [],
      ['- id: new', `  title: ${'x'.repeat(90)}`, '  value: [ a ]'],
    ],
    ['appends at most one past the end', [set(['pain_points', 9, 'id'], 'new')], [], ['- id: new']],
    ['changes an entry', [set(['pain_points', 0, 'title'], 'Tills')], ['  title: The till'], ['  title: Tills']],
    [
      'moves the next key up to the dash',
      [gone(['pain_points', 0, 'id'])],
      ['- id: till # the old one', '  title: The till'],
      ['- title: The till'],
    ],
    [
      'removes an entry',
      [gone(['pain_points', 0])],
      ['- id: till # the old one', '  title: The till', '  value: [saves_cost,', '          saves_time]'],
      [],
    ],
    [
      'adds to brackets over several lines',
      [set(['pain_points', 0, 'value', 2], 'new_offer')],
      ['          saves_time]'],
      ['          saves_time, new_offer]'],
    ],
    [
      'leaves an empty mapping and its comments',
      ['a.test', 'b.test', 'c.test', 'd.test'].map((id) => gone(['answers', id])),
      SHEET.split('\n')
        .slice(3, 14)
        .filter((line) => line !== '' && line !== '  # strategy'),
      ['answers: {} # by item'],
    ],
  ])('%s', (_, edits, removed, added) => {
    const text = editText(SHEET, edits);
    expect({ removed: lost(SHEET, text), added: lost(text, SHEET) }).toEqual({ removed, added });
    expectRead(text, edits.reduce(applied, readFast(SHEET)));
  });

  it.each<[string, string, Edit[], string]>([
    ['nothing', '', [set(['answers', 'a'], 1)], 'answers:\n  a: 1\n'],
    ['comments only', '# c', [set(['answers', 'a'], 1)], '# c\nanswers:\n  a: 1\n'],
    ['an empty mapping', 'answers: {} # c\nz: 1', [set(['answers', 'a'], 1)], 'answers: # c\n  a: 1\nz: 1'],
    ['no value', 'answers: # c\n  # d\nz: 1\n', [set(['answers', 'a'], 1)], 'answers: # c\n  a: 1\n  # d\nz: 1\n'],
    ['brackets', 'answers: { a: "1", b: 2 } # c\n', [set(['answers', 'c'], 1)], 'answers: # c\n  a: "1"\n  b: 2\n  c: 1\n'],
    [
      'brackets over lines',
      'answers: {\n  a: 1, # c\n  }\n',
      [set(['answers', 'b'], 'x')],
      'answers: {\n  a: 1, b: x, # c\n  }\n',
    ],
    ['no last line end', 'a: 1', [set(['b'], 2)], 'a: 1\nb: 2'],
    ['no last line end, removed', 'a: 1\nb: 2', [gone(['b'])], 'a: 1'],
    ['the last key', 'a: 1 # c\n', [gone(['a'])], '{} # c\n'],
    [
      'CRLF',
      'a: # c\r\n  b: 1\r\n\r\nd: 2\r\n',
      [set(['a', 'x'], 'p\nq')],
      'a: # c\r\n  b: 1\r\n  x: |-\r\n    p\r\n    q\r\n\r\nd: 2\r\n',
    ],
    ['a mark', '\ufeffa: 1 # c\n', [set(['a'], 2)], '\ufeffa: 2 # c\n'],
    ['four spaces', 'a:\n    b: 1\n', [set(['a', 'c'], { d: { e: 1 } })], 'a:\n    b: 1\n    c:\n        d: { e: 1 }\n'],
    ['lines kept by a plus', 'a: |+\n  x\n\n\n', [set(['b'], 1)], 'a: |+\n  x\n\n\nb: 1\n'],
    ['an anchor that is used', 'a: &x {b: 1} # c\nd: *x\n', [set(['a', 'b'], 2)], 'a: { b: 2 } # c\nd:\n  b: 1\n'],
    ['an alias', 'a: &x {b: 1}\nd: *x # c\ne: 1\n', [set(['d'], 2)], 'a: &x {b: 1}\nd: 2 # c\ne: 1\n'],
    ['an anchor that goes', 'a: &x 1\nd: *x\n', [gone(['a'])], 'd: 1\n'],
    ['a scalar with a tag', 'a: !!str 1 # c\n', [set(['a'], 2)], 'a: 2 # c\n'],
    ['a scalar where a mapping is needed', 'a: 5\n', [set(['a', 'b'], 1)], 'a:\n  b: 1\n'],
    ['a question mark', '? a\n: 1\nb: 2\n', [set(['a'], 3)], '? a\n: 3\nb: 2\n'],
    [
      'JSON',
      '{\n    "a": 1\n}',
      [set(['b'], [{ c: 2 }])],
      '{\n    "a": 1,\n    "b": [\n        {\n            "c": 2\n        }\n    ]\n}',
    ],
    ['JSON with CRLF', '{\r\n\t"a": 1\r\n}\r\n', [set(['a'], 'x')], '{\r\n\t"a": "x"\r\n}\r\n'],
    ['JSON on one line', '{"a":{"b":1}}\n', [gone(['a', 'b'])], '{\n  "a": {}\n}\n'],
  ])('of %s', (_, text, edits, expected) => {
    expect(editText(text, edits)).toBe(expected);
    expectRead(expected, edits.reduce(applied, readFast(/^[^#]/.test(text) ? text : 'null')));
  });

  it('leaves a shipped example as it is, apart from one line', () => {
    const file = fileURLToPath(new URL('../../examples/harbour-lighting/answers/leader.yaml', import.meta.url));
    const text = readFileSync(file, 'utf8');
    const edited = editText(text, [set(['answers', 'people.change_lead', 'level'], 3)]);
    expect(lost(text, edited)).toEqual(['    level: 2']);
    expect(lost(edited, text)).toEqual(['    level: 3']);
  });
});

/** What an edit means, said a second time. */
function applied(data: unknown, { path, value }: Edit): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return structuredClone(value);
  const isList = typeof key === 'number' && Array.isArray(data);
  const copy: Record<string, unknown> = isMapping(data) ? { ...data } : {};
  if (isList || (typeof key === 'number' && !(isMapping(data) && Object.keys(data).length > 0))) {
    const list: unknown[] = isList ? [...data] : [];
    const index = Math.min(Number(key), list.length);
    if (value === undefined && index === list.length) return data;
    const part = applied(list[index], { path: rest, value });
    list.splice(index, 1, ...(part === undefined ? [] : [part]));
    return list;
  }
  if (value === undefined && !Object.hasOwn(copy, key)) return data;
  const part = applied(Object.hasOwn(copy, key) ? copy[key] : undefined, { path: rest, value });
  if (part === undefined) delete copy[key];
  else Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
  return copy;
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return data !== null && typeof data === 'object' && !Array.isArray(data);
}

const HARD = [
  ...['unknown', 'no', 'yes', '1.0', '2024', '007', '1e3', '0x1F', 'null', '~', 'true', '', ' ', 'x ', ' x', '\tx', '2026-01-02'],
  ...['a: b', 'a:', ': ', 'a #b', '#b', '@x', '`x', '- x', '-', '? x', '*x', '&x', '!x', '%x', '|', '>', '---', '...', '<<', '='],
  ...[
    '{',
    '}',
    '[a, b]',
    ',',
    'a, b',
    '"',
    "'",
    `it's "so"`,
    'a\\nb',
    '🙂',
    'é',
    '日本',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeffx',
    '\u007f',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    'a\n\nb',
    '\na',
    'a\n\n',
    '\n',
    'a \nb',
    'a\n  b',
    '  a\nb',
    'a\n\tb',
    'a\r\nb',
    'a\n# b',
    'a\n---\nb',
    'a\n- b: c',
  ],
];
const text = fc.oneof(fc.constantFrom(...HARD), fc.string({ maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
const keyText = fc.oneof(
  fc.constantFrom('level', 'a.b', '2024', 'yes', '__proto__', 'constructor', ...HARD),
  fc.string({ maxLength: 8 }),
);
const scalar = fc.oneof(
  text,
  fc.integer({ min: -5, max: 200 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keyText, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const plain = (given: unknown): unknown => JSON.parse(JSON.stringify(given));

describe('values by chance', () => {
  it.each<[string, (key: string) => Edit['path'], string]>([
    ['as an answer', (key) => ['answers', key], SHEET],
    ['in place of an answer', () => ['answers', 'a.test'], SHEET],
    ['in place of a short answer', () => ['answers', 'c.test'], SHEET],
    ['in a short answer', (key) => ['answers', 'c.test', key], SHEET],
    ['in an entry', (key) => ['pain_points', 0, key], SHEET],
    ['as an entry', () => ['pain_points', 2], SHEET],
    ['in place of an entry', () => ['pain_points', 1], SHEET],
    ['in a list between brackets', () => ['pain_points', 0, 'value', 1], SHEET],
    ['in a new part', (key) => [key, key, 0], SHEET],
    ['in an empty text', (key) => [key], ''],
    ['in JSON', (key) => ['answers', key], '{ "answers": { "a": 1 } }'],
  ])('%s: both readers read back what was written', (_, pathOf, before) => {
    const property = fc.property(keyText, value, (key, given) => {
      const edit = set(pathOf(key), plain(given));
      expectRead(editText(before, [edit]), applied(readFast(before || 'null'), edit));
    });
    fc.assert(property, { numRuns: 120, examples: HARD.map((hard) => [hard, hard]) });
  });
});

/** One answer or entry as somebody may have written it, with all that belongs to it and nothing else. */
const written = fc.constantFrom(
  ...[
    '3',
    '3   # sure',
    'unknown',
    '"3" # text',
    "'a # b'",
    '[a,  b] # both',
    '{level: 3,evidence: 1}',
    '{ level: 2 } # c',
    '~',
    '',
  ],
  ...[
    '\n    level: 3 # c\n    note: "x"',
    '\n    # why\n    level: 1\n\n    note: >-\n      a\n      b',
    '|\n    One\n\n    # two',
    '# c\n    level: 1',
  ],
  ...[
    '\n    options:\n    - a # c\n    - b',
    '\n    options:\n      - a\n      -   b',
    'a text\n    over lines',
    '"a text\n    over lines" # c',
  ],
);
const between = fc.constantFrom('', '', '\n', '  # note\n', '\n  # note\n\n', '# outer\n', '   # deep\n');
const entry = fc.record({ text: written, after: between });

describe('sheets by chance', () => {
  const sheet = fc.record({
    entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
    head: fc.constantFrom('', '# head\n', '---\n', '# head\n\ndxready: 1 # version\n'),
    tail: fc.constantFrom('', '# tail\n', 'pain_points:\n- id: a\n', '\n\nparking_lot: [ "x" ] # y\n', '...\n'),
    crlf: fc.boolean(),
    mark: fc.boolean(),
    at: fc.nat(),
  });
  const shape = (text: string, { crlf, mark }: { crlf: boolean; mark: boolean }) =>
    (mark ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
  const lineOf = (index: number, written: string) =>
    `  q.${index}:${written.startsWith('\n') || written === '' ? '' : ' '}${written}\n`;

  it.each<[string, unknown, fc.Arbitrary<unknown>]>([
    ['an answer is given', 'set', fc.constantFrom<unknown>(5, 'no', { level: 5 }, { level: 5, note: 'a\nb' }, ['a', 'b'], true)],
    ['an answer goes', 'remove', fc.constant(undefined)],
    ['an answer is added', 'add', fc.constantFrom<unknown>(5, { level: 5, evidence: 2 }, { level: 5, note: 'a\nb' }, ['a'])],
  ])('%s: every other line survives', (_, kind, values) => {
    const property = fc.property(sheet, values, (made, given) => {
      const { entries, head, tail, at } = made;
      const index = at % entries.length;
      const part = (from: number, to?: number) =>
        entries
          .slice(from, to)
          .map((one, offset) => lineOf(from + offset, one.text) + one.after)
          .join('');
      const own = lineOf(index, entries[index]?.text ?? '');
      const [before, after] = [`${head}answers:\n${part(0, index)}`, `${entries[index]?.after}${part(index + 1)}${tail}`];
      const source = shape(before + own + after, made);
      const old = readFast(source) as { answers: Record<string, unknown> };
      const edit = set(['answers', kind === 'add' ? 'new.one' : `q.${index}`], given);
      const result = editText(source, [edit]);
      const expected = applied(old, edit);
      expectRead(result, expected);
      if (kind === 'add') {
        const start = longestPrefix(source, result);
        expect(result.endsWith(source.slice(start)), `${source}\n=====\n${result}`).toBe(true);
        return;
      }
      if (entries.length === 1 && kind === 'remove') return;
      expect(result.startsWith(shape(before, made)), `${source}\n=====\n${result}`).toBe(true);
      expect(result.endsWith(shape(after, { ...made, mark: false })), `${source}\n=====\n${result}`).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });

  function longestPrefix(left: string, right: string): number {
    let length = 0;
    while (length < left.length && left[length] === right[length]) length += 1;
    return length;
  }

  it('many edits in a row mean what they say one after the other', () => {
    const step = fc.record({
      path: fc.oneof(
        fc.tuple(fc.constant('answers'), fc.constantFrom('a.test', 'b.test', 'c.test', 'x', '2024')),
        fc.tuple(fc.constant('answers'), fc.constantFrom('a.test', 'c.test', 'x'), fc.constantFrom('level', 'note', 'evidence')),
        fc.tuple(fc.constantFrom('pain_points', 'parking_lot'), fc.nat(3)),
        fc.tuple(fc.constant('pain_points'), fc.nat(2), fc.constantFrom('id', 'title', 'quote')),
        fc.tuple(fc.constantFrom('answers', 'pain_points', 'interview')),
      ),
      value: fc.oneof(fc.constant(undefined), value.map(plain)),
    });
    const property = fc.property(fc.array(step, { maxLength: 8 }), (edits) => {
      const result = editText(SHEET, edits as Edit[]);
      expectRead(result, (edits as Edit[]).reduce(applied, readFast(SHEET)));
      expect(result.startsWith('# A sheet\ndxready: 1\n\nanswers:')).toBe(!edits.some(isRemovalOfAnswers));
    });
    fc.assert(property, { numRuns: 150 });
  });

  /** The last word on the answers decides whether they stand. */
  function isRemovalOfAnswers({ path, value: given }: { path: readonly (string | number)[]; value: unknown }): boolean {
    return path.length === 1 && path[0] === 'answers' && given === undefined;
  }
});
