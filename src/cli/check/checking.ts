// Arguments scored and held against their policy, one after the other.
import { together } from '../../core/lazily.ts';
import { asksNothing, overlay, readPolicy } from '../../core/policy/read.ts';
import { checkConditions, checkNames } from '../../core/policy/references.ts';
import type { Checked, CheckResult } from '../../model/checked.ts';
import type { Policy } from '../../model/policy.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { baselineNotes } from '../baseline.ts';
import { isApart } from '../compare/kin.ts';
import type { Config } from '../config/config.ts';
import { UserError } from '../exit.ts';
import { type Batch, findInputs } from '../inputs.ts';
import { batchLoader, type Loaded } from '../load.ts';
import { hasErrors, mendFor, nearest } from '../problems.ts';
import { loadQuestionnaire } from '../questionnaires.ts';
import type { LoadOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';
import { baselineOf, type Earlier, isFolderOfBaselines } from './baselines.ts';
import { tellMissing } from './missing.ts';

/** Arguments that are held against one policy. */
export interface Run {
  readonly args: readonly string[];
  /** How they are scored; its policy is that of `config` and the flags together. */
  readonly options: LoadOptions;
  readonly config: Config;
  readonly flags: Partial<Policy>;
  /** True: a baseline need not be there, and nothing is held against it. */
  readonly isNew: boolean;
}

/** One argument, and what is told of it besides. */
export interface Finding {
  readonly name: string;
  readonly report: Report | null;
  readonly problems: readonly LocatedProblem[];
  /** Those of the problems that were not told before, by place and words. */
  readonly news: readonly LocatedProblem[];
  readonly notes: readonly string[];
  readonly files: readonly string[];
}

/** The policy of a run: flags over what is written. */
export function policyOf({ policy }: Config, flags: Partial<Policy>, isNew: boolean): Policy {
  const whole = overlay(readPolicy(policy), flags);
  return isNew ? { ...whole, maxDrop: null, maxWithdrawn: null, wholeBaseline: false } : whole;
}

/** True if no rule is set in any of the runs. */
export function holdsNothing(runs: readonly Run[]): boolean {
  return runs.every(({ options: { policy } }) => policy === null || asksNothing(policy));
}

/** What a run means, and whether it can come to more than one result. */
export interface Findings {
  readonly several: boolean;
  /** How many results there will be; null if nobody knows. */
  readonly count: number | null;
  /** What was passed over: the originals that migrations have kept. */
  readonly originals: readonly string[];
  /** Every result in its order. Throws a UserError if a flag names what the questionnaire does not have. */
  readonly each: AsyncIterable<Finding>;
}

/** `told`: what earlier runs have found, and gets what this one finds. Throws a UserError for a pattern without a match. */
export async function findingsOf(run: Run, told: Set<string>, world: World): Promise<Findings> {
  const { several, count, originals, batches } = await findInputs(run.args, run.options.group, world);
  return { several, count, originals, each: eachFinding(batches, run, told, world) };
}

async function* eachFinding(batches: AsyncIterable<Batch>, run: Run, told: Set<string>, world: World): AsyncGenerator<Finding> {
  const faults = new Map<string, readonly LocatedProblem[]>();
  const prepare = preparation(run, world);
  for await (const batch of batches) {
    const { earlier, load } = await prepare(batch.name);
    if (hasErrors(earlier.problems)) {
      const { problems } = earlier;
      const files = [...batch.sheets.map(({ file }) => file), ...earlier.files];
      yield { name: batch.name, report: null, problems, news: untold(problems, told), notes: [], files };
      continue;
    }
    const loaded = await load(batch);
    const problems = [...loaded.problems, ...(await faultsFor(loaded, run, faults, world))];
    const result = hasErrors(problems) ? null : loaded.report;
    const report = result === null ? null : tellMissing(named(result, batch.name, run.config), batch.name, earlier, run, world);
    const doubts = report === null ? [] : baselineNotes(report, earlier.report).map((line) => `${batch.name}: ${line}`);
    const notes = [...loaded.notes, ...doubts];
    yield { ...loaded, report, problems, news: untold(problems, told), notes, files: [...loaded.files, ...earlier.files] };
  }
}

/** One broken policy is found anew in every run that is held against it, and told once. */
function untold(problems: readonly LocatedProblem[], told: Set<string>): LocatedProblem[] {
  return problems.filter(({ file, line, column, message }) => {
    const key = `${file}:${line}:${column}:${message}`;
    return !told.has(key) && told.add(key);
  });
}

/** The verdict says what it is of, and which file was held. */
function named(report: Report, name: string, config: Config): Report {
  const { verdict } = report;
  if (!('passed' in verdict)) return report;
  return together(report, { verdict: { ...verdict, name, policy: verdict.rules.length === 0 ? null : policyFileOf(config) } });
}

/** Null where no bar stands in a file: flags and the environment have some too. */
function policyFileOf({ file, policy, variables }: Config): string | null {
  const written = Object.fromEntries(Object.entries(policy).filter(([key]) => !variables.has(`policy.${key}`)));
  return asksNothing(readPolicy(written)) ? null : file;
}

interface Prepared {
  readonly earlier: Earlier;
  readonly load: (batch: Batch) => Promise<Loaded>;
}

/** The baseline of a result and who loads it: one for all, unless a folder has one for each. */
function preparation({ options, isNew }: Run, world: World): (name: string) => Promise<Prepared> {
  const prepare = async (name: string) => {
    const earlier = await baselineOf(name, options, isNew, world);
    const load = batchLoader({ ...options, baseline: earlier.file, earlier: earlier.report, inParts: !isNew }, world);
    return { earlier, load: isNew ? replacing(load, batchLoader({ ...options, earlier: null }, world)) : load };
  };
  if (options.baseline !== null && isFolderOfBaselines(options.baseline, world)) return prepare;
  let forAll: Promise<Prepared> | null = null;
  return (name) => {
    forAll ??= prepare(name);
    return forAll;
  };
}

/** A baseline that cannot be compared is no fault where it is about to be replaced. */
function replacing(load: Prepared['load'], alone: Prepared['load']): Prepared['load'] {
  return async (batch) => {
    const loaded = await load(batch);
    const apart = loaded.problems.find(isApart);
    if (apart === undefined) return loaded;
    const { notes, ...afresh } = await alone(batch);
    return { ...afresh, notes: [...notes, `${apart.file} cannot be compared with ${batch.name} and is replaced`] };
  };
}

/** What the policy names and the questionnaire of the answers does not have: looked for once for each questionnaire. */
async function faultsFor(
  { report }: Loaded,
  run: Run,
  faults: Map<string, readonly LocatedProblem[]>,
  world: World,
): Promise<readonly LocatedProblem[]> {
  if (report === null) return [];
  const { digest, id } = report.questionnaire;
  const known = faults.get(digest);
  if (known !== undefined) return known;
  const read = await loadQuestionnaire(run.options.questionnaire ?? id, world);
  if (read.kind === 'failed') return read.problems;
  const { questionnaire } = read.loaded;
  const { minPillar, minCapability, minLens } = overlay(readPolicy({}), run.flags);
  const byFlag = checkNames({ minPillar, minCapability, minLens }, questionnaire, []);
  for (const problem of byFlag) throw new UserError(inFlag(problem));
  const path = ['policy'];
  const named = checkNames(readPolicy(run.config.policy), questionnaire, path);
  const found = [...named, ...checkConditions(run.config.policy, questionnaire, path)];
  const located = found.length === 0 ? [] : (await run.config.problemsWith(found)).filter(({ severity }) => severity === 'error');
  faults.set(digest, located);
  return located;
}

function inFlag({ path, message, mend, suggest }: Problem): string {
  const near = suggest === null ? null : nearest(suggest.given, suggest.among);
  return `--${String(path[0]).replaceAll('_', '-')} ${path[1]}: ${message}; ${near === null ? mend : `did you mean ${near}?`}`;
}

/** As much of it as the outputs show. */
export function toChecked({ name, report, problems: found }: Finding): Checked {
  const problems = found.map((problem) => ({ ...problem, mend: mendFor(problem) }));
  return { name, problems, result: report === null ? null : resultOf(report) };
}

function resultOf(report: Report): CheckResult | null {
  const { subject, date, respondents, questionnaire, overall, bands, comparison, verdict } = report;
  if (!('passed' in verdict)) return null;
  return {
    subject: subject.name ?? null,
    date,
    respondents,
    questionnaire,
    overall,
    band: bands.find(({ id }) => id === overall.band)?.title ?? null,
    comparison: 'matched' in comparison ? comparison : null,
    verdict,
  };
}
