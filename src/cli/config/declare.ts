// The command `config`: what it takes, and examples.
import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import type { World } from '../world.ts';

/** Declares it; the work is loaded when it is called. */
export function declareConfig(_program: Command, _world: World, _finish: (code: ExitCode) => void): void {}
