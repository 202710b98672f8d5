// The interview in plain lines: nothing is ever redrawn.
import { pressLine } from '../../core/interview/lines.ts';
import { type LineReader, readLines } from '../../io/ask/lines.ts';
import type { Option } from '../../io/ask/standard.ts';
import { sizeOf, type Terminal } from '../../io/ask/terminal.ts';
import type { Screen } from '../../model/screens.ts';
import { plainPrompt, plainReply, plainScreen } from '../../render/interview/plain.ts';
import { type Style, styleFor, wrap } from '../../render/interview/screen.ts';
import type { Asked, Asker, Watch } from './asker.ts';

/** Asks on a terminal on which lines only follow each other. */
export function plainAsker(terminal: Terminal, colour: 0 | 1 | 2 | 3, signal: AbortSignal): Asker {
  const reader = readLines(terminal, signal);
  const say = (text: string) => {
    terminal.output.write(text);
  };
  const style = () => styleFor(colour, sizeOf(terminal));
  let heard = '';
  return {
    ask: (screen, around, watch) => {
      // After a note nobody wants to hear the whole question again.
      const name = screen.kind === 'question' ? screen.question.stop.item.id : screen.kind;
      const again = name === heard && screen.kind === 'question';
      heard = name;
      if (again) say(`${wrap(around().notice, style().width).join('\n')}\n`);
      const show = (now: Screen) => say(`\n${plainScreen(now, around(), style()).join('\n')}\n`);
      return askByLines(screen, { reader, say, show, style }, again, watch);
    },
    read: async (text, then) => {
      say(`\n${text(sizeOf(terminal).columns)}\nEnter: ${then}; q: leave. > `);
      const line = await reader.next();
      return line !== null && line.trim().toLowerCase() !== 'q';
    },
    choose: (message, options, preset) => chooseByLine(message, options, preset, reader, say),
    write: (message, preset, check) => writeByLine(message, preset, check, reader, say),
    release: (work) => reader.release(work),
    say,
    close: () => reader.close(),
  };
}

interface Lines {
  readonly reader: LineReader;
  readonly say: (text: string) => void;
  readonly show: (screen: Screen) => void;
  readonly style: () => Style;
}

async function askByLines(start: Screen, { reader, say, show, style }: Lines, again: boolean, watch: Watch): Promise<Asked> {
  let screen = start;
  if (!again) show(screen);
  for (;;) {
    say(plainPrompt(screen, style()));
    const line = await reader.next();
    if (line === null) {
      say('\n');
      return { kind: 'left', screen };
    }
    const renewed = (await watch())?.(screen) ?? screen;
    if (renewed !== screen) {
      // Somebody else has answered this very question: the line was meant for another one.
      screen = renewed;
      show(screen);
      continue;
    }
    const pressed = pressLine(screen, line);
    if (pressed.kind === 'move') return { ...pressed, screen };
    if (pressed.kind === 'editor') return pressed;
    const reply = plainReply(pressed.screen, style());
    if (reply.length > 0) say(`${reply.join('\n')}\n`);
    screen = pressed.screen;
  }
}

async function chooseByLine(
  message: string,
  options: readonly Option[],
  preset: string | null,
  reader: LineReader,
  say: (text: string) => void,
): Promise<string | null> {
  const standard = Math.max(
    0,
    options.findIndex(({ value }) => value === preset),
  );
  say(`${message}\n${options.map(({ name }, index) => `  ${index + 1}. ${name}\n`).join('')}`);
  for (;;) {
    say(`Number (Enter for ${standard + 1}): `);
    const line = await reader.next();
    if (line === null) return null;
    const option = line.trim() === '' ? options[standard] : options[Number(line.trim()) - 1];
    if (option !== undefined) return option.value;
    say(`! Type a number from 1 to ${options.length}.\n`);
  }
}

async function writeByLine(
  message: string,
  preset: string,
  check: (text: string) => string,
  reader: LineReader,
  say: (text: string) => void,
): Promise<string | null> {
  for (;;) {
    say(`${message}${preset === '' ? '' : ` (Enter for ${preset})`}${message.endsWith('?') && preset === '' ? ' ' : ': '}`);
    const line = await reader.next();
    if (line === null) return null;
    const text = line.trim() === '' ? preset : line.trim();
    const wrong = check(text);
    if (wrong === '') return text;
    say(`! ${wrong}\n`);
  }
}
