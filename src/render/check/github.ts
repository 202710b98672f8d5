// What was checked as workflow commands of GitHub: annotations on the line of the answer that decides, the worst first.
import type { Checked } from '../../model/checked.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { ReportBreach } from '../../model/report.ts';
import { terminal as oneLine } from '../escape.ts';
import { count } from '../figures.ts';
import { spotsOf } from './answers.ts';
import { breachesOf, fromRoot, gravityOf, problemsOf, problemWords, STANDING_WORDS, summaryOf } from './standing.ts';
import { shortName } from './whose.ts';

/** GitHub shows this many of each level a step, and drops the others without a word. */
const MOST = 10;
/** Longest text of an annotation, in characters; the runner cuts at 4096. */
const LONGEST = 1000;

interface Annotation {
  readonly level: 'error' | 'warning';
  /** How many others of the same rule or input come before it. */
  readonly round: number;
  /** 0 for the worst. */
  readonly gravity: number;
  /** Null where it stands in no file. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly title: string;
  readonly message: string;
}

/** At most ten errors and ten warnings, a notice that counts the others, and how many passed. */
export function github(checked: readonly Checked[]): string {
  const all = checked.flatMap((one) => annotationsOf(one, checked.length > 1)).toSorted(byWorth);
  const [errors, warnings] = (['error', 'warning'] as const).map((wanted) => all.filter(({ level }) => level === wanted));
  const shown = [...(errors ?? []).slice(0, MOST), ...(warnings ?? []).slice(0, MOST)];
  const more = [moreWords((errors?.length ?? 0) - MOST, 'error'), moreWords((warnings?.length ?? 0) - MOST, 'warning')].filter(
    (words) => words !== null,
  );
  const notice = more.length === 0 ? [] : [noticeOf(more.join(' and '))];
  return `${[...shown.map(command), ...notice, summaryOf(checked)].join('\n')}\n`;
}

/** The first answer of every rule before the second of any: what is dropped is told already. */
function byWorth(left: Annotation, right: Annotation): number {
  return left.round - right.round || left.gravity - right.gravity;
}

function moreWords(amount: number, noun: string): string | null {
  return amount <= 0 ? null : count(amount, `more ${noun}`);
}

function noticeOf(more: string): string {
  const where = 'The summary of this step and the formats text and json show the rest';
  return `::notice title=${property('dxready check')}::${data(`${more} not shown here: GitHub shows ${MOST} of each level. ${where}.`)}`;
}

function annotationsOf(checked: Checked, isOneOfMany: boolean): Annotation[] {
  const whose = isOneOfMany ? ` (${shortName(checked)})` : '';
  if (checked.result === null && checked.problems.length === 0) return [unchecked(whose)];
  return [
    ...problemsOf(checked).map((problem, index) => problemAnnotation(problem, index, checked.name, whose)),
    ...breachesOf(checked).flatMap((breach) => breachAnnotations(breach, whose)),
  ];
}

function unchecked(whose: string): Annotation {
  const message = 'Nothing more is known.';
  return { level: 'error', round: 0, gravity: -1, file: null, line: null, column: null, title: `${UNCHECKED}${whose}`, message };
}

const UNCHECKED = `dxready: ${STANDING_WORDS.unchecked}`;
/** Behind everything else. */
const LAST = Number.MAX_SAFE_INTEGER;

/** That a sheet was not checked is worse than any rule; its further faults come in turn, what is only odd comes last. */
function problemAnnotation(problem: LocatedProblem, index: number, name: string, whose: string): Annotation {
  const { severity: level, file, line, column } = problem;
  const order = level === 'error' ? { round: index, gravity: index === 0 ? -1 : 2 } : { round: LAST, gravity: 4 };
  const place = { file: file === '' ? name : file, line: Math.max(1, line), column: Math.max(1, column) };
  const title = `${level === 'error' ? UNCHECKED : 'dxready: odd input'}${whose}`;
  return { level, ...order, ...place, title, message: oneLine(problemWords(problem)) };
}

/** One for each line of a file: the first says what mends it, the others what they have to do with it. */
function breachAnnotations(breach: ReportBreach, whose: string): Annotation[] {
  const { severity, outcome, message, mend } = breach;
  const found = outcome === 'undecided' ? `Undecided: ${message}` : message;
  const title = `dxready: ${breach.title}${outcome === 'undecided' ? ', undecided' : ' not met'}${whose}`;
  const level = severity === 'error' ? 'error' : 'warning';
  return spotsOf(breach).map(({ file, line, says }, round) => {
    const told = says.join('; ');
    const sentences = round === 0 ? [found, told, mend] : [told, found];
    const lines = sentences.filter((sentence) => sentence !== '').map(oneLine);
    return { level, round, gravity: gravityOf(breach), file, line, column: null, title, message: lines.join('\n') };
  });
}

function command({ level, file, line, column, title, message }: Annotation): string {
  const places = file === null || file.startsWith('<') ? [] : [`file=${property(fromRoot(file))}`];
  const lines = places.length === 0 || line === null ? [] : [`line=${line}`, ...(column === null ? [] : [`col=${column}`])];
  return `::${level} ${[...places, ...lines, `title=${property(title)}`].join(',')}::${data(message)}`;
}

/** As the runner reads it back: per cent signs and line breaks. */
function data(text: string): string {
  return shortened(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
