// A picture as a `data:` address, so that a page carries it along. What it is, its bytes say, not its name.
import { isUtf8 } from 'node:buffer';
import type { Problem } from '../model/problem.ts';
import type { Files } from './files.ts';
import { explainRefusal, ofFile } from './read-text.ts';

/** Largest picture, in bytes: a page that carries it stays small. */
const MAX_BYTES = 100_000;

export type Picture =
  /** `hasPath`: it seems to say where a file lies on a machine. */
  | { readonly kind: 'picture'; readonly data: string; readonly hasPath: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Never throws for what a file system may refuse. */
export function readPicture(path: string, files: Files): Picture {
  try {
    const stats = files.statSync(path);
    if (stats.isDirectory()) return failed('directory', 'this is a folder, not a picture', 'name a file in it');
    if (!stats.isFile()) return failed('device', 'this is a device, not a picture', 'name a file');
    if (stats.size > MAX_BYTES) return failed('too-large', TOO_LARGE(stats.size), 'make it smaller, or save it as SVG');
    return pictureOf(files.readFileSync(path));
  } catch (error) {
    return { kind: 'failed', problem: explainRefusal(error) };
  }
}

function TOO_LARGE(size: number): string {
  return `the picture has ${Math.ceil(size / 1000)} KB, and at most ${MAX_BYTES / 1000} are carried along`;
}

function pictureOf(bytes: Buffer): Picture {
  const type = typeOf(bytes);
  if (type === null) return failed('no-picture', 'this is no picture that is known here', 'save it as SVG, PNG, JPEG or WebP');
  const text = bytes.toString('latin1');
  if (type === SVG && !text.includes('http://www.w3.org/2000/svg'))
    return failed(
      'no-picture',
      'the SVG lacks its xmlns, without which it is not drawn',
      'write <svg xmlns="http://www.w3.org/2000/svg"',
    );
  return { kind: 'picture', data: `data:${type};base64,${bytes.toString('base64')}`, hasPath: HOME.test(text) };
}

/** Where drawing programs note that a file was saved. */
const HOME = /\/home\/\w|\/Users\/\w|[A-Z]:\\Users\\/;

const SVG = 'image/svg+xml';

function typeOf(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'image/webp';
  return isUtf8(bytes) && startsAsSvg(bytes.toString('utf8').replace(/^\ufeff/, '')) ? SVG : null;
}

/** What may stand before the root of an XML document, each with its end. */
const BEFORE = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
  [']', '>'],
] as const;

function startsAsSvg(text: string): boolean {
  let at = text.search(/\S/);
  for (;;) {
    const before = BEFORE.find(([opens]) => text.startsWith(opens, at));
    if (before === undefined) return /^<svg[\s/>]/.test(text.slice(at, at + 5));
    const end = text.indexOf(before[1], at);
    if (end < 0) return false;
    at = end + before[1].length;
    at += text.slice(at, at + 1000).search(/\S|$/);
  }
}

function failed(code: string, message: string, mend: string): Picture {
  return { kind: 'failed', problem: ofFile(code, message, mend) };
}
