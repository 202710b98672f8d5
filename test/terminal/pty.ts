// Runs the built program in a real pseudo-terminal and reads the screen, so that a test sees what a person sees.
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';

// Caught, for the reason to be given in our words where nobody built a binary (musl).
const pty = await import('@lydell/node-pty').catch((cause: unknown) => ({ spawn: null, cause }));
const BIN = fileURLToPath(new URL('../../bin/dxready.cjs', import.meta.url));
const PATIENCE = 10_000;
/** `:` and not '' for the trap: what a shell ignores, its children ignore too. */
const STTY_AFTER = `trap : HUP INT QUIT TERM; "$@"; code=$?; printf '\\n[stty]\\n'; stty -a; exit $code`;
const KEYS = {
  ...{ up: '\x1b[A', down: '\x1b[B', right: '\x1b[C', left: '\x1b[D', end: '\x1b[F', home: '\x1b[H' },
  ...{ insert: '\x1b[2~', delete: '\x1b[3~', pageup: '\x1b[5~', pagedown: '\x1b[6~', 'shift-tab': '\x1b[Z' },
  ...{ enter: '\r', escape: '\x1b', backspace: '\x7f', tab: '\t', space: ' ', 'ctrl-c': '\x03', 'ctrl-d': '\x04' },
};

/** The name of a key, `ctrl-` and a letter, or any other string, which is sent as is. */
export type Key = keyof typeof KEYS | (string & Record<never, never>);
export type Size = { readonly columns: number; readonly rows: number };
type Exit = { readonly code: number; readonly signal: number | undefined };
type Options = {
  readonly cwd: string;
  readonly size?: Size;
  /** Added to a clean environment, whose HOME is an empty folder. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than dxready; `argv` is then all its arguments. */
  readonly program?: string;
  /** Puts a shell around the program that prints the state of the terminal afterwards, for `ttyIsSane`. */
  readonly sttyAfter?: boolean;
};
export interface Terminal {
  /** In one piece, as when typed faster than the program reads: so 'escape' comes alone or last. */
  readonly press: (...keys: Key[]) => void;
  readonly paste: (text: string) => void;
  readonly screen: () => string[];
  /**
   * The screen without the blank lines at its end; `all` has what was scrolled out too, and in one piece what the terminal
   * broke at its edge (a printed path is as long as the folder of the project); `raw` has every byte.
   */
  readonly text: () => string;
  readonly all: () => string;
  readonly raw: () => string;
  /** The text of the screen once it has `what`; rejects when the program ends without it, or after 10 s. */
  readonly waitFor: (what: string | RegExp | ((text: string) => boolean)) => Promise<string>;
  /** Once nothing came for 50 ms. A loaded machine is quiet longer than that: prefer `waitFor`. */
  readonly settled: () => Promise<void>;
  readonly resize: (size: Size) => void;
  /** SIGTERM unless told otherwise; with `sttyAfter` to the program and the shell, which outlives all but SIGKILL. */
  readonly kill: (signal?: string) => void;
  /** Of the program; with `sttyAfter` of the shell. */
  readonly pid: number;
  readonly cursorVisible: () => boolean;
  /** Once the last bytes are on the screen. With `sttyAfter` a signal is a code above 128. */
  readonly exited: Promise<Exit>;
  readonly ended: () => boolean;
}

const cleanUps = new Set<() => void>();

/** For afterEach: kills what still runs and removes the HOME folders. */
export function closeAll(): void {
  for (const cleanUp of cleanUps) cleanUp();
  cleanUps.clear();
}

export function openTerminal(argv: readonly string[], options: Options): Terminal {
  const machine = `${process.platform}-${process.arch}`;
  if (pty.spawn === null) throw new Error(`No terminal can be opened here: @lydell/node-pty does not load on ${machine}.`, pty);
  const { columns: cols, rows } = options.size ?? { columns: 80, rows: 24 };
  const home = mkdtempSync(join(tmpdir(), 'dxready-home-'));
  const env = { PATH: process.env.PATH ?? '', HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...options.env };
  const program = options.program === undefined ? [process.execPath, BIN, ...argv] : [options.program, ...argv];
  const [file = '', ...args] = options.sttyAfter ? ['/bin/sh', '-c', STTY_AFTER, 'sh', ...program] : program;
  const child = pty.spawn(file, args, { name: env.TERM, cols, rows, cwd: options.cwd, env, encoding: null });
  const screen = new xterm.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });

  const changes = new EventEmitter();
  let received = '';
  let cursor = true;
  let end: Exit | null = null;
  for (const final of ['h', 'l']) {
    screen.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) cursor = final === 'h';
      return false;
    });
  }
  // A terminal answers when it is asked where the cursor is or what it can do.
  screen.onData((answer) => child.write(answer));
  const decoder = new StringDecoder();
  const take = (bytes: Buffer) => {
    received += decoder.write(bytes);
    screen.write(bytes, () => changes.emit('change'));
  };
  child.onData((data: string | Buffer) => take(Buffer.from(data)));
  drainBeforeClosing(child, take);
  const parsed = () => new Promise<void>((resolve) => screen.write('', resolve));
  const exited = new Promise<Exit>((resolve) => {
    child.onExit(async ({ exitCode, signal }) => {
      await parsed();
      end = { code: exitCode, signal: signal || undefined };
      changes.emit('change');
      resolve(end);
    });
  });
  const kill = (pid: number, signal: string) => {
    try {
      if (end === null) process.kill(pid, signal);
    } catch (error) {
      // It may have just ended.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  cleanUps.add(() => {
    for (const pid of [-child.pid, child.pid]) kill(pid, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  const line = (at: number) => screen.buffer.active.getLine(at)?.translateToString(true).trimEnd() ?? '';
  const lines = (from: number, length: number) => Array.from({ length }, (_, at) => line(from + at));
  const visible = () => lines(screen.buffer.active.baseY, screen.rows);
  const text = () => visible().join('\n').trimEnd();
  const bracketed = (body: string) => (screen.modes.bracketedPasteMode ? `\x1b[200~${body}\x1b[201~` : body);
  const send = (data: string) => {
    if (end !== null) throw new Error(`Nothing reads ${JSON.stringify(data)}: the program has ended; the screen:\n${text()}`);
    child.write(data);
  };
  const paste = (pasted: string) => send(bracketed(pasted.replaceAll(/\r?\n/g, '\r')));
  const waitFor: Terminal['waitFor'] = async (what) => {
    const patience = AbortSignal.timeout(PATIENCE);
    while (!has(text(), what)) {
      const why = end === null ? `${PATIENCE / 1000} s went by` : `The program ended (${JSON.stringify(end)})`;
      if (end !== null || patience.aborted) throw new Error(`${why} without ${what}; the screen:\n${text()}`);
      await once(changes, 'change', { signal: patience }).catch(() => undefined);
    }
    return text();
  };
  const settled = async () => {
    for (let before = -1; before !== received.length; await parsed()) {
      before = received.length;
      if (end === null) await sleep(50);
    }
  };
  const resize = (size: Size) => {
    screen.resize(size.columns, size.rows);
    if (end === null) child.resize(size.columns, size.rows);
  };

  return {
    ...{ paste, text, waitFor, settled, resize, exited, screen: visible, pid: child.pid },
    press: (...keys) => send(keys.map((key) => bytesOf(key, screen.modes.applicationCursorKeysMode)).join('')),
    all: () => unbroken(screen.buffer.active).trimEnd(),
    raw: () => received,
    kill: (signal = 'SIGTERM') => kill(options.sttyAfter ? -child.pid : child.pid, signal),
    cursorVisible: () => cursor,
    ended: () => end !== null,
  };
}

/** Whether the program left a terminal in which a person can type: lines are edited, keys are echoed, ctrl-c works. */
export function ttyIsSane(terminal: Terminal): boolean {
  // Of the bytes, not of the screen, which may have cut a word in two.
  const state = terminal.raw().split('\n[stty]')[1];
  if (state === undefined) throw new Error(`No state of the terminal: open with sttyAfter, await exited.\n${terminal.text()}`);
  return ['icanon', 'echo', 'isig', 'icrnl', 'opost'].every((word) => state.split(/[\s;]+/).includes(word));
}

/**
 * Where this process is slower than the program, the last bytes would be lost: libuv takes the hang-up of a terminal for
 * its end, however much is unread, and node-pty closes 200 ms after the program in any case.
 */
function drainBeforeClosing(child: object, take: (bytes: Buffer) => void): void {
  const { _socket: socket, fd } = child as { _socket: Readable; fd: number };
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    const bytes = Buffer.alloc(65_536);
    for (let count = -1; count !== 0 && !socket.destroyed; ) {
      try {
        count = readSync(fd, bytes);
      } catch {
        count = 0; // EIO or EAGAIN: nothing is left.
      }
      take(Buffer.from(bytes.subarray(0, count)));
    }
    return destroy(error);
  };
}

function unbroken(buffer: xterm.IBuffer): string {
  const lines = Array.from({ length: buffer.length }, (_, at) => buffer.getLine(at));
  return lines.reduce((text, line, at) => {
    // What fills its line to the edge ends in no blank that was not written.
    const broken = lines[at + 1]?.isWrapped ?? false;
    const words = line?.translateToString(!broken) ?? '';
    return `${text}${line?.isWrapped || at === 0 ? '' : '\n'}${broken ? words : words.trimEnd()}`;
  }, '');
}

function has(text: string, what: Parameters<Terminal['waitFor']>[0]): boolean {
  if (typeof what === 'function') return what(text);
  return typeof what === 'string' ? text.includes(what) : text.search(what) >= 0;
}

function bytesOf(key: string, application: boolean): string {
  const bytes = Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : key;
  if (application && ['up', 'down', 'right', 'left', 'end', 'home'].includes(key)) return bytes.replace('[', 'O');
  return /^ctrl-[a-z]$/.test(key) ? String.fromCharCode(key.charCodeAt(5) & 31) : bytes;
}
