// Patterns of file names, such as answers/*.yaml, for those who call us without a shell or with more files than it can hand over.
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import glob from 'fast-glob';
import type { Files } from './files.ts';
import { realOf, withoutTwins } from './twins.ts';
import { type FoundSheets, isSheetName, placeAt, sheetOfBackup } from './workshop.ts';

/**
 * Sheets and workshops that match, named as the pattern names them and sorted by code unit; what a dot hides is left out. A folder
 * that may not be looked into is among them, so that whoever reads it can say so.
 */
export function expand(pattern: string, cwd: string, files: Files): FoundSheets {
  const pathOf = (name: string) => (isAbsolute(name) ? name : join(cwd, name));
  const closed: string[] = [];
  const options = { cwd, onlyFiles: false, markDirectories: true, objectMode: true } as const;
  // As in shells, all below a folder is the folder too.
  const patterns = pattern.endsWith('/**') ? [pattern, pattern.slice(0, -'/**'.length)] : [pattern];
  const found = glob.sync(patterns, { ...options, fs: openFolders(files, closed) }).filter(({ dirent }) => !dirent.isFIFO());
  const folders = found.flatMap(({ path }) => (path.endsWith('/') ? [path.slice(0, -1)] : []));
  const kinds = folders.map((name) => ({ name, kind: placeAt(pathOf(name), files).kind }));
  const unread = closed.map((path) => (isAbsolute(pattern) ? path : relative(cwd, path)));
  const workshops = kinds.flatMap(({ name, kind }) => (kind === 'folder' || kind === 'file' ? [] : [name]));
  const isFree = (name: string) => !isInside(name, workshops);
  const isBackup = (name: string) => {
    const sheet = sheetOfBackup(basename(name));
    return sheet !== null && files.statSync(pathOf(join(dirname(name), sheet)), { throwIfNoEntry: false }) !== undefined;
  };
  const named = found.flatMap(({ path }) => (!path.endsWith('/') && isSheetName(basename(path)) && isFree(path) ? [path] : []));
  const originals = new Set(named.filter(isBackup));
  const sheets = named.filter((name) => !originals.has(name));
  const all = [...workshops, ...unread].filter(isFree).concat(sheets);
  return {
    sheets: withoutTwins(all, (name) => realOf(pathOf(name), files)).toSorted(byCodeUnit),
    originals: [...originals].toSorted(byCodeUnit),
  };
}

/** Looks into folders; one that it may not look into is remembered, and a link that leads back up ends there. */
function openFolders(files: Files, closed: string[]): glob.FileSystemAdapter {
  const readdirSync = (path: string, options: { readonly withFileTypes: true }) => {
    if (leadsUp(path, files)) return [];
    try {
      return files.readdirSync(path, options);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))) throw error;
      closed.push(path);
      return [];
    }
  };
  return { ...files, readdirSync } as unknown as glob.FileSystemAdapter;
}

function leadsUp(path: string, files: Files): boolean {
  const real = realOf(path, files);
  if (real === path) return false;
  for (let above = dirname(path); above !== dirname(above); above = dirname(above))
    if (realOf(above, files) === real) return true;
  return false;
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : 1;
}

/** What lies in a workshop is scored with it. */
function isInside(name: string, folders: readonly string[]): boolean {
  return folders.some((folder) => name.startsWith(`${folder}/`));
}
