// What to do next: the advice of every item that scores under 50, by horizon, and the three strongest and weakest items.
import type { Report, ReportItem } from '../../model/report.ts';
import { points } from '../figures.ts';
import { answerWords, levelWords, readAlone, scoreMark } from '../wording/items.ts';
import { effortName, horizonName } from '../wording.ts';
import { isGroup, itemsById, noteLines, orNull, placedItems } from './items.ts';
import type { ScoreView } from './parts.ts';
import type { HorizonView, MarkView, NextStepView } from './report-view.ts';
import { scoreView, unknownScore } from './score.ts';

/** Items shown under this score are low. */
const LOW = 50;

/** Strengths or gaps: what the organisation said about itself. */
export function markViews(report: Report, ids: readonly string[]): MarkView[] {
  return itemsById(report, ids).map(({ item, pillar }) => ({
    id: item.id,
    code: orNull(item.code),
    title: item.title,
    pillar: pillar.title,
    score: itemScore(report, item),
    ask: levelWords(item) === null ? item.ask : null,
    says: answerWords(item, isGroup(report)),
    notes: noteLines(item),
  }));
}

/** Advice by horizon, the first step before the others, then the lowest score; last what nobody knows yet. */
export function nextViews(report: Report): HorizonView[] {
  const low = placedItems(report)
    .filter(({ counts }) => counts)
    .map(({ item }) => item)
    .filter((item) => item.advice !== null && item.score !== null && Number(points(item.score)) < LOW);
  const byHorizon = [...report.horizons.map(({ id }) => id), null]
    .map((horizon) => ({
      when: horizonName(report, horizon) ?? 'No date given',
      steps: low
        .filter((item) => (item.advice?.horizon ?? null) === horizon)
        .map((item) => ({ item, gate: firedGate(report, item) }))
        .sort(
          (a, b) =>
            Number(isFirst(report, b.item)) - Number(isFirst(report, a.item)) || (a.item.score ?? 0) - (b.item.score ?? 0),
        )
        .map(({ item, gate }) => nextStep(report, item, gate)),
    }))
    .filter(({ steps }) => steps.length > 0);
  const open = openQuestions(report);
  return open.length === 0 ? byHorizon : [...byHorizon, { when: 'To be found out', steps: open }];
}

/** Questions that apply and count, and that nobody could answer. */
function openQuestions(report: Report): NextStepView[] {
  return placedItems(report)
    .filter(({ item, counts }) => (item.state === 'unknown' || item.state === 'missing') && counts)
    .map(({ item }) => ({ ...nextStep(report, item, null), says: item.ask, effort: null }));
}

function isFirst(report: Report, item: ReportItem): boolean {
  return report.first_step?.item === item.id;
}

function nextStep(report: Report, item: ReportItem, gate: string | null): NextStepView {
  return {
    id: item.id,
    code: orNull(item.code),
    title: item.title,
    score: itemScore(report, item),
    says: readAlone(item.anchors, item.advice?.says ?? ''),
    effort: effortName(item.advice?.effort ?? null),
    gate,
    first: isFirst(report, item),
  };
}

function firedGate(report: Report, item: ReportItem): string | null {
  return report.gates.find((gate) => gate.item === item.id && gate.state === 'fired')?.id ?? null;
}

/** The score of an item, or the mark that stands in its place. */
export function itemScore(report: Report, item: ReportItem): ScoreView {
  return item.score === null ? unknownScore(scoreMark(item)) : scoreView(report, item.score);
}
