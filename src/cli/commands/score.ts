// dxready score: from sheets to results on standard output.

import { baselineNotes, loadBaseline } from '../baseline.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { type Loaded, loadReports } from '../load.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { type LoadOptions, readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { chooseFormat, type OutputOptions, output } from '../screen.ts';
import type { World } from '../world.ts';

/** Prints every report that could be scored, in the order of the arguments; 2 if one could not. */
export async function score(
  answers: readonly string[],
  options: ScoringOptions & OutputOptions & { readonly format: string },
  world: World,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'json', 'ndjson', 'csv', 'markdown']);
  const loaded = await scoreAll(answers, readScoringOptions(options), options.quiet === true, world);
  const reports = loaded.flatMap(({ report }) => report ?? []);
  if (reports.length > 0)
    await output(
      reports,
      format,
      options,
      world,
      loaded.flatMap(({ files }) => files),
      { several: loaded.length > 1 },
    );
  return codeFor(loaded);
}

/** Scores everything and tells what is wrong; problems go to standard error. */
export async function scoreAll(
  answers: readonly string[],
  options: LoadOptions,
  quiet: boolean,
  world: World,
): Promise<Loaded[]> {
  const earlier = await loadBaseline(options, world);
  const loaded = hasErrors(earlier.problems)
    ? [{ name: options.baseline ?? '', report: null, problems: earlier.problems, notes: [], files: [] }]
    : await loadReports(answers, options, world, earlier.report);
  for (const { report, problems, notes } of loaded) {
    printProblems(problems, world.stderr);
    const all = report === null ? notes : [...notes, ...baselineNotes(report, earlier.report)];
    if (!quiet) for (const note of all) world.stderr.write(`note: ${printable(note)}\n`);
  }
  return loaded;
}

/** One bad sheet is enough for 2; the others are still scored. */
export function codeFor(loaded: readonly Loaded[]): ExitCode {
  return loaded.some(({ problems }) => hasErrors(problems)) ? EXIT.badInput : EXIT.done;
}
