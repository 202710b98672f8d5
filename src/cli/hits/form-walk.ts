// One pain point after the other at a terminal: chosen from a list, asked about and written, until it is enough.
import { choiceName } from '../../render/hits/form.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { openAsker } from '../interview/open-asker.ts';
import { printable, shorten } from '../printable.ts';
import { screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import { changeByForm, type EditOptions, type Found, foundIn, isWritable } from './form-edit.ts';
import { judge, openPlace, type Place } from './target.ts';

const ENOUGH = { value: '', name: 'Enough for now' };
/** What stands on a line of the list beside its name. */
const FRAME = 4;

/** 130 if the person left in the middle of something. */
export async function walk(start: Place, terminal: NonNullable<World['terminal']>, options: EditOptions, world: World) {
  const seat = openAsker(terminal, options, world);
  const width = screenOf(world, options.color).width - FRAME;
  const seen = new Set<string>();
  try {
    for (;;) {
      // Somebody else may have written meanwhile.
      const place = await openPlace(start.place, options, world);
      const choices = choicesOf(place);
      const next = choices.find(({ isOpen, found }) => isOpen && !seen.has(found.id));
      const named = choices.map(({ found, name }) => ({ value: found.id, name: shorten(printable(name), width) }));
      const id = await seat.asker.choose('Which one?', [...named, ENOUGH], next?.found.id ?? ENOUGH.value);
      if (id === null) return EXIT.interrupted;
      const found = choices.find((choice) => choice.found.id === id)?.found;
      if (found === undefined) return EXIT.done;
      if (!isWritable(found, place, world)) return EXIT.badInput;
      seen.add(id);
      const code: ExitCode = await changeByForm(found, place, seat.asker, options, world);
      if (code !== EXIT.done) return code;
    }
  } finally {
    seat.close();
  }
}

interface Choice {
  readonly found: Found;
  readonly name: string;
  /** True without an estimate or a value. */
  readonly isOpen: boolean;
}

/** Those that lack something first. */
function choicesOf(place: Place): Choice[] {
  const { hits } = judge(place.files, place.limits);
  const choices = foundIn(place).map((found) => {
    const hit = hits.find(({ id }) => id === found.id);
    const isOpen = hit?.live === true && (hit.flags.includes('needs_estimate') || hit.flags.includes('needs_value'));
    return { found, name: hit === undefined ? found.point.title : choiceName(hit), isOpen };
  });
  return choices.toSorted((left, right) => Number(right.isOpen) - Number(left.isOpen));
}
