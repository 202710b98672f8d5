// dxready check: saved answers scored again and held against a policy, for a pipeline.

import type { Checked } from '../../model/checked.ts';
import type { Policy } from '../../model/policy.ts';
import { absentFrom, absentNote, absentResult } from '../check/absent.ts';
import { isFolderOfBaselines } from '../check/baselines.ts';
import { type Finding, type Findings, findingsOf, holdsNothing, policyOf, type Run, toChecked } from '../check/checking.ts';
import { type PolicyOptions, readFlags } from '../check/flags.ts';
import { type JsonOutput, openJson } from '../check/json-output.ts';
import { jsonTarget, type Output, readOutputs, writeOutputs } from '../check/outputs.ts';
import { type Result, updateBaselines } from '../check/update-baselines.ts';
import { type Run as Configured, layUnder } from '../config/apply.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { tellOriginals } from '../originals.ts';
import { printable } from '../printable.ts';
import { printProblems } from '../problems.ts';
import { type Progress, progressOf } from '../progress.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { STDOUT } from '../screen.ts';
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
  const json = openJson(jsonTarget(outputs), options.updateBaseline === true, world);
  try {
    return await checkInto(outputs, json, answers, options, world);
  } catch (error) {
    json.abandon();
    throw error;
  }
}

async function checkInto(
  outputs: readonly Output[],
  json: JsonOutput,
  answers: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const flags = readFlags(options);
  const isNew = options.updateBaseline === true;
  const configured = await layUnder(answers, options, world);
  const runs = configured.map((run) => toRun(run, flags, isNew, world));
  const note = (line: string) => options.quiet || world.stderr.write(`note: ${printable(line)}\n`);
  if (holdsNothing(runs) && !isNew) note(NOTHING_HELD);
  const quiet = options.quiet === true;
  const how = { quiet, isWatched: jsonTarget(outputs) === STDOUT && world.stdout.isTTY };
  const { checked, results, inputs, originals, several } = await gather(runs, json, note, how, world);
  const passed = [...configured.flatMap((one) => one.originals), ...originals];
  if (options.quiet !== true) tellOriginals(passed, answers, world);
  for (const one of await absent(runs, checked.length > 1, inputs, note, world)) {
    printProblems(one.problems, world.stderr);
    checked.push(one);
  }
  const code = codeFor(checked, options.fail);
  if (isNew && code === EXIT.badInput) note('the baseline is left as it is: something is wrong with the input');
  else if (isNew) {
    const targets = outputs.map(({ target }) => target);
    for (const line of (await updateBaselines(results, targets, world)).told) note(line);
  }
  const look = { color: options.color, several, quiet };
  await writeOutputs(outputs, { checked, json }, look, [...inputs], world);
  return code;
}

/** What all runs came to. */
interface Gathered {
  readonly checked: Checked[];
  /** What becomes the baseline, where it is written anew. */
  readonly results: readonly Result[];
  /** Files that were read. */
  readonly inputs: ReadonlySet<string>;
  readonly originals: readonly string[];
  readonly several: boolean;
}

/** One result after the other; each is told and handed to the JSON before the next is read. */
async function gather(
  runs: readonly Run[],
  json: JsonOutput,
  note: (line: string) => void,
  how: { readonly quiet: boolean; readonly isWatched: boolean },
  world: World,
): Promise<Gathered> {
  const gathered = { checked: [] as Checked[], results: [] as Result[], inputs: new Set<string>(), originals: [] as string[] };
  const { checked, results, inputs, originals } = gathered;
  const told = new Set<string>();
  const found: { readonly run: Run; readonly findings: Findings }[] = [];
  for (const run of runs) found.push({ run, findings: await findingsOf(run, told, world) });
  const several = runs.length > 1 || found.some(({ findings }) => findings.several);
  const progress = progressOf(sumOf(found.map(({ findings }) => findings.count)), how, world);
  try {
    for (const { run, findings } of found) {
      if (run.config.file !== null) inputs.add(run.config.file);
      originals.push(...findings.originals);
      for await (const finding of findings.each) {
        tell(finding, note, progress, world);
        for (const file of finding.files) inputs.add(file);
        checked.push(toChecked(finding));
        progress.step(finding.report === null);
        if (finding.report === null) continue;
        await json.add(finding.report, several);
        if (run.isNew) results.push({ name: finding.name, baseline: run.options.baseline, report: finding.report });
      }
    }
  } finally {
    progress.end(false);
  }
  return { ...gathered, several };
}

/** The line of progress makes way for what is told. */
function tell({ news, notes }: Finding, note: (line: string) => void, progress: Progress, world: World): void {
  if (news.length + notes.length > 0) progress.clear();
  printProblems(news, world.stderr);
  for (const line of notes) note(line);
}

/** Null if one of them is not known. */
function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

/** Results of folders of baselines of which nothing was checked: a word on them, or inputs that are missing where that is a bar. */
async function absent(
  runs: readonly Run[],
  several: boolean,
  read: Iterable<string>,
  note: (line: string) => void,
  world: World,
): Promise<Checked[]> {
  const missing: Checked[] = [];
  for (const folder of new Set(runs.map(({ options }) => options.baseline))) {
    if (folder === null || !isFolderOfBaselines(folder, world)) continue;
    const isBar = runs.some(({ options: { baseline, policy } }) => baseline === folder && policy?.wholeBaseline === true);
    const places = isBar || several ? await absentFrom(folder, read, world) : [];
    if (isBar) missing.push(...places.map((place) => absentResult(folder, place)));
    else if (places.length > 0) note(absentNote(folder, places));
  }
  return missing;
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

/** Nothing checked is no pass, however it came about. */
function codeFor(checked: readonly Checked[], fails: boolean): ExitCode {
  if (checked.length === 0 || checked.some(({ result }) => result === null)) return EXIT.badInput;
  return fails && checked.some(({ result }) => result?.verdict.passed === false) ? EXIT.barNotMet : EXIT.done;
}
