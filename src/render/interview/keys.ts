// The key line: what can be pressed now, always in sight.
import type { Choice, Offer, Question } from '../../model/screens.ts';
import { flow, type Size, type Style } from './screen.ts';

/** A key and what it does. */
export interface KeyHint {
  readonly key: string;
  /** Two or three words for the key line. */
  readonly does: string;
  /** A sentence for the list of keys that help shows; empty where there is no help. */
  readonly says: string;
  /** True: listed by the help only. */
  readonly rare: boolean;
}

/** The keys as lines: with words if that leaves room for the question, else the keys alone. */
export function keyLines(all: readonly KeyHint[], { rows }: Size, { chalk, width }: Style): string[] {
  const hints = all.filter(({ rare }) => !rare);
  const long = flow(
    hints.map(({ key, does }) => `${chalk.bold(key)} ${chalk.dim(does)}`),
    '  ',
    width,
  );
  if (long.length <= Math.max(1, Math.floor(rows / 6))) return long;
  const help = hints.find(({ key }) => key === '?');
  const rest = hints.filter((hint) => hint !== help).map(({ key }) => chalk.bold(key));
  return flow([...rest, ...(help === undefined ? [] : [`${chalk.bold('?')} ${chalk.dim('keys')}`])], ' ', width);
}

function hint(key: string, does: string, says = '', rare = false): KeyHint {
  return { key, does, says, rare };
}

/** The keys of a question while it waits for its answer. */
export function questionKeys(question: Question): KeyHint[] {
  const { kept, earlier, workshop, stop } = question;
  const isTrend = stop.trend !== null;
  return [
    ...answerKeys(question),
    ...(stop.item.na ? [hint('n', 'does not apply', 'It does not apply to us; you are asked why.')] : []),
    hint('d', 'do not know', 'You cannot say, from where you sit. It counts as open, never as a zero.'),
    hint('s', 'later', 'Put it off; the overview at the end brings it back.'),
    ...(isTrend ? [hint('f', 'skip the rest', 'Leave out the trends that are open; the overview still has them.')] : []),
    hint('b', 'back', 'The question before this one, as often as you like; so does the left arrow, and the right one goes on.'),
    ...(isTrend ? [] : [hint('e', 'note', 'A note and what stands behind the answer (evidence).')]),
    hint(
      'p',
      'pain point',
      `Note something that hurts customers, in their words${isTrend ? '' : '; it is kept with this question'}.`,
    ),
    ...(workshop ? WORKSHOP_KEYS.filter(({ key }) => !isTrend || key !== 'w') : []),
    hint('g', 'go to', 'The list of all questions with their answers; search it, go anywhere, finish.'),
    hint('q', 'leave', 'Leave; everything answered is saved. So does Ctrl-C.'),
    hint('?', 'help', 'Why this is asked, what would prove it, and this list.'),
    ...(kept.answer === null ? [] : [hint('c', 'clear', 'Take the answer away; notes stay.', true)]),
    hint('u', 'undo', 'Take the last change back, wherever it was; pressed twice.', true),
    hint('v', 'standing', 'The standing so far; early scores may steer later answers.', true),
    ...(earlier === null && kept.answer?.look === undefined
      ? []
      : [hint('Enter', 'confirm', 'Take the earlier answer over.', true)]),
  ];
}

const WORKSHOP_KEYS: readonly KeyHint[] = [
  hint('w', 'who', 'Which role said it, and how many people stand behind it. No names.'),
  hint('k', 'park', 'Put a subject on the parking lot, for later.'),
  hint('t', 'tips', 'Tips for whoever leads the room.'),
];

function answerKeys({ stop: { item, trend }, choices }: Question): KeyHint[] {
  const keys = choices.map(({ key }) => key).filter((key) => key !== '' && key !== '0');
  const range = keys.length > 1 ? `${keys[0]}-${keys.at(-1)}` : (keys[0] ?? '');
  switch (item.type) {
    case 'level':
      return [
        hint(
          choices.length === 10 ? '1-9,0' : range,
          'answer',
          'The highest level that is fully true. Arrows and Enter do the same.',
        ),
      ];
    case 'choice':
    case 'yes_no':
      return [hint(range, trend?.asks === 'relevance' ? 'how much' : 'answer', 'What fits best. Arrows and Enter do the same.')];
    case 'checklist':
      return [
        hint(range, 'tick', 'Tick or untick; so does the space bar at the marker.'),
        hint('0', 'none', 'None of these is true.'),
        hint('Enter', 'done', 'Confirm what is ticked.'),
      ];
    case 'number':
      return [hint('0-9', 'type', 'Type the number, with a point for decimals.'), hint('Enter', 'done', 'Confirm the number.')];
    case 'text':
      return [hint('Enter', 'write', 'Write the answer in your own words.')];
    default:
      return item satisfies never;
  }
}

/** While words are written. */
export const WRITING_KEYS: readonly KeyHint[] = [
  hint('Enter', 'keep'),
  hint('Esc', 'back'),
  hint('Alt+Enter', 'new line'),
  hint('Ctrl+E', 'editor'),
];

/** While a number of people is written. */
export const COUNTING_KEYS: readonly KeyHint[] = WRITING_KEYS.slice(0, 2);

/** While help or tips are read. */
export const READING_KEYS: readonly KeyHint[] = [hint('Enter', 'back to the question'), hint('PgDn', 'more')];

/** While something is chosen from a short list. */
export function pickingKeys(choices: readonly Choice[]): KeyHint[] {
  const keys = choices.map(({ key }) => key).filter((key) => key !== '');
  return [hint(`${keys[0]}-${keys.at(-1)}`, 'choose'), hint('Enter', 'go on'), hint('Esc', 'back')];
}

/** In a pause between two pillars. */
export const PAUSE_KEYS: readonly KeyHint[] = [
  hint('Enter', 'go on'),
  hint('b', 'back'),
  hint('v', 'standing so far'),
  hint('g', 'go to'),
  hint('q', 'leave'),
];

/** Where trends are offered. */
export function offerKeys({ skips }: Offer): KeyHint[] {
  const [answer, leave] = [hint(skips ? 't' : 'Enter', 'answer them'), hint(skips ? 'Enter' : 's', 'leave them out')];
  return [...(skips ? [leave, answer] : [answer, leave]), ...PAUSE_KEYS.slice(1)];
}

/** While pain points are collected. */
export const PAINS_KEYS: readonly KeyHint[] = [
  hint('Enter', 'note it; alone: go on'),
  hint('Up', 'take back the last'),
  hint('Ctrl+C', 'leave'),
];

/** In the overview. */
export function overviewKeys(searching: boolean): KeyHint[] {
  if (searching) return [hint('Enter', 'go there'), hint('Up/Down', 'move'), hint('Esc', 'all again')];
  return [
    hint('f', 'finish'),
    hint('Enter', 'go there'),
    hint('o', 'next open'),
    hint('/', 'search'),
    hint('b', 'back'),
    hint('v', 'standing so far'),
    hint('u', 'undo'),
    hint('q', 'leave'),
  ];
}
