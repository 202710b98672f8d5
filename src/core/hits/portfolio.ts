// What the pain points say together. Source: scoring specification, C 5.
import { WITNESSES } from '../../model/pain-point.ts';
import type { Report, ReportHitNote, ReportHitShare, ReportPortfolio } from '../../model/report.ts';
import { stored } from '../scoring/numbers.ts';
import { UNCLEAR } from './classify.ts';
import type { Hit } from './hit.ts';
import { horizonTitle } from './limits.ts';
import type { Plan } from './plan.ts';

/** From this share on, in per cent, most pain points have no known ambition. */
const MOSTLY = 50;

/** `places` are worked out elsewhere. */
export function portfolioPart({ hits, limits, schedule }: Plan, places: ReportPortfolio['places']): Report['portfolio'] {
  const live = hits.filter((hit) => hit.live);
  const of = (test: (hit: Hit) => boolean) => live.filter(test).map(({ id }) => id);
  const state = (status: Hit['status']) => hits.filter((hit) => hit.status === status).length;
  const firstSlots = new Set(schedule.planned.filter(({ start }) => isQuickSlot(start, limits)).map(({ hit }) => hit.id));
  return {
    all: hits.length,
    live: live.length,
    doing: state('doing'),
    done: state('done'),
    stopped: state('stopped'),
    quick: of(({ hit }) => hit === 'quick').length,
    big: of(({ hit }) => hit === 'big').length,
    horizons: limits.horizons.map((horizon) => ({
      id: horizon.id,
      title: horizonTitle(horizon),
      rung: null,
      hits: of((hit) => hit.horizon === horizon.id),
    })),
    ambitions: [
      ...limits.ambition.map(({ id, title, rung }) => ({ id, title, rung, hits: of(({ ambition }) => ambition === id) })),
      { id: UNCLEAR, title: 'Unclear', rung: null, hits: of(({ ambition }) => ambition === UNCLEAR) },
    ],
    shares: sharesOf(live, limits),
    notes: notesOn(live, limits, firstSlots),
    places: [...places],
  };
}

type Limits = Plan['limits'];

function isQuickSlot(start: number | null, { horizons }: Limits): boolean {
  return start !== null && horizons[start]?.hit === 'quick';
}

function rungsOf({ ambition }: Limits): { lowest: number; top: number[] } {
  const rungs = [...new Set(ambition.map(({ rung }) => rung))].toSorted((left, right) => left - right);
  return { lowest: rungs[0] ?? 0, top: rungs.slice(-2) };
}

function sharesOf(live: readonly Hit[], limits: Limits): ReportHitShare[] {
  const { lowest } = rungsOf(limits);
  const clear = live.filter(({ rung }) => rung !== null);
  const has =
    (field: string, ...values: string[]) =>
    (hit: Hit) =>
      (hit.fields.get(field) ?? []).some((value) => values.length === 0 || values.includes(String(value)));
  const share = (id: ReportHitShare['id'], among: readonly Hit[], test: (hit: Hit) => boolean): ReportHitShare => {
    const hits = among.filter(test).length;
    return { id, hits, of: among.length, per_cent: among.length === 0 ? null : stored((100 * hits) / among.length) };
  };
  return [
    share('lowest_rung', clear, ({ rung }) => rung === lowest),
    share('heard', live, has('raised_by', ...WITNESSES)),
    share('tested', live, has('cx_test', 'yes')),
    share('human', live, has('human_touch')),
    share('owned', live, has('owner')),
    share('released', live.filter(has('owner')), ({ point }) => point.owner_released === true),
  ];
}

/** `firstSlots` are the ids of those that begin in the slots of Quick Hits. */
function notesOn(live: readonly Hit[], limits: Limits, firstSlots: ReadonlySet<string>): ReportHitNote[] {
  if (live.length === 0) return [];
  const { top } = rungsOf(limits);
  const clear = live.filter(({ rung }) => rung !== null);
  const high = clear.filter(({ rung }) => rung !== null && top.includes(rung));
  const unclear = live.filter(({ rung }) => rung === null).map(({ id }) => id);
  const unowned = live.filter(({ id, point }) => firstSlots.has(id) && !point.owner).map(({ id }) => id);
  const note = (id: ReportHitNote['id'], holds: boolean, hits: readonly string[] = []) =>
    holds ? [{ id, hits: [...hits] }] : [];
  return [
    ...note('no_quick_hit', !live.some(({ hit }) => hit === 'quick')),
    ...note('no_new_market', clear.length > 0 && high.length === 0),
    ...note('no_bread_and_butter', clear.length > 0 && high.length === clear.length),
    ...note('unclear_ambition', 100 * unclear.length >= MOSTLY * live.length, unclear),
    ...note('unowned', unowned.length > 0, unowned),
  ];
}
