// A question on the screen: how it opens, and which keys do the same wherever the answer is not being written.
import type { Answer } from '../../model/answers.ts';
import type { Flow } from '../../model/interview.ts';
import type { Item } from '../../model/questionnaire.ts';
import type { Key, Pressed, Question } from '../../model/screens.ts';
import { inWords } from '../answer-text.ts';
import { choicesOf, chosenIn, NONE } from './choices.ts';
import { keptOf } from './flow.ts';
import { stopAt } from './plan.ts';
import { answerKey } from './press-answer.ts';
import { asideKey, commonKey } from './press-common.ts';
import { trendKey } from './press-trend.ts';
import { pickKey, writeKey } from './press-writing.ts';
import { undoWords } from './words.ts';

/** The question of an item as it comes up: the marker stands at its answer, or at the earlier one. */
export function openQuestion(flow: Flow, id: string, workshop: boolean): Question {
  const stop = stopAt(flow.plan, id);
  const kept = keptOf(flow, id);
  const earlier = kept.answer === null ? (flow.plan.earlier.get(id) ?? null) : null;
  const choices = choicesOf(stop.item);
  const chosen = chosenIn(kept.answer ?? earlier);
  const focus = choices.findIndex((choice) => chosen.includes(choice.id));
  return {
    stop,
    kept,
    earlier,
    pains: flow.pains.filter(({ items }) => items.includes(id)).map(({ title }) => title),
    says: { kept: tellAnswer(stop.item, kept.answer), earlier: tellAnswer(stop.item, earlier) },
    choices,
    chosen: chosenIn(kept.answer),
    roles: flow.plan.questionnaire.roles,
    glossary: flow.plan.questionnaire.rules.glossary ?? [],
    about: flow.plan.questionnaire.about,
    workshop,
    mode: { kind: 'answer' },
    focus: focus === -1 ? null : focus,
    ticked: stop.item.type === 'checklist' ? chosen.filter((option) => option !== NONE) : [],
    typed: '',
    band: null,
    error: '',
    armed: 'nothing',
    undoes: undoWords(flow),
    putAside: null,
    aside: 'nothing',
    page: 0,
  };
}

/** The question as it comes up again: what was ticked and typed is still there, unless the answer is another now. */
export function reopenQuestion(flow: Flow, before: Question): Question {
  const again = openQuestion(flow, before.stop.item.id, before.workshop);
  const same = JSON.stringify(again.kept.answer?.given) === JSON.stringify(before.kept.answer?.given);
  const { ticked, typed, band, focus, putAside } = before;
  return same ? { ...again, ticked, typed, band, focus, putAside } : again;
}

/** An answer in words; empty without one. */
export function tellAnswer(item: Item, answer: Answer | null): string {
  if (answer === null) return '';
  const { given } = answer;
  if (given.state === 'unknown') return 'Do not know';
  return given.state === 'na' ? `Does not apply: ${given.reason}` : inWords(item, given.value);
}

/** What a key does at a question. */
export function pressQuestion(question: Question, key: Key): Pressed<Question> {
  const calm: Question = { ...question, error: '', armed: 'nothing' };
  switch (calm.mode.kind) {
    case 'write':
      return writeKey(calm, calm.mode, key);
    case 'pick':
      return pickKey(calm, calm.mode, key);
    case 'answer':
      return calm.aside !== 'nothing'
        ? asideKey(calm, key)
        : (answerKey(calm, question.armed, key) ?? trendKey(calm, key) ?? commonKey(calm, question.armed, key));
    default:
      return calm.mode satisfies never;
  }
}
