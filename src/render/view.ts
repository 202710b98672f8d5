// From a report to what a template shows: rounded, worded, ordered. All decisions of a template are taken here.
// Knows no format; numbers come from the report and are never scored again.
import type { Report } from '../model/report.ts';
import { cleaned } from './cleaned.ts';
import type { Variant } from './variants.ts';
import { answersView } from './view/answers.ts';
import { boardView } from './view/board.ts';
import { CHANGE_TITLE, changeView } from './view/change.ts';
import type { FindingView } from './view/findings-view.ts';
import { risksView } from './view/flags.ts';
import { gateView } from './view/gates.ts';
import { heardView } from './view/heard.ts';
import { heatMapView } from './view/heat-map.ts';
import { hitsView } from './view/hits.ts';
import { improvementsView, targetsView, whatIfView } from './view/improvements.ts';
import { sectionViews } from './view/lenses.ts';
import { methodView } from './view/method.ts';
import { markViews, nextViews } from './view/next.ts';
import { pillarView } from './view/pillars.ts';
import { followUpView, planView, suggestionsView } from './view/plan.ts';
import { qualityView } from './view/quality.ts';
import type { ContentsView, ReportView } from './view/report-view.ts';
import { firstStepView, summaryView } from './view/summary.ts';
import { titleView } from './view/title.ts';
import { verdictView } from './view/verdict.ts';

/** Titles of the sections that every report may have, by their anchors. */
const TITLES = {
  'first-step': 'First step',
  summary: 'Summary',
  decide: 'What to decide',
  pillars: 'Pillars',
  gates: 'Gates',
  policy: 'Policy',
  map: 'Pain points',
  roadmap: 'Roadmap',
  'follow-up': 'What became of them',
  change: CHANGE_TITLE,
  next: 'Next',
  risks: 'Risks',
  heard: 'What came up',
  quality: 'Data quality',
  answers: 'Every answer',
  method: 'Method and settings',
  remarks: 'Remarks on the input',
} as const;

type Sections = Omit<ReportView, 'contents'>;

/** The view of a report. Free texts are plain text: each format escapes them in its own way. */
export function toView(report: Report, variant: Variant = 'working'): ReportView {
  const whole = wholeView(report);
  const sections = variant === 'board' ? forBoard(report, whole) : whole;
  return cleaned({ ...sections, contents: contents(sections) });
}

function wholeView(report: Report): Sections {
  return {
    language: report.questionnaire.language,
    title: titleView(report),
    whatIf: whatIfView(report),
    firstStep: report.first_step === null ? null : firstStepView(report, report.first_step),
    summary: summaryView(report),
    board: null,
    pillars: report.pillars.map((pillar) => pillarView(report, pillar)),
    heatMap: heatMapView(report),
    targets: targetsView(report),
    gates: report.gates.map((gate) => gateView(report, gate)),
    verdict: verdictView(report),
    strengths: markViews(report, report.strengths),
    gaps: markViews(report, report.gaps),
    map: hitsView(report),
    roadmap: planView(report),
    followUp: followUpView(report),
    change: changeView(report),
    suggestions: suggestionsView(report),
    sections: sectionViews(report),
    improvements: improvementsView(report),
    next: nextViews(report),
    risks: risksView(report),
    heard: heardView(report),
    quality: qualityView(report),
    answers: answersView(report),
    method: methodView(report),
    remarks: report.remarks.map(({ says }) => says),
  };
}

/** Two pages: the first stands alone, the second is what to decide. */
function forBoard(report: Report, whole: Sections): Sections {
  const nothing = { map: null, roadmap: null, followUp: null, change: null, suggestions: null, improvements: null, risks: null };
  const empty = { pillars: [], gates: [], sections: [], next: [], answers: [], remarks: [] };
  const { firstStep, summary } = whole;
  const unlinked = (findings: readonly FindingView[]) => findings.map((finding) => ({ ...finding, items: [] }));
  return {
    ...{ ...whole, ...nothing, ...empty, heatMap: null, targets: null, verdict: null, heard: null, quality: null, method: null },
    // What they lead to is not here.
    firstStep: firstStep === null ? null : { ...firstStep, anchor: null },
    summary: { ...summary, strengths: unlinked(summary.strengths), gaps: unlinked(summary.gaps) },
    board: boardView(report, whole),
  };
}

function contents(view: Sections): ContentsView[] {
  const shown = (id: keyof typeof TITLES, present: boolean): ContentsView[] => (present ? [{ id, title: TITLES[id] }] : []);
  return [
    ...shown('first-step', view.firstStep !== null),
    ...shown('summary', true),
    ...shown('decide', view.board !== null),
    ...shown('pillars', view.pillars.length > 0),
    ...shown('gates', view.gates.length > 0),
    ...shown('policy', view.verdict !== null),
    ...shown('map', view.map !== null || view.suggestions !== null),
    ...shown('roadmap', view.roadmap !== null),
    ...shown('follow-up', view.followUp !== null),
    ...shown('change', view.change !== null),
    ...view.sections.map(({ id, title }) => ({ id, title })),
    ...(view.improvements === null ? [] : [{ id: 'improvements', title: view.improvements.title }]),
    ...shown('next', view.next.length > 0),
    ...shown('risks', view.risks !== null),
    ...shown('heard', view.heard !== null),
    ...shown('quality', view.quality !== null),
    ...shown('answers', view.answers.length > 0),
    ...shown('method', view.method !== null),
    ...shown('remarks', view.remarks.length > 0),
  ];
}
