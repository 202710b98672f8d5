// A folder of templates: which files it holds, and the text of each.
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Files } from '../../io/files.ts';
import { explainRefusal, ofFile, readText } from '../../io/read-text.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { World } from '../world.ts';

const LOOKS_LIKE_ONE = /\.(hbs|css)$/;
const PARTIALS = 'partials';

export interface ReadFolder {
  /** Names below the folder with slashes, and their texts. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly problems: readonly LocatedProblem[];
}

/** Every template in a folder and in the folders in it, sorted by name. */
export async function readFolder(folder: string, { cwd, files, readStdin }: World): Promise<ReadFolder> {
  const path = isAbsolute(folder) ? folder : join(cwd, folder);
  const listed = list(path, files);
  if ('code' in listed) return { files: [], problems: [{ ...listed, file: folder, line: 0, column: 0 }] };
  const read = await Promise.all(
    listed.map(async (file) => ({ file, outcome: await readText(join(path, file), files, readStdin) })),
  );
  return {
    files: read.flatMap(({ file, outcome }) => (outcome.kind === 'text' ? [{ file, text: outcome.text }] : [])),
    problems: read.flatMap(({ file, outcome }) =>
      outcome.kind === 'failed'
        ? [{ ...outcome.problem, file: join(folder, file), line: outcome.line, column: outcome.column }]
        : [],
    ),
  };
}

/** The folder that a template, or a folder that holds some, is looked at with; null for anything else. */
export function templateFolder(
  given: string,
  { cwd, files }: World,
): { readonly folder: string; readonly only: string | null } | null {
  const path = isAbsolute(given) ? given : join(cwd, given);
  if (LOOKS_LIKE_ONE.test(given) && !isFolder(path, files)) {
    const folder = dirname(given);
    return basename(dirname(path)) === PARTIALS ? { folder: join(folder, '..'), only: given } : { folder, only: given };
  }
  const listed = isFolder(path, files) ? list(path, files) : [];
  return 'code' in listed || listed.length === 0 ? null : { folder: given, only: null };
}

/** Names, or why there are none. */
function list(path: string, files: Files): string[] | Problem {
  try {
    const names = files.readdirSync(path).filter((name) => !name.startsWith('.'));
    const folders = names.filter((name) => !LOOKS_LIKE_ONE.test(name) && isFolder(join(path, name), files));
    const below = folders.flatMap((name) => namesIn(join(path, name), files).map((inner) => `${name}/${inner}`));
    return [...names, ...below].filter((name) => LOOKS_LIKE_ONE.test(name) && !isFolder(join(path, name), files)).toSorted();
  } catch (error) {
    const problem = explainRefusal(error);
    if (problem.code !== 'missing-file') return problem;
    return isThere(path, files)
      ? ofFile('not-a-folder', 'this is a file; templates are a folder', 'name the folder it lies in')
      : ofFile('missing-folder', 'there is no such folder', 'check the name');
  }
}

/** A folder that may not be read holds nothing for us. */
function namesIn(path: string, files: Files): string[] {
  try {
    return files.readdirSync(path);
  } catch {
    return [];
  }
}

function isFolder(path: string, files: Files): boolean {
  try {
    return files.statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isThere(path: string, files: Files): boolean {
  try {
    files.statSync(path);
    return true;
  } catch {
    return false;
  }
}
