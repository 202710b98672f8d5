// "Many teams in one repository" of docs/ci.md, and what stands before it on base branches: each command as it stands there.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GIT_ENV, git, type Ran, ROOT, SHEET, shell, vendor, type Workplace, workplace } from './workplace.ts';

const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');

/** The blocks of one kind below a heading, up to the next of its rank. */
function blocks(heading: string, kind: string): string[] {
  const rank = /^#+/.exec(heading)?.[0] ?? '';
  const [, below = ''] = page.split(`\n${heading}\n`);
  const [own = ''] = below.split(new RegExp(`^#{1,${rank.length}} `, 'm'));
  return [...own.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === kind).map(([, , text = '']) => text);
}

const MANY = '## Many teams in one repository';
const POLICY = blocks(MANY, 'yaml')[0] ?? '';
const TEAMS = ['east/east-01', 'east/east-02', 'south/south-11'];
/** All answers one level lower: a clear fall. */
const LOWER = SHEET.replaceAll(/level: ([2-5])/g, (_, level) => `level: ${Number(level) - 1}`);
/** dxready as one may call it where it is installed. */
const CALLED = `dxready() { node '${join(ROOT, 'bin/dxready.cjs')}' "$@"; }\n`;

let place: Workplace;
beforeEach(() => {
  place = workplace(POLICY);
  rmSync(join(place.folder, 'answers'), { recursive: true });
  for (const team of TEAMS) sheet(team, SHEET);
  place.write('.gitignore', blocks(MANY, 'text')[1] ?? '');
  git(place.folder, 'init', '--quiet', '--initial-branch=main');
});
afterEach(() => place.remove());

const sheet = (team: string, text: string) => place.write(`regions/${team}/answers/a.yaml`, text);
const sh = (script: string, env: Readonly<Record<string, string>> = {}): Ran =>
  shell(['bash', '-e', '-o', 'pipefail', '-c', CALLED + script], place.folder, { ...GIT_ENV, ...env });
const commit = () => {
  git(place.folder, 'add', '.');
  git(place.folder, 'commit', '--quiet', '--message', 'A change');
};

describe('many teams in one repository', () => {
  it('are checked by the lines of the table', () => {
    expect(sh('dxready check --update-baseline').code).toBe(0);
    expect(TEAMS.map((team) => existsSync(join(place.folder, `baseline/${team.split('/')[1]}.json`)))).toEqual([
      true,
      true,
      true,
    ]);
    const [table = ''] = page.split(`\n${MANY}\n`)[1]?.match(/\| what \| how \|[\s\S]*?\n\n/) ?? [];
    const lines = [...table.matchAll(/^\| [^|]* \| `(dxready [^`]*)`/gm)].map(([, line = '']) => line);
    expect(lines.length).toBe(4);
    const told = lines.map((line) => sh(line));
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const shown = told.map(({ stdout }) => [...stdout.matchAll(/\((regions\/[^)]*)\)/g)].map(([, name]) => name));
    const all = TEAMS.map((team) => `regions/${team}`);
    expect(shown.slice(0, 3)).toEqual([all, all.slice(0, 2), all.slice(2)]);
    expect(place.read('reports/scores.csv').split('\n').length).toBe(TEAMS.length + 2);
    expect(git(place.folder, 'status', '--porcelain', '--untracked-files=all')).not.toContain('reports/');
  });

  it('have a policy above them that init leaves alone', () => {
    expect(sh('dxready init regions/west/west-01').code).toBe(0);
    expect(existsSync(join(place.folder, 'regions/west/west-01/dxready.yaml'))).toBe(false);
  });

  it('have baselines that are renewed one by one, also where another bar is missed, and seen by a reviewer', () => {
    place.write('dxready.yaml', POLICY.replace('policy:', 'policy:\n  min_overall: 45'));
    expect(sh('dxready check --update-baseline').code).toBe(0);
    commit();
    sheet('south/south-11', LOWER);
    const others = TEAMS.slice(0, 2).map((team) => place.read(`baseline/${team.split('/')[1]}.json`));
    const [, renew = ''] = (blocks(MANY, 'sh')[0] ?? '').split('\n');
    const [before = '', ...after] = (blocks(MANY, 'sh')[1] ?? '').trimEnd().split('\n');
    const missed = sh(before);
    expect(missed.code).toBe(1);
    expect(missed.stdout).toMatch(/fallen|fell|drop/i);
    expect(sh(renew), 'it misses the bar of 45, and is renewed').toMatchObject({ code: 1 });
    expect(TEAMS.slice(0, 2).map((team) => place.read(`baseline/${team.split('/')[1]}.json`))).toEqual(others);
    const compared = sh(after.join('\n'));
    expect(compared).toMatchObject({ code: 0, stderr: '' });
    expect(compared.stdout).toMatch(/^#|fell|down/m);
    expect(sh('dxready check --min-overall 20').code, 'the fall is agreed on').toBe(0);
  });

  it('are undecided while they are new, until their baseline is written', () => {
    expect(sh('dxready check --update-baseline').code).toBe(0);
    sheet('west/west-01', SHEET);
    expect(sh('dxready check')).toMatchObject({ code: 1, stdout: expect.stringContaining('UNDECIDED') });
    expect(sh('dxready check regions/west/west-01 --update-baseline').code).toBe(0);
    expect(sh('dxready check').code).toBe(0);
  });

  it('lie at their own paths where two have one name', () => {
    sheet('south/east-01', LOWER);
    expect(sh('dxready check --update-baseline').code).toBe(0);
    for (const name of ['regions/east/east-01', 'regions/south/east-01', 'south-11'])
      expect(existsSync(join(place.folder, `baseline/${name}.json`)), name).toBe(true);
    expect(sh('dxready check').code).toBe(0);
    sheet('east/east-01', LOWER);
    expect(sh('dxready check').code, 'its own earlier result is the one that counts').toBe(1);
  });

  it('have lines for GitHub and GitLab that miss no team', () => {
    vendor(place);
    expect(sh('dxready check --update-baseline').code).toBe(0);
    const [, github = '', gitlab = ''] = blocks(MANY, 'yaml');
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
    const [{ with: given }] = parse(github);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    const { script, after_script } = parse(gitlab);
    const run = (lines: readonly string[]) => sh(lines.join('\n'), { DXREADY: 'tools/dxready' });
    expect(run(script)).toMatchObject({ code: 0 });
    expect(sh(`dxready check '${given.answers}' ${given.args}`)).toMatchObject({ code: 0 });
    rmSync(join(place.folder, 'regions/east/east-02'), { recursive: true });
    expect(run(script)).toMatchObject({ code: 2, stderr: expect.stringContaining('east-02') });
    expect(run(after_script)).toMatchObject({ code: 0 });
    expect(place.read('reports/scores.csv').split('\n').length).toBe(TEAMS.length + 1);
  });
});

describe('the base branch', () => {
  const STRICT = 'dxready: 1\npolicy: { min_overall: 40 }\n';
  const [recipe = ''] = blocks('### The bars of the base branch', 'sh');
  const [asBaseline = ''] = blocks('### The base branch as the baseline', 'sh');
  /** The base branch lies in a repository of its own, as it does for a job. */
  const fromBase = (script: string) => script.replace(/check \. /, "check 'regions/*/*' ");

  beforeEach(() => {
    place.write('dxready.yaml', 'dxready: 1\npolicy: { min_overall: 20 }\n');
    place.write('regions/east/dxready.yaml', STRICT);
    commit();
    git(place.folder, 'clone', '--quiet', '--bare', '.', '.origin');
    git(place.folder, 'remote', 'add', 'origin', join(place.folder, '.origin'));
    place.write('.git/info/exclude', '.origin/\n');
    git(place.folder, 'checkout', '--quiet', '-b', 'change');
  });

  it('is a baseline for every team at once', () => {
    sheet('south/south-11', LOWER);
    commit();
    const { code, stdout } = sh(fromBase(asBaseline));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^NOT PASSED [^\n]*\n?[^\n]*south-11/m);
    expect(stdout).toMatch(/^PASSED [^\n]*\n?[^\n]*east-01/m);
  });

  it('misses the teams that a change takes away', () => {
    git(place.folder, 'rm', '-r', '--quiet', 'regions/east/east-02');
    place.write('baseline/old.yaml', SHEET);
    commit();
    const script = fromBase(asBaseline).replace('git archive FETCH_HEAD', '$& regions').trimEnd();
    expect(sh(script)).toMatchObject({ code: 0, stderr: expect.stringContaining('east-02') });
    const { code, stderr } = sh(`${script} --whole-baseline`);
    expect(code).toBe(2);
    expect(
      stderr
        .split('\n')
        .filter((line) => line.includes('error: '))
        .map((line) => line.split(':')[0]),
    ).toEqual(['.base/regions/east/east-02']);
  });

  it('has bars, those of a region too, that a change can neither lower nor hide', () => {
    for (const team of TEAMS) sheet(team, LOWER);
    place.write('regions/east/dxready.yaml', 'dxready: 1\n');
    place.write('regions/south/south-11/dxready.yaml', 'dxready: 1\n');
    commit();
    expect(sh("dxready check 'regions/*/*' -q").code, 'as the change would have it').toBe(0);
    const script = fromBase(recipe).replace(/ --baseline \.base/, '');
    expect(script).not.toBe(recipe);
    const { code, stdout } = sh(script);
    expect(code).toBe(1);
    expect(stdout).toMatch(/east-01[\s\S]*40/);
    expect(existsSync(join(place.folder, 'regions/south/south-11/dxready.yaml'))).toBe(false);
  });

  it('loses the bars of a region where one file is pinned', () => {
    for (const team of TEAMS) sheet(team, LOWER);
    const pinned = "git show main:dxready.yaml > .dxready-base.yaml\ndxready check 'regions/*/*' --config .dxready-base.yaml -q";
    expect(sh(pinned).code).toBe(0);
    expect(sh("dxready check 'regions/*/*' -q").code).toBe(1);
  });

  it('is taken by the step for GitHub in the same way', () => {
    const [step] = parse(blocks('### The bars of the base branch', 'yaml')[0] ?? '');
    expect(step.run).not.toContain('${{');
    place.write('regions/south/dxready.yaml', 'dxready: 1\n');
    commit();
    expect(sh(step.run, { BASE: 'main' }).code).toBe(0);
    expect(existsSync(join(place.folder, '.base/regions/east/dxready.yaml'))).toBe(true);
    expect(existsSync(join(place.folder, 'regions/south/dxready.yaml'))).toBe(false);
  });
});
