// From a file to its text, or to the one reason why it cannot be read. The size is looked at before the bytes.
import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import type { Problem } from '../model/problem.ts';
import { type Files, type ReadStdin, STDIN } from './files.ts';

/** Largest file that is read, in bytes: a hundred times the largest questionnaire. */
export const MAX_BYTES = 5_000_000;

export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  /** Line and column as in a LocatedProblem. */
  | { readonly kind: 'failed'; readonly problem: Problem; readonly line: number; readonly column: number };

/** Never throws for what a file system may refuse; the reason comes back as a problem. */
export async function readText(file: string, files: Files, readStdin: ReadStdin): Promise<ReadText> {
  try {
    const refusal = file === STDIN ? null : refuse(files.statSync(file));
    if (refusal !== null) return failed(refusal);
    const bytes = file === STDIN ? await readStdin(MAX_BYTES) : files.readFileSync(file);
    return bytes.length > MAX_BYTES ? failed(TOO_LARGE) : decode(bytes);
  } catch (error) {
    return failed(explainRefusal(error));
  }
}

/** What is told of more than that. */
export const TOO_LARGE = ofFile('too-large', `the file is larger than ${MAX_BYTES / 1_000_000} MB`, 'is it the right one?');

/** What is seen before a byte is read. */
function refuse(stats: Stats): Problem | null {
  if (isDevice(stats)) return ofFile('device', 'this is a device, not a file', 'name a file, or - for standard input');
  return stats.size > MAX_BYTES ? TOO_LARGE : null;
}

/** A device may have no end. */
export function isDevice(stats: Stats): boolean {
  return stats.isCharacterDevice() || stats.isBlockDevice() || stats.isSocket();
}

function failed(problem: Problem, line = 0, column = 0): ReadText {
  return { kind: 'failed', problem, line, column };
}

/** Bytes as text with one end of line, or why they are none. */
export function decode(bytes: Uint8Array): ReadText {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return failed(ofFile('utf-16', 'the file is in UTF-16', 'save it as UTF-8'));
  if (bytes.includes(0))
    return failed(ofFile('binary', 'the file is not text (it holds NUL bytes)', 'give a YAML or JSON file in UTF-8'));
  const text = textOf(bytes);
  if (isUtf8(bytes)) return { kind: 'text', text };
  const before = text.slice(0, text.indexOf('\ufffd'));
  return failed(
    ofFile('not-utf-8', 'the file is not valid UTF-8', 'save it as UTF-8'),
    before.split('\n').length,
    before.length - before.lastIndexOf('\n'),
  );
}

/** Without the byte order mark; every end of line is \n. */
function textOf(bytes: Uint8Array): string {
  const from = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString('utf8');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** Why the file system refused to read a file or folder. */
export function explainRefusal(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return ofFile('missing-file', 'there is no such file', 'check the name and the folder');
    case 'EISDIR':
      return ofFile('directory', 'this is a folder, not a file', 'name a file in it');
    case 'EACCES':
    case 'EPERM':
      return ofFile('no-permission', 'this may not be read', 'ask for permission to read it');
    case 'ELOOP':
      return ofFile('unreadable', 'the link leads back to itself', 'mend the link, or name the file itself');
    case 'ENAMETOOLONG':
      return ofFile('missing-file', 'the name is too long for a file', 'check the name');
    default:
      return ofFile('unreadable', `this cannot be read (${String(code ?? error)})`, 'check the disk and the name');
  }
}

/** A problem of a file as a whole. */
export function ofFile(code: string, message: string, mend: string): Problem {
  return { code, severity: 'error', message, mend, path: [], onKey: false, suggest: null, over: null };
}
