// A number of an assessment, or none: the smaller half of the language of lenses, flags and rules.
// Source: rules as data, section 6.
import type { Where } from './where.ts';

/** What a condition on one respondent can look at: an item score, a ticked option (100 or 0), a typed number. */
export type AskedFigure =
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'option'; readonly item: string; readonly option: string }
  | { readonly kind: 'answer'; readonly item: string };

/** Which score is meant: before the gates or after them. */
export type Stage = 'raw' | 'final';

/** How several figures become one. */
export type Blend = 'mean' | 'lowest' | 'highest' | 'spread' | 'mean_min';

/** A figure with its place in a list or a map. */
export interface NamedFigure {
  /** The name in a map, which a lens publishes as a value; null in a list. */
  readonly name: string | null;
  readonly figure: Figure;
}

/** Several figures made one. Those that do not exist are left out; of a spread none may be missing. */
export interface BlendFigure {
  readonly kind: Blend;
  readonly of: readonly NamedFigure[];
  /** Share of the lowest in `mean_min`, 0 to 1. */
  readonly share: number;
  /** Fewest figures that must exist, from 1. */
  readonly figures: number;
}

/** How many pain points match, or their share in per cent of those that match another description. */
export interface HitsFigure {
  readonly kind: 'hits';
  readonly where: Where;
  /** Null: a count. */
  readonly perCentOf: Where | null;
  /** A comparison with the share is false while fewer match `perCentOf`; 0: a share of nothing is none. */
  readonly ofAtLeast: number;
}

type Source =
  | AskedFigure
  /** Weighted mean of the scored items and options with this tag. */
  | { readonly kind: 'tag'; readonly tag: string }
  /** Raw score. */
  | { readonly kind: 'capability'; readonly capability: string }
  /** None for a pillar that is not rated. */
  | { readonly kind: 'pillar'; readonly pillar: string; readonly stage: Stage }
  | { readonly kind: 'overall'; readonly stage: Stage }
  /** A value of a lens further up; null for the lens that asks. */
  | { readonly kind: 'lens'; readonly lens: string | null; readonly value: string }
  /** First gap role minus second: of the whole, an item, a capability or a pillar. */
  | { readonly kind: 'gap'; readonly of: string }
  | HitsFigure
  | BlendFigure;

export type Figure = Source & {
  /** Fewest distinct scored items and options that must go in, from 0; 0 asks for none. */
  readonly members: number;
};
