// Names that lead to their place in the report.
import type { Report } from '../../model/report.ts';
import { itemsById } from './items.ts';
import type { LinkView } from './parts.ts';

/** Leads to the answer of an item, if the report shows it. */
export function itemLink(report: Report, id: string, title?: string): LinkView {
  const item = itemsById(report, [id])[0]?.item;
  const known = item?.title ?? report.left_out.find((left) => left.id === id)?.title ?? id;
  const shown = item !== undefined && item.state !== 'not_asked';
  return { title: title ?? known, anchor: shown ? `item-${id}` : null };
}

/** Each of these items once. */
export function itemLinks(report: Report, ids: readonly string[]): LinkView[] {
  return [...new Set(ids)].map((id) => itemLink(report, id));
}
