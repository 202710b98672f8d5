// Which questionnaire a sheet is scored with, read once and checked.
import { isAbsolute, join } from 'node:path';
import { canonical } from '../core/questionnaire/canonical.ts';
import { checkQuestionnaire } from '../core/questionnaire/check.ts';
import { resolve } from '../core/questionnaire/resolve.ts';
import { readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { compiledPath, shippedPath, shippedQuestionnaires } from '../io/workshop.ts';
import type { LocatedProblem } from '../model/problem.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { WrittenQuestionnaire } from '../model/written-questionnaire.ts';
import { hasErrors } from './problems.ts';
import type { World } from './world.ts';

export interface LoadedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly digest: string;
}

export type LoadQuestionnaire =
  | { readonly kind: 'loaded'; readonly loaded: LoadedQuestionnaire; readonly problems: readonly LocatedProblem[] }
  | { readonly kind: 'failed'; readonly problems: readonly LocatedProblem[] };

/** Reads a questionnaire file; problems are all of it. */
export async function readQuestionnaire(file: string, world: World): Promise<LoadQuestionnaire> {
  const path = isAbsolute(file) || file === STDIN ? file : join(world.cwd, file);
  const read = await readDocument<WrittenQuestionnaire>(
    { path, shown: file, files: world.files, readStdin: world.readStdin },
    'questionnaire',
  );
  if (read.kind === 'failed') return { kind: 'failed', problems: read.problems.map((problem) => orShipped(problem, world)) };
  const { value, problemsWith } = read.document;
  const { questionnaire, problems: unread } = resolve(value);
  const problems = await problemsWith([...unread, ...(value.pillars === undefined ? [] : checkQuestionnaire(questionnaire))]);
  if (hasErrors(problems)) return { kind: 'failed', problems };
  const { digest } = await import('../io/digest.ts');
  return { kind: 'loaded', loaded: { questionnaire, digest: digest(canonical(questionnaire)) }, problems };
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
  return { kind: 'loaded', loaded: JSON.parse(text) as LoadedQuestionnaire, problems: [] };
}

/** Where a questionnaire is written: the file of a shipped id, else the file that was named. */
export function questionnaireFile(idOrFile: string, world: World): string {
  return isShipped(idOrFile, world) ? shippedPath(world.home, idOrFile) : idOrFile;
}

/** True for the id of a questionnaire that comes with the package. */
export function isShipped(id: string, { home, files }: World): boolean {
  return shippedQuestionnaires(home, files).includes(id);
}
