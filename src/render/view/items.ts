// The items of a report as one list with the places they stand in.
import type { Report, ReportItem, ReportPillar } from '../../model/report.ts';

/** An item with its pillar. */
export interface PlacedItem {
  readonly item: ReportItem;
  readonly pillar: ReportPillar;
  /** True if it can move the overall: scored by its kind, with a weight at every step up. */
  readonly counts: boolean;
}

/** Items are looked up some thousand times in one report. */
const PLACED = new WeakMap<Pick<Report, 'pillars'>, ReadonlyMap<string, PlacedItem>>();

/** Every item of a report by its id, in the order of the questionnaire. */
export function placedById(report: Pick<Report, 'pillars'>): ReadonlyMap<string, PlacedItem> {
  const known = PLACED.get(report);
  if (known !== undefined) return known;
  const placed = new Map(inOrder(report).map((one) => [one.item.id, one]));
  PLACED.set(report, placed);
  return placed;
}

/** Every item, in the order of the questionnaire. */
export function placedItems(report: Report): PlacedItem[] {
  return [...placedById(report).values()];
}

function inOrder(report: Pick<Report, 'pillars'>): PlacedItem[] {
  return report.pillars.flatMap((pillar) =>
    pillar.capabilities.flatMap((capability) =>
      capability.items.map((item) => ({
        item,
        pillar,
        counts: item.type !== 'text' && item.weight > 0 && capability.weight > 0 && pillar.weight > 0,
      })),
    ),
  );
}

/** The items with these ids, in the order of the ids; unknown ids are left out. */
export function itemsById(report: Report, ids: readonly string[]): PlacedItem[] {
  const all = placedById(report);
  return ids.flatMap((id) => all.get(id) ?? []);
}

/** True if several respondents were put together. */
export function isGroup(report: Report): boolean {
  return report.respondents > 1;
}

/** A text, or null if it is empty. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** The lines noted with an answer. */
export function noteLines(item: ReportItem): string[] {
  return (item.note ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
