// The folded items of an assessment, found by id.
import type { Assessment, FoldedItem } from '../../model/assessment.ts';

/** Every item by id, in the order of the questionnaire. */
export function foldedItems({ pillars }: Assessment): Map<string, FoldedItem> {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return new Map(items.map((folded) => [folded.item.id, folded]));
}
