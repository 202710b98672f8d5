// dxready list: the shipped questionnaires with their size.
import { itemsOf } from '../../core/assess.ts';
import { shippedQuestionnaires } from '../../io/workshop.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { loadQuestionnaire } from '../questionnaires.ts';
import type { World } from '../world.ts';

/** One line a questionnaire on standard output, the shortest first. */
export async function list(world: World): Promise<ExitCode> {
  const ids = shippedQuestionnaires(world.home, world.files);
  const read = await Promise.all(ids.map((id) => loadQuestionnaire(id, world)));
  const loaded = read.flatMap((one) => (one.kind === 'loaded' ? [one.loaded.questionnaire] : []));
  for (const one of loaded.toSorted((left, right) => itemsOf(left).size - itemsOf(right).size)) {
    const questions = `${itemsOf(one).size} questions in ${one.pillars.length} pillars`;
    world.stdout.write(`${one.id.padEnd(12)} ${one.version.padEnd(8)} ${one.title}: ${questions}\n`);
  }
  return EXIT.done;
}
