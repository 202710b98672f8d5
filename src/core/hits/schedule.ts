// When each pain point is mended: serial list scheduling over slots with a capacity. Greedy on purpose: every line can be
// explained, and the same list always gives the same plan. Source: scoring specification, C 6.
import { isLess, stored } from '../scoring/numbers.ts';
import { inOrder } from './classify.ts';
import type { Hit } from './hit.ts';

/** What the slots have, and the limit of Big Hits at once. */
export interface Means {
  /** Person-days in each slot, earliest first; null squeezes nothing. */
  readonly days: readonly number[] | null;
  readonly slots: number;
  readonly maxBig: number;
}

export type Why =
  | 'own_horizon'
  | 'waits'
  | 'moved_capacity'
  | 'moved_big'
  | 'no_capacity'
  | 'no_room_big'
  | 'prerequisite_unscheduled'
  | 'prerequisite_stopped';

/** A hit with its place; `start` and `finish` are indexes of slots, null if it is not scheduled. */
export interface Planned {
  readonly hit: Hit;
  readonly start: number | null;
  readonly finish: number | null;
  readonly why: Why;
  /** Person-days by slot. */
  readonly booked: readonly { readonly slot: number; readonly days: number }[];
  /** Ids of prerequisites that keep it from being scheduled. */
  readonly blockedBy: readonly string[];
}

export interface Schedule {
  /** In working order. */
  readonly planned: readonly Planned[];
  /** Person-days left in each slot; null where there is no end to them. */
  readonly left: readonly number[] | null;
  /** Big Hits at work in each slot. */
  readonly big: readonly number[];
}

/** A plan of the live hits. Prerequisites must exist and have no circle. */
export function schedule(hits: readonly Hit[], means: Means): Schedule {
  const known = new Map(hits.map((hit) => [hit.id, hit]));
  const board: Board = {
    means,
    left: means.days === null ? null : [...means.days],
    big: Array.from({ length: means.slots }, () => 0),
    placed: new Map(),
    known,
  };
  for (const hit of workingOrder(hits.filter(({ live }) => live))) board.placed.set(hit.id, place(hit, board));
  return { planned: [...board.placed.values()], left: board.left, big: board.big };
}

interface Board {
  readonly means: Means;
  readonly left: number[] | null;
  readonly big: number[];
  readonly placed: Map<string, Planned>;
  readonly known: ReadonlyMap<string, Hit>;
}

/** Kahn's method: of those whose prerequisites are all taken, always the first in order. `hits` are the live ones. */
function workingOrder(hits: readonly Hit[]): Hit[] {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const waiting = new Map(hits.map(({ id, dependsOn }) => [id, dependsOn.filter((other) => byId.has(other)).length]));
  // The next one stands last, where taking it away costs nothing.
  const ready = hits.filter(({ id }) => waiting.get(id) === 0).toSorted((left, right) => inOrder(right, left));
  const order: Hit[] = [];
  for (let hit = ready.pop(); hit !== undefined; hit = ready.pop()) {
    order.push(hit);
    for (const id of hit.unlocks) {
      const open = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, open);
      const freed = byId.get(id);
      if (open === 0 && freed !== undefined) insert(ready, freed);
    }
  }
  return order;
}

/** Keeps `ready` sorted, the first in order last. */
function insert(ready: Hit[], hit: Hit): void {
  let [low, high] = [0, ready.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ready[middle];
    if (other !== undefined && inOrder(other, hit) > 0) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, hit);
}

function place(hit: Hit, board: Board): Planned {
  const { known, placed } = board;
  const stopped = hit.dependsOn.filter((id) => known.get(id)?.status === 'stopped');
  if (stopped.length > 0) return unscheduled(hit, 'prerequisite_stopped', stopped);
  const lost = hit.dependsOn.filter((id) => placed.get(id)?.finish === null);
  if (lost.length > 0) return unscheduled(hit, 'prerequisite_unscheduled', lost);
  const earliest = Math.max(hit.column, ...hit.dependsOn.map((id) => placed.get(id)?.finish ?? 0));
  const found = hit.hit === 'quick' ? placeQuick(hit, earliest, board) : placeBig(hit, earliest, board);
  if (found === null) return unscheduled(hit, isBarred(hit, earliest, board) ? 'no_room_big' : 'no_capacity', []);
  for (const { slot, days } of found) {
    if (board.left !== null) board.left[slot] = stored((board.left[slot] ?? 0) - days);
    if (hit.hit === 'big') board.big[slot] = (board.big[slot] ?? 0) + 1;
  }
  const [start, finish] = [found[0]?.slot ?? earliest, found.at(-1)?.slot ?? earliest];
  return { hit, start, finish, why: whyThere(hit, earliest, start, board), booked: found, blockedBy: [] };
}

type Booked = Planned['booked'];

/** The whole effort in one slot. */
function placeQuick({ effort }: Hit, earliest: number, { left, means }: Board): Booked | null {
  for (let slot = earliest; slot < means.slots; slot += 1)
    if (left === null || !isLess(left[slot] ?? 0, effort.days)) return [{ slot, days: effort.days }];
  return null;
}

/** What is free from the earliest slot onwards, over several slots if needed. */
function placeBig({ effort }: Hit, earliest: number, board: Board): Booked | null {
  const { left, means } = board;
  if (left === null) return [{ slot: earliest, days: effort.days }];
  const booked: { slot: number; days: number }[] = [];
  let open = effort.days;
  for (let slot = earliest; slot < means.slots; slot += 1) {
    const free = left[slot] ?? 0;
    if (isCrowded(slot, board) || (free <= 0 && open > 0)) continue;
    const days = Math.min(free, open);
    booked.push({ slot, days });
    open = stored(open - days);
    if (open <= 0) return booked;
  }
  return null;
}

/** It would have found room if more Big Hits were allowed at once. */
function isBarred({ hit, effort }: Hit, earliest: number, { left }: Board): boolean {
  const free = (left ?? []).slice(earliest).reduce((sum, days) => sum + days, 0);
  return hit === 'big' && !isLess(free, effort.days);
}

function isCrowded(slot: number, { big, means }: Board): boolean {
  return (big[slot] ?? 0) >= means.maxBig;
}

/** Crowded only if there was room otherwise; judged by the slot it would have begun in, as it stood before this hit was booked. */
function whyThere(hit: Hit, earliest: number, start: number, board: Board): Why {
  if (start === hit.column) return 'own_horizon';
  if (start === earliest) return 'waits';
  const hadRoom = (board.left?.[earliest] ?? 0) > 0 || hit.effort.days === 0;
  return hit.hit === 'big' && hadRoom && isCrowded(earliest, board) ? 'moved_big' : 'moved_capacity';
}

function unscheduled(hit: Hit, why: Why, blockedBy: readonly string[]): Planned {
  return { hit, start: null, finish: null, why, booked: [], blockedBy };
}
