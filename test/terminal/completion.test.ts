// The tab key in real shells: what a person gets who types half a word. zsh and fish are tried where they are installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, openTerminal, type Terminal } from './pty.ts';

const BIN = fileURLToPath(new URL('../../bin/dxready.cjs', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  closeAll();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with sheets to be found, and the program on the path. */
function workplace(): { cwd: string; env: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'dxready-tab-'));
  folders.push(folder);
  const cwd = join(folder, 'work');
  mkdirSync(join(cwd, 'answers'), { recursive: true });
  writeFileSync(join(cwd, 'answered'), '');
  for (const name of ['anna.yaml', 'two words.yaml']) writeFileSync(join(cwd, 'answers', name), '');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/dxready'), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`, { mode: 0o755 });
  return { cwd, env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}` } };
}

const SHELLS = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    start: "PS1='> '; bind 'set bell-style none'; source <(dxready completion bash); source <(dxready completion bash)",
  },
  zsh: {
    args: ['-f', '-i'],
    start: "PS1='> '; autoload -Uz compinit && compinit -u -D; source <(dxready completion zsh)",
  },
  fish: {
    args: ['--no-config', '-i'],
    start: "function fish_prompt; echo '> '; end; set -g fish_autosuggestion_enabled 0; dxready completion fish | source",
  },
};
type Shell = keyof typeof SHELLS;

function isInstalled(shell: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${shell}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The prompt, with nothing typed behind it. */
const isEmpty = (text: string) => text.split('\n').at(-1) === '>';

/** Line by line: what is typed, how often the tab key is pressed, and what stands there then. */
const LINES: readonly (readonly [name: string, typed: string, sees: RegExp])[] = [
  ['a command', 'dxready compl\t', /> dxready completion$/m],
  ['a command below a command', 'dxready hits exp\t', /> dxready hits export$/m],
  ['an option', 'dxready explain --pain\t', /> dxready explain --pain-points$/m],
  ['a value', 'dxready score --format nd\t', /> dxready score --format ndjson/],
  ['a value behind the sign', 'dxready score --format=nd\t', /> dxready score --format=ndjson/],
  ['one more value of a list', 'dxready report -f md,pd\t', /> dxready report -f md,pdf/],
  ['a shipped questionnaire', 'dxready show qu\t', /> dxready show quick/],
  ['a file', 'dxready score answers/an\t', /> dxready score answers\/anna\.yaml/],
  ['a file with a blank', 'dxready score answers/tw\t', /> dxready score answers\/two\\ words\.yaml/],
  ['a file beside words', 'dxready assess answers\t', /> dxready assess answers\//],
  ['a file as a value', 'dxready assess --answers answers/an\t', /--answers answers\/anna\.yaml/],
  ['a folder only', 'dxready report --out ans\t', /--out answers\//],
  ['a file behind a format', 'dxready check -f junit=answers/an\t', /-f junit=answers\/anna\.yaml/],
  ['a file behind an option and a sign', 'dxready score --output=answers/an\t', /--output=answers\/anna\.yaml/],
];

/** bash is everywhere; the others are tried where they are. */
const here = (Object.keys(SHELLS) as Shell[]).filter((shell) => shell === 'bash' || isInstalled(shell));

describe.each(here)('%s', (shell) => {
  const { args, start } = SHELLS[shell];
  const open = async (): Promise<{ terminal: Terminal; cwd: string }> => {
    const { cwd, env } = workplace();
    const terminal = openTerminal(args, { cwd, env, program: shell, size: { columns: 100, rows: 24 } });
    terminal.press(`${start}; echo rea''dy\r`);
    await terminal.waitFor(/^ready$/m);
    return { terminal, cwd };
  };

  it('completes at the tab key', async () => {
    const { terminal } = await open();
    for (const [name, typed, sees] of LINES) {
      terminal.press('ctrl-u');
      await terminal.waitFor(isEmpty);
      terminal.press(typed);
      expect(await terminal.waitFor(sees), name).toMatch(sees);
    }
  }, 60_000);

  it('lists what there is to choose from', async () => {
    const { terminal } = await open();
    terminal.press('dxready hits list --view \t\t');
    await terminal.waitFor(/ambition[\s\S]*suggestions/);
  });

  it('runs nothing of what is typed', async () => {
    const { terminal, cwd } = await open();
    for (const typed of ['$(touch run)', '`touch run`', '";touch run;"', '; touch run #']) {
      terminal.press('ctrl-u', `dxready score ${typed} --for\t`);
      await terminal.settled();
      await terminal.settled();
    }
    terminal.press('ctrl-u', 'dxready completion ba\t');
    await terminal.waitFor(/> dxready completion bash/);
    expect(readdirSync(cwd)).toEqual(['answered', 'answers']);
    expect(existsSync(join(cwd, 'run'))).toBe(false);
  });
});
