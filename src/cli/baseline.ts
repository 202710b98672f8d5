// An earlier result to hold this one against: a saved report, or the answers it was made from.
import { isAbsolute, join } from 'node:path';
import { readData, readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { kindOf } from '../io/kinds.ts';
import { placeAt } from '../io/workshop.ts';
import type { LocatedProblem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { loadReports } from './load.ts';
import { AS_WRITTEN, type LoadOptions } from './scoring-options.ts';
import type { World } from './world.ts';

export interface Baseline {
  /** Null if none was named, or if something is wrong with it. */
  readonly report: Report | null;
  readonly problems: readonly LocatedProblem[];
}

/** Reads what `--baseline` names. */
export async function loadBaseline({ baseline, questionnaire }: LoadOptions, world: World): Promise<Baseline> {
  if (baseline === null) return { report: null, problems: [] };
  const path = isAbsolute(baseline) || baseline === STDIN ? baseline : join(world.cwd, baseline);
  if (placeAt(path, world.files).kind === 'file') {
    const source = { path, shown: baseline, files: world.files, readStdin: world.readStdin };
    const data = await readData(source);
    if (data.kind === 'failed') return { report: null, problems: data.problems };
    if (kindOf(data.value) === 'report') {
      const read = await readDocument<Report>(source, 'report');
      if (read.kind === 'failed') return { report: null, problems: read.problems };
      return { report: read.document.whole, problems: await read.document.problemsWith([]) };
    }
  }
  const [loaded] = await loadReports([baseline], { ...AS_WRITTEN, questionnaire }, world);
  return { report: loaded?.report ?? null, problems: loaded?.problems ?? [] };
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
