// What must hold of any plan by itself: each law yields what breaks it.
import type { HitParts } from '../../src/core/hits/report-hits.ts';
import type { ReportPlanned } from '../../src/model/report.ts';
import type { RandomPlan } from './random-plans.ts';

/** Numbers of a report are rounded to six decimals. */
const NEAR = 1e-5;

/** Where a slot stands among the others; behind them all if there is none. */
export function placeIn({ plan }: HitParts, slot: string | null | undefined): number {
  return slot === null || slot === undefined ? plan.slots.length : plan.slots.findIndex(({ id }) => id === slot);
}

type Law = (one: RandomPlan, said: HitParts) => Iterable<unknown>;

export const LAWS: Readonly<Record<string, Law>> = {
  *'each that is not over stands on the roadmap once, what is over never does'({ points }, { hits, roadmap, plan }) {
    const live = points.filter(({ status }) => status !== 'done' && status !== 'stopped');
    if (sorted(roadmap) !== sorted(live)) yield roadmap;
    if (sorted(hits) !== sorted(points)) yield hits;
    if (plan.unscheduled !== roadmap.filter(({ start }) => start === null).length) yield plan;
  },

  *'none has half a place'(_, { roadmap }) {
    for (const { start, finish, from, by, booked, ...line } of roadmap)
      if (start === null && (finish !== null || booked.length > 0 || from !== null || by !== null)) yield line;
      else if (start !== null && (finish === null || booked.length === 0)) yield line;
  },

  *'no slot is overbooked, nor holds more Big Hits than it may'({ means }, { plan, roadmap, hits }) {
    const big = new Set(hits.filter(({ hit }) => hit === 'big').map(({ id }) => id));
    for (const slot of plan.slots) {
      const here = roadmap.flatMap(({ id, booked }) =>
        booked.filter((one) => one.slot === slot.id).map(({ days }) => ({ id, days })),
      );
      if (!isNear(sum(here), slot.used) || here.filter(({ id }) => big.has(id)).length !== slot.big) yield slot;
      if (slot.days === null || slot.left === null) continue;
      if (slot.left < 0 || !isNear(slot.used + slot.left, slot.days) || slot.big > means.maxBig) yield slot;
    }
  },

  *'the factor takes whole days away and gives none'({ means }, { plan }) {
    for (const { days, capacity } of plan.slots)
      if (days !== null && capacity !== null && (means.fatigue === null ? days !== capacity : days > capacity || days % 1 > 0))
        yield { days, capacity };
  },

  *'booked days add up to the effort, slot after slot; a Quick Hit is done in one'(_, said) {
    for (const line of said.roadmap) {
      if (line.start === null) continue;
      const slots = line.booked.map(({ slot }) => placeIn(said, slot));
      if (!isNear(sum(line.booked), line.days)) yield line;
      if (slots.some((slot, index) => index > 0 && slot <= (slots[index - 1] ?? 0))) yield line;
      if (slots[0] !== placeIn(said, line.start) || slots.at(-1) !== placeIn(said, line.finish)) yield line;
      if (slots.length > 1 && hitOf(said, line.id)?.hit === 'quick') yield line;
    }
  },

  *'none starts before its own horizon, nor before what it waits for is finished'(_, said) {
    const taken = new Set<string>();
    for (const line of said.roadmap) {
      if (placeIn(said, line.start) < earliest(line, said)) yield line;
      if (line.waits_for.some((id) => !taken.has(id))) yield line;
      taken.add(line.id);
    }
  },

  *'what has no place says why: no capacity, or a prerequisite without a place, which is named'({ points }, said) {
    const stopped = new Set(points.filter(({ status }) => status === 'stopped').map(({ id }) => id));
    for (const line of said.roadmap) {
      const { start, reason, blocked_by, waits_for } = line;
      const lost = waits_for.filter((id) => lineOf(said, id)?.start === null);
      const blocked = { 'a prerequisite was stopped': stopped, 'a prerequisite is not scheduled': new Set(lost) }[reason];
      if (start === null ? blocked === undefined && !/^no (capacity|room) left by /.test(reason) : blocked !== undefined)
        yield line;
      if (blocked === undefined ? blocked_by.length > 0 : blocked_by.length === 0 || blocked_by.some((id) => !blocked.has(id)))
        yield line;
    }
  },

  *'the reason fits the place'(_, said) {
    for (const line of said.roadmap) {
      const { id, start, reason } = line;
      if (start === null) continue;
      const hit = hitOf(said, id);
      const moved = hit?.hit === 'big' ? /^moved later: / : /^moved later: capacity$/;
      const waits = placeIn(said, start) === earliest(line, said) ? /^waits for a prerequisite$/ : moved;
      if (!(start === hit?.horizon ? /^own horizon$/ : waits).test(reason)) yield line;
    }
  },

  *'customers feel nothing before its own time is over, nor before they feel what it waits for, nor before its last slot'(
    { points },
    said,
  ) {
    for (const line of said.roadmap) {
      const own = points.find(({ id }) => id === line.id)?.calendar_days;
      const before = line.waits_for.map((id) => lineOf(said, id)?.felt_after ?? null);
      const isKnown = line.start !== null && own !== undefined && !before.includes(null);
      if ((line.felt_after !== null) !== isKnown || (line.felt_on !== null) !== isKnown) yield line;
      if (line.felt_after !== null && before.some((days) => (line.felt_after ?? 0) < (days ?? 0) + (own ?? 0))) yield line;
      const begin = (said.plan.slots[placeIn(said, line.finish) - 1]?.up_to_days ?? -1) + 1;
      if (line.felt_after !== null && line.felt_after < begin) yield line;
    }
  },

  *'every count of the portfolio is that of the list'({ points }, { hits, portfolio }) {
    const live = hits.filter((hit) => hit.live);
    const { horizons, ambitions, quick, big, done, stopped } = portfolio;
    if (quick + big !== live.length || live.length + done + stopped !== points.length) yield portfolio;
    for (const groups of [horizons, ambitions])
      if (sorted(groups.flatMap((group) => group.hits.map((id) => ({ id })))) !== sorted(live)) yield groups;
    for (const { hits: count, of, per_cent } of portfolio.shares)
      if (count > of || of > live.length || (of === 0) !== (per_cent === null)) yield { count, of, per_cent };
  },
};

/** The later of its own horizon and of what it waits for. */
function earliest({ id, waits_for }: ReportPlanned, said: HitParts): number {
  return Math.max(
    placeIn(said, hitOf(said, id)?.horizon),
    ...waits_for.map((other) => placeIn(said, lineOf(said, other)?.finish)),
  );
}

function lineOf({ roadmap }: HitParts, id: string): ReportPlanned | undefined {
  return roadmap.find((one) => one.id === id);
}

function hitOf({ hits }: HitParts, id: string): HitParts['hits'][number] | undefined {
  return hits.find((one) => one.id === id);
}

function sorted(list: readonly { readonly id: string }[]): string {
  return list
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
}

function sum(list: readonly { readonly days: number }[]): number {
  return list.reduce((total, { days }) => total + days, 0);
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) < NEAR;
}
