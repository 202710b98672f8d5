// How the priority of a pain point came about, and which class of ambition it holds.
// Source: scoring specification, C 3 and C 4.
import type { Report, ReportClause, ReportFigure, ReportHit, ReportWorking, ReportWorth } from '../../model/report.ts';
import type { WrittenAmbition } from '../../model/written-questionnaire.ts';
import type { Limits } from '../hits/limits.ts';
import { stored } from '../scoring/numbers.ts';

/** The impact that earns all its points. */
const HIGHEST_IMPACT = 4;
const HIGHEST_VALUE = 100;

/** The workings of pain points, by `hit:` and their id; those that are over have no number. */
export function hitWorkings(hits: readonly ReportHit[], limits: Limits): Report['workings'] {
  return Object.fromEntries(hits.map((hit) => [`hit:${hit.id}`, workingOf(hit, limits)]));
}

function workingOf(hit: ReportHit, limits: Limits): ReportWorking {
  const { title, ambition, kinds } = hit;
  const rung = limits.ambition.find(({ id }) => id === ambition);
  const clause = rung === undefined ? null : ruleOf(rung, kinds);
  return { kind: 'hit', title, figure: figureOf(hit, limits), values: [], clause, losses: [], moves: [] };
}

/** value x confidence / effort. */
function figureOf(hit: ReportHit, limits: Limits): ReportFigure | null {
  const { worth, priority, confidence, effort_days } = hit;
  if (worth === null || priority === null) return null;
  const title = `confidence ${confidence}, and ${daysWords(effort_days, limits)} ${effort_days === 1 ? 'divides' : 'divide'} by ${worth.effort}`;
  const certain = points(`confidence ${confidence}`, worth.confidence);
  return { op: 'product', value: priority, title, amount: worth.effort, of: [valueFigure(hit, worth, limits), certain] };
}

/** min(100, base x test + bonus). */
function valueFigure(hit: ReportHit, worth: ReportWorth, { priority }: Limits): ReportFigure {
  const { value, cx_test, unlocks } = hit;
  const base: ReportFigure = { op: 'sum', value: worth.base, title: 'base', of: baseOf(hit, worth, priority) };
  const tested: ReportFigure = {
    op: 'scale',
    value: stored(worth.base * worth.test),
    amount: worth.test,
    title: `customer test says ${cx_test}`,
    of: [base],
  };
  const whole = stored(worth.base * worth.test + worth.bonus);
  const of = unlocks.length === 0 ? tested : withBonus(tested, whole, unlocks.length, worth, priority);
  return { op: 'at_most', value, amount: HIGHEST_VALUE, title: 'value', of: [of] };
}

/** Nobody waits for most of them: then there is nothing to add. */
function withBonus(
  tested: ReportFigure,
  value: number,
  waiting: number,
  { bonus }: ReportWorth,
  { unlocks: { each, at_most } }: Limits['priority'],
): ReportFigure {
  const others: ReportFigure = { op: 'given', value: waiting, title: 'pain points that wait for it' };
  const all: ReportFigure = { op: 'scale', value: stored(each * waiting), amount: each, title: waitWords(waiting), of: [others] };
  return {
    op: 'sum',
    value,
    title: 'with the bonus',
    of: [tested, { op: 'at_most', value: bonus, amount: at_most, title: 'bonus', of: [all] }],
  };
}

function waitWords(waiting: number): string {
  return waiting === 1 ? '1 other waits for it' : `${waiting} others wait for it`;
}

/** impact + reach + voice, each a part of the points it may have. */
function baseOf(hit: ReportHit, worth: ReportWorth, { impact, reach, voice }: Limits['priority']): ReportFigure[] {
  const reached = hit.reach_pct ?? 0;
  const step = reach.steps.filter((cut) => reached >= cut).length;
  return [
    part(`impact ${hit.impact} of ${HIGHEST_IMPACT}`, worth.impact, [impact, hit.impact ?? 0], HIGHEST_IMPACT),
    part(
      `reach ${reached} per cent (${rangeWords(step, reach.steps)}), step ${step} of ${reach.steps.length}`,
      worth.reach,
      [reach.points, step],
      reach.steps.length,
    ),
    part(`raised by ${hit.raised_by}`, worth.voice, [voice.points, voice[hit.raised_by]], 1),
  ];
}

/** first x second / amount. */
function part(title: string, value: number, [full, share]: readonly [number, number], amount: number): ReportFigure {
  return { op: 'product', value, title, amount, of: [points('all points', full), points(title, share)] };
}

function points(title: string, value: number): ReportFigure {
  return { op: 'points', value, title };
}

/** "under 1", "5 to under 25", "50 or more". */
function rangeWords(step: number, cuts: readonly number[]): string {
  const [from, below] = [cuts[step - 1], cuts[step]];
  if (from === undefined) return `under ${below}`;
  return below === undefined ? `${from} or more` : `${from} to under ${below}`;
}

/** "140 person-days (over 100)", "2 person-days (up to 5)". */
function daysWords(days: number, { priority: { effort } }: Limits): string {
  const cut = effort.up_to.find((most) => days <= most);
  const most = effort.up_to.at(-1);
  const range = cut !== undefined ? ` (up to ${cut})` : most === undefined ? '' : ` (over ${most})`;
  return `${days === 1 ? '1 person-day' : `${days} person-days`}${range}`;
}

/** The rule of a class: a kind of value that is given is 1, one that is not is 0. */
function ruleOf({ all = [], any: some }: WrittenAmbition, kinds: readonly string[]): ReportClause {
  const has = (kind: string): ReportClause => {
    const value = kinds.includes(kind) ? 1 : 0;
    const figure: ReportFigure = { op: 'given', value, title: kind };
    return { op: 'compare', outcome: value === 1 ? 'true' : 'false', title: kind, at_least: 1, figure };
  };
  const one: ReportClause[] = some === undefined ? [] : [{ op: 'any', outcome: 'true', of: some.map(has) }];
  const [only = null] = one;
  return all.length === 0 && only !== null ? only : { op: 'all', outcome: 'true', of: [...all.map(has), ...one] };
}
