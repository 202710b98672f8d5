// What a template can show of steps, targets and answers that nobody gave. See report-view.ts for what is true of all views.
import type { LinkView } from './parts.ts';

/** What would lift the overall most; what to answer first, while there is none. */
export interface ImprovementsView {
  readonly title: string;
  /** How the steps were found, or why questions stand here instead. */
  readonly lead: string;
  /** The best steps, at most five. */
  readonly steps: readonly ImprovementView[];
  /** Questions that nobody could answer, the heaviest first, at most five; empty once there is an overall. */
  readonly questions: readonly OpenQuestionView[];
  /** High answers on an opinion alone, all of them; empty while a score can rise. */
  readonly claims: readonly ClaimView[];
  /** That no single step lifts the overall, one sentence; null if one does. */
  readonly quiet: string | null;
}

export interface ImprovementView {
  /** The question. */
  readonly item: LinkView;
  /** Title of its pillar. */
  readonly pillar: string;
  /** "Level 2 to level 3". */
  readonly step: string;
  /** Points the overall gains: "+1.2". */
  readonly gain: string;
  /** "up to 5 person-days"; null if nobody said. */
  readonly effort: string | null;
  /** What to do, or the text of the next level; null if the questionnaire says neither. */
  readonly does: string | null;
  /** "Clears gate G3; lifts the weakest pillar, People"; null where the figures say it all. */
  readonly why: string | null;
}

export interface OpenQuestionView {
  readonly item: LinkView;
  /** Title of its pillar. */
  readonly pillar: string;
  /** Its share of the average of the pillars in per cent. */
  readonly share: string;
  /** Gates that wait for it; null if none does. */
  readonly gates: string | null;
}

export interface ClaimView {
  readonly item: LinkView;
  /** Title of its pillar. */
  readonly pillar: string;
  /** What would show it to be true; null if the questionnaire does not say. */
  readonly proof: string | null;
}

export interface TargetsView {
  /** "2 of 5 targets are met." */
  readonly says: string;
  /** What is true of all of them; null where it says nothing. */
  readonly rule: string | null;
  /** True if at least one of them is met or missed. */
  readonly judged: boolean;
  /** Targets of capabilities and questions, those that are missed first; those of pillars stand in the table of pillars. */
  readonly own: readonly OwnTargetView[];
  /** Questions that keep a target from being met and cost the overall most, at most three. */
  readonly furthest: readonly FurthestView[];
}

export interface OwnTargetView {
  /** The capability or question it is set for. */
  readonly part: LinkView;
  /** "75: 25.0 missing". */
  readonly says: string;
}

export interface FurthestView {
  readonly item: LinkView;
  /** "25.0 under its target of 50; costs the overall 2.0". */
  readonly says: string;
  /** Points it keeps from the overall. */
  readonly costs: string;
}

/** A score of answers that nobody gave. */
export interface WhatIfView {
  /** "Shared digital aim: level 4 instead of level 2", one line a change. */
  readonly changes: readonly string[];
  /** "Overall 49.1 instead of 47.6 (+1.5)." */
  readonly result: string;
  /** That this is no result. */
  readonly caution: string;
}
