// From bytes to text, or to the one reason why not, with its place where it has one.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Files } from '../../src/io/files.ts';
import { readText } from '../../src/io/read-text.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'dxready-text-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const noStdin = async () => new Uint8Array();

async function outcome(bytes: Uint8Array): Promise<readonly [string, number, number] | string> {
  const read = await readText('-', fs, async () => bytes);
  return read.kind === 'text' ? read.text : [read.problem.code, read.line, read.column];
}

describe('bytes', () => {
  it.each<[string, Uint8Array, unknown]>([
    ['plain', Buffer.from('a: 1\n'), 'a: 1\n'],
    ['a byte order mark', Buffer.from('\ufeffa: 1\n'), 'a: 1\n'],
    ['only a byte order mark', Buffer.from('\ufeff'), ''],
    ['ends of line of Windows', Buffer.from('a: 1\r\nb: 2\r\n'), 'a: 1\nb: 2\n'],
    ['ends of line of old', Buffer.from('a: 1\rb: 2\r'), 'a: 1\nb: 2\n'],
    ['UTF-16, little end first', Buffer.from('\ufeffa: 1\n', 'utf16le'), ['utf-16', 0, 0]],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x61), ['utf-16', 0, 0]],
    ['UTF-16 without a mark', Buffer.from('a: 1\n', 'utf16le'), ['binary', 0, 0]],
    ['NUL bytes', Buffer.from('a: 1\0'), ['binary', 0, 0]],
    ['Latin-1', Buffer.from('a: 1\nb: caf\xe9\n', 'latin1'), ['not-utf-8', 2, 7]],
    ['half a character at the end', Buffer.from([0x61, 0xe2, 0x82]), ['not-utf-8', 1, 2]],
    ['more than 5 MB', Buffer.alloc(5_000_001, 'a'), ['too-large', 0, 0]],
  ])('%s', async (_, bytes, expected) => {
    expect(await outcome(bytes)).toEqual(expected);
  });
});

describe('files', () => {
  const codeOf = async (path: string, files: Files = fs) => {
    const read = await readText(path, files, noStdin);
    return read.kind === 'failed' ? read.problem.code : 'text';
  };
  const refusing = (code: string): Files =>
    ({
      ...fs,
      readFileSync: () => {
        throw Object.assign(new Error(code), { code });
      },
    }) as unknown as Files;

  it.each<[string, string, string]>([
    ['no file', 'nothing.yaml', 'missing-file'],
    ['a folder', '.', 'directory'],
    ['below a file', 'file.yaml/x', 'missing-file'],
    ['a name that is too long', 'x'.repeat(300), 'missing-file'],
    ['a link to itself', 'loop', 'unreadable'],
    ['a device without end', '/dev/zero', 'device'],
  ])('%s', async (_, name, code) => {
    fs.writeFileSync(join(folder, 'file.yaml'), 'a: 1');
    if (!fs.existsSync(join(folder, 'loop'))) fs.rmSync(join(folder, 'loop'), { force: true });
    fs.symlinkSync('loop', join(folder, 'loop'));
    expect(await codeOf(name.startsWith('/') ? name : join(folder, name))).toBe(code);
  });

  it.each([
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EIO', 'unreadable'],
  ])('%s', async (system, code) => {
    const file = join(folder, 'closed.yaml');
    fs.writeFileSync(file, 'a: 1');
    expect(await codeOf(file, refusing(system))).toBe(code);
  });

  it('50 MB: refused by its size, without reading it', async () => {
    const file = join(folder, 'large.yaml');
    fs.closeSync(fs.openSync(file, 'w'));
    fs.truncateSync(file, 50_000_000);
    expect(await codeOf(file, refusing('READ'))).toBe('too-large');
  });

  it('asks standard input for no more than it reads', async () => {
    const limits: number[] = [];
    await readText('-', fs, async (limit) => {
      limits.push(limit);
      return new Uint8Array();
    });
    expect(limits).toEqual([5_000_000]);
  });
});
