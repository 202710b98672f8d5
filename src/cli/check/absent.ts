// Results that a folder of baselines has and of which nothing was checked: a team that is gone must not pass by its absence.
import { basename, extname, join, relative, resolve } from 'node:path';
import { readData } from '../../io/document.ts';
import { kindOf } from '../../io/kinds.ts';
import { ofFile } from '../../io/read-text.ts';
import { lyingIn, placeAt } from '../../io/workshop.ts';
import type { Checked } from '../../model/checked.ts';
import type { World } from '../world.ts';
import { ENDINGS } from './baselines.ts';

/** Folders of what others have written, which no baseline lies in. */
const ELSEWHERE: readonly string[] = ['node_modules'];
/** Most of them named in one line. */
const MOST_NAMED = 5;

/** Files and workshops of a folder of baselines that were not read, by name; `read`: what was. */
export async function absentFrom(folder: string, read: Iterable<string>, world: World): Promise<string[]> {
  const paths = new Set([...read].map((file) => resolve(world.cwd, file)));
  const isRead = (place: string) => {
    const path = resolve(world.cwd, place);
    return paths.has(path) || (isWorkshop(place, world) && [...paths].some((one) => one.startsWith(join(path, '/'))));
  };
  const absent: string[] = [];
  for (const place of resultsIn(folder, world)) if (!isRead(place) && (await isResult(place, world))) absent.push(place);
  return absent;
}

/** What could be a result, down through all folders; a link that leads back up ends where names become too long. */
function resultsIn(folder: string, world: World): string[] {
  const { cwd, files } = world;
  const found = lyingIn(resolve(cwd, folder), files);
  if ('code' in found) return [];
  const names = files.readdirSync(resolve(cwd, folder)).toSorted();
  const below = names
    .filter((name) => !name.startsWith('.') && !ELSEWHERE.includes(name))
    .map((name) => join(folder, name))
    .filter((place) => placeAt(resolve(cwd, place), files).kind === 'folder');
  return [...found.sheets.map((name) => join(folder, name)), ...below.flatMap((one) => resultsIn(one, world))];
}

/** A workshop, a saved report, or answers; other data lies there as well, as in a copy of the whole project. */
async function isResult(place: string, world: World): Promise<boolean> {
  if (isWorkshop(place, world)) return true;
  if (!ENDINGS.includes(extname(place))) return false;
  const { cwd, files, readStdin } = world;
  const data = await readData({ path: resolve(cwd, place), shown: place, files, readStdin });
  return data.kind !== 'failed' && ['report', 'answers'].includes(kindOf(data.value) ?? '');
}

function isWorkshop(place: string, { cwd, files }: World): boolean {
  return placeAt(resolve(cwd, place), files).kind === 'workshop';
}

/** One line for all of them. */
export function absentNote(folder: string, absent: readonly string[]): string {
  const names = absent.slice(0, MOST_NAMED).map((place) => nameIn(folder, place));
  const rest = absent.length > MOST_NAMED ? [`${absent.length - MOST_NAMED} more`] : [];
  const them = `remove ${absent.length === 1 ? absent[0] : `its file from ${folder}`}`;
  return `the baseline has results of which nothing was checked: ${[...names, ...rest].join(', ')}; if one has left, ${them}`;
}

/** The same as an input that is missing, for where the whole baseline must be checked. */
export function absentResult(folder: string, place: string): Checked {
  const problem = ofFile(
    'missing-result',
    'nothing was checked of what this is the earlier result of',
    `bring it back, or remove ${place} if it has left`,
  );
  return { name: nameIn(folder, place), result: null, problems: [{ ...problem, file: place, line: 0, column: 0 }] };
}

function nameIn(folder: string, place: string): string {
  const name = relative(folder, place);
  return ENDINGS.includes(extname(name)) ? join(relative(folder, join(place, '..')), basename(name, extname(name))) : name;
}
