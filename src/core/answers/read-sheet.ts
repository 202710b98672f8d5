// From the sheet a person writes to the one the core scores: checked against its questionnaire, every problem at once.

import { type Answer, type AnswerSheet, UNSPECIFIED_ROLE } from '../../model/answers.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { itemsOf } from '../assess.ts';
import { isDate } from '../calendar.ts';
import { limitsOf } from '../hits/limits.ts';
import { checkSizes, readPainPoints } from '../hits/read.ts';
import { problem } from '../problems.ts';
import { measureOf } from '../questionnaire/kin.ts';
import { normaliseRole } from '../questionnaire/resolve.ts';
import { checkPin } from './check-pin.ts';
import { readAnswer } from './read-answer.ts';
import { readTrends } from './read-trends.ts';

export interface ReadSheet {
  readonly sheet: AnswerSheet;
  readonly problems: readonly Problem[];
}

export interface ReadSheetOptions {
  /** Where the sheet came from, for messages. */
  readonly name: string;
  /** How the user called the questionnaire at hand, for commands: an id or a file; its id without it. */
  readonly questionnaireName?: string;
  /** Digest of the questionnaire at hand. */
  readonly digest: string;
  /** True: an answer to an unknown item is a warning. */
  readonly lenient: boolean;
  /** The questionnaire the sheet was written for, where that is another one and known; else null. */
  readonly writtenFor: Questionnaire | null;
}

/** `written` has the shape of its schema, as far as it goes. A sheet for something else is not looked into. */
export function readSheet(written: Partial<WrittenSheet>, questionnaire: Questionnaire, options: ReadSheetOptions): ReadSheet {
  const pin = checkPin(written, questionnaire, options);
  const isForeign = pin.some(({ severity }) => severity === 'error');
  const asked = isForeign ? {} : written;
  const { answers, problems } = readAnswers(asked, questionnaire, options);
  const points = readPainPoints(written.pain_points ?? [], options);
  const said = readTrends(asked, questionnaire, options.lenient);
  return {
    sheet: {
      name: options.name,
      subject: Object.fromEntries(Object.entries(written.subject ?? {}).map(([key, value]) => [key, String(value)])),
      date: written.date ?? null,
      respondent: {
        id: written.respondent?.id ?? null,
        role: normaliseRole(written.respondent?.role ?? UNSPECIFIED_ROLE),
        voices: written.respondent?.voices ?? 1,
      },
      heard: {
        painPoints: (written.pain_points ?? []).map(({ title, raised_by = null }) => ({ title, raisedBy: raised_by })),
        parkingLot: written.parking_lot ?? [],
      },
      painPoints: points.points,
      means: { capacity: written.capacity ?? null, why: written.capacity_why ?? null, maxBig: written.max_big ?? null },
      trends: said.trends,
      answers,
    },
    problems: [
      ...pin,
      ...checkRole(written, questionnaire),
      ...checkDate(written),
      ...problems,
      ...checkShares(answers, questionnaire),
      ...said.problems,
      ...points.problems,
      ...checkSizes(points.points, limitsOf(questionnaire.rules.pain_points).sizes, options.lenient),
    ],
  };
}

/** Numbers are taken as written; per cents that are all 1 or less were probably meant as shares. Source: B 21. */
function checkShares(answers: ReadonlyMap<string, Answer>, questionnaire: Questionnaire): Problem[] {
  const shares = [...itemsOf(questionnaire).values()].flatMap((item) => {
    const given = item.type === 'number' && item.min === 0 && item.max === 100 ? answers.get(item.id)?.given : undefined;
    return given?.state === 'answered' && given.value.kind === 'number' ? [{ id: item.id, value: given.value.value }] : [];
  });
  const doubtful = shares.find(({ value }) => value > 0 && value < 1);
  if (doubtful === undefined || shares.some(({ value }) => value > 1)) return [];
  const message = `${doubtful.value} is read as ${doubtful.value} per cent, and so are all others of 1 or less`;
  return [problem('shares', ['answers', doubtful.id], message, 'write per cents as 35, not as 0.35', { severity: 'warning' })];
}

function readAnswers(written: Partial<WrittenSheet>, questionnaire: Questionnaire, options: ReadSheetOptions) {
  const { writtenFor } = options;
  const items = itemsOf(questionnaire);
  const pin = written.questionnaire;
  const ancestor = questionnaire.lineage.some(({ id }) => id === pin?.id);
  const left = new Set(questionnaire.leftOut.items.map(({ id }) => id));
  /** What a questionnaire that is not at hand asks besides cannot be told from a slip. */
  const isElsewhere = pin !== undefined && pin.id !== questionnaire.id && writtenFor === null && !ancestor;
  const lenient = options.lenient || isElsewhere;
  const before = writtenFor === null ? new Map<string, Item>() : itemsOf(writtenFor);
  const answers = new Map<string, Answer>();
  const problems: Problem[] = [];
  for (const [id, given] of Object.entries(written.answers ?? {})) {
    const path = ['answers', id];
    const item = items.get(id);
    const asked = before.get(id);
    if (item === undefined) {
      if (asked === undefined && !left.has(id)) problems.push(unknownItem(id, path, [...items.keys()], lenient));
      continue;
    }
    if (asked !== undefined && measureOf(asked) !== measureOf(item)) {
      problems.push(otherMeasure(id, path));
      continue;
    }
    const read = readAnswer(given, item, path);
    for (const one of read.problems) problems.push(one);
    if (read.answer !== null) answers.set(id, read.answer);
  }
  return { answers, problems };
}

function otherMeasure(id: string, path: Path): Problem {
  const message = `'${id}' is answered or scored in another way here; the answer is left out`;
  return problem('other-measure', path, message, 'answer it again', { severity: 'warning', onKey: true });
}

function unknownItem(given: string, path: Path, among: readonly string[], lenient: boolean): Problem {
  const message = `unknown item '${given}'${lenient ? '; its answer is left out' : ''}`;
  return problem('unknown-item', path, message, 'correct the id, remove the answer, or pass --lenient to leave it out', {
    severity: lenient ? 'warning' : 'error',
    onKey: true,
    suggest: { given, among },
  });
}

function checkRole({ respondent }: Partial<WrittenSheet>, { roles }: Questionnaire): Problem[] {
  const role = respondent?.role;
  const among = roles.map(({ id }) => id);
  if (role === undefined || among.length === 0 || among.includes(normaliseRole(role))) return [];
  return [
    problem(
      'unknown-role',
      ['respondent', 'role'],
      `the role '${role}' is not one of the questionnaire's`,
      `known are ${among.join(', ')}; it counts as a role of its own`,
      { severity: 'warning', suggest: { given: role, among } },
    ),
  ];
}

/** The schema has seen to the digits; this sees to the calendar. */
function checkDate({ date }: Partial<WrittenSheet>): Problem[] {
  if (date === undefined || isDate(date)) return [];
  return [problem('date', ['date'], `there is no day ${date}`, 'write a date of the calendar as YYYY-MM-DD')];
}
