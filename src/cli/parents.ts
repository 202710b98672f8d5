// The questionnaire that another one extends: a shipped one by its id, or a file beside it.
import { dirname, isAbsolute, join } from 'node:path';
import { MOST_PARENTS, tooDeep } from '../core/questionnaire/derive.ts';
import { STDIN } from '../io/files.ts';
import { explainRefusal, ofFile } from '../io/read-text.ts';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { WrittenParent } from '../model/written-questionnaire.ts';
import type { Library, LoadQuestionnaire } from './library.ts';
import type { World } from './world.ts';

export interface Parent {
  /** Null if it cannot be read. */
  readonly parent: Questionnaire | null;
  /** What is wrong with `extends`. */
  readonly problems: readonly Problem[];
  /** What is wrong with the parent, in its own file. */
  readonly elsewhere: readonly LocatedProblem[];
  /** Files that were read for it. */
  readonly files: readonly string[];
}

/** How the questionnaire that extends another is reached, and how its parent is read. */
export interface Child {
  /** The file as the user gave it. */
  readonly file: string;
  /** Paths from the first questionnaire that was asked for down to this one. */
  readonly trail: readonly string[];
  readonly library: Library;
  readonly byFile: (file: string, trail: readonly string[]) => Promise<LoadQuestionnaire>;
}

/** Reads what `extends` names. */
export async function loadParent(written: WrittenParent, child: Child, world: World): Promise<Parent> {
  const read = await (written.file === undefined ? byId(written, child.library) : byFile(written.file, child, world));
  const { parent } = read;
  if (parent === null) return read;
  const problems = [...read.problems, ...checkId(written, parent), ...(await checkVersion(written, parent))];
  return { ...read, problems };
}

async function byId({ id }: WrittenParent, { ids, read }: Library): Promise<Parent> {
  if (id === undefined)
    return refused(at('extends-what', [], 'it is not said which questionnaire is extended', 'add its id or its file'));
  const among = ids();
  if (!among.includes(id)) {
    const mend = `shipped are ${among.join(', ')}; name a file of your own with file:`;
    return refused({
      ...at('unknown-questionnaire', ['id'], `there is no questionnaire '${id}'`, mend),
      suggest: { given: id, among },
    });
  }
  return parentOf(await read(id), ['id'], id);
}

async function byFile(named: string, { file, trail, byFile: read }: Child, world: World): Promise<Parent> {
  const shown = isAbsolute(named) || file === STDIN ? named : join(dirname(file), named);
  const path = isAbsolute(shown) ? shown : join(world.cwd, shown);
  if (trail.includes(path))
    return refused(
      at(
        'extends-circle',
        ['file'],
        `the questionnaires extend each other in a circle, by way of ${shown}`,
        'take out one extends',
      ),
    );
  if (trail.length > MOST_PARENTS) return refused(tooDeep(['extends', 'file']));
  const closed = refusalOf(path, world);
  if (closed !== null) return refused({ ...closed, message: `${closed.message}: ${shown}`, path: ['extends', 'file'] });
  return parentOf(await read(shown, trail), ['file'], shown);
}

/** Why a file cannot be looked at; null if it can. */
function refusalOf(path: string, { files }: World): Problem | null {
  try {
    files.statSync(path);
    return null;
  } catch (error) {
    return explainRefusal(error);
  }
}

function parentOf(read: LoadQuestionnaire, key: readonly string[], named: string): Parent {
  if (read.kind === 'loaded') return { parent: read.loaded.questionnaire, problems: [], elsewhere: [], files: read.files };
  return {
    parent: null,
    problems: [at('extends-broken', key, `${named} cannot be extended as it stands`, 'mend what is listed for it')],
    elsewhere: read.problems,
    files: [],
  };
}

function checkId({ id }: WrittenParent, parent: Questionnaire): Problem[] {
  if (id === undefined || id === parent.id) return [];
  return [
    at(
      'extends-id',
      ['id'],
      `the file holds the questionnaire '${parent.id}', not '${id}'`,
      'correct the id, or name another file',
    ),
  ];
}

async function checkVersion({ version }: WrittenParent, parent: Questionnaire): Promise<Problem[]> {
  if (version === undefined) return [];
  const { judgeVersion } = await import('../io/version-range.ts');
  switch (judgeVersion(parent.version, version)) {
    case 'fits':
      return [];
    case 'invalid':
      return [at('version-range', ['version'], `'${version}' is no range of versions`, "write one such as '^1.0.0'")];
    case 'misses': {
      const message = `${parent.id} is at version ${parent.version}, which '${version}' does not allow`;
      return [at('extends-version', ['version'], message, 'look through what changed, then allow that version')];
    }
  }
}

function at(code: string, key: readonly string[], message: string, mend: string): Problem {
  return { ...ofFile(code, message, mend), path: ['extends', ...key] };
}

function refused(problem: Problem): Parent {
  return { parent: null, problems: [problem], elsewhere: [], files: [] };
}
