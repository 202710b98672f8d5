// How far a result may fall since the baseline: on the items scored both times, before gates. Source: scoring specification, B 11.
import type { Policy } from '../../model/policy.ts';
import type { ReportComparison } from '../../model/report.ts';
import { pointsText } from '../lenses/says.ts';
import { shown } from '../scoring/numbers.ts';
import { backAgain, fallenAnswer, fallenIn, gained } from './fallen.ts';
import type { Held } from './held.ts';
import { count, type Judged, NEW_BASELINE, NO_BASELINE, settled, staysWithin } from './judged.ts';
import { respondentsWords, withdrawnIn, withdrawnWords } from './withdrawn.ts';

/** The bar is on points lost; a rise is under 0. */
export function maxDrop({ maxDrop: bar }: Policy, held: Held): Judged[] {
  if (bar === null) return [];
  const { comparison } = held.report;
  const head = {
    rule: 'max_drop',
    id: null,
    title: `Fallen at most ${bar} since the baseline`,
    bar,
    unit: 'points',
    low: null,
    high: null,
  } as const;
  if (!('matched' in comparison)) {
    const message = 'There is no earlier result to hold this one against.';
    return [{ ...head, outcome: 'undecided', unjudged: true, shown: null, message, mend: NO_BASELINE }];
  }
  const { change } = comparison.matched;
  if (change === null) {
    const nothing = `Nothing can be compared: ${count(comparison.matched.items, 'question')} answered both times.`;
    const message = [nothing, ...missingNow(comparison)].join(' ');
    return [{ ...head, outcome: 'undecided', unjudged: true, shown: null, message, mend: NEW_BASELINE }];
  }
  const drop = 0 - shown(change);
  const outcome = staysWithin(settled(drop), bar);
  const message = [
    moved(comparison, drop, bar),
    ...certainty(comparison, drop),
    ...missingNow(comparison),
    ...besides(comparison),
  ];
  const told = { ...head, outcome, shown: drop, message: message.join(' ') };
  if (outcome === 'met') return [{ ...told, mend: '' }];
  const fallen = fallenIn(null, held).filter(({ change: { effect } }) => effect < 0);
  const [first] = fallen;
  if (first === undefined) return [{ ...told, mend: 'See what changed with dxready compare.' }];
  const tooMany = drop - bar;
  const mend = backAgain(first, -first.change.effect, tooMany, `${gained(tooMany)} too many are lost`);
  return [{ ...told, mend, answers: fallen.map(fallenAnswer) }];
}

/** "Fell by 12.5 on the 4 questions answered both times, since 2026-05-01; at most 5 allowed." */
function moved({ matched, before }: ReportComparison, drop: number, bar: number): string {
  const how = drop === 0 ? 'Moved by 0.0' : `${drop > 0 ? 'Fell' : 'Rose'} by ${pointsText(Math.abs(drop))}`;
  const since = before.date === null ? '' : `, since ${before.date}`;
  const allowed = drop > 0 ? `at most ${bar} allowed` : `a fall of at most ${bar} is allowed`;
  return `${how} on the ${count(matched.items, 'question')} answered both times${since}; ${allowed}.`;
}

/** Whether it is more than answers waver by: it does not decide, and is no doubt about the refusal. */
function certainty({ matched: { verdict, needed } }: ReportComparison, drop: number): string[] {
  if (needed === null || drop === 0) return [];
  const what = drop > 0 ? 'fall' : 'rise';
  const least = pointsText(needed);
  if (verdict === 'unclear') return [`Answers waver by up to ${least}, so the ${what} itself is no clear change.`];
  const beyond = Math.abs(drop) > shown(needed) ? 'more than' : 'as much as';
  return [`That is a clear change: ${beyond} the ${least} that answers waver by.`];
}

/** What was there then and is not now: it cannot fall, and so could hide a fall. */
function missingNow(comparison: ReportComparison): string[] {
  const gone = withdrawnIn(comparison).length;
  const told = [...(gone === 0 ? [] : [withdrawnWords(gone)]), ...respondentsWords(comparison)];
  return told.length === 0 ? [] : [`${told.join('; ')}.`];
}

/** What is no change of the answers that were given both times. */
function besides({ composition_effect, gate_effect }: ReportComparison): string[] {
  const effect = (name: string, points: number | null) =>
    points === null || shown(points) === 0 ? [] : [`${name} ${points > 0 ? '+' : ''}${pointsText(points)}`];
  const all = [...effect('other questions answered', composition_effect), ...effect('gates', gate_effect)];
  return all.length === 0 ? [] : [`Not counted: ${all.join(', ')}.`];
}
