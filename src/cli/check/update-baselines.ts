// Results of now that become the baseline: what of them is written, and where.
import { extname, resolve } from 'node:path';
import { redact } from '../../core/redact.ts';
import { readData } from '../../io/document.ts';
import { STDIN } from '../../io/files.ts';
import { isThere } from '../../io/find-config.ts';
import { kindOf } from '../../io/kinds.ts';
import { placeAt } from '../../io/workshop.ts';
import type { Report } from '../../model/report.ts';
import { loadFormat } from '../../render/formats.ts';
import { UserError } from '../exit.ts';
import { sameFile, save } from '../screen.ts';
import type { World } from '../world.ts';
import { foundAt, isFolderOfBaselines, stemOf, stemsIn } from './baselines.ts';

/** A result that becomes the baseline of its argument. */
export interface Result {
  readonly name: string;
  /** Null if it is named nowhere. */
  readonly baseline: string | null;
  readonly report: Report;
}

/** What was written. */
export interface Updated {
  readonly files: readonly string[];
  /** One line each. */
  readonly told: readonly string[];
}

/** All of them or, where one cannot be, none; `targets` are the files that the outputs go to. */
export async function updateBaselines(results: readonly Result[], targets: readonly string[], world: World): Promise<Updated> {
  const planned: {
    readonly name: string;
    readonly file: string;
    readonly report: Report;
    readonly old: number | null | undefined;
  }[] = [];
  for (const result of results) {
    const file = fileFor(result, results, world);
    const twin = planned.find((one) => one.file === file);
    if (twin !== undefined)
      throw new UserError(
        `two results would be written to ${file}: ${twin.name} and ${result.name}; give the sheets different names`,
      );
    if (targets.some((target) => sameFile(target, file, world)))
      throw new UserError(`${file} would be the baseline and an output; choose another name for the output`);
    planned.push({ name: result.name, file, report: result.report, old: await oldOverall(file, world) });
  }
  const json = await loadFormat('json');
  const told: string[] = [];
  for (const { file, report, old } of planned) {
    await save(file, json([asBaseline(report)], { colour: 0, width: 100, several: false }), world);
    told.push(
      `baseline written: ${file}, overall ${inWords(report.overall.shown)}${old === undefined ? '' : `, before ${inWords(old)}`}`,
    );
  }
  return { files: planned.map(({ file }) => file), told };
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
    return fileIn(baseline, name, all, world);
  }
  if (extname(baseline).toLowerCase() !== '.json') throw new UserError(asSheet(baseline));
  if (all.filter((one) => one.baseline === baseline).length > 1)
    throw new UserError(`several results do not fit into ${baseline}; name a folder with --baseline, for a file each`);
  return baseline;
}

/** Where it will be looked for: what is there is replaced; where others have the same name, it lies at its own path. */
function fileIn(folder: string, name: string, all: readonly Result[], world: World): string {
  const isShared = all.some(
    (one) => one.name !== name && one.baseline === folder && stemOf(one.name, world) === stemOf(name, world),
  );
  const [own = '', ...byName] = stemsIn(folder, name, world);
  const found = foundAt(isShared ? [own] : [own, ...byName], world);
  if (found !== null && extname(found) !== '.json') throw new UserError(asSheet(found));
  return found ?? `${isShared ? own : (byName[0] ?? own)}.json`;
}

function asSheet(file: string): string {
  return `${file} is not written: it is no saved report; name a .json file with --baseline, such as baseline.json`;
}

/** Undefined if there is none; null if it had no overall. Only a report is ever replaced. */
async function oldOverall(file: string, world: World): Promise<number | null | undefined> {
  const { cwd, files, readStdin } = world;
  if (!isThere(resolve(cwd, file), files)) return undefined;
  const data = await readData({ path: resolve(cwd, file), shown: file, files, readStdin });
  if (data.kind === 'failed' || kindOf(data.value) !== 'report') throw new UserError(asSheet(file));
  const { overall } = data.value as Partial<Report>;
  return overall?.shown ?? null;
}
