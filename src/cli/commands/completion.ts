// dxready completion: the script for a shell, and the answers to what that script asks.
import { join } from 'node:path';
import { answerTo, type Program } from '../completion/answer.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { World } from '../world.ts';

/** The script of a shell on standard output; the shell is known by now. */
export function completion(shell: string, { files, home, stdout }: World): ExitCode {
  stdout.write(files.readFileSync(join(home, 'templates', 'completion', shell), 'utf8'));
  return EXIT.done;
}

/** A candidate a line, with a tab before what it does; at the end `:files`, `:folders` or `:none`, for the shell to add. */
export function complete(words: readonly string[], current: string, program: Program, world: World): ExitCode {
  const { candidates, rest } = answerTo(words, current, program, world);
  const lines = candidates.map(({ value, says }) => (says === '' ? value : `${value}\t${says}`));
  world.stdout.write([...lines, `:${rest}`].map((line) => `${line}\n`).join(''));
  return EXIT.done;
}
