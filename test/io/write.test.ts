// Files are written whole or not at all, and never in place of something that is no file.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../src/io/files.ts';
import { writeText } from '../../src/io/write.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'dxready-write-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('a write', () => {
  it('makes the folders above it', () => {
    writeText(join(folder, 'a/b/c.txt'), 'new', fs);
    expect(fs.readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('new');
    expect(fs.readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  it.each(['writeFileSync', 'fsyncSync', 'renameSync'] as const)(
    'that fails in %s leaves the old file, and nothing beside it',
    (step) => {
      const path = join(folder, 'a.txt');
      fs.writeFileSync(path, 'old');
      const failing = {
        ...fs,
        [step]: () => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      } as unknown as Files;
      expect(() => writeText(path, 'new', failing)).toThrow('full');
      expect(fs.readFileSync(path, 'utf8')).toBe('old');
      expect(fs.readdirSync(folder)).toEqual(['a.txt']);
    },
  );

  it('through a link changes the file, not the link', () => {
    fs.writeFileSync(join(folder, 'real.txt'), 'old');
    fs.symlinkSync('real.txt', join(folder, 'link.txt'));
    writeText(join(folder, 'link.txt'), 'new', fs);
    expect(fs.readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new');
    expect(fs.lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
  });

  it('to a device leaves it a device', () => {
    const renamed: unknown[] = [];
    writeText('/dev/null', 'text', { ...fs, renameSync: (...paths) => void renamed.push(paths) } as Files);
    expect(renamed).toEqual([]);
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    ['a folder of that name', '.', 'EISDIR'],
    ['below a file', 'file/x', 'ENOTDIR'],
    ['deep below a file', 'file/x/y', 'ENOTDIR'],
  ])('refuses: %s', (_, name, code) => {
    fs.writeFileSync(join(folder, 'file'), '');
    expect(() => writeText(join(folder, name), 'new', fs)).toThrow(expect.objectContaining({ code }));
  });

  it.runIf(fs.existsSync('/proc/self'))('ends where no folder can be made', () => {
    expect(() => writeText('/proc/nothing/x', 'new', fs)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
