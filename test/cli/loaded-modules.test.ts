// What each command loads: the guard of the speed bars, independent of any clock.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dxready-modules-'));
const contents: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(join(root, 'dist/contents.json'), 'utf8'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Packages and files of dist that a run loads. */
async function loaded(...args: string[]): Promise<{ files: string[]; packages: string[] }> {
  const record = join(folder, 'modules.json');
  const recorder = join(root, 'test/support/record-modules.cjs');
  await execa('node', ['--require', recorder, join(root, 'bin/dxready.cjs'), ...args], {
    cwd: root,
    env: { RECORD_MODULES: record },
  });
  const modules: string[] = JSON.parse(readFileSync(record, 'utf8'));
  const files = modules.filter((file) => file.startsWith(join(root, 'dist'))).map((file) => basename(file));
  return { files, packages: [...new Set(files.flatMap((file) => contents[file] ?? []))].toSorted() };
}

const workshop = 'test/scenarios/harbour-quick';

describe('what a command loads', () => {
  it('--version loads nothing of ours', async () => {
    expect((await loaded('--version')).files).toEqual([]);
  });

  it('--help loads commander only', async () => {
    expect((await loaded('--help')).packages).toEqual(['commander']);
  });

  it('score --format json loads neither prompts, templates, colours, the exact YAML reader nor a compiled validator', async () => {
    const { files, packages } = await loaded('score', workshop, '--format', 'json');
    expect(packages).toEqual(['commander', 'fastest-levenshtein', 'js-yaml']);
    expect(files.filter((file) => /^io-generated-(answers|questionnaire|report)\.cjs$/.test(file))).toEqual([]);
  });

  it('score with a questionnaire file loads the same packages, and semver for the version of what it extends', async () => {
    const { packages } = await loaded('score', workshop, '--format', 'json', '--questionnaire', 'questionnaires/quick.yaml');
    expect(packages).toEqual(['commander', 'fastest-levenshtein', 'js-yaml', 'semver']);
  });

  it('report loads the runtime of the templates, never their compiler', async () => {
    const { packages } = await loaded('report', workshop, '--out', folder, '--quiet');
    expect(packages).toEqual(expect.arrayContaining(['handlebars']));
    expect(packages).not.toEqual(expect.arrayContaining(['yaml']));
    const templates = readFileSync(join(root, 'dist/render-templates.cjs'), 'utf8');
    expect(templates.includes('Parse error on line'), 'the grammar of the compiler').toBe(false);
  });

  it('prompts and other programs are loaded by what asks only', () => {
    const asking = Object.entries(contents).filter(([, packages]) => packages.some((name) => /inquirer|^execa$/.test(name)));
    expect(asking.map(([file]) => file).toSorted()).toEqual([
      'cli-commands-assess.cjs',
      'cli-commands-welcome.cjs',
      'cli-hits-form-walk.cjs',
      'cli-interview-open-asker.cjs',
      'cli-pdf.cjs',
    ]);
  });

  it('no command loads the schema compiler', () => {
    const ajv = Object.entries(contents)
      .filter(([, packages]) => packages.includes('ajv'))
      .map(([file]) => file);
    expect(ajv.every((file) => /^io-generated-/.test(file))).toBe(true);
  });
});
