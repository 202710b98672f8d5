// The command `check`: what it takes, and examples.
import type { Command } from 'commander';
import { CONFIG, collected, DEBUG, NO_COLOR, NO_CONFIG, QUIET } from '../common-options.ts';
import type { ExitCode } from '../exit.ts';
import { examples } from '../help.ts';
import type { World } from '../world.ts';

const EXITS = `
Exit codes: 0 every bar met, or none set; 1 a bar is not met, or undecided;
2 bad usage or input. What is printed never changes it.
Every flag of a bar can stand in dxready.yaml under policy: instead.
`;

/** Declares it; the work is loaded when it is called. */
export function declareCheck(program: Command, world: World, finish: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .description('Hold saved answers against bars, for a pipeline: scores them again and ends with 1 if a bar is not met.')
    .argument(
      '[answers...]',
      'answer sheets, workshop folders, or - for standard input; without any, those of dxready.yaml or of this workshop',
    );
  for (const declare of [bars, baseline, outcome, output, scoring]) declare(command);
  command
    .addHelpText(
      'after',
      examples(
        'dxready check examples/harbour-lighting --min-overall 50 --no-fired-gates',
        'dxready check teams/*.yaml --min-pillar 40 --min-pillar technology=55',
        'dxready check --baseline baseline.json --max-drop 5 --max-withdrawn 0',
        'dxready check --baseline baseline.json --update-baseline',
        'dxready check -f text -f junit=junit.xml -f markdown=comment.md',
        'dxready check -f github',
      ) + EXITS,
    )
    .action(async (answers: string[], options) => {
      const { check } = await import('../commands/check.ts');
      finish(await check(answers, options, world));
    });
}

function bars(command: Command): void {
  command
    .optionsGroup('Bars:')
    .option('--min-overall <points>', 'least overall score')
    .option('--min-pillar <[id=]points>', 'least score of every pillar, or of one; may be given several times', collected)
    .option('--min-capability <[id=]points>', 'the same for capabilities', collected)
    .option('--min-lens <lens.value=number>', 'least value of a lens, in its own unit; may be given several times', collected)
    .option('--min-coverage <share>', 'least share of answers, as 80% or 0.8')
    .option('--min-confidence <points>', 'least confidence')
    .option('--max-fired-gates <number>', 'most gates that may fire')
    .option('--no-fired-gates', 'the same as --max-fired-gates 0')
    .option('--targets-met', 'every target must be met')
    .option('--max-age-days <days>', 'most days since the answers were given')
    .option('--date <YYYY-MM-DD>', 'the day their age is judged on; without it today');
}

function baseline(command: Command): void {
  command
    .optionsGroup('Since last time:')
    .option('--baseline <file|dir>', 'an earlier report.json, sheet or workshop, or a folder with one for each')
    .option('--max-drop <points>', 'most points the score may fall by on the questions answered both times')
    .option('--max-withdrawn <number>', 'most questions that were answered then and are not now')
    .option('--whole-baseline', 'each result of a baseline folder must be among what is checked: a missing one ends with 2')
    .option('--update-baseline', 'write the results of now as the new baseline; the three bars above are not held in that run');
}

function outcome(command: Command): void {
  command
    .optionsGroup('What counts:')
    .option('--undecided <error|warn>', 'what it means if open answers could turn a bar either way (default: error)')
    .option('--warn <rules>', 'bars that only warn, with commas, as in max_age_days,min_confidence', collected)
    .option('--no-fail', 'end with 0 where a bar is not met');
}

function output(command: Command): void {
  command
    .optionsGroup('Outputs:')
    .option(
      '-f, --format <name[=file]>',
      'text, json, junit, github, markdown or sarif; several with commas or one after the other (default: text)',
      collected,
    )
    .option('-o, --output <file>', 'write the only output to a file instead of standard output')
    .option(...QUIET)
    .option(...NO_COLOR);
}

function scoring(command: Command): void {
  command
    .optionsGroup('How it is scored:')
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .option('--questionnaire <id|file>', 'score with this questionnaire instead of the one each sheet names')
    .option('--group', 'score all sheets together as one organisation')
    .option('--no-group', 'score each sheet on its own, whatever dxready.yaml says')
    .option('--strict-gates', 'let a gate fire when its question is not answered (here the default)')
    .option('--no-strict-gates', 'leave a gate open when its question is not answered')
    .option('--audit', 'let an answer that rests on an opinion alone count at most 50')
    .option('--pain-points <file>', 'pain points in a file of their own, instead of the one of the workshop')
    .option('--lenient', 'leave out what is wrong with answers to unknown items and with pain points, and go on with the rest')
    .option('--no-input', 'never ask anything (check never does)')
    .addOption(DEBUG);
}
