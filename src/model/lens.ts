// Lenses: other views of the same answers, across the pillars. They never change a score.
// Source: rules as data, section 7.
import type { RuleCondition } from './condition.ts';
import type { Figure } from './figure.ts';

/** One sentence a lens may say. */
export interface LensReading {
  readonly id: string;
  /** Null: always holds. */
  readonly when: RuleCondition | null;
  /** May hold {name} of any value of the lens. */
  readonly says: string;
}

/** A label for the parts of a lens whose value lies in its range. */
export interface Mark {
  readonly id: string;
  readonly title: string;
  /** Shown points from which it holds; null: no lower limit. */
  readonly at_least: number | null;
  /** Shown points under which it holds; null: no upper limit. */
  readonly below: number | null;
}

/** A part of a lens, with its own name and title. */
export interface LensPart {
  readonly id: string;
  readonly title: string;
  /** Name of its group; null if it stands in none. */
  readonly group: string | null;
  readonly figure: Figure;
}

interface LensBase {
  readonly id: string;
  readonly title: string;
  /** Report section it stands in; empty if it names none. */
  readonly section: string;
  /** False: a policy may not set a bar on it. */
  readonly ci: boolean;
  /** Always printed; null without one. */
  readonly caution: string | null;
  readonly readings: readonly LensReading[];
  /** A part with fewer scored items and options is thin, from 0. */
  readonly thin_under: number;
  readonly marks: readonly Mark[];
}

/** Parts that must exist: so many of all, or so many of each group. */
export type Needs = number | Readonly<Record<string, number>>;

/** Several parts side by side; a path has them in the order a customer walks. */
export interface ProfileLens extends LensBase {
  readonly kind: 'profile' | 'path';
  readonly parts: readonly LensPart[];
  /** Ids of the groups, in order; empty without groups. */
  readonly groups: readonly string[];
  readonly by_group: boolean;
  readonly needs: Needs;
  readonly score: 'mean' | 'mean_min' | 'lowest';
  /** Share of the lowest part in `mean_min`, 0 to 1. */
  readonly share: number;
  /** Which part is named the lowest when several are. */
  readonly ties: 'first' | 'last';
  readonly counterweight: LensPart | null;
  readonly counterweight_optional: boolean;
  /** True: the gap between the two gap roles is worked out for this lens. */
  readonly role_gap: boolean;
}

/** Two sides that should keep pace. */
export interface BalanceLens extends LensBase {
  readonly kind: 'balance';
  readonly left: LensPart;
  readonly right: LensPart;
}

/** How much people carry, and how much they can. */
export interface LoadLens extends LensBase {
  readonly kind: 'load';
  readonly ease: LensPart;
  readonly capacity: LensPart;
  readonly history: LensPart | null;
}

/** The mean of some figures on a dial from 0 to `top`. */
export interface DialLens extends LensBase {
  readonly kind: 'dial';
  readonly of: readonly LensPart[];
  /** Value at a mean of 100. */
  readonly top: number;
}

/** Something counted, and what it is worth. */
export interface AmountLens extends LensBase {
  readonly kind: 'amount';
  readonly of: LensPart;
  /** Unit of the item that counts; may be empty. */
  readonly unit: string;
  readonly each_worth: number;
  readonly beside: LensPart | null;
}

/** How exposed the organisation is to the trends of some packs. */
export interface ExposureLens extends LensBase {
  readonly kind: 'exposure';
  /** Ids of trend packs of the questionnaire. */
  readonly packs: readonly string[];
  readonly needs: number;
}

export type Lens = ProfileLens | BalanceLens | LoadLens | DialLens | AmountLens | ExposureLens;
