// Whether a condition of a lens, a flag or a rule can come out as wanted at all: a search for figures that make it so. Each
// figure is taken to be any number of its range, whatever the others are; what cannot be settled in bounded time, or is not
// known, counts as possible. So "never" is never wrong, and "possible" may be.
import type { GateState, RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import { rangeOf } from './figure-range.ts';
import type { LensOutlook, Outlook } from './outlook.ts';
import { keyOf, type Span, spanOf, within, without } from './spans.ts';

/** What a condition is to be; one that is not true, or not false, may be open. */
export type Wanted = 'true' | 'false' | 'not_true' | 'not_false';

export interface Goal {
  readonly condition: RuleCondition;
  readonly wanted: Wanted;
}

/** One way to go on: what is still to be met, and what was taken for granted on the way. */
interface Way {
  readonly goals: readonly Goal[];
  /** Numbers a figure may still be. */
  readonly spans: ReadonlyMap<string, Span>;
  /** Whether a figure exists. */
  readonly there: ReadonlyMap<string, boolean>;
  readonly gates: ReadonlyMap<string, readonly GateState[]>;
  /** Lenses with enough answers. */
  readonly enough: ReadonlySet<string>;
}

/** What a search takes for granted. */
export interface Given {
  /** Lenses with enough answers. */
  readonly enough?: readonly string[];
  /** True: every figure exists that can. */
  readonly isComplete?: boolean;
}

type Known = Outlook & { readonly isComplete: boolean };

/** Most steps of a search. */
const MOST_STEPS = 2000;

/** True unless no answers whatever could meet all goals at once; the last is looked at first. */
export function canCome(goals: readonly Goal[], outlook: Outlook, { enough = [], isComplete = false }: Given = {}): boolean {
  const known = { ...outlook, isComplete };
  const ways: Way[] = [{ goals, spans: new Map(), there: new Map(), gates: new Map(), enough: new Set(enough) }];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const way = ways.pop();
    if (way === undefined) return false;
    const goal = way.goals.at(-1);
    if (goal === undefined) return true;
    ways.push(...follow(goal, { ...way, goals: way.goals.slice(0, -1) }, known));
  }
  return true;
}

/** What must be so for a reading to be the one that is said. */
export function readingGoals({ readings }: LensOutlook, index: number): Goal[] {
  const when = readings[index]?.when ?? null;
  return [...unread(readings.slice(0, index)), ...(when === null ? [] : [{ condition: when, wanted: 'true' as const }])];
}

/** A reading that always holds leaves none after it: nothing is true of no part. */
function unread(readings: LensOutlook['readings']): Goal[] {
  return readings.map(({ when }) => ({ condition: when ?? { kind: 'all', of: [] }, wanted: 'not_true' }));
}

const OPPOSITE = { true: 'false', false: 'true', not_true: 'not_false', not_false: 'not_true' } as const;

/** The ways that meet the goal. */
function follow({ condition, wanted }: Goal, way: Way, outlook: Known): Way[] {
  switch (condition.kind) {
    case 'not':
      return [withGoals(way, [{ condition: condition.of, wanted: OPPOSITE[wanted] }])];
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => ({ condition: part, wanted }));
      const isYes = wanted === 'true' || wanted === 'not_false';
      return (condition.kind === 'all') === isYes ? [withGoals(way, parts)] : parts.map((part) => withGoals(way, [part]));
    }
    default:
      return followLeaf(condition, wanted, way, outlook);
  }
}

function followLeaf(leaf: RuleLeaf, wanted: Wanted, way: Way, outlook: Known): Way[] {
  switch (leaf.kind) {
    case 'compare':
      return compare(leaf, wanted, way, outlook);
    case 'gate':
      return gate(leaf, wanted, way, outlook);
    case 'reads':
      return reads(leaf, wanted, way, outlook);
    case 'rule':
    case 'flag':
      return fires(leaf.id, wanted, way, outlook);
    default:
      return leaf satisfies never;
  }
}

/** A figure that does not exist leaves the comparison open. */
function compare(leaf: Extract<RuleLeaf, { kind: 'compare' }>, wanted: Wanted, way: Way, outlook: Known): Way[] {
  const { figure } = leaf;
  const range = rangeOf(figure, outlook);
  const isOpen = wanted === 'not_true' || wanted === 'not_false';
  if (range === null) return isOpen ? [way] : [];
  const [whole, part] = [keyOf(figure), keyOf({ ...figure, members: 0 })];
  const known = way.there.get(whole);
  const lens = figure.kind === 'lens' ? (figure.lens ?? '') : null;
  const isCertain = outlook.isComplete || (lens !== null && way.enough.has(lens) && isCertainIn(figure, outlook));
  const absent = isOpen && known !== true && !isCertain ? [{ ...way, there: new Map(way.there).set(whole, false) }] : [];
  if (known === false) return absent;
  const isYes = wanted === 'true' || wanted === 'not_false';
  const span = way.spans.get(part) ?? spanOf(figure, range);
  const present = (isYes ? within(span, leaf) : without(span, leaf)).map((left) => ({
    ...way,
    spans: new Map(way.spans).set(part, left),
    there: new Map(way.there).set(whole, true),
    enough: lens === null ? way.enough : new Set(way.enough).add(lens),
  }));
  return [...absent, ...(!isYes && isShare(leaf) ? [way] : []), ...present];
}

/** A share is not reached as well where too few pain points match. */
function isShare({ figure }: Extract<RuleLeaf, { kind: 'compare' }>): boolean {
  return figure.kind === 'hits' && figure.perCentOf !== null;
}

/** A value that exists whenever its lens has enough answers. */
function isCertainIn(figure: Figure, { lenses }: Outlook): boolean {
  return figure.kind === 'lens' && (lenses.get(figure.lens ?? '')?.certain.has(figure.value) ?? false);
}

/** A gate that is not verified may leave a condition open. */
function gate({ gate: id, is }: Extract<RuleLeaf, { kind: 'gate' }>, wanted: Wanted, way: Way, { gates }: Outlook): Way[] {
  const states = way.gates.get(id) ?? gates.get(id);
  if (states === undefined || wanted === 'not_false') return [way];
  const left = states.filter((state) => (state === is) === (wanted === 'true'));
  return left.length === 0 ? [] : [{ ...way, gates: new Map(way.gates).set(id, left) }];
}

/** False where another reading of the lens holds, or none; open while it has not enough answers. */
function reads(leaf: Extract<RuleLeaf, { kind: 'reads' }>, wanted: Wanted, way: Way, outlook: Known): Way[] {
  const { lenses, isComplete } = outlook;
  const lens = lenses.get(leaf.lens);
  const index = lens?.readings.findIndex(({ id }) => id === leaf.reading) ?? -1;
  if (lens === undefined || index < 0 || wanted === 'not_false') return [way];
  if (wanted === 'not_true' && !way.enough.has(leaf.lens) && !(isComplete && lens.canBeEnough)) return [way];
  if (!lens.canBeEnough) return [];
  const judged = { ...way, enough: new Set(way.enough).add(leaf.lens) };
  if (wanted === 'true') return [withGoals(judged, readingGoals(lens, index))];
  const others = lens.readings.flatMap((_, other) => (other === index ? [] : [readingGoals(lens, other)]));
  return [...others, unread(lens.readings)].map((goals) => withGoals(judged, goals));
}

/** What does not fire need not be false. */
function fires(id: string, wanted: Wanted, way: Way, { rules }: Outlook): Way[] {
  const condition = rules.get(id);
  if (condition === undefined) return [way];
  return [withGoals(way, [{ condition, wanted: wanted === 'false' ? 'not_true' : wanted }])];
}

function withGoals(way: Way, goals: readonly Goal[]): Way {
  return goals.length === 0 ? way : { ...way, goals: [...way.goals, ...goals] };
}
