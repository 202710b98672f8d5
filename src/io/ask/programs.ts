// Other programs: an editor for a long note, a browser for the report, and one that prints it.
import { dirname, join } from 'node:path';
import { execa, parseCommandString } from 'execa';
import type { Files } from '../files.ts';

/** The editor the user has named; null if none is. */
export function editorIn(env: Readonly<Record<string, string | undefined>>): string | null {
  return env.VISUAL || env.EDITOR || null;
}

/**
 * Lets the user edit a text in their editor and gives back what they saved; null if the editor could not be run. The
 * text lies beside the sheet meanwhile, where whoever may read the answers may read it too, and nowhere else.
 */
export async function editText(
  editor: string,
  text: string,
  { sheet, pid }: { readonly sheet: string; readonly pid: number },
  files: Files,
): Promise<string | null> {
  const draft = join(dirname(sheet), `.note.${pid}.md`);
  try {
    files.writeFileSync(draft, text, { encoding: 'utf8', mode: 0o600 });
    const [command = '', ...args] = parseCommandString(editor);
    const { failed } = await execa(command, [...args, draft], { stdio: 'inherit', reject: false });
    return failed ? null : String(files.readFileSync(draft, 'utf8')).replace(/\r\n?/g, '\n').trimEnd();
  } catch {
    return null;
  } finally {
    files.rmSync(draft, { force: true });
  }
}

/** The program that opens a file the way a double click would, by system; null where there is no screen to open it on. */
export function openerFor(platform: string, env: Readonly<Record<string, string | undefined>>): string[] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

/** True if the file was handed to the program. */
export async function openFile([command = '', ...args]: readonly string[], file: string): Promise<boolean> {
  const { failed } = await execa(command, [...args, file], { stdio: 'ignore', reject: false, timeout: 10_000 });
  return !failed;
}

export interface Unseen {
  /** An open file for what it says on standard error. No pipe: a child of its own that lives on would hold it open. */
  readonly log: number;
  /** Milliseconds until it is ended. */
  readonly patience: number;
  /** Ends it at once. */
  readonly signal: AbortSignal;
}

/** Runs a program that nobody sees, and says how it came to its end. */
export async function runUnseen(
  command: string,
  args: readonly string[],
  { log, patience, signal }: Unseen,
): Promise<'ended' | 'too-long' | 'stopped'> {
  const { timedOut, isCanceled } = await execa(command, args, {
    // The types know the numbers of open files up to 9 only; the system knows more.
    stdio: ['ignore', 'ignore', log as 3],
    reject: false,
    timeout: patience,
    cancelSignal: signal,
    forceKillAfterDelay: 2_000,
  });
  if (isCanceled) return 'stopped';
  return timedOut ? 'too-long' : 'ended';
}
