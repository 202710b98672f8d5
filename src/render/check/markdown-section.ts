// One argument of a check in a comment: what it came to, the rules it does not meet, and what changed.
import type { Checked, CheckResult } from '../../model/checked.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { ReportBreach } from '../../model/report.ts';
import { count } from '../figures.ts';
import { table } from '../hits/markdown-table.ts';
import { boundsWords, factsOf, overallBounds, overallWords, shownWords } from './amounts.ts';
import { AS_ABOVE, type Spot, spotsInTurn } from './answers.ts';
import { changeBlocks } from './markdown-change.ts';
import { cell } from './markdown-text.ts';
import { breachesOf, breachLabel, placeOf, problemsOf, problemWords, STANDING_WORDS, standingOf } from './standing.ts';
import { fullName } from './whose.ts';

/** Rows of a table; nobody reads more. */
const ROWS = 40;

/** True if a reviewer should read more of it than its line in the headline. */
export function isTold(checked: Checked, isAlone: boolean): boolean {
  if (isAlone && checked.result?.comparison !== null) return true;
  return checked.result === null || breachesOf(checked).length > 0;
}

/** A heading and what stands below it. */
export function sectionOf(checked: Checked): string {
  const { result } = checked;
  const head = `### ${cell(fullName(checked))}: ${STANDING_WORDS[standingOf(checked)]}`;
  const blocks = result === null ? faults(problemsOf(checked)) : resultBlocks(checked, result);
  return [head, ...blocks].join('\n\n');
}

function resultBlocks(checked: Checked, result: CheckResult): string[] {
  const overall = [overallWords(result), overallBounds(result)].filter((part) => part !== null).join(', ');
  const facts = factsOf(result).map(cell).join(' · ');
  const provisional = result.overall.provisional ? ', provisional' : '';
  return [
    `Overall **${cell(overall)}**${provisional}. ${facts}.`,
    ...breachTable(breachesOf(checked)),
    ...changeBlocks(result.comparison),
  ];
}

function breachTable(breaches: readonly ReportBreach[]): string[] {
  if (breaches.length === 0) return [];
  const head = ['', 'What was found', 'Where', 'What to do', 'Rule', 'Shown', 'Can be'];
  const spotsIn = spotsInTurn();
  const rows = breaches
    .slice(0, ROWS)
    .map((breach) => [
      breach.severity === 'error' ? `**${breachLabel(breach)}**` : breachLabel(breach),
      cell(breach.message),
      whereCell(spotsIn(breach)),
      cell(breach.mend),
      cell(breach.title),
      shownWords(breach),
      boundsWords(breach),
    ]);
  return [table(head, rows), ...moreThan(breaches.length, 'more rule that is not met', 'more rules that are not met')];
}

/** A line for each place of an answer. */
function whereCell(spots: readonly Spot[] | null): string {
  if (spots === null) return AS_ABOVE;
  const lines = spots.map((spot) => [placeOf(spot) ?? '', spot.says.join('; ')].filter((part) => part !== ''));
  const told = lines.filter((parts) => parts.length > 0).map((parts) => cell(parts.join(' ')));
  return told.length === 0 ? '–' : told.join('<br>');
}

function faults(problems: readonly LocatedProblem[]): string[] {
  const rows = problems
    .slice(0, ROWS)
    .map((problem) => [
      problem.severity === 'error' ? '**error**' : problem.severity,
      cell(`${problem.file}:${Math.max(1, problem.line)}`),
      cell(problemWords(problem)),
    ]);
  if (rows.length === 0) return ['It was not checked.'];
  return [table(['', 'Where', 'What is wrong'], rows), ...moreThan(problems.length, 'more problem', 'more problems')];
}

function moreThan(amount: number, one: string, many: string): string[] {
  return amount <= ROWS ? [] : [`And ${count(amount - ROWS, one, many)}.`];
}
