// A question on the screen: how it opens, and which keys do the same wherever the answer is not being written.
import type { Answer } from '../../model/answers.ts';
import type { Annotation, Flow, Move } from '../../model/interview.ts';
import type { Item } from '../../model/questionnaire.ts';
import type { Field, Key, Mode, Pressed, Question } from '../../model/screens.ts';
import { inWords } from '../answer-text.ts';
import { choicesOf, chosenIn, EVIDENCE, NONE, RAISED_BY, roleChoices } from './choices.ts';
import { fieldWith } from './field.ts';
import { annotationOf, keptOf } from './flow.ts';
import { stopAt } from './plan.ts';
import { answerKey } from './press-answer.ts';
import { pickKey, writeKey } from './press-writing.ts';

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
    says: { kept: tellAnswer(stop.item, kept.answer), earlier: tellAnswer(stop.item, earlier) },
    choices,
    chosen: chosenIn(kept.answer),
    roles: flow.plan.questionnaire.roles,
    workshop,
    mode: { kind: 'answer' },
    focus: focus === -1 ? null : focus,
    ticked: stop.item.type === 'checklist' ? chosen.filter((option) => option !== NONE) : [],
    typed: '',
    band: null,
    error: '',
    aside: 'nothing',
    page: 0,
  };
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
  const calm = question.error === '' ? question : { ...question, error: '' };
  switch (calm.mode.kind) {
    case 'write':
      return writeKey(calm, calm.mode, key);
    case 'pick':
      return pickKey(calm, calm.mode, key);
    case 'answer':
      return answerKey(calm, key) ?? commonKey(calm, key);
    default:
      return calm.mode satisfies never;
  }
}

function still(screen: Question): Pressed<Question> {
  return { kind: 'still', screen };
}

function made(move: Move): Pressed<Question> {
  return { kind: 'move', move };
}

/** The keys that mean the same at every kind of question. */
function commonKey(question: Question, key: Key): Pressed<Question> {
  switch (key.name) {
    case 'left':
      return made({ kind: 'back' });
    case 'right':
      return made({ kind: 'forward' });
    case 'pagedown':
      return still({ ...question, page: question.page + 1 });
    case 'pageup':
      return still({ ...question, page: question.page - 1 });
    case 'escape':
      return still({ ...question, aside: 'nothing', page: 0 });
    case '':
      return letter(question, key.text.toLowerCase());
    default:
      return still(question);
  }
}

function letter(question: Question, pressed: string): Pressed<Question> {
  switch (pressed) {
    case 'n':
      return doesNotApply(question);
    case 'd':
      return made({ kind: 'give', given: { state: 'unknown' } });
    case 's':
      return made({ kind: 'later' });
    case 'b':
      return made({ kind: 'back' });
    case 'c':
      return made({ kind: 'clear' });
    case 'u':
      return made({ kind: 'undo' });
    case 'g':
      return made({ kind: 'go', to: { kind: 'overview', from: question.stop.item.id } });
    case 'q':
      return made({ kind: 'leave' });
    case 'e':
      return still(writing(question, 'note', fieldWith(annotationOf(question.kept).note ?? question.earlier?.note ?? '')));
    case 'p':
      return still(writing(question, 'pain', fieldWith('')));
    case '?':
      return still(toggled(question, 'help'));
    default:
      return question.workshop ? workshopLetter(question, pressed) : unknownKey(question, pressed);
  }
}

/** The keys a facilitator has besides. */
function workshopLetter(question: Question, pressed: string): Pressed<Question> {
  switch (pressed) {
    case 'f':
      return still(toggled(question, 'facilitation'));
    case 'k':
      return still(writing(question, 'park', fieldWith('')));
    case 'w':
      return question.roles.length === 0
        ? still(writing(question, 'headcount', fieldWith(String(annotationOf(question.kept).voices ?? ''))))
        : still(picking(question, 'role', annotationOf(question.kept)));
    default:
      return unknownKey(question, pressed);
  }
}

function unknownKey(question: Question, pressed: string): Pressed<Question> {
  const shown = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(pressed) ? `'${pressed}'` : 'that key';
  return still({ ...question, error: `Nothing happens on ${shown} here; ? lists the keys.` });
}

function doesNotApply(question: Question): Pressed<Question> {
  if (!question.stop.item.na)
    return still({ ...question, error: 'This question always applies. Press d if nobody knows, s to put it off.' });
  const { answer } = question.kept;
  return still(writing(question, 'reason', fieldWith(answer?.given.state === 'na' ? answer.given.reason : '')));
}

function toggled(question: Question, aside: Question['aside']): Question {
  return { ...question, aside: question.aside === aside ? 'nothing' : aside, page: 0 };
}

/** The question while something is written. */
export function writing(
  question: Question,
  what: Extract<Mode, { kind: 'write' }>['what'],
  field: Field,
  carry: string | null = null,
): Question {
  return { ...question, aside: 'nothing', page: 0, mode: { kind: 'write', what, field, carry } };
}

/** The question while something is chosen from a short list. */
function picking(question: Question, what: Extract<Mode, { kind: 'pick' }>['what'], { by }: Annotation): Question {
  const choices = what === 'role' ? roleChoices(question.roles) : what === 'raised' ? RAISED_BY : EVIDENCE;
  const focus = choices.findIndex(({ id }) => id === by);
  return { ...question, mode: { kind: 'pick', what, choices, focus: focus === -1 ? null : focus, carry: '' } };
}
