// The page as Markdown that reads well raw, on GitHub and GitLab, and printed.
import { markdown as escaped, markdownLines } from '../escape.ts';
import { markdown as templates } from '../generated/questionnaire-templates.js';
import { run } from '../templates.ts';
import type { QuestionnaireView } from './questionnaire-view.ts';

/** The text of a page; a template that names a field which does not exist throws. */
export function markdownPage(view: QuestionnaireView): string {
  const text = run(
    templates,
    { md: (value: string) => escaped(value), lines: (value: string) => markdownLines(value) },
    { view },
  );
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
