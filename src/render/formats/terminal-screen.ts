// What the blocks of the scorecard on a terminal share.
import type { ChalkInstance } from 'chalk';

/** Longer lines are hard to read. */
export const MAX_WIDTH = 100;

export interface Screen {
  readonly chalk: ChalkInstance;
  readonly width: number;
}

/** A block with its title. */
export function section(title: string, lines: readonly string[], { chalk }: Screen): string {
  return [chalk.underline(title), ...lines].join('\n');
}
