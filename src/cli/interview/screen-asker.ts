// The interview on redrawn screens.
import { press } from '../../core/interview/screens.ts';
import { askOnScreen, type Step } from '../../io/ask/screen-prompt.ts';
import { standardQuestions } from '../../io/ask/standard.ts';
import { sizeOf, type Terminal } from '../../io/ask/terminal.ts';
import type { Key, Screen } from '../../model/screens.ts';
import { drawPage, drawScreen } from '../../render/interview/draw.ts';
import type { Asked, Asker } from './asker.ts';

type Colour = 0 | 1 | 2 | 3;

/** Asks on a terminal that can be redrawn. */
export function screenAsker(terminal: Terminal, colour: Colour, signal: AbortSignal): Asker {
  const standard = standardQuestions(terminal, colour > 0, signal);
  return {
    ...standard,
    ask: async (screen, around, changed) => {
      const ended = await askOnScreen<Screen, Asked | null>(
        {
          start: screen,
          draw: (now, size) => drawScreen(now, around(), size, colour),
          press: pressed,
          tick: (now) => {
            if (changed()) return { kind: 'changed', screen: now };
            return around().timer === null ? null : 'redraw';
          },
        },
        terminal,
        signal,
      );
      return ended.kind === 'left' || ended.outcome === null ? { kind: 'left' } : ended.outcome;
    },
    read: async (text) => {
      const draw = (page: number) => drawPage(text, page, sizeOf(terminal), colour);
      const prompt = { start: { page: 0 }, draw: ({ page }: { page: number }) => draw(page), press: turn, tick: () => null };
      return (await askOnScreen(prompt, terminal, signal)).kind === 'done';
    },
    say: (text) => {
      terminal.output.write(text);
    },
    close: () => {},
  };
}

function pressed(screen: Screen, key: Key): Step<Screen, Asked> {
  const result = press(screen, key);
  switch (result.kind) {
    case 'still':
      return { kind: 'still', state: result.screen };
    case 'move':
      return { kind: 'done', state: screen, outcome: { kind: 'move', move: result.move } };
    case 'editor':
      return { kind: 'done', state: result.screen, outcome: { kind: 'editor', screen: result.screen, text: result.text } };
    default:
      return result satisfies never;
  }
}

/** Pages are turned; Enter, Escape or q ends the reading. */
function turn(state: { page: number }, { name, text }: Key): Step<{ page: number }, 'read'> {
  if (name === 'enter' || name === 'escape' || text === 'q') return { kind: 'done', state, outcome: 'read' };
  if (name === 'pagedown' || name === 'down' || text === ' ') return { kind: 'still', state: { page: state.page + 1 } };
  return { kind: 'still', state: { page: name === 'pageup' || name === 'up' ? Math.max(0, state.page - 1) : state.page } };
}
