// Keys while words are written at a question, or something is chosen besides the answer.
import type { Annotation, Move } from '../../model/interview.ts';
import type { Key, Mode, Pressed, Question } from '../../model/screens.ts';
import { EVIDENCE, RAISED_BY } from './choices.ts';
import { edited, fieldWith, textOf } from './field.ts';
import { annotationOf } from './flow.ts';

type WriteMode = Extract<Mode, { kind: 'write' }>;
type PickMode = Extract<Mode, { kind: 'pick' }>;

const ANSWER: Mode = { kind: 'answer' };

function still(question: Question, mode: Mode, error = ''): Pressed<Question> {
  return { kind: 'still', screen: { ...question, mode, error } };
}

function made(move: Move): Pressed<Question> {
  return { kind: 'move', move };
}

/** Enter confirms, Escape goes back without; everything else writes. */
export function writeKey(question: Question, mode: WriteMode, key: Key): Pressed<Question> {
  if (key.name === 'enter') return confirm(question, mode);
  if (key.name === 'escape') return putAside(question, mode);
  if (key.name === 'editor') return { kind: 'editor', screen: question, text: textOf(mode.field) };
  const field = edited(mode.field, key);
  return field === null ? scroll(question, key) : still({ ...question, page: 0 }, { ...mode, field });
}

function scroll(question: Question, { name }: Key): Pressed<Question> {
  const step = name === 'pagedown' ? 1 : name === 'pageup' ? -1 : 0;
  return { kind: 'still', screen: { ...question, page: question.page + step } };
}

/** What was written is not thrown away by one key. */
function putAside(question: Question, mode: WriteMode): Pressed<Question> {
  if (mode.what === 'headcount' || textOf(mode.field).trim() === '') return still(question, ANSWER);
  const error = 'Put aside, not saved. The same key brings back what you wrote.';
  return { kind: 'still', screen: { ...question, mode: ANSWER, putAside: mode, error } };
}

function confirm(question: Question, mode: WriteMode): Pressed<Question> {
  const text = textOf(mode.field).trim();
  switch (mode.what) {
    case 'text':
      return text === ''
        ? still(question, mode, 'Nothing is written yet. Escape goes back.')
        : made({ kind: 'give', given: { state: 'answered', value: { kind: 'text', text } } });
    case 'reason':
      return text === ''
        ? still(question, mode, 'Say in a few words why it does not apply. Escape goes back.')
        : made({ kind: 'give', given: { state: 'na', reason: text } });
    case 'note':
      return still(question, evidenceMode(question, text));
    case 'pain':
      return text === '' ? still(question, ANSWER) : still(question, raisedMode(text));
    case 'park':
      return text === '' ? still(question, ANSWER) : made({ kind: 'park', text });
    case 'headcount':
      return headcount(question, mode, text);
    default:
      return mode.what satisfies never;
  }
}

function evidenceMode(question: Question, note: string): Mode {
  const { evidence } = annotationOf(question.kept);
  const focus = EVIDENCE.findIndex(({ id }) => id === String(evidence));
  return { kind: 'pick', what: 'evidence', choices: EVIDENCE, focus: focus === -1 ? null : focus, carry: note };
}

function raisedMode(title: string): Mode {
  return { kind: 'pick', what: 'raised', choices: RAISED_BY, focus: null, carry: title };
}

/** How many people stand behind the answer; empty means not stated. */
function headcount(question: Question, mode: WriteMode, text: string): Pressed<Question> {
  if (text !== '' && !/^[1-9]\d{0,5}$/.test(text)) return still(question, mode, 'Type how many people, as a whole number: 7.');
  return annotated(question, {
    by: mode.carry === null || mode.carry === '' ? null : mode.carry,
    voices: text === '' ? null : Number(text),
  });
}

function annotated(question: Question, said: Partial<Annotation>): Pressed<Question> {
  const { note, evidence, by, voices } = annotationOf(question.kept);
  return made({ kind: 'annotation', annotation: { note, evidence, by, voices, ...said } });
}

/** A key of the list, or Enter for the marked one; without a mark Enter leaves it open. */
export function pickKey(question: Question, mode: PickMode, { name, text }: Key): Pressed<Question> {
  const { choices, focus } = mode;
  const last = choices.length - 1;
  switch (name) {
    case 'escape':
      return still(question, before(mode));
    case 'down':
      return still(question, { ...mode, focus: focus === null ? 0 : Math.min(last, focus + 1) });
    case 'up':
      return still(question, { ...mode, focus: focus === null ? last : Math.max(0, focus - 1) });
    case 'enter':
      return picked(question, mode, choices[focus ?? -1]?.id ?? null);
    case 'pagedown':
    case 'pageup':
      return scroll(question, { name, text });
    default: {
      const choice = choices.find(({ key }) => key !== '' && key === text);
      return choice === undefined
        ? still(question, mode, text === '' ? '' : 'Press the number of a line, Enter to go on, Escape to go back.')
        : picked(question, mode, choice.id);
    }
  }
}

/** What was written before the list came up is still there. */
function before(mode: PickMode): Mode {
  const field = fieldWith(mode.carry);
  if (mode.what === 'evidence') return { kind: 'write', what: 'note', field, carry: null };
  return mode.what === 'raised' ? { kind: 'write', what: 'pain', field, carry: null } : ANSWER;
}

function picked(question: Question, { what, carry }: PickMode, id: string | null): Pressed<Question> {
  switch (what) {
    case 'evidence':
      return annotated(question, { note: carry === '' ? null : carry, evidence: id === null ? null : Number(id) });
    case 'raised':
      return made({ kind: 'pain', title: carry, raisedBy: id });
    case 'role': {
      const { voices } = annotationOf(question.kept);
      return still(question, { kind: 'write', what: 'headcount', field: fieldWith(String(voices ?? '')), carry: id });
    }
    default:
      return what satisfies never;
  }
}
