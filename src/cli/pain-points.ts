// Pain points in a file of their own: which file is meant, what it says, what is wrong with it.
import { isAbsolute, join, relative } from 'node:path';
import { checkGraph } from '../core/hits/check.ts';
import { checkPlaces } from '../core/hits/check-places.ts';
import { gather, sourcesOf } from '../core/hits/gather.ts';
import { limitsOf } from '../core/hits/limits.ts';
import { checkMeans, checkSizes, readPainPoints } from '../core/hits/read.ts';
import { readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { ofFile } from '../io/read-text.ts';
import { painPointsIn } from '../io/workshop.ts';
import type { AnswerSheet } from '../model/answers.ts';
import type { PainPointFile, WrittenMeans } from '../model/pain-point.ts';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { WrittenSheet } from '../model/written-sheet.ts';
import type { World } from './world.ts';

/** A file with the shape of `pain_points` in a sheet. */
type Written = Pick<WrittenSheet, 'pain_points' | 'capacity' | 'capacity_why' | 'max_big'>;

/** A place that holds pain points, and how its problems are told. */
export interface Told {
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

export interface ReadPainPointFile extends Told {
  /** As the user gave it. */
  readonly file: string;
  readonly content: PainPointFile;
  /** What a closer look at the file alone has found. */
  readonly found: readonly Problem[];
}

export type LoadedPainPoints =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly problems: readonly LocatedProblem[] }
  | { readonly kind: 'read'; readonly read: ReadPainPointFile };

/** The file that was named, else that of the workshop. */
export async function loadPainPoints(
  named: string | null,
  workshop: string,
  lenient: boolean,
  world: World,
): Promise<LoadedPainPoints> {
  const file = named ?? fileOf(workshop, world);
  return file === null ? { kind: 'none' } : readPainPointFile(file, lenient, world);
}

function fileOf(workshop: string, { cwd, files }: World): string | null {
  if (workshop === STDIN) return null;
  const folder = isAbsolute(workshop) ? workshop : join(cwd, workshop);
  const found = painPointsIn(folder, files);
  return found === null ? null : join(workshop, relative(folder, found));
}

/** Reads one file of pain points; `lenient` goes on without what is wrong. */
export async function readPainPointFile(file: string, lenient: boolean, world: World): Promise<LoadedPainPoints> {
  const { cwd, files, readStdin } = world;
  const path = isAbsolute(file) || file === STDIN ? file : join(cwd, file);
  const source = { path, shown: file, files, readStdin, lenient: lenient ? LEFT_OUT : [] };
  const read = await readDocument<Written>(source, 'pain-points');
  if (read.kind === 'failed') return { kind: 'failed', problems: read.problems };
  const { value, problemsWith } = read.document;
  const { points, problems } = readPainPoints(value.pain_points ?? [], { lenient });
  const means = { capacity: value.capacity ?? null, why: value.capacity_why ?? null, maxBig: value.max_big ?? null };
  return { kind: 'read', read: { file, content: { points, means }, found: problems, problemsWith } };
}

/** Parts that may be left out of a file while the rest is read. */
export const LEFT_OUT = [['pain_points']];

/** What is wrong with pain points that depend on each other across files, told where each stands. */
export async function checkAcross(
  file: ReadPainPointFile | null,
  sheets: readonly (Told & { readonly sheet: AnswerSheet })[],
  questionnaire: Questionnaire | null,
  lenient: boolean,
): Promise<readonly (readonly Problem[])[]> {
  const { problems } = checkGraph(
    gather(
      sourcesOf(
        file?.content ?? null,
        sheets.map(({ sheet }) => sheet),
      ),
    ),
    lenient,
  );
  const { horizons, sizes } = limitsOf(questionnaire?.rules.pain_points);
  const means = [...(file === null ? [] : [file.content.means]), ...sheets.map(({ sheet }) => sheet.means)];
  const lists = [...(file === null ? [] : [file.content.points]), ...sheets.map(({ sheet }) => sheet.painPoints)];
  const first = means.find(({ capacity }) => capacity !== null)?.capacity ?? null;
  return means.map((own, index) => [
    ...differs(own, first),
    ...checkMeans(own, horizons.length, lenient),
    ...(file !== null && index === 0 ? checkSizes(file.content.points, sizes, lenient) : []),
    ...(questionnaire === null ? [] : checkPlaces(lists[index] ?? [], questionnaire)),
    ...problems.filter(({ source }) => source === index).map(({ problem }) => problem),
  ]);
}

/** Only one capacity can be planned with: the first that is said. */
function differs({ capacity }: WrittenMeans, first: readonly number[] | null): Problem[] {
  if (capacity === null || JSON.stringify(capacity) === JSON.stringify(first)) return [];
  const message = `another capacity is planned with: ${JSON.stringify(first)}`;
  const mend = 'say it in one place, such as pain-points.yaml';
  return [{ ...ofFile('two-capacities', message, mend), severity: 'warning', path: ['capacity'] }];
}

/** What is wrong with means that are tried out on the command line. */
export function triedMeans(means: WrittenMeans, questionnaire: Questionnaire | null): LocatedProblem[] {
  const slots = limitsOf(questionnaire?.rules.pain_points).horizons.length;
  return checkMeans(means, slots, false).map((problem) => ({ ...problem, file: '--capacity', line: 0, column: 0 }));
}
