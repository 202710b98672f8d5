// The report as Markdown that reads well raw and on GitHub and GitLab. Every text goes through an escaping helper.
import type { Report } from '../../model/report.ts';
import { type HitsPage, hitsPage } from '../charts/hits-page.ts';
import { markdown as escaped, markdownLines } from '../escape.ts';
import { markdown as templates } from '../generated/templates.js';
import { run } from '../templates.ts';
import type { ReportView } from '../view/report-view.ts';
import { toView } from '../view.ts';

/** What the Markdown templates see. */
export interface MarkdownPage {
  readonly view: ReportView;
  readonly hits: HitsPage;
}

/** The whole report as Markdown. */
export function markdown(report: Report, view: ReportView = toView(report)): string {
  return render(markdownPage(report, view));
}

/** The view with what stands beside it. */
export function markdownPage(report: Report, view: ReportView = toView(report)): MarkdownPage {
  return { view, hits: hitsPage(report, view) };
}

/** The text of a page; a template that names a field which does not exist throws. */
export function render(page: MarkdownPage): string {
  const text = run(
    templates,
    { md: (value: string | number) => escaped(String(value)), lines: (value: string) => markdownLines(value) },
    page,
  );
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
