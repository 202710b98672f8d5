// What was checked as workflow commands of GitHub: annotations on the line of the answer that decides, the worst first.
import type { Checked } from '../../model/checked.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { ReportBreach } from '../../model/report.ts';
import { terminal as oneLine } from '../escape.ts';
import { count } from '../figures.ts';
import { farFrom } from './amounts.ts';
import { spotsOf } from './answers.ts';
import { heldWords } from './held-words.ts';
import { inert } from './inert.ts';
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
  /** How far it is from its bar; 0 where that is no number. */
  readonly far: number;
  /** Null where it stands in no file. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly title: string;
  /** What it is an annotation of; null where there is only one. */
  readonly whose: string | null;
  readonly message: string;
}

/** At most ten errors and ten warnings, a notice that counts the others, and how many passed. */
export function github(checked: readonly Checked[]): string {
  const all = foldShared(checked.map((one) => annotationsOf(one, checked.length > 1)));
  const [errors, warnings] = [inTurn(all, 'error'), inTurn(all, 'warning')];
  const shown = [...errors.slice(0, MOST), ...warnings.slice(0, MOST)];
  const more = [moreWords(errors.length - MOST, 'error'), moreWords(warnings.length - MOST, 'warning')].filter(
    (words) => words !== null,
  );
  const notice = more.length === 0 ? [] : [noticeOf(more.join(' and '))];
  const held = heldWords(checked, oneLine);
  const totals = [summaryOf(checked), ...(held === null ? [] : [inert(held)])];
  return `${[...shown.map(command), ...notice, ...totals].join('\n')}\n`;
}

/** The worst of every result before the second of any, so that none is dropped for another that is told already. */
function inTurn(results: readonly (readonly Annotation[])[], level: Annotation['level']): Annotation[] {
  const turns = results.flatMap((all) => {
    const ranked = all
      .filter((one) => one.level === level)
      .toSorted((left, right) => left.round - right.round || byWorth(left, right));
    return ranked.map((annotation, index) => ({ annotation, turn: Math.max(index, annotation.round) }));
  });
  const sorted = turns.toSorted((left, right) => left.turn - right.turn || byWorth(left.annotation, right.annotation));
  return sorted.map(({ annotation }) => annotation);
}

function byWorth(left: Annotation, right: Annotation): number {
  return left.gravity - right.gravity || right.far - left.far;
}

/** What is wrong at a place that several share, such as a line of their policy, is told once, with the number of them. */
function foldShared(results: readonly (readonly Annotation[])[]): Annotation[][] {
  const sharers = new Map<string, Set<number>>();
  const sharersOf = ({ level, file, line, column, message }: Annotation): Set<number> => {
    const key = [level, file, line, column, message].join('\n');
    const known = sharers.get(key) ?? new Set();
    if (column !== null) sharers.set(key, known);
    return known;
  };
  for (const [index, all] of results.entries()) for (const one of all) sharersOf(one).add(index);
  return results.map((all, index) =>
    all.flatMap((one) => {
      const [first = index, ...others] = sharersOf(one);
      if (first !== index) return [];
      return [others.length === 0 ? one : { ...one, whose: `${one.whose} and ${others.length} more` }];
    }),
  );
}

function moreWords(amount: number, noun: string): string | null {
  return amount <= 0 ? null : count(amount, `more ${noun}`);
}

function noticeOf(more: string): string {
  const where = 'The summary of this step and the formats text and json show the rest';
  return `::notice title=${property('dxready check')}::${data(`${more} not shown here: GitHub shows ${MOST} of each level. ${where}.`)}`;
}

function annotationsOf(checked: Checked, isOneOfMany: boolean): Annotation[] {
  const whose = isOneOfMany ? shortName(checked) : null;
  if (checked.result === null && checked.problems.length === 0) return [{ ...UNCHECKED, whose }];
  return [
    ...problemsOf(checked).map((problem, index) => ({ ...problemAnnotation(problem, index, checked.name), whose })),
    ...breachesOf(checked).flatMap((breach) => breachAnnotations(breach, whose)),
  ];
}

const NOWHERE = { file: null, line: null, column: null } as const;
const UNCHECKED = {
  level: 'error',
  round: 0,
  gravity: -1,
  far: 0,
  ...NOWHERE,
  title: `dxready: ${STANDING_WORDS.unchecked}`,
  message: 'Nothing more is known.',
} as const;
/** Behind everything else. */
const LAST = Number.MAX_SAFE_INTEGER;

/** That a sheet was not checked is worse than any rule; its further faults come in turn, what is only odd comes last. */
function problemAnnotation(problem: LocatedProblem, index: number, name: string): Omit<Annotation, 'whose'> {
  const { severity: level, line, column } = problem;
  const order = level === 'error' ? { round: index, gravity: index === 0 ? -1 : 2 } : { round: LAST, gravity: 4 };
  const title = level === 'error' ? UNCHECKED.title : 'dxready: odd input';
  const file = problem.file === '' ? name : problem.file;
  const message = oneLine(problemWords(problem));
  const about = { level, ...order, far: 0, title };
  // A folder, or a file that is not there: an annotation needs a line.
  if (line < 1) return { ...about, ...NOWHERE, message: `${oneLine(file)}: ${message}` };
  return { ...about, file, line, column: Math.max(1, column), message };
}

/** One for each line of a file: the first says what mends it, the others what they have to do with it. */
function breachAnnotations(breach: ReportBreach, whose: string | null): Annotation[] {
  const { severity, outcome, message, mend } = breach;
  const found = outcome === 'undecided' ? `Undecided: ${message}` : message;
  const title = `dxready: ${breach.title}${outcome === 'undecided' ? ', undecided' : ' not met'}`;
  const level = severity === 'error' ? 'error' : 'warning';
  const about = { level, gravity: gravityOf(breach), far: farFrom(breach), title, whose } as const;
  return spotsOf(breach).map(({ file, line, says }, round) => {
    const told = says.join('; ');
    const sentences = round === 0 ? [found, told, mend] : [told, found];
    const lines = sentences.filter((sentence) => sentence !== '').map(oneLine);
    return { ...about, round, file, line, column: null, message: lines.join('\n') };
  });
}

function command({ level, file, line, column, title, whose, message }: Annotation): string {
  const named = whose === null ? title : `${title} (${whose})`;
  const places = file === null || file.startsWith('<') ? [] : [`file=${property(fromRoot(file))}`];
  const lines = places.length === 0 || line === null ? [] : [`line=${line}`, ...(column === null ? [] : [`col=${column}`])];
  return `::${level} ${[...places, ...lines, `title=${property(named)}`].join(',')}::${data(message)}`;
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
