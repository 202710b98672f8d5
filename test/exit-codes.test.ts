// Every exit code by a scenario, with the built program as a CI job starts it: no terminal, no home, CI=true.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execaSync } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeAll, openTerminal } from './terminal/pty.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const SHOP = join(root, 'examples/harbour-lighting');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dxready-codes-'));
  writeFileSync(
    join(folder, 'broken.yaml'),
    'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nanswers: { strategy.customer_test: 9 }\n',
  );
  writeFileSync(join(folder, 'older.yaml'), 'dxready: 1\nquestionnaire: { id: quick, version: 0.9.0 }\nanswers: {}\n');
  writeFileSync(join(folder, 'empty.yaml'), 'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nanswers: {}\n');
  mkdirSync(join(folder, 'policy/answers'), { recursive: true });
  cpSync(join(SHOP, 'answers'), join(folder, 'policy/answers'), { recursive: true });
  writeFileSync(join(folder, 'policy/dxready.yaml'), 'dxready: 1\npolicy: { min_overall: 99 }\n');
  mkdirSync(join(folder, 'slip'), { recursive: true });
  cpSync(join(SHOP, 'answers'), join(folder, 'slip/answers'), { recursive: true });
  writeFileSync(join(folder, 'slip/dxready.yaml'), 'dxready: 1\npolicy: { min_overal: 10 }\n');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeAll);

/** As a CI job runs it: a bare environment and nothing on standard input. */
function run(argv: readonly string[], bin = join(root, 'bin/dxready.cjs')) {
  const { exitCode, stdout, stderr } = execaSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', CI: 'true' },
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
  });
  return { code: exitCode, stdout, stderr };
}

const CASES: readonly (readonly [code: number, why: string, argv: readonly string[]])[] = [
  [0, 'the version', ['--version']],
  [0, 'help', ['check', '--help']],
  [0, 'a score', ['score', SHOP]],
  [0, 'a bar that is met', ['check', SHOP, '--min-overall', '1', '--no-strict-gates']],
  [0, 'no bar at all', ['check', SHOP]],
  [0, 'a bar that is not met, and only warns', ['check', SHOP, '--min-overall', '99', '--warn', 'min_overall']],
  [0, 'a comparison, whatever it says', ['compare', SHOP, SHOP]],
  [1, 'a bar that is not met', ['check', SHOP, '--min-overall', '99']],
  [1, 'a bar of dxready.yaml', ['check', 'policy']],
  [1, 'the same in every format', ['check', 'policy', '-f', 'junit']],
  [1, 'nothing answered: undecided', ['check', 'empty.yaml', '--min-overall', '10']],
  [2, 'no command', []],
  [2, 'an unknown command', ['scroe']],
  [2, 'an unknown option', ['score', '--fast', SHOP]],
  [2, 'no such file', ['score', 'nowhere.yaml']],
  [2, 'an answer out of range', ['score', 'broken.yaml']],
  [2, 'bad input beside a bar that is not met', ['check', 'policy', 'broken.yaml']],
  [2, 'another major version', ['score', 'older.yaml']],
  [2, 'a misspelt rule', ['check', 'slip']],
  [2, 'a bar that is no number', ['check', SHOP, '--min-overall', 'high']],
  [2, 'an interview without a terminal', ['assess']],
  [2, 'an output that cannot be written', ['score', SHOP, '-f', 'json', '-o', '/dev/full/x.json']],
];

describe('exit codes', () => {
  it.each(CASES)('%i: %s', (code, _, argv) => {
    const ran = run(argv);
    expect({ code: ran.code, told: ran.stderr }).toEqual({ code, told: expect.any(String) });
    expect(ran.stderr).not.toMatch(/\n {4}at |bug of ours/);
    if (code === 2) expect(ran.stderr).not.toBe('');
  });

  it('3: a package that was damaged is a bug of ours, without a stack until it is asked for', () => {
    const home = join(folder, 'damaged');
    for (const part of ['bin', 'dist', 'package.json', 'schemas', 'questionnaires'])
      cpSync(join(root, part), join(home, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    writeFileSync(join(home, 'dist/questionnaires/quick.json'), '{');
    const bin = join(home, 'bin/dxready.cjs');
    const ran = run(['score', 'empty.yaml'], bin);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('this is a bug of ours');
    expect(ran.stderr).not.toContain('    at ');
    expect(run(['score', 'empty.yaml', '--debug'], bin).stderr).toContain('    at ');
  });

  it('130: an interview that is interrupted keeps its answers', async () => {
    const terminal = openTerminal(['assess', '--answers', 'sitting.yaml', '--role', 'leader', '--name', 'Ferry'], {
      cwd: folder,
    });
    await terminal.waitFor(/\S/);
    terminal.press('ctrl-c');
    expect((await terminal.exited).code).toBe(130);
  });

  it('the help names every one of them', () => {
    const help = run(['--help']).stdout;
    for (const code of ['0 done', '1 done', '2 bad', '3 a bug', '130 interrupted']) expect(help).toContain(code);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('130');
  });
});
