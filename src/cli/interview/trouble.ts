// What to do when a confirmed answer cannot be saved: nothing is given up before the person says so.
import type { Change, Flow } from '../../model/interview.ts';
import { paragraph } from '../../render/paragraph.ts';
import { printable } from '../printable.ts';
import type { World } from '../world.ts';
import type { Asker } from './asker.ts';
import type { Outcome, Session } from './session.ts';
import { exists, pathOf } from './sheets.ts';

/** Asks whether to try again, to save elsewhere or to leave; null for leaving. */
export async function handleTrouble(
  change: Change,
  next: Flow,
  { problem }: Extract<Outcome, { kind: 'failed' }>,
  session: Session,
  asker: Asker,
  world: World,
): Promise<Outcome | null> {
  const what = `Not saved: ${printable(session.shown)}: ${problem.message}; ${problem.mend}.`;
  const width = Math.min(80, world.stdout.columns - 1);
  asker.say(
    `\n${paragraph(what, width)}\n${paragraph('Everything confirmed so far, this answer too, is still held here.', width)}\n`,
  );
  const choice = await asker.choose(
    'What now?',
    [
      { value: 'again', name: 'Try again' },
      { value: 'elsewhere', name: 'Save everything to another file and go on there' },
      { value: 'leave', name: 'Leave without the last answer' },
    ],
    'again',
  );
  if (choice === 'again') return session.keep(change, next);
  if (choice !== 'elsewhere') return null;
  const file = await asker.write('File', '', (text) => wrongName(text, world));
  if (file === null) return null;
  const failed = await session.moveTo(pathOf(file, world), file, change, next);
  return failed === null
    ? { kind: 'saved', flow: next, news: `From now on saved in ${file}.` }
    : { kind: 'failed', problem: failed };
}

function wrongName(text: string, world: World): string {
  if (!/\.(ya?ml|json)$/i.test(text)) return 'Give a name that ends in .yaml or .json.';
  return exists(text, world) ? 'There is a file of that name; choose another.' : '';
}
