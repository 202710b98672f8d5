// From batches to rows: a plain sheet in one go, any other the careful way, which says what is wrong.

import { normaliseRole } from '../../core/questionnaire/resolve.ts';
import { compileTable, isMapping, type Mapping, type PlainSheet, type ScorePlain } from '../../core/scoring/table.ts';
import { type RowHead, rowOf, scoreSheets } from '../../core/scoring/table-row.ts';
import { conformsTo, type Keywords, type Schema } from '../../io/conforms.ts';
import { nameOf } from '../../io/files.ts';
import { readBytes, readPlain } from '../../io/plain.ts';
import { UNSPECIFIED_ROLE } from '../../model/answers.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Row } from '../../model/row.ts';
import { type Batch, pathOf, type SheetSource } from '../inputs.ts';
import type { LoadQuestionnaire } from '../library.ts';
import { type OpenedBatch, openBatch } from '../load.ts';
import { hasErrors } from '../problems.ts';
import { asAsked, prepare } from '../score-together.ts';
import type { LoadOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';

export interface Tabled {
  /** Null if something is wrong. */
  readonly row: Row | null;
  readonly problems: readonly LocatedProblem[];
  /** What was read. */
  readonly files: readonly string[];
}

/** Sheets that name the same questionnaire in the same words: what is told of the first holds for all. */
interface Kind {
  readonly asked: Questionnaire;
  readonly score: ScorePlain;
  /** What was told of the first, and how many came after it. */
  readonly told: readonly string[];
  more: number;
}

export interface TableScorer {
  readonly score: (batch: Batch) => Promise<Tabled> | Tabled;
  /** What holds for many sheets and was told of one. */
  readonly notes: () => string[];
}

/** Every questionnaire is read once. */
export async function tableScorer(options: LoadOptions, world: World): Promise<TableScorer> {
  const { schema } = await import('../../io/generated/answers-schema.js');
  const fits = shapeOf(schema);
  const questionnaires = new Map<string, LoadQuestionnaire>();
  const kinds = new Map<string, Kind>();
  /** The kind of the sheet before: most often that of the next one too. */
  let last: { readonly pin: Mapping; readonly kind: Kind } | null = null;
  const { capacity, maxBig } = options.whatIfMeans;
  const isPlainRun = [options.whatIf[0] ?? null, options.painPoints, capacity, maxBig].every((asked) => asked === null);

  const kindOf = (pin: unknown): Kind | undefined => {
    if (!isMapping(pin)) return undefined;
    if (last !== null && isSame(pin, last.pin)) return last.kind;
    const kind = kinds.get(JSON.stringify(pin));
    if (kind !== undefined) last = { pin, kind };
    return kind;
  };

  const plain = (batch: Batch): Tabled | null => {
    const [source, ...others] = batch.sheets;
    if (!isPlainRun || source === undefined || others.length > 0 || batch.workshop !== null) return null;
    const sheet = dataOf(source, world);
    const kind = sheet === null ? undefined : kindOf(sheet.questionnaire);
    const scores = sheet === null || kind === undefined ? null : kind.score(sheet);
    if (sheet === null || kind === undefined || scores === null) return null;
    if (kind.told.length > 0) kind.more += 1;
    return { row: rowOf(headOf(source, sheet, options), scores, kind.asked), problems: [], files: [source.file] };
  };

  /** A sheet alone that could be scored: others like it need not go the careful way. */
  const learn = ({ opened, problems }: OpenedBatch): void => {
    const [first, ...others] = opened;
    if (first === undefined || others.length > 0 || !isPlainRun) return;
    const { questionnaire } = first.with;
    const pin = first.written.questionnaire;
    const key = JSON.stringify(pin);
    if (pin?.id !== questionnaire.id || kinds.has(key)) return;
    const asked = asAsked(questionnaire, options);
    const score = compileTable(asked, fits);
    const told = problems.filter(({ path }) => path[0] === 'questionnaire').map(({ message }) => message);
    if (score !== null) kinds.set(key, { asked, score, told, more: 0 });
  };

  const careful = async (batch: Batch): Promise<Tabled> => {
    const all = await openBatch(batch, options, world, questionnaires);
    const { opened, whatIf, problems, files } = all;
    const [first] = opened;
    if (first === undefined || hasErrors(problems)) return { row: null, problems, files };
    learn(all);
    const sheets = opened.map(({ sheet }) => sheet);
    const { asked, counted } = prepare(first.with.questionnaire, sheets, whatIf.changes, options);
    return { row: rowOf(headOfAll(batch, all, options), scoreSheets(asked, counted), asked), problems, files };
  };

  return {
    score: (batch) => plain(batch) ?? careful(batch),
    notes: () =>
      [...kinds.values()].flatMap(({ told, more }) =>
        more === 0 ? [] : told.map((message) => `${more} more ${more === 1 ? 'sheet' : 'sheets'}: ${message}`),
      ),
  };
}

/** Whether a part of a sheet is what the schema says of its key. */
function shapeOf(schema: Schema): (key: string, part: unknown) => boolean {
  const { properties = {}, definitions = {} } = schema as Keywords;
  const parts = new Map(
    Object.entries(properties).map(([key, part]) => [
      key,
      conformsTo(typeof part === 'boolean' ? part : { ...part, definitions }),
    ]),
  );
  return (key, part) => parts.get(key)?.(part) ?? false;
}

/** The same keys with the same simple values, in the same order. */
function isSame(left: Mapping, right: Mapping): boolean {
  const keys = Object.keys(left);
  const others = Object.keys(right);
  return keys.length === others.length && keys.every((key, place) => key === others[place] && left[key] === right[key]);
}

function dataOf(source: SheetSource, world: World): Mapping | null {
  const bytes = source.bytes ?? readBytes(pathOf(source.file, world), world.files);
  const data = bytes === null ? undefined : readPlain(bytes);
  return isMapping(data) ? data : null;
}

function headOf({ file, line }: SheetSource, sheet: PlainSheet, { date }: LoadOptions): RowHead {
  return {
    file: nameOf(file),
    line,
    subject: sheet.subject?.name ?? null,
    respondent: sheet.respondent?.id ?? null,
    role: normaliseRole(sheet.respondent?.role ?? UNSPECIFIED_ROLE),
    date: date ?? sheet.date ?? null,
  };
}

/** Of several sheets no respondent is named; the name is the first there is, the date the latest. */
function headOfAll({ name, sheets }: Batch, { opened }: OpenedBatch, { date }: LoadOptions): RowHead {
  const [only, ...others] = sheets;
  const alone = others.length === 0 ? opened[0]?.sheet.respondent : undefined;
  const dates = opened.flatMap(({ sheet }) => sheet.date ?? []).toSorted();
  return {
    file: nameOf(only === undefined || only.line === null ? name : only.file),
    line: others.length === 0 ? (only?.line ?? null) : null,
    subject: opened.find(({ sheet }) => sheet.subject.name !== undefined)?.sheet.subject.name ?? null,
    respondent: alone?.id ?? null,
    role: alone?.role ?? null,
    date: date ?? dates.at(-1) ?? null,
  };
}
