// Whether questions and answers are easy to take in. What depends on the language is looked at in English only.
// Source: the instrument, part (i); scoring specification, B 19.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, LevelItem, Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import { countWords, MOST_WORDS } from './count-words.ts';
import type { PlacedItem } from './placed-items.ts';
import { isNegated, lacksMark } from './question-words.ts';
import { twoThings } from './two-things.ts';

/** Longest question whose wording is looked at, in characters. */
const LONGEST = 500;

/** Long texts, ladders that point upwards; in English also two questions in one, negated ones and a lost question mark. */
export function checkWording({ language }: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const isEnglish = /^en\b/i.test(language);
  return placed.flatMap(({ item, path }) => [
    ...textsOf(item, path).flatMap(checkLength),
    ...(item.type === 'level' ? checkLadder(item, path) : []),
    ...(isEnglish && item.type !== 'text' && item.ask.length <= LONGEST ? checkQuestion(item, [...path, 'ask']) : []),
  ]);
}

interface PlacedText {
  /** What it is, as a message names it. */
  readonly name: string;
  readonly text: string;
  readonly path: Path;
}

/** Everything that must be read to answer. */
function textsOf(item: Item, path: Path): PlacedText[] {
  const ask = { name: 'the question', text: item.ask, path: [...path, 'ask'] };
  switch (item.type) {
    case 'level':
      return [ask, ...item.levels.map((text, index) => ({ name: `level ${index + 1}`, text, path: [...path, 'levels', index] }))];
    case 'checklist':
    case 'choice': {
      const none = item.type === 'checklist' ? [{ name: "'none'", text: item.none, path: [...path, 'none'] }] : [];
      const options = item.options.map(({ id, text }, o) => ({ name: `'${id}'`, text, path: [...path, 'options', o, 'text'] }));
      return [ask, ...options, ...none];
    }
    case 'number':
    case 'yes_no':
    case 'text':
      return [ask];
    default:
      return item satisfies never;
  }
}

/** Words joined by a hyphen are one; a dash or a sign alone is none. */
function checkLength({ name, text, path }: PlacedText): Problem[] {
  const words = countWords(text);
  if (words <= MOST_WORDS) return [];
  return [problem('long-text', path, `${name} has ${words} words`, `say it in at most ${MOST_WORDS}, or make two of it`)];
}

/** A level may build on one below it, never on itself or on one above. */
function checkLadder({ levels }: LevelItem, path: Path): Problem[] {
  return levels.flatMap((text, index) =>
    [...text.matchAll(/\bas (?:in |at )?level (\d+)\b/gi)]
      .map(([, number]) => Number(number))
      .filter((meant) => meant > index || meant < 1)
      .map((meant) =>
        problem(
          'ladder',
          [...path, 'levels', index],
          `level ${index + 1} says "as level ${meant}", which is not below it`,
          index === 0 ? 'write it out' : `build on level ${index}, or write it out`,
        ),
      ),
  );
}

function checkQuestion({ ask, type }: Item, path: Path): Problem[] {
  const two = twoThings(ask, type === 'choice' || type === 'checklist');
  return [
    ...(two === null
      ? []
      : [problem('two-questions', path, `it asks for two things at once: "${two}"`, 'ask for one, or make two items of it')]),
    ...(isNegated(ask)
      ? [problem('negated', path, 'a question with a "not" in it is easily misread', 'ask what is, and use reverse if need be')]
      : []),
    ...(lacksMark(ask) ? [problem('no-question-mark', path, 'the question has no question mark', 'end it with one')] : []),
  ];
}
