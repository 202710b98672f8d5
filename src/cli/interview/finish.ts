// The end of an interview: the result, the report, and three lines to take away; or, on leaving, how to come back.
import { join } from 'node:path';
import { askedStops, isSettled, trendProgress } from '../../core/interview/plan.ts';
import { openerFor, openFile } from '../../io/ask/programs.ts';
import type { Flow } from '../../model/interview.ts';
import type { Report } from '../../model/report.ts';
import { estimateLines } from '../../render/interview/next-step.ts';
import { type Style, styleFor } from '../../render/interview/screen.ts';
import { pillarLines, standingLines, takeAway } from '../../render/interview/standing.ts';
import { PLAIN } from '../../render/look.ts';
import { viewer } from '../commands/report.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { loadReports } from '../load.ts';
import { ALL } from '../look/shown.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { browserOf, reportFormats, writeReport } from '../report-files.ts';
import { AS_WRITTEN } from '../scoring-options.ts';
import { screenOf } from '../screen.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';
import type { Asker } from './asker.ts';
import { exists, pathOf, stemOf } from './sheets.ts';

export interface FinishOptions {
  /** Folder of the reports. */
  readonly out: string;
  /** Names of formats, separated by commas. */
  readonly format: string;
  readonly color: boolean;
  /** True: words alone, no bars. */
  readonly plain: boolean;
  /** Id or file; null takes the one the sheet names. */
  readonly questionnaire: string | null;
}

/** Scores the sheet, writes its report, says where things stand, and offers to open the report. */
export async function finish(sheet: string, options: FinishOptions, asker: Asker, world: World): Promise<ExitCode> {
  const report = await score(sheet, options.questionnaire, world);
  if (report === null) return EXIT.badInput;
  const viewOf = await viewer(report);
  const folder = join(options.out, stemOf(sheet));
  const formats = reportFormats(options.format);
  const dressed = { viewOf, look: PLAIN, variant: ALL.variant };
  const files = await writeOr(
    () =>
      asker.say(
        `${pillarLines(viewOf(), options.plain, styleOf(options, world)).join('\n')}\n\nThe answers are saved in ${printable(sheet)}\n`,
      ),
    () => writeReport(report, folder, formats, dressed, browserOf(formats, {}, world), world),
  );
  const main = files.find((file) => file.endsWith('.html')) ?? files[0] ?? folder;
  const style = styleOf(options, world);
  const unsized = report.hits.filter(({ flags }) => flags.includes('needs_estimate')).map(({ id }) => id);
  const next = nextLines(unsized, sheet, world);
  const lines = [...pillarLines(viewOf(), options.plain, style), '', ...takeAway(viewOf(), main, style), ...next];
  asker.say(`${lines.join('\n')}\n`);
  await offerToOpen(main, asker, world);
  return EXIT.done;
}

/** A report that cannot be written must not hide the result. */
async function writeOr(tell: () => void, write: () => Promise<string[]>): Promise<string[]> {
  try {
    return await write();
  } catch (error) {
    tell();
    throw error;
  }
}

/** The report of a sheet as it is now; null, with the problems told, if it cannot be scored. */
async function score(sheet: string, questionnaire: string | null, world: World): Promise<Report | null> {
  const options = { ...AS_WRITTEN, questionnaire };
  const [loaded] = await loadReports([sheet], options, world);
  if (loaded === undefined) return null;
  if (hasErrors(loaded.problems)) printProblems(loaded.problems, world.stderr);
  return loaded.report;
}

/** Where things stand so far, as text for a width. */
export async function standingOf(sheet: string, options: FinishOptions, world: World): Promise<(columns: number) => string> {
  const report = await score(sheet, options.questionnaire, world);
  if (report === null) return () => 'The sheet cannot be scored as it is.';
  const viewOf = await viewer(report);
  return (columns) =>
    standingLines(viewOf(), options.plain, styleFor(styleOf(options, world).chalk.level, { columns, rows: 24 })).join('\n');
}

function styleOf({ color, plain }: FinishOptions, world: World): Style {
  const { colour, width } = screenOf(world, color && !plain);
  return styleFor(colour, { columns: width, rows: 24 });
}

async function offerToOpen(file: string, asker: Asker, world: World): Promise<void> {
  const opener = openerFor(world.machine.platform, world.env);
  if (opener === null) return;
  const yes = await asker.choose(
    'Open the report now?',
    [
      { value: 'yes', name: 'Yes, in the browser' },
      { value: 'no', name: 'No' },
    ],
    'yes',
  );
  if (yes === 'yes' && !(await openFile(opener, pathOf(file, world))))
    asker.say(`It could not be opened; the file is ${printable(file)}\n`);
}

/** What the user is told on leaving: what is saved where, and the command that goes on. */
export function farewell(flow: Flow, sheet: string, command: string, inMenu: boolean, world: World): string {
  const { cwd, called } = world;
  if (!exists(sheet, world, false)) return `${printable(sheet)} is not there any more, so nothing can be gone on with.\n`;
  const asked = askedStops(flow.plan, flow.answers);
  const settled = asked.filter(({ item }) => isSettled(flow.answers, item.id)).length;
  const trends = trendProgress(flow.plan, flow.answers);
  const besides = trends.settled === 0 ? '' : `, and ${trends.settled} of ${trends.asked} trends`;
  const again =
    inMenu && sheet.startsWith('answers/')
      ? `Type ${called.replace(/ --$/, '')} again in this folder, or exactly:`
      : 'Go on where you left with:';
  const unsized = flow.pains.filter(({ isUnsized }) => isUnsized).map(({ id }) => id);
  const lines = [
    `Saved in ${printable(sheet)}: ${settled} of ${asked.length} answered${besides}.`,
    `The folder is ${printable(cwd)}`,
    again,
    `  ${printable(command)}`,
    ...nextLines(unsized, sheet, world),
  ];
  return `${lines.join('\n')}\n`;
}

/** How to go on with pain points that have no estimate. */
function nextLines(ids: readonly string[], sheet: string, { called }: World): string[] {
  const command = (...words: string[]) => printable(`${called} ${shellWords(words)}`);
  return estimateLines(ids.length, { one: command('hits', 'edit', ids[0] ?? '', sheet), all: command('hits', sheet) });
}
