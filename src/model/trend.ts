// Trend packs: dated lists of trends, as data. Source: rules as data, section 9.
import type { Figure } from './figure.ts';

/** A step of one of the two scales of a pack. */
export interface TrendStep {
  /** What stands in a sheet: a number for relevance, an id for readiness. */
  readonly id: string;
  /** Name of the step. */
  readonly title: string;
  /** Relevance as written, readiness from 0 to 100. */
  readonly value: number;
}

export interface Trend {
  readonly id: string;
  /** The trend in plain words. */
  readonly says: string;
  /** The figure its readiness is taken from; null: the trend form asks. */
  readonly from: Figure | null;
  /** True: that figure stands for the trend only in part. */
  readonly indirect: boolean;
  /** What it serves, of the pack's own list. */
  readonly serves: readonly string[];
}

export interface TrendPack {
  readonly id: string;
  readonly title: string;
  /** When the list was published: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly dated: string;
  readonly source: string;
  /** From none to decisive, ascending. */
  readonly relevance: readonly TrendStep[];
  /** From the least ready, ascending. */
  readonly readiness: readonly TrendStep[];
  readonly entries: readonly Trend[];
}
