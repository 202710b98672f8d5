// Whether something is so: conditions over figures, gates, lenses and rules.
// Source: rules as data, section 6.
import type { AskedFigure, Figure } from './figure.ts';

export type GateState = 'passed' | 'fired' | 'unverified' | 'not_applicable';

/** Cut points, compared with the shown value; at least one is given. */
export interface Cuts {
  readonly at_least?: number;
  readonly over?: number;
  readonly at_most?: number;
  readonly below?: number;
}

/** One figure held against cut points. */
export interface Comparison<Of = AskedFigure> extends Cuts {
  readonly kind: 'compare';
  readonly figure: Of;
}

/** A condition made of leaves; without a parameter, one that decides whether an item is asked. */
export type Condition<Leaf = Comparison> =
  | Leaf
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition<Leaf>[] }
  | { readonly kind: 'not'; readonly of: Condition<Leaf> };

/** What a condition of a lens, a flag or a rule is made of. */
export type RuleLeaf =
  | Comparison<Figure>
  | { readonly kind: 'gate'; readonly gate: string; readonly is: GateState }
  /** The reading of a lens that holds. */
  | { readonly kind: 'reads'; readonly lens: string; readonly reading: string }
  /** A consistency rule or a flag that fired. */
  | { readonly kind: 'rule' | 'flag'; readonly id: string };

export type RuleCondition = Condition<RuleLeaf>;
