// Which way of asking fits this terminal.
import type { Terminal } from '../../io/ask/terminal.ts';
import { screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import type { Asker } from './asker.ts';
import { plainAsker } from './plain-asker.ts';
import { screenAsker } from './screen-asker.ts';

/** Plain lines where they are asked for, and on terminals that cannot be redrawn. Being asked to stop counts as leaving. */
export function openAsker(
  terminal: Terminal,
  options: { readonly plain?: true; readonly color: boolean },
  world: World,
): { readonly asker: Asker; readonly close: () => void } {
  const stop = new AbortController();
  const ignore = world.onStop(() => stop.abort());
  const { colour } = screenOf(world, options.color);
  const asker = isPlain(options, world) ? plainAsker(terminal, 0, stop.signal) : screenAsker(terminal, colour, stop.signal);
  return {
    asker,
    close: () => {
      asker.close();
      ignore();
    },
  };
}

/** Plain lines are asked for, or are all this terminal can do. */
export function isPlain(options: { readonly plain?: true }, { env }: World): boolean {
  return options.plain === true || env.TERM === 'dumb';
}
