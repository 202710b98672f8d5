// What can come of a questionnaire before anybody answers: ranges of its figures, states of its gates, what its lenses and
// rules look at.
import type { GateState, RuleCondition } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import type { LensReading } from '../../model/lens.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import { slotsIn } from '../lenses/says.ts';
import { shown } from '../scoring/numbers.ts';
import { canHold, type Reach, reachOf } from './can-hold.ts';
import { canonical } from './canonical.ts';
import { type Ground, hull, type LensRange, POINTS, type Range } from './figure-range.ts';
import { lensRange } from './lens-range.ts';
import { placeItems } from './placed-items.ts';

export interface ReadingOutlook {
  readonly id: string;
  /** Values of the lens itself are named with its id. */
  readonly when: RuleCondition | null;
  /** False: its sentence holds a value that never exists. */
  readonly canBeSaid: boolean;
}

export interface LensOutlook extends LensRange {
  readonly readings: readonly ReadingOutlook[];
}

export interface Outlook extends Ground {
  readonly lenses: ReadonlyMap<string, LensOutlook>;
  /** States a gate can be in; what is not in it is not known. */
  readonly gates: ReadonlyMap<string, readonly GateState[]>;
  /** Conditions of consistency rules and flags. */
  readonly rules: ReadonlyMap<string, RuleCondition>;
  /** Ids of items that nobody is ever asked. */
  readonly never: ReadonlySet<string>;
}

/** All that is known; each lens is worked out with those above it. */
export function outlookOf(questionnaire: Questionnaire): Outlook {
  const { lenses, packs, settings, gates, consistency, flags } = questionnaire;
  const placed = placeItems(questionnaire);
  const reach = reachOf(
    placed,
    placed.map(({ item }) => item.id),
  );
  const never = new Set(placed.flatMap(({ item }) => (item.when !== null && !canHold(item.when, reach) ? [item.id] : [])));
  const items = new Map(placed.map(({ item }) => [item.id, never.has(item.id) ? null : scoresOf(item, reach)]));
  const above = new Map<string, LensOutlook>();
  const ground: Ground = {
    items,
    answers: new Map(placed.map(({ item }) => [item.id, never.has(item.id) ? null : typedAt(item)])),
    tags: membersByTag(questionnaire, items),
    lenses: above,
    hasGap: settings.gap_roles.length === 2,
  };
  for (const lens of lenses) {
    const range = lensRange(lens, packs, ground);
    above.set(lens.id, { ...range, readings: lens.readings.map((reading) => readingOf(reading, lens.id, range)) });
  }
  return {
    ...ground,
    lenses: above,
    gates: new Map(gates.map(({ id, item, below }) => [id, statesOf(items.get(item), below, settings.strict_gates)])),
    rules: new Map([...consistency, ...flags].map(({ id, when }) => [id, when])),
    never,
  };
}

function readingOf({ id, when, says }: LensReading, lens: string, { values }: LensRange): ReadingOutlook {
  const slots = slotsIn(says).filter((name) => values.has(name));
  return {
    id,
    when: when === null ? null : bind(when, lens),
    canBeSaid: slots.every((name) => values.get(name) !== null),
  };
}

/** Null for free text, which has no score. */
function scoresOf(item: Item, { answers }: Reach): Range | null {
  const possible = answers.get(item.id);
  if (item.type === 'text') return null;
  return possible ? hull(possible.map(({ score }) => ({ from: score, to: score }))) : POINTS;
}

function typedAt(item: Item): Range | null {
  if (item.type !== 'number') return null;
  return { from: item.min ?? Number.NEGATIVE_INFINITY, to: item.max ?? Number.POSITIVE_INFINITY };
}

/** Only what has a weight at every step up counts towards a tag. */
function membersByTag({ pillars }: Questionnaire, items: ReadonlyMap<string, Range | null>): Ground['tags'] {
  const counting = pillars
    .filter(({ weight }) => weight > 0)
    .flatMap(({ capabilities }) => capabilities.filter(({ weight }) => weight > 0))
    .flatMap((capability) => capability.items.filter(({ weight }) => weight > 0));
  const tags = new Map<string, Map<string, Range>>();
  const add = (tag: string, id: string, range: Range) => tags.set(tag, new Map(tags.get(tag)).set(id, range));
  for (const item of counting) {
    const range = items.get(item.id) ?? null;
    if (range === null) continue;
    for (const tag of item.tags) add(tag, item.id, range);
    for (const option of 'options' in item ? item.options : [])
      if (!('weight' in option) || option.weight > 0) for (const tag of option.tags) add(tag, `${item.id}/${option.id}`, POINTS);
  }
  return tags;
}

/** A group scores between its lowest and its highest answer, so both ends decide. A strict gate fires without an answer. */
function statesOf(scores: Range | null | undefined, below: number, isStrict: boolean): GateState[] {
  const unanswered: GateState[] = ['unverified', 'not_applicable'];
  if (scores === null) return unanswered;
  const canFire = scores === undefined || isStrict || shown(scores.from) < below;
  const canPass = scores === undefined || shown(scores.to) >= below;
  return [...(canFire ? ['fired' as const] : []), ...(canPass ? ['passed' as const] : []), ...unanswered];
}

/** `value` alone means the lens itself: here it gets its id. */
function bind(condition: RuleCondition, lens: string): RuleCondition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => bind(part, lens)) };
    case 'not':
      return { ...condition, of: bind(condition.of, lens) };
    case 'compare':
      return { ...condition, figure: bindFigure(condition.figure, lens) };
    default:
      return condition;
  }
}

function bindFigure(figure: Figure, lens: string): Figure {
  if (figure.kind === 'lens') return { ...figure, lens: figure.lens ?? lens };
  if (!('of' in figure) || figure.kind === 'gap') return figure;
  return { ...figure, of: figure.of.map(({ name, figure: member }) => ({ name, figure: bindFigure(member, lens) })) };
}

/** Where the first reading stands that is always said; Infinity if there is none. */
export function endOf({ readings }: LensOutlook): number {
  const end = readings.findIndex(({ when }) => when === null);
  return end < 0 ? Number.POSITIVE_INFINITY : end;
}

/** The id of a reading above that is said in the same case; null if there is none. */
export function sameAbove({ readings }: LensOutlook, index: number): string | null {
  const when = readings[index]?.when ?? null;
  if (when === null) return null;
  const same = readings.slice(0, index).find((one) => canonical(one.when) === canonical(when));
  return same?.id ?? null;
}
