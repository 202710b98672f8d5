// The next step on an item: the lowest score it can have that lies at least a quarter of the scale further up, else its highest.
// On five levels that is one level. Source: scoring specification, B 10.
import type { Answer, AnswerValue } from '../../model/answers.ts';
import type { FoldedItem } from '../../model/assessment.ts';
import type { ChecklistItem, Item } from '../../model/questionnaire.ts';
import { rangeOf } from '../answer-text.ts';
import { isLess } from './numbers.ts';
import { valueOr } from './score.ts';
import { scoreAnswer } from './score-answer.ts';

/** One level of five, in points. */
const STEP = 25;

export interface Step {
  /** Score after it, 0 to 100. */
  readonly to: number;
  /** "level 2 to level 3". */
  readonly says: string;
}

/** `answer` is that of the one respondent there is, null for several. Null at the top and without a score. */
export function nextStep({ item, score, unaudited }: FoldedItem, answer: Answer | null): Step | null {
  const now = valueOr(score, null);
  if (now === null || !isLess(now, 100)) return null;
  const given = answer?.given;
  if (given?.state !== 'answered') return pointsMore(now);
  const claimed = valueOr(unaudited, now);
  if (isLess(now, claimed)) return { to: claimed, says: 'evidence for the answer as it is' };
  const higher = stepsUp(item, given.value, now);
  return higher.find(({ to }) => !isLess(to, now + STEP)) ?? higher.at(-1) ?? null;
}

/** Of several respondents only the common score is known. */
function pointsMore(now: number): Step {
  const to = Math.min(100, now + STEP);
  return { to, says: to === 100 ? 'to 100 points' : `${STEP} points more` };
}

/** Every score above the present one that another answer can bring, lowest first. */
function stepsUp(item: Item, value: AnswerValue, now: number): Step[] {
  const all = otherAnswers(item, value).flatMap(({ value: other, says }) => {
    const to = valueOr(scoreAnswer(item, other), null);
    return to !== null && isLess(now, to) ? [{ to, says }] : [];
  });
  return all.toSorted((left, right) => left.to - right.to);
}

interface Other {
  readonly value: AnswerValue;
  readonly says: string;
}

function otherAnswers(item: Item, value: AnswerValue): Other[] {
  switch (item.type) {
    case 'level':
      return item.levels.map((_, index) => ({
        value: { kind: 'level', level: index + 1 },
        says: `level ${value.kind === 'level' ? value.level : '?'} to level ${index + 1}`,
      }));
    case 'yes_no':
      return [true, false].map((yes) => ({ value: { kind: 'yes_no', yes }, says: yes ? 'no to yes' : 'yes to no' }));
    case 'choice':
      return item.options.map(({ id, text }) => ({ value: { kind: 'choice', option: id }, says: `to “${text}”` }));
    case 'number':
      return item.bands.flatMap((band) => {
        const inside = band.from ?? item.min ?? (band.below === null ? 0 : band.below - 1);
        return [{ value: { kind: 'number', value: inside }, says: `to ${`${rangeOf(band, item)} ${item.unit}`.trim()}` }];
      });
    case 'checklist':
      return value.kind === 'options' ? otherTicks(item, value.options) : [];
    case 'text':
      return [];
    default:
      return item satisfies never;
  }
}

/** One more ticked after the other, the heaviest first; one fewer, where fewer is better. */
function otherTicks(item: ChecklistItem, ticked: readonly string[]): Other[] {
  const open = item.options.filter(({ id, weight }) => weight > 0 && ticked.includes(id) === item.reverse);
  const order = open.toSorted((left, right) => right.weight - left.weight).map(({ id }) => id);
  return order.map((_, index) => {
    const some = order.slice(0, index + 1);
    const options = item.reverse ? ticked.filter((id) => !some.includes(id)) : [...ticked, ...some];
    const says = `${some.length} ${item.reverse ? 'fewer' : 'more'} on the list`;
    return { value: { kind: 'options', options }, says };
  });
}
