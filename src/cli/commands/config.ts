// dxready config: what commands take as given at a place, and where each value comes from.
import { resolve } from 'node:path';
import { isThere } from '../../io/find-config.ts';
import { terminalConfig } from '../../render/config/terminal.ts';
import { soundConfig, tellNotes } from '../config/apply.ts';
import type { NamedConfig } from '../config/config.ts';
import { effectiveConfig } from '../config/effective.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { chooseFormat, deliver, screenOf } from '../screen.ts';
import type { World } from '../world.ts';

export interface ConfigOptions {
  readonly config?: NamedConfig;
  readonly format: string;
  readonly output: string;
}

/** Every key on standard output or in a file; 2 if something is wrong with file or environment. */
export async function config(place: string, options: ConfigOptions, world: World): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'json']);
  if (!isThere(resolve(world.cwd, place), world.files))
    throw new UserError(`there is no folder or file ${place}; check the name`);
  const sound = await soundConfig(place, options.config ?? null, world);
  tellNotes([sound], world);
  const effective = await effectiveConfig(place, sound, world);
  // Whoever reads a pipe or a file looks for paths in it: they are not broken over lines.
  const isScreen = options.output === '-' && world.stdout.isTTY;
  const screen = isScreen ? screenOf(world, false) : { width: Number.POSITIVE_INFINITY };
  const text = format === 'json' ? `${JSON.stringify(effective, null, 2)}\n` : terminalConfig(effective, screen);
  await deliver(text, options.output, world);
  return EXIT.done;
}
