// A number with its place on the colour ramp and on the text bar. Knows bands only as a list from low to high.
import type { Report } from '../../model/report.ts';
import { points } from '../figures.ts';
import type { ScoreView } from './parts.ts';

const STEPS = 5;
const BLOCKS = 10;

/** The bands from low to high. */
type Scale = Pick<Report, 'bands'>;

/** A score that counts, in the tone of its band. */
export function scoreView(report: Scale, value: number): ScoreView {
  return { text: points(value), tone: String(tone(report, value)), bar: bar(value), known: true };
}

/** A number that is not named in a band: in brackets, without a tone. */
export function bracketed(value: number): ScoreView {
  return { text: `(${points(value)})`, tone: '0', bar: bar(value), known: true };
}

/** A number that is no score, such as a load: without a tone, for more of it is not better. */
export function plainScore(value: number): ScoreView {
  return { text: points(value), tone: 'none', bar: bar(value), known: true };
}

/** No number; the mark stands in its place. */
export function unknownScore(mark: string): ScoreView {
  return { text: mark, tone: '0', bar: bar(0), known: false };
}

/** Step 1 to 5 of the ramp for a band, however many bands there are. */
export function toneOfBand(report: Scale, index: number): number {
  const last = report.bands.length - 1;
  return last <= 0 ? 3 : 1 + Math.round((index / last) * (STEPS - 1));
}

function tone(report: Scale, value: number): number {
  const shown = Number(points(value));
  const index = report.bands.findLastIndex((band) => band.from <= shown);
  return index < 0 ? 3 : toneOfBand(report, index);
}

function bar(value: number): string {
  const full = Math.max(0, Math.min(BLOCKS, Math.round(value / BLOCKS)));
  return '█'.repeat(full) + '░'.repeat(BLOCKS - full);
}

/** "41.7 to 66.7", one number if both ends look the same, a dash without numbers. */
export function rangeText(low: number | null, high: number | null): string {
  if (low === null || high === null) return '–';
  return points(low) === points(high) ? points(low) : `${points(low)} to ${points(high)}`;
}
