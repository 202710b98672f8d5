// A comparison as one HTML file in the style of the report: no script, no form, no network.
import type { Comparison } from '../../model/comparison.ts';
import { change } from '../charts/change.ts';
import { trend } from '../charts/change-trend.ts';
import { style, html as templates } from '../generated/comparison-templates.js';
import type { Style } from '../look.ts';
import { drawn, run } from '../templates.ts';
import type { CompareView } from './compare-view.ts';
import { toCompareView } from './view.ts';

/** What the templates see. */
export interface ComparePage {
  readonly view: CompareView;
  /** SVG drawn by us; empty where there is nothing to draw. */
  readonly charts: { readonly change: string; readonly trend: string };
  readonly style: Style;
}

/** The whole page. */
export function html(comparison: Comparison): string {
  return render(comparePage(comparison));
}

/** The view with its charts. */
export function comparePage(comparison: Comparison): ComparePage {
  const { bands } = comparison;
  const view = toCompareView(comparison);
  const charts = { change: change(comparison.whole, bands), trend: view.trend === null ? '' : trend(comparison) };
  return { view, charts, style };
}

/** The text of a page; a template that names a field which does not exist throws. */
export function render(page: ComparePage): string {
  const { charts } = page;
  return run(templates, { chart: (markup: string) => (Object.values(charts).includes(markup) ? drawn(markup) : markup) }, page);
}
