// Which earlier result each argument is held against.
import { basename, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { STDIN } from '../../io/files.ts';
import { isThere } from '../../io/find-config.ts';
import { ofFile } from '../../io/read-text.ts';
import { placeAt } from '../../io/workshop.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import { type Baseline, loadBaseline } from '../baseline.ts';
import type { LoadOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';

/** The earlier result of one argument. */
export interface Earlier extends Baseline {
  /** The file or workshop it is read from; null without one. */
  readonly file: string | null;
  /** Where a folder could have had it, without their endings; empty where it was found, or where there is no folder. */
  readonly looked: readonly string[];
}

const NONE: Earlier = { report: null, problems: [], files: [], file: null, looked: [] };
/** How a file of a folder of baselines can end. */
export const ENDINGS: readonly string[] = ['.json', '.yaml', '.yml'];

/** True for a folder with a file for each argument: it is there and no workshop, or is about to be made. */
export function isFolderOfBaselines(baseline: string, { cwd, files }: World): boolean {
  if (baseline === STDIN) return false;
  const path = resolve(cwd, baseline);
  const { kind } = placeAt(path, files);
  return kind === 'folder' || (kind === 'file' && extname(baseline) === '' && !isThere(path, files));
}

/** Reads the earlier result of one argument; a folder may have none for it. `isNew`: there need not be one at all. */
export async function baselineOf(name: string, options: LoadOptions, isNew: boolean, world: World): Promise<Earlier> {
  const { baseline } = options;
  if (baseline === null) return NONE;
  const isMade = isThere(resolve(world.cwd, baseline), world.files);
  if (baseline !== STDIN && isNew && !isMade) return NONE;
  const stems = isMade && isFolderOfBaselines(baseline, world) ? stemsIn(baseline, name, world) : null;
  const file = stems === null ? baseline : foundAt(stems, world);
  if (file === null) return { ...NONE, looked: stems ?? [] };
  const read = await loadBaseline({ ...options, baseline: file }, world);
  const earlier = { ...NONE, files: read.files, file };
  // What cannot be read is about to be replaced, or refused with a word on why.
  if (isNew) return { ...earlier, report: read.report };
  const problems = [...read.problems.map(orNotYet), ...otherAudit(file, read, options)];
  return { ...earlier, report: read.report, problems };
}

/** Where a folder can have the result of an argument, without ending: at its own path below the folder, else by its name alone. */
export function stemsIn(folder: string, name: string, world: World): string[] {
  if (name === STDIN) return [];
  const own = relative(world.cwd, resolve(world.cwd, name));
  const isBelow = own !== '' && !own.startsWith('..') && !isAbsolute(own);
  return [...new Set([...(isBelow ? [withoutEnding(own)] : []), stemOf(name, world)])].map((stem) => join(folder, stem));
}

/** The file or workshop that is there, the first of them; null without one. */
export function foundAt(stems: readonly string[], { cwd, files }: World): string | null {
  const isWorkshop = (place: string) => placeAt(resolve(cwd, place), files).kind === 'workshop';
  for (const stem of stems) {
    const file = ENDINGS.map((ending) => `${stem}${ending}`).find((one) => isThere(resolve(cwd, one), files));
    if (file !== undefined) return file;
    if (isWorkshop(stem)) return stem;
  }
  return null;
}

function orNotYet(problem: LocatedProblem): LocatedProblem {
  if (problem.code !== 'missing-file') return problem;
  return { ...problem, mend: 'check the name, or write it the first time with --update-baseline' };
}

/** A fall that comes of the audit alone is none. */
function otherAudit(file: string, { report }: Baseline, { audit, policy }: LoadOptions): LocatedProblem[] {
  if (report === null || (policy?.maxDrop ?? null) === null || report.settings.audit === audit) return [];
  const [then, now] = audit ? ['without', 'with'] : ['with', 'without'];
  const problem = ofFile(
    'other-audit',
    `this was scored ${then} the audit of evidence, and now it is ${now}: a fall could come of that alone`,
    `check ${then} --audit, or write a new baseline with --update-baseline`,
  );
  return [{ ...problem, file, line: 0, column: 0 }];
}

/** The name of an argument without folder and ending; of a folder its name. */
export function stemOf(name: string, { cwd }: World): string {
  return withoutEnding(basename(resolve(cwd, name)));
}

function withoutEnding(path: string): string {
  return ENDINGS.includes(extname(path).toLowerCase()) ? path.slice(0, -extname(path).length) : path;
}
