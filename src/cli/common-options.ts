// Options that several commands share, declared once.
import { type Command, Option } from 'commander';

type Sheets = readonly [name: string, description: string];
const MANY: Sheets = ['<answers...>', 'answer sheets, workshop folders, or - for standard input'];

/** The sheets, and how they are read and scored: the same for every command that scores. */
export function scoring(command: Command, sheets: Sheets = MANY): Command {
  return command
    .argument(...sheets)
    .option('--questionnaire <id|file>', 'score with this questionnaire instead of the one each sheet names')
    .option('--group', 'score all sheets together as one organisation')
    .option('--lenient', 'leave out answers to unknown items instead of refusing the sheet')
    .option('--strict-gates', 'let a gate fire when its question is not answered')
    .option('--audit', 'let an answer that rests on an opinion alone count at most 50')
    .option('--what-if <item=answer>', 'score as if this were answered; may be given several times', collected)
    .option('--date <YYYY-MM-DD>', 'date of the report; without it the latest of the sheets')
    .option(...QUIET)
    .option(...NO_COLOR)
    .option('--no-input', 'never ask anything (scoring never does)')
    .addOption(DEBUG);
}

/** Every value of an option that may be given several times. */
function collected(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** Options that mean the same wherever they are offered. */
export const QUIET = ['-q, --quiet', 'print results and problems only'] as const;
export const NO_COLOR = ['--no-color', 'print without colour'] as const;
export const DEBUG = new Option('--debug', 'print the stack of a bug').hideHelp();
