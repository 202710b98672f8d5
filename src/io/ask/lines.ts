// Lines typed at a terminal that edits them itself: nothing is redrawn, no control code is sent.
import { createInterface } from 'node:readline';
import type { Terminal } from './terminal.ts';

export interface LineReader {
  /** The next line; null when there will be none (Ctrl-D) or the person left. */
  readonly next: () => Promise<string | null>;
  /** Reads nothing while another program has the terminal. */
  readonly release: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly close: () => void;
}

/** Lines that follow each other faster than this were pasted together. Milliseconds. */
const PASTED_WITHIN = 25;

/** A line that ends with a backslash goes on in the next one; lines that are pasted together are one text. */
export function readLines({ input }: Terminal, signal: AbortSignal): LineReader {
  const reader = createInterface({ input, terminal: false });
  let typed: string[] = [];
  let waiting: ((text: string | null) => void) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ended = signal.aborted;

  const deliver = () => {
    timer = null;
    if (waiting === null || (typed.at(-1)?.endsWith('\\') && !ended)) return;
    const text = typed.length === 0 ? null : typed.map((line) => line.replace(/\\$/, '')).join('\n');
    const resolve = waiting;
    waiting = null;
    typed = [];
    resolve(ended ? null : text);
  };
  const later = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(deliver, PASTED_WITHIN);
  };
  const end = () => {
    ended = true;
    deliver();
  };
  reader.on('line', (line) => {
    // What was typed before anything was asked is not an answer.
    if (waiting === null) return;
    typed.push(line);
    later();
  });
  reader.on('close', end);
  signal.addEventListener('abort', end);

  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
        if (ended) deliver();
      }),
    release: async (work) => {
      reader.pause();
      try {
        return await work();
      } finally {
        reader.resume();
      }
    },
    close: () => {
      signal.removeEventListener('abort', end);
      reader.close();
    },
  };
}
