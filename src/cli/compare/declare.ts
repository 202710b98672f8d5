// The command `compare`: what it takes, and examples.
import type { Command } from 'commander';
import { CONFIG, DEBUG, NO_COLOR, NO_CONFIG, QUIET } from '../common-options.ts';
import type { ExitCode } from '../exit.ts';
import { examples } from '../help.ts';
import type { World } from '../world.ts';

/** Declares it; the work is loaded when it is called. */
export function declareCompare(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('compare')
    .description('What changed between assessments, and what of it is more than answers waver by.')
    .argument('<before>', 'an answer sheet, a workshop folder, a saved report.json, or - for standard input')
    .argument('<after...>', 'a later one; more than one make a trend, in the order given')
    .option('--questionnaire <id|file>', 'score sheets with this questionnaire instead of the one each names')
    .option('--lenient', 'leave out what is wrong with answers to unknown items and with pain points, and go on with the rest')
    .option('--strict-gates', 'let a gate fire when its question is not answered')
    .option('--audit', 'let an answer that rests on an opinion alone count at most 50')
    .option('-f, --format <name>', 'terminal, markdown, html or json', 'terminal')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .option(...QUIET)
    .option(...NO_COLOR)
    .option('--no-input', 'never ask anything (comparing never does)')
    .addOption(DEBUG)
    .addHelpText(
      'after',
      `
Saved reports are taken as they are; sheets are scored. All are counted with the
questionnaire of the last. The exit code is 0 whatever changed: bars are for check.
${examples(
  'dxready compare examples/harbour-lighting/2025-11 examples/harbour-lighting',
  'dxready compare reports/report.json answers/anna.yaml -f markdown -o change.md',
  'dxready compare 2024.json 2025.json 2026.json',
)}`,
    )
    .action(async (before: string, after: string[], options) => {
      const { compare } = await import('../commands/compare.ts');
      finish(await compare([before, ...after], options, world));
    });
}
