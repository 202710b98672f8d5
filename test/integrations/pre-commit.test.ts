// The hook of examples/ci, in a real repository: what it lets through, and what it refuses.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIT_ENV, git, HIGH, LOW, type Ran, ROOT, SHEET, vendor, type Workplace, workplace } from './workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = workplace(LOW);
  vendor(place);
  place.write('.gitignore', 'tools/\n');
  git(place.folder, 'init', '--quiet', '--initial-branch=main');
  const hook = join(place.folder, '.git/hooks/pre-commit');
  copyFileSync(join(ROOT, 'examples/ci/pre-commit'), hook);
  chmodSync(hook, 0o755);
});
afterEach(() => place.remove());

/** Commits what is staged. */
function commit(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'A change', ...args], {
    cwd: place.folder,
    env: { ...GIT_ENV, TMPDIR: place.folder },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function stage(...files: string[]): void {
  git(place.folder, 'add', '--', ...files);
}

const commits = () => git(place.folder, 'rev-list', '--all', '--count').trim();

describe('the hook', () => {
  it('lets a commit through that meets the bar, the very first too', () => {
    stage('.');
    const { code } = commit();
    expect({ code, commits: commits() }).toEqual({ code: 0, commits: '1' });
  });

  it('refuses a commit that misses the bar, and says why', () => {
    place.write('dxready.yaml', HIGH);
    stage('.');
    const { code, stdout, stderr } = commit();
    expect({ code, commits: commits() }).toEqual({ code: 1, commits: '0' });
    expect(stdout + stderr).toMatch(/95/);
    expect(stderr).toContain('The commit is refused');
  });

  it('refuses a sheet with a mistake, with its line', () => {
    place.write('answers/leader.yaml', SHEET.replace('level: 4', 'level: 9'));
    stage('.');
    const { code, stdout, stderr } = commit();
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/answers\/leader\.yaml:\d+/);
  });

  it('refuses a policy and pain points with a mistake', () => {
    place.write('pain-points.yaml', 'dxready: 1\npain_points:\n  - { id: x }\n');
    stage('.');
    expect(commit()).toMatchObject({ code: 1, stderr: expect.stringContaining('pain-points.yaml') });
    rmSync(join(place.folder, 'pain-points.yaml'));
    place.write('dxready.yaml', 'dxready: 1\npolicy: { min_overal: 20 }\n');
    git(place.folder, 'add', '--all');
    expect(commit()).toMatchObject({ code: 1, stderr: expect.stringContaining('min_overal') });
  });

  it('looks at what is staged, not at what lies there', () => {
    place.write('dxready.yaml', HIGH);
    stage('.');
    place.write('dxready.yaml', LOW);
    expect(commit().code).toBe(1);
    stage('.');
    place.write('dxready.yaml', HIGH);
    place.write('answers/broken.yaml', 'nonsense');
    expect(commit().code).toBe(0);
  });

  it('looks at what is named with the commit', () => {
    stage('.');
    expect(commit().code).toBe(0);
    place.write('dxready.yaml', HIGH);
    expect(commit('--all').code).toBe(1);
    expect(commit('--', 'dxready.yaml').code).toBe(1);
    expect(commits()).toBe('1');
  });

  it.each(['teams/our harbour', "it's a $(touch run) `place`", '-dash', 'line\nend', 'ünï ☂'])(
    'finds a workshop in a folder called %j',
    (name) => {
      place.write(`${name}/answers/an na's.yaml`, SHEET);
      place.write(`${name}/dxready.yaml`, HIGH);
      stage('.');
      expect(commit().code).toBe(1);
      place.write(`${name}/dxready.yaml`, LOW);
      stage('.');
      expect(commit()).toMatchObject({ code: 0 });
      expect(existsSync(join(place.folder, 'run'))).toBe(false);
    },
  );

  it('holds a folder against the policy above it', () => {
    place.write('dxready.yaml', HIGH);
    place.write('teams/lake/answers/a.yaml', SHEET);
    stage('dxready.yaml', 'teams');
    const { code, stdout, stderr } = commit();
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('teams/lake');
  });

  it('holds the rest of a workshop against the bar when a sheet is taken away', () => {
    place.write('answers/other.yaml', SHEET.replace('id: r1', 'id: r2'));
    stage('.');
    expect(commit().code).toBe(0);
    place.write('answers/leader.yaml', 'broken');
    stage('.');
    git(place.folder, 'rm', '--quiet', '--force', 'answers/other.yaml');
    expect(commit().code).toBe(1);
    git(place.folder, 'rm', '--quiet', '--force', 'answers/leader.yaml');
    expect(commit(), 'no sheet is left').toMatchObject({
      code: 1,
      stderr: expect.stringContaining('dxready: .: the last sheet is taken away'),
    });
    git(place.folder, 'rm', '--quiet', '--force', 'dxready.yaml');
    expect(commit(), 'nothing of the workshop is left').toMatchObject({ code: 0 });
  });

  it('lets a workshop go with all its files, as when a team leaves or is renamed, and says so', () => {
    place.write('regions/east/east-03/answers/a.yaml', SHEET);
    place.write('regions/east/east-04/answers/a.yaml', SHEET);
    stage('.');
    expect(commit().code).toBe(0);
    git(place.folder, 'rm', '-r', '--quiet', 'regions/east/east-03');
    git(place.folder, 'mv', 'regions/east/east-04', 'regions/east/east-05');
    const { code, stdout, stderr } = commit();
    expect({ code, commits: commits() }).toEqual({ code: 0, commits: '2' });
    for (const name of ['east-03', 'east-04'])
      expect(stderr).toContain(`dxready: regions/east/${name}: taken away with all its files; no bar is held there any more\n`);
    expect(stdout + stderr).toContain('regions/east/east-05');
  });

  it('asks for no more of a baseline of many than what is committed', () => {
    const policy = 'dxready: 1\npolicy: { baseline: before, max_drop: 5, whole_baseline: true }\n';
    for (const name of ['lake', 'pond']) {
      place.write(`teams/${name}/answers/a.yaml`, SHEET);
      place.write(`teams/before/${name}.yaml`, SHEET);
    }
    place.write('teams/dxready.yaml', policy);
    stage('.');
    expect(commit().code).toBe(0);
    place.write('teams/lake/answers/a.yaml', `${SHEET}\n# A word.\n`);
    stage('teams/lake');
    expect(commit()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('pond') });
  });

  it('refuses a workshop of which some files are left, but no sheet', () => {
    place.write('regions/east/east-03/answers/a.yaml', SHEET);
    place.write('regions/east/east-03/notes.md', 'x');
    stage('.');
    expect(commit().code).toBe(0);
    git(place.folder, 'rm', '-r', '--quiet', 'regions/east/east-03/answers');
    expect(commit()).toMatchObject({ code: 1, stderr: expect.stringContaining('east-03: the last sheet is taken away') });
  });

  it('holds every folder that a policy is for when the policy alone changes, and no other', () => {
    place.write('teams/lake/answers/a.yaml', SHEET);
    place.write('own/answers/b.yaml', 'broken');
    place.write('own/dxready.yaml', LOW);
    git(place.folder, 'add', '.');
    git(place.folder, 'commit', '--quiet', '--no-verify', '--message', 'Two workshops');
    place.write('dxready.yaml', HIGH);
    stage('dxready.yaml');
    const { code, stdout, stderr } = commit();
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('teams/lake');
    expect(stdout + stderr).not.toContain('own/');
  });

  it('holds the answers when the baseline alone changes', () => {
    place.write('dxready.yaml', 'dxready: 1\npolicy: { baseline: before/first.yaml, max_drop: 5 }\n');
    place.write('before/first.yaml', SHEET);
    stage('.');
    expect(commit().code).toBe(0);
    place.write('before/first.yaml', SHEET.replace('id: quick', 'id: nonsense'));
    stage('.');
    expect(commit()).toMatchObject({ code: 1, stderr: expect.stringContaining('before/first.yaml') });
  });

  it('says what to edit where the program is not', () => {
    rmSync(join(place.folder, 'tools'), { recursive: true });
    stage('.');
    const { code, stdout, stderr } = commit();
    expect({ code, stdout, lines: stderr.trimEnd().split('\n') }).toEqual({
      code: 1,
      stdout: '',
      lines: [
        expect.stringMatching(/^dxready: there is no file .*tools\/dxready\/bin\/dxready\.cjs: edit the line program= in /),
      ],
    });
  });

  it('lets a workshop through that has no sheet yet', () => {
    rmSync(join(place.folder, 'answers/leader.yaml'));
    stage('.');
    expect(commit().code).toBe(0);
  });

  it('has no say where nothing of a workshop is part of the commit', () => {
    stage('.');
    expect(commit().code).toBe(0);
    place.write('notes.txt', 'x');
    place.write('quiz/answers/a.json', '{"not": "ours"}');
    rmSync(join(place.folder, 'tools'), { recursive: true });
    stage('notes.txt');
    expect(commit().code).toBe(0);
  });

  it('is not about folders without a policy', () => {
    rmSync(join(place.folder, 'dxready.yaml'));
    place.write('answers/leader.yaml', 'not a sheet');
    stage('.');
    expect(commit().code).toBe(0);
  });

  it('can be gone past, and leaves nothing behind', () => {
    place.write('dxready.yaml', HIGH);
    stage('.');
    expect(commit().code).toBe(1);
    expect(
      git(place.folder, 'status', '--porcelain', '--untracked-files=all')
        .split('\n')
        .filter((line) => line.startsWith('??')),
    ).toEqual([]);
    expect(commit('--no-verify').code).toBe(0);
  });

  it('is plain sh', () => {
    const text = readFileSync(join(ROOT, 'examples/ci/pre-commit'), 'utf8');
    expect(text).toMatch(/^#!\/bin\/sh\n/);
    expect(text.replaceAll(/#.*$/gm, '')).not.toMatch(/\[\[|\blocal\b|<<<|\$'|pipefail|\bfunction\b/);
  });
});
