// The keys that mean the same at every kind of question, and what happens before something typed would be lost.
import type { Annotation, Move } from '../../model/interview.ts';
import type { Armed, Field, Key, Mode, Pressed, Question } from '../../model/screens.ts';
import { EVIDENCE, RAISED_BY, roleChoices } from './choices.ts';
import { fieldWith } from './field.ts';
import { annotationOf } from './flow.ts';

function still(screen: Question): Pressed<Question> {
  return { kind: 'still', screen };
}

function made(move: Move): Pressed<Question> {
  return { kind: 'move', move };
}

/** `armed` is what the key before has asked to confirm. */
export function commonKey(question: Question, armed: Armed, key: Key): Pressed<Question> {
  switch (key.name) {
    case 'left':
      return away(question, armed, { kind: 'back' });
    case 'right':
      return away(question, armed, { kind: 'forward' });
    case 'pagedown':
      return still({ ...question, page: question.page + 1 });
    case 'pageup':
      return still({ ...question, page: question.page - 1 });
    case '':
      return letter(question, armed, key.text.toLowerCase());
    default:
      return still(question);
  }
}

function letter(question: Question, armed: Armed, pressed: string): Pressed<Question> {
  switch (pressed) {
    case 'n':
      return doesNotApply(question);
    case 'd':
      return made({ kind: 'give', given: { state: 'unknown' } });
    case 's':
      return away(question, armed, { kind: 'later' });
    case 'b':
      return away(question, armed, { kind: 'back' });
    case 'c':
      return made({ kind: 'clear' });
    case 'u':
      return undo(question, armed);
    case 'g':
      return away(question, armed, { kind: 'go', to: { kind: 'overview', from: question.stop.item.id } });
    case 'v':
      return made({ kind: 'standing' });
    case 'q':
      return away(question, armed, { kind: 'leave' });
    case 'e':
      return still(writing(question, 'note', annotationOf(question.kept).note ?? question.earlier?.note ?? ''));
    case 'p':
      return still(writing(question, 'pain', ''));
    case '?':
      return still(showing(question, 'help'));
    default:
      return question.workshop ? workshopLetter(question, pressed) : unknownKey(question, pressed);
  }
}

/** The keys a facilitator has besides. */
function workshopLetter(question: Question, pressed: string): Pressed<Question> {
  const { by, voices } = annotationOf(question.kept);
  switch (pressed) {
    case 't':
      return still(showing(question, 'facilitation'));
    case 'k':
      return still(writing(question, 'park', ''));
    case 'w':
      return still(
        question.roles.length === 0 ? writing(question, 'headcount', String(voices ?? '')) : picking(question, 'role', by),
      );
    default:
      return unknownKey(question, pressed);
  }
}

function unknownKey(question: Question, pressed: string): Pressed<Question> {
  const shown = /^[\p{L}\p{N}\p{P}\p{S} ]{1,30}$/u.test(pressed) && pressed.trim() !== '' ? `'${pressed}'` : 'that key';
  return still({ ...question, error: `Nothing happens on ${shown} here; ? lists the keys.` });
}

function doesNotApply(question: Question): Pressed<Question> {
  if (!question.stop.item.na)
    return still({
      ...question,
      error: 'This question always applies: a gate hangs on it. Press d if you cannot say, s to put it off.',
    });
  const given = question.kept.answer?.given;
  return still(writing(question, 'reason', given?.state === 'na' ? given.reason : ''));
}

/** Undo is asked for twice: it may take back something that is far away. */
function undo(question: Question, armed: Armed): Pressed<Question> {
  const { undoes } = question;
  if (undoes === '' || armed === 'undo') return made({ kind: 'undo' });
  return still({ ...question, armed: 'undo', error: undoQuestion(undoes) });
}

/** What is asked before something is taken back. */
export function undoQuestion(undoes: string): string {
  return `Press u again to take back the last change: ${undoes}.`;
}

/** Ticks and digits that are not confirmed would be lost by going away: that is asked for twice. */
function away(question: Question, armed: Armed, move: Move): Pressed<Question> {
  if (armed === 'abandon' || !isHalfDone(question)) return made(move);
  return still({
    ...question,
    armed: 'abandon',
    error: question.putAside === null ? 'Not saved yet: Enter saves it. The same key again goes on without.' : PUT_ASIDE,
  });
}

const PUT_ASIDE = 'What you wrote is put aside, not saved: its key brings it back. The same key again goes on without.';

function isHalfDone({ ticked, chosen, typed, stop: { item }, earlier, putAside }: Question): boolean {
  if (putAside !== null) return true;
  if (item.type === 'number') return typed !== '';
  if (item.type !== 'checklist' || earlier !== null) return false;
  const saved = chosen.filter((id) => ticked.includes(id));
  return ticked.length > saved.length || (ticked.length > 0 && ticked.length < chosen.length);
}

/** Help, or tips for the facilitator, in place of the choices. */
function showing(question: Question, aside: Question['aside']): Question {
  return { ...question, aside, page: 0 };
}

/** While help is read, keys turn its pages or close it: nobody answers a question they cannot see. */
export function asideKey(question: Question, key: Key): Pressed<Question> {
  if (key.name === 'pagedown' || key.name === 'down' || key.text === ' ') return still({ ...question, page: question.page + 1 });
  if (key.name === 'pageup' || key.name === 'up') return still({ ...question, page: Math.max(0, question.page - 1) });
  const other = key.text.toLowerCase() === 't' && question.workshop ? 'facilitation' : key.text === '?' ? 'help' : 'nothing';
  return still(showing(question, other === question.aside ? 'nothing' : other));
}

type Write = Extract<Mode, { kind: 'write' }>;

/** The question while something is written; what Escape has put aside comes back. */
function writing(question: Question, what: Write['what'], text: string): Question {
  const field: Field = question.putAside?.what === what ? question.putAside.field : fieldWith(text);
  return { ...question, page: 0, putAside: null, mode: { kind: 'write', what, field, carry: null } };
}

/** The question while something is chosen from a short list. */
function picking(question: Question, what: Extract<Mode, { kind: 'pick' }>['what'], now: string | null): Question {
  const choices = what === 'role' ? roleChoices(question.roles) : what === 'raised' ? RAISED_BY : EVIDENCE;
  const focus = choices.findIndex(({ id }) => id === now);
  return { ...question, mode: { kind: 'pick', what, choices, focus: focus === -1 ? null : focus, carry: '' } };
}

/** What was being written, or was put aside, when the person left, as a move that keeps it; null if there is nothing to keep. */
export function salvage({ mode, kept, putAside }: Question): Move | null {
  const written = mode.kind === 'answer' ? putAside : mode;
  if (written === null) return null;
  const text = (written.kind === 'write' ? written.field.before + written.field.after : written.carry).trim();
  const annotation: Annotation = annotationOf(kept);
  if (text === '' || text === annotation.note || text === wordsOf(kept)) return null;
  switch (written.what) {
    case 'pain':
    case 'raised':
      return { kind: 'pain', title: text, raisedBy: null };
    case 'park':
      return { kind: 'park', text };
    case 'headcount':
    case 'role':
      return null;
    case 'note':
    case 'evidence':
      return { kind: 'annotation', annotation: { ...annotation, note: text } };
    case 'text':
    case 'reason':
      return { kind: 'annotation', annotation: { ...annotation, note: joined(annotation.note, text) } };
    default:
      return written satisfies never;
  }
}

/** The words an answer consists of; null if it is no words. */
function wordsOf({ answer }: Question['kept']): string | null {
  const given = answer?.given;
  if (given?.state === 'na') return given.reason;
  return given?.state === 'answered' && given.value.kind === 'text' ? given.value.text : null;
}

function joined(note: string | null, text: string): string {
  return note === null ? text : `${note}\n${text}`;
}
