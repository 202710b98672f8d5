// What an argument means, as far as configuration goes: the sheets and workshops of a folder or a pattern, each in its own place.
import { join, resolve } from 'node:path';
import { STDIN } from '../../io/files.ts';
import { isThere } from '../../io/find-config.ts';
import { type FoundSheets, lyingIn, placeAt } from '../../io/workshop.ts';
import { isPattern } from '../inputs.ts';
import type { World } from '../world.ts';

/** True for a folder with answers in it: an organisation by itself. */
export function isWorkshop(arg: string, { cwd, files }: World): boolean {
  return arg !== STDIN && placeAt(resolve(cwd, arg), files).kind === 'workshop';
}

const ITSELF: FoundSheets = { sheets: [], originals: [] };

/** What lies in a folder or matches a pattern, if that can be in several places; empty for what means only itself. */
export async function standsFor(arg: string, world: World): Promise<FoundSheets> {
  return isPattern(arg) && !spansFolders(arg) && !isThere(resolve(world.cwd, arg), world.files) ? ITSELF : meantBy(arg, world);
}

/** The same, also where all of it is in one place. */
export async function meantBy(arg: string, { cwd, files }: World): Promise<FoundSheets> {
  if (arg === STDIN) return ITSELF;
  const path = resolve(cwd, arg);
  if (isThere(path, files)) {
    const found = placeAt(path, files).kind === 'folder' ? lyingIn(path, files) : ITSELF;
    if ('code' in found) return ITSELF;
    const inFolder = (names: readonly string[]) => names.map((name) => join(arg, name));
    return { sheets: inFolder(found.sheets), originals: inFolder(found.originals) };
  }
  if (!isPattern(arg)) return ITSELF;
  const { expand } = await import('../../io/glob.ts');
  return expand(arg, cwd, files);
}

/** True for a pattern that matches folders, or files in several of them. */
function spansFolders(pattern: string): boolean {
  return pattern.includes('/', pattern.search(/[*?[{]/)) || !/\.\w+$/.test(pattern);
}

/** The sheets of a workshop, each for itself: its folder of answers. One without sheets stays what it is, and is told. */
export function sheetsOf(workshop: string, { cwd, files }: World): string {
  const place = placeAt(resolve(cwd, workshop), files);
  return place.kind === 'workshop' && place.sheets.length > 0 ? join(workshop, 'answers') : workshop;
}
