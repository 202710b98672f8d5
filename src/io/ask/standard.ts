// The standard questions: choose one of a few, write a line. inquirer asks them.
import { Writable } from 'node:stream';
import inquirer from 'inquirer';
import { isLeaving } from './screen-prompt.ts';
import type { Terminal } from './terminal.ts';

/** One of a few things to choose. */
export interface Option {
  readonly value: string;
  readonly name: string;
}

export interface Standard {
  /** The value that was chosen; null if the person left. */
  readonly choose: (message: string, options: readonly Option[], preset: string | null) => Promise<string | null>;
  /** The line that was written; `check` says what is wrong with it, or nothing. Null if the person left. */
  readonly write: (message: string, preset: string, check: (text: string) => string) => Promise<string | null>;
}

/** `colour` false takes the colours out of whatever inquirer draws. */
export function standardQuestions(terminal: Terminal, colour: boolean, signal: AbortSignal): Standard {
  const output = colour ? terminal.output : withoutColour(terminal.output);
  const prompt = inquirer.createPromptModule({ input: terminal.input, output, signal });
  return {
    choose: (message, options, preset) =>
      asked(async () => {
        const choices = options.map(({ value, name }) => ({ value, name }));
        const start = preset === null ? {} : { default: preset };
        const { answer } = await prompt<{ answer: string }>([
          { type: 'select', name: 'answer', message, choices, loop: false, pageSize: MOST_CHOICES, ...start },
        ]);
        return answer;
      }),
    write: (message, preset, check) =>
      asked(async () => {
        const validate = (text: string) => check(text) || true;
        const { answer } = await prompt<{ answer: string }>([
          { type: 'input', name: 'answer', message, default: preset, validate },
        ]);
        return answer.trim();
      }),
  };
}

/** All of a menu is in sight on the smallest screen we know, 24 rows. */
const MOST_CHOICES = 16;

async function asked(ask: () => Promise<string>): Promise<string | null> {
  try {
    return await ask();
  } catch (error) {
    if (isLeaving(error)) return null;
    throw error;
  }
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/** The same terminal without colours: cursor movements pass, colours do not. */
function withoutColour(output: NodeJS.WriteStream): Writable & { columns: number } {
  const plain = new Writable({
    write(chunk: Buffer | string, _, done) {
      output.write(String(chunk).replace(COLOURS, ''), () => done());
    },
  });
  return Object.assign(plain, { columns: output.columns });
}
