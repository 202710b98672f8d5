// From the arguments of a command to reports: which files are meant, what they say, what is wrong with them.
import { readSheet } from '../core/answers/read-sheet.ts';
import { readDocument, type Source } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { ofFile } from '../io/read-text.ts';
import { shippedQuestionnaires } from '../io/workshop.ts';
import type { AnswerSheet } from '../model/answers.ts';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { Report } from '../model/report.ts';
import type { WrittenSheet } from '../model/written-sheet.ts';
import { placeBreaches } from './check/places.ts';
import { checkOrganisations, checkTogether } from './check-together.ts';
import { checkBaseline } from './compare/kin.ts';
import { type Batch, findInputs, type Inputs, pathOf, type SheetSource, sourceOf } from './inputs.ts';
import type { LoadedQuestionnaire, LoadQuestionnaire } from './library.ts';
import { checkAcross, LEFT_OUT, loadPainPoints, type ReadPainPointFile, triedMeans } from './pain-points.ts';
import { hasErrors } from './problems.ts';
import { isShipped, loadQuestionnaire } from './questionnaires.ts';
import { type Beside, scoreTogether } from './score-together.ts';
import type { LoadOptions } from './scoring-options.ts';
import { shellWords } from './shell-words.ts';
import { readWhatIf, type WhatIf } from './what-if.ts';
import type { World } from './world.ts';

/** What one argument (or all together, as a group) came to. */
export interface Loaded {
  /** Name of the argument, for messages and file names. */
  readonly name: string;
  /** Null if something is wrong with it. */
  readonly report: Report | null;
  readonly problems: readonly LocatedProblem[];
  /** What the user should know, one line each. */
  readonly notes: readonly string[];
  /** The sheets that were read, and the questionnaires. */
  readonly files: readonly string[];
}

/** Every argument, in its order, held against an earlier result; one bad sheet does not hide the others. */
export async function loadReports(
  args: readonly string[],
  options: LoadOptions,
  world: World,
  earlier: Report | null = null,
): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for await (const one of eachReport(args, options, world, earlier)) loaded.push(one);
  return loaded;
}

/** The same, one after the other: of thousands only one is held at a time. */
export async function* eachReport(
  args: readonly string[],
  options: LoadOptions,
  world: World,
  earlier: Report | null = null,
): AsyncGenerator<Loaded> {
  yield* eachBatch(await findInputs(args, options.group, world), { ...options, earlier }, world);
}

/** The same of what was found already. */
export async function* eachBatch(
  { batches }: Pick<Inputs, 'batches'>,
  options: LoadOptions & Pick<Beside, 'earlier' | 'inParts'>,
  world: World,
): AsyncGenerator<Loaded> {
  const load = batchLoader(options, world);
  for await (const batch of batches) yield await load(batch);
}

/** Loads one batch after the other; every questionnaire is read once. */
export function batchLoader(
  options: LoadOptions & Pick<Beside, 'earlier' | 'inParts'>,
  world: World,
): (batch: Batch) => Promise<Loaded> {
  const questionnaires = new Map<string, LoadQuestionnaire>();
  return (batch) => loadBatch(batch, options, world, questionnaires);
}

/** A sheet whose questionnaire could be read. */
export interface Opened {
  readonly file: string;
  /** Its workshop, where those of several are scored together. */
  readonly within: string | null;
  readonly sheet: AnswerSheet;
  /** What the file says, as far as it has the right shape. */
  readonly written: Partial<WrittenSheet>;
  readonly with: LoadedQuestionnaire;
  /** What a closer look at the sheet alone has found. */
  readonly found: readonly Problem[];
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

/** Sheets that are scored together, read and checked. */
export interface OpenedBatch {
  readonly opened: readonly Opened[];
  /** With the changes that are tried out. */
  readonly whatIf: WhatIf;
  /** The pain points of the workshop, or those that were named; null without any. */
  readonly painPoints: ReadPainPointFile | null;
  /** Every problem of the sheets and of what lies beside them. */
  readonly problems: readonly LocatedProblem[];
  readonly files: readonly string[];
}

const NO_CHANGE: WhatIf = { changes: [], problems: [] };

/** `questionnaires` are those that were read before, and get those that are read now. */
export async function openBatch(
  batch: Batch,
  options: LoadOptions,
  world: World,
  questionnaires: Map<string, LoadQuestionnaire>,
): Promise<OpenedBatch> {
  let { problems } = batch;
  const opened: Opened[] = [];
  for (const source of batch.sheets) {
    const { sheet, problems: more } = await openSource(source, options, world, questionnaires);
    problems = [...problems, ...more];
    if (sheet === null) continue;
    opened.push({ ...sheet, found: [...sheet.found, ...checkTogether(sheet, opened)] });
  }
  const first = opened[0];
  const pains = await loadPainPoints(options.painPoints, batch.workshop ?? STDIN, options.lenient, world);
  const file = pains.kind === 'read' ? pains.read : null;
  const across = await checkAcross(file, opened, first?.with.questionnaire ?? null, options.lenient);
  const mixed = checkOrganisations(opened);
  const places = file === null ? opened : [file, ...opened];
  problems = [...problems, ...(pains.kind === 'failed' ? pains.problems : [])];
  for (const [index, place] of places.entries()) {
    const found = [...place.found, ...(across[index] ?? []), ...(place === mixed?.at ? [mixed.problem] : [])];
    problems = [...problems, ...(await place.problemsWith(found))];
  }
  const whatIf = first === undefined ? NO_CHANGE : readWhatIf(options.whatIf, first.with.questionnaire);
  problems = [...problems, ...whatIf.problems.map((problem) => ({ ...problem, file: batch.name, line: 0, column: 0 }))];
  problems = [...problems, ...triedMeans(options.whatIfMeans, first?.with.questionnaire ?? null)];
  const files = [
    ...batch.sheets.map((source) => source.file),
    ...(file === null ? [] : [file.file]),
    ...[...questionnaires.values()].flatMap((read) => (read.kind === 'loaded' ? read.files : [])),
  ];
  return { opened, whatIf, painPoints: file, problems, files };
}

async function loadBatch(
  batch: Batch,
  options: LoadOptions & Pick<Beside, 'earlier' | 'inParts'>,
  world: World,
  questionnaires: Map<string, LoadQuestionnaire>,
): Promise<Loaded> {
  const { opened, whatIf, painPoints, problems, files } = await openBatch(batch, options, world, questionnaires);
  const [first] = opened;
  const beside = { ...options, painPointFile: painPoints?.content ?? null };
  const sheets = opened.map(({ sheet }) => sheet);
  const scored =
    first === undefined || hasErrors(problems) ? null : scoreTogether(first.with, sheets, whatIf.changes, beside, world);
  const apart = checkBaseline(scored?.report ?? null, options, batch.name, world);
  const result = hasErrors(apart) ? null : (scored?.report ?? null);
  const report = result === null || options.policy === null ? result : await placeBreaches(result, opened);
  const remarks = (report?.remarks ?? []).map(({ says }) => `${batch.name}: ${says}`);
  return { name: batch.name, report, problems: [...problems, ...apart], notes: [...remarks, ...(scored?.notes ?? [])], files };
}

/** Null if the sheet or its questionnaire cannot be read; `problems` are those that are not the sheet's own to tell. */
export function openSheet(
  file: string,
  options: LoadOptions,
  world: World,
  questionnaires: Map<string, LoadQuestionnaire>,
): Promise<OpenedSheet> {
  return openSource(sourceOf(file), options, world, questionnaires);
}

interface OpenedSheet {
  readonly sheet: Opened | null;
  readonly problems: readonly LocatedProblem[];
}

async function openSource(
  source: SheetSource,
  options: LoadOptions,
  world: World,
  questionnaires: Map<string, LoadQuestionnaire>,
): Promise<OpenedSheet> {
  const { name, file } = source;
  const read = await readDocument<WrittenSheet>(asSource(source, options, world), 'answers');
  const inFile = (problems: readonly LocatedProblem[]) => problems.map((problem) => placedOn(problem, source));
  if (read.kind === 'failed') return { sheet: null, problems: inFile(read.problems) };
  const { value } = read.document;
  const problemsWith = async (found: readonly Problem[]) => inFile(await read.document.problemsWith(found));
  const asked = options.questionnaire ?? value.questionnaire?.id ?? null;
  if (asked === null) return { sheet: null, problems: await problemsWith([]) };
  if (options.questionnaire === null && !isShipped(asked, world))
    return { sheet: null, problems: await problemsWith([unknownQuestionnaire(asked, world)]) };
  const known = questionnaires.get(asked);
  const questionnaire = known ?? (await loadQuestionnaire(asked, world));
  questionnaires.set(asked, questionnaire);
  const news = known === undefined ? questionnaire.problems : [];
  if (questionnaire.kind === 'failed') return { sheet: null, problems: [...(await problemsWith([])), ...news] };
  const { loaded } = questionnaire;
  const { sheet, problems: found } = readSheet(value, loaded.questionnaire, {
    name,
    digest: loaded.digest,
    questionnaireName: shellWords([asked]),
    lenient: options.lenient,
    writtenFor: await writtenFor(value, loaded.questionnaire, world),
  });
  return { sheet: { file, within: source.within, sheet, written: value, with: loaded, found, problemsWith }, problems: news };
}

/** What was read already is read as standard input would be. */
function asSource({ file, bytes }: SheetSource, { lenient }: LoadOptions, world: World): Source {
  const path = bytes === null ? pathOf(file, world) : STDIN;
  const readStdin = bytes === null ? world.readStdin : async () => bytes;
  return { path, shown: file, files: world.files, readStdin, lenient: lenient ? LEFT_OUT : [] };
}

/** A sheet on a line has no other lines. */
function placedOn(problem: LocatedProblem, { line }: SheetSource): LocatedProblem {
  return line === null ? problem : { ...problem, line, column: Math.max(1, problem.column) };
}

/** The questionnaire a sheet names, if that is another than the one at hand and shipped. */
export async function writtenFor(
  { questionnaire: pin }: Partial<WrittenSheet>,
  { id }: Questionnaire,
  world: World,
): Promise<Questionnaire | null> {
  if (pin === undefined || pin.id === id || !isShipped(pin.id, world)) return null;
  const read = await loadQuestionnaire(pin.id, world);
  return read.kind === 'loaded' ? read.loaded.questionnaire : null;
}

function unknownQuestionnaire(given: string, world: World): Problem {
  const among = shippedQuestionnaires(world.home, world.files);
  const mend = `shipped are ${among.join(', ')}; name another with --questionnaire FILE`;
  return {
    ...ofFile('unknown-questionnaire', `there is no questionnaire '${given}'`, mend),
    path: ['questionnaire', 'id'],
    suggest: { given, among },
  };
}
