// Lenses, consistency rules and flags of one assessment, in the order they are judged.
// Source: rules as data, section 6 (evaluation order) and 8.
import type { RuleCondition } from '../../model/condition.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import { figuresIn, leavesOf } from '../questionnaire/placed-figures.ts';
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

/** The consistency rules alone; lenses are judged only if a rule looks at one. */
export function judgeConsistency(facts: Facts): readonly JudgedRule<ConsistencyRule>[] {
  const { questionnaire } = facts;
  const lenses = questionnaire.consistency.some(({ when }) => looksAtLens(when)) ? questionnaire.lenses : [];
  return judgeAll({ ...facts, questionnaire: { ...questionnaire, lenses, flags: [] } }).consistency;
}

function looksAtLens(when: RuleCondition): boolean {
  const reads = leavesOf(when, []).some(({ leaf }) => leaf.kind === 'reads');
  return reads || figuresIn(when, []).some(({ figure }) => figure.kind === 'lens');
}

/** `facts` holds the rules above it. */
function judgeOne<Rule extends Flag | ConsistencyRule>(rule: Rule, facts: Facts): JudgedRule<Rule> {
  const judgement = judgeRule(rule.when, facts);
  return { rule, outcome: judgement.outcome, waiting: judgement.waiting, ...reasons(judgement.because, facts) };
}
