// One line a pain point: typed one after the other, or piped in. What was typed is on disk before the next prompt.
import { readMark } from '../../core/hits/entry-mark.ts';
import { plainLine, quickEntry } from '../../core/hits/entry-quick.ts';
import { sizeOf } from '../../io/ask/terminal.ts';
import { STDIN } from '../../io/files.ts';
import { readText } from '../../io/read-text.ts';
import { paragraph } from '../../render/paragraph.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { plainAsker } from '../interview/plain-asker.ts';
import { printable } from '../printable.ts';
import type { World } from '../world.ts';
import { markWords, oddNote, tellNotes } from './fields-notes.ts';
import { openPlace, type Place, type PlaceOptions } from './target.ts';
import { commandOn, refused, tellClasses, tellCounts, tellNext } from './target-tell.ts';
import { type Wrote, writeEntries } from './target-write.ts';

export interface QuickOptions extends PlaceOptions {
  readonly quiet?: boolean;
}

/** Lines from standard input, all at once. */
export async function quickFromInput(place: Place, options: QuickOptions, world: World): Promise<ExitCode> {
  const read = await readText(STDIN, world.files, world.readStdin);
  if (read.kind === 'failed') throw new UserError(`standard input: ${read.problem.message}; ${read.problem.mend}`);
  const wrote = await note(read.text, place, world);
  if (wrote === null) throw new UserError('there is no line on standard input: pipe in one pain point a line');
  if (options.quiet !== true) tellNotes(oddNote(oddLines(read.text)), world);
  return close([wrote], place, options, world);
}

/** Prompt after prompt, until an empty line. Plain lines: what is pasted is several of them. */
export async function quickAtTerminal(place: Place, options: QuickOptions, world: World): Promise<ExitCode> {
  const { terminal } = world;
  if (terminal === null) throw new UserError('this needs a terminal');
  const stop = new AbortController();
  const ignore = world.onStop(() => stop.abort());
  const asker = plainAsker(terminal, 0, stop.signal);
  const written: Wrote[] = [];
  try {
    const intro = `One pain point a line, in customers' words; an empty line ends. A line may begin with who said it: ${markWords()}.`;
    asker.say(`${paragraph(intro, Math.min(sizeOf(terminal).columns - 1, 96))}\n`);
    for (;;) {
      const text = await asker.write('Pain point', '', () => '');
      if (text === null || text === '') break;
      // Somebody else may have written meanwhile.
      const now = await openPlace(place.place, options, world);
      const wrote = await note(text, now, world);
      if (wrote === null) continue;
      if (wrote.draft === null) return refused(wrote.problems, place.target, world);
      tellNotes(oddNote(oddLines(text), true), world);
      for (const id of wrote.draft.left) {
        const edit = commandOn(place.place, ['edit', id], world);
        asker.say(`${printable(`  there already: ${id}; change it with: ${edit}`)}\n`);
      }
      written.push(wrote);
    }
  } finally {
    asker.close();
    ignore();
  }
  if (written.length === 0) {
    world.stderr.write('Nothing was added.\n');
    return stop.signal.aborted ? EXIT.interrupted : EXIT.done;
  }
  const code = close(written, await openPlace(place.place, options, world), options, world);
  return stop.signal.aborted ? EXIT.interrupted : code;
}

/** Null if there is no word in it. */
async function note(text: string, place: Place, world: World): Promise<Wrote | null> {
  const entries = text.split(/\r?\n/).flatMap((line) => quickEntry(line) ?? []);
  if (entries.length === 0) return null;
  return writeEntries(entries, place.target, place, { twice: 'leave', lenient: false }, world);
}

/** Lines that begin like a mark. */
function oddLines(text: string) {
  const lines = text.split(/\r?\n/).map(plainLine);
  return lines.flatMap((line, index) => (readMark(line).isOdd ? [{ line: index + 1, text: line }] : []));
}

/** All that was written counts as one. */
function close(written: readonly Wrote[], place: Place, { quiet }: QuickOptions, world: World): ExitCode {
  const last = written.at(-1);
  if (last === undefined || last.draft === null) return refused(last?.problems ?? [], place.target, world);
  const own = written.flatMap(({ draft }) => draft?.own ?? []);
  const left = written.flatMap(({ draft }) => draft?.left ?? []);
  const all = { ...last, draft: { ...last.draft, own, left } };
  tellClasses(place, all, world);
  if (quiet) return EXIT.done;
  tellCounts(all, world);
  tellNext(
    [
      [commandOn(place.place, ['edit'], world), 'goes through them one by one'],
      [commandOn(place.place, ['list'], world), 'shows all with their classes'],
    ],
    world,
  );
  return EXIT.done;
}
