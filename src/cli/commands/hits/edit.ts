// dxready hits edit: changes a pain point where it stands, by fields that are named or by the form with what is there.
import { gather } from '../../../core/hits/gather.ts';
import { typedEntry } from '../../../core/hits/import.ts';
import type { WrittenPainPoint } from '../../../model/written-sheet.ts';
import { EXIT, type ExitCode, UserError } from '../../exit.ts';
import { readSets } from '../../hits/fields.ts';
import { askForm } from '../../hits/form.ts';
import { openPlace, type Place } from '../../hits/target.ts';
import { commandOn, refused, tellNext, tellSentences } from '../../hits/target-tell.ts';
import { writeEntries } from '../../hits/target-write.ts';
import { printable, shorten } from '../../printable.ts';
import { hasErrors, nearest, printProblems } from '../../problems.ts';
import { screenOf } from '../../screen.ts';
import type { World } from '../../world.ts';

export interface EditOptions {
  /** Each as field=value; nothing behind the sign takes the field away. */
  readonly set?: readonly string[];
  readonly questionnaire?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly input: boolean;
}

/** 0 when written or nothing changed, 2 for what is wrong or missing, 130 when left before the end. */
export async function hitsEdit(id: string, named: string, options: EditOptions, world: World): Promise<ExitCode> {
  const place = await openPlace(named, options, world);
  const found = find(id, place);
  if (found === null) return unknown(id, place, world);
  const { file, point } = found;
  const problems = place.files.find((one) => one.file === file)?.problems ?? [];
  printProblems(problems, world.stderr);
  if (hasErrors(problems)) return EXIT.badInput;
  const fields = options.set === undefined ? await asked(found, place, options, world) : readSets(options.set).fields;
  if (fields === null) return EXIT.interrupted;
  if (fields.size === 0) {
    world.stderr.write('Nothing was changed.\n');
    return EXIT.done;
  }
  const entry = typedEntry(new Map([['id', point.id], ...fields]));
  const wrote = await writeEntries([entry], file, place, { twice: 'update', lenient: false }, world);
  if (wrote.draft === null) return refused(wrote.problems, file, world);
  tellSentences(place, wrote, world);
  if (options.quiet) return EXIT.done;
  world.stdout.write(`${printable(`Written: ${file}`)}\n`);
  tellNext([[commandOn(place.place, ['plan'], world), 'shows what comes when']], world);
  return EXIT.done;
}

interface Found {
  readonly file: string;
  readonly point: WrittenPainPoint;
}

/** By the id that lists show, which may be longer than the one in the file. */
function find(id: string, { files }: Place): Found | null {
  const { points, origins } = gather(files);
  const { source = -1, index = -1 } = origins[points.findIndex((point) => point.id === id)] ?? {};
  const file = files[source];
  const point = file?.points[index];
  return file === undefined || point === undefined ? null : { file: file.file, point };
}

/** Most ids that are listed. */
const MOST = 40;
const LONGEST = 80;

function unknown(id: string, place: Place, world: World): ExitCode {
  // What cannot be read may hold it.
  for (const { problems } of place.files) printProblems(problems, world.stderr);
  const ids = gather(place.files).points.map((point) => point.id);
  const near = nearest(id, ids);
  const mend = near === null ? '' : `; did you mean ${near}?`;
  world.stderr.write(`dxready: ${printable(`there is no pain point '${shorten(id, LONGEST)}'${mend}`)}\n`);
  const more = ids.length > MOST ? ` and ${ids.length - MOST} more` : '';
  const list = ids.slice(0, MOST).map((one) => shorten(printable(one), LONGEST));
  world.stderr.write(ids.length === 0 ? 'There is none here yet.\n' : `There are: ${list.join(', ')}${more}\n`);
  return EXIT.badInput;
}

/** Null if the person left. */
async function asked({ file, point }: Found, place: Place, options: EditOptions, world: World) {
  const { terminal } = world;
  if (terminal === null || !options.input)
    throw new UserError('nothing to change: without a terminal give --set field=value, such as --set status=done');
  const { openAsker } = await import('../../interview/open-asker.ts');
  const seat = openAsker(terminal, options, world);
  try {
    const { width } = screenOf(world, options.color);
    const fields = await askForm({ place, file, old: point }, seat.asker, width);
    if (fields === null) seat.asker.say('\nNothing was written.\n');
    return fields;
  } finally {
    seat.close();
  }
}
