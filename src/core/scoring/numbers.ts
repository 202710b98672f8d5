// Rounding and comparing, in one place. Scores are kept as doubles, whose sums may miss an exact decimal by about
// 1e-14 (39.95 may be carried as 39.949999999999996): what lies nearer than TOLERANCE is the same number.

/** Far above the error of any sum made here, far below any difference a person could mean. Points. */
const TOLERANCE = 1e-10;
/** Tighter where many decimals are kept: still far above the error of a sum. Points. */
const STORED_TOLERANCE = 1e-12;

/** Rounds half away from zero: -12.25 to one decimal is -12.3. Source: scoring specification, B 1. */
function round(value: number, decimals: number, tolerance: number): number {
  const scale = 10 ** decimals;
  const magnitude = Math.floor((Math.abs(value) + tolerance) * scale + 0.5) / scale;
  return value < 0 && magnitude > 0 ? -magnitude : magnitude;
}

/** A score as people see it: one decimal. Every comparison with a cut point uses this. */
export function shown(value: number): number {
  return round(value, 1, TOLERANCE);
}

/** The lowest score that is shown as at least this cut point. */
export function shownFrom(cut: number): number {
  return Math.ceil((cut - TOLERANCE) * 10) / 10;
}

/** A factor as people see it: two decimals. */
export function shownFactor(value: number): number {
  return round(value, 2, TOLERANCE);
}

/** A measure of spread or agreement as people see it: four decimals. */
export function shownStatistic(value: number): number {
  return round(value, 4, TOLERANCE);
}

/** A number as it stands in the JSON report: 6 decimals. */
export function stored(value: number): number {
  return round(value, 6, STORED_TOLERANCE);
}

/** `left` is smaller by more than the error of a sum. */
export function isLess(left: number, right: number): boolean {
  return left < right - TOLERANCE;
}
