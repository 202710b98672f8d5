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
    const sheets = files.readdirSync(answers).filter((name) => SHEET.test(name) && !name.startsWith('.'));
    return { kind: 'workshop', sheets: byName(sheets).map((name) => join(answers, name)) };
  } catch (error) {
    return { kind: 'closed', problem: explainRefusal(error) };
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

/** Files of a workshop that this version does not read yet, so that the user can be told. */
export function unreadIn(path: string, files: Files): string[] {
  return ['dxready.yaml'].map((name) => join(path, name)).filter((file) => exists(file, files));
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
