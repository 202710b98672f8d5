// How the values of a lens are worked out, in one sentence for readers. Source: rules as data, section 7.
import type { Lens, ProfileLens } from '../../model/lens.ts';

/** Empty where there is nothing to add. "The score is half the average of the parts and half the lowest." */
export function madeOf(lens: Lens): string {
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return ofProfile(lens);
    case 'balance':
      return '';
    case 'load':
      return lens.history === null
        ? 'The risk is the load times what is missing in capacity; more is worse.'
        : 'The risk is, to three quarters, the load times what is missing in capacity, to one quarter what is missing in the record of past changes; more is worse.';
    case 'dial':
      return `The average of its figures, on a scale from 0 to ${lens.top}.`;
    case 'amount':
      return lens.each_worth === 1 ? 'Counted as it was answered.' : `Each counts ${lens.each_worth}.`;
    case 'exposure':
      return 'Exposure is how much a trend matters times what is missing to be ready for it, 0 to 100; more is worse.';
    default:
      return lens satisfies never;
  }
}

function ofProfile({ kind, score, share, by_group, counterweight }: ProfileLens): string {
  const whole = by_group ? 'The score of each group' : 'The score';
  const parts = by_group ? 'its parts' : 'the parts';
  const means = {
    mean: `${whole} is the average of ${parts}`,
    lowest: `${whole} is that of the lowest of ${parts}`,
    mean_min: `${whole} is ${percent(1 - share)} the average of ${parts} and ${percent(share)} the lowest`,
  }[score];
  const index = counterweight === null || by_group ? '' : `; the index is the average of that and ${counterweight.title}`;
  return `${means}${index}${kind === 'path' ? '; a fall is the step down from one part to the next' : ''}.`;
}

function percent(share: number): string {
  return share === 0.5 ? 'half' : `${Math.round(share * 100)} per cent`;
}
