// The hits commands, on a page of their own; the work is loaded when its command is called.
import type { Command } from 'commander';
import { collected, DEBUG, NO_COLOR, planning, QUIET } from '../common-options.ts';
import type { ExitCode } from '../exit.ts';
import { examples } from '../help.ts';
import type { World } from '../world.ts';

const PLACE = ['[place]', 'a workshop folder, a file of pain points or a sheet', '.'] as const;

/** Declares `hits` and what stands below it. */
export function declareHits(program: Command, world: World, finish: (code: ExitCode) => void): void {
  const hits = program
    .command('hits')
    .description('Pain points: their classes, the plan to mend them, and what is handed over.')
    .addHelpText(
      'after',
      examples(
        'dxready hits examples/harbour-lighting',
        'dxready hits plan examples/harbour-lighting --capacity 5,15,200,200,200',
        'dxready hits add',
        'dxready hits edit where-is-my-lamp --set status=done',
      ),
    );
  declareViews(hits, world, finish);
  declareCapture(hits, world, finish);
}

function declareViews(hits: Command, world: World, finish: (code: ExitCode) => void): void {
  planning(hits.command('list', { isDefault: true }).argument(...PLACE))
    .description('List pain points with their classes, what comes first and why.')
    .option('--view <name>', 'table, board, effort, ambition, places, suggestions or all', 'table')
    .option('-f, --format <name>', 'terminal, markdown, json or csv', 'terminal')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .addHelpText(
      'after',
      examples('dxready hits list examples/harbour-lighting', 'dxready hits list --view board', 'dxready hits list -f markdown'),
    )
    .action(async (place: string, options) => {
      const { hitsList } = await import('../commands/hits/list.ts');
      finish(await hitsList(place, options, world));
    });
  planning(hits.command('plan').argument(...PLACE))
    .description('The roadmap: what is done when, what it waits for, and what does not fit.')
    .option('-f, --format <name>', 'terminal, markdown or json', 'terminal')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .addHelpText(
      'after',
      examples('dxready hits plan examples/harbour-lighting', 'dxready hits plan --capacity 5,15,250,250,1200 --date 2026-12-01'),
    )
    .action(async (place: string, options) => {
      const { hitsPlan } = await import('../commands/hits/plan.ts');
      finish(await hitsPlan(place, options, world));
    });
  planning(hits.command('export').argument(...PLACE))
    .description('Hand the pain points over: a table, data, or issues on GitHub with the script that files them.')
    .option('-f, --format <name>', 'csv, json or github', 'csv')
    .option('-o, --output <file|dir>', 'file to write to, a folder for github', '-')
    .addHelpText('after', examples('dxready hits export -o hits.csv', 'dxready hits export -f github -o issues'))
    .action(async (place: string, options) => {
      const { hitsExport } = await import('../commands/hits/export.ts');
      finish(await hitsExport(place, options, world));
    });
}

function declareCapture(hits: Command, world: World, finish: (code: ExitCode) => void): void {
  hits
    .command('add')
    .description('Note pain points: asked one by one, a line each, or from a list.')
    .argument(...PLACE)
    .option('--quick', 'one line a pain point, details later; lines may also be piped in')
    .option('--from <file>', 'take a CSV file or a Markdown list over; - for standard input')
    .option('--update', 'with --from: set the fields of pain points that stand there already')
    .option('--take <item>', 'take what the answer to this question suggests; may be given several times', collected)
    .option('--title <text>', "the pain point in customers' words, instead of asking")
    .option('--set <field=value>', 'with --title: set a field; may be given several times', collected)
    .option('--questionnaire <id|file>', 'with the limits of this questionnaire')
    .option('--lenient', 'with --from: leave out what is wrong and go on with the rest')
    .option(...QUIET)
    .option(...NO_COLOR)
    .option('--no-input', 'never ask: name what is missing and end with 2')
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples(
        'dxready hits add',
        'dxready hits add --quick < sticky-notes.txt',
        'dxready hits add --from wall.md',
        'dxready hits add --title "I had to ring to ask" --set raised_by=customer --set size=S',
      ),
    )
    .action(async (place: string, options) => {
      const { hitsAdd } = await import('../commands/hits/add.ts');
      finish(await hitsAdd(place, options, world));
    });
  hits
    .command('edit')
    .description('Change a pain point: its estimate, its owner, whether it is done and what customers said.')
    .argument('[id]', 'id of the pain point, or how it begins; without it they are gone through one by one')
    .argument(...PLACE)
    .option(
      '--set <field=value>',
      'set a field, or remove it with nothing behind the sign; may be given several times',
      collected,
    )
    .option('--questionnaire <id|file>', 'with the limits of this questionnaire')
    .option(...QUIET)
    .option(...NO_COLOR)
    .option('--no-input', 'never ask: name what is missing and end with 2')
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples(
        'dxready hits edit',
        'dxready hits edit where-is-my-lamp',
        'dxready hits edit where-is-my-lamp --set status=done --set owner="Head of shop"',
      ),
    )
    .action(async (id: string | undefined, place: string, options) => {
      const { hitsEdit } = await import('../commands/hits/edit.ts');
      finish(await hitsEdit(id, place, options, world));
    });
}
