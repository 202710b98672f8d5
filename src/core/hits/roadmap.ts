// The plan as the report holds it: lines in working order, slots with their days and dates.
import type { Report, ReportPlan, ReportPlanned, ReportSlot } from '../../model/report.ts';
import { addDays, isDate } from '../calendar.ts';
import { stored } from '../scoring/numbers.ts';
import { horizonTitle } from './limits.ts';
import type { Plan } from './plan.ts';
import type { Planned, Why } from './schedule.ts';

/** `date` is the day from which slots are counted, YYYY-MM-DD; null gives no dates. */
export function roadmapPart(plan: Plan, date: string | null): Pick<Report, 'roadmap' | 'plan'> {
  const slots = slotsOf(plan, date);
  // By the ids of those before: what is not among them is over.
  const felt = new Map<string, number | null>();
  return {
    roadmap: plan.schedule.planned.map((planned) => {
      const line = lineOf(planned, slots, felt, date);
      felt.set(planned.hit.id, line.felt_after);
      return line;
    }),
    plan: planPart(plan, slots, date),
  };
}

/** A slot ends with the calendar days of its horizon, and begins the day after the one before it. */
function slotsOf({ limits, capacity, days, schedule }: Plan, date: string | null): ReportSlot[] {
  const ends = limits.horizons.map(({ up_to }) => up_to?.calendar_days ?? null);
  const used = usedIn(schedule, limits.horizons.length);
  return limits.horizons.map((horizon, slot) => {
    const before = slot === 0 ? null : (ends[slot - 1] ?? null);
    return {
      id: horizon.id,
      title: horizonTitle(horizon),
      hit: horizon.hit,
      up_to_days: ends[slot] ?? null,
      capacity: capacity === null ? null : (capacity[slot] ?? 0),
      days: days?.[slot] ?? null,
      used: stored(used[slot] ?? 0),
      left: schedule.left?.[slot] ?? null,
      big: schedule.big[slot] ?? 0,
      from: dayAfter(date, slot === 0 ? 0 : before === null ? null : before + 1),
      to: dayAfter(date, ends[slot] ?? null),
    };
  });
}

/** Null too where the calendar ends. */
function dayAfter(date: string | null, days: number | null): string | null {
  if (date === null || days === null) return null;
  const day = addDays(date, days);
  return isDate(day) ? day : null;
}

function usedIn({ planned }: Plan['schedule'], slots: number): number[] {
  const used = Array.from({ length: slots }, () => 0);
  for (const { booked } of planned) for (const { slot, days } of booked) used[slot] = (used[slot] ?? 0) + days;
  return used;
}

function planPart(
  { factor, capacity, why, isWhatIf, maxBig, schedule }: Plan,
  slots: ReportSlot[],
  date: string | null,
): ReportPlan {
  return {
    capacity_given: capacity !== null,
    capacity_why: why,
    what_if: isWhatIf,
    factor: factor === null || factor.value === null ? null : stored(factor.value),
    factor_lens: factor?.lens?.id ?? null,
    factor_title: factor?.lens?.title ?? null,
    max_big: maxBig,
    date,
    slots,
    unscheduled: schedule.planned.filter(({ start }) => start === null).length,
  };
}

/**
 * Calendar days until customers feel it at the earliest: its own time behind that of everything it waits for and behind the
 * beginning of the slot it was moved to, and not before the slot in which its last work is done. Null if a time is not given,
 * or if it is not scheduled.
 */
function feltAfter(
  { hit, start, finish }: Planned,
  slots: readonly ReportSlot[],
  felt: ReadonlyMap<string, number | null>,
): number | null {
  const own = hit.point.calendar_days;
  if (start === null || finish === null || own === undefined) return null;
  const before = hit.dependsOn.map((id) => (felt.has(id) ? (felt.get(id) ?? null) : 0));
  if (before.includes(null)) return null;
  const beginOf = (slot: number) => (slot === 0 ? 0 : (slots[slot - 1]?.up_to_days ?? 0) + 1);
  const movedTo = start > hit.column ? beginOf(start) : 0;
  return Math.max(beginOf(finish), Math.max(movedTo, ...before.map((days) => days ?? 0)) + own);
}

/** Whatever it waits for stands before it. */
function lineOf(
  planned: Planned,
  slots: readonly ReportSlot[],
  before: ReadonlyMap<string, number | null>,
  date: string | null,
): ReportPlanned {
  const { hit, start, finish, why, booked, blockedBy } = planned;
  const [first, last] = [slots[start ?? -1], slots[finish ?? -1]];
  const felt = feltAfter(planned, slots, before);
  return {
    id: hit.id,
    start: first?.id ?? null,
    finish: last?.id ?? null,
    reason: reasonIn(why, slots),
    days: hit.effort.days,
    booked: booked.map(({ slot, days }) => ({ slot: slots[slot]?.id ?? '', days: stored(days) })),
    waits_for: hit.dependsOn.filter((id) => before.has(id)),
    blocked_by: [...blockedBy],
    from: first?.from ?? null,
    by: last?.to ?? null,
    felt_after: felt,
    felt_on: dayAfter(date, felt),
    late: felt !== null && last !== undefined && last.up_to_days !== null && felt > last.up_to_days,
  };
}

/** The words of the public contract. */
function reasonIn(why: Why, slots: readonly ReportSlot[]): string {
  const last = slots.at(-1)?.title ?? '';
  const reasons: Readonly<Record<Why, string>> = {
    own_horizon: 'own horizon',
    waits: 'waits for a prerequisite',
    moved_capacity: 'moved later: capacity',
    moved_big: 'moved later: too many big hits at once',
    no_capacity: `no capacity left by ${last.charAt(0).toLowerCase()}${last.slice(1)}`,
    no_room_big: `no room left by ${last.charAt(0).toLowerCase()}${last.slice(1)}: too many big hits at once`,
    prerequisite_unscheduled: 'a prerequisite is not scheduled',
    prerequisite_stopped: 'a prerequisite was stopped',
  };
  return reasons[why];
}
