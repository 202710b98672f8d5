// The interview without a redrawn screen: one typed line does what several keys do. For screen readers, odd terminals
// and transcripts; everything that keys can do, lines can.
import type { Key, OverviewRow, Pressed, Question, Screen } from '../../model/screens.ts';
import { NONE } from './choices.ts';
import { fieldWith } from './field.ts';
import { press } from './screens.ts';

const ENTER: Key = { name: 'enter', text: '' };
const DOWN: Key = { name: 'down', text: '' };

/** Goes back without what is being written. */
const BACK = '.';
/** Asks for the user's own editor. */
const EDITOR = ':e';

/** What a line does at a screen. */
export function pressLine(screen: Screen, line: string): Pressed<Screen> {
  const text = line.trim();
  switch (screen.kind) {
    case 'question':
      return questionLine(screen.question, text);
    case 'pains':
      return text === BACK
        ? pressAll(screen, [{ name: 'escape', text: '' }])
        : pressAll({ kind: 'pains', pains: { ...screen.pains, field: fieldWith(text) } }, [ENTER]);
    case 'pause':
    case 'offer':
      return pressAll(screen, [keyOf(text)]);
    case 'overview':
      return overviewLine(screen, text);
    default:
      return screen satisfies never;
  }
}

/** Presses keys one after the other until one decides; the error of any of them is what stays. */
function pressAll(screen: Screen, keys: readonly Key[]): Pressed<Screen> {
  let pressed: Pressed<Screen> = { kind: 'still', screen };
  for (const key of keys) {
    if (pressed.kind !== 'still') return pressed;
    pressed = press(pressed.screen, key);
  }
  return pressed;
}

/** Words that people type for a key. */
const WORDS: Readonly<Record<string, string>> = {
  h: '?',
  help: '?',
  why: '?',
  back: 'b',
  later: 's',
  skip: 's',
  note: 'e',
  clear: 'c',
  undo: 'u',
  list: 'g',
  overview: 'g',
  finish: 'f',
  leave: 'q',
  quit: 'q',
  exit: 'q',
  unknown: 'd',
};

/** A word for a key; an empty line is Enter. */
function keyOf(text: string): Key {
  if (text === '') return ENTER;
  return { name: '', text: WORDS[text.toLowerCase()] ?? text };
}

function questionLine(shown: Question, text: string): Pressed<Screen> {
  // Help that was read aloud is not in the way of the next line.
  const question: Question = { ...shown, aside: 'nothing' };
  const screen: Screen = { kind: 'question', question };
  const { mode } = question;
  switch (mode.kind) {
    case 'answer': {
      const isTicks = question.stop.item.type === 'checklist' && /^\d+([\s,]+\d+)*$/.test(text);
      return isTicks ? tickLine(question, text) : pressAll(screen, answerKeys(question, text));
    }
    case 'pick':
      return pressAll(screen, [text === BACK ? { name: 'escape', text: '' } : keyOf(text)]);
    case 'write': {
      if (text === BACK) return pressAll(screen, [{ name: 'escape', text: '' }]);
      if (text === EDITOR) return pressAll(screen, [{ name: 'editor', text: '' }]);
      // An empty line leaves what was there; a dash alone takes it away.
      const field = text === '' ? mode.field : fieldWith(text === '-' ? '' : text);
      return pressAll({ kind: 'question', question: { ...question, mode: { ...mode, field } } }, [ENTER]);
    }
    default:
      return mode satisfies never;
  }
}

function answerKeys(question: Question, text: string): Key[] {
  const { item } = question.stop;
  if (item.type === 'number' && /^-?[\d.,]+$/.test(text)) return [{ name: 'delete-line', text: '' }, { name: '', text }, ENTER];
  const index = /^\d+$/.test(text) ? question.choices.findIndex((_, place) => String(place + 1) === text) : -1;
  const isList = item.type === 'level' || item.type === 'choice' || item.type === 'yes_no';
  return isList && index > 8 ? [...steps(index), ENTER] : [keyOf(text)];
}

/** Moves the marker to a choice. */
function steps(index: number): Key[] {
  return [{ name: 'home', text: '' }, ...Array.from({ length: index }, () => DOWN)];
}

/** The numbers are what is ticked, no more and no less; 0 alone is none of these. */
function tickLine(question: Question, text: string): Pressed<Screen> {
  const screen: Screen = { kind: 'question', question };
  const numbers = text.split(/[\s,]+/);
  if (numbers.length === 1 && numbers[0] === '0') return pressAll(screen, [NONE_KEY, NONE_KEY]);
  const options = question.choices.filter(({ id }) => id !== NONE);
  const wrong = numbers.find((number) => options[Number(number) - 1] === undefined);
  if (wrong !== undefined) {
    const error = `There is no ${wrong} to tick: type numbers from 1 to ${options.length}, or 0 alone for none.`;
    return { kind: 'still', screen: { kind: 'question', question: { ...question, error } } };
  }
  const wanted = numbers.map((number) => options[Number(number) - 1]?.id ?? '');
  const toggle = options.flatMap(({ id }, index) =>
    wanted.includes(id) === question.ticked.includes(id) ? [] : [...steps(index), { name: '', text: ' ' } as const],
  );
  return pressAll(screen, [...toggle, ENTER]);
}

/** Pressed twice: ticks are taken back by it. */
const NONE_KEY: Key = { name: '', text: '0' };

type OverviewScreen = Extract<Screen, { kind: 'overview' }>;

/** A number goes to that line, a code or id to that item, a letter is a key, anything else is searched for. */
function overviewLine(screen: OverviewScreen, text: string): Pressed<Screen> {
  const { overview } = screen;
  const all: OverviewScreen = { kind: 'overview', overview: { ...overview, query: null, shown: overview.rows } };
  const key = keyOf(text);
  if (text === BACK) return pressAll(all, [{ name: 'escape', text: '' }]);
  if (text === '') return { kind: 'still', screen: { kind: 'overview', overview: { ...overview, error: NO_LINE } } };
  if (key.text === 'o') return pressAll(all, [key, ENTER]);
  if (/^[a-z?]$/i.test(key.text)) return pressAll(all, [key]);
  const named = (row: OverviewRow) =>
    row.kind === 'item' && [row.code, row.id].some((name) => name.toLowerCase() === text.toLowerCase());
  const byNumber = /^\d+$/.test(text) ? overview.shown[Number(text) - 1] : undefined;
  const at = overview.rows.findIndex((row) => row === byNumber || named(row));
  if (at !== -1) return pressAll({ kind: 'overview', overview: { ...all.overview, at } }, [ENTER]);
  const searching: Screen = { kind: 'overview', overview: { ...all.overview, query: '', at: 0 } };
  return pressAll(searching, [{ name: 'paste', text }]);
}

const NO_LINE = 'Type f for the result, the number of a line, or words to search for.';
