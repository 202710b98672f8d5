// What a template can show of how far the answers carry. See report-view.ts for what is true of all views.
import type { LinkView, PairView } from './parts.ts';

export interface ConfidenceView {
  /** "Confidence: low". */
  readonly label: string;
  /** What it is made of: "One voice, 30.8% of full evidence, 96.7% answered: 38.7 of 100." */
  readonly because: string;
}

export interface EvidenceView {
  /** What would raise the confidence, and that it changes no score; null without an overall. */
  readonly raise: string | null;
  /** How many answers rest on more than an opinion, one or two sentences. */
  readonly says: string;
  /** Answers by what stands behind them. */
  readonly levels: readonly PairView[];
  /** High answers on an opinion alone; null without any. */
  readonly unsupported: ClaimsView | null;
  /** Answers that the audit lowered; null without any. */
  readonly audited: ClaimsView | null;
}

/** Answers counted in a sentence, and their names. */
export interface ClaimsView {
  readonly says: string;
  readonly items: readonly LinkView[];
  /** Their names in one line, those after the fifth counted only. */
  readonly names: string;
}

/** What is worth a look in how the answers were given. */
export interface ResponsesView {
  /** That it is worth a look and no more. */
  readonly lead: string;
  /** What was noticed: of several respondents how many, never who. */
  readonly notes: readonly string[];
}
