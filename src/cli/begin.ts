// What to type where there are no answers yet.
import { join } from 'node:path';
import { shellWords } from './shell-words.ts';
import type { World } from './world.ts';

/** The command that asks, and writes the first sheet into a folder. */
export function beginIn(answers: string, { called }: Pick<World, 'called'>): string {
  const words = join(answers) === 'answers' ? ['assess'] : ['assess', '--answers', join(answers, 'first.yaml')];
  return `${called} ${shellWords(words)}`;
}
