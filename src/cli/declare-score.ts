// The command `score`: what it takes, and examples.
import type { Command } from 'commander';
import { scoring } from './common-options.ts';
import type { ExitCode } from './exit.ts';
import { examples } from './help.ts';
import type { World } from './world.ts';

const MEANT = `
An argument can be a pattern in quotes ('teams/**/*.yaml'), a folder of
sheets, or a file with a sheet on every line (.ndjson, .jsonl).
`;

/** Declares it; the work is loaded when it is called. */
export function declareScore(program: Command, world: World, finish: (code: ExitCode) => void): void {
  scoring(program.command('score'))
    .description('Score saved answer sheets, each on its own.')
    .option('-f, --format <name>', 'terminal, json, ndjson, csv or markdown', 'terminal')
    .option('--table', 'one row a sheet, as csv or ndjson: for thousands of sheets')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .addHelpText(
      'after',
      MEANT +
        examples(
          'dxready score answers/anna.yaml',
          'dxready score teams/*.yaml --format ndjson',
          'dxready score answers/*.yaml --group --format json -o group.json',
          'dxready score sheets.ndjson --table -o scores.csv',
          'cat anna.yaml | dxready score -',
        ),
    )
    .action(async (answers: string[], options) => {
      const { score } = await import('./commands/score.ts');
      finish(await score(answers, options, world));
    });
}
