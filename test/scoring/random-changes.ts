// Random cases changed in one respect: another answer, another order, all answers alike.
import type { WrittenCondition, WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { turned } from './random-questionnaire.ts';
import type { Dice, RandomCase } from './random-rules.ts';
import { allAnswers, longForm } from './random-sheets.ts';
import { itemsIn, scoreOf } from './second-answers.ts';
import { compare } from './second-fractions.ts';
import { scoresOf } from './second-results.ts';

interface Change {
  readonly case: RandomCase;
  /** Place of the sheet that is changed. */
  readonly sheet: number;
}

/** The same with another answer to an item, for the same role; null if `other` knows none. */
function changed(one: RandomCase, dice: Dice, other: (item: WrittenItem, sheet: number) => WrittenAnswer | null): Change | null {
  const { respondents } = scoresOf(one.written, one.sheets);
  const answered = respondents.flatMap((respondent, sheet) =>
    itemsIn(one.written)
      .filter(({ id, type }) => type !== 'text' && respondent.state(id) === 'answered')
      .map((item) => ({ sheet, item })),
  );
  if (answered.length === 0) return null;
  const { sheet, item } = dice.pick(answered);
  const answer = other(item, sheet);
  if (answer === null) return null;
  const before = one.sheets[sheet]?.answers[item.id] ?? '';
  const by = longForm(item, before).by;
  const whole = { ...longForm(item, answer), ...(by !== undefined && { by }) };
  const sheets = one.sheets.map(
    (each, place): WrittenSheet => (place === sheet ? { ...each, answers: { ...each.answers, [item.id]: whole } } : each),
  );
  return { case: { ...one, sheets }, sheet };
}

/** A better answer in place of one; null if there is none. */
export function raised(one: RandomCase, dice: Dice): Change | null {
  const { respondents } = scoresOf(one.written, one.sheets);
  return changed(one, dice, (item, sheet) => {
    const now = scoreOf(item, respondents[sheet]?.answer(item.id) ?? '');
    const better = allAnswers(item).filter(
      (answer) => (typeof answer !== 'object' || Array.isArray(answer)) && compare(scoreOf(item, answer), now) > 0,
    );
    return better.length === 0 ? null : dice.pick(better);
  });
}

/** "Do not know" in place of an answer; null if there is none. */
export function forgotten(one: RandomCase, dice: Dice): Change | null {
  return changed(one, dice, () => 'unknown');
}

/** Every item with five levels and no condition, all at one of them; no gates. */
export function allAt(one: RandomCase, level: number): RandomCase {
  const levels = ['1', '2', '3', '4', '5'];
  const pillars = eachItem(one.written, ({ id, ask, type, weight = 1 }) => ({
    id,
    ask,
    type: 'level',
    levels,
    weight: type === 'text' ? 1 : weight,
  }));
  const answers = Object.fromEntries(itemsIn(one.written).map(({ id }) => [id, level]));
  const bands = levels.map((number, place) => ({ id: `level${number}`, from: 20 * place, title: number }));
  return {
    ...one,
    written: { ...one.written, pillars, bands, gates: [] },
    sheets: one.sheets.map((sheet) => ({ ...sheet, answers })),
  };
}

function eachItem(written: WrittenQuestionnaire, change: (item: WrittenItem) => WrittenItem) {
  return (written.pillars ?? []).map((pillar) => ({
    ...pillar,
    capabilities: pillar.capabilities.map((capability) => ({ ...capability, items: capability.items.map(change) })),
  }));
}

/** Everything in another order that may stand in any. */
export function shuffled(one: RandomCase, dice: Dice): RandomCase {
  const mix = <Value>(values: readonly Value[]) => turned(dice, values);
  const pillars = mix(eachItem(one.written, (item) => mixedItem(item, mix))).map((pillar) => ({
    ...pillar,
    capabilities: mix(pillar.capabilities).map((capability) => ({ ...capability, items: mix(capability.items) })),
  }));
  const sheets = mix(one.sheets).map((sheet) => ({ ...sheet, answers: Object.fromEntries(mix(Object.entries(sheet.answers))) }));
  return { ...one, written: { ...one.written, pillars, gates: mix(one.written.gates ?? []) }, sheets };
}

type Mix = <Value>(values: readonly Value[]) => Value[];

function mixedItem(item: WrittenItem, mix: Mix): WrittenItem {
  return {
    ...item,
    ...(item.options && { options: mix(item.options) }),
    ...(item.bands && { bands: mix(item.bands) }),
    ...(item.who && { who: mix(item.who) }),
    ...(item.when && { when: mixedCondition(item.when, mix) }),
  };
}

function mixedCondition(when: WrittenCondition, mix: Mix): WrittenCondition {
  const inside = (some: WrittenCondition[]) => mix(some).map((one) => mixedCondition(one, mix));
  return {
    ...when,
    ...(when.all && { all: inside(when.all) }),
    ...(when.any && { any: inside(when.any) }),
    ...(when.not && { not: mixedCondition(when.not, mix) }),
  };
}
