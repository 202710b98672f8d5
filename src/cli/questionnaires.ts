// Which questionnaire a sheet is scored with, read once and checked.
import { isAbsolute, join } from 'node:path';
import { contentOf, measuresOf } from '../core/questionnaire/kin.ts';
import { understand } from '../core/questionnaire/understand.ts';
import { readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { compiledPath, shippedPath, shippedQuestionnaires } from '../io/workshop.ts';
import type { LocatedProblem } from '../model/problem.ts';
import type { WrittenQuestionnaire } from '../model/written-questionnaire.ts';
import type { Library, LoadedQuestionnaire, LoadQuestionnaire } from './library.ts';
import type { LoadedPacks } from './packs.ts';
import type { Parent } from './parents.ts';
import { hasErrors } from './problems.ts';
import type { World } from './world.ts';

/** How a questionnaire is read; whatever is left out is read as for scoring. */
export interface HowToRead {
  /** True: its author is told what does no harm to a score as well. */
  readonly authoring?: boolean;
  /** Where questionnaires are found by id; without it those that the build stored. */
  readonly library?: Library;
  /** Paths of the questionnaires that led here by `extends`. */
  readonly trail?: readonly string[];
}

/** Reads a questionnaire file and those it extends; problems are all of them. */
export async function readQuestionnaire(file: string, world: World, how: HowToRead = {}): Promise<LoadQuestionnaire> {
  const path = isAbsolute(file) || file === STDIN ? file : join(world.cwd, file);
  const read = await readDocument<WrittenQuestionnaire>(
    { path, shown: file, files: world.files, readStdin: world.readStdin },
    'questionnaire',
  );
  if (read.kind === 'failed') return { kind: 'failed', problems: read.problems.map((problem) => orShipped(problem, world)) };
  const { value, problemsWith } = read.document;
  const { parent, problems: above, elsewhere, files } = await parentOf(value, file, path, world, how);
  if (value.extends !== undefined && parent === null)
    return { kind: 'failed', problems: [...elsewhere, ...(await problemsWith(above))] };
  const trends = await packsOf(value, file, path, world);
  const { questionnaire, problems: found } = understand(value, parent, await lookFor(how), trends.packs);
  const problems = [...trends.elsewhere, ...(await problemsWith([...above, ...trends.problems, ...found]))];
  if (hasErrors(problems)) return { kind: 'failed', problems };
  const { digest } = await import('../io/digest.ts');
  return {
    kind: 'loaded',
    loaded: { questionnaire, digest: digest(contentOf(questionnaire)), measures: measuresOf(questionnaire, digest) },
    problems,
    files: [file, ...files, ...trends.files],
  };
}

async function lookFor({ authoring = false }: HowToRead) {
  return authoring ? (await import('../core/questionnaire/check-authoring.ts')).checkAuthoring : () => [];
}

/** Packs that a parent names come with it. */
async function packsOf(
  { trends = [], extends: parent }: Partial<WrittenQuestionnaire>,
  file: string,
  path: string,
  world: World,
): Promise<LoadedPacks> {
  if (trends.length === 0 || parent !== undefined) return { packs: [], problems: [], elsewhere: [], files: [] };
  const { loadPacks } = await import('./packs.ts');
  return loadPacks(trends, file, path, world);
}

async function parentOf(
  written: Partial<WrittenQuestionnaire>,
  file: string,
  path: string,
  world: World,
  { library = shipped(world), trail = [] }: HowToRead,
): Promise<Parent> {
  if (written.extends === undefined) return { parent: null, problems: [], elsewhere: [], files: [] };
  const { loadParent } = await import('./parents.ts');
  const byFile = (named: string, below: readonly string[]) => readQuestionnaire(named, world, { library, trail: below });
  return loadParent(written.extends, { file, trail: [...trail, path], library, byFile }, world);
}

function shipped(world: World): Library {
  return { ids: () => shippedQuestionnaires(world.home, world.files), read: (id) => loadQuestionnaire(id, world) };
}

/** A file that does not exist may be a misspelt id. */
function orShipped(problem: LocatedProblem, { home, files }: World): LocatedProblem {
  if (problem.code !== 'missing-file') return problem;
  const among = shippedQuestionnaires(home, files);
  return {
    ...problem,
    message: 'there is no such file, and no questionnaire of that id',
    mend: `shipped are ${among.join(', ')}; check the name and the folder`,
    suggest: { given: problem.file, among },
  };
}

/** The questionnaire of that id as the build resolved it, or a file. */
export async function loadQuestionnaire(idOrFile: string, world: World): Promise<LoadQuestionnaire> {
  if (!isShipped(idOrFile, world)) return readQuestionnaire(idOrFile, world);
  const text = world.files.readFileSync(compiledPath(world.home, idOrFile), 'utf8');
  return { kind: 'loaded', loaded: JSON.parse(text) as LoadedQuestionnaire, problems: [], files: [] };
}

/** Where a questionnaire is written: the file of a shipped id, else the file that was named. */
export function questionnaireFile(idOrFile: string, world: World): string {
  return isShipped(idOrFile, world) ? shippedPath(world.home, idOrFile) : idOrFile;
}

/** True for the id of a questionnaire that comes with the package. */
export function isShipped(id: string, { home, files }: World): boolean {
  return shippedQuestionnaires(home, files).includes(id);
}
