// The report as Markdown that reads well raw and on GitHub and GitLab. Every text goes through an escaping helper.
import type { Report } from '../../model/report.ts';
import { type HitsPage, hitsPage } from '../charts/hits-page.ts';
import { markdown as escaped, markdownLines } from '../escape.ts';
import { markdown as templates } from '../generated/templates.js';
import { type BrandView, type Look, NO_BRAND, PLAIN } from '../look.ts';
import { run } from '../templates.ts';
import type { ReportView } from '../view/report-view.ts';
import { toView } from '../view.ts';

/** What the Markdown templates see. */
export interface MarkdownPage {
  readonly view: ReportView;
  readonly hits: HitsPage;
  readonly brand: BrandView;
}

/** The whole report as Markdown. */
export function markdown(report: Report, view: ReportView = toView(report), look: Look = PLAIN): string {
  return render(markdownPage(report, view, look), look);
}

/** The view with what stands beside it. */
export function markdownPage(report: Report, view: ReportView = toView(report), look: Look = PLAIN): MarkdownPage {
  return { view, hits: hitsPage(report, view), brand: look.brand ?? NO_BRAND };
}

/** The text of a page; a template that names a field which does not exist throws. */
export function render(page: MarkdownPage, { markdown: own }: Look = PLAIN): string {
  const text = own === null ? run(templates, HELPERS, page) : own(HELPERS, page);
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

const HELPERS = {
  md: (value: string | number) => escaped(String(value)),
  lines: (value: string) => markdownLines(value),
};
