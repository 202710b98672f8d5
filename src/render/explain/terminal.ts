// An explanation on a terminal: readable without colour, a sum that can be redone with a pencil.
import { Chalk, type ChalkInstance } from 'chalk';
import widthOf from 'fast-string-width';
import { terminal as safe } from '../escape.ts';
import type { FormatOptions } from '../format-options.ts';
import { paragraph } from '../paragraph.ts';
import type { ExplainableGroup } from './contents.ts';
import type { AmountView, ConditionView, ExplainedView, ExplanationView, InputView } from './explanation-view.ts';

/** Longer lines are hard to read. */
const MAX_WIDTH = 80;
/** Room for a name before the number. */
const NAMES = 50;
/** The least room for text beside something else. */
const SHORTEST = 16;
/** Under the line that it goes on with. */
const INNER = '      ';

/** The whole text; `again` explains something else, without its id, and `edit` is the command that edits a pain point. */
export function terminalExplanation(view: ExplanationView, options: FormatOptions, again: string, edit = ''): string {
  const chalk = new Chalk({ level: options.colour });
  const width = Math.min(options.width, MAX_WIDTH);
  const banner = view.banner.length === 0 ? [] : [view.banner.map((line) => bannerLine(line, width, chalk)).join('\n')];
  const head = `${chalk.bold(paragraph(safe(view.heading), width))}\n${chalk.dim(paragraph(safe(view.about), width))}`;
  const sections = view.sections.map((section) => sectionText(section, width, chalk));
  const next = [
    ...(view.next === null ? [] : [`Next: ${again} ${view.next}`]),
    ...(view.edit === null || edit === '' ? [] : [`Edit: ${edit}`]),
    ...(view.kind === 'overall' ? [`All:  ${again} --list`] : []),
  ];
  const last = next.length === 0 ? [] : [next.map((line) => chalk.dim(safe(line))).join('\n')];
  return `${[...banner, head, ...sections, ...last].join('\n\n')}\n`;
}

function bannerLine(line: string, width: number, chalk: ChalkInstance): string {
  return chalk.bold.yellow(paragraph(safe(line), width));
}

function sectionText(
  { title, says, inputs, weighted, steps, conditions, amounts }: ExplainedView,
  width: number,
  chalk: ChalkInstance,
): string {
  const indent = title === '' ? '' : '  ';
  return [
    ...(title === '' ? [] : [chalk.underline(paragraph(safe(title), width))]),
    ...inputLines(inputs, weighted, width),
    ...steps.map((step, index) =>
      hung(`  ${String(index + 1).padStart(steps.length > 9 ? 2 : 1)}. `, unbroken(safe(step)), width).replaceAll(GLUE, ' '),
    ),
    ...conditionLines(conditions, width),
    ...amountLines(amounts, width),
    ...says.map((sentence) => paragraph(safe(sentence), width, indent)),
  ].join('\n');
}

function inputLines(inputs: readonly InputView[], weighted: boolean, width: number): string[] {
  const numbers = aligned(inputs.map(({ value }) => value));
  const most = Math.max(SHORTEST, Math.min(NAMES, width - 4 - Math.max(...numbers.map((text) => text.length), 0)));
  const room = Math.min(most, Math.max(...inputs.map(({ title }) => widthOf(safe(title))), 0));
  return inputs.map(({ title, weight, note }, index) => {
    const name = paragraph(safe(title), room).split('\n');
    const last = name.pop() ?? '';
    const gap = ' '.repeat(Math.max(0, room - widthOf(last)));
    const more = [...(weighted && weight !== '' ? [`weight ${weight}`] : []), ...(note === '' ? [] : [safe(note)])].join(', ');
    const start = `  ${last}${gap}  ${numbers[index] ?? ''}`;
    const line = more === '' ? start.trimEnd() : noted(start, more, width);
    return [...name.map((part) => `  ${part}`), line].join('\n');
  });
}

/** A note beside its number, or on a narrow screen under it. */
function noted(start: string, more: string, width: number): string {
  return start.length + 2 + SHORTEST > width
    ? `${start.trimEnd()}\n${paragraph(more, width, INNER)}`
    : hung(`${start}  `, more, width);
}

/** Numbers below each other by their points. */
function aligned(numbers: readonly string[]): string[] {
  const before = (text: string) => (text.split('.')[0] ?? '').length;
  const most = Math.max(...numbers.map(before), 0);
  const padded = numbers.map((text) => ' '.repeat(most - before(text)) + text);
  const width = Math.max(...padded.map((text) => text.length), 0);
  return padded.map((text) => text.padEnd(width));
}

/** The outcomes stand in a column of their own, if there are any. */
function conditionLines(conditions: readonly ConditionView[], width: number): string[] {
  const widest = Math.max(...conditions.map(({ word }) => word.length), 0);
  const column = (word: string) => (widest === 0 ? '' : `${word.padEnd(widest)}  `);
  return conditions.map(({ depth, word, says }) => hung(`  ${column(word)}${'  '.repeat(depth)}`, safe(says), width));
}

function amountLines(amounts: readonly AmountView[], width: number): string[] {
  const numbers = aligned(amounts.map(({ amount }) => amount));
  return amounts.map(({ says }, index) => hung(`  ${numbers[index] ?? ''}  `, safe(says), width));
}

/** A weight stays with its number. */
function unbroken(step: string): string {
  return step.replaceAll(' x ', `${GLUE}x${GLUE}`);
}

/** Stands for a space inside a piece; texts hold no such character, see `harmless`. */
const GLUE = '\u0000';

/** Text after a start; its further lines stand below its first word. */
function hung(start: string, text: string, width: number): string {
  return start + paragraph(text, width, ' '.repeat(start.length)).trimStart();
}

/** Everything that can be explained, an id a line. */
export function terminalList(groups: readonly ExplainableGroup[], { colour, width }: FormatOptions): string {
  const chalk = new Chalk({ level: colour });
  const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => widthOf(safe(id))));
  const room = Math.min(MOST_OF_ID, Math.max(...ids, 0));
  const blocks = groups.map(({ title, entries }) => {
    const lines = entries.map(({ id, name, result }) =>
      noted(`  ${padded(safe(id), room)}`, safe(result === '' ? name : `${name}: ${result}`), Math.min(width, MAX_WIDTH)),
    );
    return [chalk.underline(title), ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Longer ids push their names to the right. */
const MOST_OF_ID = 32;

function padded(text: string, room: number): string {
  return text + ' '.repeat(Math.max(0, room - widthOf(text)));
}
