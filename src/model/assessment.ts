// The decisions about one assessment, exact: nothing is rounded here. A score that does not exist is a case of its own.
import type { GateState } from './condition.ts';
import type { Capability, Gate, Item, Pillar } from './questionnaire.ts';

/** Why there is no score. */
export type NoScore =
  /** Does not apply. */
  | 'na'
  /** Nobody could say. */
  | 'unknown'
  /** Asked and left open. */
  | 'missing'
  /** Its condition is false, or another role is asked. */
  | 'not_asked'
  /** The item is never scored: free text. */
  | 'not_scored'
  /** Nothing below it has a score. */
  | 'empty';

/** A number of points from 0 to 100, or the reason why there is none. */
export type Score = { readonly kind: 'scored'; readonly value: number } | { readonly kind: 'none'; readonly reason: NoScore };

/** A share from 0 to 1, or `none` where nothing applies. */
export type Share = { readonly kind: 'share'; readonly value: number } | { readonly kind: 'none' };

export type ItemState = 'answered' | 'na' | 'unknown' | 'missing' | 'not_asked';

/** Respondents by kind of answer. */
export type Tally = Readonly<Record<ItemState, number>>;

/** What one respondent put into the score of an item. */
export interface SaidPoints {
  readonly role: string;
  /** What counts, 0 to 100: after the audit. */
  readonly points: number;
}

/** One item after all respondents have been put together. */
export interface FoldedItem {
  readonly item: Item;
  readonly state: ItemState;
  readonly score: Score;
  /** The score if every unknown or missing answer were 0. */
  readonly low: Score;
  /** The score if every unknown or missing answer were 100. */
  readonly high: Score;
  /** Answered by those who were asked and to whom it applies. */
  readonly coverage: Share;
  /** As many respondents say it does not apply as answered it. */
  readonly contested: boolean;
  /** What the single respondents who answered put in, in the order of the sheets. */
  readonly said: readonly SaidPoints[];
  /** Best evidence behind an answer that counts, 0 to 3; null if none states it. */
  readonly evidence: number | null;
  /** The score if the audit were off. */
  readonly unaudited: Score;
  readonly tally: Tally;
}

export interface ScoredCapability {
  readonly capability: Capability;
  readonly score: Score;
  readonly low: Score;
  readonly high: Score;
  readonly coverage: Share;
  readonly thin: boolean;
  readonly items: readonly FoldedItem[];
}

export interface ScoredPillar {
  readonly pillar: Pillar;
  readonly capabilities: readonly ScoredCapability[];
  /** Before gates. */
  readonly raw: Score;
  /** After the gates on this pillar. */
  readonly final: Score;
  readonly low: Score;
  readonly high: Score;
  readonly coverage: Share;
  readonly inScope: boolean;
  readonly rated: boolean;
  /** A gate on this pillar could not be verified. */
  readonly provisional: boolean;
  /** Fired gates on this pillar. */
  readonly caps: readonly Gate[];
  /** The gate that holds the final under the raw score. */
  readonly heldBy: Gate | null;
}

export interface JudgedGate {
  readonly gate: Gate;
  readonly state: GateState;
  readonly score: Score;
  /** Single respondents stand on either side of the threshold. */
  readonly contested: boolean;
}

export type OverallState = 'full' | 'partial' | 'not_rated';

export interface ScoredOverall {
  readonly state: OverallState;
  readonly raw: Score;
  /** From final pillars, before overall gates. */
  readonly beforeCaps: Score;
  readonly final: Score;
  readonly low: Score;
  readonly high: Score;
  readonly coverage: Share;
  readonly provisional: boolean;
  /** The rated pillar with the lowest final score. */
  readonly weakest: Pillar | null;
  /** Points of each rated pillar, by id; they add up to `beforeCaps`. */
  readonly contributions: ReadonlyMap<string, number>;
  readonly caps: readonly Gate[];
  readonly heldBy: Gate | null;
}

export interface Assessment {
  readonly pillars: readonly ScoredPillar[];
  readonly gates: readonly JudgedGate[];
  readonly overall: ScoredOverall;
  /** Slope of the raw overall by item id; scored items only, empty without an overall. */
  readonly effectiveWeights: ReadonlyMap<string, number>;
}
