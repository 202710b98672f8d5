// The numbers of a verdict in words: the bar, what was held against it, and where that can lie.
import type { CheckResult } from '../../model/checked.ts';
import type { ReportBreach } from '../../model/report.ts';
import { count, longDate, lowerTitle, percent, plain, points } from '../figures.ts';

/** What stands where there is no number. */
const NONE = '–';

type Amounts = Pick<ReportBreach, 'rule' | 'bar' | 'unit' | 'shown' | 'low' | 'high'>;

/** "at least 60", "at most 180 days", "none", "all"; a dash for a condition. */
export function barWords({ rule, bar, unit }: Amounts): string {
  if (bar === null) return NONE;
  if (unit === 'targets') return 'all';
  const amount = unit === 'points' ? plain(Number(bar)) : amountWords(Number(bar), unit);
  if (rule.startsWith('min_')) return `at least ${amount}`;
  if (!rule.startsWith('max_')) return amount;
  return bar === 0 && unit === 'gates' ? 'none' : `at most ${amount}`;
}

/** The value held against the bar. */
export function shownWords({ shown, unit }: Amounts): string {
  return shown === null ? NONE : amountWords(shown, unit);
}

/** "41.7 to 66.7"; a dash where nothing is open. */
export function boundsWords({ low, high, unit }: Amounts): string {
  if (low === null || high === null) return NONE;
  const [from, to] = [amountWords(low, unit), amountWords(high, unit)];
  return from === to ? NONE : `${from} to ${to}`;
}

/** "Asked for: at least 50. It is: 42.0. It can be: 41.7 to 66.7."; empty where there are no numbers. */
export function numberWords(rule: Amounts): string {
  const numbers = { 'Asked for': barWords(rule), 'It is': shownWords(rule), 'It can be': boundsWords(rule) };
  const told = Object.entries(numbers).filter(([, words]) => words !== NONE);
  return told.map(([label, words]) => `${label}: ${words}.`).join(' ');
}

/** What is all the way from a bar, by its unit: so far apart are the ends, or what is told beside that of points. */
const WHOLE: Readonly<Record<ReportBreach['unit'], number>> = {
  points: 100,
  share: 1,
  gates: 10,
  targets: 10,
  days: 365,
  none: 100,
};

/** How far the value is from the bar, in shares of the whole; 0 where that is no number, or not certain. */
export function farFrom({ bar, shown, unit, outcome }: Pick<ReportBreach, 'bar' | 'shown' | 'unit' | 'outcome'>): number {
  return typeof bar !== 'number' || shown === null || outcome === 'undecided' ? 0 : Math.abs(shown - bar) / WHOLE[unit];
}

function amountWords(value: number, unit: ReportBreach['unit']): string {
  switch (unit) {
    case 'points':
      return points(value).replace('-', '−');
    case 'share':
      return percent(value);
    case 'gates':
      return count(value, 'gate');
    case 'days':
      return count(value, 'day');
    case 'targets':
      return `${plain(value)} not met`;
    default:
      return plain(value);
  }
}

/** "47.6 of 100 (building)", or that there is none. */
export function overallWords({ overall, band }: CheckResult): string {
  if (overall.shown === null) return 'not known';
  return `${points(overall.shown)} of 100${band === null ? '' : ` (${lowerTitle(band)})`}`;
}

/** "between 41.7 and 66.7"; null where nothing is open. */
export function overallBounds({ overall: { low, high } }: CheckResult): string | null {
  if (low === null || high === null || points(low) === points(high)) return null;
  return `between ${points(low)} and ${points(high)}`;
}

/** When it was answered, by how many, and the day the age was judged on. Whose it is stands above. */
export function factsOf({ date, respondents, verdict }: CheckResult): string[] {
  return [
    date === null ? 'undated' : longDate(date),
    ...(respondents > 1 ? [count(respondents, 'respondent')] : []),
    ...(verdict.date === null ? [] : [`age judged on ${longDate(verdict.date)}`]),
  ];
}
