// dxready hits add and edit without a terminal: what is written, what is told, what is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const FILE = `# Ours.
dxready: 1
pain_points:
  # the oldest
  - id: cold-soup # keep
    title: Cold soup
    effort_days: 2
  - { id: no-price, title: No price, raised_by: customer }
capacity: [5, 15, 250, 250, 1200]
`;

interface Point {
  readonly id: string;
  readonly [field: string]: unknown;
}

function points(file = 'pain-points.yaml'): readonly Point[] {
  return parse(world.read(file)).pain_points;
}

function piped(text: string) {
  return { readStdin: async () => new TextEncoder().encode(text) };
}

describe('one pain point', () => {
  it('makes the file of a folder', async () => {
    const { code, stdout, stderr } = await world.run([
      'hits',
      'add',
      '--title',
      'I had to ring',
      '--set',
      'effort=2',
      '--set',
      'reach=60 %',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^i-had-to-ring: Quick Hit, this week \(decided by effort 2 days\)\.\n1 pain point added: pain-points\.yaml\nNext:\n/,
    );
    expect(stdout).toContain('dxready hits edit i-had-to-ring');
    expect(parse(world.read('pain-points.yaml'))).toEqual({
      dxready: 1,
      pain_points: [{ id: 'i-had-to-ring', title: 'I had to ring', effort_days: 2, reach_pct: 60 }],
    });
    expect((await world.run(['lint', 'pain-points.yaml'])).code).toBe(0);
  });

  it('goes into the file or sheet that is named, which stays as it was', async () => {
    world.write('ours.yaml', FILE);
    const sheet = 'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nanswers: {} # none yet\n';
    world.write('answers/a.yaml', sheet);
    world.write('wall.json', '{\n    "dxready": 1,\n    "pain_points": []\n}\n');
    for (const file of ['ours.yaml', 'answers/a.yaml', 'wall.json', 'new.yaml'])
      expect((await world.run(['hits', 'add', file, '--title', 'Too slow'])).code).toBe(0);
    expect(world.read('ours.yaml')).toBe(FILE.replace('capacity', '  - { id: too-slow, title: Too slow }\ncapacity'));
    expect(world.read('answers/a.yaml')).toBe(`${sheet}pain_points:\n  - { id: too-slow, title: Too slow }\n`);
    expect(world.read('wall.json')).toContain('\n    "pain_points": [\n        {\n');
    expect(points('new.yaml')).toHaveLength(1);
  });

  it('has an id that no other file of the workshop has', async () => {
    world.write(
      'answers/a.yaml',
      'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nanswers: {}\npain_points: [{ id: slow, title: Slower }]\n',
    );
    await world.run(['hits', 'add', '--title', 'Slow']);
    expect(points()[0]?.id).toBe('slow-2');
  });

  it.each([
    [
      ['--title', 'A', '--set', 'reach_pct=140', '--set', 'impact=much', '--set', 'raised_by=custmer'],
      /raised_by: 'custmer'.* did you mean customer\?\n.*impact: 'much'.*\n.*reach_pct: 140 is over 100/,
    ],
    [['--title', 'A', '--set', 'depends_on=cold-soop'], /depends_on.*did you mean cold-soup\?/],
    [['--title', 'A', '--set', 'id=b'], /an id stays as it is/],
    [['--title', 'A', '--set', 'impakt=2'], /there is no field 'impakt'; did you mean impact\?/],
    [['--title', 'A', '--set', 'impact'], /write field=value/],
    [['--title', 'COLD  soup'], /'cold-soup' is there already; change it with: hits edit cold-soup\n/],
    [
      ['--title', 'A', '--set', 'effort=lots'],
      /^dxready: effort_days: 'lots' is no effort; write person-days such as 2 or 0\.5, or XS, S, M, L, XL\n$/,
    ],
    [['--set', 'impact=2'], /--title TEXT/],
    [['--title', ' '], /--title TEXT/],
    [['--quick', '--from', 'x.csv'], /two ways to add/],
    [['--update', '--title', 'A'], /--update belongs to --from/],
    [[], /nothing to add: .*--title TEXT.*--from FILE.*--quick/],
    [['--no-input'], /nothing to add/],
    [['nowhere', '--title', 'A'], /there is no folder or file nowhere/],
    [['-', '--title', 'A'], /kept in a file/],
    [['--take', 'x'], /nothing is suggested without answers/],
    [['--from', 'gone.csv'], /gone\.csv:1:1: error: there is no such file/],
  ])('%j is refused and nothing is written', async (argv, why) => {
    world.write('pain-points.yaml', FILE);
    const { code, stdout, stderr } = await world.run(['hits', 'add', ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(world.read('pain-points.yaml')).toBe(FILE);
  });

  it('is not added to a file that cannot be read', async () => {
    world.write('pain-points.yaml', `${FILE}odd: 1\n`);
    const { code, stderr } = await world.run(['hits', 'add', '--title', 'A']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^pain-points\.yaml:10:1: error: unknown key 'odd'/);
  });
});

describe('two writers', () => {
  it('lose nothing and take no id twice', async () => {
    const titles = Array.from({ length: 12 }, (_, index) => `Cold soup ${'!'.repeat(index)}`);
    const ran = await Promise.all(titles.map((title) => world.run(['hits', 'add', '--title', title])));
    expect(ran.map(({ code }) => code)).toEqual(titles.map(() => 0));
    expect(
      points()
        .map(({ title }) => title)
        .sort(),
    ).toEqual([...titles].map((title) => title.trim()).sort());
    expect(new Set(points().map(({ id }) => id)).size).toBe(titles.length);
  });
});

describe('lines', () => {
  it('are added once, with who said them', async () => {
    const lines = 'c: Cold soup\n\n- f: No spoon\n  cold  SOUP \n\u001b[31mred\n';
    const { code, stdout } = await world.run(['hits', 'add', '--quick'], piped(lines));
    expect(code).toBe(0);
    expect(points().map(({ id, raised_by }) => [id, raised_by])).toEqual([
      ['cold-soup', 'customer'],
      ['no-spoon', 'frontline'],
      ['31mred', undefined],
    ]);
    expect(stdout).toContain('3 pain points added, 1 pain point there already, left as it is: pain-points.yaml\n');
    expect(stdout).toMatch(/^cold-soup: not estimated yet\nno-spoon: not estimated yet\n/);
    expect(stdout).toMatch(/dxready hits edit +goes through them one by one/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing may drive the terminal
    expect(stdout).not.toMatch(/\u001b/);
    const again = await world.run(['hits', 'add', '--quick'], piped('Cold Soup\n'));
    expect(again.stdout).toMatch(/^1 pain point there already/m);
  });

  it('that begin like a mark and with none are told', async () => {
    const { stderr } = await world.run(['hits', 'add', '--quick'], piped('c:Cold soup\n\nd: No map\ndm: No way\n'));
    expect(stderr).toMatch(
      /^note: line 3 “d: No map”, line 4 “dm: No way” begin with no known mark and are kept as written; marks are c: for a customer, .*\n$/,
    );
    expect(points().map(({ title }) => title)).toEqual(['Cold soup', 'd: No map', 'dm: No way']);
  });

  it('are missing', async () => {
    expect((await world.run(['hits', 'add', '--quick'], piped(' \n\n'))).stderr).toMatch(/no line on standard input/);
  });
});

describe('a file', () => {
  it('of our own comes back, changed where it was changed', async () => {
    const example = readFileSync(join(EXAMPLES, 'bright-bank', 'pain-points.yaml'), 'utf8');
    world.write('w/pain-points.yaml', example);
    expect((await world.run(['hits', 'export', 'w', '-o', 'out.csv'])).code).toBe(0);
    const { code, stdout, stderr } = await world.run(['hits', 'add', 'w', '--from', 'out.csv', '--update']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ pain points there already, left as they are/m);
    expect(world.read('w/pain-points.yaml')).toBe(example);
    world.write('out.csv', 'id;owner;reach\nsilent-loan;Anna;"13,5"\n');
    await world.run(['hits', 'add', 'w', '--from', 'out.csv', '--update']);
    const changed = points('w/pain-points.yaml').find(({ id }) => id === 'silent-loan');
    expect(changed).toMatchObject({ owner: 'Anna', reach_pct: 13.5, impact: 4 });
    expect(world.read('w/pain-points.yaml').split('\n')).toHaveLength(example.split('\n').length);
  });

  it('tells all that is wrong at once, each with its place, and nothing is written', async () => {
    world.write('pain-points.yaml', FILE);
    world.write(
      'wall.csv',
      'id,title,impact,reach,depends on,odd\ncold-soup,Again,1,1,,x\n,,2,200,,\nnew-one,New,2,2,"no-price,gone",\n',
    );
    const { code, stderr } = await world.run(['hits', 'add', '--from', 'wall.csv']);
    expect(code).toBe(2);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^wall\.csv:1:6: warning: there is no field 'odd'/),
      expect.stringMatching(/^wall\.csv:2:1: error: the pain point 'cold-soup' is there already/),
      expect.stringMatching(/^wall\.csv:3:1: error: the key 'title' is missing/),
      expect.stringMatching(/^wall\.csv:3:4: error: 200 is over 100/),
      expect.stringMatching(/^wall\.csv:4:5: error: new-one depends on unknown item gone/),
    ]);
    expect(world.read('pain-points.yaml')).toBe(FILE);
  });

  it('is read without what is wrong if that is wanted', async () => {
    world.write('pain-points.yaml', FILE);
    world.write(
      'wall.csv',
      'id,title,impact,reach,depends on,size,effort\ncold-soup,Again,1,1,,,\n,,2,200,,,\nnew-one,New,9,2,"no-price,gone",XL,2\n',
    );
    const { code, stderr } = await world.run(['hits', 'add', '--from', 'wall.csv', '--lenient']);
    expect(code).toBe(0);
    expect(stderr.match(/warning/g)?.length).toBeGreaterThanOrEqual(6);
    expect(points().slice(2)).toEqual([{ id: 'new-one', title: 'New', reach_pct: 2, depends_on: ['no-price'], effort_days: 2 }]);
    expect((await world.run(['lint', 'pain-points.yaml'])).code).toBe(0);
  });

  it('may be a Markdown list, also on standard input', async () => {
    const { code } = await world.run(
      ['hits', 'add', '--from', '-'],
      piped('# Wall\n- [x] Cold soup\n  - customer check result: warm\n- No spoon\n  - impact: 7\n'),
    );
    expect(code).toBe(2);
    world.write(
      'wall.md',
      '# Wall\n- [x] Cold soup\n  - customer check result: warm\n- No spoon\n  - value: saves cost, saves time\n',
    );
    expect((await world.run(['hits', 'add', '--from', 'wall.md', '--set', 'raised_by=customer'])).code).toBe(0);
    expect(points()).toEqual([
      { id: 'cold-soup', title: 'Cold soup', raised_by: 'customer', status: 'done', customer_check: { result: 'warm' } },
      { id: 'no-spoon', title: 'No spoon', raised_by: 'customer', value: ['saves_cost', 'saves_time'] },
    ]);
  });

  it('tells what an update left as it is, and what it changed', async () => {
    world.write('pain-points.yaml', FILE);
    world.write('wall.csv', 'id,title,effort,raised by\ncold-soup,,,customer\nno-price,No price,,\nnew-one,New,,\n');
    const { code, stdout, stderr } = await world.run(['hits', 'add', '--from', 'wall.csv', '--update']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'note: what is empty leaves a field as it is: cold-soup (title, effort_days), no-price (raised_by). ' +
        'To take one away: dxready hits edit cold-soup --set title=\n',
    );
    expect(stdout).toMatch(
      /^cold-soup: Quick Hit, .*\nnew-one: not estimated yet\n1 pain point added, 1 pain point changed, 1 pain point there already, left as it is: pain-points\.yaml\n1 changed: cold-soup\n/,
    );
  });

  it('tells of lines that are no entry, and of marks that nobody knows', async () => {
    world.write('wall.md', '# Wall\nSaid aloud\n- c: Cold soup\n\nand so on\n- d: No map\n');
    const { stderr } = await world.run(['hits', 'add', '--from', 'wall.md']);
    expect(stderr).toMatch(
      /^note: 2 lines without a bullet are left out: 2, 5\nnote: line 6 “d: No map” begins with no known mark/,
    );
    expect(points()[0]).toEqual({ id: 'cold-soup', title: 'Cold soup', raised_by: 'customer' });
  });

  it.each(['', '# only a heading\n', 'one word\n'])('%j holds no pain point', async (text) => {
    expect((await world.run(['hits', 'add', '--from', '-'], piped(text))).code).toBe(2);
  });

  it('waits for those in the same file, in any order', async () => {
    world.write('wall.csv', 'id,title,depends_on\nb,B,a\na,A,\n');
    expect((await world.run(['hits', 'add', '--from', 'wall.csv'])).code).toBe(0);
    world.write('circle.csv', 'id,title,depends_on\nc,C,d\nd,D,c\n');
    const { code, stderr } = await world.run(['hits', 'add', '--from', 'circle.csv']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^circle\.csv:3:3: error: dependency cycle: c -> d -> c/);
  });
});

describe('a suggestion', () => {
  it('is taken by the id or code of its question', async () => {
    const answers = readFileSync(join(EXAMPLES, 'harbour-lighting', 'answers', 'leader.yaml'), 'utf8').replace(
      /^pain_points:[\s\S]*$/m,
      '',
    );
    world.write('w/answers/leader.yaml', answers);
    const listed = await world.run(['hits', 'list', 'w', '-f', 'json']);
    const { suggestions } = JSON.parse(listed.stdout);
    const [first, second] = suggestions;
    const { code, stdout } = await world.run([
      'hits',
      'add',
      'w',
      '--take',
      first.item,
      '--take',
      second.code,
      '--take',
      first.item,
    ]);
    expect(code).toBe(0);
    expect(points('w/pain-points.yaml').map(({ title, fix, item, size }) => ({ title, fix, item, size }))).toEqual(
      [first, second].map(({ title, says, item, size }) => ({ title, fix: says, item, size: size ?? undefined })),
    );
    expect(stdout).toContain("puts it into customers' words");
    const again = await world.run(['hits', 'add', 'w', '--take', first.item]);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringMatching(/has a pain point already/) });
    const slip = await world.run(['hits', 'add', 'w', '--take', `${suggestions[2].item}x`]);
    expect(slip).toMatchObject({ code: 2, stderr: expect.stringContaining(`did you mean ${suggestions[2].item}?`) });
  });
});

describe('edit', () => {
  it('sets status, owner and customer check, and leaves the rest of the file as it was', async () => {
    world.write('pain-points.yaml', FILE);
    const done = ['--set', 'status=done', '--set', 'customer_check.result=Nobody rang again', '--set', 'owner=Cook'];
    const { code, stdout } = await world.run(['hits', 'edit', 'cold-soup', ...done]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^cold-soup: Done: no longer classified or planned\.\nWritten: pain-points\.yaml\n/);
    expect(world.read('pain-points.yaml')).toBe(
      FILE.replace(
        '    effort_days: 2\n',
        '    effort_days: 2\n    status: done\n    customer_check: { result: Nobody rang again }\n    owner: Cook\n',
      ),
    );
    await world.run(['hits', 'edit', 'cold-soup', '--set', 'status=', '--set', 'customer_check.result=', '--set', 'owner=']);
    expect(world.read('pain-points.yaml')).toBe(FILE);
  });

  it('prints the class with its priority', async () => {
    world.write('pain-points.yaml', FILE);
    const sets = [
      '--set',
      'impact=2',
      '--set',
      'reach=60',
      '--set',
      'raised_by=customer',
      '--set',
      'cx_test=yes',
      '--set',
      'confidence=high',
    ];
    const { stdout } = await world.run(['hits', 'edit', 'cold-soup', ...sets]);
    expect(stdout).toContain('Quick Hit, this week (decided by effort 2 days). Priority 50.0 = value 75.0 (impact 2 of 4: 25;');
  });

  it('works on the sheet in which the id stands', async () => {
    world.write('w/pain-points.yaml', FILE);
    const sheet =
      'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nanswers: {}\npain_points:\n  - { id: slow, title: Slow }\n';
    world.write('w/answers/a.yaml', sheet);
    const { code, stdout } = await world.run(['hits', 'edit', 'slow', 'w', '--set', 'depends_on=cold-soup', '--quiet']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^slow: Big Hit/);
    expect(points('w/answers/a.yaml')[0]).toEqual({ id: 'slow', title: 'Slow', depends_on: ['cold-soup'] });
    expect(world.read('w/pain-points.yaml')).toBe(FILE);
  });

  it('takes a beginning that only one has', async () => {
    world.write('pain-points.yaml', FILE);
    expect((await world.run(['hits', 'edit', 'cold', '--set', 'owner=Cook'])).code).toBe(0);
    expect(points()[0]).toMatchObject({ id: 'cold-soup', owner: 'Cook' });
  });

  it.each([
    ['status=stopped', 'Say why: dxready hits edit cold-soup --set status_why=...'],
    ['status=done', 'When customers have confirmed it: dxready hits edit cold-soup --set customer_check.result=...'],
  ])('%s asks for what belongs to it', async (set, line) => {
    world.write('pain-points.yaml', FILE);
    expect((await world.run(['hits', 'edit', 'cold-soup', '--set', set])).stdout).toContain(`\n${line}\n`);
  });

  it.each([
    [[], /which pain point is missing.*\nThere are: cold-soup, no-price\n/],
    [['.'], /which pain point is missing.*\nThere are: cold-soup, no-price\n/],
    [['ours.yaml'], /which pain point is missing.*\nThere are: cold-soup-2, cold-tea\n/],
    [['ours.yaml', '--set', 'status=done'], /which pain point is missing/],
    [['cold', 'ours.yaml', '--set', 'status=done'], /2 pain points begin with 'cold'.*\nThere are: cold-soup-2, cold-tea\n/],
    [['cold-soup', '--set', 'months=3'], /did you mean copyable_within_months\?/],
    [
      ['cold-soop', '--set', 'status=done'],
      /there is no pain point 'cold-soop'; did you mean cold-soup\?\nThere are: cold-soup, no-price\n/,
    ],
    [['cold-soup'], /without a terminal give --set field=value/],
    [['cold-soup', '--set', 'size=XL'], /size: effort_days 2 contradicts size XL/],
    [['cold-soup', '--set', 'title='], /title: the key 'title' is missing/],
    [['cold-soup', '--set', 'depends_on=cold-soup'], /dependency cycle: cold-soup -> cold-soup/],
    [['cold-soup', '--set', 'quote.date=2026-02-30', '--set', 'quote.text=x'], /there is no day 2026-02-30/],
  ])('%j is refused', async (argv, why) => {
    world.write('pain-points.yaml', FILE);
    world.write('ours.yaml', 'dxready: 1\npain_points:\n  - { id: cold-soup-2, title: A }\n  - { id: cold-tea, title: B }\n');
    const { code, stdout, stderr } = await world.run(['hits', 'edit', ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(world.read('pain-points.yaml')).toBe(FILE);
  });
});
