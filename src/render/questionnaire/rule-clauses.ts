// When a lens, a flag or a rule holds, in words: "the tilt is at least 35 and gate G3 has fired".
// Source: rules as data, section 6.
import type { Comparison, Cuts, GateState, RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure, HitsFigure } from '../../model/figure.ts';
import { list, plain } from '../figures.ts';
import { clauseOf, conditionClause, isMet, scoreClause, tickedWords } from './clauses.ts';
import { figureWords, memberWords } from './figure-words.ts';
import { itemName, type Names, optionName, quoted } from './names.ts';
import { spoken } from './value-words.ts';
import { painPoints, partWords } from './where-words.ts';

/** A condition as a clause after "when". */
export function ruleClause(condition: RuleCondition, names: Names): string {
  return clauseOf(condition, (leaf: RuleLeaf) => leafClause(leaf, names));
}

function leafClause(leaf: RuleLeaf, names: Names): string {
  const { gates, consistency, flags } = names.questionnaire;
  switch (leaf.kind) {
    case 'compare':
      return comparisonClause(leaf, names);
    case 'gate':
      return `gate ${leaf.gate}${gates.some(({ id }) => id === leaf.gate) ? '' : ', which is left out,'} ${GATES[leaf.is]}`;
    case 'reads':
      return readsClause(leaf.lens, leaf.reading, names);
    case 'rule':
      return `rule ${leaf.id} fires: ${quoted(consistency.find(({ id }) => id === leaf.id)?.says ?? leaf.id)}`;
    case 'flag':
      return `the flag ${quoted(flags.find(({ id }) => id === leaf.id)?.title ?? leaf.id)} is raised`;
    default:
      return leaf satisfies never;
  }
}

const GATES: Readonly<Record<GateState, string>> = {
  fired: 'has fired',
  passed: 'is passed',
  unverified: 'is not verified',
  not_applicable: 'does not apply',
};

function readsClause(id: string, reading: string, names: Names): string {
  const lens = names.questionnaire.lenses.find((candidate) => candidate.id === id) ?? null;
  const says = lens?.readings.find((candidate) => candidate.id === reading)?.says ?? reading;
  return `the lens ${quoted(lens?.title ?? id)} says ${spoken(says, lens, names)}`;
}

type FigureComparison = Comparison<Figure>;
type OptionFigure = Extract<Figure, { readonly kind: 'option' }>;

function comparisonClause(comparison: FigureComparison, names: Names): string {
  const { figure } = comparison;
  const ticks = ticksClause(comparison, names);
  if (ticks !== null) return ticks;
  const asked = askedClause(comparison, names);
  if (asked !== null) return asked;
  if (figure.kind === 'hits') return hitsClause(figure, comparison, names);
  return `${figureWords(figure, names)} is ${cutWords(comparison)}${answersMeant(comparison, names)}`;
}

/** A tick or a typed number is worded as it is for the conditions of items. */
function askedClause({ figure, ...rest }: FigureComparison, names: Names): string | null {
  if (figure.kind !== 'option' && figure.kind !== 'answer') return null;
  if (names.items.has(figure.item)) return conditionClause({ ...rest, figure }, names.items);
  if (figure.kind === 'answer') return null;
  const { item, option } = figure;
  return `${optionName(item, option, names)} ${tickedWords((value) => isMet(rest, value))} at ${itemName(item, names)}`;
}

/** The highest or the lowest of some options is a question of how many are ticked; null for anything else. */
function ticksClause({ figure, ...cuts }: FigureComparison, names: Names): string | null {
  if (figure.kind !== 'highest' && figure.kind !== 'lowest') return null;
  const members = figure.of.map((member) => member.figure);
  const [ticked, bare] = [isMet(cuts, 100), isMet(cuts, 0)];
  if (ticked === bare || members.length === 0 || !members.every((member) => member.kind === 'option')) return null;
  const options = optionsWords(members, names);
  if (figure.kind === 'highest') return `${ticked ? 'at least one' : 'none'} of ${options} is ticked`;
  return `${ticked ? 'each' : 'not each'} of ${options} is ticked`;
}

/** Options of one item name it once. */
function optionsWords(members: readonly OptionFigure[], names: Names): string {
  const [first] = members;
  if (first === undefined || members.some(({ item }) => item !== first.item))
    return list(members.map((member) => memberWords(member, names)));
  return `${list(members.map(({ item, option }) => optionName(item, option, names)))} at ${itemName(first.item, names)}`;
}

/** The answers behind an item score, for one respondent: " (the answer is level 2 or lower)". */
function answersMeant({ figure, ...cuts }: FigureComparison, { items }: Names): string {
  const item = figure.kind === 'item' ? items.get(figure.item) : undefined;
  return item === undefined ? '' : ` (${scoreClause(item, (score) => isMet(cuts, score))})`;
}

function hitsClause(figure: HitsFigure, cuts: Cuts, { questionnaire }: Names): string {
  const { where, perCentOf, ofAtLeast } = figure;
  const counted = (one: boolean) => painPoints(where, questionnaire, one);
  if (perCentOf === null) {
    if (isMet(cuts, 0) && !isMet(cuts, 1)) return `there is no ${counted(true)}`;
    if (isMet(cuts, 1) && isMet(cuts, Number.MAX_SAFE_INTEGER) && !isMet(cuts, 0))
      return `there is at least one ${counted(true)}`;
    return `the number of ${counted(false)} is ${cutWords(cuts)}`;
  }
  const enough = ofAtLeast > 1 ? ` (from ${plain(ofAtLeast)} of them on)` : '';
  const part = partWords(where, perCentOf, questionnaire) || 'that are listed';
  return `${cutWords(cuts, '%')} of the ${painPoints(perCentOf, questionnaire)}${enough} are those ${part}`;
}

/** "at least 25 and under 50". */
export function cutWords({ at_least, over, at_most, below }: Cuts, unit = ''): string {
  const words = { 'at least': at_least, over, 'at most': at_most, under: below };
  return Object.entries(words)
    .flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${plain(value)}${unit}`]))
    .join(' and ');
}
