// From the policy a person writes to the one results are held against. Source: rules as data, section 14.
import type { Bars, Policy, Required } from '../../model/policy.ts';
import type { WrittenCondition, WrittenPolicy } from '../../model/written-config.ts';
import { readRuleCondition } from '../questionnaire/read-rule-condition.ts';
import { nothingKnown } from './references.ts';

/** Asks for nothing. */
export const NO_POLICY: Policy = {
  minOverall: null,
  minPillar: { all: null, each: {} },
  minCapability: { all: null, each: {} },
  minLens: {},
  minCoverage: null,
  minConfidence: null,
  maxFiredGates: null,
  maxDrop: null,
  maxWithdrawn: null,
  wholeBaseline: false,
  targetsMet: false,
  maxAgeDays: null,
  require: [],
  undecided: 'error',
  warn: [],
};

/** What is written in a file, its shape checked; what it names is checked once a questionnaire is known. */
export function readPolicy(written: WrittenPolicy): Policy {
  return {
    minOverall: written.min_overall ?? null,
    minPillar: barsOf(written.min_pillar),
    minCapability: barsOf(written.min_capability),
    minLens: written.min_lens ?? {},
    minCoverage: written.min_coverage === undefined ? null : readShare(written.min_coverage),
    minConfidence: written.min_confidence ?? null,
    maxFiredGates: written.max_fired_gates ?? null,
    maxDrop: written.max_drop ?? null,
    maxWithdrawn: written.max_withdrawn ?? null,
    wholeBaseline: written.whole_baseline ?? false,
    targetsMet: written.targets_met ?? false,
    maxAgeDays: written.max_age_days ?? null,
    require: (written.require ?? []).map(required),
    undecided: written.undecided ?? 'error',
    warn: written.warn ?? [],
  };
}

function barsOf(written: WrittenPolicy['min_pillar']): Bars {
  if (written === undefined) return { all: null, each: {} };
  return typeof written === 'number' ? { all: written, each: {} } : { all: null, each: written };
}

function required(written: WrittenCondition, index: number): Required {
  return { condition: readRuleCondition(written, nothingKnown()), index };
}

/** 0.8 or "80%" as a share; null for anything else: 80 is none, so that nobody asks for eighty times all. */
export function readShare(written: number | string): number | null {
  const [, percent] = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(String(written)) ?? [];
  const isNumber = typeof written === 'number' || /^\s*\d*\.?\d+\s*$/.test(written);
  const share = percent === undefined ? (isNumber ? Number(written) : Number.NaN) : Number(percent) / 100;
  return share >= 0 && share <= 1 ? share : null;
}

/** Flags over a file: what they say counts, what they leave out stays. Bars by id add up. */
export function overlay(below: Policy, above: Partial<Policy>): Policy {
  const { minPillar, minCapability, minLens, ...rest } = above;
  return {
    ...below,
    ...rest,
    minPillar: barsOver(below.minPillar, minPillar),
    minCapability: barsOver(below.minCapability, minCapability),
    minLens: { ...below.minLens, ...minLens },
  };
}

function barsOver(below: Bars, above: Bars | undefined): Bars {
  if (above === undefined) return below;
  return { all: above.all ?? below.all, each: { ...below.each, ...above.each } };
}

/** True if no rule is set. */
export function asksNothing(policy: Policy): boolean {
  const { minPillar, minCapability, minLens, targetsMet, wholeBaseline, require: all } = policy;
  const numbers = [
    policy.minOverall,
    policy.minCoverage,
    policy.minConfidence,
    policy.maxFiredGates,
    policy.maxDrop,
    policy.maxWithdrawn,
    policy.maxAgeDays,
  ];
  const bars = [minPillar, minCapability].some(({ all: every, each }) => every !== null || Object.keys(each).length > 0);
  return (
    !bars &&
    !targetsMet &&
    !wholeBaseline &&
    all.length === 0 &&
    Object.keys(minLens).length === 0 &&
    numbers.every((one) => one === null)
  );
}
