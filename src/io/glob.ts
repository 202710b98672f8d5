// Patterns of file names, such as answers/*.yaml, for those who call us without a shell or with more files than it can hand over.
import { basename, dirname, isAbsolute, join } from 'node:path';
import { type GlobOptions, globSync } from 'tinyglobby';
import type { Files } from './files.ts';
import { isSheetName, placeAt, sheetOfBackup } from './workshop.ts';

/** Sheets and workshops that match, named as the pattern names them and sorted by code unit; what a dot hides is left out. */
export function expand(pattern: string, cwd: string, files: Files): string[] {
  const found = globSync(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    onlyFiles: false,
    expandDirectories: false,
    fs: files as GlobOptions['fs'] & {},
  });
  const names = new Set(found.map((name) => name.replace(/\/$/, '')));
  const pathOf = (name: string) => (isAbsolute(name) ? name : join(cwd, name));
  const folders = found.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1));
  const workshops = folders.filter((name) => placeAt(pathOf(name), files).kind === 'workshop');
  for (const name of folders) names.delete(name);
  const isBackup = (name: string) => {
    const sheet = sheetOfBackup(basename(name));
    return sheet !== null && files.statSync(pathOf(join(dirname(name), sheet)), { throwIfNoEntry: false }) !== undefined;
  };
  const sheets = [...names].filter((name) => isSheetName(basename(name)) && !isInside(name, workshops) && !isBackup(name));
  const all = [...workshops.filter((name) => !isInside(name, workshops)), ...sheets];
  return withoutTwins(all, (name) => realOf(pathOf(name), files)).toSorted(byCodeUnit);
}

/** A link may lead to what is found already, or back up: each once, by its shortest name. */
function withoutTwins(names: readonly string[], placeOf: (name: string) => string): string[] {
  const shortest = new Map<string, string>();
  for (const name of names.toSorted((left, right) => left.length - right.length || byCodeUnit(left, right))) {
    const real = placeOf(name);
    if (!shortest.has(real)) shortest.set(real, name);
  }
  return [...shortest.values()];
}

/** What cannot be told is told later, when it is read. */
function realOf(path: string, files: Files): string {
  try {
    return files.realpathSync.native(path);
  } catch {
    return path;
  }
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : 1;
}

/** What lies in a workshop is scored with it. */
function isInside(name: string, folders: readonly string[]): boolean {
  return folders.some((folder) => name.startsWith(`${folder}/`));
}
