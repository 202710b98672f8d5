// What is to be said before any sum: why there is no number, what a gate does, where a number can still go.

import type { Report, ReportFigure, ReportItem, ReportPillar, ReportWorking } from '../../model/report.ts';
import { count, list, percent } from '../figures.ts';
import { whatIfView } from '../view/improvements.ts';
import { isGroup, placedItems } from '../view/items.ts';
import { clearingSentence, targetWords } from '../wording/improvements.ts';
import { answerWords, levelWords } from '../wording/items.ts';
import { missingWords, waitingWords } from '../wording/missing.ts';
import { auditSentence, confidenceBecause, confidenceRaise } from '../wording/trust.ts';
import { boundsSentence, gateSentence, overallSentence, provisionalSentence, rangeOf } from '../wording.ts';
import { hitWords } from './hits.ts';
import { placedById } from './names.ts';
import { gatesOfItem, noStepWords } from './why-not.ts';

/** Sentences that stand right under the heading. */
export function openingWords(report: Report, id: string, working: ReportWorking): string[] {
  return ownWords(report, id, working).filter((sentence) => sentence.trim() !== '');
}

/** That nobody gave these answers, and that an audit was held. */
export function bannerLines(report: Report): string[] {
  const whatIf = whatIfView(report);
  const audit = auditSentence(report);
  return [
    ...(whatIf === null ? [] : ['What if', ...whatIf.changes, whatIf.result, whatIf.caution]),
    ...(audit === null ? [] : [audit]),
  ];
}

function ownWords(report: Report, id: string, { kind, figure, clause, title }: ReportWorking): string[] {
  switch (kind) {
    case 'item':
      return itemWords(report, id);
    case 'capability':
      return figure === null ? ['None of its questions that count has a score.'] : [];
    case 'pillar':
      return report.pillars.filter((pillar) => pillar.id === id).flatMap((pillar) => pillarWords(report, pillar));
    case 'overall':
      return overallWords(report);
    case 'hit':
      return hitWords(report, id);
    case 'gate':
      return report.gates
        .filter((gate) => gate.id === id)
        .flatMap((gate) => [gateSentence(report, gate), clearingSentence(report, gate) ?? '', gate.why]);
    case 'confidence':
      return [confidenceBecause(report), ...sharesWords(figure), confidenceRaise(report)];
    case 'lens':
      return lensWords(report, id);
    case 'flag':
    case 'rule':
      return [...waiting(report, id), ...firedWords(report, id, title), ...(clause === null ? ['It could not be judged.'] : [])];
    default:
      return kind satisfies never;
  }
}

/** What the shares in the sum of the confidence stand for. */
function sharesWords(figure: ReportFigure | null): string[] {
  const [base, evidence, agreement] = sumIn(figure)?.of ?? [];
  if (base?.value == null || evidence?.weight === undefined || agreement?.weight === undefined) return [];
  const [alone, backed, agreed] = [base.value, evidence.weight, agreement.weight].map(percent);
  return [
    `Any answer carries ${alone} of full confidence by itself. Full evidence adds ${backed}, full agreement ${agreed}.`,
    'All of it counts only for the share that is answered.',
  ];
}

function sumIn(figure: ReportFigure | null): ReportFigure | null {
  if (figure === null || figure.op === 'sum') return figure;
  return (figure.of ?? []).map(sumIn).find((found) => found !== null) ?? null;
}

function itemWords(report: Report, id: string): string[] {
  const item = placedById(report).get(id)?.item;
  if (item === undefined) return [];
  const level = levelWords(item);
  const answer = `${level === null ? '' : `${level}: `}${answerWords(item, isGroup(report))}`;
  const first = report.answer_first.findIndex((open) => open.item === id);
  return [
    item.ask,
    `Answer: ${answer}`,
    ...(item.target === null ? [] : [`Target ${targetWords(item.target, item.score)}.`]),
    ...gatesOfItem(report, id),
    ...(item.reason === null ? [] : [`Reason: ${item.reason}`]),
    ...(item.score === null ? [noScoreWords(item)] : []),
    ...(item.weight === 0 && item.type !== 'text' ? ['It has no weight, so it does not count.'] : []),
    ...(first < 0 ? [] : [`Of all open questions it stands ${first === 0 ? 'first' : `number ${first + 1}`} by weight.`]),
  ];
}

function noScoreWords({ state, type }: ReportItem): string {
  if (type === 'text') return 'An answer in words has no score.';
  switch (state) {
    case 'na':
      return 'What does not apply leaves every sum.';
    case 'unknown':
    case 'missing':
      return 'An open question adds nothing to a score; it lowers the coverage and widens the range.';
    case 'not_asked':
      return 'A question that was not asked is in no sum.';
    case 'answered':
      return 'This answer has no score.';
    default:
      return state satisfies never;
  }
}

function pillarWords(report: Report, pillar: ReportPillar): string[] {
  const { in_scope, rated, weight, coverage, shown } = pillar;
  if (!in_scope) return [weight > 0 ? 'Nothing in it applies, so it is in no sum.' : 'It has no weight, so it is in no sum.'];
  if (rated) return [];
  const needed = percent(report.settings.pillar_min_coverage);
  const number = shown === null ? 'It has no number' : 'Its number stands in brackets and in no sum';
  return [`${number}: ${percent(coverage ?? 0)} of it is answered, and ${needed} are needed.`];
}

function overallWords(report: Report): string[] {
  const { overall, pillars, settings } = report;
  if (overall.shown !== null)
    return [...(overall.provisional ? [provisionalSentence(report) ?? ''] : []), ...noStepWords(report)];
  const unrated = pillars.filter(({ in_scope, rated }) => in_scope && !rated).map(({ title }) => title);
  const short = `Pillars with enough answers must hold ${percent(settings.partial_min_weight)} of the weight.`;
  return [overallSentence(report), ...(unrated.length === 0 ? [] : [short, `Too little is answered of ${list(unrated)}.`])];
}

function lensWords(report: Report, id: string): string[] {
  return report.lenses
    .filter((lens) => lens.id === id)
    .flatMap(({ enough, missing, says, made_of, caution }) => {
      const left = missingWords(report, missing);
      const lacks = left === '' ? [] : [enough ? `Left out: ${left}.` : `It waits for: ${left}.`];
      return [says ?? '', made_of, ...lacks, caution === null ? '' : `Caution: ${caution}`, NEVER];
    });
}

const NEVER = 'It changes no score.';

function waiting(report: Report, id: string): string[] {
  return report.open.waiting.filter((one) => one.id === id).map((one) => `It waits for: ${waitingWords(report, one)}.`);
}

/** A flag tells what to do first; a rule what does not fit. */
function firedWords({ flags, consistency }: Report, id: string, title: string): string[] {
  const flag = flags.find((one) => one.id === id);
  const rule = consistency.find((one) => one.id === id);
  return [
    ...(rule === undefined || rule.says === title ? [] : [rule.says]),
    ...(flag === undefined || flag.first_action === null ? [] : [`Do first: ${flag.first_action}`]),
  ];
}

/** Where the number can still go; nothing once everything is answered. */
export function rangeWords(report: Report, id: string, { kind }: ReportWorking): string[] {
  if (kind === 'overall') return overallRange(report);
  const pillar = report.pillars.find((one) => kind === 'pillar' && one.id === id);
  if (pillar === undefined || pillar.low === null || pillar.high === null || pillar.low === pillar.high) return [];
  return [`${rangeOf(report, pillar.low, pillar.high)}, since ${openWords(report, (one) => one.id === id)}.`];
}

/** How a range is worked out. */
const TWICE = 'Everything was scored twice more, once with every open question at 0 and once at 100.';

function overallRange(report: Report): string[] {
  const { low, high } = report.overall;
  if (low === null || high === null || boundsSentence(report) === null) return [];
  return [`${rangeOf(report, low, high)}, since ${openWords(report, () => true)}. ${TWICE}`];
}

function openWords(report: Report, inside: (pillar: ReportPillar) => boolean): string {
  const open = placedItems(report).filter(
    ({ item, pillar, counts }) => counts && inside(pillar) && (item.coverage ?? 1) < 1 && item.state !== 'na',
  ).length;
  return `${count(open, 'question')} ${open === 1 ? 'is' : 'are'} open`;
}
