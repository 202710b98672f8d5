// What a command line names counts, or is refused: nothing is dropped without a word, and the first of several is never taken for all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const sheet = (id = 'r1') =>
  `dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nsubject: { name: Acme }\nrespondent: { id: ${id} }\nanswers: { strategy.customer_test: 4 }\n`;

let world: FakeWorld;
beforeAll(() => {
  world = fakeWorld();
  for (const team of ['north/t1', 'north/t2', 'south/t1', 'south/t2']) world.write(`regions/${team}/answers/a.yaml`, sheet());
  for (const name of ['anna.yaml', 'anna.v2.yaml', 'ben.yaml']) world.write(name, sheet(name));
  world.write('ws/answers/anna.yaml', sheet());
  world.write('ws/answers/anna.v1.yaml', sheet());
  world.write('lines.ndjson', ['a', 'b'].map((id) => JSON.stringify({ ...quick, respondent: { id } })).join('\n'));
});
afterAll(() => world.remove());

const quick = { dxready: 1, questionnaire: { id: 'quick', version: '1.0.0' }, answers: { 'strategy.customer_test': 4 } };
const notes = (stderr: string) => stderr.split('\n').filter((line) => line.includes('original'));

describe('an empty word', () => {
  it.each([
    [['check', 'anna.yaml', '', '--min-overall', '99']],
    [['check', '']],
    [['score', 'anna.yaml', ' ']],
    [['report', '']],
    [['lint', '']],
    [['explain', '']],
    [['compare', '', 'anna.yaml']],
    [['migrate', 'anna.yaml', '', '--to', 'quick']],
    [['hits', 'list', '']],
    [['render', '']],
    [['config', '']],
  ])('is refused as an argument: %j', async (argv) => {
    const { code, stdout, stderr } = await world.run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^dxready: an argument of \w+ is empty; name what is meant, or look at the variable that should hold it\n$/,
    );
  });

  it.each([
    ['--baseline', 'check', 'file or folder'],
    ['--questionnaire', 'score', 'file'],
    ['--config', 'score', 'file'],
    ['--pain-points', 'score', 'file'],
    ['--output', 'score', 'file'],
    ['--out', 'report', 'folder'],
    ['--to', 'migrate', 'file'],
  ])('is refused as the file of %s', async (option, command, kind) => {
    const { code, stdout, stderr } = await world.run([command, 'anna.yaml', option, '']);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `dxready: ${option} needs the name of a ${kind}; '' is none\n`,
    });
  });

  it('is what a shell hands over where one begins to type', async () => {
    expect((await world.run(['complete', '--current', '', '--', ''])).code).toBe(0);
  });
});

describe('where one result is wanted', () => {
  it.each([
    [['compare', 'regions/south', 'anna.yaml'], 'regions/south', '2; name one of them, such as regions/south/t1,'],
    [['compare', 'anna.yaml', 'regions/*/*'], 'regions/*/*', '4; name one of them, such as regions/north/t1,'],
    [['compare', 'lines.ndjson', 'anna.yaml'], 'lines.ndjson', 'several; name one of them,'],
    [['explain', 'regions/south'], 'regions/south', '2; name one of them, such as regions/south/t1, or add --group'],
    [['explain', 'regions/south/*'], 'regions/south/*', '2; name one of them'],
    [['explain', 'lines.ndjson'], 'lines.ndjson', 'several; name one of them'],
    [['score', 'anna.yaml', '--baseline', 'regions/south'], 'regions/south', '2; name one of them'],
  ])('several are refused: %j', async (argv, name, told) => {
    const { code, stdout, stderr } = await world.run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${name}:1:1: error: one result is wanted, and this holds ${told}`);
  });

  it('a pattern that comes to one is that one, and --group makes one of several', async () => {
    const argv = (first: string) => ['compare', first, 'anna.yaml', '-f', 'json', '-q'];
    expect(await world.run(argv('regions/south/t1*'))).toEqual(await world.run(argv('regions/south/t1')));
    expect((await world.run(['explain', 'regions/south', '--group'])).code).toBe(0);
  });
});

describe('what looks like the original of a migration', () => {
  const subjects = async (...argv: string[]) => {
    const { stdout, stderr } = await world.run(['check', ...argv, '-f', 'json']);
    return { count: [JSON.parse(stdout)].flat().length, notes: notes(stderr) };
  };

  it('counts where it is named outright, with a note', async () => {
    expect(await subjects('anna.yaml', 'anna.v2.yaml')).toEqual({
      count: 2,
      notes: [expect.stringContaining('note: named outright, and so counted beside the sheet')],
    });
    expect((await world.run(['lint', 'anna.yaml', 'anna.v2.yaml'])).stdout).toContain('anna.v2.yaml: no problem');
  });

  it.each(['check', 'score'])('%s tells once what folders and patterns pass over', async (command) => {
    const { stderr } = await world.run([command, 'anna*.yaml', 'ws', 'anna.*']);
    expect(notes(stderr)).toEqual([
      'note: passed over as originals that migrate has kept: anna.v2.yaml, ws/answers/anna.v1.yaml; name one outright to have it counted',
    ]);
    expect(notes((await world.run([command, 'ws', '-q'])).stderr)).toEqual([]);
    expect(notes((await world.run([command, 'ben.yaml'])).stderr)).toEqual([]);
  });
});

describe('lint', () => {
  it.each([['regions/*/*'], ['regions/north', 'regions/south']].map((argv) => [argv]))('takes %j as check does', async (argv) => {
    const { code, stdout } = await world.run(['lint', ...argv]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: ['north/t1', 'north/t2', 'south/t1', 'south/t2'].map((name) => `regions/${name}: no problem\n`).join(''),
    });
  });

  it('tells of a pattern without a match', async () => {
    expect(await world.run(['lint', 'x*.yaml'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no file x*.yaml, and no sheet matches it as a pattern'),
    });
  });
});

describe('--group of several workshops', () => {
  it('an id is one person within its workshop', async () => {
    const { code, stdout } = await world.run(['score', '--group', 'regions/north/*', '-f', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).respondents).toBe(2);
  });

  it('and within one workshop no two have the same', async () => {
    world.write('regions2/t1/answers/a.yaml', sheet());
    world.write('regions2/t1/answers/b.yaml', sheet());
    world.write('regions2/t2/answers/a.yaml', sheet());
    const { code, stderr } = await world.run(['score', '--group', 'regions2/*']);
    expect(code).toBe(2);
    expect(stderr.match(/has a sheet already/g)).toHaveLength(1);
  });
});
