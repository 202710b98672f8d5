// Lenses, consistency rules and flags of one assessment, in the order they are judged.
// Source: rules as data, section 6 (evaluation order) and 8.
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { Outcome } from '../questionnaire/conditions.ts';
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
  const outcomes = new Map<string, Outcome>();
  const now: Facts = { ...facts, lenses, outcomes };
  for (const lens of facts.questionnaire.lenses) lenses.set(lens.id, judgeLens(lens, now));
  const judged = new Map<string, JudgedRule<Flag | ConsistencyRule>>();
  const each = <Rule extends Flag | ConsistencyRule>(rules: readonly Rule[]) =>
    rules.map((rule) => {
      const result = judgeOne(rule, now, judged);
      outcomes.set(rule.id, result.outcome);
      judged.set(rule.id, result);
      return result;
    });
  const consistency = each(facts.questionnaire.consistency);
  const flags = each(facts.questionnaire.flags);
  return { lenses: [...lenses.values()], consistency, flags };
}

/** `judged` are the rules above it. */
function judgeOne<Rule extends Flag | ConsistencyRule>(
  rule: Rule,
  facts: Facts,
  judged: ReadonlyMap<string, JudgedRule<Flag | ConsistencyRule>>,
): JudgedRule<Rule> {
  const judgement = judgeRule(rule.when, facts);
  return { rule, outcome: judgement.outcome, waiting: judgement.waiting, ...reasons(judgement.because, facts, judged) };
}
