// The command `migrate`: what it takes, and examples.
import type { Command } from 'commander';
import { DEBUG, NO_COLOR, QUIET } from '../common-options.ts';
import type { ExitCode } from '../exit.ts';
import { examples } from '../help.ts';
import type { World } from '../world.ts';

/** Declares it; the work is loaded when it is called. */
export function declareMigrate(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('migrate')
    .description('Carry saved answers to a newer questionnaire: what is kept, what needs a look, what is asked anew.')
    .argument('<answers...>', 'answer sheets, workshop folders or patterns; each sheet is changed in place')
    .requiredOption('--to <id|file>', 'the questionnaire to carry them to')
    .option('--from <file>', 'the older questionnaire, to check the steps and tell what has changed (recommended)')
    .option('--dry-run', 'write no sheet, only the report')
    .option('-f, --format <name>', 'terminal, json or markdown', 'terminal')
    .option('-o, --output <file>', 'write the report to a file instead of standard output', '-')
    .option(...QUIET)
    .option(...NO_COLOR)
    .addOption(DEBUG)
    .addHelpText(
      'after',
      `\nThe original of answers/anna.yaml is kept as answers/anna.v1.yaml, where 1 is\nthe major version it was written for, or as answers/anna.v1.3.0.yaml if that is\ntaken.\n${examples(
        'dxready migrate anna.yaml --to mine.yaml --from mine-1.yaml --dry-run',
        'dxready migrate workshop --to mine.yaml --from mine-1.yaml',
        "dxready migrate 'teams/*/answers/*.yaml' --to full -f json -o migration.json",
      )}`,
    )
    .action(async (answers: string[], options) => {
      const { migrate } = await import('../commands/migrate.ts');
      finish(await migrate(answers, options, world));
    });
}
