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
  return [...workshops.filter((name) => !isInside(name, workshops)), ...sheets].toSorted((left, right) =>
    left < right ? -1 : 1,
  );
}

/** What lies in a workshop is scored with it. */
function isInside(name: string, folders: readonly string[]): boolean {
  return folders.some((folder) => name.startsWith(`${folder}/`));
}
