// The interview as lines that are never redrawn: numbered, in order, readable by ear.
import type { OverviewRow, Question, Screen, Surroundings } from '../../model/screens.ts';
import { terminal as safe } from '../escape.ts';
import { asideLines, whyLines } from './aside.ts';
import { closingWords, painLines, pauseLines, rowLine } from './between.ts';
import { timeLeft, UNCOUNTED } from './head.ts';
import { type KeyHint, offerKeys, overviewKeys, PAUSE_KEYS, questionKeys } from './keys.ts';
import { offerLines } from './offer.ts';
import { askLines, painsHere, pickTitle, saidLines, writeTitle } from './question.ts';
import { labelled, type Style, wrap, wrapWritten } from './screen.ts';

/** Everything about a screen that just came up. */
export function plainScreen(screen: Screen, around: Surroundings, style: Style): string[] {
  const notice = wrap(around.notice, style.width).filter((line) => line !== '');
  const head = [...(screen.kind === 'pause' ? [] : wrap(whereWords(around), style.width)), ...notice];
  switch (screen.kind) {
    case 'question':
      return [
        ...head,
        '',
        ...askLines(screen.question, style),
        ...choices(screen.question, style),
        ...saidLines(screen.question, style),
        ...painsHere(screen.question, style),
      ];
    case 'pause':
      return [...head, '', ...pauseLines(screen.pause, around, style)];
    case 'pains':
      return [...head, '', ...painLines(screen.pains.noted, style)];
    case 'offer':
      return [...head, '', ...offerLines(screen.offer, style)];
    case 'overview':
      return [...head, '', ...overviewLines(screen.overview.shown, style), '', ...closing(around, style)];
    default:
      return screen satisfies never;
  }
}

function whereWords({ pillar, position, inPillar, counts, progress }: Surroundings): string {
  const number = position === 0 ? '' : `, ${counts ? 'question ' : ''}${position} of ${inPillar}`;
  const where = pillar === '' ? 'Overview' : `${pillar}${number}${counts ? '' : `; ${UNCOUNTED}`}`;
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
    case 'offer':
      return `${hints(offerKeys(screen.offer), style)}\nPress Enter to ${screen.offer.skips ? 'leave them out' : 'answer them'}: `;
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
      const keeps = now === '' ? '' : `Now: ${now.replaceAll('\n', ' ')}. Enter alone keeps it, - takes it away. `;
      const hint = wrap(
        `${keeps}A dot alone goes back. A \\ at the end goes on in the next line, :e opens your editor.`,
        style.width,
      );
      return `${wrap(writeTitle(mode.what), style.width).join('\n')}\n${hint.join('\n')}\n> `;
    }
    case 'pick':
      return `${wrap(pickTitle(mode.what), style.width).join('\n')}\n${mode.choices
        .map(({ key, text }, index) => `  ${key || index + 1}. ${safe(text)}${mode.focus === index ? ' (now)' : ''}`)
        .join('\n')}\nA dot goes back.\n> `;
    default:
      return mode satisfies never;
  }
}

function letters(question: Question): string {
  return questionKeys(question)
    .filter(({ key }) => /^[a-z?]$/.test(key))
    .map(({ key, does }) => `${key} ${does}`)
    .join(', ');
}

/** What may be typed; all letters are listed by the help. */
function rangeOf({ stop, choices: list, kept, earlier }: Question): string {
  const { item } = stop;
  const enter = kept.answer !== null ? ', Enter keeps it' : earlier !== null ? ', Enter confirms the earlier one' : '';
  const keeps = `${enter}; ${stop.item.na ? 'n, ' : ''}d, s; ? for help`;
  if (item.type === 'number') return ` (a number${item.unit === '' ? '' : ` of ${safe(item.unit)}`}${keeps})`;
  if (item.type === 'text') return ` (Enter to write${keeps})`;
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
  if (question.aside === 'help') return [...whyLines(question, style), ...wrap(`Type: ${letters(question)}.`, style.width)];
  if (question.aside === 'facilitation') return asideLines(question, style);
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
    case 'offer':
      return screen.offer.error;
    case 'overview':
      return screen.overview.error;
    default:
      return screen satisfies never;
  }
}
