// One prompt for every screen of the interview: it draws a state, hands keys on, and ends when a key has decided something.
// What is drawn and what keys mean is handed in.
import { stripVTControlCharacters } from 'node:util';
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Key } from '../../model/screens.ts';
import { type KeyEvent, PasteCollector } from './keys.ts';
import { sizeOf, type Terminal } from './terminal.ts';

/** What a key led to: another state, or the end of the prompt. */
export type Step<State, Outcome> =
  | { readonly kind: 'still'; readonly state: State }
  | { readonly kind: 'done'; readonly state: State; readonly outcome: Outcome };

export interface ScreenPrompt<State, Outcome> {
  readonly start: State;
  /** At most as many lines as there are rows, each narrower than the columns. */
  readonly draw: (state: State, size: { readonly columns: number; readonly rows: number }) => readonly string[];
  readonly press: (state: State, key: Key) => Step<State, Outcome>;
  /** What comes of letters that arrive all at once, as a paste does on a terminal that does not mark it; null to take them one by one. */
  readonly burst?: (state: State, text: string) => State | null;
  /** Called once a second: draws anew, or changes what is on the screen when it comes back. The prompt goes on meanwhile. */
  readonly tick: () => 'redraw' | Promise<(state: State) => State> | null;
}

/** How a prompt ended: with a decision, or because the person left (Ctrl-C, Ctrl-D, a closed terminal). */
export type Ended<State, Outcome> =
  | { readonly kind: 'done'; readonly state: State; readonly outcome: Outcome }
  | { readonly kind: 'left'; readonly state: State };

const CLEAR = '\u001b[2J\u001b[H';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';
const SECOND = 1000;
/** Whoever handed the promise in hears of its failure; the prompt has nothing to add. */
const NOTHING = () => {};

/** Draws and asks until a key has decided. */
export async function askOnScreen<State, Outcome>(
  given: ScreenPrompt<State, Outcome>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Ended<State, Outcome>> {
  // Whoever leaves by Ctrl-C is not asked any more: what was on the screen then is remembered here.
  let state = given.start;
  const config: ScreenPrompt<State, Outcome> = {
    ...given,
    press: (before, key) => {
      const step = given.press(before, key);
      ({ state } = step);
      return step;
    },
  };
  const prompt = createPrompt<Ended<State, Outcome>, ScreenPrompt<State, Outcome>>((asked, done) => view(asked, done, terminal));
  terminal.output.write(PASTE_ON);
  try {
    return await prompt(config, { ...terminal, signal, clearPromptOnDone: true });
  } catch (error) {
    if (isLeaving(error)) return { kind: 'left', state };
    throw error;
  } finally {
    terminal.output.write(PASTE_OFF + CLEAR);
  }
}

/** Ctrl-C and an end from outside come as errors, told by name. */
export function isLeaving(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'].includes(error.name);
}

/** Fewer letters at once are a quick hand. */
const BURST = 4;

function burstState<State, Outcome>(config: ScreenPrompt<State, Outcome>, state: State, keys: readonly Key[]): State | null {
  const text = keys.map((key) => key.text).join('');
  const isText = keys.length >= BURST && keys.every(({ name }) => name === '') && /\p{L}/u.test(text);
  return isText ? (config.burst?.(state, text) ?? null) : null;
}

function view<State, Outcome>(
  config: ScreenPrompt<State, Outcome>,
  done: (ended: Ended<State, Outcome>) => void,
  terminal: Terminal,
): [string, string] {
  const [, drawAgain] = useState({});
  // Several keys may come at once, before the next drawing: each must see what the one before has done.
  const latest = useRef(config.start);
  const paste = useRef<PasteCollector | null>(null);
  paste.current ??= new PasteCollector();

  const waiting = useRef<Key[]>([]);
  const closed = useRef(false);

  const pressed = (keys: readonly Key[]) => {
    const state = burstState(config, latest.current, keys);
    if (state !== null) {
      latest.current = state;
      drawAgain({});
      return;
    }
    for (const key of keys) {
      const step = config.press(latest.current, key);
      latest.current = step.state;
      if (step.kind === 'done') {
        done(step);
        return;
      }
    }
    drawAgain({});
  };

  useKeypress((event, rl) => {
    rl.clearLine(0);
    const keys = paste.current?.take(event) ?? [];
    const isFirst = waiting.current.length === 0;
    waiting.current.push(...keys);
    if (keys.length === 0 || !isFirst) return;
    // Keys that come at once are looked at together, when the last of them is there.
    queueMicrotask(() => {
      const keys = waiting.current;
      waiting.current = [];
      if (!closed.current) pressed(keys);
    });
  });

  useEffect((rl) => {
    const redraw = () => drawAgain({});
    const timer = setInterval(() => {
      const news = config.tick();
      if (news === 'redraw') redraw();
      else
        news?.then((change) => {
          if (closed.current) return;
          latest.current = change(latest.current);
          redraw();
        }, NOTHING);
    }, SECOND);
    // Ctrl-D closes the line reader without a word.
    const leave = () => done({ kind: 'left', state: latest.current });
    rl.on('close', leave);
    // Ctrl-Z: the shell gets its terminal back as it was, and we come back to ours.
    const stop = (_: unknown, { ctrl, name }: KeyEvent) => {
      if (ctrl && name === 'z') terminal.output.write(PASTE_OFF + SHOW_CURSOR);
    };
    const goOn = () => {
      rl.resume();
      terminal.output.write(PASTE_ON);
      redraw();
    };
    terminal.input.prependListener('keypress', stop);
    rl.on('SIGCONT', goOn);
    terminal.output.on('resize', redraw);
    return () => {
      closed.current = true;
      clearInterval(timer);
      rl.removeListener('close', leave);
      rl.removeListener('SIGCONT', goOn);
      terminal.input.removeListener('keypress', stop);
      terminal.output.off('resize', redraw);
    };
  }, []);

  const size = sizeOf(terminal);
  const [first = '', ...rest] = config.draw(latest.current, size);
  return [`${HIDE_CURSOR}${CLEAR}${notFull(first, size.columns)}`, rest.join('\n')];
}

/** The library takes a first line of no signs, or of as many signs as there are columns, for a full one and adds another. */
function notFull(line: string, columns: number): string {
  return stripVTControlCharacters(line).length % columns === 0 ? `${line} ` : line;
}
