// dxready hits edit: changes a pain point where it stands, by fields that are named or by the form with what is there;
// without an id one after the other.
import { EXIT, type ExitCode, UserError } from '../../exit.ts';
import { readSets } from '../../hits/fields.ts';
import { change, changeByForm, type EditOptions, type Found, foundIn, isWritable } from '../../hits/form-edit.ts';
import { openPlace, type Place } from '../../hits/target.ts';
import { commandOn, tellNext } from '../../hits/target-tell.ts';
import { exists } from '../../interview/sheets.ts';
import { printable, shorten } from '../../printable.ts';
import { nearest, printProblems } from '../../problems.ts';
import type { World } from '../../world.ts';

/** 0 when written or nothing changed, 2 for what is wrong or missing, 130 when left before the end. */
export async function hitsEdit(given: string | undefined, named: string, options: EditOptions, world: World): Promise<ExitCode> {
  const { id, place } = await meantBy(given, named, options, world);
  const code = id === null ? await editSeveral(place, options, world) : await editOne(id, place, options, world);
  if (code === EXIT.done && !options.quiet) tellNext([[commandOn(place.place, ['plan'], world), 'shows what comes when']], world);
  return code;
}

interface Meant {
  /** Null if none is named. */
  readonly id: string | null;
  readonly place: Place;
}

/** One word alone is an id if there is one of that name, else the place if there is one. */
async function meantBy(given: string | undefined, named: string, options: EditOptions, world: World): Promise<Meant> {
  const place = await openPlace(named, options, world);
  if (given === undefined) return { id: null, place };
  const isPlace = named === '.' && exists(given, world) && !foundIn(place).some(({ id }) => id === given);
  return isPlace ? { id: null, place: await openPlace(given, options, world) } : { id: given, place };
}

async function editSeveral(place: Place, options: EditOptions, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const ids = foundIn(place).map(({ id }) => id);
  if (terminal === null || !options.input || options.set !== undefined || ids.length === 0) {
    const missing = 'which pain point is missing: give its id, or how it begins';
    return unknown(ids.length === 0 ? 'there is no pain point to change; note one with hits add' : missing, ids, place, world);
  }
  const { walk } = await import('../../hits/form-walk.ts');
  return walk(place, terminal, options, world);
}

async function editOne(id: string, place: Place, options: EditOptions, world: World): Promise<ExitCode> {
  const found = find(id, place);
  const [only] = found;
  if (only === undefined) {
    const ids = foundIn(place).map((one) => one.id);
    const near = nearest(id, ids);
    const mend = near === null ? '' : `; did you mean ${near}?`;
    return unknown(`there is no pain point '${shorten(id, LONGEST)}'${mend}`, ids, place, world);
  }
  if (found.length > 1) {
    const ids = found.map((one) => one.id);
    return unknown(`${ids.length} pain points begin with '${shorten(id, LONGEST)}'; write more of it`, ids, place, world);
  }
  if (!isWritable(only, place, world)) return EXIT.badInput;
  if (options.set !== undefined) return change(only, readSets(options.set).fields, place, options, world);
  return askOne(only, place, options, world);
}

/** By its id, or by a beginning of it. */
function find(id: string, place: Place): Found[] {
  const all = foundIn(place);
  const own = all.filter((one) => one.id === id);
  return own.length > 0 || id === '' ? own : all.filter((one) => one.id.startsWith(id));
}

async function askOne(found: Found, place: Place, options: EditOptions, world: World): Promise<ExitCode> {
  const { terminal } = world;
  if (terminal === null || !options.input)
    throw new UserError('nothing to change: without a terminal give --set field=value, such as --set status=done');
  const { openAsker } = await import('../../interview/open-asker.ts');
  const seat = openAsker(terminal, options, world);
  try {
    return await changeByForm(found, place, seat.asker, options, world);
  } finally {
    seat.close();
  }
}

/** Most ids that are listed. */
const MOST = 40;
const LONGEST = 80;

/** None, or more than one: what there is to choose from. */
function unknown(what: string, ids: readonly string[], place: Place, { stderr }: World): ExitCode {
  // What cannot be read may hold it.
  for (const { problems } of place.files) printProblems(problems, stderr);
  stderr.write(`dxready: ${printable(what)}\n`);
  const more = ids.length > MOST ? ` and ${ids.length - MOST} more` : '';
  const list = ids.slice(0, MOST).map((one) => shorten(printable(one), LONGEST));
  stderr.write(ids.length === 0 ? 'There is none here yet.\n' : `There are: ${list.join(', ')}${more}\n`);
  return EXIT.badInput;
}
