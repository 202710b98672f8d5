// The rule for bad input: every problem at once as file:line:column on standard error, exit 2, nothing on standard output,
// no stack, files untouched. Held in process for many inputs, and for a few through the built program.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/world.ts';
import type { Files } from '../../src/io/files.ts';
import { fc } from '../support/random.ts';
import { type FakeWorld, fakeWorld, type Ran } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const good = fs.readFileSync(join(root, 'examples/trade-depot/answers/manager.yaml'), 'utf8');
const LINE = /^.+:\d+:\d+: (error|warning): \S.*; \S.*$/;

let world: FakeWorld;
let report: string;
beforeAll(async () => {
  world = fakeWorld();
  world.write('good.yaml', good);
  // A quick one: a report of all questions is twice as long and no worse to damage.
  report = (await world.run(['score', join(root, 'test/scenarios/harbour-quick'), '--format', 'json'])).stdout;
});
afterAll(() => world.remove());

function linesOf({ stderr }: Ran): string[] {
  return stderr.split('\n').filter((line) => line !== '');
}

function expectRefused(ran: Ran): void {
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  const lines = linesOf(ran);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
}

const HEAD = 'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\n';
const sheet = (...lines: string[]) => `${HEAD}answers:\n${lines.map((line) => `  ${line}\n`).join('')}`;

const BAD: Readonly<Record<string, string | Uint8Array>> = {
  'a misspelt item': sheet('strategy.costumer_test: 4'),
  'a level that does not exist': sheet('strategy.customer_test: 9'),
  'an option that does not exist': sheet('customers.six_promises: [eazy]'),
  'a number outside its range': sheet('data.one_view: -1'),
  'an item that always applies': sheet('strategy.customer_test: { na: "No" }'),
  'another major version': sheet('strategy.customer_test: 4').replace('1.0.0', '2.0.0'),
  'a questionnaire that is not shipped': sheet('strategy.customer_test: 4').replace('quick', 'quik'),
  'keys that stand twice': sheet('strategy.customer_test: 4', 'strategy.customer_test: 3'),
  'no YAML': sheet('strategy.customer_test: "4'),
  'names of every object': sheet('__proto__: 4', 'constructor: 3', 'toString: [a]'),
  'signs that drive a terminal': sheet('"\\e]0;title\\a": 4', '"\\u202Eevil": 3'),
  nothing: '',
  binary: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
  'UTF-16': Buffer.from(`\ufeff${sheet('strategy.customer_test: 4')}`, 'utf16le'),
  'nesting without end': '['.repeat(20_000),
  'an alias of itself': sheet('strategy.customer_test: &a [*a]'),
};

describe.each(Object.entries(BAD))('%s', (_, content) => {
  it.each(['score', 'report', 'lint'])('%s', async (command) => {
    const file = world.write('bad.yaml', content);
    const ran = await world.run([command, 'bad.yaml']);
    expectRefused(ran);
    for (const sign of ['\u001b', '\u202e', '\n    at ']) expect(ran.stderr).not.toContain(sign);
    expect(Buffer.compare(fs.readFileSync(file), Buffer.from(content))).toBe(0);
    expect(fs.existsSync(join(world.folder, 'reports'))).toBe(false);
  });
});

describe('a flood', () => {
  it.each<[string, string, RegExp]>([
    [
      'a hundred thousand unknown items',
      sheet(...Array.from({ length: 100_000 }, (_, index) => `k${index}: 4`)),
      /^bad\.yaml:204:3: error: 99800 more problems/,
    ],
    [
      'five thousand entries without content',
      `${sheet('strategy.customer_test: 4')}pain_points:\n${'- {}\n'.repeat(5000)}`,
      /^bad\.yaml:106:3: error: 9800 more problems/,
    ],
  ])(
    '%s: told soon, and no more than anybody mends',
    async (_, content, last) => {
      world.write('bad.yaml', content);
      const ran = await world.run(['score', 'bad.yaml']);
      expectRefused(ran);
      expect(linesOf(ran)).toHaveLength(201);
      expect(linesOf(ran)[200]).toMatch(last);
    },
    20_000,
  );
});

describe('places', () => {
  it.each<[string, readonly string[], string | Uint8Array, string]>([
    [
      'a sheet',
      ['score', '-'],
      sheet('strategy.costumer_test: 4'),
      "<stdin>:4:3: error: unknown item 'strategy.costumer_test'; did you mean strategy.customer_test?",
    ],
    [
      'JSON',
      ['score', '-'],
      `{\n  "dxready": 1,\n  "questionnaire": { "id": "quick", "version": "1.0.0" },\n  "answers": { "strategy.hit_list": 7 }\n}`,
      '<stdin>:4:37: error: 7 is no answer here; write a level from 1 to 5',
    ],
    [
      'a questionnaire',
      ['lint', '-'],
      'dxready: 1\nid: q\nversoin: 1.0.0\ntitle: Q\npillars: 3\n',
      "<stdin>:1:1: error: the key 'bands' is missing; add bands:\n<stdin>:3:1: error: unknown key 'versoin'; did you mean version?\n<stdin>:5:10: error: 3 stands where a list is expected; write a list: [3]",
    ],
    [
      'a report',
      ['render', '-'],
      '{ "overall": 3, "pillars": [7] }',
      '<stdin>:1:14: error: 3 stands where a mapping is expected; write keys with their values, each as key: value',
    ],
    [
      'bytes',
      ['score', '-'],
      Buffer.from('a: 1\nb: \xe9\n', 'latin1'),
      '<stdin>:2:4: error: the file is not valid UTF-8; save it as UTF-8',
    ],
  ])('%s', async (_, argv, content, expected) => {
    const ran = await world.run(argv, { readStdin: async () => Buffer.from(content) });
    expectRefused(ran);
    expect(ran.stderr).toContain(`${expected}\n`);
  });

  it('one cause, one problem: a questionnaire with a faulty item', async () => {
    const text = fs.readFileSync(join(root, 'questionnaires/full.yaml'), 'utf8').replace('- id: people\n', '- idd: people\n');
    expect(linesOf(await world.run(['lint', '-'], { readStdin: async () => Buffer.from(text) }))).toEqual([
      expect.stringMatching(/^<stdin>:\d+:5: error: unknown key 'idd'; did you mean id\?$/),
    ]);
  });
});

describe('files and folders', () => {
  const refusing = (name: string, code: string): Partial<World> => {
    const refuse = (path: unknown): void => {
      if (String(path).endsWith(name)) throw Object.assign(new Error(code), { code });
    };
    const guarded =
      <Args extends unknown[], Result>(step: (...args: Args) => Result) =>
      (...args: Args): Result => {
        refuse(args[0]);
        return step(...args);
      };
    const { readFileSync, readdirSync, openSync, mkdirSync } = fs;
    return {
      files: {
        ...fs,
        readFileSync: guarded(readFileSync),
        readdirSync: guarded(readdirSync),
        openSync: guarded(openSync),
        mkdirSync: guarded(mkdirSync),
      } as unknown as Files,
    };
  };

  it.each<[string, readonly string[], string, Partial<World>?]>([
    ['a missing file', ['score', 'none.yaml'], 'none.yaml:1:1: error: there is no such file'],
    ['a folder that is no workshop', ['score', 'empty'], 'empty:1:1: error: this folder is no workshop'],
    ['a workshop without sheets', ['report', 'shop'], 'shop:1:1: error: there is no sheet in answers'],
    ['a folder as a questionnaire', ['show', 'empty'], 'empty:1:1: error: this is a folder'],
    [
      'a misspelt questionnaire',
      ['score', 'good.yaml', '--questionnaire', 'quik'],
      'quik:1:1: error: there is no such file, and no questionnaire of that id; did you mean quick?',
    ],
    [
      'a sheet as a questionnaire',
      ['score', 'good.yaml', '--questionnaire', 'good.yaml'],
      'good.yaml:1:1: error: this is an answer sheet, not a questionnaire',
    ],
    ['a sheet as a report', ['render', 'good.yaml'], 'good.yaml:1:1: error: this is an answer sheet, not a saved report'],
    ['below a file', ['lint', 'good.yaml/x'], 'good.yaml/x:1:1: error: there is no such file'],
    [
      'no permission to read a file',
      ['score', 'good.yaml'],
      'good.yaml:1:1: error: this may not be read',
      refusing('good.yaml', 'EACCES'),
    ],
    ['no permission to list a folder', ['score', 'shop'], 'shop:1:1: error: this may not be read', refusing('answers', 'EACCES')],
  ])('%s', async (_, argv, expected, changes = {}) => {
    fs.mkdirSync(join(world.folder, 'shop/answers'), { recursive: true });
    fs.mkdirSync(join(world.folder, 'empty'), { recursive: true });
    const ran = await world.run(argv, changes);
    expectRefused(ran);
    expect(ran.stderr).toContain(expected);
  });

  it.each<[string, readonly string[], string, Partial<World>?]>([
    ['below a file', ['score', 'good.yaml', '-o', 'good.yaml/x'], 'good.yaml/x cannot be written (a part of the path is a file)'],
    ['over a folder', ['score', 'good.yaml', '-o', '.'], '. cannot be written (there is a folder of that name)'],
    [
      'no permission',
      ['score', 'good.yaml', '-o', 'out.txt'],
      'out.txt cannot be written (no permission)',
      refusing('out.txt.1.part', 'EACCES'),
    ],
    [
      'a read-only place',
      ['report', 'good.yaml', '--out', 'disk'],
      'cannot be written (the disk is read-only)',
      refusing('disk', 'EROFS'),
    ],
    ['a name that drives a terminal', ['score', 'good.yaml', '-o', 'good.yaml/\u001b[31m'], 'good.yaml/�[31m cannot be written'],
  ])('output that cannot be written: %s', async (_, argv, expected, changes = {}) => {
    const ran = await world.run(argv, changes);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(expected);
    expect(world.read('good.yaml')).toBe(good);
  });

  it('a bad sheet among good ones: the good ones are still scored', async () => {
    world.write('bad.yaml', sheet('nope: 1'));
    const ran = await world.run(['score', 'bad.yaml', 'good.yaml', '--format', 'ndjson']);
    expect({ ...ran, stdout: ran.stdout.split('\n').length }).toEqual({
      code: 2,
      stdout: 2,
      stderr: expect.stringMatching(/^bad\.yaml:4:3: error: unknown item 'nope'; .*\n$/),
    });
  });
});

describe('any damage', () => {
  const damage = fc.array(
    fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 6 }),
      put: fc.oneof(
        fc.constantFrom(
          '',
          ' ',
          '\n',
          '\t',
          ':',
          ': ',
          '- ',
          '"',
          "'",
          '{',
          '}',
          '[',
          ']',
          ',',
          '&a ',
          '*a',
          '#',
          '!x ',
          '|',
          '>',
          '---\n',
          '\0',
          '\u001b',
          '~',
          '0',
          '-1',
          '1e9',
          '[]',
          '{}',
          'null',
          '__proto__',
        ),
        fc.string({ maxLength: 3 }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  it.each<[string, () => string, readonly string[]]>([
    ['of a sheet', () => good, ['score', '-']],
    [
      'of a questionnaire',
      () => fs.readFileSync(join(root, 'test/scenarios/tea-room/questionnaire.yaml'), 'utf8'),
      ['lint', '-'],
    ],
    ['of a report', () => report, ['render', '-']],
  ])('%s is told or borne, never a bug', async (_, text, argv) => {
    const property = fc.asyncProperty(damage, async (cuts) => {
      const broken = cuts.reduce(
        (whole, { at, cut, put }) => whole.slice(0, at % whole.length) + put + whole.slice((at % whole.length) + cut),
        text(),
      );
      const ran = await world.run(argv, { readStdin: async () => Buffer.from(broken) });
      if (ran.code === 0) expect(linesOf(ran).filter((line) => line.includes(' error: '))).toEqual([]);
      else expectRefused(ran);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

describe('the built program', () => {
  const run = (argv: readonly string[], input: string | Uint8Array = '') =>
    execa('node', [join(root, 'bin/dxready.cjs'), ...argv], {
      cwd: world.folder,
      input,
      reject: false,
      stripFinalNewline: false,
    });

  it.each<[string, readonly string[], string | Uint8Array]>([
    ['a sheet', ['score', '-'], sheet('strategy.costumer_test: 4')],
    ['a broken text', ['lint', '-'], 'a: "x'],
    ['a missing file', ['render', 'none.json'], ''],
    ['more than is read', ['score', '-'], Buffer.alloc(20_000_000, 'a')],
  ])('%s', async (_, argv, input) => {
    const { exitCode, stdout, stderr } = await run(argv, input);
    expectRefused({ code: exitCode ?? -1, stdout, stderr });
  });

  it('a reader that has seen enough', async () => {
    const { stdout, stderr } = await execa(
      `node '${join(root, 'bin/dxready.cjs')}' show quick --format json | head -1; echo "\${PIPESTATUS[0]}"`,
      { shell: '/bin/bash', cwd: world.folder },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '{\n0', stderr: '' });
  });
});
