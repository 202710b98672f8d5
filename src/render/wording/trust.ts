// How far the answers carry, in words: confidence, evidence, how the answers were given. None of it names a person.
import type { Report, ReportQualityFlag } from '../../model/report.ts';
import { count, list, percent, points, upperFirst } from '../figures.ts';

/** People from whom on agreement counts in full. */
const ENOUGH_PEOPLE = 5;

/** "Confidence: low (38.7 of 100)"; null while there is no overall. */
export function confidenceLabel({ confidence: { value, label } }: Report): string | null {
  return value === null || label === null ? null : `Confidence: ${label} (${points(value)} of 100)`;
}

/** "96.7% answered, 30.8% of full evidence, one voice." */
export function confidenceBecause(report: Report): string {
  const { coverage, evidence, lowered } = report.confidence;
  const parts = [`${percent(coverage ?? 0)} answered`, `${percent(evidence ?? 0)} of full evidence`, agreementWords(report)];
  return `${parts.join(', ')}.${lowered ? ' One step lower, because the way of answering is worth a look.' : ''}`;
}

function agreementWords({ respondents, confidence: { consensus, agreement } }: Report): string {
  if (respondents === 1) return 'one voice';
  if (consensus === null) return 'no question that two people answered';
  return `${percent(agreement ?? 0)} agreement`;
}

/** What would raise it, and that it changes no score. */
export function confidenceRaise({ respondents, confidence }: Report): string {
  const { label, coverage, evidence, consensus, with_evidence } = confidence;
  const raises = [
    ...(respondents < ENOUGH_PEOPLE ? ['more people who answer'] : []),
    ...(respondents >= ENOUGH_PEOPLE && (consensus ?? 0) < 1 ? ['a talk where people disagree'] : []),
    ...((coverage ?? 0) < 1 ? ['answers to what is open'] : []),
  ];
  const never = 'It never changes the score.';
  if (label === 'high') return never;
  const proof = (evidence ?? 0) < 1 ? [`A measurement behind every answer would make it ${points(with_evidence ?? 0)}.`] : [];
  const others = raises.length === 0 ? [] : [`${upperFirst(list(raises))} would raise it${proof.length === 0 ? '' : ' too'}.`];
  return [...proof, ...others, never].join(' ');
}

/** How many answers rest on more than an opinion, and what that is by weight; null without an answer. */
export function evidenceSentence({ evidence: { levels, index } }: Report): string | null {
  const all = levels.reduce((sum, amount) => sum + amount, 0);
  const backed = all - (levels[0] ?? 0);
  if (all === 0) return null;
  const weighed =
    index === null ? '' : ` By weight that is ${percent(index)} of full evidence (a measurement behind every answer).`;
  if (backed === 0) return `None of ${count(all, 'answer')} rests on more than an opinion.${weighed}`;
  return `${backed} of ${count(all, 'answer')} ${backed === 1 ? 'rests' : 'rest'} on more than an opinion.${weighed}`;
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

/** "The audit lowered 3 answers: …". */
export function auditedSentence(amount: number): string {
  return `The audit lowered ${count(amount, 'answer')}: an opinion alone counts at most 50.`;
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

/** The same with names, for whoever leads the talk: a line for each respondent. */
export function namedNotes({ quality, respondents }: Report): string[] {
  if (respondents === 1) return quality.map(({ says }) => says);
  return [...new Set(quality.map(({ respondent }) => respondent))].map((respondent) => {
    const rules = new Set(quality.filter((flag) => flag.respondent === respondent).map(({ rule }) => rule));
    return `${respondent ?? 'Without a name'}: ${[...rules].map((rule) => NOTICED[rule]).join('; ')}.`;
  });
}
