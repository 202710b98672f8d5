// The commands that write reports: what they take, and examples.
import type { Command } from 'commander';
import { DEBUG, dressing, NO_COLOR, scoring } from './common-options.ts';
import type { ExitCode } from './exit.ts';
import { examples } from './help.ts';
import type { World } from './world.ts';

type Finish = (code: ExitCode) => void;

/** `report`: files to hand over. */
export function declareReport(program: Command, world: World, finish: Finish): void {
  dressing(scoring(program.command('report')))
    .description('Write the report of a workshop or of saved answer sheets.')
    .option('--out <dir>', 'folder to write to; without it that of dxready.yaml, else reports')
    .option(
      '-f, --format <names>',
      'any of md, html, pdf, json, csv, with commas; without it those of dxready.yaml, else md,html',
    )
    .addHelpText(
      'after',
      examples(
        'dxready report examples/harbour-lighting',
        'dxready explain examples/harbour-lighting',
        'dxready report answers/anna.yaml --out anna --format html,json,pdf',
      ),
    )
    .action(async (answers: string[], options) => {
      const { report } = await import('./commands/report.ts');
      finish(await report(answers, options, world));
    });
}

/** `render`: another format of a saved report. */
export function declareRender(program: Command, world: World, finish: Finish): void {
  dressing(program.command('render').argument('<report.json>', 'one report as report.json holds it, or - for standard input'))
    .description('Turn a saved JSON report into another format, without scoring again.')
    .option('-f, --format <name>', 'terminal, markdown, html, pdf, json, ndjson or csv', 'terminal')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .option(...NO_COLOR)
    .addOption(DEBUG)
    .addHelpText('after', examples('dxready render reports/report.json --format html -o report.html'))
    .action(async (file: string, options) => {
      const { render } = await import('./commands/render.ts');
      finish(await render(file, options, world));
    });
}
