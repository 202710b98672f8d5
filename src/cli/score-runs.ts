// What is scored in one call: the sheets that were named, run by run, each with its configuration.
import { layUnder } from './config/apply.ts';
import { findInputs, type Inputs } from './inputs.ts';
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
  for (const { args, options: configured } of await layUnder(answers, options, world)) {
    const read = readScoringOptions(configured);
    runs.push({ inputs: await findInputs(args, read.group, world), options: read });
  }
  return runs;
}

/** How many results there will be; null if nobody knows. */
export function counted(runs: readonly FoundRun[]): number | null {
  return runs.reduce<number | null>((sum, { inputs: { count } }) => (sum === null || count === null ? null : sum + count), 0);
}
