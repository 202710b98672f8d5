// dxready check with baselines: where they are looked for, when one is missing, and what is written over them.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkBaseline } from '../../src/cli/compare/kin.ts';
import type { Report } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld, type Ran } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const leader = fs.readFileSync(join(root, 'examples/harbour-lighting/answers/leader.yaml'), 'utf8');
const AIM = 'strategy.shared_aim: { level: 4, evidence: 2 }';
const lower = leader.replace(AIM, 'strategy.shared_aim: 1');

vi.setConfig({ testTimeout: 30_000 });

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  world.write('a.yaml', leader);
});
afterEach(() => world.remove());

const check = (...argv: string[]): Promise<Ran> => world.run(['check', ...argv]);
const isThere = (name: string) => fs.existsSync(join(world.folder, name));

async function reports(...argv: string[]): Promise<Report[]> {
  const found = JSON.parse((await check(...argv, '-f', 'json')).stdout);
  return Array.isArray(found) ? found : [found];
}

async function outcomes(...argv: string[]): Promise<string[]> {
  return (await reports(...argv)).flatMap(({ verdict }) =>
    'rules' in verdict ? verdict.rules.map(({ outcome }) => outcome) : [],
  );
}

describe('what was read is not written over', () => {
  it.each([
    ['a baseline', ['--baseline', 'base.json', '--max-drop', '5', '-f', 'json=base.json']],
    ['a baseline by another way', ['--baseline', 'base.json', '--max-drop', '5', '-f', 'json=./x/../base.json']],
    [
      'a baseline of a sheet that is not checked',
      ['nowhere.yaml', '--baseline', 'base.json', '--max-drop', '5', '-f', 'json=base.json'],
    ],
    ['a baseline of another audit', ['--audit', '--baseline', 'base.json', '--max-drop', '5', '-f', 'json=base.json']],
  ])('%s', async (_, argv) => {
    await check('a.yaml', '--baseline', 'base.json', '--update-baseline');
    fs.mkdirSync(join(world.folder, 'x'));
    const before = world.read('base.json');
    const { code, stderr } = await check('a.yaml', ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain('base.json is not written: it was read to make this; choose another name');
    expect(world.read('base.json')).toBe(before);
  });

  it('a baseline that was just written', async () => {
    const { code, stderr } = await check('a.yaml', '--baseline', 'base.json', '--update-baseline', '-f', 'json=base.json');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'dxready: base.json would be the baseline and an output; choose another name for the output\n',
    });
    expect(isThere('base.json')).toBe(false);
  });

  it('the configuration', async () => {
    world.write('dxready.yaml', 'dxready: 1\npolicy: { min_overall: 1 }\n');
    const { code, stderr } = await check('a.yaml', '-f', 'text=dxready.yaml');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('it was read to make this') });
  });
});

describe('a path that leads nowhere', () => {
  const LONG = 'x'.repeat(300);
  it.each(['a.yaml/x', 'loop', LONG, `${LONG}.json`, 'a.yaml/x.json'])('%s', async (baseline) => {
    fs.symlinkSync('loop', join(world.folder, 'loop'));
    for (const more of [[], ['--update-baseline']]) {
      const { code, stderr } = await check('a.yaml', '--baseline', baseline, '--max-drop', '5', ...more);
      expect(code).toBe(2);
      expect(stderr).not.toContain('bug');
    }
  });

  it('is told once of many sheets', async () => {
    world.write('b.yaml', leader);
    const { stderr } = await check('a.yaml', 'b.yaml', '--baseline', 'nowhere', '--max-drop', '5');
    expect(stderr).toBe(
      'nowhere:1:1: error: there is no such file; check the name, or write it the first time with --update-baseline\n',
    );
  });
});

describe('where a folder has the earlier result', () => {
  it('of a workshop: a workshop of the same name, or at the same place', async () => {
    world.write('regions/south/s1/answers/x.yaml', lower);
    world.write('.base/regions/south/s1/answers/x.yaml', leader);
    world.write('q1/s1/answers/x.yaml', leader);
    expect(await outcomes('regions/south/s1', '--baseline', '.base', '--max-drop', '0.5')).toEqual(['failed']);
    expect(await outcomes('regions/south', '--baseline', '.base/regions/south', '--max-drop', '0.5')).toEqual(['failed']);
    expect(await outcomes('regions/south', '--baseline', 'q1', '--max-drop', '0.5')).toEqual(['failed']);
  });

  it('of a sheet: at the same place', async () => {
    world.write('teams/t1.yaml', lower);
    world.write('.base/teams/t1.yaml', leader);
    expect(await outcomes('teams/t1.yaml', '--baseline', '.base', '--max-drop', '0.5')).toEqual(['failed']);
  });

  it('none: what was looked for, and the command for this one alone, is said and is an error', async () => {
    fs.mkdirSync(join(world.folder, 'base'));
    world.write('south/s 1.yaml', leader);
    const argv = ['south/s 1.yaml', '--baseline', 'base', '--max-drop', '5', '--max-withdrawn', '0', '--undecided', 'warn'];
    const [report] = await reports(...argv);
    expect(report?.verdict).toMatchObject({ passed: false });
    const breach = {
      outcome: 'undecided',
      severity: 'error',
      message:
        'There is no earlier result to hold this one against: there is no base/south/s 1 and no base/s 1, as .json, .yaml, .yml or a workshop.',
      mend: "If it is new, accept it, and it alone: dxready check 'south/s 1.yaml' --baseline base --update-baseline",
    };
    expect(report?.verdict).toMatchObject({ breaches: [breach, breach] });
    expect(await check('south/s 1.yaml', '--baseline', 'base', '--update-baseline')).toMatchObject({ code: 0 });
    expect((await check(...argv)).code).toBe(0);
  });

  it('two of one name have their own places, and are found there', async () => {
    world.write('north/t.yaml', leader);
    world.write('south/t.yaml', lower);
    const { code } = await check('north/t.yaml', 'south/t.yaml', '--baseline', 'base', '--update-baseline');
    expect(code).toBe(0);
    expect(['base/north/t.json', 'base/south/t.json', 'base/t.json'].map(isThere)).toEqual([true, true, false]);
    world.write('north/t.yaml', lower);
    const found = await outcomes('north/t.yaml', 'south/t.yaml', '--baseline', 'base', '--max-drop', '0.5');
    expect(found).toEqual(['failed', 'met']);
  });
});

describe('a result that is gone', () => {
  beforeEach(async () => {
    for (const name of ['b', 'c']) world.write(`${name}.yaml`, leader);
    await check('a.yaml', 'b.yaml', 'c.yaml', '--baseline', 'base', '--update-baseline');
    world.write('base/README.yaml', 'what: notes\n');
  });

  it('is named where several are checked', async () => {
    const { code, stderr } = await check('a.yaml', 'b.yaml', '--baseline', 'base', '--max-drop', '5');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'note: the baseline has results of which nothing was checked: c; if one has left, remove base/c.json\n',
    });
    expect((await check('a.yaml', '--baseline', 'base', '--max-drop', '5')).stderr).toBe('');
    expect((await check('a.yaml', 'b.yaml', 'c.yaml', '--baseline', 'base', '--max-drop', '5')).stderr).toBe('');
  });

  it('is named in the run that writes the others', async () => {
    const { stderr } = await check('a.yaml', 'b.yaml', '--baseline', 'base', '--update-baseline');
    expect(stderr).toContain('nothing was checked: c; if one has left, remove base/c.json');
  });

  it.each([
    [['--whole-baseline'], ''],
    [[], 'dxready: 1\npolicy: { whole_baseline: true }\n'],
  ])('ends with 2 where that is a bar: %j %j', async (argv, config) => {
    if (config !== '') world.write('dxready.yaml', config);
    const { code, stdout, stderr } = await check('a.yaml', 'b.yaml', '--baseline', 'base', ...argv);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'base/c.json:1:1: error: nothing was checked of what this is the earlier result of; bring it back, or remove base/c.json if it has left\n',
    );
    expect(stdout).toContain('NOT CHECKED');
    expect((await check('a.yaml', 'b.yaml', 'c.yaml', '--baseline', 'base', ...argv)).code).toBe(0);
    expect((await check('a.yaml', 'b.yaml', '--baseline', 'base', ...argv, '--update-baseline')).code).toBe(0);
  });

  it('is in every output where that is a bar', async () => {
    for (const format of ['junit', 'github', 'markdown', 'sarif'])
      expect((await check('a.yaml', '--baseline', 'base', '--whole-baseline', '-f', format)).stdout).toContain('base/c.json');
  });
});

describe('a baseline that cannot be compared', () => {
  it('of another audit', async () => {
    await check('a.yaml', '--baseline', 'base.json', '--update-baseline');
    const { code, stderr } = await check('a.yaml', '--audit', '--baseline', 'base.json', '--max-drop', '5');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'base.json:1:1: error: this was scored without the audit of evidence, and now it is with: a fall could come of that alone; check without --audit, or write a new baseline with --update-baseline\n',
    });
    expect((await check('a.yaml', '--audit', '--baseline', 'base.json', '--min-overall', '1')).code).toBe(0);
  });

  it('is told by its own file, and replaced by a new one', async () => {
    await check('a.yaml', '--baseline', 'base', '--update-baseline');
    const old = JSON.parse(world.read('base/a.json'));
    old.questionnaire.version = '0.9.0';
    old.questionnaire.root.version = '0.9.0';
    world.write('base/a.json', JSON.stringify(old));
    const { code, stderr } = await check('a.yaml', '--baseline', 'base', '--max-drop', '5');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^base\/a\.json:1:1: error: this answers full 0\.9\.0/);
    expect(stderr).toContain('write it anew with check --update-baseline, or name as baseline the answers it was made from');
    const renewed = await check('a.yaml', '--baseline', 'base', '--update-baseline');
    expect(renewed.code).toBe(0);
    expect(renewed.stderr).toContain('note: base/a.json cannot be compared with a.yaml and is replaced\n');
    expect((await check('a.yaml', '--baseline', 'base', '--max-drop', '5')).code).toBe(0);
  });

  it.each([
    ['old.yaml', 'q2.yaml', 'carry the older answers over first: dxready migrate old.yaml --to q2.yaml'],
    ['old.yaml', null, 'carry the older answers over first: dxready migrate old.yaml --to mini'],
    [
      'bl/a.json',
      'q2.yaml',
      'write it anew with check --update-baseline, or name as baseline the answers it was made from, carried over with dxready migrate FILE --to q2.yaml',
    ],
  ])('%s is carried over to the questionnaire that was named: %s', (baseline, questionnaire, mend) => {
    const of = (version: string) => ({ questionnaire: { id: 'mini', version, root: { id: 'mini', version } } }) as Report;
    const options = { earlier: of('1.0.0'), baseline, questionnaire };
    expect(checkBaseline(of('2.0.0'), options, 'a.yaml', { called: 'dxready' })).toMatchObject([{ file: baseline, mend }]);
  });

  it('notes name the sheet', async () => {
    await check('a.yaml', '--baseline', 'base', '--update-baseline');
    world.write('a.yaml', leader.replace(/^date: .*$/m, 'date: 2026-03-01'));
    const { stderr } = await check('a.yaml', '--baseline', 'base', '--max-drop', '5');
    expect(stderr).toContain('note: a.yaml: the baseline is of 2026-11-19, later than this of 2026-03-01\n');
  });
});
