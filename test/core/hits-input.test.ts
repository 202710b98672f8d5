// Bad input in pain points: everything that is wrong is told at once, each with file, line, column and mend, and nothing is
// half done; --lenient goes on with the rest and says what it leaves out. Read as users have it, in a workshop and in a sheet.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld } from '../cli/fake-world.ts';

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const HEAD = 'dxready: 1\n';
const sheetOf = (id: string, rest = '') => `dxready: 1
questionnaire: { id: quick, version: 1.0.0 }
respondent: { id: ${id}, role: leader }
date: 2026-11-20
answers: { strategy.customer_test: 3 }
${rest}`;
const list = (...entries: string[]) => `pain_points:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

/** The line, from 1, and what stands at the column. */
type Wrong = readonly [line: number, at: string, problem: string];

const GOOD = '{ id: fine, title: Fine }';
const CASES: Readonly<Record<string, readonly [body: string, left: string | null, ...wrong: Wrong[]]>> = {
  'a share over 100': [
    list('{ id: a, title: A, reach_pct: 120 }', GOOD),
    'a fine',
    [2, '120', '120 is over 100; write a number from 0 to 100'],
  ],
  'days that contradict the size': [
    list('{ id: a, title: A, size: S, effort_days: 200 }', GOOD),
    'a fine',
    [
      2,
      'S,',
      'effort_days 200 contradicts size S, which stands for about 3; write size: XL, or remove one of the two; effort_days counts',
    ],
  ],
  'an id that stands twice': [
    list(GOOD, '{ id: a, title: A }', '{ id: a, title: B }'),
    'a fine',
    [4, 'a,', "the id 'a' stands in this list already; give it an id of its own, or remove it"],
  ],
  'what waits for itself': [
    list('{ id: a, title: A, depends_on: [a] }', GOOD),
    'a fine',
    [2, 'a]', 'dependency cycle: a -> a; nothing waits for itself: remove a'],
  ],
  'a circle, behind an entry that is left out': [
    list(
      GOOD,
      '{ id: fine, title: Fine }',
      '{ id: c, title: C, depends_on: [b] }',
      '{ id: a, title: A, depends_on: [c] }',
      '{ id: b, title: B, depends_on: [a] }',
    ),
    'a b c fine',
    [3, 'fine,', "the id 'fine' stands in this list already; give it an id of its own, or remove it"],
    [6, 'a]', 'dependency cycle: a -> c -> b -> a; remove one link, such as a from b'],
  ],
  'a prerequisite that does not exist': [
    list('{ id: c, title: C, depends_on: [fine, fien, zzz] }', GOOD),
    'c fine',
    [2, 'fien', 'c depends on unknown item fien; did you mean fine?'],
    [2, 'zzz', 'c depends on unknown item zzz; correct the id, or remove it'],
  ],
  'words that are not known': [
    list('{ id: a, title: A, needs: suplier, cx_test: maybe, value: [save_cost] }', GOOD),
    'a fine',
    [2, 'suplier', "'suplier' is not a known word here; did you mean supplier?"],
    [2, 'maybe', "'maybe' is not a known word here; use one of: yes, unclear, no, true, false"],
    [2, 'save_cost', "'save_cost' is not a known word here; did you mean saves_cost?"],
  ],
  'values of another type': [
    list('{ id: a, title: A, effort_days: many, must_fix: 3, depends_on: fine, quote: Ouch }', GOOD),
    'a fine',
    [2, 'many', "'many' stands where a number is expected; write a number"],
    [2, '3,', '3 stands where true or false is expected; write true or false'],
    [2, 'fine', "'fine' stands where a list is expected; write a list: [fine]"],
    [2, 'Ouch', "'Ouch' stands where a mapping is expected; write keys with their values, each as key: value"],
  ],
  'keys that are not known': [
    list('{ id: a, title: A, efort_days: 3 }', GOOD),
    'a fine',
    [2, 'efort', "unknown key 'efort_days'; did you mean effort_days?"],
  ],
  'an entry without its words': [list('{ id: a, impact: 2 }', GOOD), 'fine', [2, '{', "the key 'title' is missing; add title:"]],
  'a day that does not exist': [
    list('{ id: a, title: A, quote: { text: Ouch, date: 2026-02-30 } }', GOOD),
    'a fine',
    [2, '2026', 'there is no day 2026-02-30; write a date of the calendar as YYYY-MM-DD'],
  ],
  'more days than there are': [
    list('{ id: a, title: A, effort_days: 1.0e+30, calendar_days: 2000000000 }', GOOD),
    'a fine',
    [2, '1.0e', '1e+30 days are more than can be planned; write a number up to 1000000000'],
    [2, '2000', '2000000000 days are more than can be planned; write a number up to 1000000000'],
  ],
  'less than nothing': [
    list('{ id: a, title: A, effort_days: -1, impact: 5 }', GOOD),
    'a fine',
    [2, '-1', '-1 is under 0; write a number of at least 0'],
    [2, '5 }', '5 is over 4; write a number from 0 to 4'],
  ],
  'a capacity of another length': [
    `capacity: [5, 15]\n${list(GOOD)}`,
    'fine',
    [1, '[5', 'capacity has 2 numbers, and the roadmap has 5 slots; write one number for each slot, earliest first'],
  ],
  'an empty entry': [
    list('', GOOD),
    'fine',
    [2, '', 'nothing stands where a mapping is expected; write a value, or take the line out'],
  ],
  'broken YAML': [
    'pain_points:\n  - { id: a, title: "A }\n',
    null,
    [2, '"A', 'the " that opens here is never closed; close it, and indent what it holds'],
  ],
};

/** Where they may stand: the file of a workshop, and a sheet. */
const PLACES = [
  {
    place: 'the file of a workshop',
    write: (body: string) => {
      world.write('shop/answers/ana.yaml', sheetOf('ana'));
      world.write('shop/pain-points.yaml', `${HEAD}${body}`);
    },
    file: 'shop/pain-points.yaml',
    before: 1,
    lint: ['shop', 'shop/pain-points.yaml'],
  },
  {
    place: 'a sheet',
    write: (body: string) => {
      world.write('shop/answers/ana.yaml', sheetOf('ana', body));
    },
    file: 'shop/answers/ana.yaml',
    before: 5,
    lint: ['shop', 'shop/answers/ana.yaml'],
  },
];

function hitsIn(stdout: string): string {
  const { hits, roadmap }: Report = JSON.parse(stdout);
  expect(roadmap.map(({ id }) => id).toSorted()).toEqual(hits.map(({ id }) => id).toSorted());
  return hits
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
}

describe.each(PLACES)('in $place', ({ write, file, before, lint }) => {
  describe.each(Object.entries(CASES))('%s', (_, [body, left, ...wrong]) => {
    // Nothing stands behind the dash and its space.
    const columnOf = (line: number, at: string) => (at === '' ? 5 : (body.split('\n')[line - 1] ?? '').indexOf(at) + 1);
    const told = (kind: string) =>
      wrong.map(([line, at, says]) => `${file}:${before + line}:${columnOf(line, at)}: ${kind}: ${says}`);

    it('is told at its place, and nothing is half done', async () => {
      write(body);
      const text = world.read(file);
      for (const argv of [['score', 'shop'], ['report', 'shop'], ...lint.map((one) => ['lint', one])]) {
        const { code, stdout, stderr } = await world.run(argv);
        expect({ argv, code, stdout, stderr: stderr.trimEnd().split('\n') }).toEqual({
          argv,
          code: 2,
          stdout: '',
          stderr: told('error'),
        });
      }
      expect(fs.existsSync(join(world.folder, 'reports'))).toBe(false);
      expect(world.read(file)).toBe(text);
    });

    // A file that is no YAML has no rest.
    if (left === null) return;

    it('--lenient goes on with the rest, and says so', async () => {
      write(body);
      const { code, stdout, stderr } = await world.run(['score', 'shop', '--lenient', '--format', 'json']);
      const lines = stderr.split('\n').filter((line) => line.includes(': warning: '));
      expect(code).toBe(0);
      expect(hitsIn(stdout)).toBe(left);
      expect(lines.map((line) => line.replace(/; [^;]* (is left out|effort_days counts$)/, ''))).toEqual(
        told('warning').map((line) => line.replace(/; [^;]* effort_days counts$/, '')),
      );
      for (const line of lines) expect(line).toMatch(/ is left out; |effort_days counts$/);
    });
  });
});

const scored = async (...argv: string[]) => world.run(['score', 'shop', '--format', 'json', ...argv]);

it('everything that is wrong is told at once, over all files', async () => {
  world.write('shop/answers/ana.yaml', sheetOf('ana', list('{ id: a, title: A, impact: 9 }')));
  world.write('shop/answers/ben.yaml', sheetOf('ben', list('{ id: b, title: B, depends_on: [zzz] }')));
  world.write(
    'shop/pain-points.yaml',
    `${HEAD}capacity: [1]\n${list('{ id: c, title: C, depends_on: [d] }', '{ id: c, title: C }')}`,
  );
  const { code, stdout, stderr } = await scored();
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual([
    'shop/pain-points.yaml:2:11:',
    'shop/pain-points.yaml:4:37:',
    'shop/pain-points.yaml:5:11:',
    'shop/answers/ana.yaml:7:32:',
    'shop/answers/ben.yaml:7:37:',
  ]);
});

describe('what is left out changes nothing else', () => {
  it.each([
    ['a capacity', `capacity: [5, 15]\n${list(GOOD)}`, list(GOOD)],
    [
      'a date',
      list('{ id: a, title: A, quote: { text: Ouch, date: 2026-02-30 } }'),
      list('{ id: a, title: A, quote: { text: Ouch } }'),
    ],
    ['a link', list('{ id: a, title: A, depends_on: [zzz, fine] }', GOOD), list('{ id: a, title: A, depends_on: [fine] }', GOOD)],
    ['too many days', list('{ id: a, title: A, effort_days: 2000000000 }'), list('{ id: a, title: A }')],
    ['the second of two', list(GOOD, '{ id: fine, title: Other }'), list(GOOD)],
    ['a word', list('{ id: a, title: A, needs: suplier }'), list('{ id: a, title: A }')],
  ])('%s', async (_, wrong, right) => {
    world.write('shop/answers/ana.yaml', sheetOf('ana'));
    world.write('shop/pain-points.yaml', `${HEAD}${wrong}`);
    const lenient = await scored('--lenient');
    world.write('shop/pain-points.yaml', `${HEAD}${right}`);
    expect(await scored()).toEqual({ code: 0, stderr: expect.not.stringContaining('pain-points'), stdout: lenient.stdout });
  });
});

describe('nothing to tell', () => {
  it.each([
    ['no file', null],
    ['an empty list', `${HEAD}pain_points: []\n`],
    ['means without a list to use them on', `${HEAD}capacity: [5, 15, 250, 250, 1200]\nmax_big: 2\npain_points: []\n`],
  ])('%s', async (_, text) => {
    world.write('shop/answers/ana.yaml', sheetOf('ana'));
    if (text !== null) world.write('shop/pain-points.yaml', text);
    const { code, stdout } = await scored();
    const { hits, roadmap, plan, portfolio, follow_up }: Report = JSON.parse(stdout);
    expect({ code, hits, roadmap, unscheduled: plan.unscheduled }).toEqual({ code: 0, hits: [], roadmap: [], unscheduled: 0 });
    expect([portfolio.all, portfolio.notes, portfolio.places, follow_up.hits]).toEqual([0, [], [], []]);
    expect(portfolio.shares.every(({ per_cent }) => per_cent === null)).toBe(true);
  });
});

describe('pain points that stand in several places', () => {
  const ids = async (...files: readonly [name: string, body: string][]) => {
    for (const [name, body] of files)
      world.write(
        name === 'file' ? 'shop/pain-points.yaml' : `shop/answers/${name}.yaml`,
        name === 'file' ? `${HEAD}${body}` : sheetOf(name, body),
      );
    const { code, stdout, stderr } = await scored();
    if (code !== 0) return stderr.trimEnd();
    const { hits }: Report = JSON.parse(stdout);
    return Object.fromEntries(hits.map(({ id, title, depends_on }) => [id, [title, ...depends_on].join(' < ')]));
  };

  it('the same id with the same words is one, and the first tells of it', async () => {
    expect(await ids(['ana', list('{ id: x, title: It hurts }')], ['ben', list('{ id: x, title: "it  hurts " }')])).toEqual({
      x: 'It hurts',
    });
  });

  it('the same id with other words is another one, named after its words, also where it is waited for', async () => {
    const others = list('{ id: x, title: It itches }', '{ id: y, title: Y, depends_on: [x] }');
    const all = await ids(['ana', list('{ id: x, title: It hurts }', '{ id: z, title: Z, depends_on: [x] }')], ['ben', others]);
    expect(all).toEqual({ 'it-hurts': 'It hurts', z: 'Z < it-hurts', 'it-itches': 'It itches', y: 'Y < it-itches' });
  });

  it('so is the third with the words of the second', async () => {
    const other = list('{ id: x, title: It itches }');
    const all = await ids(['file', list('{ id: x, title: It hurts }')], ['ana', other], ['ben', other]);
    expect(all).toEqual({ x: 'It hurts', 'it-itches': 'It itches' });
  });

  it('a name that somebody has used is left to them', async () => {
    const others = list('{ id: x, title: It itches }', '{ id: it-itches, title: All over }');
    expect(await ids(['ana', list('{ id: x, title: It hurts }')], ['ben', others])).toEqual({
      'it-hurts': 'It hurts',
      'it-itches-2': 'It itches',
      'it-itches': 'All over',
    });
  });

  it('a sheet may wait for what stands in the file, and the file for what stands in a sheet', async () => {
    const [file, sheet] = [
      list('{ id: a, title: A, depends_on: [b] }', '{ id: c, title: C }'),
      list('{ id: b, title: B, depends_on: [c] }'),
    ];
    expect(await ids(['file', file], ['ana', sheet])).toEqual({ a: 'A < b', b: 'B < c', c: 'C' });
  });

  it('a circle across them is told where its last link stands', async () => {
    const [file, sheet] = [list('{ id: a, title: A, depends_on: [b] }'), list('{ id: b, title: B, depends_on: [a] }')];
    expect(await ids(['file', file], ['ana', sheet])).toBe(
      'shop/answers/ana.yaml:7:37: error: dependency cycle: a -> b -> a; remove one link, such as a from b',
    );
  });
});

describe('very many', () => {
  const COUNT = 10_000;
  const chain = (first: string) =>
    list(
      ...Array.from(
        { length: COUNT },
        (_, index) => `{ id: p${index}, title: P, depends_on: ${index > 0 ? `[p${index - 1}]` : first} }`,
      ),
    );

  it.each([
    ['a chain', '[]', 0, /^$/],
    ['a circle', `[p${COUNT - 1}]`, 2, /^shop\/pain-points\.yaml:4:38: error: dependency cycle: p0 -> p9999 -> p9998 -> /],
  ])(
    '%s of ten thousand',
    async (_, first, expected, says) => {
      world.write('shop/answers/ana.yaml', sheetOf('ana'));
      world.write('shop/pain-points.yaml', `${HEAD}${chain(first)}`);
      const { code, stdout, stderr } = await scored('--quiet');
      expect(code).toBe(expected);
      expect(stderr).toMatch(says);
      if (expected === 0) expect((JSON.parse(stdout) as Report).roadmap.at(-1)?.id).toBe(`p${COUNT - 1}`);
    },
    120_000,
  );
});
