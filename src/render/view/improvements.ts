// What would lift the overall most, what to answer first while there is none, targets, and answers that nobody gave.
import type { Report, ReportImprovement, ReportOpenItem, ReportTarget } from '../../model/report.ts';
import { list, percent, points, upperFirst } from '../figures.ts';
import {
  changeWords,
  furthestWords,
  gainWords,
  NO_STEP,
  NOBODY,
  QUESTIONS_LEAD,
  STEPS_LEAD,
  targetsSentence,
  targetWords,
  whatIfSentence,
} from '../wording/improvements.ts';
import { readAlone } from '../wording/items.ts';
import { effortName } from '../wording.ts';
import type {
  ImprovementsView,
  ImprovementView,
  OpenQuestionView,
  OwnTargetView,
  TargetsView,
  WhatIfView,
} from './improvements-view.ts';
import { itemsById, orNull } from './items.ts';
import { itemLink } from './links.ts';

/** Rows of the section. */
const BEST = 5;
/** Questions named under the targets. */
const FURTHEST = 3;

/** Null if nothing can rise and nothing is open. */
export function improvementsView(report: Report): ImprovementsView | null {
  const { improvements, answer_first, overall } = report;
  if (overall.state === 'not_rated') return answer_first.length === 0 ? null : questionsView(report);
  if (improvements.length === 0) return null;
  const best = improvements.filter(({ gain }) => gain > 0).slice(0, BEST);
  return {
    title: 'Next best improvements',
    lead: STEPS_LEAD,
    steps: best.map((improvement) => improvementView(report, improvement)),
    questions: [],
    quiet: best.length === 0 ? NO_STEP : null,
  };
}

function questionsView(report: Report): ImprovementsView {
  return {
    title: 'Answer these first',
    lead: QUESTIONS_LEAD,
    steps: [],
    questions: report.answer_first.slice(0, BEST).map((open) => questionView(report, open)),
    quiet: null,
  };
}

function improvementView(report: Report, { item, title, pillar, step, gain, effort, why }: ReportImprovement): ImprovementView {
  return {
    item: itemLink(report, item, title),
    pillar: pillarTitle(report, pillar),
    step: upperFirst(step),
    gain: gainWords(gain),
    effort: effortName(effort),
    why: orNull(upperFirst(why)),
    does: actionOf(report, item),
  };
}

/** The advice of the item, or the text of its next level. */
function actionOf(report: Report, id: string): string | null {
  const [found] = itemsById(report, [id]);
  const advice = found?.item.advice ?? null;
  return found === undefined || advice === null ? null : readAlone(found.item.anchors, advice.says);
}

function questionView(report: Report, { item, title, pillar, weight, gates }: ReportOpenItem): OpenQuestionView {
  return {
    item: itemLink(report, item, title),
    pillar: pillarTitle(report, pillar),
    share: percent(weight),
    gates: orNull(list(gates)),
  };
}

function pillarTitle({ pillars }: Report, id: string): string {
  return pillars.find((pillar) => pillar.id === id)?.title ?? id;
}

/** Null without targets. */
export function targetsView(report: Report): TargetsView | null {
  const says = targetsSentence(report);
  if (says === null) return null;
  return {
    says,
    own: report.targets.all.filter(({ kind }) => kind !== 'pillar').map((one) => ownTarget(report, one)),
    furthest: report.targets.furthest
      .slice(0, FURTHEST)
      .filter(({ weighted }) => points(weighted) !== '0.0')
      .map((far) => ({ item: itemLink(report, far.item, far.title), says: furthestWords(far), costs: points(far.weighted) })),
  };
}

/** Those of pillars stand in the table of the pillars. */
function ownTarget(report: Report, { kind, id, title, target, score }: ReportTarget): OwnTargetView {
  return { part: kind === 'item' ? itemLink(report, id) : { title, anchor: null }, says: targetWords(target, score) ?? '' };
}

/** Null for the answers as they are. */
export function whatIfView(report: Report): WhatIfView | null {
  if (report.what_if === null) return null;
  return {
    changes: report.what_if.changes.map(changeWords),
    result: whatIfSentence(report),
    caution: `${NOBODY} Nothing below is a real result.`,
  };
}
