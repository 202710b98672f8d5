// A comparison as Markdown. Every text goes through an escaping helper.
import type { Comparison } from '../../model/comparison.ts';
import { markdown as escaped } from '../escape.ts';
import { markdown as templates } from '../generated/comparison-templates.js';
import { run } from '../templates.ts';
import type { CompareView } from './compare-view.ts';
import { toCompareView } from './view.ts';

/** The whole page. */
export function markdown(comparison: Comparison): string {
  return markdownPage(toCompareView(comparison));
}

/** The text of a page; a template that names a field which does not exist throws. */
export function markdownPage(view: CompareView): string {
  const text = run(templates, { md: (value: string) => escaped(value) }, { view });
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
