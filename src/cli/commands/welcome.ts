// A bare dxready in a terminal: what can be done next, without reading anything first.
import { join } from 'node:path';
import { openerFor, openFile } from '../../io/ask/programs.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { openAsker } from '../interview/open-asker.ts';
import { pathOf, sheetsHere } from '../interview/sheets.ts';
import { printable } from '../printable.ts';
import type { World } from '../world.ts';
import { assess } from './assess.ts';

const STANDARD = { out: 'reports', format: 'md,html', color: true, input: true } as const;

/** Offers to start, to go on with what lies here, to look at the last report, or the help. */
export async function welcome(help: () => string, world: World): Promise<ExitCode> {
  const { terminal } = world;
  if (terminal === null) return EXIT.badInput;
  const seat = openAsker(terminal, { color: true }, world);
  const sheets = await sheetsHere(world);
  const report = lastReport('reports', world);
  const options = [
    ...sheets
      .filter(({ settled, asked }) => settled < asked)
      .map(({ file, settled, asked }) => ({
        value: `sheet ${file}`,
        name: `Go on with ${printable(file)} (${settled} of ${asked} answered)`,
      })),
    { value: 'start', name: 'Start a new assessment, alone' },
    { value: 'workshop', name: 'Start a workshop, with people in the room' },
    ...(report === null ? [] : [{ value: 'report', name: `Look at the last report (${printable(report)})` }]),
    ...sheets
      .filter(({ settled, asked }) => settled === asked)
      .map(({ file }) => ({ value: `sheet ${file}`, name: `Look through ${printable(file)} again (all answered)` })),
    { value: 'help', name: 'Show all commands' },
    { value: 'leave', name: 'Leave' },
  ];
  seat.asker.say('dxready: how ready are you for digital transformation?\n');
  const choice = await seat.asker.choose('What would you like to do?', options, null);
  seat.close();
  if (choice === null) return EXIT.interrupted;
  if (choice === 'start') return assess(undefined, STANDARD, world);
  if (choice === 'workshop') return assess(undefined, { ...STANDARD, workshop: true }, world);
  if (choice.startsWith('sheet ')) return assess(undefined, { ...STANDARD, answers: choice.slice('sheet '.length) }, world);
  if (choice === 'report' && report !== null) return showReport(report, world);
  if (choice === 'help') world.stdout.write(help());
  return EXIT.done;
}

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

async function showReport(file: string, world: World): Promise<ExitCode> {
  const opener = openerFor(world.machine.platform, world.env);
  const isOpen = opener !== null && (await openFile(opener, pathOf(file, world)));
  world.stdout.write(isOpen ? `Opened ${printable(file)}\n` : `Open this file in a browser: ${printable(pathOf(file, world))}\n`);
  return EXIT.done;
}
