// What lenses, flags and consistency rules came to.
import type { RuleLeaf } from '../../model/condition.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { Lens, LensReading, Mark } from '../../model/lens.ts';
import type { Trend, TrendPack } from '../../model/trend.ts';
import type { Outcome } from '../questionnaire/conditions.ts';
import type { Found, Waiting } from './found.ts';

/** A leaf of a condition as it was found. */
export interface Decided {
  readonly leaf: RuleLeaf;
  readonly outcome: Outcome;
  /** What was compared; a figure that is none for other leaves. */
  readonly found: Found;
}

/** A number, the id of a part, or null for what does not exist. */
export type LensValue = number | string | null;

export interface JudgedPart {
  readonly id: string;
  readonly title: string;
  readonly group: string | null;
  readonly value: number | null;
  readonly mark: Mark | null;
  /** Rests on few scored items and options, or on none of its own. */
  readonly thin: boolean;
  /** Every scored member also stands in another part: it says nothing of its own. */
  readonly borrowed: boolean;
  readonly members: readonly string[];
  readonly waiting: Waiting;
}

/** One trend of an exposure. */
export interface JudgedTrend {
  readonly trend: Trend;
  readonly pack: TrendPack;
  /** In steps of the pack; null if nobody said. */
  readonly relevance: number | null;
  /** 0 to 100; null if nobody said. */
  readonly readiness: number | null;
  /** True: the readiness comes from answered items. */
  readonly fromAnswers: boolean;
  /** relevance / top step x (100 - readiness); null if one of them is not known. */
  readonly exposure: number | null;
}

export interface JudgedLens {
  readonly lens: Lens;
  readonly enough: boolean;
  /** Every value of the lens by its name; all null if not enough was answered. */
  readonly values: ReadonlyMap<string, LensValue>;
  readonly parts: readonly JudgedPart[];
  readonly trends: readonly JudgedTrend[];
  /** The first reading that holds; null if none does. */
  readonly reading: LensReading | null;
  /** Its sentence with the values filled in. */
  readonly says: string | null;
  /** The leaves that decided for that reading. */
  readonly because: readonly Decided[];
  /** Readings above that one that could not be judged, and what they wait for. */
  readonly openReadings: readonly { readonly id: string; readonly waiting: Waiting }[];
  /** What parts that do not exist wait for. */
  readonly waiting: Waiting;
}

export interface JudgedRule<Rule extends Flag | ConsistencyRule> {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** What made it so, one piece for each figure or reading that decided. */
  readonly because: readonly string[];
  /** Items it looked at. */
  readonly items: readonly string[];
  readonly waiting: Waiting;
}
