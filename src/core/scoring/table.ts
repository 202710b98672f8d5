// From a sheet as it was parsed to its scores in one go, for tables of thousands of sheets. A sheet that is not plain, or in which
// anything could be wrong, comes back as null: the careful way, from read-sheet.ts to roll-up.ts, scores it or says what is wrong.
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { isDate } from '../calendar.ts';
import { itemsIn, judge, type Look } from '../questionnaire/conditions.ts';
import { normaliseRole } from '../questionnaire/resolve.ts';
import { OPINION_AT_MOST } from './fold.ts';
import { type Heard, plainReader, STATE } from './table-answers.ts';
import { type TableScores, tableSums } from './table-sums.ts';

/** Says whether a part of a sheet that is not scored has the shape of its schema. */
export type Fits = (key: string, part: unknown) => boolean;

/** Parts of a sheet that a table leaves aside, if only their shape is right. */
const ASIDE = new Set(['subject', 'interview', 'parking_lot', 'retired']);

export type Mapping = Readonly<Record<string, unknown>>;

/** What a plain sheet says of itself. */
export type PlainSheet = Pick<WrittenSheet, 'subject' | 'respondent' | 'date'>;

/** Scores one parsed sheet after the other, whose pin has been looked at; null for one that is not plain. */
export type ScorePlain = (sheet: Mapping) => TableScores | null;

/** Null for a questionnaire whose sheets are never plain. */
export function compileTable(questionnaire: Questionnaire, fits: Fits): ScorePlain | null {
  const items = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const slots = items.map((item, index) => ({ item, index, read: plainReader(item) }));
  const byId = new Map(slots.map((slot) => [slot.item.id, slot]));
  const asksText = (id: string) => byId.get(id)?.item.type === 'text';
  const conditional = slots.filter(({ item }) => item.when !== null);
  const looked = new Set(conditional.flatMap(({ item }) => (item.when === null ? [] : itemsIn(item.when))));
  if ([...looked, ...questionnaire.gates.map(({ item }) => item)].some(asksText)) return null;

  const answers = { states: new Uint8Array(items.length), points: new Float64Array(items.length) };
  const values: unknown[] = items.map(() => null);
  const heard: Heard = { state: STATE.open, points: 0, value: null, proved: false };
  const sums = tableSums(questionnaire);
  const { audit } = questionnaire.settings;
  /** Not yet asked whether it is asked. */
  const pending = new Set<number>();
  const proved = new Uint8Array(items.length);

  const readAnswers = (written: Mapping): boolean => {
    answers.states.fill(STATE.open);
    for (const id in written) {
      const slot = byId.get(id);
      if (slot === undefined || !slot.read(written[id], heard)) return false;
      answers.states[slot.index] = heard.state;
      answers.points[slot.index] = heard.points;
      values[slot.index] = heard.value;
      proved[slot.index] = heard.proved ? 1 : 0;
    }
    return true;
  };

  /** What is not asked does not count; an item whose condition is open is open itself. */
  const ask = (index: number, item: Item): void => {
    if (item.when === null || !pending.delete(index)) return;
    const outcome = judge(item.when, look);
    if (outcome !== 'true') answers.states[index] = outcome === 'false' ? STATE.notAsked : STATE.open;
  };

  const look: Look = (figure) => {
    const slot = byId.get(figure.item);
    if (slot === undefined) throw new Error(`condition on unknown item ${figure.item}`);
    const { index, item } = slot;
    ask(index, item);
    const state = answers.states[index];
    if (state === STATE.na || state === STATE.notAsked) return { kind: 'void' };
    if (state === STATE.open) return { kind: 'open' };
    const value = values[index];
    if (figure.kind === 'option' && Array.isArray(value))
      return { kind: 'number', value: value.includes(figure.option) ? 100 : 0 };
    if (figure.kind === 'answer' && item.type === 'number') return { kind: 'number', value: value as number };
    return { kind: 'number', value: answers.points[index] ?? 0 };
  };

  return (sheet) => {
    if (sheet.dxready !== 1 || !isMapping(sheet.answers)) return null;
    for (const key in sheet) if (!isPlainPart(key, sheet[key], questionnaire, fits)) return null;
    if (!readAnswers(sheet.answers)) return null;
    for (const { index } of conditional) pending.add(index);
    for (const { index, item } of conditional) ask(index, item);
    if (audit)
      for (let index = 0; index < items.length; index += 1)
        if (proved[index] === 0) answers.points[index] = Math.min(answers.points[index] ?? 0, OPINION_AT_MOST);
    return sums(answers);
  };
}

function isPlainPart(key: string, part: unknown, { roles }: Questionnaire, fits: Fits): boolean {
  switch (key) {
    case 'dxready':
    case 'questionnaire':
    case 'answers':
      return true;
    case 'date':
      return typeof part === 'string' && isDate(part);
    case 'respondent':
      return fits(key, part) && isKnownRole((part as PlainSheet['respondent'])?.role, roles);
    default:
      return ASIDE.has(key) && fits(key, part);
  }
}

function isKnownRole(role: string | undefined, roles: Questionnaire['roles']): boolean {
  return role === undefined || roles.length === 0 || roles.some(({ id }) => id === normaliseRole(role));
}

/** True for a mapping. */
export function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
