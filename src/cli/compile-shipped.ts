// The shipped questionnaires as the build stores them: resolved, checked, with their digest.
import { readData } from '../io/document.ts';
import { type Kind, kindOf } from '../io/kinds.ts';
import { contentFiles, shippedPath } from '../io/workshop.ts';
import type { Library, LoadedQuestionnaire } from './library.ts';
import { printProblems } from './problems.ts';
import { readQuestionnaire } from './questionnaires.ts';
import type { World } from './world.ts';

/** Throws if one of them has a problem, even a warning. */
export async function compileShipped(world: World): Promise<{ id: string; loaded: LoadedQuestionnaire }[]> {
  const compiled = [];
  const library = await sources(world);
  for (const id of library.ids()) {
    const read = await readQuestionnaire(shippedPath(world.home, id), world, { authoring: true, library });
    printProblems(read.problems, world.stderr);
    if (read.kind === 'failed' || read.problems.length > 0) throw new Error(`the shipped questionnaire ${id} is not clean`);
    compiled.push({ id, loaded: read.loaded });
  }
  return compiled;
}

/** The questionnaires as they are written, for what an earlier build stored may be out of date. */
async function sources(world: World): Promise<Library> {
  const kinds = await Promise.all(
    contentFiles(world.home, world.files).map(async (id) => ({ id, kind: await kindAt(shippedPath(world.home, id), world) })),
  );
  const ids = kinds.flatMap(({ id, kind }) => (kind === 'questionnaire' ? [id] : []));
  const library: Library = {
    ids: () => ids,
    read: (id) => readQuestionnaire(shippedPath(world.home, id), world, { library }),
  };
  return library;
}

/** A file that cannot be read passes for a questionnaire: then it is told what is wrong with it. */
async function kindAt(path: string, { files, readStdin }: World): Promise<Kind | null> {
  const data = await readData({ path, shown: path, files, readStdin });
  return data.kind === 'failed' ? 'questionnaire' : kindOf(data.value);
}
