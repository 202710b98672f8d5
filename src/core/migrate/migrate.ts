// Carries a sheet to a newer questionnaire. Nothing that somebody wrote is lost: what no longer fits stands in `retired`.
// Source: rules as data, sections 11 and 12.
import type { Fate, FateCounts, MigratedAnswer } from '../../model/migration.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenMigration } from '../../model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenPainPoint, WrittenSheet } from '../../model/written-sheet.ts';
import { itemsOf } from '../assess.ts';
import { listOf } from '../hits/hit-part.ts';
import { asks, fitAll } from './fit.ts';
import { follow, stepOf } from './follow.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Follow, followedInterview, followedPoints } from './references.ts';
import { takeStep } from './steps.ts';
import { answeredBefore } from './written.ts';

export interface Target {
  readonly questionnaire: Questionnaire;
  readonly digest: string;
  /** The questionnaire the sheet was written for; null if it is not at hand. */
  readonly before: Questionnaire | null;
  /** In the order in which they are done. */
  readonly migrations: readonly WrittenMigration[];
}

/** A key of `answers` or of the notes that wait which changes its name and stays where it stands. */
export interface Renamed {
  readonly path: readonly string[];
  readonly to: string;
}

export interface Migrated {
  readonly sheet: WrittenSheet;
  readonly renamed: readonly Renamed[];
  readonly answers: readonly MigratedAnswer[];
  /** What changed besides, a sentence each. */
  readonly notes: readonly string[];
  /** Where ids of items lead. */
  readonly follow: Follow;
}

/** The sheet as the questionnaire wants it, and what became of each answer. */
export function migrate(sheet: WrittenSheet, target: Target): Migrated {
  const steps = target.migrations.flatMap((migration) => migration.steps.flatMap((written) => stepOf(written) ?? []));
  const ledger = openLedger(sheet.answers);
  for (const [index, step] of steps.entries()) takeStep(ledger, step, steps.slice(index + 1));
  fitAll(ledger, target, sheet);
  const lead = (id: string) => follow(id, steps);
  const { interview, homeless } = followedInterview(sheet.interview, lead, notesFor(sheet, ledger, target), target.questionnaire);
  const points = sheet.pain_points === undefined ? undefined : followedPoints(sheet.pain_points, lead);
  const retired = retire(sheet, ledger, homeless);
  return {
    sheet: {
      ...sheet,
      questionnaire: pinOf(target),
      answers: Object.fromEntries(ledger.held.map(({ id, written }) => [id, written])),
      ...(points === undefined ? {} : { pain_points: points }),
      ...(interview === undefined ? {} : { interview }),
      ...(Object.keys(retired).length === 0 ? {} : { retired }),
    },
    follow: lead,
    renamed: renamedIn(sheet, ledger, lead, Object.keys(interview?.drafts ?? {})),
    answers: Object.keys(sheet.answers).map((id) => fateOf(id, ledger)),
    notes: [
      ...(points ?? []).flatMap((point, index) => pointNotes(point, sheet.pain_points?.[index]?.item, target)),
      ...homeless.map(([id]) => `The note to ${id} stands in retired now.`),
    ],
  };
}

function pointNotes({ id, item }: WrittenPainPoint, before: WrittenPainPoint['item'], { questionnaire }: Target): string[] {
  const gone = listOf(item).filter((one) => !asks(questionnaire, one));
  return [
    ...(item === before ? [] : [`The pain point ${id} hangs on ${listOf(item).join(', ')} now.`]),
    ...gone.map((one) => `The pain point ${id} hangs on ${one}, a question that is not asked any more.`),
  ];
}

function pinOf({ questionnaire: { id, version, lineage }, digest }: Target): WrittenSheet['questionnaire'] {
  const root = lineage.at(-1);
  return { id, version, digest, ...(root === undefined ? {} : { root }) };
}

/** What was answered before, as a note to each question that is open now. */
function notesFor(sheet: WrittenSheet, { cleared }: Ledger, { before }: Target): [id: string, note: string][] {
  const known = before === null ? new Map<string, Item>() : itemsOf(before);
  return cleared.flatMap(({ id, origins }) =>
    origins.map((origin): [string, string] => [id, answeredBefore(origin, sheet, known.get(origin) ?? null)]),
  );
}

/** Answers that are gone, or that cannot be told from what they became, as they were written. */
function retire(
  { answers, retired = {}, questionnaire: { version } }: WrittenSheet,
  { held }: Ledger,
  homeless: readonly (readonly [id: string, draft: WrittenAnswer])[],
): Record<string, WrittenAnswer> {
  const whole = new Set(held.filter(({ isLossy }) => !isLossy).flatMap(({ origins }) => origins));
  const gone = Object.entries(answers).filter(([id]) => !whole.has(id));
  const all: Record<string, WrittenAnswer> = { ...retired };
  for (const [id, written] of [...gone, ...homeless]) all[freeKey(id, version, written, all)] = written;
  return all;
}

/** An item may be retired more than once, by versions years apart. */
function freeKey(id: string, version: string, written: WrittenAnswer, taken: Readonly<Record<string, WrittenAnswer>>): string {
  const isFree = (key: string) => !Object.hasOwn(taken, key) || JSON.stringify(taken[key]) === JSON.stringify(written);
  let key = id;
  for (let time = 1; !isFree(key); time += 1) key = time === 1 ? `${id}@${version}` : `${id}@${version}-${time}`;
  return key;
}

/** Those that have one place before and one now. */
function renamedIn(
  { answers, interview }: WrittenSheet,
  { held }: Ledger,
  lead: (id: string) => readonly string[],
  drafts: readonly string[],
): Renamed[] {
  const single = held.filter(({ origins: [first], id }) => {
    const twins = held.filter(({ origins }) => origins.includes(first ?? ''));
    return twins.length === 1 && first !== id;
  });
  const noted = Object.keys(interview?.drafts ?? {}).flatMap((id) => {
    const [to, ...others] = lead(id);
    return to === undefined || others.length > 0 || to === id || !drafts.includes(to) ? [] : [{ id, to }];
  });
  const isAlone = ({ to }: { to: string }) => noted.filter((other) => other.to === to).length === 1;
  return [
    ...single.flatMap(({ origins: [first], id }) =>
      first === undefined || !Object.hasOwn(answers, first) ? [] : [{ path: ['answers', first], to: id }],
    ),
    ...noted.filter(isAlone).map(({ id, to }) => ({ path: ['interview', 'drafts', id], to })),
  ];
}

const STAYS = 'The question is asked as before.';

function fateOf(from: string, { held, cleared, said }: Ledger): MigratedAnswer {
  const now = held.filter(({ origins }) => origins.includes(from));
  const open = cleared.filter(({ origins }) => origins.includes(from)).map(({ id }) => id);
  const looks = now.some(({ look, written }) => look || isMarked(written));
  const fate: Fate = now.length > 0 ? (looks ? 'look' : 'kept') : open.length > 0 ? 'cleared' : 'retired';
  const to = now.length > 0 ? now.map(({ id }) => id) : [...new Set(open)];
  return { from, to, fate, why: (said.get(from) ?? [STAYS]).join(' ') };
}

function isMarked(written: WrittenAnswer): boolean {
  return typeof written === 'object' && !Array.isArray(written) && written.look === true;
}

/** How many came to what. */
export function countFates(answers: readonly Pick<MigratedAnswer, 'fate'>[]): FateCounts {
  const count = (fate: Fate) => answers.filter((answer) => answer.fate === fate).length;
  return { kept: count('kept'), look: count('look'), cleared: count('cleared'), retired: count('retired') };
}

/** The counts of several sheets together. */
export function addFates(counts: readonly FateCounts[]): FateCounts {
  const sum = (fate: Fate) => counts.reduce((total, one) => total + one[fate], 0);
  return { kept: sum('kept'), look: sum('look'), cleared: sum('cleared'), retired: sum('retired') };
}
