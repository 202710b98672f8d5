// dxready check over many teams, as a department runs it: whose report is whose, which policy was held, and what is told once.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report, ReportVerdict } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const leader = fs.readFileSync(join(root, 'examples/harbour-lighting/answers/leader.yaml'), 'utf8');
const TEAMS = ['north-01', 'north-02', 'west-04', 'west-05', 'west-06'];

vi.setConfig({ testTimeout: 60_000 });

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  for (const team of TEAMS) world.write(`teams/${team}/answers/a.yaml`, leader);
  world.write('dxready.yaml', 'dxready: 1\npolicy: { min_overall: 50 }\n');
});
afterEach(() => world.remove());

const places = TEAMS.map((team) => `teams/${team}`);
const check = (...argv: string[]) => world.run(['check', ...places, ...argv]);

async function verdicts(...argv: string[]): Promise<ReportVerdict[]> {
  const { stdout } = await world.run(['check', ...argv, '-f', 'json']);
  return [JSON.parse(stdout) as Report[]].flat().map(({ verdict }) => verdict as ReportVerdict);
}

describe('a report of a check', () => {
  it('says what it is of, and which file was held', async () => {
    world.write('teams/north-02/dxready.yaml', 'dxready: 1\npolicy: { min_overall: 40 }\n');
    world.write('teams/west-05/dxready.yaml', 'dxready: 1\n');
    const told = await verdicts(...places);
    expect(told.map(({ name, policy }) => [name, policy])).toEqual([
      ['teams/north-01', 'dxready.yaml'],
      ['teams/north-02', join('teams', 'north-02', 'dxready.yaml')],
      ['teams/west-04', 'dxready.yaml'],
      ['teams/west-05', null],
      ['teams/west-06', 'dxready.yaml'],
    ]);
  });

  it('names each match of a pattern, and no file where a flag alone has a bar', async () => {
    const told = await verdicts('teams/*/answers/a.yaml', '--no-group', '--no-config', '--min-overall', '1');
    expect(told.map(({ name, policy }) => [name, policy])).toEqual(TEAMS.map((team) => [`teams/${team}/answers/a.yaml`, null]));
    const [alone] = await verdicts('teams/west-04', '--min-overall', '1');
    expect(alone).toMatchObject({ name: 'teams/west-04', policy: 'dxready.yaml' });
  });

  it('does not name a file whose bars all stand in the environment', async () => {
    world.write('dxready.yaml', 'dxready: 1\n');
    const { stdout } = await world.run(['check', 'teams/west-04', '-f', 'json'], { env: { DXREADY_MIN_OVERALL: '10' } });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: { policy: null, rules: [{ bar: 10 }] } });
  });

  it('can be shown again, and without names', async () => {
    const { stdout } = await world.run(['check', 'teams/west-04', '-f', 'json']);
    world.write('saved.json', stdout);
    const again = await world.run(['render', 'saved.json', '-f', 'json', '--redact']);
    expect(again.code, again.stderr).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ verdict: { name: null, policy: null, passed: true } });
  });
});

describe('a file that switches the policy off', () => {
  beforeEach(() => void world.write('teams/west-05/dxready.yaml', 'dxready: 1\n'));

  it.each(['text', 'markdown', 'github'])('is told in %s', async (format) => {
    const { code, stdout } = await check('-f', format);
    expect(code).toBe(0);
    const flat = stdout.replaceAll('\\', '');
    expect(flat).toContain('5 sheets: 4 passed, 1 with no bar set');
    expect(flat).toContain('Held: dxready.yaml 4. No bar was set for 1: teams/west-05.');
  });

  it('is told in the summary of a step, and is a case that is skipped', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(world.folder, 'summary.md') };
    await world.run(['check', ...places, '-f', 'github,junit=junit.xml'], { env });
    expect(world.read('summary.md').replaceAll('\\', '')).toContain('No bar was set for 1: teams/west-05.');
    expect(world.read('junit.xml').match(/name="policy"[^>]*>\n *<skipped message="no bar set/g)).toHaveLength(1);
  });
});

describe('among the messages', () => {
  it('a fault of one policy is told once, whatever lies between those it is for', async () => {
    world.write('dxready.yaml', 'dxready: 1\npolicy: { min_pillar: { technolgy: 50 } }\n');
    for (const team of ['north-02', 'west-05'])
      world.write(`teams/${team}/dxready.yaml`, 'dxready: 1\npolicy: { min_overall: 1 }\n');
    const { code, stdout, stderr } = await check();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "dxready.yaml:2:25: error: there is no pillar 'technolgy' in the questionnaire full; did you mean technology?\n",
    });
    expect(stdout).toContain('5 sheets: 2 passed, 3 not checked');
  });

  it('a team without a sheet is annotated on no folder', async () => {
    fs.rmSync(join(world.folder, 'teams/west-04/answers/a.yaml'));
    const { code, stdout } = await check('-f', 'github');
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^::error title=dxready%3A not checked \(teams\/west-04\)::teams\/west-04: there is no sheet in answers/,
    );
    expect(stdout).not.toContain('file=teams/west-04,');
  });

  it('the worst team is annotated first, and those that warn are named', async () => {
    const low = leader.replace(/^( {2}[a-z]+\.[a-z_]+:) [345]$/gm, '$1 1');
    world.write('teams/west-06/answers/a.yaml', low);
    world.write(
      'dxready.yaml',
      'dxready: 1\npolicy: { min_overall: 60, min_pillar: 45, max_age_days: 0, warn: [max_age_days] }\n',
    );
    world.write('teams/north-01/dxready.yaml', 'dxready: 1\npolicy: { min_overall: 1, max_age_days: 0, warn: [max_age_days] }\n');
    const [first] = (await check('-f', 'github')).stdout.split('\n');
    expect(first).toContain('file=teams/west-06/answers/a.yaml,');
    const { stdout } = await check('-q');
    expect(stdout).toMatch(/^PASSED .*\(teams\/north-01\)\n(?: .*\n)* {2}warning: /m);
    expect(stdout).toMatch(/^Held: teams\/north-01\/dxready.yaml 1, dxready.yaml 4\.$/m);
  });
});
