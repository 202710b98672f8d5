// What can be typed next, below what a command has done.
import { printable } from './printable.ts';
import { shellWords } from './shell-words.ts';
import type { World } from './world.ts';

export interface Step {
  /** The command and its arguments. */
  readonly words: readonly string[];
  /** What it does, in a few words. */
  readonly does: string;
}

/** As wide as lines get. */
const WIDEST = 80;

/** A line a step: what to type, and what it does; two where that is too wide. */
export function nextSteps(steps: readonly Step[], { called }: Pick<World, 'called'>): string {
  const rows = steps.map(({ words, does }) => ({ typed: `${called} ${shellWords(words)}`, does }));
  const width = Math.max(...rows.map(({ typed }) => typed.length));
  const isWide = rows.some(({ does }) => width + does.length + 5 > WIDEST);
  const line = (typed: string, does: string) =>
    isWide ? `  ${printable(typed)}\n      ${does}\n` : `  ${printable(typed).padEnd(width)}   ${does}\n`;
  return rows.map(({ typed, does }) => line(typed, does)).join('');
}
