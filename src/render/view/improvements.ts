// What would lift the overall most, what to answer first while there is none, targets, and answers that nobody gave.
import type { Report, ReportImprovement, ReportOpenItem } from '../../model/report.ts';
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
  whatIfSentence,
} from '../wording/improvements.ts';
import { effortName } from '../wording.ts';
import type { ImprovementsView, ImprovementView, OpenQuestionView, TargetsView, WhatIfView } from './improvements-view.ts';
import { orNull } from './items.ts';
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
    effort: effortName(effort) ?? 'not stated',
    why: orNull(upperFirst(why)),
  };
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
    furthest: report.targets.furthest
      .slice(0, FURTHEST)
      .filter(({ weighted }) => points(weighted) !== '0.0')
      .map((far) => ({ item: itemLink(report, far.item, far.title), says: furthestWords(far), costs: points(far.weighted) })),
  };
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
