// Files are written whole or not at all: to a neighbour first, synced to disk, then renamed over the old one.
import { dirname } from 'node:path';
import type { Files } from './files.ts';

/** Writes bytes, or text as UTF-8, making the folders above it. Throws the error of the file system and leaves nothing behind. */
export function writeText(path: string, text: string | Uint8Array, files: Files): void {
  const writing = startWriting(path, files);
  try {
    writing.add(text);
    writing.finish();
  } catch (error) {
    writing.abandon();
    throw error;
  }
}

/** A file in the making: it lies beside its place until it is whole. */
export interface Writing {
  /** Bytes, or text as UTF-8. */
  readonly add: (part: string | Uint8Array) => void;
  /** Puts it into its place, on the disk. */
  readonly finish: () => void;
  /** Leaves nothing behind, whatever has failed; of a file that is finished nothing is taken. */
  readonly abandon: () => void;
}

/** Begins to write a file, making the folders above it. What throws is the file system. */
export function startWriting(path: string, files: Files): Writing {
  makeFolder(dirname(path), files);
  const target = targetOf(path, files);
  const neighbour = target === null ? null : openNeighbour(target, files);
  const handle = neighbour === null ? files.openSync(path, 'w') : neighbour.handle;
  let isOpen = true;
  const close = () => {
    if (isOpen) files.closeSync(handle);
    isOpen = false;
  };
  return {
    add: (part) => files.writeFileSync(handle, part, 'utf8'),
    finish: () => {
      if (neighbour !== null) files.fsyncSync(handle);
      close();
      if (target === null || neighbour === null) return;
      takeOverRights(target, neighbour.path, files);
      files.renameSync(neighbour.path, target);
      syncFolder(dirname(target), files);
    },
    abandon: () => {
      try {
        close();
      } finally {
        if (neighbour !== null) files.rmSync(neighbour.path, { force: true });
      }
    },
  };
}

/** Adds UTF-8 text at the end, making the folders above it; what others have added stays. */
export function appendText(path: string, text: string, files: Files): void {
  makeFolder(dirname(path), files);
  fill(files.openSync(path, 'a'), text, files);
}

function fill(handle: number, text: string | Uint8Array, files: Files): void {
  try {
    files.writeFileSync(handle, text, 'utf8');
    files.fsyncSync(handle);
  } finally {
    files.closeSync(handle);
  }
}

/** Some systems cannot open or sync a folder: there the new name is as durable as it gets. */
const CANNOT_SYNC: readonly unknown[] = ['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP', 'ENOSYS', 'EBADF'];

/** The name of a file stands in its folder, which has to reach the disk as well. */
function syncFolder(path: string, files: Files): void {
  try {
    const handle = files.openSync(path, 'r');
    try {
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
  } catch (error) {
    if (!CANNOT_SYNC.includes(codeOf(error))) throw error;
  }
}

/** Whether a name is one that `writeText` gives to the neighbour of a file. */
export function isNeighbour(name: string, of: string): boolean {
  return name.startsWith(`${of}.`) && /^\d{1,3}\.part$/.test(name.slice(of.length + 1));
}

/** A new file beside the target, readable by the same people; one that is there already is somebody else's. */
function openNeighbour(target: string, files: Files, attempt = 1): { readonly path: string; readonly handle: number } {
  const path = `${target}.${attempt}.part`;
  try {
    const handle = files.openSync(path, 'wx', modeOf(target, files) ?? 0o666);
    return { path, handle };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || attempt === 100) throw error;
    return openNeighbour(target, files, attempt + 1);
  }
}

/** Null while there is no file. */
function modeOf(target: string, files: Files): number | null {
  return files.statSync(target, { throwIfNoEntry: false })?.mode ?? null;
}

/** Who may not write a file may not replace it either, and a new one may be read by whoever could read the old. */
function takeOverRights(target: string, neighbour: string, files: Files): void {
  const mode = modeOf(target, files);
  if (mode === null) return;
  files.accessSync(target, W_OK);
  files.chmodSync(neighbour, mode & 0o7777);
}

/** As in fs.constants: may it be written? */
const W_OK = 2;

/** The file itself if the path is a link; null for a device or pipe, which must not be replaced by a file. */
function targetOf(path: string, files: Files): string | null {
  try {
    return files.statSync(path).isFile() ? files.realpathSync(path) : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path;
    throw error;
  }
}

/** Makes a folder and those above it. Step by step: the recursive mode of Node never ends below /proc. */
export function makeFolder(path: string, files: Files): void {
  try {
    files.mkdirSync(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || parent === path) throw error;
    makeFolder(parent, files);
    files.mkdirSync(path);
  }
}

/** The code of an error of the file system; null for any other. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
