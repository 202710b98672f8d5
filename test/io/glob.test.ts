// What a pattern finds: sheets and workshops, each once, in one order.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Files } from '../../src/io/files.ts';
import { expand } from '../../src/io/glob.ts';
import { lyingIn } from '../../src/io/workshop.ts';

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
  ])('%s', (pattern, found) => expect(expand(pattern, folder, fs as Files).sheets).toEqual(found));

  it('finds what links lead to a second time once, by its shortest name', () => {
    const { sheets } = expand('**/*.{yaml,json}', folder, fs as Files);
    expect(sheets).toEqual(['other/c.json', 'teams/again.yaml', 'teams/b/sheet.yaml']);
  });
});

describe('from within what a pattern leads to', () => {
  const within = (names: readonly string[]) => names.map((name) => name.replace(/^\.\.\//, 'teams/'));

  it.each(['../*/*.yaml', '../{a,b}/*.yaml', '../**/sheet.yaml'])('%s finds the same as from above', (pattern) => {
    const above = expand(pattern.replace('../', 'teams/'), folder, fs as Files).sheets;
    expect(within(expand(pattern, join(folder, 'teams/a'), fs as Files).sheets)).toEqual(above);
    expect(above).toContain('teams/a/sheet.yaml');
  });
});

describe('workshops', () => {
  let place: string;
  beforeAll(() => {
    place = fs.mkdtempSync(join(tmpdir(), 'dxready-glob-'));
    for (const name of ['t/ok/answers/x.yaml', 'real/answers/y.yaml', 't/plain/z.txt']) {
      fs.mkdirSync(join(place, name, '..'), { recursive: true });
      fs.writeFileSync(join(place, name), '{}');
    }
    fs.symlinkSync('../real', join(place, 't/linked'));
    fs.symlinkSync('nowhere.yaml', join(place, 't/gone.yaml'));
    fs.mkdirSync(join(place, 't/dxready.yaml.d'));
    execFileSync('mkfifo', [join(place, 't/pipe.yaml')]);
  });
  afterAll(() => fs.rmSync(place, { recursive: true }));

  it.each([
    ['t/*', ['t/gone.yaml', 't/linked', 't/ok']],
    ['t/**', ['t/gone.yaml', 't/linked', 't/ok']],
    ['t/{ok,linked}', ['t/linked', 't/ok']],
    ['t/*/answers/*', ['t/linked/answers/y.yaml', 't/ok/answers/x.yaml']],
  ])('that are links count, pipes do not, and what leads nowhere is left to be told: %s', (pattern, found) =>
    expect(expand(pattern, place, fs as Files).sheets).toEqual(found),
  );

  it('from a folder are the same', () => {
    expect(lyingIn(join(place, 't'), fs as Files)).toEqual({ sheets: ['gone.yaml', 'linked', 'ok'], originals: [] });
  });

  it.each([
    ['t/*', ['t/gone.yaml', 't/linked', 't/ok', 't/plain']],
    ['t/*/answers/*', ['t/linked/answers/y.yaml', 't/ok/answers', 't/plain']],
    ['t/**', ['t/gone.yaml', 't/linked', 't/ok', 't/plain']],
  ])('that may not be looked into are left to be told: %s', (pattern, found) => {
    const shut = [join(place, 't/ok/answers'), join(place, 't/plain')];
    const refused = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    const files = {
      ...fs,
      readdirSync: (path: string, options: never) => (shut.includes(path) ? refused() : fs.readdirSync(path, options)),
      statSync: (path: string, options: never) =>
        shut.some((one) => path.startsWith(`${one}/`)) ? refused() : fs.statSync(path, options),
    } as unknown as Files;
    expect(expand(pattern, place, files).sheets).toEqual(found);
  });
});
