// Where things lie on disk: the sheets of a workshop folder, the questionnaires and schemas that are shipped.
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Files } from './files.ts';
import { explainRefusal } from './read-text.ts';
import { realOf, withoutTwins } from './twins.ts';

const SHEET = /\.(ya?ml|json)$/i;
const CONTENT = /\.yaml$/;
const COMPILED = /\.json$/;

/** What a path is: the sheets of a workshop sorted by name, a folder that is none or is closed to us, or something to be read. */
export type Place =
  | ({ readonly kind: 'workshop' } & FoundSheets)
  | { readonly kind: 'folder' }
  | { readonly kind: 'closed'; readonly problem: Problem }
  | { readonly kind: 'file' };

/** What a folder or a pattern comes to. */
export interface FoundSheets {
  /** Paths of sheets and workshops, or their names where the place is known. */
  readonly sheets: readonly string[];
  /** Those that are passed over: the originals that a migration keeps beside its sheets. */
  readonly originals: readonly string[];
}

/** Throws what the file system throws if the place may not be looked at. */
export function placeAt(path: string, files: Files): Place {
  if (!isFolder(path, files)) return { kind: 'file' };
  const answers = join(path, 'answers');
  try {
    if (files.statSync(answers, { throwIfNoEntry: false })?.isDirectory() !== true) return { kind: 'folder' };
    const names = namesIn(answers, files).filter((name) => SHEET.test(name) && !name.startsWith('.'));
    const { sheets, originals } = withoutOriginals(names);
    const paths = (some: readonly string[]) => byName(some).map((name) => join(answers, name));
    return { kind: 'workshop', sheets: paths(sheets), originals: paths(originals) };
  } catch (error) {
    return { kind: 'closed', problem: explainRefusal(error) };
  }
}

/** The name of the sheet whose original, before a migration, has this name; null for any other name. */
export function sheetOfBackup(name: string): string | null {
  const [, stem, ending] = /^(.+)\.v\d+(?:\.\d+\.\d+(?:-\d+)?)?(\.(?:ya?ml|json))$/i.exec(name) ?? [];
  return stem === undefined || ending === undefined ? null : stem + ending;
}

/** Sheets on one side, the originals that stand beside them on the other. */
export function withoutOriginals(paths: readonly string[]): FoundSheets {
  const all = new Set(paths);
  const isOriginal = (path: string) => {
    const sheet = sheetOfBackup(path);
    return sheet !== null && all.has(sheet);
  };
  return { sheets: paths.filter((path) => !isOriginal(path)), originals: paths.filter(isOriginal) };
}

/** True for the name of a file with a sheet on every line. */
export function holdsLines(name: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(name);
}

/** Files of a workshop that are no sheets, though they end as one. */
const BESIDE: readonly string[] = ['dxready.yaml', 'pain-points.yaml', 'brand.yaml'];

/** True for a name that stands for sheets, backups aside. */
export function isSheetName(name: string): boolean {
  return (SHEET.test(name) || holdsLines(name)) && !name.startsWith('.') && !BESIDE.includes(name);
}

/** The sheets and workshops that lie in a folder, by name; the problem if it may not be looked into. */
export function lyingIn(path: string, files: Files): FoundSheets | Problem {
  try {
    const names = namesIn(path, files);
    const { sheets, originals } = withoutOriginals(names.filter(isSheetName));
    const others = names.filter((name) => !SHEET.test(name) && !holdsLines(name) && !name.startsWith('.'));
    // One that may not be looked into is told by whoever reads it.
    const workshops = others.filter((name) => ['workshop', 'closed'].includes(placeAt(join(path, name), files).kind));
    const once = withoutTwins(workshops, (name) => realOf(join(path, name), files));
    return { sheets: byName([...sheets, ...once]), originals: byName(originals) };
  } catch (error) {
    return explainRefusal(error);
  }
}

/** Names in a folder; a pipe, of which nobody knows whether anything will ever come, is no sheet there. */
function namesIn(folder: string, files: Files): string[] {
  return files.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFIFO() ? [] : entry.name));
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
