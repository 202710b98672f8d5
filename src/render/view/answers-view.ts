// What a template can show of the single answers. See report-view.ts for what is true of all views.
import type { CapabilityView, ScoreView } from './parts.ts';

export interface PillarAnswersView {
  readonly id: string;
  readonly title: string;
  readonly asks: string | null;
  readonly score: ScoreView;
  readonly band: string;
  readonly capabilities: readonly CapabilityAnswersView[];
}

export interface CapabilityAnswersView extends CapabilityView {
  readonly items: readonly ItemView[];
}

export interface ItemView {
  readonly id: string;
  readonly code: string | null;
  /** Short name. */
  readonly title: string;
  /** The question. */
  readonly ask: string;
  readonly score: ScoreView;
  /** True if there is an answer. */
  readonly answered: boolean;
  /** "Level 2 of 5"; null for other kinds of answers. */
  readonly level: string | null;
  /** The answer, or its state, in words. */
  readonly answer: string;
  /** Options not ticked, or the points of a number; null where the level says it. */
  readonly otherwise: { readonly label: string; readonly says: string } | null;
  /** True if the answer is one that nobody gave. */
  readonly whatIf: boolean;
  /** Evidence in a word, "none stated" for a claim without; null for other answers without, and without an answer. */
  readonly evidence: string | null;
  /** "claim without evidence", "lowered by the audit"; null if neither. */
  readonly claim: string | null;
  /** "75: 25.0 missing"; null without a target. */
  readonly target: string | null;
  /** Why it does not apply; null in any other state. */
  readonly reason: string | null;
  /** "Front line, 3 people"; null if nobody said. */
  readonly saidBy: string | null;
  /** Lines noted with the answer. */
  readonly notes: readonly string[];
  /** What would show the answer to be true; null if the questionnaire does not say. */
  readonly proof: string | null;
  /** What the next level adds; null at the top, and where advice of its own stands under Next. */
  readonly nextLevel: string | null;
  /** True if as many respondents say it does not apply as answered it. */
  readonly contested: boolean;
  /** True if it has no weight and never counts. */
  readonly weightless: boolean;
}
