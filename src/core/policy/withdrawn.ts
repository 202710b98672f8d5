// Answers that the baseline has and this result has not: a score can rise by leaving out what is low.
import type { Policy } from '../../model/policy.ts';
import type { ReportComparison, ReportUnmatched } from '../../model/report.ts';
import { type Answer, asPoints, fromScore, itemIn, standsAt } from './behind.ts';
import type { Held } from './held.ts';
import { allowedUpTo, count, type Judged, NO_BASELINE, settled, staysWithin } from './judged.ts';

/** Held against the number of questions that had a score and have none; what a later questionnaire no longer asks is none of them. */
export function maxWithdrawn({ maxWithdrawn: bar }: Policy, held: Held): Judged[] {
  if (bar === null) return [];
  const { comparison } = held.report;
  const title =
    bar === 0 ? 'No answer withdrawn since the baseline' : `At most ${count(bar, 'answer')} withdrawn since the baseline`;
  const head = { rule: 'max_withdrawn', id: null, title, bar, unit: 'none', low: null, high: null } as const;
  if (!('matched' in comparison)) {
    const message = 'There is no earlier result to hold this one against.';
    return [{ ...head, outcome: 'undecided', unjudged: true, shown: null, message, mend: NO_BASELINE }];
  }
  const gone = withdrawnIn(comparison);
  const outcome = staysWithin(settled(gone.length), bar);
  const told = [`${withdrawnWords(gone.length)}, ${allowedUpTo(bar)}`, ...respondentsWords(comparison)];
  const message = `${told.join('; ')}.`;
  const [first, ...more] = gone;
  if (outcome === 'met' || first === undefined) return [{ ...head, outcome, shown: gone.length, message, mend: '' }];
  const rest = more.length === 0 ? '' : `, then ${more.length} more`;
  const mend = `Answer “${first.title}” again${rest}; what is meant to stay so goes into a new baseline, with --update-baseline.`;
  return [{ ...head, outcome, shown: gone.length, message, mend, answers: gone.map((one) => withdrawnAnswer(one, held)) }];
}

/** Those that are asked and have no score now; under the same questionnaire also those that a selection leaves out. */
export function withdrawnIn({ unmatched, same_questionnaire }: ReportComparison): ReportUnmatched[] {
  return unmatched.filter(
    ({ why, before, after }) => before !== null && after === null && (why === 'after' || (why === 'gone' && same_questionnaire)),
  );
}

/** "2 answers withdrawn since the baseline". */
export function withdrawnWords(number: number): string {
  return `${count(number, 'answer')} withdrawn since the baseline`;
}

/** "2 respondents then, 1 now"; nothing where they are as many. */
export function respondentsWords({ before, after }: ReportComparison): string[] {
  if (before.respondents === after.respondents) return [];
  return [`${count(before.respondents, 'respondent')} then, ${after.respondents} now`];
}

/** "level 4 before, no answer now". */
function withdrawnAnswer({ id, title, before }: ReportUnmatched, held: Held): Answer {
  const { report, facts } = held;
  const { comparison, settings } = report;
  const isOne = 'matched' in comparison && comparison.before.respondents === 1 && !settings.audit;
  const score = before ?? 0;
  const was = isOne ? fromScore(facts.items.get(id)?.item, score) : asPoints(score);
  const item = itemIn(id, report);
  return { item: id, title, says: `${was} before, ${item === undefined ? 'not asked' : standsAt(item, held)} now` };
}
