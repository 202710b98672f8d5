// The fast way from bytes to data, for tables of thousands of files. What is not plain, or might be wrong, comes back as undefined
// and is read with `parse`, which can complain. A test holds both against each other.
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import type { Files } from './files.ts';
import { parseYaml } from './parse.ts';
import { decode } from './read-text.ts';

/** Longest text that is plain, in bytes: many times a sheet, and too short to hold more values than may be. */
const LONGEST = 100_000;
const QUOTE = 0x22;
const BRACE = 0x7b;
const BLANK = 0x20;
const DELETE = 0x7f;
/** What the reader of YAML refuses, and that of JSON does not. */
const CONTROL = /[\u0080-\u0084\u0086-\u009f\ufffe\uffff]/;

/** Where every file is read to: room of its own for each of thousands would cost more than the reading. */
const room = Buffer.allocUnsafe(LONGEST);

/** The bytes of a file, good until the next one is read; null if they cannot or must not be read, or are too many to be plain. */
export function readBytes(path: string, files: Files): Uint8Array | null {
  try {
    const stats = files.statSync(path);
    if (!stats.isFile() || stats.size > LONGEST) return null;
    const handle = files.openSync(path, 'r');
    try {
      const size = files.readSync(handle, room, 0, LONGEST, null);
      return size === stats.size ? room.subarray(0, size) : null;
    } finally {
      files.closeSync(handle);
    }
  } catch {
    return null;
  }
}

/** What a text says, YAML or JSON; undefined if it is not plain. */
export function readPlain(bytes: Uint8Array): unknown {
  if (bytes.length > LONGEST) return undefined;
  try {
    return bytes[0] === BRACE ? readJson(bytes) : readYaml(bytes);
  } catch {
    return undefined;
  }
}

function readYaml(bytes: Uint8Array): unknown {
  const read = decode(bytes);
  return read.kind === 'failed' ? undefined : parseYaml(read.text, { aliases: false });
}

/** JSON.parse itself refuses NUL, and returns within a text; between values they say nothing. */
function readJson(bytes: Uint8Array): unknown {
  if (bytes.includes(DELETE)) return undefined;
  const ascii = isAscii(bytes);
  // Bytes below 128 are the same letters in both codes, and latin1 is read faster.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(ascii ? 'latin1' : 'utf8');
  if (!ascii && (!isUtf8(bytes) || CONTROL.test(text))) return undefined;
  const value: unknown = JSON.parse(text);
  return keysWritten(text) === keysIn(value) ? value : undefined;
}

/**
 * Keys that stand in a JSON text, at least: one that stands twice is in the text and not in the data, and the reader of YAML
 * refuses it. A note in quotes before a colon counts as well; such a text is not plain.
 */
function keysWritten(text: string): number {
  let keys = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) <= BLANK) before -= 1;
    if (text.charCodeAt(before) === QUOTE) keys += 1;
  }
  return keys;
}

function keysIn(value: unknown): number {
  let keys = 0;
  if (Array.isArray(value)) {
    for (const part of value) if (typeof part === 'object') keys += keysIn(part);
    return keys;
  }
  if (value === null || typeof value !== 'object') return 0;
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    keys += typeof part === 'object' ? 1 + keysIn(part) : 1;
  }
  return keys;
}
