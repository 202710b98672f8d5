// An answer and the texts one could choose from, in the words of the questionnaire.

import type { AnswerSheet, AnswerValue } from '../model/answers.ts';
import type { FoldedItem } from '../model/assessment.ts';
import type { Item, NumberBand, NumberItem } from '../model/questionnaire.ts';
import type { ReportItem } from '../model/report.ts';

/** The texts of levels or options, in order; for a number its ranges with their points. */
export function anchorsOf(item: Item): string[] {
  if (item.type === 'level') return [...item.levels];
  if (item.type === 'number')
    return item.bands.map((band) => `${rangeOf(band, item)}: ${item.reverse ? 100 - band.score : band.score}`);
  return item.type === 'checklist' || item.type === 'choice' ? item.options.map(({ text }) => text) : [];
}

/** A band of a number item in words; whole numbers are named as such. */
export function rangeOf({ from, below }: NumberBand, { whole, min, max }: Pick<NumberItem, 'whole' | 'min' | 'max'>): string {
  const lowest = from ?? min;
  if (whole && lowest !== null) {
    const first = Math.ceil(Math.max(lowest, min ?? lowest));
    if (below === null) return `${first} or more`;
    const last = Math.min(Math.ceil(below) - 1, Math.floor(max ?? below));
    return last <= first ? `${first}` : `${first} to ${last}`;
  }
  if (from === null) return below === null ? 'any' : `under ${below}`;
  return below === null ? `${from} or more` : `${from} to under ${below}`;
}

/** What one respondent answered. Of several there is no single answer: the tally and the score speak. */
export function answerOf(
  { item, state }: FoldedItem,
  sheets: readonly AnswerSheet[],
): Pick<ReportItem, 'answer' | 'answer_text' | 'reason'> {
  const given = sheets.length === 1 ? sheets[0]?.answers.get(item.id)?.given : undefined;
  const nothing = { answer: null, answer_text: null, reason: null };
  if (given === undefined || given.state !== state) return nothing;
  if (given.state === 'na') return { ...nothing, reason: given.reason };
  if (given.state === 'unknown') return nothing;
  return { answer: plain(given.value), answer_text: inWords(item, given.value), reason: null };
}

function plain(value: AnswerValue): Exclude<ReportItem['answer'], null> {
  switch (value.kind) {
    case 'level':
      return value.level;
    case 'options':
      return [...value.options];
    case 'number':
      return value.value;
    case 'yes_no':
      return value.yes;
    case 'choice':
      return value.option;
    case 'text':
      return value.text;
    default:
      return value satisfies never;
  }
}

/** What was answered, in the words of the questionnaire. */
export function inWords(item: Item, value: AnswerValue): string {
  switch (value.kind) {
    case 'level':
      return item.type === 'level' ? (item.levels[value.level - 1] ?? '') : '';
    case 'options':
      return ticked(item, value.options);
    case 'number':
      return item.type === 'number' ? `${value.value} ${item.unit}`.trim() : '';
    case 'yes_no':
      return value.yes ? 'Yes' : 'No';
    case 'choice':
      return item.type === 'choice' ? (item.options.find(({ id }) => id === value.option)?.text ?? '') : '';
    case 'text':
      return value.text;
    default:
      return value satisfies never;
  }
}

function ticked(item: Item, ids: readonly string[]): string {
  if (item.type !== 'checklist') return '';
  const texts = item.options.filter(({ id }) => ids.includes(id)).map(({ text }) => text);
  return texts.length === 0 ? item.none : texts.join('; ');
}
