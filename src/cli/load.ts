// From the arguments of a command to reports: which files are meant, what they say, what is wrong with them.
import { isAbsolute, join, relative } from 'node:path';
import { readSheet } from '../core/answers/read-sheet.ts';
import { areKin } from '../core/questionnaire/kin.ts';
import { readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { ofFile } from '../io/read-text.ts';
import { type Place, placeAt, shippedQuestionnaires, unreadIn } from '../io/workshop.ts';
import type { AnswerSheet } from '../model/answers.ts';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { Report } from '../model/report.ts';
import type { WrittenSheet } from '../model/written-sheet.ts';
import { placeBreaches } from './check/places.ts';
import type { LoadedQuestionnaire, LoadQuestionnaire } from './library.ts';
import { checkAcross, LEFT_OUT, loadPainPoints, triedMeans } from './pain-points.ts';
import { hasErrors } from './problems.ts';
import { isShipped, loadQuestionnaire } from './questionnaires.ts';
import { type Beside, scoreTogether } from './score-together.ts';
import type { LoadOptions } from './scoring-options.ts';
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

/** Sheets that are scored together. */
interface Batch {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly problems: readonly LocatedProblem[];
  readonly notes: readonly string[];
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
  const questionnaires = new Map<string, LoadQuestionnaire>();
  for (const batch of batches(args, options.group, world))
    yield await loadBatch(batch, { ...options, earlier }, world, questionnaires);
}

function batches(args: readonly string[], group: boolean, world: World): Batch[] {
  const each = args.map((arg) => batchOf(arg, world));
  const [first] = each;
  if (!group || first === undefined) return each;
  return [
    {
      name: first.name,
      sheets: each.flatMap(({ sheets }) => sheets),
      problems: each.flatMap(({ problems }) => problems),
      notes: each.flatMap(({ notes }) => notes),
    },
  ];
}

function batchOf(arg: string, world: World): Batch {
  const place = arg === STDIN ? ({ kind: 'file' } as const) : placeAt(pathOf(arg, world), world.files);
  if (place.kind === 'file') return { name: arg, sheets: [arg], problems: [], notes: [] };
  const sheets = place.kind === 'workshop' ? place.sheets.map((sheet) => join(arg, relative(pathOf(arg, world), sheet))) : [];
  const problems = sheets.length > 0 ? [] : [{ ...withoutSheets(place), file: arg, line: 0, column: 0 }];
  const notes = unreadIn(pathOf(arg, world), world.files).map(
    (file) => `${join(arg, relative(pathOf(arg, world), file))} is not read by this version`,
  );
  return { name: arg, sheets, problems, notes };
}

function withoutSheets(place: Exclude<Place, { kind: 'file' }>): Problem {
  const mend = 'name a sheet, or put sheets (.yaml or .json) into answers';
  switch (place.kind) {
    case 'folder':
      return ofFile('no-workshop', 'this folder is no workshop: it has no folder answers', mend);
    case 'workshop':
      return ofFile('no-sheets', 'there is no sheet in answers', mend);
    case 'closed':
      return place.problem;
    default:
      return place satisfies never;
  }
}

function pathOf(arg: string, { cwd }: World): string {
  return isAbsolute(arg) || arg === STDIN ? arg : join(cwd, arg);
}

/** A sheet whose questionnaire could be read. */
export interface Opened {
  readonly file: string;
  readonly sheet: AnswerSheet;
  /** What the file says, as far as it has the right shape. */
  readonly written: Partial<WrittenSheet>;
  readonly with: LoadedQuestionnaire;
  /** What a closer look at the sheet alone has found. */
  readonly found: readonly Problem[];
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

const NO_CHANGE: WhatIf = { changes: [], problems: [] };

async function loadBatch(
  batch: Batch,
  options: LoadOptions & Pick<Beside, 'earlier'>,
  world: World,
  questionnaires: Map<string, LoadQuestionnaire>,
): Promise<Loaded> {
  let { problems } = batch;
  const opened: Opened[] = [];
  for (const file of batch.sheets) {
    const { sheet, problems: more } = await openSheet(file, options, world, questionnaires);
    problems = [...problems, ...more];
    if (sheet === null) continue;
    opened.push({ ...sheet, found: [...sheet.found, ...checkTogether(sheet, opened)] });
  }
  const first = opened[0];
  const pains = await loadPainPoints(options.painPoints, batch.name, options.lenient, world);
  const file = pains.kind === 'read' ? pains.read : null;
  const across = await checkAcross(file, opened, first?.with.questionnaire ?? null, options.lenient);
  const places = file === null ? opened : [file, ...opened];
  problems = [...problems, ...(pains.kind === 'failed' ? pains.problems : [])];
  for (const [index, place] of places.entries())
    problems = [...problems, ...(await place.problemsWith([...place.found, ...(across[index] ?? [])]))];
  const whatIf = first === undefined ? NO_CHANGE : readWhatIf(options.whatIf, first.with.questionnaire);
  problems = [...problems, ...whatIf.problems.map((problem) => ({ ...problem, file: batch.name, line: 0, column: 0 }))];
  problems = [...problems, ...triedMeans(options.whatIfMeans, first?.with.questionnaire ?? null)];
  const sheets = opened.map(({ sheet }) => sheet);
  const scored =
    first === undefined || hasErrors(problems)
      ? null
      : scoreTogether(first.with, sheets, whatIf.changes, { ...options, painPointFile: file?.content ?? null }, world);
  const report =
    scored === null || options.policy === null ? (scored?.report ?? null) : await placeBreaches(scored.report, opened);
  const remarks = (report?.remarks ?? []).map(({ says }) => `${batch.name}: ${says}`);
  const notes = [...batch.notes, ...remarks, ...(scored?.notes ?? [])];
  const files = [
    ...batch.sheets,
    ...(file === null ? [] : [file.file]),
    ...[...questionnaires.values()].flatMap((read) => (read.kind === 'loaded' ? read.files : [])),
  ];
  return { name: batch.name, report, problems, notes, files };
}

/** Null if the sheet or its questionnaire cannot be read; `problems` are those that are not the sheet's own to tell. */
export async function openSheet(
  file: string,
  options: LoadOptions,
  world: World,
  questionnaires: Map<string, LoadQuestionnaire>,
): Promise<{ sheet: Opened | null; problems: readonly LocatedProblem[] }> {
  const { files, readStdin } = world;
  const source = { path: pathOf(file, world), shown: file, files, readStdin, lenient: options.lenient ? LEFT_OUT : [] };
  const read = await readDocument<WrittenSheet>(source, 'answers');
  if (read.kind === 'failed') return { sheet: null, problems: read.problems };
  const { value, problemsWith } = read.document;
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
    name: file,
    digest: loaded.digest,
    lenient: options.lenient,
    writtenFor: await writtenFor(value, loaded.questionnaire, world),
  });
  return { sheet: { file, sheet, written: value, with: loaded, found, problemsWith }, problems: news };
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

/** What a sheet must agree on with those it is scored together with. */
function checkTogether({ sheet, with: { questionnaire } }: Opened, others: readonly Opened[]): Problem[] {
  const other = others[0]?.with.questionnaire ?? questionnaire;
  const { id } = sheet.respondent;
  const twin = id === null ? undefined : others.find(({ sheet: { respondent } }) => respondent.id === id);
  return [
    ...(other.id === questionnaire.id
      ? []
      : [
          {
            ...ofFile(
              'mixed-questionnaires',
              `the sheet answers '${questionnaire.id}', others of the group '${other.id}'`,
              areKin(questionnaire, other) ? 'name one for all with --questionnaire' : 'score them apart',
            ),
            path: ['questionnaire', 'id'],
          },
        ]),
    ...(twin === undefined
      ? []
      : [
          {
            ...ofFile(
              'duplicate-respondent',
              `the respondent '${id}' has a sheet already: ${twin.file}`,
              'give each respondent an id of their own',
            ),
            path: ['respondent', 'id'],
          },
        ]),
  ];
}
