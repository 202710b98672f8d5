// Carries a sheet over: the original is put beside it first, then the sheet is written, both under its lock.
import type { Problem } from '../model/problem.ts';
import { type KeyName, renameKeys } from './edit-keys.ts';
import { type Edit, editText } from './edit-text.ts';
import type { Files } from './files.ts';
import { ofFile } from './read-text.ts';
import { type Desk, updateSheet } from './update-sheet.ts';
import { writeText } from './write.ts';

/** What is to become of a sheet. */
export interface Rewrite {
  /** Done before the edits, whose paths are those after it. */
  readonly names: readonly KeyName[];
  readonly edits: readonly Edit[];
}

/**
 * Where the original of a sheet is kept while the sheet goes on under a newer version: the first name that is free, of `anna.v1.yaml`,
 * `anna.v1.3.0.yaml`, `anna.v1.3.0-2.yaml` and so on.
 */
export function originalOf(path: string, version: string, isFree: (name: string) => boolean): string {
  const [, stem = path, ending = '.yaml'] = /^(.*)(\.(?:ya?ml|json))$/i.exec(path) ?? [];
  const [whole = version, major = version] = /^(\d+)\.\d+\.\d+/.exec(version) ?? [];
  const nameAt = (time: number) => `${stem}.v${time === 0 ? major : time === 1 ? whole : `${whole}-${time}`}${ending}`;
  let time = 0;
  while (!isFree(nameAt(time))) time += 1;
  return nameAt(time);
}

/** Why the original cannot be kept; null if it can, or is kept already. `shown` is how the user calls that file. */
export function originalTaken(path: string, original: string, shown: string, files: Files): Problem | null {
  const stats = files.statSync(original, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isFile() && files.readFileSync(original).equals(files.readFileSync(path))) return null;
  return ofFile(
    'original-taken',
    `the original would be kept as ${shown}, but that is there and says something else`,
    'move that file to another folder, then try again',
  );
}

/** Null if it is done. `decide` sees what the sheet says at that moment; a problem leaves everything as it is. */
export async function rewriteSheet(
  path: string,
  original: string,
  decide: (data: unknown) => Rewrite | Problem,
  desk: Desk,
): Promise<Problem | null> {
  const { files } = desk;
  const update = await updateSheet<Problem>(
    path,
    (data, text) => {
      const decided = decide(data);
      if ('code' in decided) return { kind: 'refuse', why: decided };
      const keepOriginal = () => {
        if (files.statSync(original, { throwIfNoEntry: false }) === undefined) writeText(original, text, files);
      };
      return { kind: 'replace', text: editText(renameKeys(text, decided.names), decided.edits), first: keepOriginal };
    },
    desk,
  );
  if (update.kind === 'failed') return update.problem;
  return update.kind === 'refused' ? update.why : null;
}
