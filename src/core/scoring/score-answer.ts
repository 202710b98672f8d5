// From one answer to 0..100. Source: scoring specification, B 2.

import type { AnswerValue } from '../../model/answers.ts';
import type { Score } from '../../model/assessment.ts';
import type { ChecklistItem, ChoiceItem, Item, NumberBand, NumberItem } from '../../model/questionnaire.ts';
import { mapScore, none, scored } from './score.ts';

/** The score of an answer that fits its item; `not_scored` for free text. Reverse is applied last. */
export function scoreAnswer(item: Item, value: AnswerValue): Score {
  const plain = scorePlain(item, value);
  return item.reverse ? mapScore(plain, (points) => 100 - points) : plain;
}

/** The same before `reverse`. */
export function scorePlain(item: Item, value: AnswerValue): Score {
  switch (item.type) {
    case 'level':
      return value.kind === 'level' ? scored((100 * (value.level - 1)) / (item.levels.length - 1)) : misfit(item, value);
    case 'yes_no':
      return value.kind === 'yes_no' ? scored(value.yes ? 100 : 0) : misfit(item, value);
    case 'choice':
      return value.kind === 'choice' ? scored(scoreChoice(item, value.option)) : misfit(item, value);
    case 'checklist':
      return value.kind === 'options' ? scored(scoreChecklist(item, value.options)) : misfit(item, value);
    case 'number':
      return value.kind === 'number' ? scored(scoreNumber(item, value.value)) : misfit(item, value);
    case 'text':
      return none('not_scored');
    default:
      return item satisfies never;
  }
}

function scoreChoice(item: ChoiceItem, chosen: string): number {
  const option = item.options.find(({ id }) => id === chosen);
  if (option === undefined) throw new Error(`${item.id}: option ${chosen} was not checked`);
  return option.score;
}

function scoreChecklist(item: ChecklistItem, ticked: readonly string[]): number {
  return item.full_marks_at === 0 ? 0 : Math.min(100, (100 * tickedWeight(item, ticked)) / item.full_marks_at);
}

/** Weight of what was ticked, all together. */
export function tickedWeight({ options }: ChecklistItem, ticked: readonly string[]): number {
  return options.reduce((sum, option) => sum + (ticked.includes(option.id) ? option.weight : 0), 0);
}

function scoreNumber(item: NumberItem, value: number): number {
  return bandAround(item, value).score;
}

/** The band a number lies in. */
export function bandAround(item: NumberItem, value: number): NumberBand {
  const band = item.bands.find(({ from, below }) => (from === null || value >= from) && (below === null || value < below));
  if (band === undefined) throw new Error(`${item.id}: value ${value} lies in no band`);
  return band;
}

function misfit(item: Item, value: AnswerValue): never {
  throw new Error(`${item.id} is of type ${item.type}, its answer of kind ${value.kind}`);
}
