// How far the answers carry, in words: confidence, evidence, how the answers were given. None of it names a person.
import type { Report, ReportQualityFlag } from '../../model/report.ts';
import { count, list, percent, points, upperFirst } from '../figures.ts';

/** People from whom on agreement counts in full. */
const ENOUGH_PEOPLE = 5;

/** "Confidence: low"; null while there is no overall. */
export function confidenceLabel({ confidence: { value, label } }: Report): string | null {
  return value === null || label === null ? null : `Confidence: ${label}`;
}

/** "One voice, 30.8% of full evidence, 96.7% answered: 38.7 of 100." The figure comes last, so that nobody takes it for the score. */
export function confidenceBecause(report: Report): string {
  const { value, coverage, evidence, lowered } = report.confidence;
  const parts = [agreementWords(report), `${percent(evidence ?? 0)} of full evidence`, `${percent(coverage ?? 0)} answered`];
  const whole = value === null ? '' : `: ${points(value)} of 100`;
  return `${upperFirst(parts.join(', '))}${whole}.${lowered ? ' One step lower, because the way of answering is worth a look.' : ''}`;
}

function agreementWords({ respondents, confidence: { consensus, agreement } }: Report): string {
  if (respondents === 1) return 'one voice';
  if (consensus === null) return 'no question that two people answered';
  return `${percent(agreement ?? 0)} agreement`;
}

/** What would raise it, and that it changes no score. */
export function confidenceRaise({ respondents, confidence, settings }: Report): string {
  const { label, coverage, evidence, consensus, with_evidence } = confidence;
  const raises = [
    ...(respondents < ENOUGH_PEOPLE ? ['more people who answer'] : []),
    ...(respondents >= ENOUGH_PEOPLE && (consensus ?? 0) < 1 ? ['a talk where people disagree'] : []),
    ...((coverage ?? 0) < 1 ? ['answers to what is open'] : []),
  ];
  const never = settings.audit ? 'Confidence never changes the score; the audit does.' : 'Confidence never changes the score.';
  if (label === 'high') return never;
  const proof =
    (evidence ?? 0) < 1 ? [`A measurement behind every answer would make the confidence ${points(with_evidence ?? 0)}.`] : [];
  const others =
    raises.length === 0 ? [] : [`${upperFirst(list(raises))} would raise ${proof.length === 0 ? 'the confidence' : 'it too'}.`];
  return [...proof, ...others, never].join(' ');
}

/** How many answers rest on more than an opinion, and what that is by weight; null without an answer. */
export function evidenceSentence({ evidence: { levels, index } }: Report): string | null {
  const all = levels.reduce((sum, amount) => sum + amount, 0);
  const backed = all - (levels[0] ?? 0);
  if (all === 0) return null;
  const weighed =
    index === null ? '' : ` By weight that is ${percent(index)} of full evidence (a measurement behind every answer).`;
  return `${backedWords(backed, all)} on more than an opinion.${weighed}`;
}

function backedWords(backed: number, all: number): string {
  if (all === 1) return `The only answer ${backed === 1 ? 'rests' : 'does not rest'}`;
  return `${backed === 0 ? 'None' : backed} of ${all} answers ${backed < 2 ? 'rests' : 'rest'}`;
}

/** Names of the levels of evidence, lowest first. */
export const EVIDENCE_LEVELS = ['Opinion, or none stated', 'Example', 'Dated document', 'Measured'] as const;

/** What an answer is called that claims much on an opinion alone. */
export const UNSUPPORTED = 'claim without evidence';

/** "2 claims without evidence: …". */
export function unsupportedSentence(amount: number): string {
  return amount === 1
    ? '1 claim without evidence: an answer of 75 or more that rests on an opinion alone.'
    : `${amount} claims without evidence: answers of 75 or more that rest on an opinion alone.`;
}

/** Of several respondents only the answers without evidence were lowered, and with them the score of the question. */
export function loweredWords({ respondents }: Report): string {
  return respondents === 1 ? 'lowered by the audit' : 'lowered by the audit for the answers without evidence';
}

/** "The audit lowered 3 answers: …". */
export function auditedSentence(report: Report, amount: number): string {
  return report.respondents === 1
    ? `The audit lowered ${count(amount, 'answer')}: an opinion alone counts at most 50.`
    : `The audit lowered ${count(amount, 'question')} for the answers without evidence: an opinion alone counts at most 50.`;
}

/** What stands above every number of an audit; null without one. */
export function auditSentence({ respondents, settings, evidence: { audited } }: Report): string | null {
  if (!settings.audit) return null;
  const amount = audited.length === 0 || respondents === 1 ? audited.length || 'none' : count(audited.length, 'question');
  return `With the audit: an answer on an opinion alone counts at most 50; ${amount} ${audited.length < 2 ? 'was' : 'were'} lowered.`;
}

/** Rules that an honest respondent may meet. */
const PATTERNS: readonly ReportQualityFlag['rule'][] = ['straight_line', 'low_variation', 'all_high'];

/** What flags on how the answers were given ask for. */
export function responsesLead({ quality }: Report): string {
  const honest = quality.some(({ rule }) => PATTERNS.includes(rule)) ? '; an honest straight line is possible' : '';
  return `Worth a look${honest}. No score changes because of it.`;
}

/** What was noticed about somebody who is not named. */
const NOTICED: Readonly<Record<ReportQualityFlag['rule'], string>> = {
  straight_line: 'the same level many times in a row',
  low_variation: 'nearly the same level everywhere',
  all_high: 'almost everything at the highest levels',
  many_unknown: 'much that is not known or left open',
  many_na: 'much that is said not to apply',
  contradictions: 'several answers that can hardly both be true',
};

/** What was noticed: of one respondent with figures, of several how many of them, and never who. */
export function responseNotes({ quality, respondents }: Report): string[] {
  if (respondents === 1) return quality.map(({ says }) => says);
  return [...new Set(quality.map(({ rule }) => rule))].map((rule) => {
    const amount = quality.filter((flag) => flag.rule === rule).length;
    return `${amount} of ${count(respondents, 'respondent')}: ${NOTICED[rule]}.`;
  });
}
