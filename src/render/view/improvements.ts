// What would lift the overall most, what to answer first while there is none, targets, and answers that nobody gave.
import type { Report, ReportImprovement, ReportOpenItem, ReportTarget } from '../../model/report.ts';
import { list, percent, points, upperFirst } from '../figures.ts';
import {
  CLAIMS_LEAD,
  changeWords,
  furthestWords,
  gainWords,
  NOBODY,
  NOT_SET_OFF,
  noStepSentence,
  QUESTIONS_LEAD,
  STEPS_LEAD,
  targetsSentence,
  targetWords,
  whatIfSentence,
} from '../wording/improvements.ts';
import { otherwise, readAlone } from '../wording/items.ts';
import { effortName } from '../wording.ts';
import type {
  ClaimView,
  ImprovementsView,
  ImprovementView,
  OpenQuestionView,
  OwnTargetView,
  TargetsView,
  WhatIfView,
} from './improvements-view.ts';
import { isGroup, itemsById, orNull } from './items.ts';
import { itemLink } from './links.ts';

/** Rows of the section. */
const BEST = 5;
/** Questions named under the targets. */
const FURTHEST = 3;

/** Null if nothing can rise, nothing is open and nothing is to be proved. */
export function improvementsView(report: Report): ImprovementsView | null {
  const { improvements, answer_first, overall } = report;
  if (overall.state === 'not_rated') return answer_first.length === 0 ? null : questionsView(report);
  if (improvements.length === 0) return claimsView(report);
  const best = improvements.filter(({ gain }) => gain > 0).slice(0, BEST);
  return {
    title: 'Next best improvements',
    lead: STEPS_LEAD,
    steps: best.map((improvement) => improvementView(report, improvement)),
    questions: [],
    claims: [],
    quiet: best.length === 0 ? noStepSentence(report) : null,
  };
}

/** Where no score can rise, evidence still can. */
function claimsView(report: Report): ImprovementsView | null {
  const placed = itemsById(report, report.evidence.unsupported);
  if (placed.length === 0) return null;
  const claims = placed.map(
    ({ item, pillar }): ClaimView => ({
      item: itemLink(report, item.id),
      pillar: pillar.title,
      proof: orNull(item.proof),
    }),
  );
  return { title: 'Prove what is claimed', lead: CLAIMS_LEAD, steps: [], questions: [], claims, quiet: null };
}

function questionsView(report: Report): ImprovementsView {
  return {
    title: 'Answer these first',
    lead: QUESTIONS_LEAD,
    steps: [],
    questions: report.answer_first.slice(0, BEST).map((open) => questionView(report, open)),
    claims: [],
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

/** The advice of the item, the text of its next level, or what there is still to tick. */
function actionOf(report: Report, id: string): string | null {
  const item = itemsById(report, [id])[0]?.item;
  if (item === undefined) return null;
  if (item.advice !== null) return readAlone(item.anchors, item.advice.says);
  const left = item.type === 'checklist' ? otherwise(item) : null;
  return left === null ? null : `Still to do: ${left.says}`;
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
  const { all, met, furthest } = report.targets;
  const own = all.filter(({ kind }) => kind !== 'pillar');
  const judged = all.some((one) => one.met !== null);
  return {
    says,
    rule: judged && met < all.length && all.length > 1 ? NOT_SET_OFF : null,
    judged,
    own: [false, null, true].flatMap((state) => own.filter((one) => one.met === state)).map((one) => ownTarget(report, one)),
    furthest: furthest
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
    changes: report.what_if.changes.map((change) => changeWords(change, isGroup(report))),
    result: whatIfSentence(report),
    caution: `${NOBODY} Nothing below is a real result.`,
  };
}
