// The interview as lines that are never redrawn: numbered, in order, readable by ear.
import type { OverviewRow, Question, Screen, Surroundings } from '../../model/screens.ts';
import { terminal as safe } from '../escape.ts';
import { helpLines } from './aside.ts';
import { closingWords, painLines, pauseLines, rowLine } from './between.ts';
import { timeLeft } from './head.ts';
import { type KeyHint, overviewKeys, PAUSE_KEYS } from './keys.ts';
import { askLines, pickTitle, saidLines, writeTitle } from './question.ts';
import { labelled, type Style, wrap, wrapWritten } from './screen.ts';

/** Everything about a screen that just came up. */
export function plainScreen(screen: Screen, around: Surroundings, style: Style): string[] {
  const head = [...wrap(whereWords(around), style.width), ...wrap(around.notice, style.width).filter((line) => line !== '')];
  switch (screen.kind) {
    case 'question':
      return [
        ...head,
        '',
        ...askLines(screen.question, style),
        ...choices(screen.question, style),
        ...saidLines(screen.question, style),
      ];
    case 'pause':
      return [...head, '', ...pauseLines(screen.pause, around, style)];
    case 'pains':
      return [...head, '', ...painLines(screen.pains.noted, style)];
    case 'overview':
      return [...head, '', ...overviewLines(screen.overview.shown, style), '', ...closing(around, style)];
    default:
      return screen satisfies never;
  }
}

function whereWords({ pillar, position, inPillar, progress }: Surroundings): string {
  const where = pillar === '' ? 'Overview' : `${pillar}, question ${position} of ${inPillar}`;
  return `${where}. ${progress.settled} of ${progress.asked} answered, ${timeLeft(progress)}.`;
}

function choices({ choices: list, stop: { item }, chosen }: Question, style: Style): string[] {
  return list
    .flatMap(({ id, text }, index) => {
      const number = id === '' ? '0' : String(index + 1);
      const saved = chosen.includes(id) ? ' (saved)' : '';
      return labelled(`  ${number}. `, `${text}${saved}`, style);
    })
    .concat(item.type === 'checklist' ? wrap('Type the numbers of all that are true, such as: 1 3', style.width) : []);
}

function overviewLines(rows: readonly OverviewRow[], style: Style): string[] {
  if (rows.length === 0) return ['Nothing is found.'];
  return rows.map((row, index) => `${String(index + 1).padStart(3)}. ${rowLine(row, style.width - 5)}`);
}

function closing({ progress }: Surroundings, { width }: Style): string[] {
  return wrap(closingWords(progress.asked - progress.settled), width);
}

/** What is asked for, before the line is typed. */
export function plainPrompt(screen: Screen, style: Style): string {
  switch (screen.kind) {
    case 'question':
      return questionPrompt(screen.question, style);
    case 'pause':
      return `${hints(PAUSE_KEYS, style)}\nPress Enter to go on: `;
    case 'pains':
      return 'Pain point (an empty line goes on, . goes back): ';
    case 'overview':
      return `${hints(
        overviewKeys(false).filter(({ key }) => key !== '/' && key !== 'Enter'),
        style,
      )}\nNumber of a line, a letter, or words to search for: `;
    default:
      return screen satisfies never;
  }
}

function hints(keys: readonly KeyHint[], { width }: Style): string {
  return wrap(keys.map(({ key, does }) => `${key} ${does}`).join(', '), width).join('\n');
}

function questionPrompt(question: Question, style: Style): string {
  const { mode } = question;
  switch (mode.kind) {
    case 'answer':
      return `Answer${rangeOf(question)}: `;
    case 'write': {
      const now = mode.field.before + mode.field.after;
      const keeps =
        now === '' ? '' : `${wrapWritten(`Now: ${now}`, style.width).join('\n')}\nEnter alone keeps it, - takes it away. `;
      return `${writeTitle(mode.what)}\n${keeps}. goes back, :e opens your editor, \\ at the end goes on in the next line.\n> `;
    }
    case 'pick':
      return `${pickTitle(mode.what)}\n${mode.choices
        .map(({ key, text }, index) => `  ${key || index + 1}. ${safe(text)}${mode.focus === index ? ' (now)' : ''}`)
        .join('\n')}\n. goes back.\n> `;
    default:
      return mode satisfies never;
  }
}

/** What may be typed; the letters are listed by the help. */
function rangeOf({ stop: { item }, choices: list, kept, earlier }: Question): string {
  const enter = kept.answer !== null ? ', Enter keeps it' : earlier !== null ? ', Enter confirms the earlier one' : '';
  const keeps = `${enter}, ? for help`;
  if (item.type === 'number') return ` (a number${item.unit === '' ? '' : ` of ${safe(item.unit)}`}${keeps})`;
  if (item.type === 'text') return ' (Enter to write, ? for help)';
  const last = item.type === 'checklist' ? list.length - 1 : list.length;
  return item.type === 'checklist' ? ` (numbers from 1 to ${last}, 0 for none${keeps})` : ` (1 to ${last}${keeps})`;
}

/** What came of a line that decided nothing: an error, help, or nothing but the next prompt. */
export function plainReply(screen: Screen, style: Style): string[] {
  const error = errorOf(screen);
  if (error !== '') return wrap(`! ${error}`, style.width);
  if (screen.kind === 'overview') return overviewLines(screen.overview.shown, style);
  if (screen.kind !== 'question') return [];
  const { question } = screen;
  if (question.aside !== 'nothing') return ['', ...helpLines(question, style), ''];
  return question.mode.kind === 'pick' && question.mode.carry !== ''
    ? wrapWritten(`Noted: ${question.mode.carry}`, style.width)
    : [];
}

function errorOf(screen: Screen): string {
  switch (screen.kind) {
    case 'question':
      return screen.question.error;
    case 'pause':
      return screen.pause.error;
    case 'pains':
      return screen.pains.error;
    case 'overview':
      return screen.overview.error;
    default:
      return screen satisfies never;
  }
}
