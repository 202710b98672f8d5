// Files with a sheet on every line, read as they come: nothing is held but the line that is worked on.
import { Buffer } from 'node:buffer';
import type { Files } from './files.ts';
import { MAX_BYTES } from './read-text.ts';

/** Bytes that are read at once. */
const CHUNK = 1 << 20;
const LINE_END = 10;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end, and good only until the next line is asked for; null if it is longer than a sheet may be. */
  readonly bytes: Uint8Array | null;
}

/** Bytes as they come; each part may be good only until the next is asked for. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Every line that is not blank. The last one needs no end. */
export async function* linesOf(chunks: Chunks): AsyncGenerator<Line> {
  let number = 1;
  let begun: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): Uint8Array | null => {
    const bytes = size + part.length > MAX_BYTES ? null : begun.length === 0 ? part : Buffer.concat([...begun, part]);
    begun = [];
    size = 0;
    return number === 1 && bytes !== null ? withoutMark(bytes) : bytes;
  };
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = buffer.indexOf(LINE_END); end !== -1; end = buffer.indexOf(LINE_END, from)) {
      const bytes = take(buffer.subarray(from, end));
      if (bytes === null || !isBlank(bytes)) yield { number, bytes };
      number += 1;
      from = end + 1;
    }
    size += buffer.length - from;
    if (size > MAX_BYTES) begun = [];
    else if (from < buffer.length) begun.push(Buffer.from(buffer.subarray(from)));
  }
  const last = take(new Uint8Array());
  if (last === null || !isBlank(last)) yield { number, bytes: last };
}

/** The byte order mark belongs to the file, not to its first line. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Nothing but blanks and the returns of Windows. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === LINE_END);
}

/** A file from its beginning; every chunk is good only until the next is asked for. Throws what the file system throws. */
export function* chunksOf(path: string, files: Files): Generator<Uint8Array> {
  const handle = files.openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (
      let size = files.readSync(handle, buffer, 0, CHUNK, null);
      size > 0;
      size = files.readSync(handle, buffer, 0, CHUNK, null)
    )
      yield buffer.subarray(0, size);
  } finally {
    files.closeSync(handle);
  }
}

/** What standard input holds: sheets on lines, with all chunks from the first, or one text. */
export type Stream = { readonly kind: 'lines'; readonly chunks: Chunks } | { readonly kind: 'text'; readonly bytes: Uint8Array };

/** How far is looked for a line that is a sheet: lines with something on them, and bytes, so that a first line too long for a sheet hides none. */
const FIRST_LINES = 20;
const FIRST_BYTES = 4 * MAX_BYTES;

/** Lines if one of the first is a whole JSON object and is not all there is: those that are broken do not make a sheet of all. */
export async function tellApart(chunks: AsyncIterable<Uint8Array>): Promise<Stream> {
  const taken: Uint8Array[] = [];
  const rest = chunks[Symbol.asyncIterator]();
  let size = 0;
  async function* upTo(most: number): AsyncGenerator<Uint8Array> {
    while (size <= most) {
      const { done, value } = await rest.next();
      if (done === true) return;
      taken.push(value);
      size += value.length;
      yield value;
    }
  }
  if (await areSheets(linesOf(upTo(FIRST_BYTES)))) return { kind: 'lines', chunks: goingOn(taken, rest) };
  for await (const _ of upTo(MAX_BYTES));
  return { kind: 'text', bytes: Buffer.concat(taken) };
}

/** What YAML may have around a document: comments, directives and marks. */
const AROUND = /^(?:\s*#|%(?:YAML|TAG)\s|(?:---|\.\.\.)\s*(?:#|$))/;
/** How a list or an object goes on that was begun on a line before. */
const GOES_ON = /^\s*[,\]}]/;

/** Looks no further than it has to: whoever writes line after line is answered at the second. */
async function areSheets(lines: AsyncIterable<Line>): Promise<boolean> {
  let seen = 0;
  let whole = false;
  for await (const { bytes } of lines) {
    const text = bytes === null ? '' : Buffer.from(bytes).toString('utf8');
    if (AROUND.test(text)) continue;
    seen += 1;
    // An object behind others may be a part of one that spans lines, but never where the next line begins anew.
    if (whole && (seen === 2 || !GOES_ON.test(text))) return true;
    // What is indented may be a text within YAML.
    whole = (seen === 1 || text.startsWith('{')) && isObject(text);
    if (seen >= FIRST_LINES && !whole) return false;
  }
  return whole && seen > 1;
}

async function* goingOn(taken: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* taken;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
