// A question as a screen: the same for every kind of item; the answer that is saved stands in brackets, the marker is a >.
import type { Choice, Mode, Question, Surroundings } from '../../model/screens.ts';
import { terminal as safe } from '../escape.ts';
import { evidenceWord } from '../wording/items.ts';
import { asideLines } from './aside.ts';
import { errorLines, headOf } from './head.ts';
import { COUNTING_KEYS, keyLines, pickingKeys, questionKeys, READING_KEYS, WRITING_KEYS } from './keys.ts';
import { cut, type Layout, labelled, type Size, type Style, wrap, wrapWritten } from './screen.ts';

/** The parts of a question's screen. */
export function questionLayout(question: Question, around: Surroundings, size: Size, style: Style): Layout {
  const { mode, error } = question;
  const head = [...headOf(around, style), ''];
  const foot = (keys: readonly string[]) => [...errorLines(error, style), ...keys];
  switch (mode.kind) {
    case 'answer': {
      if (question.aside !== 'nothing') return readingLayout(question, head, size, style);
      const keys = keyLines(questionKeys(question), size, style);
      const room = size.rows - head.length - keys.length - 2;
      return { head, ...answerBody(question, style, room), foot: foot(keys) };
    }
    case 'write': {
      const keys = mode.what === 'headcount' ? COUNTING_KEYS : WRITING_KEYS;
      return { head, ...writeBody(question, mode, style), foot: foot(keyLines(keys, size, style)) };
    }
    case 'pick':
      return { head, ...pickBody(question, mode, style), foot: foot(keyLines(pickingKeys(mode.choices), size, style)) };
    default:
      return mode satisfies never;
  }
}

/** Help and tips stand under the question, in place of its choices. */
function readingLayout(question: Question, head: readonly string[], size: Size, style: Style): Layout {
  const foot = keyLines(READING_KEYS, size, style);
  return { head: [...head, ...askLines(question, style), ''], body: asideLines(question, style), focus: null, foot };
}

type Body = Pick<Layout, 'body' | 'focus'>;

interface Room {
  /** The short name, under which the overview and the report list it. */
  readonly title: boolean;
  /** Pain points that were noted at it. */
  readonly pains: boolean;
  /** Air between the choices, for people who read it from the back of a room. */
  readonly air: boolean;
}

const ROOMS: readonly Room[] = [
  { title: true, pains: true, air: true },
  { title: true, pains: true, air: false },
  { title: true, pains: false, air: false },
];
const BARE: Room = { title: false, pains: false, air: false };

/** As much as fits into `rows`; on a short screen the bare question. */
function answerBody(question: Question, style: Style, rows: number): Body {
  const tried = ROOMS.filter(({ air }) => !air || question.workshop).map((room) => bodyWith(question, style, room));
  return tried.find(({ body }) => body.length <= rows) ?? bodyWith(question, style, BARE);
}

function titleLine({ stop: { item } }: Question, { chalk, width }: Style): string {
  return chalk.dim(cut([safe(item.code), safe(item.title)].filter((part) => part !== '').join(' '), width));
}

function bodyWith(question: Question, style: Style, { title, pains, air }: Room): Body {
  const ask = [...(title && question.stop.trend === null ? [titleLine(question, style)] : []), ...askLines(question, style), ''];
  const choices = question.choices.map((choice, index) => choiceLines(question, choice, index, style));
  const gap = air ? [''] : [];
  const listed = choices.flatMap((lines, index) => (index === 0 ? lines : [...gap, ...lines]));
  const said = [...saidLines(question, style), ...(pains ? painsHere(question, style) : [])];
  const body = [...ask, ...listed, ...inputLines(question, style), ...(said.length > 0 ? ['', ...said] : [])];
  if (question.focus === null) return { body, focus: null };
  const before = choices.slice(0, question.focus).reduce((sum, lines) => sum + lines.length + gap.length, ask.length);
  return { body, focus: [before, before + (choices[question.focus]?.length ?? 1) - 1] };
}

/** The question itself. Of trends the same is asked: what stands out is the trend. */
export function askLines({ stop: { item, trend } }: Question, { chalk, width }: Style): string[] {
  if (trend === null) return wrap(item.ask, width).map((line) => chalk.bold(line));
  return [...wrap(item.title, width).map((line) => chalk.bold(line)), ...wrap(item.ask, width)];
}

/** One choice: `> 3  text`, `[3]` if it is saved, `[x]` if it is ticked. */
export function choiceLines(question: Question, choice: Choice, index: number, style: Style): string[] {
  const { chosen, focus, ticked, stop } = question;
  const { chalk } = style;
  const isSaved = chosen.includes(choice.id);
  const marker = focus === index ? '>' : ' ';
  const isOption = stop.item.type === 'checklist' && choice.id !== '';
  const box = isOption ? `${ticked.includes(choice.id) ? '[x]' : '[ ]'} ` : stop.item.type === 'checklist' ? '    ' : '';
  const number = isSaved && !isOption ? `[${choice.key || '*'}]` : ` ${choice.key || ' '} `;
  const lines = labelled(` ${marker} ${box}${number} `, choice.text, style);
  if (focus === index) return lines.map((line) => chalk.cyan(line));
  return isSaved ? lines.map((line) => chalk.bold(line)) : lines;
}

/** The number that is typed, with the band it falls into. */
export function inputLines({ stop: { item }, typed, band }: Question, style: Style): string[] {
  const { chalk } = style;
  if (item.type === 'text') return [chalk.dim('   Press Enter to write.')];
  if (item.type !== 'number') return [];
  const unit = item.unit === '' ? '' : ` ${safe(item.unit)}`;
  return [
    ` > ${typed}${caret(' ', style)}${chalk.dim(unit)}`,
    ...(band === null ? [''] : labelled('   in the band ', band, style).map((line) => chalk.dim(line))),
  ];
}

/** What is saved about this question, and what an earlier sheet says. */
export function saidLines({ kept, says, earlier, roles, stop: { item } }: Question, style: Style): string[] {
  const annotation = kept.answer ?? kept.draft;
  const visible = kept.answer?.given.state === 'answered' && ['level', 'choice', 'yes_no', 'checklist'].includes(item.type);
  const saved = visible && item.type === 'checklist' ? 'Saved' : '';
  const role = roles.find(({ id }) => id === annotation?.by)?.title ?? annotation?.by ?? '';
  const by = [role, annotation?.voices == null ? '' : `${annotation.voices} ${annotation.voices === 1 ? 'person' : 'people'}`];
  const lines: [string, string][] = [
    [visible ? saved : 'Saved', saved !== '' || !visible ? says.kept : ''],
    ['Needs a look', kept.answer?.look === undefined ? '' : lookWords(annotation?.note != null)],
    ['Earlier', earlier === null ? '' : `${says.earlier} (Enter confirms it)`],
    ['Earlier note', earlier?.note ?? ''],
    ['Note', annotation?.note ?? ''],
    ['Evidence', evidenceWord(annotation?.evidence ?? null) ?? ''],
    ['Said by', by.filter((part) => part !== '').join(', ')],
  ];
  return lines.filter(([, text]) => text !== '').flatMap(([label, text]) => labelled(`   ${label}: `, text, style));
}

/** The note of an answer that was carried over ends with what was answered, and why it is asked again. */
function lookWords(hasNote: boolean): string {
  return `The question has changed since${hasNote ? '; the note tells how' : ''}. Enter confirms the answer.`;
}

/** How many pain points are named at their question. */
const NAMED = 2;

/** The pain points that were noted at this question, a line each. */
export function painsHere({ pains }: Question, { width }: Style): string[] {
  if (pains.length === 0) return [];
  const label = `   ${pains.length === 1 ? 'Pain point' : 'Pain points'}: `;
  const more = pains.length - NAMED;
  const named = [...pains.slice(0, NAMED).map(safe), ...(more > 0 ? [`and ${more} more`] : [])];
  return named.map((text, index) => (index === 0 ? label : ' '.repeat(label.length)) + cut(text, width - label.length));
}

const TITLES: Readonly<Record<Extract<Mode, { kind: 'write' }>['what'], string>> = {
  text: 'Your answer',
  reason: 'Why does it not apply?',
  note: 'Note',
  pain: 'Pain point, in customers\u2019 words',
  park: 'For the parking lot',
  headcount: 'How many people stand behind this answer? Enter alone leaves it open.',
};

/** What is asked for while words are written. */
export function writeTitle(what: Extract<Mode, { kind: 'write' }>['what']): string {
  return TITLES[what];
}

/** What is asked for while a line is chosen. */
export function pickTitle(what: Extract<Mode, { kind: 'pick' }>['what']): string {
  return PICKS[what];
}

const PICKS: Readonly<Record<Extract<Mode, { kind: 'pick' }>['what'], string>> = {
  evidence: 'What stands behind the answer? Enter alone leaves it open.',
  raised: 'Who raised it? Enter alone leaves it open.',
  role: 'Which role said it? Enter alone leaves it open.',
};

function writeBody(question: Question, { what, field }: Extract<Mode, { kind: 'write' }>, style: Style): Body {
  const written = fieldLines(field, style);
  const context = what === 'pain' || what === 'park' ? [] : [...askLines(question, style), ''];
  const body = [...context, ...wrap(TITLES[what], style.width), '', ...written.lines];
  const at = body.length - written.lines.length + written.caret;
  return { body, focus: [at, at] };
}

/** Text that is being written, with its caret; `caret` is the line it stands in. */
export function fieldLines(
  { before, after }: { readonly before: string; readonly after: string },
  style: Style,
): { readonly lines: string[]; readonly caret: number } {
  const under = /^\n|^$/.test(after) ? ' ' : (Array.from(after)[0] ?? ' ');
  const rest = after.startsWith(under) ? after.slice(under.length) : after;
  const width = style.width - 4;
  const lines = wrapWritten(`${before}${CARET}${under}${rest}`, width);
  const at = Math.max(
    0,
    lines.findIndex((line) => line.includes(CARET)),
  );
  return { lines: lines.map((line) => ` | ${shownCaret(line, style)}`), caret: at };
}

/** Stands for the caret while lines are broken; nothing that is written holds it. */
const CARET = '\ue000';

function shownCaret(line: string, style: Style): string {
  const [left = '', right] = line.split(CARET);
  if (right === undefined) return line;
  const [under = ' ', ...rest] = Array.from(right === '' ? ' ' : right);
  return left + caret(under, style) + rest.join('');
}

/** The sign under the caret turned round; where there are no colours, an underscore stands before it. */
function caret(under: string, { chalk }: Style): string {
  return chalk.level === 0 ? `_${under === ' ' ? '' : under}` : chalk.inverse(under);
}

function pickBody(question: Question, { what, choices, focus, carry }: Extract<Mode, { kind: 'pick' }>, style: Style): Body {
  const said = carry === '' ? [] : [...wrapWritten(carry, style.width - 4).map((line) => ` | ${line}`), ''];
  const lines = choices.map((choice, index) =>
    labelled(` ${focus === index ? '>' : ' '}  ${choice.key || ' '}  `, choice.text, style).map((line) =>
      focus === index ? style.chalk.cyan(line) : line,
    ),
  );
  const context = what === 'raised' ? [] : [...askLines(question, style), ''];
  const body = [...context, ...said, ...wrap(PICKS[what], style.width), '', ...lines.flat()];
  return { body, focus: [body.length - lines.flat().length, body.length - 1] };
}
