// The screens between questions: the pause after a pillar, pain points as a subject, the overview with its search.
import type { Overview, OverviewRow, Pains, Pause, Surroundings } from '../../model/screens.ts';
import { terminal as safe } from '../escape.ts';
import { errorLines, headOf, timeLeft } from './head.ts';
import { keyLines, overviewKeys, PAINS_KEYS, PAUSE_KEYS } from './keys.ts';
import { fieldLines } from './question.ts';
import { cut, type Layout, type Size, type Style, wrap } from './screen.ts';

/** A breath between two pillars. */
export function pauseLayout(pause: Pause, around: Surroundings, size: Size, style: Style): Layout {
  const { chalk } = style;
  return {
    head: [...headOf(around, style), ''],
    body: pauseLines(pause, around, style).map((line, index) => (index === 0 ? chalk.bold(line) : line)),
    focus: null,
    foot: [...errorLines(pause.error, style), ...keyLines(PAUSE_KEYS, size, style)],
  };
}

/** The same as plain lines. */
export function pauseLines(pause: Pause, { progress }: Surroundings, { width }: Style): string[] {
  const { done, next, settled, later, asked, pillarsLeft, workshop } = pause;
  const off = later === 0 ? '' : `, ${later} put off`;
  const breath = workshop ? ' Time to breathe, stretch or refill the cups.' : '';
  const ahead = pillarsLeft === 1 ? '1 pillar ahead' : `${pillarsLeft} pillars ahead`;
  return [
    ...wrap(`${done.title}: ${settled} of ${asked} answered${off}.${breath}`, width),
    '',
    ...wrap(`${ahead}, ${timeLeft(progress)}. Everything so far is saved.`, width),
    '',
    ...wrap(`Next: ${next.title}. ${next.asks}`, width),
  ];
}

/** Pain points are collected before a pillar. */
export function painsLayout(pains: Pains, around: Surroundings, size: Size, style: Style): Layout {
  const list = painLines(pains.noted, style);
  const field = fieldLines(pains.field, style);
  const body = [...list, ...field.lines];
  const at = body.length - field.lines.length + field.caret;
  return {
    head: [...headOf(around, style), ''],
    body,
    focus: [at, at],
    foot: [...errorLines(pains.error, style), ...keyLines(PAINS_KEYS, size, style)],
  };
}

/** What is asked, and what was noted so far. */
export function painLines(noted: readonly string[], { chalk, width }: Style): string[] {
  return [
    ...wrap('What hurts your customers? Collect pain points in their words, one a line.', width).map((line) => chalk.bold(line)),
    '',
    ...noted.flatMap((title) => wrap(`- ${title}`, width)),
    ...(noted.length > 0 ? [''] : []),
  ];
}

const STATES: Readonly<Record<Extract<OverviewRow, { kind: 'item' }>['state'], string>> = {
  answered: '',
  na: 'does not apply',
  unknown: 'do not know',
  later: 'put off',
  open: 'open',
};

/** Everything that is asked, with its answer. */
export function overviewLayout(overview: Overview, around: Surroundings, size: Size, style: Style): Layout {
  const { chalk, width } = style;
  const search = overview.query === null ? [] : [cut(`Search: ${safe(overview.query)}_`, width)];
  const lines = overview.shown.map((row, index) => {
    const line = `${index === overview.at ? '>' : ' '} ${rowLine(row, width - 2)}`;
    if (index === overview.at) return chalk.cyan(line);
    return row.kind === 'pillar' ? chalk.bold(line) : line;
  });
  return {
    head: [...headOf(around, style), ...closing(around, overview, style), ...search, ''],
    body: lines.length === 0 ? ['  Nothing is found.'] : lines,
    focus: [Math.max(0, overview.at - 1), overview.at],
    foot: [...errorLines(overview.error, style), ...keyLines(overviewKeys(overview.query !== null), size, style)],
  };
}

/** At the end: what to do now. */
function closing({ progress }: Surroundings, { from, query }: Overview, { chalk, width }: Style): string[] {
  if (from !== null || query !== null) return [];
  return wrap(closingWords(progress.asked - progress.settled), width).map((line) => chalk.bold(line));
}

/** What to do at the end of the interview. */
export function closingWords(open: number): string {
  if (open === 0) return 'All answered. Look it over, then press f for the result.';
  return `${open === 1 ? '1 question is' : `${open} questions are`} open: o finds them. f gives the result as it stands.`;
}

/** One line: code, title and what was answered. */
export function rowLine(row: OverviewRow, width: number): string {
  if (row.kind === 'pillar') return cut(`${safe(row.title)}: ${row.settled} of ${row.asked}`, width);
  const state = STATES[row.state];
  const what = row.state === 'answered' ? row.text : row.text === '' ? state : `${state}: ${row.text}`;
  const mark = row.state === 'open' || row.state === 'later' ? '-' : '+';
  const code = row.code === '' ? '' : `${safe(row.code)} `;
  return cut(`${mark} ${code}${safe(row.title)}: ${safe(what)}`, width);
}
