// Which earlier result each argument is held against, and where a new one is written.
import { basename, extname, isAbsolute, join, resolve } from 'node:path';
import { redact } from '../../core/redact.ts';
import { readData } from '../../io/document.ts';
import { STDIN } from '../../io/files.ts';
import { kindOf } from '../../io/kinds.ts';
import { placeAt } from '../../io/workshop.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { loadFormat } from '../../render/formats.ts';
import { type Baseline, loadBaseline } from '../baseline.ts';
import { UserError } from '../exit.ts';
import type { LoadOptions } from '../scoring-options.ts';
import { save } from '../screen.ts';
import type { World } from '../world.ts';

const NONE: Baseline = { report: null, problems: [] };
const ENDINGS = ['.json', '.yaml', '.yml'];

/** True for a folder with a file for each argument: it is there and no workshop, or is about to be made. */
export function isFolderOfBaselines(baseline: string, world: World): boolean {
  if (baseline === STDIN) return false;
  const { kind } = placeAt(resolve(world.cwd, baseline), world.files);
  return kind === 'folder' || (kind === 'file' && extname(baseline) === '' && !isThere(baseline, world));
}

/** Reads the earlier result of one argument; a folder may have none for it. `isNew`: there need not be one at all. */
export async function baselineOf(name: string, options: LoadOptions, isNew: boolean, world: World): Promise<Baseline> {
  const { baseline } = options;
  if (baseline === null) return NONE;
  if (isFolderOfBaselines(baseline, world) && (isNew || isThere(baseline, world))) {
    const file = ENDINGS.map((ending) => join(baseline, `${stemOf(name, world)}${ending}`)).find((one) => isThere(one, world));
    return file === undefined ? NONE : loadBaseline({ ...options, baseline: file }, world);
  }
  if (isNew && !isThere(baseline, world)) return NONE;
  const read = await loadBaseline(options, world);
  // What cannot be read is about to be replaced, or refused with a word on why.
  if (isNew && read.report === null) return NONE;
  return { ...read, problems: read.problems.map(orNotYet) };
}

function orNotYet(problem: LocatedProblem): LocatedProblem {
  if (problem.code !== 'missing-file') return problem;
  return { ...problem, mend: 'check the name, or write it the first time with --update-baseline' };
}

/** A result that becomes the baseline of its argument. */
export interface Result {
  readonly name: string;
  /** Null if it is named nowhere. */
  readonly baseline: string | null;
  readonly report: Report;
}

/** What was written where, one line each. */
export async function updateBaselines(results: readonly Result[], world: World): Promise<string[]> {
  const planned: { readonly file: string; readonly report: Report; readonly old: number | null | undefined }[] = [];
  for (const result of results) {
    const file = fileFor(result, results, world);
    const twin = planned.find((one) => one.file === file);
    if (twin !== undefined) throw new UserError(`two results would be written to ${file}; give the sheets different names`);
    planned.push({ file, report: result.report, old: await oldOverall(file, world) });
  }
  const json = await loadFormat('json');
  const told: string[] = [];
  for (const { file, report, old } of planned) {
    await save(file, json([asBaseline(report)], { colour: 0, width: 100, several: false }), world);
    told.push(
      `baseline written: ${file}, overall ${inWords(report.overall.shown)}${old === undefined ? '' : `, before ${inWords(old)}`}`,
    );
  }
  return told;
}

/**
 * What later results are held against, and no more: without notes, quotes and other free words, which nobody wants to read in the
 * history of a pipeline, and without what it was held against itself. What a comparison or a follow-up tells again stays: the name,
 * roles, and who owns a fix.
 */
export function asBaseline(report: Report): Report {
  const bare: Report = {
    ...report,
    workings: {},
    comparison: {},
    verdict: {},
    follow_up: { baseline: null, hits: [], fresh: [] },
  };
  const redacted = redact(bare);
  const { name } = report.subject;
  const owners = new Map(report.hits.map(({ id, owner }) => [id, owner]));
  return {
    ...redacted,
    subject: { ...(name !== undefined && { name }), ...redacted.subject },
    roles: report.roles,
    hits: redacted.hits.map((hit) => ({ ...hit, owner: owners.get(hit.id) ?? null })),
  };
}

function inWords(shown: number | null): string {
  return shown === null ? 'not known' : shown.toFixed(1);
}

function fileFor({ name, baseline }: Result, all: readonly Result[], world: World): string {
  if (baseline === null)
    throw new UserError(
      '--update-baseline does not know where to: name it with --baseline baseline.json, or under policy in dxready.yaml',
    );
  if (baseline === STDIN) throw new UserError('--update-baseline cannot write to standard input; name a file with --baseline');
  if (placeAt(resolve(world.cwd, baseline), world.files).kind === 'workshop')
    throw new UserError(`${baseline} is a workshop, and its answers stay as they are; name a file with --baseline baseline.json`);
  if (isFolderOfBaselines(baseline, world)) {
    if (name === STDIN)
      throw new UserError('what comes from standard input has no name; name a file with --baseline baseline.json');
    const stem = join(baseline, stemOf(name, world));
    const sheet = ENDINGS.slice(1)
      .map((ending) => `${stem}${ending}`)
      .find((one) => isThere(one, world));
    if (sheet !== undefined) throw new UserError(asSheet(sheet));
    return `${stem}.json`;
  }
  if (extname(baseline).toLowerCase() !== '.json') throw new UserError(asSheet(baseline));
  if (all.filter((one) => one.baseline === baseline).length > 1)
    throw new UserError(`several results do not fit into ${baseline}; name a folder with --baseline, for a file each`);
  return baseline;
}

function asSheet(file: string): string {
  return `${file} is not written: it is no saved report; name a .json file with --baseline, such as baseline.json`;
}

/** Undefined if there is none; null if it had no overall. Only a report is ever replaced. */
async function oldOverall(file: string, world: World): Promise<number | null | undefined> {
  if (!isThere(file, world)) return undefined;
  const { cwd, files, readStdin } = world;
  const data = await readData({ path: resolve(cwd, file), shown: file, files, readStdin });
  if (data.kind === 'failed' || kindOf(data.value) !== 'report') throw new UserError(asSheet(file));
  const { overall } = data.value as Partial<Report>;
  return overall?.shown ?? null;
}

/** The name of an argument without folder and ending; of a folder its name. */
export function stemOf(name: string, { cwd }: World): string {
  const last = basename(resolve(cwd, name));
  return ENDINGS.includes(extname(last).toLowerCase()) ? last.slice(0, -extname(last).length) : last;
}

function isThere(file: string, { cwd, files }: World): boolean {
  return files.statSync(isAbsolute(file) ? file : join(cwd, file), { throwIfNoEntry: false }) !== undefined;
}
