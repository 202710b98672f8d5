// dxready list: the shipped questionnaires with their size.
import { itemsOf } from '../../core/assess.ts';
import { shippedPath, shippedQuestionnaires } from '../../io/workshop.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { printProblems } from '../problems.ts';
import { readQuestionnaire } from '../questionnaires.ts';
import type { World } from '../world.ts';

/** One line a questionnaire on standard output; 2 if one of them is not clean. */
export async function list(world: World): Promise<ExitCode> {
  for (const id of shippedQuestionnaires(world.home, world.files)) {
    const read = await readQuestionnaire(shippedPath(world.home, id), world);
    if (read.kind === 'failed') {
      printProblems(read.problems, world.stderr);
      return EXIT.badInput;
    }
    const { questionnaire } = read.loaded;
    const questions = `${itemsOf(questionnaire).size} questions in ${questionnaire.pillars.length} pillars`;
    world.stdout.write(`${id.padEnd(12)} ${questionnaire.version.padEnd(8)} ${questionnaire.title}: ${questions}\n`);
  }
  return EXIT.done;
}
