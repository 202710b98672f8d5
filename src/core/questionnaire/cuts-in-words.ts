// Cut points as a message names them.
import type { Cuts } from '../../model/condition.ts';

/** Such as "at least 40 and below 60". */
export function cutsInWords({ at_least, over, at_most, below }: Cuts): string {
  const cuts = Object.entries({ 'at least': at_least, over, 'at most': at_most, below });
  return cuts.flatMap(([words, cut]) => (cut === undefined ? [] : [`${words} ${cut}`])).join(' and ');
}
