// What stands below a help text.
import type { World } from './world.ts';

/** What stands below the help of the whole program. */
export const EXIT_CODES = `
A bare dxready in a terminal asks what you would like to do.
For screen readers: dxready assess --plain
A folder with answers/ in it is a workshop, scored as one organisation.

Exit codes: 0 done; 1 done, a bar is not met; 2 bad usage or input;
3 a bug of ours; 130 interrupted, answers kept.
`;

/** Commands to copy, below the help of one. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
}

/** Where help and complaints go, and how wide; never coloured. */
export function throughWorld({ stdout, stderr }: World) {
  return {
    writeOut: stdout.write,
    writeErr: stderr.write,
    getOutHelpWidth: () => stdout.columns,
    getErrHelpWidth: () => stderr.columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}
