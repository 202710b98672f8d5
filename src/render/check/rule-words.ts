// What each rule of a policy asks, in a few words: for lists of rules, where no number stands.
import type { RuleName } from '../../model/policy.ts';

const WORDS: Readonly<Record<RuleName, string>> = {
  min_overall: 'Least overall score',
  min_pillar: 'Least score of a pillar',
  min_capability: 'Least score of a capability',
  min_lens: 'Least value of a lens',
  min_coverage: 'Least share of answers',
  min_confidence: 'Least confidence',
  max_fired_gates: 'Most gates that fire',
  max_drop: 'Largest drop since the baseline',
  max_withdrawn: 'Most answers withdrawn since the baseline',
  targets_met: 'Every target is met',
  max_age_days: 'Oldest answers',
  require: 'A condition that must hold',
};

/** The key itself for a rule that is not known here. */
export function ruleWords(rule: string): string {
  return Object.hasOwn(WORDS, rule) ? WORDS[rule as RuleName] : rule;
}
