// The command `init`: what it takes, and examples.
import type { Command } from 'commander';
import { DEBUG } from './common-options.ts';
import type { ExitCode } from './exit.ts';
import { examples } from './help.ts';
import type { World } from './world.ts';

/** `init`: files to begin with. */
export function declareInit(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('Write a questionnaire, or the templates of the report, to make your own: commented, and working as they stand.')
    .argument('[dir]', 'a folder to prepare for a workshop: not in this version')
    .option('--questionnaire [file]', 'a questionnaire, by default questionnaire.yaml; - for standard output')
    .option('--templates [dir]', 'copies of the templates of the report, by default into templates')
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples('dxready init --questionnaire', 'dxready init --questionnaire choir/choir.yaml', 'dxready init --templates look'),
    )
    .action(async (folder: string | undefined, options) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(folder, options, world));
    });
}
