// How an interview changes a sheet on disk: read, decided and written anew while nobody else may, so that no answer of
// two who work at the same time is lost. What the file system refuses comes back as a problem.
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type Edit, type Opened, openText } from './edit-text.ts';
import type { Files } from './files.ts';
import { measureGrowth } from './growth.ts';
import { findMistakes } from './locate.ts';
import { lockOf, type Owner, realPath, withLock } from './lock.ts';
import { ofFile } from './read-text.ts';
import { codeOf, isNeighbour, makeFolder, writeText } from './write.ts';

/** What is to be done with a sheet, once its data is known. */
export type Decision<Refusal> =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  /** `first`: what must be on disk before; it may be done again if the lock is lost meanwhile. */
  | { readonly kind: 'replace'; readonly text: string; readonly first: () => void }
  | { readonly kind: 'refuse'; readonly why: Refusal };

/** `saved`: it is on disk, and stays there if the power fails now. `failed`: the file is as it was, or wholly new. */
export type Update<Refusal> =
  | { readonly kind: 'saved'; readonly text: string; readonly data: unknown }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly text: string; readonly data: unknown }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What an update needs of the world. */
export interface Desk {
  readonly files: Files;
  readonly owner: Owner;
}

/** Changes a sheet as it is now, which may not be as it was read before: `decide` sees data and text of this moment. */
export function updateSheet<Refusal>(
  path: string,
  decide: (data: unknown, text: string) => Decision<Refusal>,
  world: Desk,
): Promise<Update<Refusal>> {
  return locked(path, world, (isHeld) => {
    const before = openSound(readWhole(path, world.files));
    const { text, data } = before;
    const decision = decide(data, text);
    if (decision.kind === 'refuse') return { kind: 'refused', why: decision.why, text, data };
    const after = decision.kind === 'edit' ? before.edit(decision.edits) : openText(decision.text);
    if (decision.kind === 'replace') {
      if (!isHeld()) return null;
      decision.first();
    }
    if (after.text !== text && !store(path, after.text, world.files, isHeld)) return null;
    return { kind: 'saved', text: after.text, data: after.data };
  });
}

/** Writes a new sheet, with the folders above it; never over a file that is there. */
export async function createSheet(path: string, text: string, world: Desk): Promise<Update<never>> {
  const { files } = world;
  try {
    makeFolder(dirname(path), files);
  } catch (error) {
    return { kind: 'failed', problem: explain(error) };
  }
  return locked(path, world, (isHeld) => {
    if (files.statSync(path, { throwIfNoEntry: false }) !== undefined) throw new Refused(EXISTS);
    return store(path, text, files, isHeld) ? { kind: 'saved', text, data: openText(text).data } : null;
  });
}

/** Carries a problem out of the work that is done under the lock, never farther. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Work that has lost its lock (null) is done again: the machine slept, say, and others took the lock for stale. */
async function locked<Refusal>(
  path: string,
  { files, owner }: Desk,
  work: (isHeld: () => boolean) => Update<Refusal> | null,
): Promise<Update<Refusal>> {
  try {
    for (;;) {
      const update = await withLock(path, owner, files, work);
      if (update !== null) return update;
    }
  } catch (error) {
    return { kind: 'failed', problem: explain(error) };
  }
}

/** False if the lock was lost meanwhile: nothing has been written then. */
function store(path: string, text: string, files: Files, isHeld: () => boolean): boolean {
  sweep(realPath(path, files), files);
  if (!isHeld()) return false;
  writeText(path, text, files);
  return true;
}

/** Who writes a sheet holds its lock: what else stands half-written beside it was left by a process that was killed. */
function sweep(target: string, files: Files): void {
  try {
    for (const path of leftovers(target, files)) files.rmSync(path, { force: true });
  } catch {
    // Litter does not keep an answer from being saved.
  }
}

function leftovers(target: string, files: Files): string[] {
  const [folder, name, lock] = [dirname(target), basename(target), basename(lockOf(target, files))];
  const isLeft = (neighbour: string) => isNeighbour(neighbour, name) || neighbour.startsWith(`${lock}.`);
  return files
    .readdirSync(folder)
    .filter(isLeft)
    .map((neighbour) => join(folder, neighbour));
}

/** As large as what readText reads. */
const MAX_BYTES = 5_000_000;

/** The text as it is, with its mark and its ends of line. */
function readWhole(path: string, files: Files): string {
  const stats = files.statSync(path);
  if (!stats.isFile()) throw new Refused(NO_FILE);
  if (stats.size > MAX_BYTES) throw new Refused(TOO_LARGE);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) throw new Refused(NOT_UTF_8);
    throw error;
  }
}

/** Only what is sound throughout is changed: what is guessed of a broken text would be written over it. */
function openSound(text: string): Opened {
  try {
    const opened = unlessBroken(() => openText(text));
    if (opened?.isSound !== true) lookClosely(text);
    if (opened !== null && measureGrowth(opened.data).kind === 'fine') return opened;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Refused(broken('its data has no end', 'write repeated parts out'));
}

/** An alias of nothing has no data. */
function unlessBroken(open: () => Opened): Opened | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function lookClosely(text: string): void {
  const [mistake] = findMistakes(text.replace(/^\ufeff/, ''), '')?.problems ?? [];
  if (mistake !== undefined) throw new Refused(broken(`${mistake.message} (line ${mistake.line})`, mistake.mend));
}

function broken(why: string, mend: string): Problem {
  return ofFile('broken-sheet', `the sheet cannot be read any more: ${why}`, `${mend}, save the file and try again`);
}

const EXISTS = ofFile('exists', 'there is a file of that name already', 'choose another name, or go on with that file');
const NO_FILE = ofFile('not-a-file', 'this is not a file', 'name a file');
const TOO_LARGE = ofFile('too-large', `the file is larger than ${MAX_BYTES / 1_000_000} MB`, 'is it the right one?');
const NOT_UTF_8 = ofFile('not-utf-8', 'the file is not valid UTF-8 any more', 'save it as UTF-8 and try again');

/** Why nothing was written. A fault that is not of the file system is one of this program. */
function explain(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  if (error instanceof Error && error.name === 'Locked')
    return ofFile('locked', `this could not be saved: ${error.message}`, 'wait until it has ended, then try again');
  const code = codeOf(error);
  if (typeof code !== 'string') throw error;
  const [kind, message, mend] = REFUSALS[code] ?? [
    'unwritable',
    `the file system refused it (${code})`,
    'check the disk, then try again',
  ];
  return ofFile(kind, `this could not be saved: ${message}`, mend);
}

const FORBIDDEN = [
  'no-permission',
  'the file or its folder may not be changed',
  'ask for permission to write there, then try again',
] as const;
const FULL = ['disk-full', 'the disk is full', 'make room, then try again'] as const;
const REFUSALS: Readonly<Record<string, readonly [kind: string, message: string, mend: string]>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: ['read-only', 'the disk is read-only', 'copy the file to another disk and go on there'],
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOENT: ['missing-file', 'the file or its folder is no longer there', 'put it back, then try again'],
  ENOTDIR: ['missing-file', 'a part of the path is a file', 'check the name and the folder'],
  EEXIST: ['missing-file', 'a part of the path is a file', 'check the name and the folder'],
  EISDIR: ['not-a-file', 'there is a folder of that name', 'name a file'],
  ENAMETOOLONG: ['bad-name', 'the name is too long', 'choose a shorter name'],
  ELOOP: ['bad-name', 'the link leads back to itself', 'mend the link, or name the file itself'],
};
