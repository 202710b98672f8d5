// A pain point that stands in a file, found by its id, and changed: by fields that were named, or by the form.
import type { Fields } from '../../core/hits/entry-fields.ts';
import { gather } from '../../core/hits/gather.ts';
import { typedEntry } from '../../core/hits/import.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Asker } from '../interview/asker.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import { askForm } from './form.ts';
import type { Place, PlaceOptions } from './target.ts';
import { refused, setWords, tellLeft, tellOpenEnds, tellSentences } from './target-tell.ts';
import { writeEntries } from './target-write.ts';

export interface EditOptions extends PlaceOptions {
  /** Each as field=value; nothing behind the sign takes the field away. */
  readonly set?: readonly string[];
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly input: boolean;
}

export interface Found {
  /** The id that lists show, which may be longer than the one in the file. */
  readonly id: string;
  readonly file: string;
  readonly point: WrittenPainPoint;
}

/** Every pain point of a place, in the order of its files. */
export function foundIn({ files }: Place): Found[] {
  const { points, origins } = gather(files);
  return points.flatMap(({ id }, at) => {
    const { source = -1, index = -1 } = origins[at] ?? {};
    const file = files[source];
    const point = file?.points[index];
    return file === undefined || point === undefined ? [] : [{ id, file: file.file, point }];
  });
}

/** True if its file can be written; what is wrong with it is told. */
export function isWritable({ file }: Found, { files }: Place, { stderr }: World): boolean {
  const problems = files.find((one) => one.file === file)?.problems ?? [];
  printProblems(problems, stderr);
  return !hasErrors(problems);
}

/** Asks about it and writes what was said; 130 if the person left. */
export async function changeByForm(
  found: Found,
  place: Place,
  asker: Asker,
  options: EditOptions,
  world: World,
): Promise<ExitCode> {
  const { width } = screenOf(world, options.color);
  const { said, isLeft } = await askForm({ place, file: found.file, old: found.point }, asker, width);
  if (!isLeft) return change(found, said, place, options, world);
  tellLeft(said.size === 0 ? null : ['edit', found.id, ...setWords(said)], place, world);
  return EXIT.interrupted;
}

/** 0 when written or nothing changed, 2 for what is wrong. */
export async function change(
  { file, point }: Found,
  fields: Fields,
  place: Place,
  { quiet }: EditOptions,
  world: World,
): Promise<ExitCode> {
  if (fields.size === 0) {
    world.stderr.write('Nothing was changed.\n');
    return EXIT.done;
  }
  const entry = typedEntry(new Map([['id', point.id], ...fields]));
  const wrote = await writeEntries([entry], file, place, { twice: 'update', lenient: false }, world);
  if (wrote.draft === null) return refused(wrote.problems, file, world);
  tellSentences(place, wrote, world);
  if (quiet) return EXIT.done;
  world.stdout.write(`${printable(`Written: ${file}`)}\n`);
  tellOpenEnds(place, wrote, world);
  return EXIT.done;
}
