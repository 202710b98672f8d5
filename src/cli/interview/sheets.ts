// The sheets an interview can go on with, and a new one.
import { basename, isAbsolute, join, relative } from 'node:path';
import { readSheet } from '../../core/answers/read-sheet.ts';
import { isDate } from '../../core/calendar.ts';
import { askedStops, isSettled, makePlan, type OrderName } from '../../core/interview/plan.ts';
import { trendAnswers } from '../../core/interview/trends.ts';
import type { Option } from '../../io/ask/standard.ts';
import { readDocument } from '../../io/document.ts';
import { type Edit, editText } from '../../io/edit-text.ts';
import { createSheet } from '../../io/update-sheet.ts';
import { placeAt } from '../../io/workshop.ts';
import type { Answer } from '../../model/answers.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { UserError } from '../exit.ts';
import type { LoadedQuestionnaire } from '../library.ts';
import { type Opened, openSheet, writtenFor } from '../load.ts';
import { printable } from '../printable.ts';
import { AS_WRITTEN } from '../scoring-options.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';
import { deskOf } from './desk.ts';

/** A sheet that lies here, with how far it has come. */
export interface FoundSheet {
  readonly file: string;
  readonly settled: number;
  readonly asked: number;
  /** Name of the organisation; empty if none is given. */
  readonly name: string;
  /** When it was last written, milliseconds since 1970. */
  readonly changed: number;
}

/** Most sheets that are looked into for the menu. */
const LOOKED_AT = 20;

/** The sheets in this folder's `answers`: begun ones before untouched ones before finished ones, the latest first. */
export async function sheetsHere(world: World): Promise<FoundSheet[]> {
  const place = placeAt(world.cwd, world.files);
  if (place.kind !== 'workshop') return [];
  const found: FoundSheet[] = [];
  for (const path of latest(place.sheets, world)) {
    const file = relative(world.cwd, path);
    const { sheet } = await open(file, null, world);
    if (sheet === null) continue;
    const { questionnaire } = sheet.with;
    const changed = changedAt(path, world);
    const asked = askedStops(makePlan(questionnaire, 'alone', new Map()), sheet.sheet.answers);
    const settled = asked.filter(({ item }) => isSettled(sheet.sheet.answers, item.id)).length;
    found.push({ file, settled, asked: asked.length, name: sheet.sheet.subject.name ?? '', changed });
  }
  const rank = ({ settled, asked }: FoundSheet) => (settled === asked ? 2 : settled === 0 ? 1 : 0);
  return found.toSorted((left, right) => rank(left) - rank(right) || right.changed - left.changed);
}

function latest(sheets: readonly string[], world: World): string[] {
  return sheets.toSorted((left, right) => changedAt(right, world) - changedAt(left, world)).slice(0, LOOKED_AT);
}

function changedAt(path: string, { files }: World): number {
  return files.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Sheets with open questions, as things to choose. */
export function toGoOnWith(sheets: readonly FoundSheet[]): Option[] {
  return sheets
    .filter(({ settled, asked }) => settled < asked)
    .map(({ file, settled, asked }) => ({
      value: file,
      name: `Go on with ${printable(file)} (${settled} of ${asked} answered)`,
    }));
}

function open(file: string, questionnaire: string | null, world: World) {
  const options = { ...AS_WRITTEN, questionnaire };
  return openSheet(file, options, world, new Map());
}

export interface ReadSheet {
  /** Null if something is wrong with it. */
  readonly opened: Opened | null;
  readonly problems: readonly LocatedProblem[];
}

/** Reads a sheet to go on with; problems are all of it. */
export async function readForInterview(file: string, questionnaire: string | null, world: World): Promise<ReadSheet> {
  const { sheet, problems } = await open(file, questionnaire, world);
  if (sheet === null) return { opened: null, problems };
  const all = [
    ...problems,
    ...(await sheet.problemsWith(
      sheet.found.map((one) => orStartAnew(one, file, questionnaire ?? sheet.with.questionnaire.id, world)),
    )),
  ];
  return { opened: all.some(({ severity }) => severity === 'error') ? null : sheet, problems: all };
}

/** A sheet is gone on with in the questionnaire it was written for: what another asks besides has no place in it. */
function orStartAnew(found: Problem, file: string, questionnaire: string, { called }: World): Problem {
  if (found.code !== 'kin') return found;
  const command = `${called} ${shellWords(['assess', questionnaire, '--answers-from', file])}`;
  const mend = `start a new sheet that takes its answers over: ${command}`;
  const message = `the sheet was begun with another questionnaire: ${found.message.split(';')[0]}`;
  return { ...found, severity: 'error', message, mend };
}

/** Where the file lies, for opening it. */
export function pathOf(file: string, { cwd }: World): string {
  return isAbsolute(file) ? file : join(cwd, file);
}

/** True if there is something of that name; where the file system does not say, `unknown`. */
export function exists(file: string, world: World, unknown = true): boolean {
  try {
    return world.files.statSync(pathOf(file, world), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return unknown;
  }
}

/** What a new sheet says about itself. */
export interface SheetFacts {
  readonly organisation: string;
  readonly date: string;
  /** Id of a role; null if none is stated. */
  readonly role: string | null;
  /** People who fill it in together; null for one. */
  readonly people: number | null;
  /** Minutes a room has; null for no limit. */
  readonly minutes: number | null;
}

/** A name that no sheet has yet, below `answers`. */
export function freeName({ role, date, people }: SheetFacts, world: World): string {
  const stem = `${people === null ? (role ?? 'answers') : 'workshop'}-${date}`.replace(/[^\w.-]+/g, '-');
  let file = join('answers', `${stem}.yaml`);
  for (let number = 2; exists(file, world, false); number += 1) file = join('answers', `${stem}-${number}.yaml`);
  return file;
}

/** Writes a sheet without answers; false if there is one of that name by now. */
export async function createFor(file: string, facts: SheetFacts, { questionnaire, digest }: LoadedQuestionnaire, world: World) {
  const { organisation, date, role, people, minutes } = facts;
  const respondent = { ...(role === null ? {} : { role }), ...(people === null ? {} : { voices: people }) };
  const edits: Edit[] = [
    { path: ['questionnaire'], value: pinOf(questionnaire, digest) },
    ...(organisation === '' ? [] : [{ path: ['subject', 'name'], value: organisation }]),
    { path: ['date'], value: date },
    ...(Object.keys(respondent).length === 0 ? [] : [{ path: ['respondent'], value: respondent }]),
    { path: ['answers'], value: {} },
    ...(people === null ? [] : [{ path: ['interview'], value: { workshop: true, ...(minutes === null ? {} : { minutes }) } }]),
  ];
  const update = await createSheet(pathOf(file, world), editText(startOf(file), edits), deskOf(world));
  if (update.kind === 'failed' && update.problem.code === 'exists') return false;
  if (update.kind === 'failed')
    throw new UserError(`${file} cannot be written: ${update.problem.message}; ${update.problem.mend}`);
  return true;
}

/** Its root tells that answers carry over, where the questionnaire itself is not at hand. */
function pinOf({ id, version, lineage }: Questionnaire, digest: string) {
  const root = lineage.at(-1);
  return { id, version, digest, ...(root === undefined ? {} : { root }) };
}

function startOf(file: string): string {
  return /\.json$/i.test(file)
    ? '{\n  "dxready": 1\n}\n'
    : '# Answers, written by dxready as they were given. Yours to edit: comments and order are kept.\ndxready: 1\n';
}

/** Answers of an earlier sheet. */
export interface Earlier {
  readonly answers: ReadonlyMap<string, Answer>;
  /** How many do not fit this questionnaire. */
  readonly left: number;
  readonly problems: readonly LocatedProblem[];
}

/** What an earlier sheet says about the items and trends of this questionnaire; answers that do not fit are left out. */
export async function earlierAnswers(
  file: string,
  { questionnaire, digest }: LoadedQuestionnaire,
  world: World,
): Promise<Earlier> {
  const source = { path: pathOf(file, world), shown: file, files: world.files, readStdin: world.readStdin };
  const read = await readDocument<WrittenSheet>(source, 'answers');
  if (read.kind === 'failed') return { answers: new Map(), left: 0, problems: read.problems };
  const { value, problemsWith } = read.document;
  const before = await writtenFor(value, questionnaire, world);
  const { sheet, problems } = readSheet(value, questionnaire, { name: file, digest, lenient: true, writtenFor: before });
  const refused = problems.filter(({ code }) => code === 'other-questionnaire' || code === 'other-major');
  return {
    answers: new Map([...sheet.answers, ...trendAnswers(sheet.trends)]),
    left: Object.keys(value.answers ?? {}).length - sheet.answers.size,
    problems: await problemsWith(refused),
  };
}

/** What is wrong with a date; empty if nothing is. */
export function checkDate(text: string): string {
  return isDate(text) ? '' : 'Write a day of the calendar as year-month-day, such as 2026-11-21.';
}

/** The file without folder and ending. */
export function stemOf(file: string): string {
  return basename(file).replace(/\.(ya?ml|json)$/i, '');
}

/** The order in which a sitting goes through the pillars. */
export function orderFor(workshop: boolean): OrderName {
  return workshop ? 'workshop' : 'alone';
}
