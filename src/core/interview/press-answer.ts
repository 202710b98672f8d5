// Keys while a question waits for its answer, by kind of item.
import type { AnswerValue } from '../../model/answers.ts';
import type { NumberItem } from '../../model/questionnaire.ts';
import type { Armed, Key, Pressed, Question } from '../../model/screens.ts';
import { rangeOf } from '../answer-text.ts';
import { readValue } from '../answers/read-value.ts';
import { chosenIn, NONE } from './choices.ts';
import { fieldWith } from './field.ts';

/** Null if the key has nothing to do with the answer. */
export function answerKey(question: Question, armed: Armed, key: Key): Pressed<Question> | null {
  switch (question.stop.item.type) {
    case 'number':
      return numberKey(question, question.stop.item, key);
    case 'text':
      if (key.name !== 'enter') return null;
      return isOffered(question) ? KEEP : write(question);
    case 'checklist':
      return choiceMarker(question, key) ?? tickKey(question, armed, key);
    case 'level':
    case 'choice':
    case 'yes_no':
      return choiceMarker(question, key) ?? chooseKey(question, key);
    default:
      return question.stop.item satisfies never;
  }
}

function still(screen: Question): Pressed<Question> {
  return { kind: 'still', screen };
}

function complain(question: Question, error: string): Pressed<Question> {
  return still({ ...question, error });
}

function give(value: AnswerValue): Pressed<Question> {
  return { kind: 'move', move: { kind: 'give', given: { state: 'answered', value } } };
}

/** The arrows move the marker; a scrolled page comes back to it. */
function choiceMarker(question: Question, { name }: Key): Pressed<Question> | null {
  const last = question.choices.length - 1;
  const { focus } = question;
  switch (name) {
    case 'down':
      return still({ ...question, page: 0, focus: focus === null ? 0 : Math.min(last, focus + 1) });
    case 'up':
      return still({ ...question, page: 0, focus: focus === null ? last : Math.max(0, focus - 1) });
    case 'home':
      return still({ ...question, page: 0, focus: 0 });
    case 'end':
      return still({ ...question, page: 0, focus: last });
    default:
      return null;
  }
}

function chooseKey(question: Question, { name, text }: Key): Pressed<Question> | null {
  const { choices, focus } = question;
  if (name === 'enter') {
    const choice = choices[focus ?? -1];
    if (choice === undefined) return enterOnNothing(question, `Press ${keysOf(question)}, or move the marker with the arrows.`);
    return isKept(question, choice.id) ? KEEP : give(valueFor(question, choice.id));
  }
  if (text === 'y' && question.stop.item.type === 'yes_no') return give({ kind: 'yes_no', yes: true });
  const choice = text === '' ? undefined : choices.find(({ key }) => key === text);
  if (choice !== undefined) return give(valueFor(question, choice.id));
  return /^\d$/.test(text) ? complain(question, `There is no ${text} here; press ${keysOf(question)}.`) : null;
}

const KEEP: Pressed<Question> = { kind: 'move', move: { kind: 'keep' } };

/** An answer such as "do not know" is kept by Enter too. */
function enterOnNothing(question: Question, otherwise: string): Pressed<Question> {
  return question.kept.answer !== null || question.earlier !== null ? KEEP : complain(question, otherwise);
}

/** An answer that Enter confirms as it stands: of an earlier sheet, or carried over from an older questionnaire. */
function isOffered({ kept, earlier }: Question): boolean {
  return kept.answer === null ? earlier !== null : kept.answer.look !== undefined;
}

/** Enter on what is saved, or on what an earlier sheet says, confirms it. */
function isKept({ kept, earlier }: Question, id: string): boolean {
  return chosenIn(kept.answer ?? earlier).includes(id);
}

/** The keys that answer, in words. */
function keysOf({ choices }: Question): string {
  const keys = choices.map(({ key }) => key).filter((key) => key !== '');
  if (keys.length === 2) return keys.join(' or ');
  return keys.at(-1) === '0' ? `${keys[0]} to 9, or 0` : `${keys[0]} to ${keys.at(-1)}`;
}

function valueFor({ stop: { item } }: Question, id: string): AnswerValue {
  if (item.type === 'level') return { kind: 'level', level: Number(id) };
  return item.type === 'yes_no' ? { kind: 'yes_no', yes: id === 'true' } : { kind: 'choice', option: id };
}

function tickKey(question: Question, armed: Armed, { name, text }: Key): Pressed<Question> | null {
  const { choices, focus, ticked } = question;
  if (name === 'enter') return confirmTicks(question);
  const choice = text === ' ' ? choices[focus ?? -1] : choices.find(({ key }) => key !== '' && key === text);
  if (choice === undefined)
    return text === ' ' || /^\d$/.test(text) ? complain(question, `Press ${tickKeys(question)} to tick.`) : null;
  if (choice.id === NONE) return noneOfThese(question, armed);
  const next = ticked.includes(choice.id) ? ticked.filter((id) => id !== choice.id) : [...ticked, choice.id];
  const ordered = choices.filter(({ id }) => next.includes(id)).map(({ id }) => id);
  return still({ ...question, page: 0, focus: choices.indexOf(choice), ticked: ordered });
}

/** Ticks are not taken back by one key in passing. */
function noneOfThese(question: Question, armed: Armed): Pressed<Question> {
  if (question.ticked.length === 0 || armed === 'none') return give({ kind: 'options', options: [] });
  return still({ ...question, armed: 'none', error: 'Press 0 again to take all ticks back: none of these.' });
}

function confirmTicks(question: Question): Pressed<Question> {
  const { ticked, kept, earlier } = question;
  if (ticked.length > 0)
    return same(chosenIn(kept.answer ?? earlier), ticked) ? KEEP : give({ kind: 'options', options: ticked });
  const marked = question.choices[question.focus ?? -1];
  if (marked !== undefined && kept.answer === null && earlier === null) return enterOnMarked(question, marked.id);
  const before = chosenIn(kept.answer ?? earlier);
  if (before.length > 0 && !before.includes(NONE)) return complain(question, NOTHING_TICKED);
  return enterOnNothing(question, NOTHING_TICKED);
}

/** Enter beside an option that is not ticked was meant to tick it. */
function enterOnMarked(question: Question, id: string): Pressed<Question> {
  if (id === NONE) return give({ kind: 'options', options: [] });
  return still({ ...question, ticked: [id], error: 'Ticked. Tick more, or press Enter again to save.' });
}

const NOTHING_TICKED = 'Nothing is ticked: tick what is true, or press 0 if none of these is.';

function tickKeys({ choices }: Question): string {
  const options = choices.filter(({ id, key }) => id !== NONE && key !== '').length;
  return options === 1 ? '1' : `1 to ${options}`;
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id) => right.includes(id));
}

/** Signs a number is made of. A comma is let in, so that the message can say what to write instead. */
const DIGITS = /^[\d.,-]+$/;
const LONGEST_NUMBER = 15;

function numberKey(question: Question, item: NumberItem, { name, text }: Key): Pressed<Question> | null {
  const { typed } = question;
  if (name === 'enter')
    return typed === '' ? enterOnNothing(question, `Type a number${unitOf(item)}.`) : confirmNumber(question, item);
  if (name === 'backspace') return still(withTyped(question, item, typed.slice(0, -1)));
  if (name === 'delete-line' || (name === 'escape' && typed !== '')) return still(withTyped(question, item, ''));
  const digits = text.trim();
  if (!DIGITS.test(digits)) return null;
  return typed.length + digits.length > LONGEST_NUMBER
    ? complain(question, 'That number is too long.')
    : still(withTyped(question, item, typed + digits));
}

function unitOf({ unit }: NumberItem): string {
  return unit === '' ? '' : ` (${unit})`;
}

function withTyped(question: Question, item: NumberItem, typed: string): Question {
  const value = numberIn(typed);
  const band = value === null || Array.isArray(readValue(value, item, [])) ? null : bandFor(item, value);
  return { ...question, typed, band };
}

/** Null while it is not a whole number or decimal fraction with a point. */
function numberIn(typed: string): number | null {
  return /^-?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : null;
}

function bandFor(item: NumberItem, value: number): string | null {
  const band = item.bands.find(({ from, below }) => (from === null || value >= from) && (below === null || value < below));
  return band === undefined ? null : rangeOf(band, item);
}

function confirmNumber(question: Question, item: NumberItem): Pressed<Question> {
  const value = numberIn(question.typed);
  if (value === null)
    return complain(
      question,
      `'${question.typed}' is no number: write ${item.whole ? 'a whole one such as 3' : '1000 or 3.5, with a point and without commas'}.`,
    );
  const read = readValue(value, item, []);
  if (!Array.isArray(read)) return give(read);
  const { message = '', mend = '' } = read[0] ?? {};
  return complain(question, `${message[0]?.toUpperCase()}${message.slice(1)}: ${mend}.`);
}

function write(question: Question): Pressed<Question> {
  const given = (question.kept.answer ?? question.earlier)?.given;
  const text = given?.state === 'answered' && given.value.kind === 'text' ? given.value.text : '';
  return still({ ...question, page: 0, mode: { kind: 'write', what: 'text', field: fieldWith(text), carry: null } });
}
