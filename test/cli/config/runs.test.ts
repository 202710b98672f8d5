// What commands do with a configuration: which answers are meant, what belongs together, where reports go.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layUnder } from '../../../src/cli/config/apply.ts';
import type { ScoringOptions } from '../../../src/cli/scoring-options.ts';
import type { World } from '../../../src/cli/world.ts';
import { type FakeWorld, fakeWorld } from '../fake-world.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sheet = fs.readFileSync(join(root, 'examples/trade-depot/answers/manager.yaml'), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  fs.mkdirSync(join(world.folder, '.git'));
});
afterEach(() => world.remove());

const config = (name: string, ...lines: string[]) => world.write(name, ['dxready: 1', ...lines, ''].join('\n'));
const below = (name: string) => ({ cwd: join(world.folder, name) });

function filesIn(folder: string): string[] {
  const path = join(world.folder, folder);
  return fs.existsSync(path) ? fs.readdirSync(path, { recursive: true }).map(String).toSorted() : [];
}

/** Arguments that go together, with the file that holds for them and whether they are one organisation. */
async function runs(args: readonly string[], options: ScoringOptions = {}, cwd = '.') {
  const stderr = { write: () => true, isTTY: false, columns: 80 };
  const here = { env: {}, home: root, files: fs, stderr, argv: ['score'], called: 'dxready', ...below(cwd) };
  const all = await layUnder(args, options, here as unknown as World);
  return all.map(({ args: some, config: { file }, options: { group } }) => [some, file, group]);
}

describe('what goes together', () => {
  beforeEach(() => {
    config('dxready.yaml', 'group: true');
    config('south/dxready.yaml');
    for (const name of ['a.yaml', 'b.yaml', 'south/c.yaml', 'south/answers/d.yaml', 'north/answers/e.yaml'])
      world.write(name, sheet);
  });

  it('sheets that one configuration calls an organisation, wherever they stand in the line', async () => {
    expect(await runs(['a.yaml', 'south/c.yaml', 'b.yaml', 'south/answers/d.yaml'])).toEqual([
      [['a.yaml', 'b.yaml'], 'dxready.yaml', true],
      [['south/c.yaml', 'south/answers/d.yaml'], 'south/dxready.yaml', false],
    ]);
  });

  it('a workshop stays by itself, and standard input is a sheet', async () => {
    expect(await runs(['a.yaml', 'north', '-', 'south'])).toEqual([
      [['a.yaml', '-'], 'dxready.yaml', true],
      [['north'], 'dxready.yaml', false],
      [['south'], 'south/dxready.yaml', false],
    ]);
  });

  it('--group is one organisation whatever is said, --no-group none', async () => {
    const all = ['a.yaml', 'south', 'b.yaml'];
    expect(await runs(all, { group: true })).toEqual([[all, 'dxready.yaml', true]]);
    expect(await runs(all, { group: false })).toEqual([
      [['a.yaml'], 'dxready.yaml', false],
      [['south/answers'], 'south/dxready.yaml', false],
      [['b.yaml'], 'dxready.yaml', false],
    ]);
  });

  it('a configuration that says group: false takes the workshops it holds for apart, and a flag says otherwise', async () => {
    config('north/dxready.yaml', 'group: false');
    const apart = [[['north/answers'], 'north/dxready.yaml', false]];
    expect(await runs(['north'])).toEqual(apart);
    expect(await runs(['nor*'])).toEqual(apart);
    expect(await runs(['*th'])).toEqual([...apart, [['south'], 'south/dxready.yaml', false]]);
    expect(await runs(['north'], { group: true })).toEqual([[['north'], 'north/dxready.yaml', true]]);
    expect(await runs([], {}, 'north')).toEqual([[['answers'], 'dxready.yaml', false]]);
  });

  it('workshops in a folder or by a pattern stay by themselves, each with the configuration of its place', async () => {
    const own = [
      [['north'], 'dxready.yaml', false],
      [['south'], 'south/dxready.yaml', false],
    ];
    expect(await runs(['*th'])).toEqual(own);
    expect(await runs(['.'])).toEqual([[['a.yaml', 'b.yaml'], 'dxready.yaml', true], ...own]);
    world.write('teams/x/answers/a.yaml', sheet);
    world.write('teams/y/answers/a.yaml', sheet);
    expect(await runs(['teams'])).toEqual([[['teams'], 'dxready.yaml', false]]);
    expect(await runs(['teams/*'])).toEqual([[['teams/*'], 'dxready.yaml', false]]);
    expect(await runs(['teams'], { group: true })).toEqual([[['teams'], 'dxready.yaml', true]]);
    expect(await runs(['teams'], { group: false })).toEqual([[['teams/x/answers', 'teams/y/answers'], 'dxready.yaml', false]]);
  });

  it('two firms in one folder have a result each, by their own policies', async () => {
    fs.rmSync(join(world.folder, 'south'), { recursive: true });
    for (const [name, bar] of [
      ['bank', 1],
      ['shop', 99],
    ] as const) {
      world.write(`teams/${name}/answers/a.yaml`, sheet.replace(/^( +name:) .*/m, `$1 The ${name}`));
      config(`teams/${name}/dxready.yaml`, 'policy:', `  min_overall: ${bar}`, '  undecided: warn');
    }
    const { code, stdout, stderr } = await world.run(['check', 'teams', '-f', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const reports: { subject: { name: string }; verdict: { passed: boolean } }[] = JSON.parse(stdout);
    expect(reports.map(({ subject, verdict }) => [subject.name, verdict.passed])).toEqual([
      ['The bank', true],
      ['The shop', false],
    ]);
  });

  it('--group warns of sheets of different organisations, with their names', async () => {
    const of = (name: string, id: string) =>
      sheet.replace(/^( +name:) .*/m, `$1 ${name}`).replace(/^respondent:.*/m, `respondent: { id: ${id} }`);
    for (const [name, firm] of [
      ['n', 'Lake'],
      ['o', 'lake '],
      ['p', 'Tea Room'],
      ['q', 'Bank'],
    ] as const)
      world.write(`${name}/answers/x.yaml`, of(firm, name));
    const { code, stderr } = await world.run(['score', '--group', 'n', 'o', 'p', 'q', '-f', 'json', '--no-config', '--quiet']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(
        /^p\/answers\/x\.yaml:\d+:\d+: warning: sheets of different organisations are scored as one: 'Lake', 'Tea Room' and 'Bank'; score them apart, or give all of them one name\n$/,
      ),
    });
    expect((await world.run(['score', '--group', 'n', 'o', '-f', 'json', '--no-config', '--quiet'])).stderr).toBe('');
  });

  it('--no-group scores every sheet of a workshop on its own', async () => {
    world.write('north/answers/f.yaml', sheet.replace('id: r1', 'id: r2'));
    const rows = async (...args: string[]) => {
      const { code, stdout } = await world.run(['score', ...args, '--table', '-f', 'ndjson', '--quiet']);
      expect(code).toBe(0);
      return [...stdout.matchAll(/"file": ?"([^"]*)"/g)].map(([, file]) => file);
    };
    expect(await rows('north')).toEqual(['north']);
    expect(await rows('--no-group', 'north')).toEqual(['north/answers/e.yaml', 'north/answers/f.yaml']);
    expect(await rows('--no-group', '*th')).toEqual(['north/answers/e.yaml', 'north/answers/f.yaml', 'south/answers/d.yaml']);
  });

  it('what a pattern matches has the configuration of its place; one that stays in a folder is left as it is', async () => {
    expect(await runs(['*/answers/*.yaml'], { group: false })).toEqual([
      [['north/answers/e.yaml'], 'dxready.yaml', false],
      [['south/answers/d.yaml'], 'south/dxready.yaml', false],
    ]);
    expect(await runs(['north/answers/*.yaml'])).toEqual([[['north/answers/*.yaml'], 'dxready.yaml', true]]);
    expect(await runs(['*/no/*.yaml'])).toEqual([[['*/no/*.yaml'], 'dxready.yaml', true]]);
  });
});

describe('without an argument', () => {
  it.each(['report', 'score', 'check'])(
    '%s takes what the configuration names, else the workshop one stands in',
    async (command) => {
      world.write('ws/answers/anna.yaml', sheet);
      world.write('ws/more/ben.yaml', sheet.replace(/^respondent:.*$/m, ''));
      const quiet = command === 'report' ? ['--quiet'] : [];
      const ran = await world.run([command, ...quiet], below('ws'));
      expect({ code: ran.code, stderr: ran.stderr.replace(/^note: .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
      config('ws/dxready.yaml', 'answers: nothing/here.yaml');
      const named = await world.run([command, ...quiet], below('ws/more'));
      expect(named).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('../nothing/here.yaml:1:1: error: there is no such file'),
      });
      config('ws/dxready.yaml');
      expect((await world.run([command, ...quiet], below('ws/more'))).code, 'the workshop of the configuration').toBe(0);
    },
  );

  it.each(['report', 'score', 'check'])('%s says what is missing where there is nothing', async (command) => {
    const { code, stdout, stderr } = await world.run([command]);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `dxready: no answers are named, and there are none here; name a sheet or a workshop folder, as in dxready ${command} answers/anna.yaml, or say answers: in dxready.yaml\n`,
    });
  });
});

describe('policies', () => {
  it('of two workshops are held each in its own, and flags and variables over both', async () => {
    for (const [name, bar] of [
      ['south', 99],
      ['north', 1],
    ] as const) {
      world.write(`${name}/answers/anna.yaml`, sheet);
      config(`${name}/dxready.yaml`, 'policy:', `  min_overall: ${bar}`, '  undecided: warn');
    }
    const verdicts = async (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const { code, stdout, stderr } = await world.run(['check', ...argv, '-f', 'json'], { env });
      expect(stderr).toBe('');
      return [code, [...stdout.matchAll(/"passed": (true|false)/g)].map(([, passed]) => passed)];
    };
    expect(await verdicts(['south', 'north'])).toEqual([1, ['false', 'true']]);
    expect(await verdicts(['*'])).toEqual([1, ['true', 'false']]);
    expect(await verdicts(['south', 'north'], { DXREADY_MIN_OVERALL: '1' })).toEqual([0, ['true', 'true']]);
    const env = { DXREADY_MIN_OVERALL: '1' };
    expect(await verdicts(['south', 'north', '--min-overall', '99'], env)).toEqual([1, ['false', 'false']]);
    expect((await world.run(['check', 'south', 'north', '--no-config'])).code).toBe(0);
  });
});

describe('reports', () => {
  it('go where the configuration says, as what it says, unless a flag says otherwise', async () => {
    world.write('ws/answers/anna.yaml', sheet);
    config('ws/dxready.yaml', 'reports: out', 'formats: [json]');
    expect(await world.run(['report', 'ws', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn('ws/out')).toEqual(['report.json']);
    await world.run(['report', 'ws', '--quiet', '--out', 'flag', '--format', 'csv']);
    expect(filesIn('flag')).toContain('report.csv');
    await world.run(['report', 'ws', '--quiet'], { env: { DXREADY_REPORTS: 'env', DXREADY_FORMATS: 'md' } });
    expect(filesIn('env')).toEqual(['report.md']);
    await world.run(['report', 'ws', '--quiet', '--no-config']);
    expect(filesIn('reports')).toEqual(['report.html', 'report.md']);
  });

  it('of two workshops go each its own way, and of two with one folder into a folder each', async () => {
    for (const name of ['south', 'north']) {
      world.write(`${name}/answers/anna.yaml`, sheet);
      config(`${name}/dxready.yaml`, 'reports: out', `formats: [${name === 'south' ? 'json' : 'md'}]`);
    }
    await world.run(['report', 'south', 'north', '--quiet']);
    expect({ south: filesIn('south/out'), north: filesIn('north/out') }).toEqual({
      south: ['report.json'],
      north: ['report.md'],
    });
    await world.run(['report', 'south', 'north', '--quiet', '--out', 'both']);
    expect(filesIn('both')).toEqual(['north', 'north/report.md', 'south', 'south/report.json']);
  });

  it('of sheets that a configuration calls an organisation wear the brand beside it', async () => {
    world.write('ws/answers/anna.yaml', sheet);
    world.write('ws/brand.yaml', 'dxready: 1\nbrand: { name: The Tea Room }\n');
    config('ws/dxready.yaml', 'answers: answers/*.yaml', 'group: true', 'formats: [md]', 'reports: out');
    const { code, stderr } = await world.run(['report'], below('ws'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'note: brand.yaml is used; --no-brand leaves it out\n' });
  });

  it('the same bytes whether flags or a configuration say it', async () => {
    world.write('answers/anna.yaml', sheet);
    world.write('pains.yaml', 'dxready: 1\npain_points:\n  - { id: queue, title: The queue at noon }\n');
    await world.run(['report', '.', '-f', 'json', '--pain-points', 'pains.yaml', '--questionnaire', 'quick', '--out', 'flags']);
    config('dxready.yaml', 'questionnaire: quick', 'pain_points: pains.yaml', 'formats: [json]', 'reports: file');
    await world.run(['report', '.']);
    expect(world.read('file/report.json')).toBe(world.read('flags/report.json'));
    expect(world.read('file/report.json')).toContain('The queue at noon');
  });
});

describe('other commands', () => {
  it('explain and hits take questionnaire and pain points from it', async () => {
    world.write('answers/anna.yaml', sheet);
    world.write('pains.yaml', 'dxready: 1\npain_points:\n  - { id: queue, title: The queue at noon }\n');
    config('dxready.yaml', 'pain_points: pains.yaml');
    expect((await world.run(['explain', '.', 'hit:queue'])).stdout).toContain('The queue at noon');
    expect((await world.run(['hits'])).stdout).toContain('The queue at noon');
    expect((await world.run(['hits', 'list', '--no-config'])).stdout).not.toContain('The queue at noon');
    expect((await world.run(['explain', '.', 'hit:queue', '--no-config'])).code).toBe(2);
    config('dxready.yaml', 'pain_points: none.yaml');
    for (const argv of [['explain', '.'], ['hits']])
      expect(await world.run(argv)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('none.yaml:1:1: error: there is no such file'),
      });
  });

  it('a command that explains again says which configuration it was', async () => {
    world.write('answers/anna.yaml', sheet);
    config('other.yaml', 'questionnaire: quick');
    const { stdout } = await world.run(['explain', '.', '--config', 'other.yaml']);
    expect(stdout).toContain('--config other.yaml');
  });
});

describe('assess', () => {
  it('asks the questionnaire of the configuration where none is named', async () => {
    config('dxready.yaml', 'questionnaire: full');
    expect((await world.run(['assess'])).stderr).toContain('dxready show full prints');
    expect((await world.run(['assess', 'quick'])).stderr).toContain('dxready show quick prints');
  });
});

describe('lint', () => {
  it('checks dxready.yaml of a workshop, with what it names', async () => {
    world.write('answers/anna.yaml', sheet);
    config(
      'dxready.yaml',
      'pain_points: gone.yaml',
      'policy:',
      '  min_pillar: { tecnology: 50 }',
      '  min_lens: { human_touch.leser: 40 }',
      '  require: [{ not: { flag: RF-AIWLD } }]',
    );
    const said = [
      'dxready.yaml:2:14: error: there is no such file; a path goes from this file on',
      /^dxready\.yaml:4:17: error: .*; did you mean technology\?$/,
      /^dxready\.yaml:5:15: error: .*; did you mean human_touch\.lesser\?$/,
      /^dxready\.yaml:6:28: error: .*; did you mean RF-AIWILD\?$/,
    ];
    for (const argv of [
      ['lint', '.'],
      ['lint', 'dxready.yaml'],
    ]) {
      const { code, stderr } = await world.run(argv);
      const lines = stderr.trimEnd().split('\n');
      expect({ argv, code, count: lines.length }).toEqual({ argv, code: 2, count: said.length });
      for (const [index, line] of said.entries()) expect(lines[index]).toMatch(line);
    }
    config('dxready.yaml', 'questionnaire: quick');
    expect(await world.run(['lint', 'dxready.yaml'])).toMatchObject({ code: 0, stdout: 'dxready.yaml: no problem\n' });
  });

  it('whatever the environment says', async () => {
    config('dxready.yaml', 'policy: { min_overall: 60 }');
    const env = { DXREADY_MIN_OVERALL: 'no number' };
    expect(await world.run(['lint', 'dxready.yaml'], { env })).toMatchObject({ code: 0, stderr: '' });
  });
});
