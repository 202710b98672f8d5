// The page as one HTML file in the style of the report: no script, no form, no network.
import { style, html as templates } from '../generated/questionnaire-templates.js';
import { run } from '../templates.ts';
import type { QuestionnaireView } from './questionnaire-view.ts';

/** The text of a page; a template that names a field which does not exist throws. */
export function htmlPage(view: QuestionnaireView): string {
  return run(templates, {}, { view, style });
}
