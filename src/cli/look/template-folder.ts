// A folder of templates: which files it holds, and the text of each.
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Files } from '../../io/files.ts';
import { explainRefusal, ofFile, readText } from '../../io/read-text.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import { UserError } from '../exit.ts';
import type { World } from '../world.ts';

const LOOKS_LIKE_ONE = /\.(hbs|css)$/;
const PARTIALS = 'partials';

export interface ReadFolder {
  /** Names below the folder with slashes, and their texts. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly problems: readonly LocatedProblem[];
}

/** No name is not the current folder (a variable that was not set leaves nothing), and - is no folder to write or read. */
export function refuseNoName(folder: string, option: string): void {
  if (folder === '' || folder === '-') throw new UserError(`${option} needs the name of a folder; '${folder}' is none`);
}

/** Every template in a folder and in the folders in it, sorted by name. */
export async function readFolder(folder: string, { cwd, files, readStdin }: World): Promise<ReadFolder> {
  const path = isAbsolute(folder) ? folder : join(cwd, folder);
  const { names, refused } = list(path, files);
  const read = await Promise.all(
    names.map(async (file) => ({ file, outcome: await readText(join(path, file), files, readStdin) })),
  );
  return {
    files: read.flatMap(({ file, outcome }) => (outcome.kind === 'text' ? [{ file, text: outcome.text }] : [])),
    problems: [
      ...refused.map(({ name, problem }) => ({
        ...problem,
        file: name === '' ? folder : join(folder, name),
        line: 0,
        column: 0,
      })),
      ...read.flatMap(({ file, outcome }) =>
        outcome.kind === 'failed'
          ? [{ ...outcome.problem, file: join(folder, file), line: outcome.line, column: outcome.column }]
          : [],
      ),
    ],
  };
}

/** The folder that a template, or a folder that holds some, is looked at with; null for anything else. */
export function templateFolder(
  given: string,
  { cwd, files }: World,
): { readonly folder: string; readonly only: string | null } | null {
  if (given === '') return null;
  const path = isAbsolute(given) ? given : join(cwd, given);
  if (LOOKS_LIKE_ONE.test(given) && !isFolder(path, files)) {
    const folder = dirname(given);
    return basename(dirname(path)) === PARTIALS ? { folder: join(folder, '..'), only: given } : { folder, only: given };
  }
  if (!isFolder(path, files)) return null;
  const { names, refused } = list(path, files);
  return names.length > 0 || refused.some(({ name }) => name !== '') ? { folder: given, only: null } : null;
}

interface Listed {
  readonly names: readonly string[];
  /** The folders that give no names, and why; the folder itself has no name. */
  readonly refused: readonly { readonly name: string; readonly problem: Problem }[];
}

function list(path: string, files: Files): Listed {
  const all = namesIn(path, files);
  if ('code' in all) return { names: [], refused: [{ name: '', problem: asFolder(all, path, files) }] };
  const names = all.filter((name) => !name.startsWith('.'));
  const folders = names.filter((name) => !LOOKS_LIKE_ONE.test(name) && isFolder(join(path, name), files));
  const below = folders.map((name) => ({ name, inner: namesIn(join(path, name), files) }));
  const inner = below.flatMap(({ name, inner }) => ('code' in inner ? [] : inner.map((one) => `${name}/${one}`)));
  return {
    names: [...names, ...inner].filter((name) => LOOKS_LIKE_ONE.test(name) && mayBeFile(join(path, name), files)).toSorted(),
    // What lies in other folders would be passed over.
    refused: below.flatMap(({ name, inner }) => (name === PARTIALS && 'code' in inner ? [{ name, problem: inner }] : [])),
  };
}

/** Names, or why there are none. */
function namesIn(path: string, files: Files): readonly string[] | Problem {
  try {
    return files.readdirSync(path);
  } catch (error) {
    return explainRefusal(error);
  }
}

/** What is told of a folder that is not there. */
function asFolder(problem: Problem, path: string, files: Files): Problem {
  if (problem.code !== 'missing-file') return problem;
  return kindOf(path, files) !== null
    ? ofFile('not-a-folder', 'this is a file; templates are a folder', 'name the folder it lies in')
    : ofFile('missing-folder', 'there is no such folder', 'check the name');
}

function isFolder(path: string, files: Files): boolean {
  return kindOf(path, files) === 'folder';
}

/** A pipe would be read for ever. What cannot be looked at, as a link that leads nowhere, is told when it is read. */
function mayBeFile(path: string, files: Files): boolean {
  return ['file', null].includes(kindOf(path, files));
}

/** Null for what is not there or cannot be looked at. */
function kindOf(path: string, files: Files): 'file' | 'folder' | 'other' | null {
  try {
    const stats = files.statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch {
    return null;
  }
}
