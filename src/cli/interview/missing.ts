// Without a terminal nobody can be asked: what is missing is named instead, and what to do about it.
import { askedStops, isSettled, makePlan } from '../../core/interview/plan.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { printable } from '../printable.ts';
import { printProblems } from '../problems.ts';
import type { World } from '../world.ts';
import { exists, readForInterview } from './sheets.ts';

/** Names the open questions of a sheet; always 2, for an interview was asked for. */
export async function listMissing(questionnaire: string | null, file: string | null, world: World): Promise<ExitCode> {
  const { stderr } = world;
  stderr.write('dxready: an interview needs a terminal to ask in; here is none, or --no-input forbids it\n');
  if (file === null || !exists(file, world)) {
    stderr.write(
      `Write an answer sheet instead: dxready show ${questionnaire ?? 'quick'} prints the questions, dxready schema answers the form.\n`,
    );
    return EXIT.badInput;
  }
  const { opened, problems } = await readForInterview(file, questionnaire, world);
  printProblems(problems, stderr);
  if (opened === null) return EXIT.badInput;
  const { answers } = opened.sheet;
  const open = askedStops(makePlan(opened.with.questionnaire, 'alone', new Map()), answers).filter(
    ({ item }) => !isSettled(answers, item.id),
  );
  if (open.length === 0) {
    stderr.write(`Nothing is missing in ${printable(file)}: dxready report ${printable(file)} writes the report.\n`);
    return EXIT.badInput;
  }
  stderr.write(`Missing in ${printable(file)}: ${open.length} ${open.length === 1 ? 'answer' : 'answers'}\n`);
  for (const { item } of open) {
    const state = answers.has(item.id) ? ' (needs a look)' : '';
    stderr.write(`  ${printable(item.id)}${state}: ${printable(item.ask)}\n`);
  }
  stderr.write('Write them into the file, or run the command in a terminal; dxready score takes the sheet as it is.\n');
  return EXIT.badInput;
}
