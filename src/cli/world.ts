// Everything outside the program that it may touch, handed in by the entry point; tests hand in another one.
import type { Terminal } from '../io/ask/terminal.ts';
import type { Files, ReadStdin } from '../io/files.ts';

export interface Out {
  readonly write: (text: string) => void;
  /** Resolves once whoever reads has taken what was written; without it there is nothing to wait for. */
  readonly taken?: () => Promise<void>;
  /** True once nobody reads any more: what is written then is dropped. */
  readonly isGone?: boolean;
  readonly isTTY: boolean;
  /** Width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
}

export interface World {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder the user stands in. */
  readonly cwd: string;
  /** The folder the package lies in, with questionnaires and schemas. */
  readonly home: string;
  /** Version of the package. */
  readonly version: string;
  readonly stdout: Out;
  readonly stderr: Out;
  /** Bytes to standard output, for what is no text. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  readonly readStdin: ReadStdin;
  /** Standard input as it comes, once; without it all of it is read first. What was read by `readStdin` comes again. */
  readonly stdinChunks?: () => AsyncIterable<Uint8Array>;
  readonly files: Files;
  /** The terminal a person sits at; null unless both standard input and output are one. */
  readonly terminal: Terminal | null;
  /** Milliseconds since 1970: for the pace of an interview, never for a score. */
  readonly now: () => number;
  /** The day where the user is, YYYY-MM-DD: offered as the date of new answers, never used unasked. */
  readonly today: () => string;
  /** Who we are among the processes of this machine, so that two terminals can share a sheet. */
  readonly machine: {
    readonly pid: number;
    readonly host: string;
    readonly isAlive: (pid: number) => boolean;
    /** As Node names it: linux, darwin, win32. */
    readonly platform: string;
  };
  /** Calls back when the program is asked to stop (SIGINT, SIGTERM, SIGHUP); gives back how to stop listening. */
  readonly onStop: (callback: () => void) => () => void;
  /** How the program was called, so that commands can be shown as they must be typed. */
  readonly called: string;
}
