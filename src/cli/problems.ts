// Problems as lines: file:line:column, what is wrong, how to mend it.
import { distance } from 'fastest-levenshtein';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import { inert } from '../render/check/inert.ts';
import { printable, shorten } from './printable.ts';
import type { Out } from './world.ts';

/** Most problems printed of one file; nobody mends more at once. */
const MOST = 200;
/** Longest message, and longest hint, in characters: a key may be as long as the file. */
const LONGEST = 300;

/** One line a problem, file by file, in the order of each file. */
export function printProblems(problems: readonly LocatedProblem[], out: Out): void {
  const files = new Map<string, LocatedProblem[]>();
  for (const problem of problems) {
    const known = files.get(problem.file);
    if (known === undefined) files.set(problem.file, [problem]);
    else known.push(problem);
  }
  for (const ofFile of files.values())
    out.write(
      linesFor(ofFile)
        .map((line) => `${line}\n`)
        .join(''),
    );
}

function linesFor(problems: readonly LocatedProblem[]): string[] {
  const ordered = withoutEchoes(problems).toSorted(byPlace);
  const chosen = new Set(ordered.toSorted(bySeverity).slice(0, MOST));
  const rest = ordered.filter((problem) => !chosen.has(problem));
  const lines = [...new Set([...chosen].toSorted(byPlace).map(lineFor))];
  return [
    ...lines,
    ...rest.slice(0, 1).map((first) =>
      lineFor({
        ...first,
        message: `${rest.length} more problems of this file are not shown`,
        mend: 'mend those above first',
        suggest: null,
      }),
    ),
  ];
}

function byPlace(left: LocatedProblem, right: LocatedProblem): number {
  return left.line - right.line || left.column - right.column;
}

function bySeverity(left: LocatedProblem, right: LocatedProblem): number {
  return Number(left.severity === 'warning') - Number(right.severity === 'warning');
}

/** A key that is missing because it is misspelt has been told already. */
function withoutEchoes(problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const missing = new Set(problems.filter(({ code }) => code === 'missing-key').map(({ path }) => JSON.stringify(path)));
  if (missing.size === 0) return problems;
  const misspelt = new Set<string>();
  for (const { code, path, suggest } of problems) {
    const meant = code === 'unknown-key' && suggest !== null ? nearest(suggest.given, suggest.among) : null;
    if (meant !== null) misspelt.add(JSON.stringify([...path.slice(0, -1), meant]));
  }
  return problems.filter(({ code, path }) => code !== 'missing-key' || !misspelt.has(JSON.stringify(path)));
}

function lineFor(problem: LocatedProblem): string {
  const place = isWord(problem)
    ? problem.file
    : `${problem.file || "''"}:${Math.max(1, problem.line)}:${Math.max(1, problem.column)}`;
  const says = `${shorten(problem.message, LONGEST)}; ${shorten(mendFor(problem), LONGEST)}`;
  return inert(printable(`${place}: ${problem.severity}: ${says}`));
}

/** True if it stands in a variable of the environment or in a flag, which have no lines. */
function isWord({ file, line }: LocatedProblem): boolean {
  return line === 0 && /^(DXREADY_\w*|--[a-z-]+)$/.test(file);
}

/** What would mend it: the word that was meant, if a slip of the fingers explains it. */
export function mendFor({ suggest, mend }: Problem): string {
  const near = suggest === null ? null : nearest(suggest.given, suggest.among);
  return near === null ? mend : `did you mean ${near}?`;
}

/** The candidate that takes the fewest changes, if a slip of the fingers explains them. */
export function nearest(given: string, among: readonly string[]): string | null {
  if (given.length > LONGEST) return null;
  const allowed = Math.max(2, Math.floor(given.length / 4));
  const close = among.filter((word) => Math.abs(word.length - given.length) <= allowed);
  const ranked = close.map((word) => ({ word, far: distance(given.toLowerCase(), word.toLowerCase()) }));
  const best = ranked.toSorted((left, right) => left.far - right.far)[0];
  return best !== undefined && best.far <= allowed && best.far < given.length ? best.word : null;
}

/** True if one of them stops the work. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
