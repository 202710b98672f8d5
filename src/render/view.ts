// From a report to what a template shows: rounded, worded, ordered. All decisions of a template are taken here.
// Knows no format; numbers come from the report and are never scored again.
import type { Report } from '../model/report.ts';
import { cleaned } from './cleaned.ts';
import { answersView } from './view/answers.ts';
import { gateView } from './view/gates.ts';
import { heardView } from './view/heard.ts';
import { methodView } from './view/method.ts';
import { markViews, nextViews } from './view/next.ts';
import { pillarView } from './view/pillars.ts';
import type { ContentsView, ReportView } from './view/report-view.ts';
import { firstStepView, summaryView } from './view/summary.ts';
import { titleView } from './view/title.ts';

/** The view of a report. Free texts are plain text: each format escapes them in its own way. */
export function toView(report: Report): ReportView {
  const sections: Omit<ReportView, 'contents'> = {
    language: report.questionnaire.language,
    title: titleView(report),
    firstStep: report.first_step === null ? null : firstStepView(report, report.first_step),
    summary: summaryView(report),
    pillars: report.pillars.map((pillar) => pillarView(report, pillar)),
    gates: report.gates.map((gate) => gateView(report, gate)),
    hasMarks: report.strengths.length + report.gaps.length > 0,
    strengths: markViews(report, report.strengths),
    gaps: markViews(report, report.gaps),
    next: nextViews(report),
    answers: answersView(report),
    method: methodView(report),
    heard: heardView(report),
    remarks: report.remarks.map(({ says }) => says),
  };
  return cleaned({ ...sections, contents: contents(sections) });
}

function contents(view: Omit<ReportView, 'contents'>): ContentsView[] {
  const sections: readonly (readonly [string, string, boolean])[] = [
    ['first-step', 'First step', view.firstStep !== null],
    ['summary', 'Summary', true],
    ['pillars', 'Pillars', view.pillars.length > 0],
    ['gates', 'Gates', view.gates.length > 0],
    ['marks', 'Strengths and gaps', view.hasMarks],
    ['next', 'Next', view.next.length > 0],
    ['heard', 'What came up', view.heard !== null],
    ['answers', 'Every answer', view.answers.length > 0],
    ['method', 'Method and settings', true],
    ['remarks', 'Remarks on the input', view.remarks.length > 0],
  ];
  return sections.filter(([, , present]) => present).map(([id, title]) => ({ id, title }));
}
