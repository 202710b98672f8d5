// What was checked for a terminal and the log of a job. What it says stands in words; colour is only added.
import { Chalk } from 'chalk';
import widthOf from 'fast-string-width';
import type { Checked, CheckResult } from '../../model/checked.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { ReportBreach } from '../../model/report.ts';
import { terminal as safe } from '../escape.ts';
import { count } from '../figures.ts';
import type { FormatOptions } from '../format-options.ts';
import { MAX_WIDTH, type Screen } from '../formats/terminal-screen.ts';
import { hung } from '../hits/terminal-lines.ts';
import { wrap } from '../interview/screen.ts';
import { factsOf, overallBounds, overallWords } from './amounts.ts';
import { AS_ABOVE, type Spot, spotsInTurn } from './answers.ts';
import { changeLine } from './change-words.ts';
import { heldWords } from './held-words.ts';
import { inert } from './inert.ts';
import {
  breachesOf,
  breachLabel,
  fineAmong,
  metIn,
  placeOf,
  problemsOf,
  problemWords,
  ruleLine,
  STANDING_WORDS,
  standingOf,
  summaryOf,
} from './standing.ts';
import { subjectOf } from './whose.ts';

/** Above this many, those that passed are only counted. */
const IN_FULL = 20;
/** Faults of one input that are shown, and the first of every file; they stand in full among the messages. */
const FAULTS = 10;
/** Places of answers that are shown of a rule. */
const PLACES = 10;
/** Words beside a place have this many columns, else they stand below it. */
const BESIDE = 24;
/** Rules that are met and named; the rest is counted. */
const MET = 12;

/** A block an argument, and the totals if there are several. `quiet` tells only what is not as it should be. */
export function text(checked: readonly Checked[], { colour, width, quiet = false }: FormatOptions): string {
  const screen: Screen = { chalk: new Chalk({ level: colour }), width: Math.min(width, MAX_WIDTH) };
  const isFine = fineAmong(checked);
  const inFull = checked.length <= IN_FULL && !quiet;
  const shown = inFull ? checked : checked.filter((one) => !isFine(one));
  if (quiet && shown.length === 0) return '';
  const isWarned = (one: Checked) => checked.length > IN_FULL && standingOf(one) === 'passed';
  const blocks = shown.map((one) => (isWarned(one) ? warnedBlock(one, screen) : block(one, screen, quiet)));
  return `${[...blocks, ...totals(checked, screen)].map(inert).join('\n\n')}\n`;
}

function totals(checked: readonly Checked[], { chalk, width }: Screen): string[] {
  if (checked.length === 1) return [];
  const held = heldWords(checked, safe);
  return [[chalk.bold(hung('', summaryOf(checked), width)), ...(held === null ? [] : [hung('', held, width)])].join('\n')];
}

/** Of many only whose it is, and what the warnings say. */
function warnedBlock(checked: Checked, screen: Screen): string {
  return [...headLines(checked, screen), ...breachesOf(checked).map((breach) => foundLine(breach, screen))].join('\n');
}

/** `quiet` leaves out the rules that are met. */
function block(checked: Checked, screen: Screen, quiet: boolean): string {
  const { result } = checked;
  const lines = result === null ? faultLines(checked, screen) : resultLines(checked, result, screen, quiet);
  return [...headLines(checked, screen), ...lines].join('\n');
}

/** "NOT PASSED  North Ferry  (answers/north.yaml)"; a long place stands below, whole. */
function headLines(checked: Checked, { chalk, width }: Screen): string[] {
  const standing = standingOf(checked);
  const words = STANDING_WORDS[standing].toUpperCase();
  const style = standing === 'passed' ? chalk.bold.blue : chalk.bold.yellow;
  const styled = (line: string) => line.replace(words, () => style(words));
  const subject = subjectOf(checked);
  const place = safe(subject === null ? checked.name : `(${checked.name})`);
  const start = subject === null ? `${words}  ` : `${words}  ${subject}  `;
  if (widthOf(start) + widthOf(place) <= width) return [styled(`${start}${place}`)];
  return [styled(subject === null ? words : hung(`${words}  `, subject, width)), `  ${chalk.dim(place)}`];
}

function resultLines(checked: Checked, result: CheckResult, screen: Screen, quiet: boolean): string[] {
  const { chalk, width } = screen;
  const overall = [`Overall ${overallWords(result)}`, overallBounds(result)].filter((part) => part !== null).join(', ');
  const change = changeLine(result.comparison);
  const spotsIn = spotsInTurn();
  return [
    hung('  ', factsOf(result).join(' · '), width, chalk.dim),
    hung('  ', result.overall.provisional ? `${overall}, provisional` : overall, width, chalk.bold),
    ...(change === null ? [] : [hung('  ', change, width)]),
    ...breachesOf(checked).map((breach) => breachLines(breach, spotsIn(breach), screen)),
    ...(quiet ? [] : metLines(result, screen)),
  ];
}

/** What was found, the answers behind it, what mends it, and last the rule. */
function breachLines(breach: ReportBreach, spots: readonly Spot[] | null, screen: Screen): string {
  const { chalk, width } = screen;
  return [
    foundLine(breach, screen),
    ...(spots === null ? [chalk.dim(`    ${AS_ABOVE}`)] : spotLines(spots, screen)),
    ...(breach.mend === '' ? [] : [hung('    ', breach.mend, width)]),
    hung('    rule: ', ruleLine(breach), width, chalk.dim),
  ].join('\n');
}

function foundLine(breach: ReportBreach, { chalk, width }: Screen): string {
  const label = breachLabel(breach);
  return hung(`  ${label}: `, breach.message, width).replace(label, () => chalk.yellow(label));
}

function spotLines(spots: readonly Spot[], screen: Screen): string[] {
  const left = spots.length - PLACES;
  return [
    ...spots.slice(0, PLACES).flatMap((spot) => placeLines(placeOf(spot), spot.says.join('; '), screen)),
    ...(left > 0 ? [`    and ${count(left, 'more answer')}`] : []),
  ];
}

/** The place whole, even where it is longer than a line, so that it can be clicked and copied; words beside it, or below. */
function placeLines(place: string | null, words: string, { chalk, width }: Screen): string[] {
  if (place === null) return words === '' ? [] : [hung('    ', words, width)];
  const start = `    ${safe(place)}`;
  const room = width - widthOf(start) - 2;
  const [beside] = room < BESIDE ? [] : wrap(words, room);
  const below = safe(words)
    .trim()
    .slice(beside?.length ?? 0)
    .trim();
  return [
    beside === undefined || beside === '' ? chalk.dim(start) : `${chalk.dim(start)}  ${beside}`,
    ...(below === '' ? [] : [hung('      ', below, width)]),
  ];
}

function metLines(result: CheckResult, { width }: Screen): string[] {
  const met = metIn(result);
  if (result.verdict.rules.length === 0) return [hung('  ', 'No rule is set: there is nothing to hold it against.', width)];
  if (met.length === 0) return [];
  const rest = met.length > MET ? [`and ${met.length - MET} more`] : [];
  return [hung('  met: ', [...met.slice(0, MET).map(({ title }) => title), ...rest].join('; '), width)];
}

function faultLines(checked: Checked, { chalk, width }: Screen): string[] {
  const faults = problemsOf(checked).filter(({ severity }) => severity === 'error');
  const shown = firstOf(faults);
  const rest = faults.length > shown.length ? [`  and ${count(faults.length - shown.length, 'more fault')}`] : [];
  const lines = shown.map((fault) => {
    const place = `  ${safe(`${fault.file}:${Math.max(1, fault.line)}`)}`;
    return [chalk.dim(place), hung('    ', problemWords(fault), width)].join('\n');
  });
  return [...lines, ...rest];
}

/** In their order: the first of every file, and others up to what is shown. */
function firstOf(faults: readonly LocatedProblem[]): LocatedProblem[] {
  const heads = new Set(faults.filter(({ file }, index) => faults.findIndex((one) => one.file === file) === index));
  const others = faults.filter((fault) => !heads.has(fault)).slice(0, Math.max(0, FAULTS - heads.size));
  const shown = new Set([...heads, ...others]);
  return faults.filter((fault) => shown.has(fault));
}
