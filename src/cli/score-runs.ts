// What is scored in one call: the sheets that were named, run by run, each with its configuration.
import { layUnder } from './config/apply.ts';
import { findInputs, type Inputs } from './inputs.ts';
import { tellOriginals } from './originals.ts';
import { type LoadOptions, readScoringOptions, type ScoringOptions } from './scoring-options.ts';
import type { OutputOptions } from './screen.ts';
import type { World } from './world.ts';

export interface ScoreOptions extends ScoringOptions, OutputOptions {
  readonly format: string;
  /** True: one row a sheet instead of the whole result. */
  readonly table?: boolean;
}

/** Sheets of one configuration. */
export interface FoundRun {
  readonly inputs: Inputs;
  readonly options: LoadOptions;
}

/** What the arguments mean, in their order, with the configuration of each. */
export async function findRuns(answers: readonly string[], options: ScoringOptions, world: World): Promise<FoundRun[]> {
  const runs: FoundRun[] = [];
  const passed: string[] = [];
  for (const { args, originals, options: configured } of await layUnder(answers, options, world)) {
    const read = readScoringOptions(configured);
    const inputs = await findInputs(args, read.group, world);
    passed.push(...originals, ...inputs.originals);
    runs.push({ inputs, options: read });
  }
  if (options.quiet !== true) tellOriginals(passed, answers, world);
  return runs;
}

/** How many results there will be; null if nobody knows. */
export function counted(runs: readonly FoundRun[]): number | null {
  return runs.reduce<number | null>((sum, { inputs: { count } }) => (sum === null || count === null ? null : sum + count), 0);
}
