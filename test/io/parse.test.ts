// Broken text to problems with their places: one for each cause, none that only follows from another.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/io/parse.ts';

/** Code, line, column and part of the message or of the way to mend it. */
type Expected = readonly [code: string, line: number, column: number, part: string];

async function mistakes(text: string): Promise<Expected[]> {
  const { problems } = await parse(text, 'a.yaml');
  return problems.map(({ code, line, column, message, mend }) => [code, line, column, `${message}; ${mend}`]);
}

async function expectMistakes(text: string, ...expected: readonly Expected[]): Promise<void> {
  const found = await mistakes(text);
  expect(found).toEqual(expected.map(([code, line, column, part]) => [code, line, column, expect.stringContaining(part)]));
}

describe('what is not YAML or JSON', () => {
  it.each<[string, string, ...Expected[]]>([
    ['a quote that is never closed', 'a: 1\nb: "x\nc: 2\n', ['not-closed', 2, 4, 'the " that opens here']],
    ['a single quote that is never closed', "a: 'it''s\nb: 4\n", ['not-closed', 1, 4, "the ' that opens here"]],
    ['a bracket that is never closed', 'a: 1\nb: [x, y\n', ['not-closed', 2, 4, 'the [ that opens here']],
    ['a brace that is never closed', 'a: { b: 1\n', ['not-closed', 1, 4, 'the { that opens here']],
    ['a brace too many', 'a: 1\n}\n', ['syntax', 2, 1, "'}' is not expected here"]],
    ['a line without a colon', 'a: 1\nb 2\n', ['syntax', 2, 1, `there is no ": " after 'b'`]],
    ['a colon inside a text', 'a: one: two\n', ['syntax', 1, 4, 'put quotes round the text']],
    ['a colon inside a text between braces', 'a: { b: What: is }\n', ['syntax', 1, 9, 'put quotes round the text']],
    [
      'characters that begin nothing, all of them',
      'a: @x\nb: `y`\nc: %z\n',
      ['syntax', 1, 4, "'@'"],
      ['syntax', 2, 4, "'`'"],
      ['syntax', 3, 4, "'%'"],
    ],
    ['a backslash in double quotes', 'a: "C:\\dir"\n', ['syntax', 1, 7, "'\\d' means nothing"]],
    ['a tab that indents', 'a:\n\tb: 1\n', ['tab', 2, 1, 'indent with spaces']],
    ['an entry indented less than its list', 'a:\n    b: 1\n  c: 2\n', ['syntax', 3, 1, 'the same indentation']],
    ['several documents', 'a: 1\n---\na: 2\n', ['several-documents', 2, 1, 'keep one']],
    ['two JSON values', '{"a": 1}\n{"a": 2}\n', ['syntax', 2, 1, 'is not expected here']],
    ['a comma that is missing in JSON', '{"a": 1\n "b": 2}\n', ['syntax', 1, 7, 'a comma is missing after this']],
    ['a function as a tag', 'a: !!js/function "x"\n', ['tag', 1, 4, "'!!js/function' is not read"]],
    ['tags of YAML 1.1, all of them', 'a: !!binary aGk=\nb: !!set {x}\n', ['tag', 1, 4, '!!binary'], ['tag', 2, 4, '!!set']],
    [
      'control characters, the first of each line',
      'a: "\u0007\u0007"\nb: \u001b[31m\n',
      ['control-character', 1, 5, 'U+0007'],
      ['control-character', 2, 4, 'U+001B'],
    ],
    [
      'aliases of nothing, all of them',
      'a: *x\nb: *y\n',
      ['alias', 1, 4, "there is no '&x'"],
      ['alias', 2, 4, "there is no '&y'"],
    ],
  ])('%s', (_, text, ...expected) => expectMistakes(text, ...expected));
});

describe('what is nothing', () => {
  it.each(['', '\n \n', '# a remark\n', '---\n...\n', 'null\n', '~'])('%j', (text) =>
    expectMistakes(text, ['empty', 0, 0, 'the file is empty']),
  );
});

describe('keys that stand twice', () => {
  it.each<[string, string, ...Expected[]]>([
    [
      'in a mapping',
      'a: 1\nb: 2\na: 3\na: 4\n',
      ['duplicate-key', 3, 1, "'a' stands twice"],
      ['duplicate-key', 4, 1, "'a' stands twice"],
    ],
    ['quoted and not', '"a": 1\na: 2\n', ['duplicate-key', 2, 1, "'a'"]],
    ['in JSON', '{"a": {"b": 1, "b": 2}}', ['duplicate-key', 1, 16, "'b'"]],
    ['__proto__', '__proto__: 1\n__proto__: 2\n', ['duplicate-key', 2, 1, "'__proto__'"]],
  ])('%s', (_, text, ...expected) => expectMistakes(text, ...expected));

  it('do not hide the rest: the last one counts', async () => {
    expect(await parse('a: 1\na: 2\nb: 3\n', 'f')).toMatchObject({
      kind: 'value',
      value: { a: 2, b: 3 },
      problems: [{ line: 2 }],
    });
  });

  it('are found among a hundred thousand, quickly', async () => {
    const text = `${Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join('')}k7: 2\n`;
    await expectMistakes(text, ['duplicate-key', 50_001, 1, "'k7'"]);
  }, 10_000);
});

describe('limits', () => {
  it.each<[string, string]>([
    ['lists in one line', '['.repeat(20_000)],
    ['mappings in one line', '{a: '.repeat(20_000)],
    ['dashes', `${'- '.repeat(20_000)}x`],
    ['an indent for every line', Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['after a mistake', `a: 1\na: 2\nb: ${'['.repeat(20_000)}`],
  ])('nesting without end: %s', async (_, text) => {
    expect(await mistakes(text)).toMatchObject([['too-deep', expect.any(Number), expect.any(Number), expect.any(String)]]);
  });

  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]\n`).join('')}`;
  it('aliases that multiply', () => expectMistakes(bomb, ['alias-bomb', 6, 7, 'without limit']));
  it('aliases that multiply after a mistake', () =>
    expectMistakes(`z: 1\nz: 2\n${bomb}`, ['duplicate-key', 2, 1, 'z'], ['alias-bomb', 8, 7, 'without limit']));
  it('aliases of what holds them', () => expectMistakes('a:\n  b: &b [1, *b]\n', ['alias-circle', 2, 13, 'never ends']));
  it('aliases of the whole', () => expectMistakes('&r\na: 1\nb: *r\n', ['alias-circle', 3, 4, 'never ends']));
  it('aliases without number', () =>
    expectMistakes(`a: &a 1\nb: [${'*a,'.repeat(1001)}]\n`, [
      'alias-bomb',
      2,
      expect.any(Number) as unknown as number,
      '1000 aliases',
    ]));
  it('values without number', () => expectMistakes(`[${'1,'.repeat(200_001)}]`, ['too-many-values', 0, 0, '200000 values']));
});

describe('what is read', () => {
  it.each<[string, string, unknown]>([
    ['aliases used as they are meant', 'a: &a { x: 1 }\nb: *a\n', { a: { x: 1 }, b: { x: 1 } }],
    ['one document between marks', '---\na: 1\n...\n', { a: 1 }],
    ['a tab that does not indent', 'a:\t1\n', { a: 1 }],
    ['dates as texts', 'a: 2026-02-30\n', { a: '2026-02-30' }],
    ['words of YAML 1.1 as texts', 'a: [yes, no, on, off, 1:30, 1_0]\n', { a: ['yes', 'no', 'on', 'off', '1:30', '1_0'] }],
    ['the names of every object as plain keys', 'constructor: 1\ntoString: 2\n', { constructor: 1, toString: 2 }],
  ])('%s', async (_, text, value) => {
    expect(await parse(text, 'f')).toEqual({ kind: 'value', value, problems: [] });
  });

  it('__proto__ as a key like any other', async () => {
    const parsed = await parse('__proto__: { polluted: 1 }\n', 'f');
    expect(parsed.kind === 'value' && Object.keys(parsed.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
