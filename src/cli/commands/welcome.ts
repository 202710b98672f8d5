// A bare dxready in a terminal: what can be done next, without reading anything first.
import { join } from 'node:path';
import { openerFor, openFile } from '../../io/ask/programs.ts';
import { painPointsIn } from '../../io/workshop.ts';
import { wrap } from '../../render/interview/screen.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Asker } from '../interview/asker.ts';
import { openAsker } from '../interview/open-asker.ts';
import { pathOf, sheetsHere, toGoOnWith } from '../interview/sheets.ts';
import { printable } from '../printable.ts';
import type { World } from '../world.ts';
import { assess } from './assess.ts';

const STANDARD = { color: true, input: true } as const;

/** Offers to start, to go on with what lies here, to look at the last report, or the help. */
export async function welcome(help: () => string, world: World): Promise<ExitCode> {
  const { terminal } = world;
  if (terminal === null) return EXIT.badInput;
  const seat = openAsker(terminal, { color: true }, world);
  const sheets = await sheetsHere(world);
  const report = lastReport('reports', world);
  const options = [
    ...toGoOnWith(sheets).map(({ value, name }) => ({ value: `${SHEET}${value}`, name })),
    { value: 'start', name: 'Start a new assessment, alone' },
    { value: 'workshop', name: 'Start a workshop, with people in the room' },
    ...(report === null ? [] : [{ value: 'report', name: `Look at the last report (${printable(report)})` }]),
    ...sheets
      .filter(({ settled, asked }) => settled === asked)
      .map(({ file }) => ({ value: `${SHEET}${file}`, name: `Look through ${printable(file)} again (all answered)` })),
    { value: 'pains', name: 'Note pain points, and see their classes' },
    ...(painPointsIn(world.cwd, world.files) === null ? [] : [{ value: 'plan', name: 'Look at the plan of the pain points' }]),
    { value: 'help', name: 'Show all commands' },
    { value: 'leave', name: 'Leave' },
  ];
  seat.asker.say('dxready: how ready are you for digital transformation?\n');
  const choice = await seat.asker.choose('What would you like to do?', options, null);
  if (choice === 'report' && report !== null) await showReport(report, seat.asker, world);
  seat.close();
  if (choice === null) return EXIT.interrupted;
  if (choice === 'start') return assess(undefined, { ...STANDARD, fresh: true }, world);
  if (choice === 'workshop') return assess(undefined, { ...STANDARD, fresh: true, workshop: true }, world);
  if (choice.startsWith(SHEET)) return assess(undefined, { ...STANDARD, answers: choice.slice(SHEET.length) }, world);
  if (choice === 'pains') return (await import('./hits/add.ts')).hitsAdd(HERE, { color: true, input: true }, world);
  if (choice === 'plan') return (await import('./hits/plan.ts')).hitsPlan(HERE, PLAIN, world);
  if (choice === 'help') world.stdout.write(help());
  return EXIT.done;
}

const HERE = '.';
const PLAIN = { color: true, format: 'terminal', output: '-' } as const;

/** Stands before the name of a sheet among the choices. */
const SHEET = 'sheet ';

/** The report written last below a folder; null if there is none. */
function lastReport(folder: string, { cwd, files }: World): string | null {
  try {
    const names = files.readdirSync(join(cwd, folder)).map((name) => join(folder, name, 'report.html'));
    const dated = [join(folder, 'report.html'), ...names].flatMap((file) => {
      const stats = files.statSync(join(cwd, file), { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ file, time: stats.mtimeMs }];
    });
    return dated.toSorted((left, right) => right.time - left.time)[0]?.file ?? null;
  } catch {
    return null;
  }
}

/** In the browser; where there is none, the Markdown beside it is read here. */
async function showReport(file: string, asker: Asker, world: World): Promise<void> {
  const path = pathOf(file, world);
  const opener = openerFor(world.machine.platform, world.env);
  if (opener !== null && (await openFile(opener, path))) {
    asker.say(`Opened ${printable(path)}\n`);
    return;
  }
  const text = markdownBeside(path, world);
  if (text !== null) await asker.read((columns) => broken(text, columns), 'leave');
  asker.say(`Open this file in a browser: ${printable(path)}\n`);
}

function broken(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(line, Math.min(96, columns - 1)))
    .join('\n');
}

/** Null where no Markdown was written. */
function markdownBeside(path: string, { files }: World): string | null {
  try {
    return String(files.readFileSync(path.replace(/\.html$/, '.md'), 'utf8'));
  } catch {
    return null;
  }
}
