// Whether a condition of a lens, a flag or a rule holds, and what decided it. Source: rules as data, section 6.
import type { Comparison, RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import { matching } from '../hits/where.ts';
import { type Outcome, within } from '../questionnaire/conditions.ts';
import { shown, shownFactor } from '../scoring/numbers.ts';
import type { Facts } from './facts.ts';
import { find } from './figures.ts';
import { type Found, found, NOTHING, together, type Waiting } from './found.ts';
import type { Decided, JudgedRule } from './judged.ts';
import { isFactor } from './says.ts';

export interface Judgement {
  readonly outcome: Outcome;
  /** The leaves that decided, in the order written; those that are open while it is open. */
  readonly because: readonly Decided[];
  readonly waiting: Waiting;
}

/** `not` keeps open; `all` is false if one is false, else open if one is open; `any` the other way round. */
export function judgeRule(condition: RuleCondition, facts: Facts): Judgement {
  switch (condition.kind) {
    case 'all':
      return combine(condition.of, facts, 'false', 'true');
    case 'any':
      return combine(condition.of, facts, 'true', 'false');
    case 'not': {
      const { outcome, ...rest } = judgeRule(condition.of, facts);
      return { outcome: outcome === 'open' ? 'open' : outcome === 'true' ? 'false' : 'true', ...rest };
    }
    default:
      return judgeLeaf(condition, facts);
  }
}

/** One decisive part settles it; without one, an open part leaves it open. */
function combine(parts: readonly RuleCondition[], facts: Facts, decisive: Outcome, otherwise: Outcome): Judgement {
  const judged = parts.map((part) => judgeRule(part, facts));
  const outcomes = judged.map(({ outcome }) => outcome);
  const outcome = outcomes.includes(decisive) ? decisive : outcomes.includes('open') ? 'open' : otherwise;
  const deciding = judged.filter((part) => part.outcome === outcome);
  return {
    outcome,
    because: deciding.flatMap(({ because }) => because),
    waiting: outcome === 'open' ? together(deciding.map(({ waiting }) => waiting)) : NOTHING,
  };
}

function judgeLeaf(leaf: RuleLeaf, facts: Facts): Judgement {
  const { outcome, figure } = decide(leaf, facts);
  return {
    outcome,
    because: [{ leaf, outcome, found: figure }],
    waiting: outcome === 'open' ? figure.waiting : NOTHING,
  };
}

function decide(leaf: RuleLeaf, facts: Facts): { outcome: Outcome; figure: Found } {
  switch (leaf.kind) {
    case 'compare':
      return compare(leaf, facts);
    case 'gate':
      return gate(leaf, facts);
    case 'reads':
      return reads(leaf, facts);
    case 'rule':
    case 'flag':
      return ruled(facts.rules.get(leaf.id));
    default:
      return leaf satisfies never;
  }
}

function compare(comparison: Comparison<Figure>, facts: Facts): { outcome: Outcome; figure: Found } {
  const { figure } = comparison;
  const now = find(figure, facts);
  if (figure.kind === 'hits' && figure.perCentOf !== null && matching(facts.hits, figure.perCentOf).length < figure.ofAtLeast)
    return { outcome: 'false', figure: now };
  return { outcome: now.value === null ? 'open' : within(comparison, now.value, rounding(figure, facts)), figure: now };
}

/** A factor has two decimals, everything else one. */
function rounding(figure: Figure, { judging, questionnaire }: Facts): (value: number) => number {
  if (figure.kind !== 'lens') return shown;
  const lens = figure.lens === null ? judging : questionnaire.lenses.find(({ id }) => id === figure.lens);
  return lens != null && isFactor(figure.value, lens.kind) ? shownFactor : shown;
}

function ruled(judged: JudgedRule<Flag | ConsistencyRule> | undefined): { outcome: Outcome; figure: Found } {
  return { outcome: judged?.outcome ?? 'open', figure: found(null, [], judged?.waiting ?? NOTHING) };
}

/** A gate that could not be verified may have fired; one that a selection drops is unknown. */
function gate({ gate: id, is }: Extract<RuleLeaf, { kind: 'gate' }>, facts: Facts): { outcome: Outcome; figure: Found } {
  const judged = facts.assessment.gates.find((one) => one.gate.id === id);
  if (judged === undefined) return { outcome: 'open', figure: found(null) };
  const figure = find({ kind: 'item', item: judged.gate.item, members: 1 }, facts);
  if (judged.state === is) return { outcome: 'true', figure };
  const unsettled = judged.state === 'unverified' && (is === 'fired' || is === 'passed');
  return { outcome: unsettled ? 'open' : 'false', figure };
}

/** A reading above the one that holds could still hold while it is open. */
function reads({ lens, reading }: Extract<RuleLeaf, { kind: 'reads' }>, facts: Facts): { outcome: Outcome; figure: Found } {
  const judged = facts.lenses.get(lens);
  if (judged === undefined || !judged.enough) return { outcome: 'open', figure: found(null, [], judged?.waiting ?? NOTHING) };
  if (judged.reading?.id === reading) return { outcome: 'true', figure: found(null) };
  const open = judged.openReadings.find(({ id }) => id === reading);
  return open === undefined
    ? { outcome: 'false', figure: found(null) }
    : { outcome: 'open', figure: found(null, [], open.waiting) };
}
