// What is wrong with a template, in the words that all problems share.
import type { LocatedProblem } from '../../model/problem.ts';
import type { Spot } from './nodes.ts';

interface Wrong {
  readonly code: string;
  readonly message: string;
  readonly mend: string;
  readonly suggest?: LocatedProblem['suggest'];
}

/** Stops the report. */
export function slip(file: string, { line, column }: Spot, wrong: Wrong): LocatedProblem {
  return {
    severity: 'error',
    path: [],
    onKey: false,
    suggest: null,
    over: null,
    ...wrong,
    file,
    line,
    column: column + 1,
  };
}

/** Is told, and passes. */
export function warning(file: string, spot: Spot, wrong: Wrong): LocatedProblem {
  return { ...slip(file, spot, wrong), severity: 'warning' };
}

/** The first character of a file. */
export const TOP: Spot = { line: 1, column: 0 };
