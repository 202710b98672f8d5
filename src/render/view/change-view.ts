// What a template can show of two assessments held against each other. See report-view.ts for what is true of all views.
import type { LinkView, ScoreView } from './parts.ts';

export interface ChangeView {
  /** "Change since last time". */
  readonly title: string;
  /** Which assessments these are. */
  readonly lead: string;
  /** What to keep in mind, one sentence each; stands before every number, the gravest first. */
  readonly cautions: readonly string[];
  /** What is in doubt about a single gate or warning, one sentence each; stands with them. */
  readonly doubts: readonly string[];
  /** Whether the change on the same questions counts, in one sentence with its figures. */
  readonly verdict: string;
  /** improved, declined, unclear or none: for a class name. */
  readonly state: string;
  /** What happened to the final score and what moved it; that the band is another one; one sentence each. */
  readonly says: readonly string[];
  /** How far the answers carry, then and now; null without an overall. */
  readonly confidence: string | null;
  /** What the picture shows. */
  readonly pictured: string;
  /** What the change of the final score is made of; null where nothing moved it or one side has no overall. */
  readonly sum: ChangeSumView | null;
  /** Pillars in the order of the questionnaire. */
  readonly pillars: readonly PillarChangeView[];
  /** What the columns of the pillars are. */
  readonly columns: string;
  /** Pillars whose band is another one without a clear change, one sentence each. */
  readonly bandNotes: readonly string[];
  /** Bands from the lowest, for a legend. */
  readonly bands: readonly BandKeyView[];
  /** Questions that rose, the largest effect first; null without any. */
  readonly rose: ItemChangesView | null;
  /** Questions that fell, the largest effect first; null without any. */
  readonly fell: ItemChangesView | null;
  /** Gates that opened, closed, or make a difference. */
  readonly gates: readonly GateChangeView[];
  /** Warnings that the answers give now and did not. */
  readonly newFlags: readonly string[];
  /** Warnings that are gone. */
  readonly goneFlags: readonly string[];
  /** How many questions are compared and how many not, one sentence; null where all are compared, worded as they were. */
  readonly compared: string | null;
  /** Questions that are not compared, or worded otherwise, by reason. */
  readonly unmatched: readonly UnmatchedView[];
}

/** What changed since an earlier assessment, in three lines. */
export interface SummaryChangeView {
  /** What to keep in mind before any number; null without anything. */
  readonly caution: string | null;
  /** Whether the change counts. */
  readonly verdict: string;
  /** What moved the final score; null where there is none. */
  readonly sum: string | null;
}

/** Parts that add up to the change of the final score. */
export interface ChangeSumView {
  readonly parts: readonly ChangePartView[];
  /** "52.1 to 55.3". */
  readonly from: string;
  /** "+3.2". */
  readonly total: string;
  /** That the figures are rounded; null where they add up as shown. */
  readonly rounded: string | null;
}

export interface ChangePartView {
  readonly title: string;
  /** With their sign. */
  readonly points: string;
  /** What stands behind it, one sentence each. */
  readonly causes: readonly string[];
}

export interface BandKeyView {
  readonly title: string;
  /** Step of the colour ramp. */
  readonly tone: string;
}

export interface PillarChangeView {
  readonly title: string;
  /** Final score last time. */
  readonly before: ScoreView;
  readonly after: ScoreView;
  /** "Building to Performing"; null where the band is the same. */
  readonly band: string | null;
  /** Change on the questions answered both times: "+3.2"; a dash without one. */
  readonly change: string;
  /** What came from questions that are scored only once; a dash without one. */
  readonly others: string;
  /** What gates took or gave back; a dash without one. */
  readonly gates: string;
  /** Smallest change that counts; a dash without a change. */
  readonly needed: string;
  /** "No clear change". */
  readonly verdict: string;
  /** True if the change counts. */
  readonly clear: boolean;
}

export interface ItemChangesView {
  /** At most ten. */
  readonly items: readonly ItemChangeView[];
  /** How many more there are, and what they come to; null if these are all. */
  readonly more: string | null;
}

export interface ItemChangeView {
  readonly item: LinkView;
  /** Title of its pillar. */
  readonly pillar: string;
  readonly before: string;
  readonly after: string;
  /** The answer in words, last time; null of a group. */
  readonly was: string | null;
  /** The answer in words, this time; null of a group. */
  readonly is: string | null;
  /** Points it moves the overall by: "+1.2". */
  readonly effect: string;
}

export interface GateChangeView {
  readonly id: string;
  /** passed or fired: for a class name. */
  readonly state: string;
  /** "Opened", "Closed", "Holds both times". */
  readonly word: string;
  readonly says: string;
}

export interface UnmatchedView {
  /** Why they are not compared. */
  readonly why: string;
  /** How many. */
  readonly amount: string;
  /** Their names; the first few of many. */
  readonly names: string;
}
