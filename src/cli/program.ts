// Every command, option and example on one page; the work is loaded when its command is called.
import { Command, CommanderError } from 'commander';
import { declareCheck } from './check/declare.ts';
import { DEBUG, NO_COLOR, QUIET, scoring } from './common-options.ts';
import { declareCompare } from './compare/declare.ts';
import { declareConfig } from './config/declare.ts';
import { declareCompletion } from './declare-completion.ts';
import { declareInit } from './declare-init.ts';
import { declareRender, declareReport } from './declare-report.ts';
import { declareScore } from './declare-score.ts';
import { refuseEmpty } from './empty-words.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { EXIT_CODES, examples, throughWorld } from './help.ts';
import { declareHits } from './hits/declare.ts';
import { declareMigrate } from './migrate/declare.ts';
import type { World } from './world.ts';

/** Parses the arguments and runs the command they name. */
export async function run(world: World): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: EXIT.done };
  const program = declare(world, (code) => {
    outcome.code = code;
  });
  if (world.argv.length === 0) return withoutCommand(program, world);
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  }
}

/** At a terminal it offers what can be done; without one, something is missing. */
async function withoutCommand(program: Command, world: World): Promise<ExitCode> {
  if (world.terminal === null) {
    world.stderr.write(program.helpInformation());
    return EXIT.badInput;
  }
  const { welcome } = await import('./commands/welcome.ts');
  return welcome(() => program.helpInformation(), world);
}

type Finish = (code: ExitCode) => void;

function declare(world: World, finish: Finish): Command {
  const program = new Command('dxready')
    .description('Digital-transformation readiness assessment.')
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput(throughWorld(world))
    .hook('preAction', (_, command) => {
      // The shells hand over an empty word where one begins to type.
      if (command.name() !== 'complete') refuseEmpty(command);
    })
    .addHelpText(
      'after',
      examples(
        'dxready assess',
        'dxready report examples/harbour-lighting',
        'dxready explain examples/harbour-lighting',
        'dxready score answers/*.yaml --format csv',
      ) + EXIT_CODES,
    );
  declareAssess(program, world, finish);
  declareScore(program, world, finish);
  declareReport(program, world, finish);
  declareCheck(program, world, finish);
  declareCompare(program, world, finish);
  declareExplain(program, world, finish);
  declareHits(program, world, finish);
  declareRender(program, world, finish);
  declareShow(program, world, finish);
  declareLint(program, world, finish);
  declareMigrate(program, world, finish);
  declareInit(program, world, finish);
  declareConfig(program, world, finish);
  declareCompletion(program, world, finish);
  return program;
}

function declareAssess(program: Command, world: World, finish: Finish): void {
  program
    .command('assess')
    .description('The interview: asks, saves every answer at once, and ends with the report.')
    .argument('[questionnaire]', 'id of a shipped questionnaire, or a file')
    .option('--questionnaire <id|file>', 'the same as the argument')
    .option('--answers <file>', 'answer sheet to start or to go on with; without it a new one below answers/')
    .option('--answers-from <file>', 'offer the answers of an earlier sheet, to be confirmed one by one')
    .option('--workshop', 'for a room: big layout, timer, roles, parking lot, notes for the facilitator')
    .option('--plain', 'plain lines, never redrawn: for screen readers and odd terminals')
    .option('--transcript <file.md>', 'write the conversation down as Markdown')
    .option('--name <organisation>', 'name of the organisation, instead of asking')
    .option('--role <id>', 'role of the respondent, instead of asking')
    .option('--people <number>', 'people in the room of a workshop, instead of asking')
    .option('--minutes <number>', 'minutes the room has, instead of asking')
    .option('--date <YYYY-MM-DD>', 'date of the answers, instead of asking')
    .option('--out <dir>', 'folder of the reports (default: "reports")')
    .option('-f, --format <names>', 'formats of the report, with commas: md, html, pdf, json, csv (default: "md,html")')
    .option(...NO_COLOR)
    .option('--no-input', 'never ask: name what is missing and end with 2')
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples(
        'dxready assess',
        'dxready assess --answers answers/anna.yaml',
        'dxready assess --workshop --transcript workshop.md',
        'dxready assess --answers 2026.yaml --answers-from 2025.yaml',
      ),
    )
    .action(async (questionnaire: string | undefined, options) => {
      const { assess } = await import('./commands/assess.ts');
      finish(await assess(questionnaire, options, world));
    });
}

function declareExplain(program: Command, world: World, finish: Finish): void {
  scoring(program.command('explain'), ['<answers>', 'an answer sheet, a workshop folder, or - for standard input'])
    .description('Take one number apart: what went in, the sum, what holds it down, what would move it.')
    .argument('[id]', 'id or code of a question, capability, pillar, gate, view, flag or check, or hit:ID', 'overall')
    .option('--list', 'print every id that can be explained')
    .option('-f, --format <name>', 'terminal, markdown or json', 'terminal')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .addHelpText(
      'after',
      examples(
        'dxready explain examples/bright-bank',
        'dxready explain examples/bright-bank technology',
        'dxready explain examples/bright-bank --list',
      ),
    )
    .action(async (answers: string, id: string, options) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(answers, id, options, world));
    });
}

function declareShow(program: Command, world: World, finish: Finish): void {
  program
    .command('list')
    .description('List the questionnaires that are shipped.')
    .addOption(DEBUG)
    .action(async () => {
      const { list } = await import('./commands/list.ts');
      finish(await list(world));
    });
  program
    .command('show')
    .description('Print a questionnaire as a page to send ahead, or with all that its answers earn.')
    .argument('<questionnaire>', 'id of a shipped questionnaire, or a file')
    .option('--scores', 'with points, weights, gates, advice, lenses, flags and sources: not for those who will answer')
    .option('--who <role>', 'only the questions for this role')
    .option('-f, --format <name>', 'terminal, markdown, html, or json (always with everything)', 'terminal')
    .option('-o, --output <file>', 'write to a file instead of standard output', '-')
    .option(...NO_COLOR)
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples('dxready show full -f html -o full.html', 'dxready show full --who leader', 'dxready show full --scores'),
    )
    .action(async (questionnaire: string, options) => {
      const { show } = await import('./commands/show.ts');
      finish(await show(questionnaire, options, world));
    });
  program
    .command('schema')
    .description('Print the JSON Schema of a kind of file, for editors.')
    .argument(
      '<kind>',
      'of files: answers, brand, config, ideas, pain-points, questionnaire or trends; of what is printed: comparison, effective-config, explanation, hits, migration, report, resolved-questionnaire or row',
    )
    .addOption(DEBUG)
    .addHelpText('after', examples('dxready schema answers > answers.schema.json'))
    .action(async (kind: string) => {
      const { schema } = await import('./commands/schema.ts');
      finish(await schema(kind, world));
    });
}

function declareLint(program: Command, world: World, finish: Finish): void {
  program
    .command('lint')
    .description('Check questionnaires, sheets, reports and templates: every problem with its line and how to mend it.')
    .argument('<file...>', 'files, workshop folders or folders of templates, or - for standard input')
    .option('--questionnaire <id|file>', 'check sheets against this questionnaire')
    .option(...QUIET)
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples('dxready lint questionnaires/mine.yaml', 'dxready lint answers/*.yaml', 'dxready lint examples/harbour-lighting'),
    )
    .action(async (files: string[], options) => {
      const { lint } = await import('./commands/lint.ts');
      finish(await lint(files, options, world));
    });
}
