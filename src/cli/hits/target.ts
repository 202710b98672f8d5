// The file that pain points are written to, and all that stands around it: the other files of a workshop, and the limits
// by which their classes are worked out.
import { join, relative } from 'node:path';
import { checkGraph } from '../../core/hits/check.ts';
import { classify } from '../../core/hits/classify.ts';
import { gather, type Source } from '../../core/hits/gather.ts';
import { type Limits, limitsOf } from '../../core/hits/limits.ts';
import { meansOf, planOf } from '../../core/hits/plan.ts';
import { hitParts, unknownItem } from '../../core/hits/report-hits.ts';
import { readData } from '../../io/document.ts';
import { STDIN } from '../../io/files.ts';
import { KIND_NAMES, kindOf } from '../../io/kinds.ts';
import { PAIN_POINTS, placeAt } from '../../io/workshop.ts';
import { NO_MEANS } from '../../model/pain-point.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { soundConfig } from '../config/apply.ts';
import { UserError } from '../exit.ts';
import { exists, pathOf } from '../interview/sheets.ts';
import type { LoadQuestionnaire } from '../library.ts';
import { openSheet } from '../load.ts';
import { readPainPointFile } from '../pain-points.ts';
import { loadQuestionnaire } from '../questionnaires.ts';
import { AS_WRITTEN } from '../scoring-options.ts';
import type { World } from '../world.ts';

/** A file with pain points, as it was when it was read. */
export interface PainFile extends Source {
  /** As the user would name it. */
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
}

export interface Place {
  /** As the user gave it. */
  readonly place: string;
  /** The file that is written to when something is added. */
  readonly target: string;
  readonly exists: boolean;
  /** Every file with pain points, the target first. */
  readonly files: readonly PainFile[];
  readonly questionnaire: Questionnaire | null;
  readonly limits: Limits;
}

export interface PlaceOptions {
  readonly questionnaire?: string;
  readonly lenient?: boolean;
}

/** Looks at a workshop folder, a file of pain points or a sheet; throws a UserError if it is nothing of the kind. */
export async function openPlace(place: string, { questionnaire, lenient = false }: PlaceOptions, world: World): Promise<Place> {
  if (place === STDIN) throw new UserError('pain points are kept in a file: name a folder, a file of pain points or a sheet');
  const isThere = exists(place, world);
  if (!isThere && !/\.(ya?ml|json)$/i.test(place)) throw new UserError(`there is no folder or file ${place}; check the name`);
  const path = pathOf(place, world);
  const found = placeAt(path, world.files);
  const config = await soundConfig(place, null, world);
  const asked = questionnaire ?? config.questionnaire ?? undefined;
  const target = found.kind === 'file' ? place : (config.painPoints ?? join(place, PAIN_POINTS));
  const sheets = found.kind === 'workshop' ? found.sheets.map((sheet) => join(place, relative(path, sheet))) : [];
  const hasTarget = found.kind === 'file' ? isThere : exists(target, world);
  const how = { named: asked ?? null, lenient, questionnaires: new Map<string, LoadQuestionnaire>() };
  const read = hasTarget ? [await readFile(target, how, world)] : [];
  for (const sheet of sheets) read.push(await readSheetFile(sheet, how, world));
  const asks = await questionnaireFor(asked, read, world);
  const limits = limitsOf(asks?.rules.pain_points);
  return { place, target, exists: hasTarget, files: read.map(({ file }) => file), questionnaire: asks, limits };
}

interface HowToRead {
  /** Questionnaire to read sheets with; null takes the one each names. */
  readonly named: string | null;
  readonly lenient: boolean;
  /** Those that were read already. */
  readonly questionnaires: Map<string, LoadQuestionnaire>;
}

interface Read {
  readonly file: PainFile;
  /** The questionnaire of a sheet. */
  readonly questionnaire: Questionnaire | null;
}

async function readFile(file: string, how: HowToRead, world: World): Promise<Read> {
  const data = await readData({ path: pathOf(file, world), shown: file, files: world.files, readStdin: world.readStdin });
  const nothing = { file, points: [] };
  if (data.kind === 'failed') return { file: { ...nothing, problems: data.problems }, questionnaire: null };
  const kind = kindOf(data.value);
  if (kind === 'answers') return readSheetFile(file, how, world);
  if (kind !== null && kind !== 'pain-points')
    throw new UserError(`${file} is ${KIND_NAMES[kind]}, not a file of pain points; name another file, or a folder`);
  const read = await readPainPointFile(file, how.lenient, world);
  if (read.kind !== 'read')
    return { file: { ...nothing, problems: read.kind === 'failed' ? read.problems : [] }, questionnaire: null };
  const { content, found, problemsWith } = read.read;
  const points = { points: content.points, keepsIds: true };
  return { file: { ...nothing, ...points, problems: await problemsWith(found) }, questionnaire: null };
}

async function readSheetFile(file: string, { named, questionnaires }: HowToRead, world: World): Promise<Read> {
  const { sheet, problems } = await openSheet(
    file,
    { ...AS_WRITTEN, questionnaire: named, lenient: true },
    world,
    questionnaires,
  );
  if (sheet === null) return { file: { file, points: [], problems }, questionnaire: null };
  const { painPoints } = sheet.sheet;
  const found = await sheet.problemsWith(sheet.found);
  return { file: { file, points: painPoints, problems: [...problems, ...found] }, questionnaire: sheet.with.questionnaire };
}

async function questionnaireFor(named: string | undefined, read: readonly Read[], world: World): Promise<Questionnaire | null> {
  if (named === undefined) return read.find(({ questionnaire }) => questionnaire !== null)?.questionnaire ?? null;
  const loaded = await loadQuestionnaire(named, world);
  if (loaded.kind === 'loaded') return loaded.loaded.questionnaire;
  const [first] = loaded.problems;
  throw new UserError(`${named} cannot be read${first === undefined ? '' : `: ${first.message}; ${first.mend}`}`);
}

/** Pain points of the other files: their ids are taken, and they may be waited for. */
export function elsewhere({ files }: Place, file: string): PainFile[] {
  return files.filter((one) => one.file !== file);
}

/** The files with other points in one of them, which may be a new one. */
export function withPoints({ files }: Place, file: string, points: readonly WrittenPainPoint[]): PainFile[] {
  const isKnown = files.some((one) => one.file === file);
  const all: readonly PainFile[] = isKnown ? files : [{ file, points: [], problems: [] }, ...files];
  return all.map((one) => (one.file === file ? { ...one, points } : one));
}

/** The classes of all points together; what is wrong between them is left aside. */
export function judge(sources: readonly Source[], limits: Limits) {
  const { points } = checkGraph(gather(sources), true);
  const plan = planOf(classify(points, limits), limits, meansOf([], NO_MEANS), null);
  return hitParts(plan, { date: null, lenses: [], titles: {}, itemOf: unknownItem, earlier: null });
}
