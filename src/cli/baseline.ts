// An earlier result to hold this one against: a saved report, or the answers it was made from.
import { isAbsolute, join } from 'node:path';
import { readData, readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { kindOf } from '../io/kinds.ts';
import { placeAt } from '../io/workshop.ts';
import type { LocatedProblem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { type Loaded, loadReports } from './load.ts';
import { AS_WRITTEN, type LoadOptions } from './scoring-options.ts';
import type { World } from './world.ts';

export interface Baseline {
  /** Null if none was named, or if something is wrong with it. */
  readonly report: Report | null;
  readonly problems: readonly LocatedProblem[];
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
  return baseline === null ? { report: null, problems: [] } : loadResult(baseline, { ...options, painPoints: null }, world);
}

/** A result as it was saved, or scored from a sheet or workshop. */
export async function loadResult(name: string, how: HowScored, world: World): Promise<LoadedResult> {
  const path = isAbsolute(name) || name === STDIN ? name : join(world.cwd, name);
  const saved = { name, report: null, notes: [], files: [name], saved: true };
  if (placeAt(path, world.files).kind === 'file') {
    const source = { path, shown: name, files: world.files, readStdin: world.readStdin };
    const data = await readData(source);
    if (data.kind === 'failed') return { ...saved, problems: data.problems };
    if (kindOf(data.value) === 'report') {
      const read = await readDocument<Report>(source, 'report');
      if (read.kind === 'failed') return { ...saved, problems: read.problems };
      return { ...saved, report: read.document.whole, problems: await read.document.problemsWith([]) };
    }
  }
  const { questionnaire, lenient, strictGates, audit, painPoints } = how;
  const options = { ...AS_WRITTEN, questionnaire, lenient, strictGates, audit, painPoints };
  const [loaded] = await loadReports([name], options, world);
  return { ...saved, problems: [], ...loaded, saved: false };
}

/** What makes one wonder whether the two may be held against each other, one line each. */
export function baselineNotes(report: Report, earlier: Report | null): string[] {
  if (earlier === null) return [];
  const [name, before] = [report.subject.name, earlier.subject.name];
  const isLater = report.date !== null && earlier.date !== null && earlier.date > report.date;
  return [
    ...(name === before ? [] : [`the baseline is of ${before ?? 'nobody named'}, this is of ${name ?? 'nobody named'}`]),
    ...(isLater ? [`the baseline is of ${earlier.date}, later than this of ${report.date}`] : []),
    ...(earlier.questionnaire.id === report.questionnaire.id
      ? []
      : [`the baseline answers '${earlier.questionnaire.id}', this '${report.questionnaire.id}'`]),
  ];
}
