// How far numbers lie from their mean.

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean absolute deviation: on average they lie this far from the mean. */
export function meanDeviation(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => Math.abs(value - middle)));
}

/** With n - 1; null under two values. */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
