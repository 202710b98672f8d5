// What is said where there is nothing to show, the same in every format.
import type { HitsPage } from './page.ts';

export const NONE = 'Nobody has named a pain point yet. Ask what customers complain about, in their own words, and note it.';

/** Nothing is low, or there are no answers. */
export const NO_SUGGESTION = 'Nothing: no answer is low without a pain point that hangs on it.';

export const NO_PLACES =
  'No open pain point says where it hurts: the phase of the journey, the promise or the part of the chain. Say it with: hits edit ID --set journey=PHASE (or cx=PROMISE, or node=PART)';

/** Why there is no plan. */
export function nothingToPlan({ map }: Pick<HitsPage, 'map'>): string {
  return map === null ? NONE : `Nothing is left to plan. ${map.lead}`;
}
