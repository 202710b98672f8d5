// Where things lie on disk: the sheets of a workshop folder, the questionnaires and schemas that are shipped.
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Files } from './files.ts';
import { explainRefusal } from './read-text.ts';

const SHEET = /\.(ya?ml|json)$/i;
const CONTENT = /\.yaml$/;
const COMPILED = /\.json$/;

/** What a path is: the sheets of a workshop sorted by name, a folder that is none or is closed to us, or something to be read. */
export type Place =
  | { readonly kind: 'workshop'; readonly sheets: readonly string[] }
  | { readonly kind: 'folder' }
  | { readonly kind: 'closed'; readonly problem: Problem }
  | { readonly kind: 'file' };

/** Throws what the file system throws if the place may not be looked at. */
export function placeAt(path: string, files: Files): Place {
  if (!isFolder(path, files)) return { kind: 'file' };
  const answers = join(path, 'answers');
  if (!isFolder(answers, files)) return { kind: 'folder' };
  try {
    const sheets = withoutOriginals(files.readdirSync(answers)).filter((name) => SHEET.test(name) && !name.startsWith('.'));
    return { kind: 'workshop', sheets: byName(sheets).map((name) => join(answers, name)) };
  } catch (error) {
    return { kind: 'closed', problem: explainRefusal(error) };
  }
}

/** The name of the sheet whose original, before a migration, has this name; null for any other name. */
export function sheetOfBackup(name: string): string | null {
  const [, stem, ending] = /^(.+)\.v\d+(?:\.\d+\.\d+(?:-\d+)?)?(\.(?:ya?ml|json))$/i.exec(name) ?? [];
  return stem === undefined || ending === undefined ? null : stem + ending;
}

/** Without the originals that a shell names beside their sheets, as answers/*.yaml does. */
export function withoutOriginals(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.filter((path) => !all.has(sheetOfBackup(path) ?? ''));
}

/** True for the name of a file with a sheet on every line. */
export function holdsLines(name: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(name);
}

/** Files of a workshop that are no sheets, though they end as one. */
const BESIDE: readonly string[] = ['dxready.yaml', 'pain-points.yaml', 'brand.yaml'];

/** Those of the names that stand for sheets: what a folder or a pattern means by its files. */
export function sheetsAmong(names: readonly string[]): string[] {
  return byName(withoutOriginals(names).filter(isSheetName));
}

/** True for a name that stands for sheets, backups aside. */
export function isSheetName(name: string): boolean {
  return (SHEET.test(name) || holdsLines(name)) && !name.startsWith('.') && !BESIDE.includes(name);
}

/** The sheets and workshops that lie in a folder, by name; the problem if it may not be looked into. */
export function lyingIn(path: string, files: Files): readonly string[] | Problem {
  try {
    const names = files.readdirSync(path);
    const sheets = new Set(sheetsAmong(names));
    const isWorkshop = (name: string) => !name.startsWith('.') && placeAt(join(path, name), files).kind === 'workshop';
    return byName(names.filter((name) => sheets.has(name) || (!SHEET.test(name) && isWorkshop(name))));
  } catch (error) {
    return explainRefusal(error);
  }
}

/** The file of pain points of a workshop. */
export const PAIN_POINTS = 'pain-points.yaml';

/** The pain points of a workshop; null without a file of them. */
export function painPointsIn(path: string, files: Files): string | null {
  const file = join(path, PAIN_POINTS);
  return exists(file, files) ? file : null;
}

/** The brand file of a workshop; null without one. */
export function brandIn(path: string, files: Files): string | null {
  const file = join(path, 'brand.yaml');
  return exists(file, files) ? file : null;
}

/** Ids of the shipped questionnaires that the build stored, sorted. */
export function shippedQuestionnaires(home: string, files: Files): string[] {
  const names = files.readdirSync(join(home, 'dist', 'questionnaires')).filter((name) => COMPILED.test(name));
  return byName(names).map((name) => name.replace(COMPILED, ''));
}

/** Names, without their ending, of the files of content that are shipped; not all of them are questionnaires. */
export function contentFiles(home: string, files: Files): string[] {
  const names = files.readdirSync(join(home, 'questionnaires')).filter((name) => CONTENT.test(name));
  return byName(names).map((name) => name.replace(CONTENT, ''));
}

/** Where a shipped questionnaire lies as it was written. */
export function shippedPath(home: string, id: string): string {
  return join(home, 'questionnaires', `${id}.yaml`);
}

/** Where a trend pack lies: below this folder, else among those that are shipped; null if nowhere. */
export function findPack(
  id: string,
  beside: string | null,
  home: string,
  files: Files,
): { path: string; isBeside: boolean } | null {
  const name = join('trends', `${id}.yaml`);
  const isFile = (path: string) => look(path, files)?.isFile() ?? false;
  const own = beside === null ? null : join(beside, name);
  if (own !== null && isFile(own)) return { path: own, isBeside: true };
  const shipped = join(home, 'questionnaires', name);
  return isFile(shipped) ? { path: shipped, isBeside: false } : null;
}

/** Ids of the trend packs that are shipped, sorted. */
export function shippedPacks(home: string, files: Files): string[] {
  const folder = join(home, 'questionnaires', 'trends');
  const names = isFolder(folder, files) ? files.readdirSync(folder).filter((name) => CONTENT.test(name)) : [];
  return byName(names).map((name) => name.replace(CONTENT, ''));
}

/** Where the build stores a shipped questionnaire, resolved and checked. */
export function compiledPath(home: string, id: string): string {
  return join(home, 'dist', 'questionnaires', `${id}.json`);
}

/** Where the published schema of a kind of file lies. */
export function schemaPath(home: string, kind: string): string {
  return join(home, 'schemas', `${kind}.schema.json`);
}

/** By code unit, so that every machine has the same order. */
function byName(names: readonly string[]): string[] {
  return names.toSorted((left, right) => (left < right ? -1 : 1));
}

function isFolder(path: string, files: Files): boolean {
  return look(path, files)?.isDirectory() ?? false;
}

function exists(path: string, files: Files): boolean {
  return look(path, files) !== null;
}

/** Null if the file system does not say; whoever reads the file will tell why. */
function look(path: string, files: Files): Stats | null {
  try {
    return files.statSync(path);
  } catch {
    return null;
  }
}
