// From an empty folder to a checked one, with the built program: what init writes works as it stands.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { git, ROOT, SHEET, shell } from './workplace.ts';

const folder = mkdtempSync(join(tmpdir(), 'dxready-fresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => shell([process.execPath, join(ROOT, 'bin/dxready.cjs'), ...args], folder);

describe('a fresh workshop', () => {
  it('is set up, committed and checked', () => {
    expect(run('init', '.', '--name', 'Harbour')).toMatchObject({ code: 0, stderr: '' });
    git(folder, 'init', '--quiet');
    const hook = readFileSync(join(ROOT, 'examples/ci/pre-commit'), 'utf8');
    const called = hook.replace(/^program=.*$/m, () => `program=${join(ROOT, 'bin/dxready.cjs')}`);
    writeFileSync(join(folder, '.git/hooks/pre-commit'), called, { mode: 0o755 });
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'An empty workshop');
    expect(git(folder, 'ls-files').split('\n').slice(0, -1)).toEqual([
      '.github/workflows/dxready.yml',
      '.gitignore',
      'answers/README.md',
      'dxready.yaml',
      'pain-points.yaml',
    ]);
    expect(run('check').code).toBe(2);
  });

  it.each([[[]], [['.']], [['answers/leader.yaml']]])('is checked as %j', (place) => {
    writeFileSync(join(folder, 'answers/leader.yaml'), SHEET);
    const { code, stdout, stderr } = run('check', ...place, '--date', '2026-11-01');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Harbour Lighting Ltd');
  });

  it('makes reports that git leaves out', () => {
    expect(run('report', '.').code).toBe(0);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'The first sheet');
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(git(folder, 'ls-files', 'reports', 'answers')).toBe('answers/README.md\nanswers/leader.yaml\n');
  });
});
