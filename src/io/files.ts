// The file system as readers and writers see it: handed in, so that tests and other worlds can stand in for it.
import type * as fs from 'node:fs';

export type Files = Pick<
  typeof fs,
  | 'readFileSync'
  | 'readSync'
  | 'statSync'
  | 'fstatSync'
  | 'realpathSync'
  | 'readdirSync'
  | 'mkdirSync'
  | 'mkdtempSync'
  | 'openSync'
  | 'writeFileSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'linkSync'
  | 'rmSync'
  | 'accessSync'
  | 'chmodSync'
>;

/** Reads standard input to its end, or until more than `limit` bytes have come; the same bytes every time it is called. */
export type ReadStdin = (limit: number) => Promise<Uint8Array>;

/** The name of standard input as an argument, and in messages. */
export const STDIN = '-';
const STDIN_NAME = '<stdin>';

/** How a file is called in messages. */
export function nameOf(file: string): string {
  return file === STDIN ? STDIN_NAME : file;
}
