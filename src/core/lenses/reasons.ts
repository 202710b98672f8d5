// What made a flag or a rule come out as it did, in words with figures. Source: rules as data, section 8.
import type { Cuts, RuleLeaf } from '../../model/condition.ts';
import type { BlendFigure, Figure } from '../../model/figure.ts';
import type { Flag } from '../../model/flag.ts';
import { matching } from '../hits/where.ts';
import type { Facts } from './facts.ts';
import { BLENDS, figureName } from './figure-name.ts';
import { find } from './figures.ts';
import type { Decided, JudgedRule } from './judged.ts';
import { pointsText, slotsIn, valueText } from './says.ts';
import { whereInWords } from './where-in-words.ts';

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
      return [`${title} scores ${pointsText(found.value)}, which fires gate ${gate.id} (${rangeInWords({ below: gate.below })})`];
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
      return [...(above?.because ?? [])];
    }
    default:
      return leaf satisfies never;
  }
}

function compared(figure: Figure, value: number, cuts: Cuts, facts: Facts): string {
  if (figure.kind === 'option') return ticked(figureName(figure, facts), value);
  if (figure.kind === 'hits') return counted(figure, facts);
  if ('of' in figure && typeof figure.of !== 'string' && value === 0 && figure.of.every((one) => one.figure.kind === 'option'))
    return `none of these is ticked: ${figure.of.map((one) => figureName(one.figure, facts)).join(', ')}`;
  if ('figures' in figure) return blended(figure, value, cuts, facts);
  const name = figureName(figure, facts);
  if (figure.kind === 'lens') return lensValue(figure, value, cuts, facts);
  if (figure.kind === 'answer') return `${name} is ${value} (${rangeInWords(cuts)})`;
  return SCORES.has(figure.kind)
    ? `${name} scores ${pointsText(value)} (${rangeInWords(cuts)})`
    : `${name} is ${pointsText(value)} (${rangeInWords(cuts)})`;
}

/** Every member with its number, then what they come to. */
function blended(figure: BlendFigure, value: number, cuts: Cuts, facts: Facts): string {
  const members = figure.of.map(({ figure: one }) => {
    const found = find(one, facts).value;
    return `${figureName(one, facts)} ${found === null ? 'n/a' : pointsText(found)}`;
  });
  return `${members.join(', ')}: ${BLENDS[figure.kind]} ${pointsText(value)} (${rangeInWords(cuts)})`;
}

const SCORES: ReadonlySet<Figure['kind']> = new Set(['item', 'capability', 'pillar', 'overall']);

/** What the lens says; with the value where its sentence does not name it. */
function lensValue(
  figure: Extract<Figure, { kind: 'lens' }>,
  value: number,
  cuts: Cuts,
  { lenses, questionnaire }: Facts,
): string {
  const judged = figure.lens === null ? undefined : lenses.get(figure.lens);
  const lens = questionnaire.lenses.find(({ id }) => id === figure.lens);
  const name = figure.value.replaceAll('_', ' ');
  const number = lens === undefined ? pointsText(value) : valueText(figure.value, value, lens.kind);
  if (judged?.says == null) return `${lens?.title ?? figure.lens}: ${name} ${number} (${rangeInWords(cuts)})`;
  const named = slotsIn(judged.reading?.says ?? '').includes(figure.value);
  return named ? judged.says : `${judged.says.replace(/\.$/, '')} (${name} ${number}, ${rangeInWords(cuts)})`;
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
