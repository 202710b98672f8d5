// What a policy asks of a result: flags and dxready.yaml put together, short forms written out.
import type { RuleCondition } from './condition.ts';

/** The rules of a policy, by their keys, in the order they are held and told. */
export const RULES = [
  'min_overall',
  'min_pillar',
  'min_capability',
  'min_lens',
  'min_coverage',
  'min_confidence',
  'max_fired_gates',
  'max_drop',
  'max_withdrawn',
  'targets_met',
  'max_age_days',
  'require',
] as const;
export type RuleName = (typeof RULES)[number];

/** Least scores of parts, in points. */
export interface Bars {
  /** For every part that has none of its own; null for none. */
  readonly all: number | null;
  /** By the id of the part. */
  readonly each: Readonly<Record<string, number>>;
}

/** A condition that must hold, with its place in the policy. */
export interface Required {
  readonly condition: RuleCondition;
  /** Its place in the list, from 0. */
  readonly index: number;
}

export interface Policy {
  /** Least final overall, in points; null for none. So it is with the other bars. */
  readonly minOverall: number | null;
  /** Against the final score of pillars. */
  readonly minPillar: Bars;
  readonly minCapability: Bars;
  /** By lens and value, as in `human_touch.lesser`; in the unit of the value. */
  readonly minLens: Readonly<Record<string, number>>;
  /** Least coverage, a share from 0 to 1. */
  readonly minCoverage: number | null;
  /** Least confidence, in points. */
  readonly minConfidence: number | null;
  readonly maxFiredGates: number | null;
  /** Most points the raw overall may fall by on the items scored both times. */
  readonly maxDrop: number | null;
  /** Most items that had a score in the baseline and have none now. */
  readonly maxWithdrawn: number | null;
  /** True: each result of a folder of baselines must be among what is checked. */
  readonly wholeBaseline: boolean;
  readonly targetsMet: boolean;
  readonly maxAgeDays: number | null;
  readonly require: readonly Required[];
  /** What a rule that is undecided comes to. */
  readonly undecided: 'error' | 'warn';
  /** Rules that only warn. */
  readonly warn: readonly RuleName[];
}
