// One writer at a time: a hidden file beside the one that is changed says who is at work. It is held for milliseconds;
// what a killed process leaves is broken by the next one.
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';
import { codeOf } from './write.ts';

/** The process that wants the lock, and its clock. */
export interface Owner {
  /** Number of the process. */
  readonly pid: number;
  /** Name of the machine: numbers of processes mean nothing on another one. */
  readonly host: string;
  /** Whether a process of this machine runs; true if it may not be asked. */
  readonly isAlive: (pid: number) => boolean;
  /** Milliseconds since 1970, as files are dated. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Somebody else held the lock all the time; known by its name. */
export class Locked extends Error {
  override readonly name = 'Locked';
}

/** How long one lock is waited for, and how long in all while others take it in turn. */
const PATIENCE_MS = 10_000;
const LONGEST_MS = 30_000;
const STALE_MS = 30_000;
/** A lock without a word in it: its owner was killed between two calls, or is between them now. */
const EMPTY_STALE_MS = 1_000;

interface Seen {
  /** Null if it may not be read. */
  readonly content: string | null;
  readonly ino: number;
  readonly mtimeMs: number;
}

/** Runs the work while no other process runs work on the same file; `isHeld` tells whether that still is so. */
export async function withLock<Result>(
  path: string,
  owner: Owner,
  files: Files,
  work: (isHeld: () => boolean) => Result,
): Promise<Result> {
  const lock = lockOf(path, files);
  const started = owner.now();
  let same: { readonly content: string | null | undefined; readonly since: number } = { content: undefined, since: started };
  for (let attempt = 1; ; attempt += 1) {
    const content = `${owner.pid} ${owner.host} ${owner.now()}\n`;
    const ino = acquire(lock, content, files);
    if (ino !== null) return runHeld(lock, { content, ino }, files, work);
    const holder = look(lock, files);
    const now = owner.now();
    if (holder?.content !== same.content) same = { content: holder?.content, since: now };
    if (now - same.since >= PATIENCE_MS || now - started >= LONGEST_MS)
      throw new Locked(`${describe(holder)} has been writing this file for too long`);
    if (holder !== null && isStale(holder, owner)) breakLock(lock, holder, owner, files);
    // From 5 to 20 ms: two who wait do not wake at the same time for ever.
    else await owner.sleep(5 + ((7 * attempt + owner.pid) % 16));
  }
}

/** The file itself if the path is a link: a lock beside the link would not stop who names the file. */
export function lockOf(path: string, files: Files): string {
  const real = realPath(path, files);
  return join(dirname(real), `.${basename(real)}.lock`);
}

/** The file that a path leads to, or will lead to. */
export function realPath(path: string, files: Files): string {
  try {
    return files.realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return join(files.realpathSync(dirname(path)), basename(path));
  }
}

/** The number of the new file on its disk; null if there is a lock already. */
function acquire(lock: string, content: string, files: Files): number | null {
  let handle: number;
  try {
    handle = files.openSync(lock, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
  try {
    try {
      files.writeFileSync(handle, content, 'utf8');
      return files.fstatSync(handle).ino;
    } finally {
      files.closeSync(handle);
    }
  } catch (error) {
    discard(lock, files);
    throw error;
  }
}

function runHeld<Result>(
  lock: string,
  own: { readonly content: string; readonly ino: number },
  files: Files,
  work: (isHeld: () => boolean) => Result,
): Result {
  const isHeld = (): boolean => {
    const seen = look(lock, files);
    return seen?.ino === own.ino && seen.content === own.content;
  };
  try {
    return work(isHeld);
  } finally {
    if (mayBe(own, lock, files)) discard(lock, files);
  }
}

/** A disk that refuses to tell must not keep the lock for ever. */
function mayBe(own: { readonly content: string; readonly ino: number }, lock: string, files: Files): boolean {
  try {
    const seen = look(lock, files);
    return seen?.ino === own.ino && (seen.content === null || seen.content === own.content);
  } catch {
    return true;
  }
}

/** The work is done: a disk that refuses twice to remove the lock does not undo it, and the lock grows stale. */
function discard(lock: string, files: Files, attempts = 2): void {
  try {
    files.rmSync(lock, { force: true });
  } catch {
    if (attempts > 1) discard(lock, files, attempts - 1);
  }
}

/** Null if there is no lock any more. */
function look(lock: string, files: Files): Seen | null {
  try {
    const { ino, mtimeMs } = files.statSync(lock);
    return { ino, mtimeMs, content: read(lock, files) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function read(lock: string, files: Files): string | null {
  try {
    return files.readFileSync(lock, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') return null;
    throw error;
  }
}

function holderIn(content: string | null): { readonly pid: number; readonly host: string } | null {
  const [, pid, host = ''] = /^(\d+) (.*) \d+\n$/.exec(content ?? '') ?? [];
  return pid === undefined ? null : { pid: Number(pid), host };
}

function isStale({ content, mtimeMs }: Seen, owner: Owner): boolean {
  const age = owner.now() - mtimeMs;
  const holder = holderIn(content);
  if (holder?.host === owner.host && !owner.isAlive(holder.pid)) return true;
  return age > (content === '' ? EMPTY_STALE_MS : STALE_MS);
}

function describe(seen: Seen | null): string {
  const holder = holderIn(seen?.content ?? null);
  return holder === null ? 'somebody else' : `somebody else (pid ${holder.pid} on ${holder.host})`;
}

/** Two may judge the same lock stale, and the slower one find a fresh one in its place: that one is put back. */
function breakLock(lock: string, stale: Seen, { pid, host }: Owner, files: Files): void {
  const aside = `${lock}.${pid}.${host.replace(/[^\w-]/g, '_')}`;
  try {
    files.renameSync(lock, aside);
    const moved = look(aside, files);
    if (moved !== null && (moved.content !== stale.content || moved.ino !== stale.ino || moved.mtimeMs !== stale.mtimeMs))
      files.linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    discard(aside, files);
  }
}
