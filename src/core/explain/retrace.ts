// A number worked out again, by its own trace, with one item at another score. Options, typed numbers and pain points stay.
import type { Change } from './changed.ts';
import { result, type Trace } from './trace.ts';

/** The value after the change. No score brings one about that was not there, but for a root of sides of unlike signs: it stays out. */
export function revalued(trace: Trace, change: Change): number | null {
  const { op, value, id, of, behind, after, members } = trace;
  if (value === null || (members !== undefined && !members.has(change.item))) return value;
  if (after !== undefined) return after(change);
  if (behind !== undefined) return revalued(behind, change);
  if (of === undefined || op === 'hits') return op === 'score' && id === change.item ? change.to : value;
  return result(
    trace,
    of.map((part) => revalued(part, change)),
  );
}

/** Adds the ids of the items, and more, that go into it at whatever depth; what goes into `leftOut` stays out. */
export function addItems({ op, id, of = [], behind, members }: Trace, items: Set<string>, leftOut: string | null = null): void {
  if (id !== undefined && id === leftOut) return;
  if (members !== undefined) for (const member of members) items.add(member);
  else if (behind !== undefined) addItems(behind, items, leftOut);
  else if (op === 'score' && id !== undefined) items.add(id);
  else for (const part of of) addItems(part, items, leftOut);
}
