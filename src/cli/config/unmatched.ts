// Answers that a configuration names and that are not there yet.
import { dirname, join, resolve } from 'node:path';
import { isThere } from '../../io/find-config.ts';
import { ofFile } from '../../io/read-text.ts';
import { beginIn } from '../begin.ts';
import { UserError } from '../exit.ts';
import { isPattern } from '../inputs.ts';
import type { World } from '../world.ts';
import type { Config } from './config.ts';

/** Throws a UserError, with its place, for a pattern that no sheet matches. */
export async function refuseUnmatched(answers: readonly string[], config: Config, world: World): Promise<void> {
  const { cwd, files } = world;
  for (const [index, pattern] of answers.entries()) {
    if (!isPattern(pattern) || isThere(resolve(cwd, pattern), files)) continue;
    const { expand } = await import('../../io/glob.ts');
    if (expand(pattern, cwd, files).sheets.length > 0) continue;
    throw new UserError(`${await placeOf(index, config)}no sheet matches ${pattern}; ${mendFor(pattern, world)}`);
  }
}

function mendFor(pattern: string, world: World): string {
  const folder = dirname(pattern);
  if (isPattern(folder)) return 'put sheets where it looks, or correct it';
  return `put sheets into ${join(folder, '/')}, or begin with: ${beginIn(folder, world)}`;
}

/** The line of the file, or the variable, that says it. */
async function placeOf(index: number, { problemsWith }: Config): Promise<string> {
  const probe = { ...ofFile('probe', '', ''), path: ['answers', index] };
  const found = (await problemsWith([probe])).find(({ code }) => code === probe.code);
  return found === undefined ? '' : `${found.file}${found.line === 0 ? '' : `:${found.line}`}: `;
}
