// An earlier result to hold this one against: a saved report, or the answers it was made from.
import { isAbsolute, join } from 'node:path';
import { sameOrganisation } from '../core/organisation.ts';
import { readData, readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { kindOf } from '../io/kinds.ts';
import { holdsLines, placeAt } from '../io/workshop.ts';
import type { LocatedProblem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Loaded } from './load.ts';
import { isOpenPattern, loadOne, oneMeant } from './one-result.ts';
import { AS_WRITTEN, type LoadOptions } from './scoring-options.ts';
import type { World } from './world.ts';

export interface Baseline {
  /** Null if none was named, or if something is wrong with it. */
  readonly report: Report | null;
  readonly problems: readonly LocatedProblem[];
  /** What was read for it. */
  readonly files: readonly string[];
}

/** What decides how answers are scored. */
type HowScored = Pick<LoadOptions, 'questionnaire' | 'lenient' | 'strictGates' | 'audit' | 'painPoints'>;

export interface LoadedResult extends Loaded {
  /** True if it was saved, and so is not scored again. */
  readonly saved: boolean;
}

/** Reads what `--baseline` names. */
export async function loadBaseline(options: LoadOptions, world: World): Promise<Baseline> {
  const { baseline } = options;
  // The pain points that were named are those of now.
  return baseline === null
    ? { report: null, problems: [], files: [] }
    : loadResult(baseline, { ...options, painPoints: null }, world);
}

/** A result as it was saved, or scored from a sheet or workshop. */
export async function loadResult(given: string, how: HowScored, world: World): Promise<LoadedResult> {
  const name = await oneMeant(given, world);
  const path = isAbsolute(name) || name === STDIN ? name : join(world.cwd, name);
  const saved = { name, report: null, notes: [], files: [name], saved: true };
  if (placeAt(path, world.files).kind === 'file' && !isOpenPattern(name, world)) {
    const source = { path, shown: name, files: world.files, readStdin: world.readStdin };
    const data = await readData(source);
    if (data.kind === 'failed' && !holdsLines(name)) return { ...saved, problems: data.problems };
    if (data.kind !== 'failed' && kindOf(data.value) === 'report') {
      const read = await readDocument<Report>(source, 'report');
      if (read.kind === 'failed') return { ...saved, problems: read.problems };
      return { ...saved, report: read.document.whole, problems: await read.document.problemsWith([]) };
    }
  }
  const { questionnaire, lenient, strictGates, audit, painPoints } = how;
  const options = { ...AS_WRITTEN, questionnaire, lenient, strictGates, audit, painPoints };
  return { ...(await loadOne(name, options, world)), saved: false };
}

/** What makes one wonder whether the two may be held against each other, one line each. */
export function baselineNotes(report: Report, earlier: Report | null): string[] {
  if (earlier === null) return [];
  const [name, before] = [report.subject.name, earlier.subject.name];
  const isLater = report.date !== null && earlier.date !== null && earlier.date > report.date;
  return [
    ...(sameOrganisation(name, before)
      ? []
      : [`the baseline is of ${before ?? 'nobody named'}, this is of ${name ?? 'nobody named'}`]),
    ...(isLater ? [`the baseline is of ${earlier.date}, later than this of ${report.date}`] : []),
    ...(earlier.questionnaire.id === report.questionnaire.id
      ? []
      : [`the baseline answers '${earlier.questionnaire.id}', this '${report.questionnaire.id}'`]),
  ];
}
