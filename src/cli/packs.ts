// The trend packs a questionnaire names: found beside it or among those that are shipped, and checked.
import { dirname, join } from 'node:path';
import { problem, unknownReference } from '../core/problems.ts';
import { readPack } from '../core/questionnaire/read-pack.ts';
import { readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { findPack, shippedPacks } from '../io/workshop.ts';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import type { TrendPack } from '../model/trend.ts';
import type { WrittenTrendPack } from '../model/written-trends.ts';
import type { World } from './world.ts';

export interface LoadedPacks {
  readonly packs: readonly TrendPack[];
  /** Problems of the questionnaire: packs that do not exist. */
  readonly problems: readonly Problem[];
  /** Problems of the packs, in their own files. */
  readonly elsewhere: readonly LocatedProblem[];
  readonly files: readonly string[];
}

/** An id that is one name: it never leads out of the folder of packs. */
const PACK_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** `file` is the questionnaire that names them as the user gave it, `path` as it was opened. */
export async function loadPacks(ids: readonly string[], file: string, path: string, world: World): Promise<LoadedPacks> {
  const packs: TrendPack[] = [];
  const problems: Problem[] = [];
  const elsewhere: LocatedProblem[] = [];
  const files: string[] = [];
  const beside = path === STDIN ? null : dirname(path);
  for (const [index, id] of ids.entries()) {
    const found = PACK_ID.test(id) ? findPack(id, beside, world.home, world.files) : null;
    if (found === null) {
      problems.push(unknownPack(id, index, beside !== null && PACK_ID.test(id), world));
      continue;
    }
    const shown = found.isBeside ? join(dirname(file), 'trends', `${id}.yaml`) : found.path;
    files.push(shown);
    const read = await readPackFile(found.path, shown, world);
    elsewhere.push(...read.problems);
    if (read.pack === null) continue;
    if (read.pack.id !== id) problems.push(otherId(id, read.pack.id, index));
    packs.push(read.pack);
  }
  return { packs, problems, elsewhere, files };
}

/** Null if the file has not the shape of a trend pack. */
export async function readPackFile(
  path: string,
  shown: string,
  { files, readStdin }: World,
): Promise<{ pack: TrendPack | null; problems: readonly LocatedProblem[] }> {
  const read = await readDocument<WrittenTrendPack>({ path, shown, files, readStdin }, 'trends');
  if (read.kind === 'failed') return { pack: null, problems: read.problems };
  const { whole, problemsWith } = read.document;
  const found = whole === null ? null : readPack(whole);
  return { pack: found?.pack ?? null, problems: await problemsWith(found?.problems ?? []) };
}

function unknownPack(id: string, index: number, canStandBeside: boolean, { home, files }: World): Problem {
  const found = unknownReference(['trends', index], 'trend pack', id, shippedPacks(home, files));
  return canStandBeside ? { ...found, mend: `${found.mend}, or put it beside the questionnaire as trends/${id}.yaml` } : found;
}

function otherId(id: string, given: string, index: number): Problem {
  const message = `the file of the trend pack '${id}' says its id is '${given}'`;
  return problem('pack-id', ['trends', index], message, 'give both the same name');
}
