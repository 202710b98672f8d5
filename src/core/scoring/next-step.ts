// The next step on an item: the lowest score it can have that lies at least a quarter of the scale further up, else its highest.
// On five levels that is one level. Source: scoring specification, B 10.
import type { Answer, AnswerValue } from '../../model/answers.ts';
import type { FoldedItem } from '../../model/assessment.ts';
import type { ChecklistItem, Item, NumberItem } from '../../model/questionnaire.ts';
import { rangeOf } from '../answer-text.ts';
import { OPINION_AT_MOST } from './fold.ts';
import { isLess, shown } from './numbers.ts';
import { valueOr } from './score.ts';
import { scoreAnswer } from './score-answer.ts';

/** One level of five, in points. */
const STEP = 25;
/** What lifts an answer that the audit holds down. */
const EVIDENCE = 'evidence for the answer as it is';

export interface Step {
  /** Score after it, 0 to 100. */
  readonly to: number;
  /** "level 2 to level 3". */
  readonly says: string;
}

/** `answer` is that of the one respondent there is, null for several. Null at the top and without a score. */
export function nextStep(folded: FoldedItem, answer: Answer | null, audit: boolean): Step | null {
  const step = plainStep(folded, answer);
  const unproved = audit && (folded.evidence ?? 0) === 0 && step !== null && isLess(OPINION_AT_MOST, step.to);
  return unproved && step.says !== EVIDENCE ? { ...step, says: `${step.says}, with evidence` } : step;
}

function plainStep({ item, score, unaudited }: FoldedItem, answer: Answer | null): Step | null {
  const now = valueOr(score, null);
  if (now === null || !isLess(now, 100)) return null;
  const given = answer?.given;
  if (given?.state !== 'answered') return pointsMore(now);
  const claimed = valueOr(unaudited, now);
  if (isLess(now, claimed)) return { to: claimed, says: EVIDENCE };
  const higher = stepsUp(item, given.value, now);
  return higher.find(({ to }) => !isLess(to, now + STEP)) ?? higher.at(-1) ?? null;
}

/** The step to exactly so many points: the answer that brings them, else in points alone. */
export function stepTo(to: number, { item, score, unaudited }: FoldedItem, answer: Answer | null): Step {
  const given = answer?.given;
  const now = valueOr(score, null);
  const isIt = (points: number) => !isLess(points, to) && !isLess(to, points);
  if (given?.state === 'answered' && now !== null) {
    const claimed = valueOr(unaudited, now);
    if (isIt(claimed)) return { to, says: EVIDENCE };
    const step = isLess(now, claimed) ? undefined : stepsUp(item, given.value, now).find((one) => isIt(one.to));
    if (step !== undefined) return step;
  }
  return { to, says: `to ${shown(to)} points` };
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
      return value.kind === 'number' ? otherBands(item, value.value) : [];
    case 'checklist':
      return value.kind === 'options' ? otherTicks(item, value.options) : [];
    case 'text':
      return [];
    default:
      return item satisfies never;
  }
}

/** The nearest first: of two that score alike, nobody should go the longer way. */
function otherBands(item: NumberItem, now: number): Other[] {
  const here = item.bands.findIndex(({ below }) => below === null || now < below);
  const far = (index: number) => Math.abs(index - here);
  return [...item.bands.entries()]
    .toSorted(([left], [right]) => far(left) - far(right))
    .map(([, band]) => {
      const inside = band.from ?? item.min ?? (band.below === null ? 0 : band.below - 1);
      return { value: { kind: 'number', value: inside }, says: `to “${`${rangeOf(band, item)} ${item.unit}`.trim()}”` };
    });
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
