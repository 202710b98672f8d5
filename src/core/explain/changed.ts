// What lenses, rules and flags would find if one item scored something else. Options, typed numbers and pain points stay.
import type { Assessment, FoldedItem } from '../../model/assessment.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import { raised } from '../improvements.ts';
import type { Facts } from '../lenses/facts.ts';
import { judgeRule } from '../lenses/judge.ts';
import { judgeLens } from '../lenses/judge-lens.ts';
import type { JudgedLens, JudgedRule } from '../lenses/judged.ts';
import { judgeGates } from '../scoring/gates.ts';
import type { Rescore, Rescored } from '../scoring/rescore.ts';

/** One item at another score. */
export interface Change {
  readonly item: string;
  readonly to: number;
  /** Everything as it would be found then; worked out when it is asked for. */
  readonly facts: () => Facts;
}

/** `rescore` is of the same facts. */
export function changeTo(folded: FoldedItem, to: number, facts: Facts, rescore: Rescore): Change {
  let known: Facts | null = null;
  return {
    item: folded.item.id,
    to,
    facts: () => {
      known ??= changedFacts(facts, raised(folded, to), rescore);
      return known;
    },
  };
}

/** Each part of it is worked out when it is looked at. */
function changedFacts(facts: Facts, changed: FoldedItem, rescore: Rescore): Facts {
  const { tags } = facts;
  const { id } = changed.item;
  const lenses = new Map<string, JudgedLens>();
  const rules = new Map<string, JudgedRule<Flag | ConsistencyRule>>();
  const now: Facts = {
    ...facts,
    assessment: changedScores(facts, changed, rescore),
    items: {
      get: (item) => (item === id ? changed : facts.items.get(item)),
      has: (item) => facts.items.has(item),
      values: () => [...facts.items.values()].map((one) => (one.item.id === id ? changed : one)).values(),
    },
    tags: { ...tags, of: (tag) => tags.of(tag).map((one) => (one.id === id ? { ...one, score: () => changed.score } : one)) },
    lenses: {
      get: (lens) => found(lenses, lens, () => mapped(facts.lenses.get(lens), (before) => judgeLens(before.lens, now))),
    },
    rules: {
      get: (rule) => found(rules, rule, () => mapped(facts.rules.get(rule), (before) => judgedAgain(before, now))),
    },
  };
  return now;
}

/** Few figures look at what stands above the items: it is scored again for those alone. */
function changedScores({ questionnaire, assessment, items }: Facts, changed: FoldedItem, rescore: Rescore): Assessment {
  const { id } = changed.item;
  const now = { get: (item: string) => (item === id ? changed : items.get(item)) };
  let scored: Rescored | null = null;
  const again = () => {
    scored ??= rescore(changed);
    return scored;
  };
  return {
    get pillars() {
      return again().pillars;
    },
    get overall() {
      return again().overall;
    },
    get gates() {
      return judgeGates(questionnaire.gates, now, 'score', questionnaire.settings.strict_gates);
    },
    effectiveWeights: assessment.effectiveWeights,
  };
}

/** What was looked at before, or is now. */
function found<Value>(known: Map<string, Value>, id: string, judge: () => Value | undefined): Value | undefined {
  const before = known.get(id);
  if (before !== undefined) return before;
  const value = judge();
  if (value !== undefined) known.set(id, value);
  return value;
}

function mapped<From, To>(value: From | undefined, change: (value: From) => To): To | undefined {
  return value === undefined ? undefined : change(value);
}

function judgedAgain<Rule extends Flag | ConsistencyRule>({ rule }: JudgedRule<Rule>, facts: Facts): JudgedRule<Rule> {
  const { outcome, waiting } = judgeRule(rule.when, facts);
  return { rule, outcome, waiting, because: [], items: [] };
}
