// The interview on redrawn screens.
import { press, takeBurst } from '../../core/interview/screens.ts';
import { askOnScreen, type Step } from '../../io/ask/screen-prompt.ts';
import { standardQuestions } from '../../io/ask/standard.ts';
import { sizeOf, type Terminal } from '../../io/ask/terminal.ts';
import type { Key, Screen } from '../../model/screens.ts';
import { drawPage, drawScreen, pagesOf, withinPages } from '../../render/interview/draw.ts';
import type { Asked, Asker } from './asker.ts';

type Colour = 0 | 1 | 2 | 3;

/** Asks on a terminal that can be redrawn. */
export function screenAsker(terminal: Terminal, colour: Colour, signal: AbortSignal): Asker {
  const standard = standardQuestions(terminal, colour > 0, signal);
  return {
    ...standard,
    ask: async (screen, around, watch) => {
      const ended = await askOnScreen<Screen, Asked>(
        {
          start: screen,
          draw: (now, size) => drawScreen(now, around(), size, colour),
          press: (now, key) => pressed(now, key, (next) => withinPages(next, around(), sizeOf(terminal))),
          burst: takeBurst,
          tick: () => watch() ?? (around().timer === null ? null : 'redraw'),
        },
        terminal,
        signal,
      );
      return ended.kind === 'left' ? { kind: 'left', screen: ended.state } : ended.outcome;
    },
    read: async (text, then) => {
      const size = () => sizeOf(terminal);
      const prompt = {
        start: 0,
        draw: (page: number) => drawPage(text(size().columns), page, then, size(), colour),
        press: (page: number, key: Key) => turn(page, pagesOf(text(size().columns), size()), key),
        tick: () => null,
      };
      const ended = await askOnScreen(prompt, terminal, signal);
      return ended.kind === 'done' && ended.outcome === 'read';
    },
    release: (work) => work(),
    say: (text) => {
      terminal.output.write(text);
    },
    close: () => {},
  };
}

function pressed(screen: Screen, key: Key, within: (next: Screen) => Screen): Step<Screen, Asked> {
  const result = press(screen, key);
  switch (result.kind) {
    case 'still':
      return { kind: 'still', state: within(result.screen) };
    case 'move':
      return { kind: 'done', state: screen, outcome: { kind: 'move', move: result.move, screen } };
    case 'editor':
      return { kind: 'done', state: result.screen, outcome: { kind: 'editor', screen: result.screen, text: result.text } };
    default:
      return result satisfies never;
  }
}

/** Pages are turned; Enter or Escape ends the reading, q leaves. */
function turn(page: number, pages: number, { name, text }: Key): Step<number, 'read' | 'leave'> {
  if (name === 'enter' || name === 'escape') return { kind: 'done', state: page, outcome: 'read' };
  if (text === 'q') return { kind: 'done', state: page, outcome: 'leave' };
  if (name === 'pagedown' || name === 'down' || text === ' ') return { kind: 'still', state: Math.min(pages - 1, page + 1) };
  return { kind: 'still', state: name === 'pageup' || name === 'up' ? Math.max(0, page - 1) : page };
}
