// From the arguments of a command to reports: which files are meant, what they say, what is wrong with them.
import { isAbsolute, join, relative } from 'node:path';
import { readSheet } from '../core/answers/read-sheet.ts';
import { assess, withSettings } from '../core/assess.ts';
import { remarksOn } from '../core/remarks.ts';
import { toReport } from '../core/report.ts';
import { readDocument } from '../io/document.ts';
import { STDIN } from '../io/files.ts';
import { ofFile } from '../io/read-text.ts';
import { placeAt, shippedQuestionnaires, unreadIn } from '../io/workshop.ts';
import type { AnswerSheet } from '../model/answers.ts';
import type { LocatedProblem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { WrittenSheet } from '../model/written-sheet.ts';
import { hasErrors } from './problems.ts';
import { isShipped, type LoadedQuestionnaire, type LoadQuestionnaire, loadQuestionnaire } from './questionnaires.ts';
import type { World } from './world.ts';

export interface LoadOptions {
  /** Id or file; null takes the one each sheet names. */
  readonly questionnaire: string | null;
  /** True: all files together are one organisation. */
  readonly group: boolean;
  readonly lenient: boolean;
  /** True: a gate whose item is unanswered fires. */
  readonly strictGates: boolean;
  /** Date of the reports, YYYY-MM-DD; null takes the latest of the sheets. */
  readonly date: string | null;
}

/** What one argument (or all together, as a group) came to. */
export interface Loaded {
  /** Name of the argument, for messages and file names. */
  readonly name: string;
  /** Null if something is wrong with it. */
  readonly report: Report | null;
  readonly problems: readonly LocatedProblem[];
  /** What the user should know, one line each. */
  readonly notes: readonly string[];
}

/** Sheets that are scored together. */
interface Batch {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly problems: readonly LocatedProblem[];
  readonly notes: readonly string[];
}

/** Every argument, in its order; one bad sheet does not hide the others. */
export async function loadReports(args: readonly string[], options: LoadOptions, world: World): Promise<Loaded[]> {
  const questionnaires = new Map<string, LoadQuestionnaire>();
  const loaded: Loaded[] = [];
  for (const batch of batches(args, options.group, world)) {
    loaded.push(await loadBatch(batch, options, world, questionnaires));
  }
  return loaded;
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
  const problems = sheets.length > 0 ? [] : [wholeFile(arg, place.kind === 'folder' ? 'no-workshop' : 'no-sheets', place.kind === 'folder' ? 'this folder is no workshop: it has no folder answers' : 'there is no sheet in answers', 'name a sheet, or put sheets (.yaml or .json) into answers')];
  const notes = unreadIn(pathOf(arg, world), world.files).map((file) => `${join(arg, relative(pathOf(arg, world), file))} is not read by this version`);
  return { name: arg, sheets, problems, notes };
}

function pathOf(arg: string, { cwd }: World): string {
  return isAbsolute(arg) || arg === STDIN ? arg : join(cwd, arg);
}

function wholeFile(file: string, code: string, message: string, mend: string): LocatedProblem {
  return { ...ofFile(code, message, mend), file, line: 0, column: 0 };
}

/** A sheet whose questionnaire could be read. */
interface Opened {
  readonly file: string;
  readonly sheet: AnswerSheet;
  readonly with: LoadedQuestionnaire;
}

async function loadBatch(batch: Batch, options: LoadOptions, world: World, questionnaires: Map<string, LoadQuestionnaire>): Promise<Loaded> {
  const problems = [...batch.problems];
  const opened: Opened[] = [];
  for (const file of batch.sheets) {
    const sheet = await openSheet(file, options, world, questionnaires);
    problems.push(...sheet.problems);
    if (sheet.opened !== null) opened.push(sheet.opened);
  }
  problems.push(...checkTogether(opened));
  const first = opened[0];
  const report = first === undefined || hasErrors(problems) ? null : scoreTogether(first.with, opened.map(({ sheet }) => sheet), options, world);
  return { name: batch.name, report, problems, notes: batch.notes };
}

async function openSheet(file: string, options: LoadOptions, world: World, questionnaires: Map<string, LoadQuestionnaire>) {
  const source = { path: pathOf(file, world), shown: file, files: world.files, readStdin: world.readStdin };
  const read = await readDocument<WrittenSheet>(source, 'answers');
  if (read.kind === 'failed') return { opened: null, problems: read.problems };
  const { document } = read;
  const asked = options.questionnaire ?? document.value.questionnaire?.id ?? '';
  if (options.questionnaire === null && !isShipped(asked, world)) {
    return { opened: null, problems: [...document.problems, ...(await document.locate([unknownQuestionnaire(asked, world)]))] };
  }
  const known = questionnaires.get(asked);
  const questionnaire = known ?? (await loadQuestionnaire(asked, world));
  questionnaires.set(asked, questionnaire);
  const news = known === undefined ? questionnaire.problems : [];
  if (questionnaire.kind === 'failed') return { opened: null, problems: [...document.problems, ...news] };
  const { loaded } = questionnaire;
  const sheet = readSheet(document.value, loaded.questionnaire, { name: file, digest: loaded.digest, lenient: options.lenient });
  const problems = [...document.problems, ...news, ...(await document.locate(sheet.problems))];
  return { opened: { file, sheet: sheet.sheet, with: loaded }, problems };
}

function unknownQuestionnaire(given: string, world: World) {
  const among = shippedQuestionnaires(world.home, world.files);
  const mend = `shipped are ${among.join(', ')}; name another with --questionnaire FILE`;
  return { ...ofFile('unknown-questionnaire', `there is no questionnaire '${given}'`, mend), path: ['questionnaire', 'id'], suggest: { given, among } };
}

/** What sheets that are scored together must agree on. */
function checkTogether(opened: readonly Opened[]): LocatedProblem[] {
  const seen = new Map<string, string>();
  return opened.flatMap(({ file, sheet, with: { questionnaire } }) => {
    const other = opened[0]?.with.questionnaire.id ?? questionnaire.id;
    const id = sheet.respondent.id;
    const before = id === null ? undefined : seen.get(id);
    if (id !== null) seen.set(id, file);
    return [
      ...(other === questionnaire.id ? [] : [wholeFile(file, 'mixed-questionnaires', `the sheet answers '${questionnaire.id}', others of the group '${other}'`, 'score them apart')]),
      ...(before === undefined ? [] : [wholeFile(file, 'duplicate-respondent', `the respondent '${id}' has a sheet already: ${before}`, 'give each respondent an id of their own')]),
    ];
  });
}

function scoreTogether({ questionnaire, digest }: LoadedQuestionnaire, sheets: readonly AnswerSheet[], options: LoadOptions, { version }: World): Report {
  const spoken = sheets.filter(({ answers }) => answers.size > 0);
  const counted = spoken.length > 0 ? spoken : sheets.slice(0, 1);
  const asked = options.strictGates ? withSettings(questionnaire, { strict_gates: true }) : questionnaire;
  const { assessment, voices } = assess(asked, counted);
  const remarks = remarksOn({ questionnaire: asked, assessment, voices, silent: sheets.length - counted.length });
  return toReport(asked, counted, assessment, { version, digest, date: options.date, remarks });
}
