// What the shells are told: commands, options and values where they are known, files where one is meant.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { KNOWN_WORDS } from '../../src/cli/completion/words.ts';
import { fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const world = fakeWorld();
afterAll(() => world.remove());

/** What is offered for the last word of a line. */
async function answer(line: string): Promise<{ values: string[]; rest: string }> {
  const words = line.split(' ');
  const current = words.pop() ?? '';
  const { code, stdout, stderr } = await world.run(['complete', `--current=${current}`, '--', ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.split('\n').slice(0, -1);
  return { values: lines.slice(0, -1).map((one) => one.split('\t')[0] ?? ''), rest: lines.at(-1)?.slice(1) ?? '' };
}

describe('complete', () => {
  it.each([
    ['sc', ['score', 'schema'], 'none'],
    ['help sc', ['score', 'schema'], 'none'],
    ['hits pl', ['plan'], 'files'],
    ['help hits pl', ['plan'], 'files'],
    ['nonsense --form', [], 'none'],
    ['score --form', ['--format'], 'none'],
    ['score -', ['--group', '--format', '--output', '--quiet', '--help'], 'none'],
    ['hits list --vi', ['--view'], 'none'],
    ['hits --vi', [], 'none'],
    ['hits examples --vi', ['--view'], 'none'],
    ['score -- --form', [], 'files'],
    ['score --format ', ['terminal', 'json', 'ndjson', 'csv', 'markdown'], 'none'],
    ['score -f nd', ['ndjson'], 'none'],
    ['score --format=nd', ['--format=ndjson'], 'none'],
    ['score --format --', [], 'none'],
    ['score --format nd x', [], 'files'],
    ['report --format ', ['md', 'html', 'pdf', 'json', 'csv'], 'none'],
    ['report --format md,', ['md,html', 'md,pdf', 'md,json', 'md,csv'], 'none'],
    ['report --format=md,h', ['--format=md,html'], 'none'],
    ['check -f j', ['json', 'junit'], 'none'],
    ['check -f text,junit=re', [], 'files'],
    ['check -f junit=a.xml,m', ['junit=a.xml,markdown'], 'none'],
    ['check --warn min_c', ['min_capability', 'min_coverage', 'min_confidence'], 'none'],
    ['check --undecided ', ['error', 'warn'], 'none'],
    ['check --min-overall ', [], 'none'],
    ['report --variant p', ['public'], 'none'],
    ['report --variant public ', [], 'files'],
    ['report --out ', [], 'folders'],
    ['score --questionnaire ', ['full', 'quick'], 'files'],
    ['score --questionnaire=f', ['--questionnaire=full'], 'files'],
    ['score --date ', [], 'none'],
    ['score x y', [], 'files'],
    ['assess ', ['full', 'quick'], 'files'],
    ['show q', ['quick'], 'files'],
    ['explain sheet ', [], 'none'],
    ['init ', [], 'folders'],
    ['init --ci g', ['github', 'gitlab'], 'none'],
    ['init --questionnaire --te', ['--templates'], 'none'],
    ['init --questionnaire ', [], 'files'],
    ['schema pa', ['pain-points'], 'none'],
    ['migrate x --to ', ['full', 'quick'], 'files'],
    ['completion ', ['bash', 'zsh', 'fish', 'powershell'], 'none'],
    ['completion bash ', [], 'none'],
    ['score constructor', [], 'files'],
    ['__proto__ ', [], 'none'],
  ])('dxready %s', async (line, values, rest) => {
    const { values: found, rest: also } = await answer(line);
    if (line.endsWith(' -')) expect(found).toEqual(expect.arrayContaining(values));
    else expect({ values: found, rest: also }).toEqual({ values, rest });
  });

  it('offers every command but the hidden one, with what it does', async () => {
    const { values } = await answer('');
    const { stdout } = await world.run(['--help']);
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[|<|\S+ {2}| {2})/gm)].map(([, name]) => name);
    expect(values).toEqual(listed);
    expect(values).toContain('completion');
    expect(values).not.toContain('complete');
    expect((await world.run(['complete', '--current=complet', '--'])).stdout).toMatch(
      /^completion\tPrint the script.*\n:none\n$/,
    );
  });

  it('offers the schemas that there are', async () => {
    const { stderr } = await world.run(['schema', 'none']);
    expect((await answer('schema ')).values.join(', ')).toBe(/use one of: (.*)/.exec(stderr)?.[1]);
  });

  it('offers no option that the help hides', async () => {
    expect((await answer('score --d')).values).toEqual(['--date']);
  });
});

describe('the words that are known', () => {
  it.each(Object.entries(KNOWN_WORDS))('%s are those that its help names', async (place, words) => {
    const [, command = '', flag = ''] = /^(.*) (\S+)$/.exec(place) ?? [];
    const { stdout } = await world.run([...command.split(' '), '--help']);
    const [, described = null] = new RegExp(`^ {2}(?:-\\w, )?${flag}\\b(.*(?:\\n {10}.*)*)`, 'm').exec(stdout) ?? [];
    expect(described, `${flag} is declared`).not.toBeNull();
    const named = described?.replaceAll(/\s+/g, ' ') ?? '';
    // The rules of a policy are too many for the help: their names come from the model.
    const missing = words.filter((word) => !new RegExp(`(^|[^\\w-])${word}($|[^\\w-])`).test(named));
    expect(flag === '--warn' ? [] : missing).toEqual([]);
  });

  it('are there for every option that takes the name of something', async () => {
    const commands = [
      'hits list',
      'hits plan',
      'hits export',
      ...(await answer('')).values.filter((name) => !/^(help|hits)$/.test(name)),
    ];
    const helps = await Promise.all(
      commands.map(async (name) => ({ name, help: (await world.run([...name.split(' '), '--help'])).stdout })),
    );
    const options = helps.flatMap(({ name, help }) =>
      [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+) <(name|names|name\[=file\]|rules|error\|warn)>/gm)].map(
        ([, flag]) => `${name} ${flag}`,
      ),
    );
    expect(options.length).toBeGreaterThan(10);
    expect(options.filter((option) => KNOWN_WORDS[option] === undefined)).toEqual([]);
  });
});

describe('what is loaded', () => {
  const contents: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(`${root}dist/contents.json`, 'utf8'));
  /** Files of dist that a run loads. */
  const loaded = (...args: string[]): string[] => {
    const record = join(world.folder, 'modules.json');
    execFileSync(process.execPath, ['--require', `${root}test/support/record-modules.cjs`, `${root}bin/dxready.cjs`, ...args], {
      env: { ...process.env, RECORD_MODULES: record },
      stdio: 'ignore',
    });
    const files: string[] = JSON.parse(readFileSync(record, 'utf8'));
    return files.filter((file) => file.startsWith(`${root}dist`)).map((file) => basename(file));
  };

  it('is commander and one file of ours, for the key is pressed often', () => {
    const files = loaded('complete', '--current=--for', '--', 'score');
    expect(files.filter((file) => file.endsWith('.cjs')).toSorted()).toEqual([
      'cli-commands-completion.cjs',
      'cli-program.cjs',
      'main.cjs',
    ]);
    expect(files.flatMap((file) => contents[file] ?? [])).toEqual(['commander']);
  });

  it('is nothing of completion in another command', () => {
    expect(loaded('schema', 'answers').filter((file) => file.includes('complet'))).toEqual([]);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script for %s', async (shell) => {
    const { code, stdout, stderr } = await world.run(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`dxready completion ${shell}`);
    // What was typed is handed on as words: a shell that evaluates it runs what stands in it.
    expect(stdout.replaceAll(/^\s*#.*$/gm, '')).not.toMatch(/\beval\b|Invoke-Expression/);
    expect(stdout).toMatch(/complete (--current="\$\{?(current|words\[CURRENT\])|"--current=\$wordToComplete)/);
  });

  it('is sound bash', () => {
    execFileSync('bash', ['-n', `${root}templates/completion/bash`]);
    expect(readFileSync(`${root}templates/completion/bash`, 'utf8'), 'bash 3.2 of macOS').not.toMatch(
      /mapfile|readarray|\[-1\]|local -n/,
    );
  });

  it.each([
    [['completion'], /missing required argument 'shell'/],
    [['completion', 'tcsh'], /Allowed choices are bash, zsh, fish, powershell/],
  ])('%j is refused with what to do instead', async (argv, says) => {
    const { code, stderr } = await world.run(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });
});
