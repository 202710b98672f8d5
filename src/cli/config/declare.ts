// The command `config`: what it takes, and examples.
import type { Command } from 'commander';
import { CONFIG, DEBUG, NO_CONFIG } from '../common-options.ts';
import type { ExitCode } from '../exit.ts';
import { examples } from '../help.ts';
import type { World } from '../world.ts';

/** Declares it; the work is loaded when it is called. */
export function declareConfig(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('config')
    .description('Print every value that commands take as given here, and where it comes from.')
    .argument('[place]', 'a workshop folder or a sheet: what holds for it', '.')
    .option('-f, --format <name>', 'terminal or json', 'terminal')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples('dxready config', 'dxready config examples/harbour-lighting', 'DXREADY_MIN_OVERALL=60 dxready config -f json'),
    )
    .action(async (place: string, options) => {
      const { config } = await import('../commands/config.ts');
      finish(await config(place, options, world));
    });
}
