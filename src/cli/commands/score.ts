// dxready score: from sheets to results on standard output, one after the other.
import type { Report } from '../../model/report.ts';
import { baselineNotes, loadBaseline } from '../baseline.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { findInputs, type Inputs } from '../inputs.ts';
import { batchLoader, type Loaded } from '../load.ts';
import { onlyOf, SEVERAL } from '../one-result.ts';
import { tellOriginals } from '../originals.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { progressOf } from '../progress.ts';
import { counted, findRuns, type ScoreOptions } from '../score-runs.ts';
import type { LoadOptions } from '../scoring-options.ts';
import { chooseFormat, STDOUT, screenOf } from '../screen.ts';
import { openSink } from '../sink.ts';
import { streamFormat } from '../stream-format.ts';
import type { World } from '../world.ts';

/** Prints every report that could be scored, in the order of the arguments; 2 if one could not. */
export async function score(answers: readonly string[], options: ScoreOptions, world: World): Promise<ExitCode> {
  if (options.table === true) return (await import('../table/score-table.ts')).scoreTable(answers, options, world);
  const format = chooseFormat(options.format, ['terminal', 'json', 'ndjson', 'csv', 'markdown']);
  const quiet = options.quiet === true;
  const runs = await findRuns(answers, options, world);
  const several = runs.length > 1 || runs.some(({ inputs }) => inputs.several);
  const toScreen = options.output === STDOUT;
  const screen = toScreen ? screenOf(world, options.color) : { colour: 0 as const, width: 100 };
  const streamed = await streamFormat(format, { ...screen, several });
  const sink = openSink(options.output, false, world);
  const progress = progressOf(counted(runs), { quiet, isWatched: toScreen && world.stdout.isTTY }, world);
  let code: ExitCode = EXIT.done;
  try {
    for (const { inputs, options: configured } of runs) {
      for await (const one of scored(inputs, configured, quiet, world, progress.clear)) {
        if (hasErrors(one.problems)) code = EXIT.badInput;
        sink.spare(one.files);
        if (one.report !== null) await sink.add(streamed.next(one.report));
        progress.step(one.report === null);
        if (sink.isGone()) return code;
      }
    }
    await sink.add(streamed.end());
    await sink.finish();
  } catch (error) {
    sink.abandon();
    throw error;
  } finally {
    progress.end(false);
  }
  return code;
}

/** Scores one after the other and tells what is wrong; problems go to standard error. `first`: before anything is told. */
async function* scored(
  inputs: Inputs,
  options: LoadOptions,
  quiet: boolean,
  world: World,
  first: () => void = () => {},
): AsyncGenerator<Loaded> {
  const { report: earlier, problems } = await loadBaseline(options, world);
  if (hasErrors(problems)) {
    yield tell({ name: options.baseline ?? '', report: null, problems, notes: [], files: [] }, null, quiet, world, first);
    return;
  }
  const load = batchLoader({ ...options, earlier }, world);
  for await (const batch of inputs.batches) {
    yield tell(await load(batch), earlier, quiet, world, first);
  }
}

function tell(one: Loaded, earlier: Report | null, quiet: boolean, { stderr }: World, first: () => void): Loaded {
  const { report, problems, notes } = one;
  const all = quiet ? [] : report === null ? notes : [...notes, ...baselineNotes(report, earlier)];
  if (problems.length + all.length > 0) first();
  printProblems(problems, stderr);
  for (const note of all) stderr.write(`note: ${printable(note)}\n`);
  return one;
}

/** Scores everything and tells what is wrong. */
export async function scoreAll(
  answers: readonly string[],
  options: LoadOptions,
  quiet: boolean,
  world: World,
): Promise<Loaded[]> {
  const inputs = await findInputs(answers, options.group, world);
  if (!quiet) tellOriginals(inputs.originals, answers, world);
  const loaded: Loaded[] = [];
  for await (const one of scored(inputs, options, quiet, world)) loaded.push(one);
  return loaded;
}

/** The same of what is to be one result. */
export async function scoreOne(answers: string, options: LoadOptions, quiet: boolean, world: World): Promise<Loaded> {
  const inputs = await findInputs([answers], options.group, world);
  const otherwise = 'or add --group if all of them are one organisation';
  const only = await onlyOf(answers, inputs, scored(inputs, options, quiet, world), otherwise);
  if (only.problems.some(({ code }) => code === SEVERAL)) printProblems(only.problems, world.stderr);
  return only;
}

/** One bad sheet is enough for 2; the others are still scored. */
export function codeFor(loaded: readonly Loaded[]): ExitCode {
  return loaded.some(({ problems }) => hasErrors(problems)) ? EXIT.badInput : EXIT.done;
}
