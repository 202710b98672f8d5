// Shell completion: what it takes, and examples.
import type { Command } from 'commander';
import type { ExitCode } from './exit.ts';
import type { World } from './world.ts';

/** Declares it, once every other command is. */
export function declareCompletion(_program: Command, _world: World, _finish: (code: ExitCode) => void): void {}
