// dxready.yaml as people write it: where it is found, what it comes to, and what is said where it is wrong.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configFor } from '../../../src/cli/config/config.ts';
import type { World } from '../../../src/cli/world.ts';
import type { EffectiveConfig } from '../../../src/model/effective-config.ts';
import { type FakeWorld, fakeWorld } from '../fake-world.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sheet = fs.readFileSync(join(root, 'examples/trade-depot/answers/manager.yaml'), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => {
  world.remove();
});

const config = (name: string, ...lines: string[]) => world.write(name, ['dxready: 1', ...lines, ''].join('\n'));
const below = (name: string) => ({ cwd: join(world.folder, name) });

/** The file that holds for a place, seen from a folder. */
async function found(place: string, cwd = '.'): Promise<string | null> {
  const here = { env: {}, home: root, files: fs, ...below(cwd) } as unknown as World;
  return (await configFor(place, null, here)).file;
}

describe('where it is found', () => {
  it('in the folder of a workshop, in that of a sheet, and in those above', async () => {
    fs.mkdirSync(join(world.folder, '.git'));
    config('teams/dxready.yaml');
    config('teams/south/dxready.yaml');
    world.write('teams/south/answers/anna.yaml', sheet);
    world.write('teams/north/answers/ben.yaml', sheet);
    expect(await found('teams/south')).toBe('teams/south/dxready.yaml');
    expect(await found('teams/south/answers/anna.yaml')).toBe('teams/south/dxready.yaml');
    expect(await found('teams/south/answers/*.yaml')).toBe('teams/south/dxready.yaml');
    expect(await found('teams/north')).toBe('teams/dxready.yaml');
    expect(await found('teams/north/answers/nobody.yaml')).toBe('teams/dxready.yaml');
    expect(await found('.')).toBe(null);
    expect(await found('.', 'teams/north/answers')).toBe('../../dxready.yaml');
    expect(await found('../../south', 'teams/north/answers')).toBe('../../south/dxready.yaml');
  });

  it.each(['.git', '.git/HEAD'])('no further up than the folder that holds .git, a folder or a file: %s', async (git) => {
    config('dxready.yaml');
    world.write('project/answers/anna.yaml', sheet);
    expect(await found('.', 'project/answers')).toBe('../../dxready.yaml');
    world.write(`project/${git}`, 'gitdir: elsewhere');
    expect(await found('.', 'project/answers')).toBe(null);
    config('project/dxready.yaml');
    expect(await found('.', 'project/answers')).toBe('../dxready.yaml');
  });

  it('where the user stands, if there is none at the place', async () => {
    for (const name of ['here', 'there']) fs.mkdirSync(join(world.folder, name, '.git'), { recursive: true });
    config('here/dxready.yaml');
    expect(await found('../there', 'here')).toBe('dxready.yaml');
    config('there/dxready.yaml');
    expect(await found('../there', 'here')).toBe('../there/dxready.yaml');
  });

  it('costs a look or two for each folder on the way up, and opens nothing', async () => {
    fs.mkdirSync(join(world.folder, 'a/b/.git'), { recursive: true });
    const looks: string[] = [];
    const statSync = (...args: Parameters<typeof fs.statSync>) => {
      looks.push(String(args[0]));
      return fs.statSync(...args);
    };
    const files = { statSync } as unknown as World['files'];
    const here = { env: {}, cwd: join(world.folder, 'a/b/c'), home: root, files } as unknown as World;
    expect(await configFor('answers/anna.yaml', null, here)).toMatchObject({ file: null, policy: {}, problems: [] });
    expect(looks.length).toBeLessThanOrEqual(6);
  });
});

describe('paths', () => {
  it('may be all that a file says', async () => {
    for (const line of [
      'answers: teams/*.yaml',
      'answers: [a.yaml, b.yaml]',
      'pain_points: pains.yaml',
      'questionnaire: quick',
    ]) {
      config('dxready.yaml', line);
      expect(await world.run(['config'])).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('go from the file on, and are shown as one would type them', async () => {
    config(
      'teams/south/dxready.yaml',
      'questionnaire: ../own.yaml',
      'answers: [answers/*.yaml, /tmp/more/*.yaml]',
      'pain_points: ./pains.yaml',
      'reports: ../../reports',
      'policy: { baseline: base/line.json }',
    );
    world.write('teams/own.yaml', fs.readFileSync(join(root, 'test/scenarios/allotment/questionnaire.yaml'), 'utf8'));
    const values = async (place: string, cwd: string) => {
      const { values: all }: EffectiveConfig = JSON.parse((await world.run(['config', place, '-f', 'json'], below(cwd))).stdout);
      return all.filter(({ source }) => source === 'file').map(({ value }) => value);
    };
    expect(await values('teams/south', '.')).toEqual([
      'teams/own.yaml',
      ['teams/south/answers/*.yaml', '/tmp/more/*.yaml'],
      'teams/south/pains.yaml',
      'reports',
      'teams/south/base/line.json',
    ]);
    expect(await values('.', 'teams/south')).toEqual([
      '../own.yaml',
      ['answers/*.yaml', '/tmp/more/*.yaml'],
      'pains.yaml',
      '../../reports',
      'base/line.json',
    ]);
  });
});

/** Faults: lines of a file, then what is said. */
const FAULTS: readonly (readonly [name: string, lines: readonly string[], said: readonly string[]])[] = [
  ['a key that is misspelt', ['questionaire: quick'], ["2:1: error: unknown key 'questionaire'; did you mean questionnaire?"]],
  [
    'a rule that is misspelt',
    ['policy:', '  min_overal: 60', '  min_coverage: 80'],
    [
      "3:3: error: unknown key 'min_overal'; did you mean min_overall?",
      '4:17: error: 80 is over 1; write a share, such as 0.8 or 80%',
    ],
  ],
  [
    'a questionnaire that nobody has',
    ['questionnaire: quik'],
    ["2:16: error: there is no questionnaire and no file 'quik'; did you mean quick?"],
  ],
  [
    'values of every kind',
    [
      'answers: []',
      'pain_points: ""',
      'formats: markdown',
      'group: yes please',
      'policy:',
      '  min_overall: 101',
      '  min_pillar: { technology: lots }',
      '  max_fired_gates: 0.5',
      '  undecided: maybe',
      '  warn: [max_drop, max_drop]',
      '  require: [{ flg: RF-AIWILD }]',
    ],
    [
      '2:10: error: the list is empty; write at least 1, or take it out',
      "3:14: error: '' is not written as it has to be; write it in words",
      "4:10: error: 'markdown' stands where a list is expected; write a list: [markdown]",
      "5:8: error: 'yes please' stands where true or false is expected; write true or false",
      '7:16: error: 101 is over 100; write a number from 0 to 100',
      "8:29: error: 'lots' stands where a number is expected; write a number",
      '9:20: error: 0.5 stands where a whole number is expected; write a whole number',
      "10:14: error: 'maybe' is not a known word here; use one of: error, warn",
      "11:20: error: 'max_drop' stands twice in the list; take one out",
      "12:15: error: unknown key 'flg'; did you mean flag?",
    ],
  ],
];

describe('what is wrong', () => {
  it.each(FAULTS)('%s is told with its line, and nothing is done', async (_, lines, said) => {
    config('dxready.yaml', ...lines);
    world.write('answers/anna.yaml', sheet);
    const expected = [
      ...said.map((line) => `dxready.yaml:${line}`),
      'dxready: nothing is done with a configuration that is wrong; mend what is listed above',
      '',
    ];
    for (const argv of [['config'], ['report'], ['explain', '.'], ['hits']]) {
      const { code, stdout, stderr } = await world.run(argv);
      expect({ argv, code, stdout, stderr: stderr.split('\n') }).toEqual({ argv, code: 2, stdout: '', stderr: expected });
    }
    expect(fs.existsSync(join(world.folder, 'reports'))).toBe(false);
    expect((await world.run(['lint', 'dxready.yaml'])).stderr.split('\n')).toEqual([...expected.slice(0, -2), '']);
  });

  it.each([
    [
      'dxready: 2\n',
      'dxready.yaml:1:10: error: the file is in format 2, which this version does not read; write 1, or use a newer dxready',
    ],
    ['', 'dxready.yaml:1:1: error: the file is empty; fill it in, or name another file'],
    ['# policy: {}\n', 'dxready.yaml:1:1: error: the file is empty; fill it in, or name another file'],
    [
      '[1]',
      'dxready.yaml:1:1: error: a list stands where a mapping is expected; write keys with their values, each as key: value',
    ],
    [
      'answers: { a.b: 1 }\n',
      'dxready.yaml:1:1: error: this is an answer sheet, not a configuration (dxready.yaml); name a configuration (dxready.yaml)',
    ],
  ])('%j is no configuration', async (text, said) => {
    world.write('dxready.yaml', text);
    const { code, stderr } = await world.run(['config']);
    expect({ code, first: stderr.split('\n')[0] }).toEqual({ code: 2, first: said });
  });

  it('a folder of that name, a file that may not be read, and a file that is not there', async () => {
    fs.mkdirSync(join(world.folder, 'dxready.yaml'));
    expect((await world.run(['config'])).stderr).toMatch(/^dxready\.yaml:1:1: error: this is a folder, not a file; /);
    const shut = (path: fs.PathOrFileDescriptor, ...rest: []) => {
      if (String(path).endsWith('shut.yaml')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return fs.readFileSync(path, ...rest);
    };
    const files = { ...fs, readFileSync: shut } as unknown as World['files'];
    config('shut.yaml');
    expect(await world.run(['config', '--config', 'shut.yaml'], { files })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^shut\.yaml:1:1: error: this may not be read; ask for permission to read it\n/),
    });
    for (const [argv, env] of [
      [['--config', 'gone.yaml'], {}],
      [[], { DXREADY_CONFIG: 'gone.yaml' }],
    ] as const)
      expect(await world.run(['config', ...argv], { env })).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(
          /^gone\.yaml:1:1: error: there is no such file; check the name: --config or DXREADY_CONFIG says which file is read\n/,
        ),
      });
  });

  it('a place that is not there', async () => {
    expect(await world.run(['config', 'nowhere'])).toMatchObject({
      code: 2,
      stderr: 'dxready: there is no folder or file nowhere; check the name\n',
    });
  });

  it('Windows line ends and a byte order mark change nothing', async () => {
    const lines = ['dxready: 1', 'questionnaire: quick', 'policy:', '  min_overall: 60', ''];
    world.write('dxready.yaml', lines.join('\n'));
    const plain = await world.run(['config']);
    world.write('dxready.yaml', `\ufeff${lines.join('\r\n')}`);
    expect(await world.run(['config'])).toEqual(plain);
    expect(plain).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('dxready.yaml:4') });
  });
});

describe('variables', () => {
  it.each([
    ['DXREADY_MIN_OVERAL', '60', 'there is no variable of that name; did you mean DXREADY_MIN_OVERALL?'],
    ['DXREADY_MAX_FALL', '5', 'there is no variable of that name; unset it: docs/configuration.md lists the variables'],
    ['DXREADY_REQUIRE', '[]', 'there is no variable of that name; unset it: docs/configuration.md lists the variables'],
    ['DXREADY_MIN_OVERALL', 'high', "'high' stands where a number is expected; write a number"],
    ['DXREADY_MIN_OVERALL', '-1', '-1 is under 0; write a number from 0 to 100'],
    ['DXREADY_MIN_COVERAGE', '80', '80 is over 1; write a share, such as 0.8 or 80%'],
    ['DXREADY_MAX_FIRED_GATES', '1.5', '1.5 stands where a whole number is expected; write a whole number'],
    ['DXREADY_GROUP', 'yes', "'yes' stands where true or false is expected; write true or false"],
    ['DXREADY_FORMATS', 'html,docx', "'docx' is not a known word here; use one of: markdown, md, html, pdf, json, csv"],
    [
      'DXREADY_MIN_PILLAR',
      'technology=50,data',
      "'technology=50,data' stands where a number or a mapping is expected; write one number for all, or ids with theirs: one=50,other=40",
    ],
    [
      'DXREADY_MIN_CAPABILITY',
      'one_trusted_view=much',
      "'much' stands where a number is expected; write one number for all, or ids with theirs: one=50,other=40",
    ],
    ['DXREADY_UNDECIDED', 'wran', "'wran' is not a known word here; did you mean warn?"],
    ['DXREADY_QUESTIONNAIRE', 'quik', "there is no questionnaire and no file 'quik'; did you mean quick?"],
  ])('%s=%s is told by its name', async (name, word, said) => {
    const { code, stderr } = await world.run(['config'], { env: { [name]: word } });
    expect({ code, first: stderr.split('\n')[0] }).toEqual({ code: 2, first: `${name}: error: ${said}` });
  });

  it('of others are a note, unless nobody wants to hear', async () => {
    world.write('answers/anna.yaml', sheet);
    const env = { DXREADY_VERSION: '1', DXREADY_ENV: 'ci', DXREADY_PATH: '/opt' };
    const notes = ['ENV', 'PATH', 'VERSION'].map(
      (name) => `note: DXREADY_${name} is not read: dxready has no variable of that name\n`,
    );
    for (const argv of [['config'], ['check', '.', '--min-overall', '1', '--undecided', 'warn']])
      expect(await world.run(argv, { env })).toMatchObject({ code: 0, stderr: notes.join('') });
    expect(await world.run(['check', '.', '--quiet'], { env })).toMatchObject({ code: 0, stderr: '' });
  });

  it('that other parts of the program know are left to them', async () => {
    const env = {
      DXREADY_BROWSER: '/usr/bin/chromium',
      DXREADY_RUNS: '3',
      DXREADY_SEED: '1',
      DXREADY_END: 'x',
      DXREADY_CONFIG: '',
    };
    expect(await world.run(['config'], { env })).toMatchObject({ code: 0, stderr: '' });
  });

  it('the file and the variables are told together', async () => {
    config('dxready.yaml', 'policy: { min_overall: 200 }');
    const { stderr } = await world.run(['config'], { env: { DXREADY_GROUP: 'maybe' } });
    expect(stderr).toMatch(/^DXREADY_GROUP: error: .*\ndxready\.yaml:2:24: /);
  });
});
