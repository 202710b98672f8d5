// The plan: what there is to work with in each slot, and what is done when. Source: scoring specification, C 6.
import type { WrittenMeans } from '../../model/pain-point.ts';
import { stored } from '../scoring/numbers.ts';
import type { Hit } from './hit.ts';
import type { Limits } from './limits.ts';
import { isUsable } from './read.ts';
import { type Schedule, schedule } from './schedule.ts';

/** What is left of the capacity while all other change goes on. */
export interface Factor {
  /** 0 to 1; null while it is not known: then it counts as 1. */
  readonly value: number | null;
  /** Id and title of the lens it comes from; null for another figure. */
  readonly lens: { readonly id: string; readonly title: string } | null;
}

/** Where the capacity was said; the file stands before the sheets, these before the questionnaire. */
export interface Means extends WrittenMeans {
  /** True if it was given for this run only. */
  readonly isWhatIf: boolean;
}

export interface Plan {
  readonly limits: Limits;
  /** In the order of the list, those without a place marked as not planned. */
  readonly hits: readonly Hit[];
  readonly schedule: Schedule;
  readonly factor: Factor | null;
  /** As given; null if nothing is squeezed. */
  readonly capacity: readonly number[] | null;
  /** Where that comes from; null if not stated. */
  readonly why: string | null;
  /** After the factor. */
  readonly days: readonly number[] | null;
  readonly maxBig: number;
  readonly isWhatIf: boolean;
}

/** The first that says something wins. */
export function meansOf(said: readonly WrittenMeans[], whatIf: WrittenMeans): Means {
  const all = [whatIf, ...said];
  const capacity = all.find((means) => means.capacity !== null);
  return {
    capacity: capacity?.capacity ?? null,
    why: capacity?.why ?? null,
    maxBig: all.find(({ maxBig }) => maxBig !== null)?.maxBig ?? null,
    isWhatIf: whatIf.capacity !== null || whatIf.maxBig !== null,
  };
}

/** A capacity that cannot be planned with has been told, and is left out. */
export function planOf(hits: readonly Hit[], limits: Limits, means: Means, factor: Factor | null): Plan {
  const slots = limits.horizons.length;
  const capacity = [means.capacity, limits.capacity].find((one) => one !== null && isUsable(one, slots)) ?? null;
  const days = capacity?.map((given) => cut(given, factor)) ?? null;
  const maxBig = means.maxBig ?? limits.max_big;
  const planned = schedule(hits, { days, slots, maxBig });
  const missing = new Set(planned.planned.filter(({ start }) => start === null).map(({ hit }) => hit.id));
  return {
    limits,
    hits: missing.size === 0 ? hits : hits.map((hit) => (missing.has(hit.id) ? notPlanned(hit) : hit)),
    schedule: planned,
    factor,
    capacity,
    why: capacity !== null && capacity === means.capacity ? (means.why ?? null) : null,
    days,
    maxBig,
    isWhatIf: means.isWhatIf,
  };
}

/** Rounded down to whole days; the product is cleaned of the error of doubles first. */
function cut(days: number, factor: Factor | null): number {
  return factor === null || factor.value === null ? days : Math.floor(stored(days * factor.value));
}

function notPlanned(hit: Hit): Hit {
  return { ...hit, fields: new Map([...hit.fields, ['planned', [false]]]) };
}
