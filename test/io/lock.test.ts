// One writer at a time; nobody who was killed keeps the others out.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../src/io/files.ts';
import { type Owner, withLock } from '../../src/io/lock.ts';

let folder: string;
let path: string;
let lock: string;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'dxready-lock-')));
  path = join(folder, 'sheet.yaml');
  lock = join(folder, '.sheet.yaml.lock');
  fs.writeFileSync(path, 'a: 1\n');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** A process of this machine whose clock runs while it sleeps; 7 and 8 are alive. */
function owner(changes: Partial<Owner> = {}): Owner & { readonly slept: number[] } {
  const slept: number[] = [];
  return {
    pid: 7,
    host: 'desk',
    isAlive: (pid) => pid === 7 || pid === 8,
    now: () => Date.now() + slept.reduce((sum, ms) => sum + ms, 0),
    sleep: async (ms) => void slept.push(ms),
    slept,
    ...changes,
  };
}

const left = () => fs.readdirSync(folder).filter((name) => name !== 'sheet.yaml');
const hold = (content: string, age = 0) => {
  fs.writeFileSync(lock, content);
  const date = new Date(Date.now() - age);
  fs.utimesSync(lock, date, date);
};
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe('a lock', () => {
  it('stands while the work is done, says whose it is, and goes', async () => {
    const seen = await withLock(path, owner(), fs, (isHeld) => [fs.readFileSync(lock, 'utf8'), isHeld()]);
    expect(seen).toEqual([expect.stringMatching(/^7 desk \d+\n$/), true]);
    expect(left()).toEqual([]);
  });

  it('goes when the work throws', async () => {
    await expect(withLock(path, owner(), fs, failing('oops'))).rejects.toThrow('oops');
    expect(left()).toEqual([]);
  });

  it('is that of the file, not of the link that leads to it', async () => {
    fs.mkdirSync(join(folder, 'links'));
    fs.symlinkSync(path, join(folder, 'links/link.yaml'));
    expect(await withLock(join(folder, 'links/link.yaml'), owner(), fs, () => fs.existsSync(lock))).toBe(true);
  });

  it('can be had for a file that is not there yet', async () => {
    expect(await withLock(join(folder, 'new.yaml'), owner(), fs, () => fs.readdirSync(folder))).toContain('.new.yaml.lock');
  });

  it('is waited for', async () => {
    hold('8 desk 1\n');
    const me = owner();
    const sleep = async (ms: number) => {
      await me.sleep(ms);
      if (me.slept.length === 5) fs.rmSync(lock);
    };
    expect(await withLock(path, { ...me, sleep }, fs, () => 'done')).toBe('done');
    expect(me.slept).toHaveLength(5);
    expect(Math.max(...me.slept)).toBeLessThanOrEqual(50);
  });

  it('is given up after ten seconds, with the name of who holds it', async () => {
    hold('8 desk 1\n');
    const me = owner();
    await expect(withLock(path, me, fs, () => 'done')).rejects.toMatchObject({
      name: 'Locked',
      message: expect.stringContaining('pid 8 on desk'),
    });
    expect(fs.readFileSync(lock, 'utf8')).toBe('8 desk 1\n');
    expect(me.slept.reduce((sum, ms) => sum + ms)).toBeLessThan(10_100);
  });

  it('that is no file is given up as well', async () => {
    fs.symlinkSync('nowhere', lock);
    await expect(withLock(path, owner(), fs, () => 'done')).rejects.toMatchObject({ name: 'Locked' });
  });

  it.each<[string, string, number, boolean]>([
    ['of a process that is dead', '9 desk 1\n', 0, true],
    ['of a process that is alive', '8 desk 1\n', 9_000, false],
    ['of a process that is alive, but old', '8 desk 1\n', 31_000, true],
    ['of another machine', '9 shelf 1\n', 9_000, false],
    ['of another machine, but old', '9 shelf 1\n', 31_000, true],
    ['that cannot be read', 'what?', 9_000, false],
    ['that cannot be read, but old', 'what?', 31_000, true],
    ['of a process killed before it could write', '', 1_100, true],
  ])('%s', async (_, content, age, isBroken) => {
    hold(content, age);
    const start = Date.now();
    const work = withLock(path, owner({ now: () => start, sleep: () => Promise.reject(new Error('waits')) }), fs, () => 'done');
    await (isBroken ? expect(work).resolves.toBe('done') : expect(work).rejects.toThrow('waits'));
    expect(left()).toEqual(isBroken ? [] : ['.sheet.yaml.lock']);
  });

  it('that took the place of the stale one while it was looked at is put back', async () => {
    hold('9 desk 1\n');
    const files = {
      ...fs,
      renameSync: (from: string, to: string) => {
        // Another one was faster: the stale lock is gone and a fresh one stands there.
        fs.rmSync(lock);
        fs.writeFileSync(lock, '8 desk 2\n');
        fs.renameSync(from, to);
      },
    } as unknown as Files;
    await expect(withLock(path, owner({ sleep: () => Promise.reject(new Error('waits')) }), files, () => 'done')).rejects.toThrow(
      'waits',
    );
    expect(fs.readFileSync(lock, 'utf8')).toBe('8 desk 2\n');
    expect(left()).toEqual(['.sheet.yaml.lock']);
  });

  it('that was broken in the middle of the work is noticed, and that of the next one stays', async () => {
    const held = await withLock(path, owner(), fs, (isHeld) => {
      fs.rmSync(lock);
      fs.writeFileSync(lock, '8 desk 2\n');
      return isHeld();
    });
    expect(held).toBe(false);
    expect(fs.readFileSync(lock, 'utf8')).toBe('8 desk 2\n');
  });

  it.each(['EACCES', 'EROFS', 'ENOSPC', 'EIO'])('%s is told to the caller', async (code) => {
    const files = { ...fs, openSync: failing(code) } as unknown as Files;
    await expect(withLock(path, owner(), files, () => 'done')).rejects.toMatchObject({ code });
  });

  it('on a full disk leaves nothing', async () => {
    const files = { ...fs, writeFileSync: failing('ENOSPC') } as unknown as Files;
    await expect(withLock(path, owner(), files, () => 'done')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(left()).toEqual([]);
  });

  it('needs a folder', async () => {
    await expect(withLock(join(folder, 'no/x.yaml'), owner(), fs, () => 'done')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
