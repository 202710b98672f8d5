// Between which numbers a figure lies, whatever is answered. A group folds its answers, so that a score or an option may
// come to any number between the least and the most one respondent can give: no step in between can be ruled out.
import type { Figure } from '../../model/figure.ts';
import { membersOf } from './placed-figures.ts';

/** From the least to the most, both counted. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Nothing is known of it. */
export const ANY: Range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
/** Scores, shares and what is made of them. */
export const POINTS: Range = { from: 0, to: 100 };

/** What figures are made of, as far as it is known before anybody answers. */
export interface Ground {
  /** Scores by item; null where there is never one. What is not in it is not known. */
  readonly items: ReadonlyMap<string, Range | null>;
  /** Typed numbers by number item. */
  readonly answers: ReadonlyMap<string, Range | null>;
  /** Items and options that count towards a tag, by their ids. */
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, Range>>;
  /** Lenses further up. */
  readonly lenses: ReadonlyMap<string, LensRange>;
  /** Two roles are compared. */
  readonly hasGap: boolean;
}

/** What is known of a lens before anybody answers. */
export interface LensRange {
  /** False: it never has enough answers to say anything. */
  readonly canBeEnough: boolean;
  /** Null where a value never exists. */
  readonly values: ReadonlyMap<string, Range | null>;
  /** Values that exist whenever there are enough answers. */
  readonly certain: ReadonlySet<string>;
}

/** Null if the figure never exists. */
export function rangeOf(figure: Figure, ground: Ground): Range | null {
  const members = membersIn(figure, ground);
  return members !== null && members.size < figure.members ? null : rangeOfSource(figure, ground);
}

function rangeOfSource(figure: Figure, ground: Ground): Range | null {
  switch (figure.kind) {
    case 'item':
      return valueIn(ground.items, figure.item);
    case 'answer':
      return valueIn(ground.answers, figure.item);
    case 'option':
      return valueIn(ground.items, figure.item) === null ? null : POINTS;
    case 'tag':
      return hull([...(ground.tags.get(figure.tag) ?? new Map<string, Range>()).values()]);
    case 'capability':
    case 'pillar':
    case 'overall':
      return POINTS;
    case 'gap':
      return ground.hasGap ? { from: -100, to: 100 } : null;
    case 'hits':
      return figure.perCentOf === null ? { from: 0, to: ANY.to } : POINTS;
    case 'lens':
      return lensValue(figure, ground);
    case 'mean':
    case 'lowest':
    case 'highest':
    case 'mean_min':
    case 'spread':
      return rangeOfBlend(figure, ground);
    default:
      return figure satisfies never;
  }
}

function valueIn(known: ReadonlyMap<string, Range | null>, id: string): Range | null {
  const found = known.get(id);
  return found === undefined ? ANY : found;
}

function lensValue({ lens, value }: Extract<Figure, { kind: 'lens' }>, { lenses }: Ground): Range | null {
  const known = lenses.get(lens ?? '');
  return known === undefined ? ANY : valueIn(known.values, value);
}

/** Whatever way they are blended, the figure lies between the least and the most of them; only a spread does not. */
function rangeOfBlend(figure: Extract<Figure, { of: readonly unknown[] }>, ground: Ground): Range | null {
  const all = figure.of.map((member) => rangeOf(member.figure, ground));
  const there = all.filter((range) => range !== null);
  const between = hull(there);
  if (between === null || there.length < figure.figures) return null;
  if (figure.kind !== 'spread') return between;
  return there.length < all.length ? null : { from: 0, to: between.to - between.from };
}

/** The items and options that may go into a figure; null where they are not told one by one. */
export function membersIn(figure: Figure, ground: Ground): ReadonlySet<string> | null {
  switch (figure.kind) {
    case 'item':
    case 'answer':
      return new Set([figure.item]);
    case 'option':
      return new Set([`${figure.item}/${figure.option}`]);
    case 'tag':
      return new Set(ground.tags.get(figure.tag)?.keys());
    case 'mean':
    case 'lowest':
    case 'highest':
    case 'mean_min':
    case 'spread': {
      const sets = membersOf(figure).map((member) => membersIn(member.figure, ground));
      const known = sets.filter((set) => set !== null);
      return known.length < sets.length ? null : new Set(known.flatMap((set) => [...set]));
    }
    default:
      return null;
  }
}

/** From the least of all to the most of all; null if there are none. */
export function hull(ranges: readonly Range[]): Range | null {
  const [first, ...others] = ranges;
  if (first === undefined) return null;
  return others.reduce((all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }), first);
}
