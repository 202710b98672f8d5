// The shipped questionnaires as the build stores them: resolved, checked, with their digest.
import { shippedPath, shippedQuestionnaires } from '../io/workshop.ts';
import { printProblems } from './problems.ts';
import { type LoadedQuestionnaire, readQuestionnaire } from './questionnaires.ts';
import type { World } from './world.ts';

/** Throws if one of them has a problem, even a warning. */
export async function compileShipped(world: World): Promise<{ id: string; loaded: LoadedQuestionnaire }[]> {
  const compiled = [];
  for (const id of shippedQuestionnaires(world.home, world.files)) {
    const read = await readQuestionnaire(shippedPath(world.home, id), world);
    printProblems(read.problems, world.stderr);
    if (read.kind === 'failed' || read.problems.length > 0) throw new Error(`the shipped questionnaire ${id} is not clean`);
    compiled.push({ id, loaded: read.loaded });
  }
  return compiled;
}
