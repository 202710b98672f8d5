// What a pattern finds: sheets and workshops, each once, in one order.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Files } from '../../src/io/files.ts';
import { expand } from '../../src/io/glob.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'dxready-glob-'));
  for (const name of ['teams/a/sheet.yaml', 'teams/b/sheet.yaml', 'other/c.json', 'notes/read.me']) {
    fs.mkdirSync(join(folder, name, '..'), { recursive: true });
    fs.writeFileSync(join(folder, name), '{}');
  }
  fs.symlinkSync('..', join(folder, 'teams/loop'));
  fs.symlinkSync('../other', join(folder, 'teams/more'));
  fs.symlinkSync('a/sheet.yaml', join(folder, 'teams/again.yaml'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('a pattern', () => {
  it.each([
    ['teams/*/*.yaml', ['teams/a/sheet.yaml', 'teams/b/sheet.yaml']],
    ['*/c.json', ['other/c.json']],
    ['teams/*/*.json', ['teams/more/c.json']],
    ['notes/*', []],
  ])('%s', (pattern, found) => expect(expand(pattern, folder, fs as Files)).toEqual(found));

  it('finds what links lead to a second time once, by its shortest name', () => {
    const found = expand('**/*.{yaml,json}', folder, fs as Files);
    expect(found).toEqual(['other/c.json', 'teams/again.yaml', 'teams/b/sheet.yaml']);
  });
});
