// Where the configuration lies: in a folder, or in one of those above it.
import { dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** The name of a configuration. */
export const CONFIG_FILE = 'dxready.yaml';

/**
 * The nearest configuration from a folder upwards, whatever kind of thing it is: whoever reads it tells what is wrong with it.
 * A folder that holds `.git` is the last that is looked into: what lies above a project is none of its business. `known` keeps
 * what was found, by folder.
 */
export function findConfig(folder: string, files: Files, known: Map<string, string | null> = new Map()): string | null {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const found = lookFrom(folder, files, known);
  known.set(folder, found);
  return found;
}

function lookFrom(folder: string, files: Files, known: Map<string, string | null>): string | null {
  const file = join(folder, CONFIG_FILE);
  if (isThere(file, files)) return file;
  const above = dirname(folder);
  return above === folder || isThere(join(folder, '.git'), files) ? null : findConfig(above, files, known);
}

/** False where the file system does not say: a folder above may be closed to us. */
export function isThere(path: string, files: Files): boolean {
  return look(path, files) !== undefined;
}

/** The folder that a place is, or lies in. What is called like a file is taken for one: there may be thousands of them. */
export function folderOf(path: string, files: Files): string {
  const isFolder = !/\.(ya?ml|json)$/i.test(path) && look(path, files)?.isDirectory() === true;
  return isFolder ? path : dirname(path);
}

function look(path: string, files: Files) {
  try {
    return files.statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
