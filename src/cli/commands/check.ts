// dxready check: saved answers scored again and held against a policy, for a pipeline.

import type { Checked } from '../../model/checked.ts';
import type { Policy } from '../../model/policy.ts';
import { type Result, updateBaselines } from '../check/baselines.ts';
import { findingsOf, holdsNothing, policyOf, type Run, toChecked } from '../check/checking.ts';
import { type PolicyOptions, readFlags } from '../check/flags.ts';
import { needsReports, readOutputs, writeOutputs } from '../check/outputs.ts';
import { type Run as Configured, layUnder } from '../config/apply.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { printable } from '../printable.ts';
import { printProblems } from '../problems.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';

export interface CheckOptions extends ScoringOptions, PolicyOptions {
  /** Each NAME or NAME=FILE. */
  readonly format?: readonly string[];
  readonly output?: string;
  readonly color: boolean;
  /** False: a bar that is not met does not decide how it ends. */
  readonly fail: boolean;
  readonly updateBaseline?: boolean;
}

/** 2 if any input is bad, else 1 if any verdict did not pass, else 0. The outputs have no say in it. */
export async function check(answers: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const outputs = readOutputs(options.format, options.output, world);
  const flags = readFlags(options);
  const isNew = options.updateBaseline === true;
  const runs = (await layUnder(answers, options, world)).map((run) => toRun(run, flags, isNew, world));
  const note = (line: string) => options.quiet || world.stderr.write(`note: ${printable(line)}\n`);
  if (holdsNothing(runs) && !isNew) note(NOTHING_HELD);
  const checked: Checked[] = [];
  const results: Result[] = [];
  const inputs = new Set<string>();
  let several = runs.length > 1;
  for (const run of runs) {
    const findings = await findingsOf(run, world);
    several ||= findings.several;
    for await (const finding of findings.each) {
      printProblems(finding.news, world.stderr);
      for (const line of finding.notes) note(line);
      for (const file of finding.files) inputs.add(file);
      checked.push(toChecked(finding, needsReports(outputs)));
      if (isNew && finding.report !== null)
        results.push({ name: finding.name, baseline: run.options.baseline, report: finding.report });
    }
  }
  const code = codeFor(checked, options.fail);
  if (isNew && code === EXIT.badInput) note('the baseline is left as it is: something is wrong with the input');
  else if (isNew) for (const line of await updateBaselines(results, world)) note(line);
  await writeOutputs(outputs, checked, { color: options.color, several, quiet: options.quiet === true }, [...inputs], world);
  return code;
}

const NOTHING_HELD =
  'no bar is set, so nothing was held; set one with a flag such as --min-overall 60, or under policy in dxready.yaml';

/** The day decides the age of answers, and never dates a report. */
function toRun({ args, options, config }: Configured<CheckOptions>, flags: Partial<Policy>, isNew: boolean, world: World): Run {
  const policy = policyOf(config, flags, isNew);
  const read = readScoringOptions({ ...options, strictGates: options.strictGates ?? config.policy.strict_gates ?? true });
  const today = policy.maxAgeDays === null ? null : (read.date ?? world.today());
  const baseline = options.baseline ?? config.policy.baseline ?? null;
  return { args, config, flags, isNew, options: { ...read, date: null, today, baseline, policy } };
}

function codeFor(checked: readonly Checked[], fails: boolean): ExitCode {
  if (checked.some(({ result }) => result === null)) return EXIT.badInput;
  return fails && checked.some(({ result }) => result?.verdict.passed === false) ? EXIT.barNotMet : EXIT.done;
}
