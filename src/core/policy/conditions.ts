// Conditions that must hold, judged as those of flags are. Source: rules as data, section 6.
import type { RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import type { Policy, Required } from '../../model/policy.ts';
import { limitsInWords } from '../lenses/compared.ts';
import type { Facts } from '../lenses/facts.ts';
import { figureName, gapRoles } from '../lenses/figure-name.ts';
import type { Waiting } from '../lenses/found.ts';
import { judgeRule } from '../lenses/judge.ts';
import { reasons } from '../lenses/reasons.ts';
import { whereInWords } from '../lenses/where-in-words.ts';
import { answer, standing, thenMore } from './deciding.ts';
import type { Held } from './held.ts';
import { count, type Judged } from './judged.ts';

export function require({ require: all }: Policy, held: Held): Judged[] {
  if (all.length === 0) return [];
  const { facts, insights } = held;
  const rules = [...insights.consistency, ...insights.flags];
  const judged: Facts = {
    ...facts,
    lenses: new Map(insights.lenses.map((one) => [one.lens.id, one])),
    rules: new Map(rules.map((one) => [one.rule.id, one])),
  };
  return all.map((one) => required(one, judged, held));
}

function required({ condition, index }: Required, facts: Facts, held: Held): Judged {
  const title = inWords(condition, facts);
  const { outcome, because, waiting } = judgeRule(condition, facts);
  const { because: why, items } = reasons(because, facts);
  const told = why.length === 0 ? '' : `: ${why.map((piece) => piece.replace(/\.$/, '')).join('; ')}`;
  const head = {
    rule: 'require',
    id: String(index + 1),
    title,
    bar: null,
    unit: 'none',
    shown: null,
    low: null,
    high: null,
  } as const;
  switch (outcome) {
    case 'true':
      return { ...head, outcome: 'met', message: `It holds that ${title}.`, mend: '' };
    case 'false': {
      const answers = standing(items, held);
      const [first, ...more] = answers;
      const mend = first === undefined ? '' : `Look at “${first.title}” first${thenMore(more)}.`;
      return { ...head, outcome: 'failed', message: `It does not hold that ${title}${told}.`, mend, answers };
    }
    case 'open': {
      const message = `Whether ${title} cannot be judged: ${lacking(waiting)}.`;
      return { ...head, outcome: 'undecided', message, ...sought(waiting, facts, held) };
    }
    default:
      return outcome satisfies never;
  }
}

function lacking({ roles, painPoints }: Waiting): string {
  if (roles) return 'too few respondents of the two roles that are compared';
  return painPoints ? 'there are no pain points' : 'too little is answered';
}

/** What would let it be judged; respondents and pain points that are not there are no open answers. */
function sought(waiting: Waiting, facts: Facts, held: Held): Pick<Judged, 'mend' | 'answers' | 'unjudged'> {
  if (waiting.roles) {
    const [first, second] = gapRoles(facts);
    const least = count(facts.questionnaire.settings.min_cell, 'respondent');
    return { mend: `Add the answers of at least ${least} of each of the roles ${first} and ${second}.`, unjudged: true };
  }
  if (waiting.painPoints) return { mend: 'Add the pain points.', unjudged: true };
  const rest = answer(waiting.items, held);
  return rest.answers === undefined ? { ...rest, unjudged: true } : rest;
}

/** The condition as a clause: "flag RF-X does not fire". */
function inWords(condition: RuleCondition, facts: Facts): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.map((one) => wrapped(one, facts)).join(condition.kind === 'all' ? ' and ' : ' or ');
    case 'not':
      return negated(condition.of, facts);
    default:
      return leafInWords(condition, true, facts);
  }
}

function wrapped(condition: RuleCondition, facts: Facts): string {
  const isList = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
  return isList ? `(${inWords(condition, facts)})` : inWords(condition, facts);
}

function negated(condition: RuleCondition, facts: Facts): string {
  switch (condition.kind) {
    case 'not':
      return inWords(condition.of, facts);
    case 'all':
    case 'any':
      return `not (${inWords(condition, facts)})`;
    default:
      return leafInWords(condition, false, facts);
  }
}

function leafInWords(leaf: RuleLeaf, isSo: boolean, facts: Facts): string {
  const { questionnaire } = facts;
  const is = isSo ? 'is' : 'is not';
  switch (leaf.kind) {
    case 'compare':
      return `${subjectOf(leaf.figure, facts)} ${is} ${limitsInWords(leaf)}`;
    case 'gate':
      return `gate ${leaf.gate} ${is} ${leaf.is.replace('_', ' ')}`;
    case 'reads': {
      const lens = questionnaire.lenses.find(({ id }) => id === leaf.lens);
      return `${lens?.title ?? leaf.lens} ${isSo ? 'reads' : 'does not read'} ${leaf.reading.replaceAll('_', ' ')}`;
    }
    case 'rule':
    case 'flag':
      return `${leaf.kind === 'flag' ? 'flag' : 'check'} ${leaf.id}${flagTitle(leaf, facts)} ${isSo ? 'fires' : 'does not fire'}`;
    default:
      return leaf satisfies never;
  }
}

/** "the number of pain points raised by a manager"; of a share also what it is a share of. */
function subjectOf(figure: Figure, facts: Facts): string {
  if (figure.kind !== 'hits') return figureName(figure, facts);
  const which = whereInWords(figure.where);
  if (figure.perCentOf === null) return `the number of pain points${which}`;
  return `the share in per cent of pain points${which} among all${whereInWords(figure.perCentOf)}`;
}

function flagTitle({ kind, id }: Extract<RuleLeaf, { kind: 'rule' | 'flag' }>, { questionnaire }: Facts): string {
  const flag = kind === 'flag' ? questionnaire.flags.find((one) => one.id === id) : undefined;
  return flag === undefined ? '' : ` (${flag.title})`;
}
