// Everything outside the program that it may touch, handed in by the entry point; tests hand in another one.
import type { Files, ReadStdin } from '../io/files.ts';

export interface Out {
  readonly write: (text: string) => void;
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
  readonly readStdin: ReadStdin;
  readonly files: Files;
}
