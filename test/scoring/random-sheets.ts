// Random sheets as people write them, made so that rare states come often: "does not apply" by majority and in a tie, open
// conditions, pillars that are not rated, gates nobody could answer, answers for another role.

import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';
import { randomQuestionnaire } from './random-questionnaire.ts';
import { Dice, type RandomCase } from './random-rules.ts';
import { itemsIn } from './second-answers.ts';

const ROLES = ['a', 'a', 'b', 'c', 'A ', ' b'];

/** How the answers to an item tend to be: in so many of ten cases answered, else so many times "does not apply". */
const MOODS = {
  whole: { answered: 10, na: 0 },
  given: { answered: 9, na: 3 },
  mixed: { answered: 7, na: 3 },
  sparse: { answered: 4, na: 1 },
  split: { answered: 5, na: 10 },
  na: { answered: 1, na: 10 },
  blank: { answered: 0, na: 0 },
} as const;
type Mood = keyof typeof MOODS;
const ANY: readonly Mood[] = ['whole', 'given', 'given', 'mixed', 'mixed', 'sparse', 'split', 'na', 'blank'];

/** Dice that fast-check throws, so that a smaller case is found where one fails. */
export function diceOf(next: fc.GeneratorValue): Dice {
  return new Dice((least, most) => next(integer, least, most));
}

const integers = new Map<string, fc.Arbitrary<number>>();

/** Made once for each range. */
function integer(min: number, max: number): fc.Arbitrary<number> {
  const known = integers.get(`${min} ${max}`) ?? fc.integer({ min, max });
  integers.set(`${min} ${max}`, known);
  return known;
}

export function randomSheets(dice: Dice): RandomCase {
  const written = randomQuestionnaire(dice);
  return { written, packs: [], only: null, sheets: randomGroup(dice, written) };
}

/** Alone, or several; the moods are those of the whole case, of a pillar or of an item. */
function randomGroup(dice: Dice, written: WrittenQuestionnaire): WrittenSheet[] {
  const whole = dice.pick(ANY);
  const moods = new Map<string, Mood>();
  for (const { capabilities } of written.pillars ?? []) {
    const mood = dice.in10(6) ? dice.pick(ANY) : whole;
    for (const item of capabilities.flatMap((capability) => capability.items))
      moods.set(item.id, dice.in10(3) ? dice.pick(ANY) : mood);
  }
  const items = itemsIn(written);
  const at = dice.in10(3) ? dice.pick([0.5, 1, 0]) : null;
  const group = dice.list(1, dice.pick([1, 2, 3, 6]), (index): WrittenSheet => {
    const given = items.flatMap((item) => {
      const answer = randomAnswer(dice, item, moods.get(item.id) ?? 'given', at);
      return answer === undefined ? [] : [[item.id, dice.in10(3) ? spelledOut(dice, item, answer) : answer]];
    });
    return {
      dxready: 1,
      questionnaire: { id: 'random', version: '1.0.0' },
      respondent: { id: `r${index}`, ...(dice.in10(9) && { role: dice.pick(ROLES) }) },
      answers: Object.fromEntries(given),
    };
  });
  // Who said nothing at all is left out before anything is scored (B 21).
  const spoken = group.filter(({ answers }) => Object.keys(answers).length > 0);
  return spoken.length > 0 ? spoken : group.slice(0, 1);
}

function randomAnswer(dice: Dice, item: WrittenItem, mood: Mood, at: number | null): WrittenAnswer | undefined {
  if (dice.in10(MOODS[mood].answered)) return validAnswer(dice, item, at);
  if (item.na !== false && dice.in10(MOODS[mood].na)) return { na: 'Not here.' };
  return dice.in10(5) ? 'unknown' : undefined;
}

/** Any answer, or the one that stands at this part of the scale. */
function validAnswer(dice: Dice, item: WrittenItem, at: number | null): WrittenAnswer {
  const answers = allAnswers(item);
  return at === null ? dice.pick(answers) : (answers[Math.round(at * (answers.length - 1))] ?? '');
}

/** Every answer that may be given; of numbers some. */
export function allAnswers({ type, levels = [], options = [], whole = false }: WrittenItem): WrittenAnswer[] {
  const ids = options.map(({ id }) => id);
  switch (type) {
    case 'level':
      return levels.map((_, index) => index + 1);
    case 'choice':
      return ids;
    case 'checklist':
      return [
        ['none'],
        ...Array.from({ length: 2 ** ids.length }, (_, ticks) => ids.filter((_, place) => (ticks >> place) % 2 === 1)),
      ];
    case 'number':
      return whole ? [0, 1, 4, 5, 12] : [0, 1, 4.9, 4.95, 4.96, 5, 7.25, 8, 12];
    case 'yes_no':
      return [false, true];
    default:
      return ['Words.'];
  }
}

const KEYS = { level: 'level', choice: 'option', checklist: 'options', number: 'value', yes_no: 'value', text: 'value' } as const;

/** The long form, in which more can be said. */
export function longForm(
  { type }: WrittenItem,
  answer: WrittenAnswer,
): Exclude<WrittenAnswer, number | boolean | string | string[]> {
  if (typeof answer === 'object' && !Array.isArray(answer)) return answer;
  if (answer === 'unknown') return { unknown: true };
  return { [KEYS[type]]: answer };
}

/** At times given for another role. */
function spelledOut(dice: Dice, item: WrittenItem, answer: WrittenAnswer): WrittenAnswer {
  return {
    ...longForm(item, answer),
    ...(dice.in10(3) && { evidence: dice.int(0, 3) }),
    ...(dice.in10(5) && { by: dice.pick(ROLES) }),
  };
}
