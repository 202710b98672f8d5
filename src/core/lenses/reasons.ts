// What made a flag or a rule come out as it did, in words with figures. Source: rules as data, section 8.
import type { Cuts, RuleLeaf } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { Where } from '../../model/where.ts';
import { matching } from '../hits/where.ts';
import type { Facts } from './facts.ts';
import { figureName } from './figure-name.ts';
import type { Decided, JudgedRule } from './judged.ts';
import { pointsText, valueText } from './says.ts';

/** One piece for each leaf that decided, and the items they looked at. */
export function reasons(because: readonly Decided[], facts: Facts): Pick<JudgedRule<Flag>, 'because' | 'items'> {
  const pieces = because.flatMap((decided) => pieceFor(decided, facts));
  const items = because.flatMap((decided) => itemsOf(decided, facts));
  return { because: [...new Set(pieces)], items: [...new Set(items)] };
}

function pieceFor({ leaf, found }: Decided, facts: Facts): string[] {
  switch (leaf.kind) {
    case 'compare':
      return found.value === null ? [] : [compared(leaf.figure, found.value, leaf, facts)];
    case 'gate': {
      const { gate } = facts.assessment.gates.find((one) => one.gate.id === leaf.gate) ?? {};
      if (gate === undefined || found.value === null) return [];
      const title = facts.items.get(gate.item)?.item.title ?? gate.item;
      return [`gate ${gate.id}, ${title}: ${pointsText(found.value)}, ${rangeInWords({ below: gate.below })} fires it`];
    }
    case 'reads': {
      const lens = facts.lenses.get(leaf.lens);
      if (lens?.says == null) return [];
      const gates = lens.because.filter((decided) => decided.leaf.kind === 'gate');
      return [lens.says, ...gates.flatMap((decided) => pieceFor(decided, facts))];
    }
    case 'rule':
    case 'flag': {
      const above = facts.rules.get(leaf.id);
      return above === undefined ? [] : [headline(above.rule), ...above.because];
    }
    default:
      return leaf satisfies never;
  }
}

function headline(rule: Flag | ConsistencyRule): string {
  return 'says' in rule ? rule.says : rule.title;
}

function compared(figure: Figure, value: number, cuts: Cuts, facts: Facts): string {
  if (figure.kind === 'option') return ticked(figureName(figure, facts), value);
  if (figure.kind === 'hits') return counted(figure, facts);
  if ('of' in figure && typeof figure.of !== 'string' && value === 0 && figure.of.every((one) => one.figure.kind === 'option'))
    return `none of these is ticked: ${figure.of.map((one) => figureName(one.figure, facts)).join(', ')}`;
  return `${figureName(figure, facts)}: ${shownValue(figure, value, facts)}, ${rangeInWords(cuts)}`;
}

function shownValue(figure: Figure, value: number, { lenses }: Facts): string {
  if (figure.kind === 'answer') return String(value);
  const lens = figure.kind === 'lens' && figure.lens !== null ? lenses.get(figure.lens)?.lens : undefined;
  return figure.kind === 'lens' && lens !== undefined ? valueText(figure.value, value, lens.kind) : pointsText(value);
}

function ticked(option: string, share: number): string {
  if (share === 100) return `${option} is ticked`;
  return share === 0 ? `${option} is not ticked` : `${option} is ticked by ${pointsText(share)} per cent`;
}

/** "75 or more", "under 50", "25 or more and under 50". */
function rangeInWords({ at_least, over, at_most, below }: Cuts): string {
  return [
    ...(at_least === undefined ? [] : [`${at_least} or more`]),
    ...(over === undefined ? [] : [`over ${over}`]),
    ...(at_most === undefined ? [] : [`${at_most} or less`]),
    ...(below === undefined ? [] : [`under ${below}`]),
  ].join(' and ');
}

function counted({ where, perCentOf }: Extract<Figure, { kind: 'hits' }>, { hits }: Facts): string {
  if (perCentOf === null) return `${amount(matching(hits, where).length)}${whereInWords(where)}`;
  const base = matching(hits, perCentOf);
  const some = matching(base, where).length;
  return `${some} of ${amount(base.length)}${whereInWords(where)} (${pointsText((100 * some) / base.length)} per cent)`;
}

function amount(number: number): string {
  if (number === 0) return 'no pain point';
  return number === 1 ? '1 pain point' : `${number} pain points`;
}

/** " with ambition cost down and not owner released"; empty for every one. */
function whereInWords(where: Where): string {
  const parts = where.map(({ field, among }) => {
    const name = field.replaceAll('_', ' ');
    if (among.length === 1 && among[0] === true) return name;
    if (among.length === 1 && among[0] === false) return `not ${name}`;
    return `${name} ${among.map((value) => String(value).replaceAll('_', ' ')).join(' or ')}`;
  });
  return parts.length === 0 ? '' : ` with ${parts.join(' and ')}`;
}

function itemsOf({ leaf, found }: Decided, facts: Facts): string[] {
  if (leaf.kind === 'rule' || leaf.kind === 'flag') return [...(facts.rules.get(leaf.id)?.items ?? [])];
  const direct = directItem(leaf, facts);
  const members = found.members.map((member) => member.split('/')[0] ?? member);
  return direct === null ? [...members, ...found.waiting.items] : [direct];
}

function directItem(leaf: RuleLeaf, { assessment }: Facts): string | null {
  if (leaf.kind === 'gate') return assessment.gates.find(({ gate }) => gate.id === leaf.gate)?.gate.item ?? null;
  return leaf.kind === 'compare' && 'item' in leaf.figure ? leaf.figure.item : null;
}
