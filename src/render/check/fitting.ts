// Cut at a whole piece: what a service takes has an end, and beyond it drops everything.

/** How long a text is for whoever takes it. */
export type Measure = (text: string) => number;

export const characters: Measure = (text) => text.length;

/** In UTF-8. */
export const bytes: Measure = (text) => new TextEncoder().encode(text).length;

/** The first of them that fit into the room, and how many are left over; `gap` stands between two. No more are made than needed. */
export function fitting<Thing>(
  things: readonly Thing[],
  pieceOf: (thing: Thing) => string,
  room: number,
  measure: Measure,
  gap = 0,
): { taken: string[]; left: number } {
  const taken: string[] = [];
  let used = 0;
  for (const thing of things) {
    const piece = pieceOf(thing);
    used += measure(piece) + gap;
    if (used > room) break;
    taken.push(piece);
  }
  return { taken, left: things.length - taken.length };
}
