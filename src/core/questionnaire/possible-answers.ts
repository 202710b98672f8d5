// What an item can be answered, one answer of every sort that scores and conditions can tell apart.
import type { AnswerValue } from '../../model/answers.ts';
import type { Comparison, Condition } from '../../model/condition.ts';
import type { ChecklistItem, Item, NumberItem } from '../../model/questionnaire.ts';
import { scoreAnswer } from '../scoring/score-answer.ts';

export interface PossibleAnswer {
  readonly value: AnswerValue;
  /** 0 to 100. */
  readonly score: number;
}

/** Every comparison of a condition, in the order written. */
export function comparisonsIn(condition: Condition | null): Comparison[] {
  if (condition === null) return [];
  if (condition.kind === 'compare') return [condition];
  return condition.kind === 'not' ? comparisonsIn(condition.of) : condition.of.flatMap(comparisonsIn);
}

/**
 * `looked` are the comparisons that look at the item. Null if there are too many to go through; none for free text, which
 * has no score.
 */
export function possibleAnswers(item: Item, looked: readonly Comparison[]): PossibleAnswer[] | null {
  return item.type === 'checklist' ? tickable(item, optionsIn(looked)) : scoredOf(item, valuesOf(item, looked));
}

function scoredOf(item: Item, values: readonly AnswerValue[]): PossibleAnswer[] {
  return values.flatMap((value) => {
    const score = scoreAnswer(item, value);
    return score.kind === 'scored' ? [{ value, score: score.value }] : [];
  });
}

function optionsIn(looked: readonly Comparison[]): Set<string> {
  return new Set(looked.flatMap(({ figure }) => (figure.kind === 'option' ? [figure.option] : [])));
}

function valuesOf(item: Exclude<Item, ChecklistItem>, looked: readonly Comparison[]): AnswerValue[] {
  switch (item.type) {
    case 'level':
      return item.levels.map((_, index) => ({ kind: 'level', level: index + 1 }));
    case 'yes_no':
      return [false, true].map((yes) => ({ kind: 'yes_no', yes }));
    case 'choice':
      return item.options.map(({ id }) => ({ kind: 'choice', option: id }));
    case 'number':
      return numbersOf(item, looked).map((value) => ({ kind: 'number', value }));
    case 'text':
      return [];
    default:
      return item satisfies never;
  }
}

/** Numbers on both sides of, and at, every edge that a band, a limit or a comparison draws. */
function numbersOf(item: NumberItem, looked: readonly Comparison[]): number[] {
  const { bands, min, max, whole } = item;
  const edges = [...bands.flatMap(({ from, below }) => [from, below]), min, max, ...looked.flatMap(turningPoints)].filter(
    (edge) => edge !== null,
  );
  const sorted = [...new Set(edges)].toSorted((left, right) => left - right);
  const between = sorted.slice(1).map((edge, index) => (edge + (sorted[index] ?? edge)) / 2);
  const tried = [...sorted, ...between, (sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1];
  const fine = whole ? tried.flatMap((value) => [value - 1, value, value + 1].flatMap(neighbours)) : tried;
  return [...new Set(fine)].filter(
    (value) =>
      Number.isFinite(value) &&
      (min === null || value >= min) &&
      (max === null || value <= max) &&
      bands.some(({ from, below }) => (from === null || value >= from) && (below === null || value < below)),
  );
}

function neighbours(value: number): number[] {
  return [Math.floor(value), Math.ceil(value)];
}

/** Where a comparison of what was typed may turn: numbers are compared as shown, so half a tenth beside each cut. */
function turningPoints({ figure, at_least, over, at_most, below }: Comparison): number[] {
  if (figure.kind !== 'answer') return [];
  return [at_least, over, at_most, below].flatMap((cut) => {
    if (cut === undefined) return [];
    const tenths = Math.round(cut * 10);
    return [cut, ...[-1.5, -0.5, 0.5, 1.5].map((step) => (tenths + step) / 10)];
  });
}

/** Most options, and most sorts of ticks, that are gone through. */
const MOST_OPTIONS = 60;
const MOST_TICKS = 1000;

/** Ticks of the same weight are one sort, unless a comparison looks at one of their options. */
function tickable(item: ChecklistItem, told: ReadonlySet<string>): PossibleAnswer[] | null {
  if (item.options.length > MOST_OPTIONS) return null;
  let sorts: { weight: number; ticked: readonly string[] }[] = [{ weight: 0, ticked: [] }];
  for (const { id, weight } of item.options) {
    const both = sorts.flatMap((sort) => [sort, { weight: sort.weight + weight, ticked: [...sort.ticked, id] }]);
    const unlike = new Map(both.map((sort) => [`${sort.weight} ${sort.ticked.filter((one) => told.has(one))}`, sort]));
    if (unlike.size > MOST_TICKS) return null;
    sorts = [...unlike.values()];
  }
  return scoredOf(
    item,
    sorts.map(({ ticked }) => ({ kind: 'options', options: ticked })),
  );
}
