// What a policy says of the result, for readers of the report.
import type { Report, ReportBreach, ReportVerdict } from '../../model/report.ts';
import { numberWords } from '../check/amounts.ts';
import { spotsOf } from '../check/answers.ts';
import { breachLabel, placeOf, STANDING_WORDS, verdictStanding } from '../check/standing.ts';
import { count, list, longDate, upperFirst } from '../figures.ts';
import { orNull } from './items.ts';
import type { BreachAnswerView, BreachView, VerdictView } from './verdict-view.ts';

/** Null without a policy, and of one that asks for nothing. */
export function verdictView({ verdict }: Report): VerdictView | null {
  if (!('rules' in verdict) || verdict.rules.length === 0) return null;
  const met = verdict.rules.filter(({ outcome }) => outcome === 'met');
  return {
    word: upperFirst(STANDING_WORDS[verdictStanding(verdict)]),
    says: [tally(verdict, met.length), judgedOn(verdict)].filter((sentence) => sentence !== '').join(' '),
    breaches: verdict.breaches.map(breachView),
    met: met.length === 0 ? null : `Met: ${met.map(({ title }) => title).join('; ')}.`,
  };
}

/** "2 of 5 rules are met; 1 failed, 1 is undecided and 1 warns." */
function tally({ rules, breaches }: ReportVerdict, met: number): string {
  const of = (severity: ReportBreach['severity'], outcome?: ReportBreach['outcome']) =>
    breaches.filter((one) => one.severity === severity && (outcome === undefined || one.outcome === outcome)).length;
  const parts = [
    ...part(of('error', 'failed'), 'failed', 'failed'),
    ...part(of('error', 'undecided'), 'is undecided', 'are undecided'),
    ...part(of('warn'), 'warns', 'warn'),
  ];
  const head = `${met} of ${count(rules.length, 'rule')} ${met === 1 || rules.length === 1 ? 'is' : 'are'} met`;
  return parts.length === 0 ? `${head}.` : `${head}; ${list(parts)}.`;
}

function part(amount: number, one: string, several: string): string[] {
  return amount === 0 ? [] : [`${amount} ${amount === 1 ? one : several}`];
}

function judgedOn({ date }: ReportVerdict): string {
  return date === null ? '' : `The age of the answers was judged on ${longDate(date)}.`;
}

function breachView(breach: ReportBreach): BreachView {
  const { severity, outcome, title, message, mend } = breach;
  return {
    state: severity === 'error' && outcome === 'failed' ? 'fired' : 'unverified',
    label: upperFirst(breachLabel(breach)),
    says: message,
    title,
    mend: orNull(mend),
    numbers: orNull(numberWords(breach)),
    answers: answerViews(breach),
  };
}

/** None where neither a place nor an answer is known. */
function answerViews(breach: ReportBreach): BreachAnswerView[] {
  const views = spotsOf(breach).map((spot) => ({ where: placeOf(spot), says: orNull(spot.says.join('; ')) }));
  return views.filter(({ where, says }) => where !== null || says !== null);
}
