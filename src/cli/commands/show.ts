// dxready show: a questionnaire as a page to read.
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { printProblems } from '../problems.ts';
import { questionnaireFile, readQuestionnaire } from '../questionnaires.ts';
import { screenOf } from '../screen.ts';
import type { World } from '../world.ts';

/** The page on standard output; 2 if the questionnaire cannot be read. */
export async function show(
  idOrFile: string,
  options: { readonly format: string; readonly color: boolean },
  world: World,
): Promise<ExitCode> {
  const format = { md: 'markdown', text: 'terminal' }[options.format] ?? options.format;
  if (!['terminal', 'markdown', 'json'].includes(format))
    throw new UserError(`there is no format '${options.format}' here; use one of: terminal, markdown, json`);
  const read = await readQuestionnaire(questionnaireFile(idOrFile, world), world);
  printProblems(read.problems, world.stderr);
  if (read.kind === 'failed') return EXIT.badInput;
  const { questionnaire } = read.loaded;
  if (format === 'json') {
    world.stdout.write(`${JSON.stringify(questionnaire, null, 2)}\n`);
  } else {
    const pages = await import('../../render/questionnaire.ts');
    world.stdout.write(
      format === 'markdown'
        ? pages.markdownPage(questionnaire)
        : pages.terminalPage(questionnaire, screenOf(world, options.color)),
    );
  }
  return EXIT.done;
}
