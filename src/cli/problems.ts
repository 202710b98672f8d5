// Problems as lines: file:line:column, what is wrong, how to mend it.
import { distance } from 'fastest-levenshtein';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import type { Out } from './world.ts';

/** One line a problem, in the order of the file; texts from files are stripped of control characters. */
export function printProblems(problems: readonly LocatedProblem[], out: Out): void {
  const ordered = problems.toSorted((left, right) => (left.file === right.file ? left.line - right.line || left.column - right.column : 0));
  for (const problem of ordered) out.write(`${printable(lineFor(problem))}\n`);
}

function lineFor(problem: LocatedProblem): string {
  const place = problem.line === 0 ? problem.file : `${problem.file}:${problem.line}:${problem.column}`;
  return `${place}: ${problem.severity}: ${problem.message}; ${mendFor(problem)}`;
}

function mendFor({ suggest, mend }: Problem): string {
  const near = suggest === null ? null : nearest(suggest.given, suggest.among);
  return near === null ? mend : `did you mean ${near}?`;
}

/** The candidate that takes the fewest changes, if a slip of the fingers explains them. */
export function nearest(given: string, among: readonly string[]): string | null {
  const allowed = Math.max(2, Math.floor(given.length / 4));
  const ranked = among.map((word) => ({ word, far: distance(given.toLowerCase(), word.toLowerCase()) }));
  const best = ranked.toSorted((left, right) => left.far - right.far)[0];
  return best !== undefined && best.far <= allowed && best.far < given.length ? best.word : null;
}

/** Nothing in a file may drive the terminal: control characters and bidirectional overrides are shown as �. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
