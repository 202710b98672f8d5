// Lenses, consistency rules and flags of one assessment, in the order they are judged.
// Source: rules as data, section 6 (evaluation order) and 8.
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { Facts } from './facts.ts';
import { judgeRule } from './judge.ts';
import { judgeLens } from './judge-lens.ts';
import type { JudgedLens, JudgedRule } from './judged.ts';
import { reasons } from './reasons.ts';

export interface Insights {
  readonly lenses: readonly JudgedLens[];
  readonly consistency: readonly JudgedRule<ConsistencyRule>[];
  readonly flags: readonly JudgedRule<Flag>[];
}

/** `facts` are those before anything is judged. */
export function judgeAll(facts: Facts): Insights {
  const lenses = new Map<string, JudgedLens>();
  const rules = new Map<string, JudgedRule<Flag | ConsistencyRule>>();
  const now: Facts = { ...facts, lenses, rules };
  for (const lens of facts.questionnaire.lenses) lenses.set(lens.id, judgeLens(lens, now));
  const each = <Rule extends Flag | ConsistencyRule>(some: readonly Rule[]) =>
    some.map((rule) => {
      const result = judgeOne(rule, now);
      rules.set(rule.id, result);
      return result;
    });
  const consistency = each(facts.questionnaire.consistency);
  const flags = each(facts.questionnaire.flags);
  return { lenses: [...lenses.values()], consistency, flags };
}

/** `facts` holds the rules above it. */
function judgeOne<Rule extends Flag | ConsistencyRule>(rule: Rule, facts: Facts): JudgedRule<Rule> {
  const judgement = judgeRule(rule.when, facts);
  return { rule, outcome: judgement.outcome, waiting: judgement.waiting, ...reasons(judgement.because, facts) };
}
