// From a file to its text, or to the one reason why it cannot be read. The size is looked at before the bytes.
import { isUtf8 } from 'node:buffer';
import { type Files, nameOf, type ReadStdin, STDIN } from './files.ts';
import type { Problem } from '../model/problem.ts';

/** Largest file that is read, in bytes: a hundred times the largest questionnaire. */
const MAX_BYTES = 5_000_000;

export type ReadText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'failed'; readonly problem: Problem };

export async function readText(file: string, files: Files, readStdin: ReadStdin): Promise<ReadText> {
  const failed = (code: string, message: string, mend: string): ReadText => ({ kind: 'failed', problem: ofFile(code, message, mend) });
  try {
    const bytes = file === STDIN ? await readStdin() : readBytes(file, files);
    if (typeof bytes === 'number' || bytes.length > MAX_BYTES) return failed('too-large', tooLarge(bytes), `a file may hold ${megabytes(MAX_BYTES)}; is it the right one?`);
    return decode(bytes, failed);
  } catch (error) {
    return { kind: 'failed', problem: explain(error, file) };
  }
}

/** The bytes, or the size of a file that is too large to be read. */
function readBytes(file: string, files: Files): Uint8Array | number {
  const { size } = files.statSync(file);
  return size > MAX_BYTES ? size : files.readFileSync(file);
}

function decode(bytes: Uint8Array, failed: (code: string, message: string, mend: string) => ReadText): ReadText {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return failed('utf-16', 'the file is in UTF-16', 'save it as UTF-8');
  if (bytes.includes(0)) return failed('binary', 'the file is not text (it holds NUL bytes)', 'give a YAML or JSON file in UTF-8');
  if (!isUtf8(bytes)) return failed('not-utf-8', 'the file is not valid UTF-8', 'save it as UTF-8');
  const from = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return { kind: 'text', text: Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString('utf8') };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function tooLarge(bytes: Uint8Array | number): string {
  return `the file is too large (${megabytes(typeof bytes === 'number' ? bytes : bytes.length)})`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function explain(error: unknown, file: string): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return ofFile('missing-file', 'there is no such file', 'check the name and the folder');
    case 'EISDIR':
      return ofFile('directory', 'this is a folder, not a file', `name a file in ${nameOf(file)}`);
    case 'EACCES':
    case 'EPERM':
      return ofFile('no-permission', 'the file may not be read', 'ask for permission to read it');
    default:
      return ofFile('unreadable', `the file cannot be read (${String(code ?? error)})`, 'check the disk and the name');
  }
}

/** A problem of a file as a whole. */
export function ofFile(code: string, message: string, mend: string): Problem {
  return { code, severity: 'error', message, mend, path: [], onKey: false, suggest: null };
}
