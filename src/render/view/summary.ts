// The result on one screen: overall, its range, what holds it down, and the first step.
import type { Report, ReportItem, ReportPillar, ReportStep } from '../../model/report.ts';
import { isChain } from '../charts/lens-chain.ts';
import { longDate, lowerTitle } from '../figures.ts';
import { becauseSentence } from '../wording/first-step.ts';
import { NOBODY, whatIfSentence } from '../wording/improvements.ts';
import { readAlone } from '../wording/items.ts';
import { auditSentence } from '../wording/trust.ts';
import * as words from '../wording.ts';
import { changeLines } from './change.ts';
import { markFindings } from './findings.ts';
import { ownerWords } from './hits.ts';
import { itemsById, placedItems } from './items.ts';
import type { PairView } from './parts.ts';
import { pillarBand, pillarScore } from './pillars.ts';
import type { FirstStepView, PillarLineView, SummaryView } from './report-view.ts';
import { scoreView, unknownScore } from './score.ts';
import { confidenceLine } from './trust.ts';

/** What the summary shows. */
export function summaryView(report: Report): SummaryView {
  const { shown, band } = report.overall;
  const named = report.bands.find((candidate) => candidate.id === band);
  const provisional = words.provisionalSentence(report);
  return {
    score: shown === null ? unknownScore('–') : scoreView(report, shown),
    band: named?.title ?? null,
    sentence: words.overallSentence(report),
    bandSays: named?.says ?? null,
    whatIf: report.what_if === null ? null : `What if: ${lowerTitle(whatIfSentence(report))} ${NOBODY}`,
    provisional,
    bounds: provisional === null ? words.boundsSentence(report) : null,
    coverage: words.coverageSentence(report),
    audit: auditSentence(report),
    confidence: confidenceLine(report),
    change: changeLines(report),
    madeOf: words.madeOfSentence(report),
    holds: words.holdSentences(report),
    pillars: report.pillars.filter(({ weight }) => weight > 0).map((pillar) => pillarLine(report, pillar)),
    weakestLink: weakestLink(report),
    strengths: markFindings(report, report.strengths, 'high'),
    gaps: markFindings(report, report.gaps, 'low'),
    warnings: report.flags.map(({ title }) => title),
    counts: counts(report),
  };
}

function pillarLine(report: Report, pillar: ReportPillar): PillarLineView {
  return {
    title: pillar.title,
    score: pillarScore(report, pillar),
    band: pillarBand(report, pillar),
    heldBy: pillar.held_by,
    lowest: pillar.id === report.overall.weakest && report.pillars.some(({ shown }) => (shown ?? 0) > (pillar.shown ?? 0)),
  };
}

/** The weakest point of what hangs together as a chain; null without one. */
function weakestLink({ lenses }: Report): string | null {
  const chain = lenses.find((lens) => lens.enough && isChain(lens));
  return chain?.says == null || chain.says === '' ? null : chain.says;
}

function counts(report: Report): PairView[] {
  const items = placedItems(report);
  const labels: readonly (readonly [ReportItem['state'], string])[] = [
    ['answered', 'questions answered'],
    ['unknown', 'not known'],
    ['missing', 'left open'],
    ['na', 'not applicable'],
    ['not_asked', 'not asked'],
  ];
  return labels
    .map(([state, label]) => ({ label, amount: items.filter(({ item }) => item.state === state).length }))
    .filter(({ amount }) => amount > 0)
    .map(({ label, amount }) => ({
      label: amount === 1 ? label.replace('questions', 'question') : label,
      value: String(amount),
    }));
}

/** What the first section shows. */
export function firstStepView(report: Report, step: ReportStep): FirstStepView {
  const hit = report.hits.find(({ id }) => id === step.hit);
  const anchors = step.item === null ? [] : (itemsById(report, [step.item])[0]?.item.anchors ?? []);
  return {
    anchor: hit === undefined ? `item-${step.item ?? ''}` : `hit-${hit.id}`,
    says: readAlone(anchors, step.says),
    title: step.title,
    because: becauseSentence(report, step),
    when: words.horizonName(report, step.horizon),
    effort: hit === undefined ? words.effortName(step.effort) : words.personDays(hit.effort_days),
    owner: hit === undefined || report.redacted ? null : (ownerWords(hit) ?? 'nobody yet'),
    review: reviewSentence(report),
  };
}

/** Assessing again shows what has moved. */
function reviewSentence({ next_review }: Report): string | null {
  if (next_review === null) return null;
  const { date, days } = next_review;
  return date === null ? `${days} days after the answers` : longDate(date);
}
