// From a file to data of a known shape: every fault of the file with its place, and nothing that only follows from another.
import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/io/document.ts';
import type { Kind } from '../../src/io/kinds.ts';
import { FORMS } from '../../src/io/slips.ts';
import type { Problem } from '../../src/model/problem.ts';

type Expected = readonly [code: string, line: number, column: number, part: string];

async function read(text: string, kind: Kind, found: readonly Problem[] = []) {
  const outcome = await readDocument<Record<string, unknown>>(
    { path: '-', shown: '-', files: fs, readStdin: async () => Buffer.from(text) },
    kind,
  );
  const problems = outcome.kind === 'failed' ? outcome.problems : await outcome.document.problemsWith(found);
  return {
    outcome,
    problems: problems.map(({ code, line, column, message, mend }) => [code, line, column, `${message}; ${mend}`]),
  };
}

async function expectFaults(text: string, kind: Kind, expected: readonly Expected[]): Promise<void> {
  const { problems } = await read(text, kind);
  expect(problems).toEqual(expected.map(([code, line, column, part]) => [code, line, column, expect.stringContaining(part)]));
}

const HEAD = 'dxready: 1\nquestionnaire: { id: q, version: 1.0.0 }\n';
const answers = (...lines: string[]) => `${HEAD}answers:\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('sheets', () => {
  it.each<[string, string, ...Expected[]]>([
    [
      'an unknown key, with the keys there are',
      `${answers('a: 1')}respondant: x\n`,
      ['unknown-key', 5, 1, 'keys here are dxready, questionnaire, subject'],
    ],
    ['an unknown key deep inside', answers('a: { levle: 3, evidence: 1 }'), ['unknown-key', 4, 8, 'keys here are level, value']],
    [
      'names of every object as keys',
      `${answers('a: { constructor: 1 }')}toString: 1\n__proto__: { x: 1 }\n`,
      ['unknown-key', 5, 1, "'toString'"],
      ['unknown-key', 6, 1, "'__proto__'"],
      ['unknown-key', 4, 8, "'constructor'"],
    ],
    ['a merge key', answers('a: &a { level: 1 }', 'b: { <<: *a }'), ['merge-key', 5, 8, 'write the keys out']],
    [
      'missing keys',
      'questionnaire: { id: q }\nanswers: {}\n',
      ['missing-key', 1, 1, "'dxready' is missing"],
      ['missing-key', 1, 16, 'add version:'],
    ],
    ['another format', answers('a: 1').replace('dxready: 1', 'dxready: 2'), ['other-format', 1, 10, 'format 2']],
    [
      'nothing',
      answers('a:', 'b: ~', 'c: null'),
      ...(
        [
          [4, 5],
          [5, 6],
          [6, 6],
        ] as const
      ).map(([line, column]): Expected => ['wrong-type', line, column, 'write a value, or take the line out']),
    ],
    [
      'no numbers',
      answers('a: .nan', 'b: { value: -.inf }'),
      ['wrong-type', 4, 6, 'NaN is not a number'],
      ['wrong-type', 5, 15, '-Infinity is not a number'],
    ],
    [
      'a number where text stands',
      answers('a: [1]').replace('1.0.0', '1.0'),
      ['wrong-type', 2, 34, 'such as 1.0.0'],
      ['wrong-type', 4, 7, 'put quotes round it: "1"'],
    ],
    [
      'a text where a number stands',
      answers('a: { level: "3" }', 'b: { level: x }'),
      ['wrong-type', 4, 15, 'without quotes'],
      ['wrong-type', 5, 15, 'write a whole number'],
    ],
    [
      'numbers outside their range',
      answers('a: { level: 3, evidence: 4 }', 'b: { level: 0 }'),
      ['wrong-value', 4, 28, '4 is over 3; write a number from 0 to 3'],
      ['wrong-value', 5, 15, '0 is under 1'],
    ],
    [
      'words that are not known',
      answers('a: 1').replace('answers', 'subject: { heritage: old }\nanswers'),
      ['wrong-word', 3, 22, 'use one of: new, established'],
    ],
    ['what stands twice, each of them', answers('a: [x, y, x, x]'), ['twice', 4, 13, "'x'"], ['twice', 4, 16, "'x'"]],
    ['an answer without content', answers('a: {}'), ['wrong-value', 4, 6, 'nothing between the brackets']],
    [
      'a list where a mapping stands',
      `${HEAD}answers: [a]\n`,
      ['wrong-type', 3, 10, 'a list stands where a mapping is expected'],
    ],
    [
      'a value that an alias repeats',
      answers('a: &a { level: 3, evidence: 9 }', 'b: *a'),
      ['wrong-value', 4, 31, '9 is over 3'],
      ['wrong-value', 4, 31, '9 is over 3'],
    ],
    ['keys with signs of pointers', answers('a/b~1: { x: 1 }'), ['unknown-key', 4, 12, "'x'"]],
    ['columns after wide characters', answers('"日本": { x: 1 }'), ['unknown-key', 4, 11, "'x'"]],
  ])('%s', (_, text, ...expected) => expectFaults(text, 'answers', expected));

  it.each(['[]', '42', 'hello'])('%s: one problem, at the start', (text) =>
    expectFaults(text, 'answers', [['wrong-type', 1, 1, 'where a mapping is expected']]),
  );
  it('lines of JSON as of YAML', () =>
    expectFaults(
      '{\n\t"dxready": 1,\n\t"questionnaire": {"id": "q", "version": "1.0.0"},\n\t"answers": { "a": null }\n}',
      'answers',
      [['wrong-type', 4, 20, 'nothing stands']],
    ));
});

const item = (rest: string) => `          - { id: x, type: ${rest} }\n`;
const questionnaire = (...items: string[]) =>
  `dxready: 1\nid: q\nversion: 1.0.0\ntitle: Q\nbands: [{ id: low, from: 0, title: Low }]\npillars:\n  - id: p\n    title: P\n    capabilities:\n      - id: c\n        title: C\n        items:\n${items.join('')}`;

describe('questionnaires', () => {
  it.each<[string, string, ...Expected[]]>([
    [
      'a key of another type of item',
      questionnaire(item('yes_no, ask: A?, levels: [a, b]')),
      ['misplaced-key', 13, 45, "'levels' does not belong here"],
    ],
    ['what a type needs', questionnaire(item('level, ask: A?')), ['missing-key', 13, 13, "'levels' is missing"]],
    [
      'lists that are too short',
      questionnaire(item('level, ask: A?, levels: [a]'), item('checklist, ask: A?, options: []')),
      ['wrong-value', 13, 52, 'fewer than 2'],
      ['wrong-value', 14, 57, 'the list is empty'],
    ],
    [
      'ids',
      questionnaire(item('yes_no, ask: ""').replace('id: x', 'id: "a b"')),
      ['wrong-value', 13, 19, 'with a letter first'],
      ['wrong-value', 13, 45, 'no text between the quotes'],
    ],
    [
      'a word where a list stands',
      questionnaire(item('yes_no, ask: A?, who: leader')),
      ['wrong-type', 13, 50, 'write a list: [leader]'],
    ],
    [
      'keys that need another',
      `${questionnaire(item('yes_no, ask: A?'))}only: [x]\n`,
      ['missing-key', 14, 1, "'only' needs 'extends'"],
    ],
  ])('%s', (_, text, ...expected) => expectFaults(text, 'questionnaire', expected));
});

describe('files of another kind', () => {
  it.each<[Kind, string, string]>([
    ['answers', questionnaire(item('yes_no, ask: A?')), 'this is a questionnaire, not an answer sheet'],
    ['report', answers('a: 1'), 'this is an answer sheet, not a saved report'],
    ['questionnaire', '{ "overall": {}, "pillars": [] }', 'this is a saved report, not a questionnaire'],
  ])('%s', (kind, text, part) => expectFaults(text, kind, [['other-kind', 1, 1, part]]));
});

describe('what a closer look adds', () => {
  const found = (changes: Partial<Problem>): Problem => ({
    code: 'found',
    severity: 'error',
    message: 'm',
    mend: 'm',
    path: [],
    onKey: false,
    suggest: null,
    over: null,
    ...changes,
  });

  const placesIn = async (...args: Parameters<typeof read>) =>
    (await read(...args)).problems.map((problem) => problem.slice(0, 3));

  it('stands where it stood before faulty entries were taken out', async () => {
    const text = questionnaire(item('levle, ask: A?'), item('yes_no, ask: A?'));
    const places = await placesIn(text, 'questionnaire', [found({ path: ['pillars', 0, 'capabilities', 0, 'items', 0, 'id'] })]);
    expect(places).toEqual([
      ['wrong-word', 13, 28],
      ['found', 14, 19],
    ]);
  });

  it('is left out if the part it judges is not whole', async () => {
    const places = await placesIn(answers('a: { levle: 3 }'), 'answers', [
      found({ path: ['answers', 'a'], over: ['answers', 'a'] }),
      found({ path: ['answers', 'a'], onKey: true }),
    ]);
    expect(places).toEqual([
      ['unknown-key', 4, 8],
      ['found', 4, 3],
    ]);
  });

  it('is left out if it misses an id that was taken out', async () => {
    const missing = (given: string) => found({ code: 'unknown-reference', path: ['title'], suggest: { given, among: [] } });
    const places = await placesIn(questionnaire(item('levle, ask: A?')), 'questionnaire', [missing('x'), missing('y')]);
    expect(places).toEqual([
      ['wrong-word', 13, 28],
      ['unknown-reference', 4, 8],
    ]);
  });

  it('says more of a value than its shape does', async () => {
    const places = await placesIn(answers('a: { level: 11 }'), 'answers', [found({ path: ['answers', 'a', 'level'] })]);
    expect(places).toEqual([['found', 4, 15]]);
  });
});

it('every pattern of the schemas is said in words', () => {
  const schemas = fs.readdirSync('schemas').map((name) => fs.readFileSync(`schemas/${name}`, 'utf8'));
  const patterns = new Set(
    schemas.flatMap((text) =>
      [...text.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, pattern = '']) => JSON.parse(pattern)),
    ),
  );
  expect(Object.keys(FORMS).toSorted()).toEqual([...patterns].toSorted());
});
