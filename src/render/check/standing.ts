// Where an argument of a check stands, in words that every output shares.
import type { Checked, CheckResult } from '../../model/checked.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { ReportBreach, ReportVerdict } from '../../model/report.ts';
import { count } from '../figures.ts';

/** unheld: there is no bar, which is not to be taken for passed; unchecked: something is wrong with the input, the baseline or the policy. */
export type Standing = 'passed' | 'unheld' | 'failed' | 'undecided' | 'unchecked';

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  passed: 'passed',
  unheld: 'no bar set',
  failed: 'not passed',
  undecided: 'undecided',
  unchecked: 'not checked',
};

export function standingOf({ result }: Pick<Checked, 'result'>): Standing {
  if (result === null) return 'unchecked';
  return result.verdict.rules.length === 0 ? 'unheld' : verdictStanding(result.verdict);
}

/** Undecided if nothing failed, but what is open could turn an error either way. */
export function verdictStanding({ passed, breaches }: ReportVerdict): 'passed' | 'failed' | 'undecided' {
  if (passed) return 'passed';
  return breaches.some(({ severity, outcome }) => severity === 'error' && outcome === 'failed') ? 'failed' : 'undecided';
}

/** "failed", "undecided", "warning", "warning, undecided". */
export function breachLabel({ severity, outcome }: Pick<ReportBreach, 'severity' | 'outcome'>): string {
  if (severity === 'error') return outcome;
  return outcome === 'undecided' ? 'warning, undecided' : 'warning';
}

/** 0 for the worst: failed, undecided, warnings. */
export function gravityOf({ severity, outcome }: Pick<ReportBreach, 'severity' | 'outcome'>): number {
  return (severity === 'error' ? 0 : 2) + (outcome === 'failed' ? 0 : 1);
}

/** "No fired gates (max_fired_gates)": what was asked for, beside what was found. */
export function ruleLine(breach: Pick<ReportBreach, 'rule' | 'id' | 'title'>): string {
  return `${breach.title} (${ruleName(breach)})`;
}

/** The rule and what it is held against: the same at every check, whatever the numbers are. */
export function ruleName({ rule, id }: Pick<ReportBreach, 'rule' | 'id'>): string {
  return id === null ? rule : `${rule} ${id}`;
}

/** Rules that are not met, errors first, failed before undecided. */
export function breachesOf({ result }: Pick<Checked, 'result'>): readonly ReportBreach[] {
  return result === null ? [] : result.verdict.breaches.toSorted((left, right) => gravityOf(left) - gravityOf(right));
}

/** Rules that are met, in their order. */
export function metIn({ verdict }: CheckResult): readonly ReportBreach[] {
  return verdict.rules.filter(({ outcome }) => outcome === 'met');
}

/** "answers/north.yaml:14", or the file alone; null if no answer decides. */
export function placeOf({ file, line }: Pick<ReportBreach, 'file' | 'line'>): string | null {
  if (file === null) return null;
  return line === null || line < 1 ? file : `${file}:${line}`;
}

/** A file as services know it: from the root of the project, without the dot in front. */
export function fromRoot(file: string): string {
  return file.replace(/^(?:\.[\\/])+(?=.)/, '');
}

/** What is wrong with the input, errors first. */
export function problemsOf({ problems }: Pick<Checked, 'problems'>): readonly LocatedProblem[] {
  return problems.toSorted((left, right) => Number(left.severity === 'warning') - Number(right.severity === 'warning'));
}

/** A way out that is none at a gate: what is left out there is not held. */
const LENIENT = /(?:, ([^,]*))?, or pass --lenient to leave it out$/;

/** What is wrong and how it is mended, in one line; the place stands beside it. */
export function problemWords({ message, mend }: Pick<LocatedProblem, 'message' | 'mend'>): string {
  const words = mend.replace(LENIENT, (_, last?: string) => (last === undefined ? '' : ` or ${last}`));
  return words === '' ? message : `${message}; ${words}`;
}

/** Says of one of them that nothing but its number has to be told: it passed without a warning, or no bar is set for any. */
export function fineAmong(checked: readonly Checked[]): (one: Checked) => boolean {
  const standings = new Map(checked.map((one) => [one, standingOf(one)]));
  const isHeld = [...standings.values()].some((standing) => standing !== 'unheld' && standing !== 'unchecked');
  return (one) => (standings.get(one) === 'unheld' ? !isHeld : standings.get(one) === 'passed' && breachesOf(one).length === 0);
}

/** "1 passed", "1 not passed": how many stand where. */
export function tallyOf(checked: readonly Checked[]): string[] {
  const standings = checked.map(standingOf);
  return (Object.keys(STANDING_WORDS) as Standing[]).flatMap((standing) => {
    const found = standings.filter((one) => one === standing).length;
    return found === 0 ? [] : [`${found} ${standing === 'unheld' ? 'with ' : ''}${STANDING_WORDS[standing]}`];
  });
}

/** "3 sheets: 1 passed, 1 not passed, 1 not checked; 2 warnings". */
export function summaryOf(checked: readonly Checked[]): string {
  const tally = tallyOf(checked);
  const warnings = checked.flatMap(breachesOf).filter(({ severity }) => severity === 'warn').length;
  const warned = warnings === 0 ? '' : `; ${count(warnings, 'warning')}`;
  const told = tally.length === 0 ? 'nothing was checked' : tally.join(', ');
  return `${count(checked.length, nounFor(checked))}: ${told}${warned}`;
}

/** Several sheets may have been scored together. */
function nounFor(checked: readonly Checked[]): string {
  return checked.some(({ result }) => result !== null && result.respondents > 1) ? 'result' : 'sheet';
}
