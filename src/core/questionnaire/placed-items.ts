// The items of a questionnaire with their places in the file, for messages.
import type { Path } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';

/** An item with its place in the file. */
export interface PlacedItem {
  readonly item: Item;
  readonly path: Path;
}

/** Every item with its place, in order. */
export function placeItems({ pillars }: Questionnaire): PlacedItem[] {
  return pillars.flatMap((pillar, p) =>
    pillar.capabilities.flatMap((capability, c) =>
      capability.items.map((item, i) => ({ item, path: ['pillars', p, 'capabilities', c, 'items', i] })),
    ),
  );
}
