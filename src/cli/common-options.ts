// Options that several commands share, declared once.
import { type Command, Option } from 'commander';

type Sheets = readonly [name: string, description: string];
const MANY: Sheets = [
  '[answers...]',
  'answer sheets, workshop folders, or - for standard input; without any, those of this folder or dxready.yaml',
];

/** The sheets, and how they are read and scored: the same for every command that scores. */
export function scoring(command: Command, sheets: Sheets = MANY): Command {
  return planning(command.argument(...sheets))
    .option('--group', 'score all sheets together as one organisation')
    .option('--no-group', 'score each sheet on its own, whatever dxready.yaml says')
    .option('--strict-gates', 'let a gate fire when its question is not answered')
    .option('--audit', 'let an answer that rests on an opinion alone count at most 50')
    .option('--what-if <item=answer>', 'score as if this were answered; may be given several times', collected);
}

/** How answers and pain points are read and planned with. */
export function planning(command: Command): Command {
  return command
    .option('--questionnaire <id|file>', 'score with this questionnaire instead of the one each sheet names')
    .option('--lenient', 'leave out what is wrong with answers to unknown items and with pain points, and go on with the rest')
    .option('--pain-points <file>', 'pain points in a file of their own, instead of the one of the workshop')
    .option('--capacity <days>', 'plan as if these person-days were free: one number for each slot, with commas')
    .option('--max-big <number>', 'plan as if at most so many Big Hits ran at once')
    .option(
      '--baseline <file>',
      'an earlier report.json, sheet or workshop: what changed since, and what became of its pain points',
    )
    .option('--date <YYYY-MM-DD>', 'date of the report and first day of the plan; without it the latest of the sheets')
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .option(...QUIET)
    .option(...NO_COLOR)
    .option('--no-input', 'never ask anything (scoring never does)')
    .addOption(DEBUG);
}

/** What a report shows and how it is dressed. */
export function dressing(command: Command): Command {
  return command
    .option('--variant <name>', 'working (everything), board (two pages) or public (no notes, no names)', 'working')
    .option('--redact', 'leave out notes, names and quotes')
    .option('--brand <file>', 'name, logo, colours, font and foot lines of your own')
    .option('--no-brand', 'without the brand.yaml of the workshop')
    .option('--template <dir>', 'templates of your own, by the names of the shipped ones (see init --templates)')
    .option('--browser <file>', 'a browser of the Chromium family to make PDF with, instead of the one that is found');
}

/** Every value of an option that may be given several times. */
export function collected(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** Options that mean the same wherever they are offered. */
export const QUIET = ['-q, --quiet', 'print results and problems only'] as const;
export const NO_COLOR = ['--no-color', 'print without colour'] as const;
export const CONFIG = ['--config <file>', 'take this configuration instead of the dxready.yaml that is found'] as const;
export const NO_CONFIG = ['--no-config', 'take no dxready.yaml'] as const;
export const DEBUG = new Option('--debug', 'print the stack of a bug').hideHelp();
