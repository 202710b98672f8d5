// A repository to try the pipelines in: a workshop with a policy, and the program as a copy in tools/dxready.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A sheet of the quick questionnaire that scores well above 40 and well below 95. */
export const SHEET = readFileSync(join(ROOT, 'test/scenarios/harbour-quick/answers/leader.yaml'), 'utf8');

/** Bars that the sheet meets, and bars that it does not. */
export const LOW = 'dxready: 1\npolicy: { min_overall: 20 }\n';
export const HIGH = 'dxready: 1\npolicy: { min_overall: 95 }\n';

export interface Workplace {
  readonly folder: string;
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  readonly remove: () => void;
}

/** A folder with a workshop at its top. */
export function workplace(policy: string): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'dxready-ci-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('answers/leader.yaml', SHEET);
  write('dxready.yaml', policy);
  return {
    folder,
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The program as a folder of the repository: what is built, and a set-up that only notes that it was called. */
export function vendor({ folder, write }: Workplace, at = 'tools/dxready'): void {
  write(`${at}/scripts/ensure.mjs`, "import { appendFileSync } from 'node:fs';\nappendFileSync('calls', 'ensure\\n');\n");
  symlinkSync(join(ROOT, 'bin'), join(folder, at, 'bin'));
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script in a shell as services do, with a clean environment. */
export function shell(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const [file = '', ...args] = argv;
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env },
    encoding: 'utf8',
    input: '',
  });
  return { code: status, stdout, stderr };
}

/** git with an identity of its own and nothing of the machine's settings. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' });
}

export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Anna',
  GIT_AUTHOR_EMAIL: 'anna@example.org',
  GIT_COMMITTER_NAME: 'Anna',
  GIT_COMMITTER_EMAIL: 'anna@example.org',
};
