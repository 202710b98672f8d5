// From an answer as the core holds it to the form a person would write: the short one where nothing else was said.
import type { Answer, AnswerState } from '../../model/answers.ts';
import type { Item } from '../../model/questionnaire.ts';
import type { WrittenAnswer } from '../../model/written-sheet.ts';

/** The written form of an answer; reading it gives the same answer again. */
export function writeAnswer({ given, evidence, note, by, voices, target, look }: Answer, item: Item): WrittenAnswer {
  const around = {
    ...(evidence === null ? {} : { evidence }),
    ...(note === null ? {} : { note }),
    ...(target === null ? {} : { target: targetOf(target, item) }),
    ...(by === null ? {} : { by }),
    ...(voices === null ? {} : { voices }),
    ...(look === undefined ? {} : { look }),
  };
  const long = longForm(given);
  return Object.keys(around).length === 0 ? (shortForm(given) ?? long) : { ...long, ...around };
}

/** A level of a level item, a score of others. */
function targetOf(score: number, item: Item): number {
  if (item.type !== 'level') return score;
  const points = item.reverse ? 100 - score : score;
  return 1 + Math.round((points * (item.levels.length - 1)) / 100);
}

type Long = Exclude<WrittenAnswer, number | boolean | string | readonly unknown[]>;

function longForm(given: AnswerState): Long {
  if (given.state === 'na') return { na: given.reason };
  if (given.state === 'unknown') return { unknown: true };
  const { value } = given;
  switch (value.kind) {
    case 'level':
      return { level: value.level };
    case 'options':
      return { options: [...value.options] };
    case 'number':
      return { value: value.value };
    case 'yes_no':
      return { value: value.yes };
    case 'choice':
      return { option: value.option };
    case 'text':
      return { value: value.text };
    default:
      return value satisfies never;
  }
}

/** Null where there is none, or where it would be read as something else: the word `unknown` as a text. */
function shortForm(given: AnswerState): WrittenAnswer | null {
  if (given.state === 'unknown') return 'unknown';
  if (given.state === 'na') return null;
  const { value } = given;
  const short = Object.values(longForm(given))[0] as WrittenAnswer;
  return value.kind === 'text' && value.text === 'unknown' ? null : short;
}
