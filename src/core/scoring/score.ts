// Arithmetic on scores that may not exist.
import type { NoScore, Score, Share } from '../../model/assessment.ts';

/** A score that exists, 0 to 100. */
export function scored(value: number): Score {
  return { kind: 'scored', value };
}

/** No score, and why. */
export function none(reason: NoScore): Score {
  return { kind: 'none', reason };
}

export interface Weighted<Part> {
  /** From 0; 0 leaves the part out. */
  readonly weight: number;
  readonly part: Part;
}

/** Sum of weight x score over sum of weight, over parts with a score and a weight over 0. */
export function weightedMean(parts: readonly Weighted<Score>[]): Score {
  let sum = 0;
  let weights = 0;
  for (const { weight, part } of parts) {
    if (part.kind === 'none' || weight === 0) continue;
    sum += weight * part.value;
    weights += weight;
  }
  return weights === 0 ? none('empty') : scored(sum / weights);
}

/** The same over shares; `none` where nothing applies. */
export function weightedShare(parts: readonly Weighted<Share>[]): Share {
  let sum = 0;
  let weights = 0;
  for (const { weight, part } of parts) {
    if (part.kind === 'none' || weight === 0) continue;
    sum += weight * part.value;
    weights += weight;
  }
  return weights === 0 ? { kind: 'none' } : { kind: 'share', value: sum / weights };
}

/**
 * (1 - share) x weighted mean + share x lowest: part average, part weakest.
 * Source: Mean-Min Function, Casadio Tarabusi and Guarini 2013; scoring specification, B 5.
 */
export function meanMin(parts: readonly Weighted<Score>[], share: number): Score {
  const [mean, lowest] = [weightedMean(parts), lowestOf(parts)];
  if (mean.kind === 'none' || lowest.kind === 'none') return mean;
  return scored((1 - share) * mean.value + share * lowest.value);
}

/** The lowest of the parts with a score and a weight over 0. */
export function lowestOf(parts: readonly Weighted<Score>[]): Score {
  const values = parts.flatMap(({ weight, part }) => (weight > 0 && part.kind === 'scored' ? [part.value] : []));
  return values.length === 0 ? none('empty') : scored(Math.min(...values));
}

/** Changes a score that exists and leaves the other case alone. */
export function mapScore(score: Score, change: (value: number) => number): Score {
  return score.kind === 'scored' ? scored(change(score.value)) : score;
}

/** The value, or `other` where there is none. */
export function valueOr<Other>(score: Score | Share, other: Other): number | Other {
  return score.kind === 'none' ? other : score.value;
}
