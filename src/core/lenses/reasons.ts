// What made a flag or a rule come out as it did, in words with figures. Source: rules as data, section 8.
import type { RuleLeaf } from '../../model/condition.ts';
import type { Flag } from '../../model/flag.ts';
import { comparedInWords, limitsInWords } from './compared.ts';
import type { Facts } from './facts.ts';
import type { Decided, JudgedLens, JudgedRule } from './judged.ts';
import { pointsText } from './says.ts';

/** One piece for each leaf that decided, and the items they looked at. */
export function reasons(because: readonly Decided[], facts: Facts): Pick<JudgedRule<Flag>, 'because' | 'items'> {
  const pieces = because.flatMap((decided) => piecesFor(decided, facts));
  const items = because.flatMap((decided) => itemsOf(decided, facts));
  return { because: [...new Set(pieces)], items: [...new Set(items)] };
}

function piecesFor({ leaf, outcome, found }: Decided, facts: Facts): string[] {
  switch (leaf.kind) {
    case 'compare':
      return comparedInWords(leaf, found.value, outcome === 'false', facts);
    case 'gate':
      return gateInWords(leaf.gate, facts);
    case 'reads':
      return readingInWords(facts.lenses.get(leaf.lens), facts);
    case 'rule':
    case 'flag':
      return [...(facts.rules.get(leaf.id)?.because ?? [])];
    default:
      return leaf satisfies never;
  }
}

function gateInWords(id: string, { assessment, items }: Facts): string[] {
  const judged = assessment.gates.find(({ gate }) => gate.id === id);
  if (judged === undefined) return [];
  const { gate, state, score } = judged;
  const title = items.get(gate.item)?.item.title ?? gate.item;
  if (score.kind === 'none') return [`${title} has no score, so gate ${gate.id} ${state === 'fired' ? 'fires' : 'is open'}`];
  const what = state === 'fired' ? 'fires' : 'passes';
  return [
    `${title} scores ${pointsText(score.value)}, which ${what} gate ${gate.id} (${limitsInWords({ below: gate.below })} fires it)`,
  ];
}

/** What the lens says; where a gate alone made it say so, that gate. */
function readingInWords(lens: JudgedLens | undefined, facts: Facts): string[] {
  if (lens === undefined) return [];
  if (lens.says === null) return [`${lens.lens.title} says nothing else`];
  const gates = lens.because.filter(({ leaf }) => leaf.kind === 'gate').flatMap((decided) => piecesFor(decided, facts));
  const isByGate = gates.length > 0 && lens.because.every(({ leaf }) => leaf.kind === 'gate');
  return isByGate ? gates : [lens.says, ...gates];
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
