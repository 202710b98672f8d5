// The command `init`: what it takes, and examples.
import { type Command, Option } from 'commander';
import { DEBUG } from './common-options.ts';
import type { ExitCode } from './exit.ts';
import { examples } from './help.ts';
import type { World } from './world.ts';

/** `init`: files to begin with. */
export function declareInit(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('Set up a folder for a workshop; or write a questionnaire or templates to make your own.')
    .argument('[dir]', 'the folder of the workshop; without it the one you stand in')
    .option('--name <organisation>', 'name of the organisation, for the first lines')
    .addOption(
      new Option(
        '--ci <service>',
        'the pipeline that checks the answers at every push (default: github; none where a dxready.yaml above holds the folder)',
      ).choices(['github', 'gitlab', 'jenkins', 'none']),
    )
    .option('--questionnaire [file]', 'a questionnaire, by default questionnaire.yaml; - for standard output')
    .option('--templates [dir]', 'copies of the templates of the report, by default into templates')
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples(
        'dxready init harbour --name "Harbour Lighting Ltd"',
        'dxready init --ci gitlab',
        'dxready init --questionnaire choir/choir.yaml',
        'dxready init --templates look',
      ),
    )
    .action(async (folder: string | undefined, options) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(folder, options, world));
    });
}
