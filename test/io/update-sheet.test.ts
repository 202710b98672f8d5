// An answer is saved whole and for good, or the reason comes back and the sheet is as it was.
import * as fs from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../src/io/files.ts';
import type { Owner } from '../../src/io/lock.ts';
import { createSheet, type Decision, updateSheet } from '../../src/io/update-sheet.ts';

let folder: string;
let path: string;
const TEXT = '\ufeff# Sheet\r\ndxready: 1\r\nanswers:\r\n  a: 3 # sure\r\n';
const CHANGED = `${TEXT}  b: { level: 2 }\r\n`;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'dxready-update-'));
  path = join(folder, 'sheet.yaml');
  fs.writeFileSync(path, TEXT);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const owner: Owner = { pid: process.pid, host: hostname(), isAlive: () => true, now: Date.now, sleep: (ms) => setTimeout(ms) };
const desk = { files: fs as Files, owner };
const add = (): Decision<string> => ({ kind: 'edit', edits: [{ path: ['answers', 'b'], value: { level: 2 } }] });
const failedWith = (code: string) => ({
  kind: 'failed',
  problem: { code, message: expect.any(String), mend: expect.any(String) },
});

/** The n-th call of one function fails with a code; `calls` counts them. */
function faulty(name: string, nth: number, code: string): { files: Files; calls: () => number } {
  let calls = 0;
  const original = { ...fs }[name as 'statSync'] as (...given: unknown[]) => unknown;
  const replaced = (...given: unknown[]) => {
    calls += 1;
    if (calls === nth) throw Object.assign(new Error(`${code}: ${name}`), { code });
    return original(...given);
  };
  return { files: { ...fs, [name]: replaced } as unknown as Files, calls: () => calls };
}

describe('an update', () => {
  it('shows the data and saves the edits', async () => {
    const seen: unknown[] = [];
    const update = await updateSheet(
      path,
      (data) => {
        seen.push(data);
        return add();
      },
      desk,
    );
    expect(seen).toEqual([{ dxready: 1, answers: { a: 3 } }]);
    expect(update).toEqual({ kind: 'saved', text: CHANGED, data: { dxready: 1, answers: { a: 3, b: { level: 2 } } } });
    expect(fs.readFileSync(path, 'utf8')).toBe(CHANGED);
    expect(fs.readdirSync(folder)).toEqual(['sheet.yaml']);
  });

  it('that is refused changes nothing', async () => {
    const update = await updateSheet(path, () => ({ kind: 'refuse', why: 'taken' }), desk);
    expect(update).toEqual({ kind: 'refused', why: 'taken', text: TEXT, data: { dxready: 1, answers: { a: 3 } } });
    expect(fs.readFileSync(path, 'utf8')).toBe(TEXT);
  });

  it('that changes nothing writes nothing', async () => {
    const before = fs.statSync(path).ino;
    const edits = [{ path: ['answers', 'a'], value: 3 }];
    expect(await updateSheet(path, () => ({ kind: 'edit', edits }), desk)).toMatchObject({ kind: 'saved', text: TEXT });
    expect(fs.statSync(path).ino).toBe(before);
  });

  it('keeps the rights of the file, and the link that leads to it', async () => {
    fs.chmodSync(path, 0o640);
    fs.symlinkSync('sheet.yaml', join(folder, 'link.yaml'));
    expect(await updateSheet(join(folder, 'link.yaml'), add, desk)).toMatchObject({ kind: 'saved' });
    expect(fs.readFileSync(path, 'utf8')).toBe(CHANGED);
    expect(fs.statSync(path).mode & 0o777).toBe(0o640);
    expect(fs.readdirSync(folder)).toEqual(['link.yaml', 'sheet.yaml']);
  });

  it('clears away what a killed process has left, and nothing else', async () => {
    for (const name of ['sheet.yaml.1.part', 'sheet.yaml.2.part', '.sheet.yaml.lock.9.x', 'sheet.yaml.part', 'x.yaml.1.part'])
      fs.writeFileSync(join(folder, name), '');
    await updateSheet(path, add, desk);
    expect(fs.readdirSync(folder)).toEqual(['sheet.yaml', 'sheet.yaml.part', 'x.yaml.1.part']);
  });

  it('whose lock was lost is done again, on what is there then', async () => {
    let attempts = 0;
    const update = await updateSheet(
      path,
      () => {
        attempts += 1;
        if (attempts === 1) {
          fs.rmSync(join(folder, '.sheet.yaml.lock'));
          fs.appendFileSync(path, '  x: 1\r\n');
        }
        return add();
      },
      desk,
    );
    expect([attempts, update]).toMatchObject([2, { kind: 'saved', data: { answers: { a: 3, x: 1, b: { level: 2 } } } }]);
  });

  it('that replaces the whole text does what must come first, and nothing of it without the lock', async () => {
    const lost = [true, false];
    const first: boolean[] = [];
    const replace = (_: unknown, text: string): Decision<string> => {
      const isLost = lost.shift();
      if (isLost) fs.rmSync(join(folder, '.sheet.yaml.lock'));
      return { kind: 'replace', text: text.replace('a: 3', 'a: 4'), first: () => first.push(isLost === true) };
    };
    const update = await updateSheet(path, replace, desk);
    expect([first, update]).toMatchObject([[false], { kind: 'saved', data: { answers: { a: 4 } } }]);
    expect(fs.readFileSync(path, 'utf8')).toBe(TEXT.replace('a: 3', 'a: 4'));
  });

  it('does not hide a fault of the program', async () => {
    const decide = () => {
      throw new TypeError('a fault');
    };
    await expect(updateSheet(path, decide, desk)).rejects.toThrow('a fault');
    expect(fs.readdirSync(folder)).toEqual(['sheet.yaml']);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['broken YAML', 'a: [1\n', 'broken-sheet'],
    ['a key that stands twice', 'a: 1\na: 2\n', 'broken-sheet'],
    ['an alias of nothing', 'a: *x\n', 'broken-sheet'],
    ['a JSON key that stands twice', '{ "a": 1, "a": 2 }', 'broken-sheet'],
    ['a circle', 'a: &x\n  b: *x\n', 'broken-sheet'],
    ['endless depth', '['.repeat(50_000), 'broken-sheet'],
    ['control characters', 'a: \u0001\n', 'broken-sheet'],
    ['other bytes', Uint8Array.from([0x61, 0x3a, 0x20, 0xff]), 'not-utf-8'],
    ['too much', `#${' '.repeat(5_000_000)}`, 'too-large'],
  ])('does not touch %s', async (_, content, code) => {
    fs.writeFileSync(path, content);
    const before = fs.readFileSync(path);
    expect(await updateSheet(path, add, desk)).toMatchObject(failedWith(code));
    expect(fs.readFileSync(path).equals(before)).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['sheet.yaml']);
  });

  it.each<[string, string, string]>([
    ['a file that has vanished', 'gone.yaml', 'missing-file'],
    ['a folder that has vanished', 'gone/sheet.yaml', 'missing-file'],
    ['a folder', '.', 'not-a-file'],
    ['a path through a file', 'sheet.yaml/x.yaml', 'missing-file'],
    ['a name that is too long', `${'x'.repeat(300)}.yaml`, 'bad-name'],
  ])('fails on %s', async (_, name, code) => {
    expect(await updateSheet(join(folder, name), add, desk)).toMatchObject(failedWith(code));
    expect(fs.readdirSync(folder)).toEqual(['sheet.yaml']);
  });

  it('says who holds the lock', async () => {
    fs.writeFileSync(join(folder, '.sheet.yaml.lock'), '1 elsewhere 1\n');
    let time = Date.now();
    const sleep = async (ms: number) => {
      time += ms;
    };
    const patient = { ...owner, now: () => time, sleep };
    const update = await updateSheet(path, add, { ...desk, owner: patient });
    expect(update).toMatchObject(failedWith('locked'));
    expect(update).toMatchObject({ problem: { message: expect.stringContaining('pid 1 on elsewhere') } });
  });
});

const FUNCTIONS = [
  ...[
    'readFileSync',
    'statSync',
    'fstatSync',
    'realpathSync',
    'readdirSync',
    'mkdirSync',
    'openSync',
    'writeFileSync',
    'accessSync',
    'chmodSync',
  ],
  ...['fsyncSync', 'closeSync', 'renameSync', 'linkSync', 'rmSync'],
];
const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EROFS'];
const faults = FUNCTIONS.flatMap((name) => CODES.map((code) => [name, code] as const));

describe('a file system that fails', () => {
  it.each(faults)('in any call of %s with %s leaves the sheet whole, and nothing beside it', async (name, code) => {
    for (let nth = 1; ; nth += 1) {
      fs.writeFileSync(path, TEXT);
      const { files, calls } = faulty(name, nth, code);
      const update = await updateSheet(path, add, { ...desk, files });
      const text = fs.readFileSync(path, 'utf8');
      const where = `${name} ${nth}`;
      expect(update, where).toMatchObject(update.kind === 'saved' ? { text: CHANGED } : failedWith(expect.any(String) as never));
      expect(update.kind === 'saved' ? [CHANGED] : [TEXT, CHANGED], where).toContain(text);
      expect(fs.readdirSync(folder), where).toEqual(['sheet.yaml']);
      if (calls() < nth) {
        expect(update.kind).toBe('saved');
        return;
      }
    }
  });

  it.each(faults)('in any call of %s with %s leaves a new sheet whole or not there', async (name, code) => {
    for (let nth = 1; ; nth += 1) {
      const target = join(folder, `${nth}/deep/new.yaml`);
      const { files, calls } = faulty(name, nth, code);
      const update = await createSheet(target, TEXT, { ...desk, files });
      const there = fs.existsSync(join(folder, `${nth}/deep`)) ? fs.readdirSync(join(folder, `${nth}/deep`)) : [];
      if (update.kind === 'saved') expect(there).toEqual(['new.yaml']);
      expect([[], ['new.yaml']], `${name} ${nth}`).toContainEqual(there);
      if (there.length > 0) expect(fs.readFileSync(target, 'utf8')).toBe(TEXT);
      if (calls() < nth) return;
    }
  });
});

describe('a new sheet', () => {
  it('is written with its folders', async () => {
    const target = join(folder, 'a/b/new.yaml');
    const update = await createSheet(target, TEXT, desk);
    expect(update).toEqual({ kind: 'saved', text: TEXT, data: { dxready: 1, answers: { a: 3 } } });
    expect(fs.readFileSync(target, 'utf8')).toBe(TEXT);
    expect(fs.readdirSync(join(folder, 'a/b'))).toEqual(['new.yaml']);
  });

  it('never replaces a file', async () => {
    expect(await createSheet(path, 'a: 1\n', desk)).toMatchObject(failedWith('exists'));
    expect(fs.readFileSync(path, 'utf8')).toBe(TEXT);
  });

  it('of two who begin it at once one wins', async () => {
    const target = join(folder, 'new.yaml');
    const updates = await Promise.all(['a: 1\n', 'a: 2\n'].map((text) => createSheet(target, text, desk)));
    expect(updates.map(({ kind }) => kind).sort()).toEqual(['failed', 'saved']);
  });
});
