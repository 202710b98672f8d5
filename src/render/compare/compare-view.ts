// What the pages of `dxready compare` show: every number a string, every sentence finished.
import type { ChangeView } from '../view/change-view.ts';
import type { PairView, ScoreView } from '../view/parts.ts';
import type { ContentsView } from '../view/report-view.ts';

export interface CompareView {
  /** Language of the questionnaire, as a BCP 47 tag. */
  readonly language: string;
  readonly title: CompareTitleView;
  /** The sections in their order. */
  readonly contents: readonly ContentsView[];
  /** More than two assessments in their order; null for two. */
  readonly trend: TrendView | null;
  /** The last against the first; with two the one against the other. */
  readonly change: ChangeView;
}

export interface CompareTitleView {
  /** Whose assessments these are; "What changed" if nobody says. */
  readonly name: string;
  /** Above the name. */
  readonly kind: string;
  /** One line for the title of a window. */
  readonly full: string;
  readonly facts: readonly PairView[];
}

export interface TrendView {
  /** That they may not belong together; stands before every number. */
  readonly cautions: readonly string[];
  /** What the columns say. */
  readonly lead: string;
  readonly rows: readonly TrendRowView[];
}

export interface TrendRowView {
  /** Its number in the picture, from 1. */
  readonly number: string;
  /** "21 November 2026"; "no date" without one. */
  readonly date: string;
  /** The same, shorter: "21 Nov 2026". */
  readonly day: string;
  /** Name of the organisation where they differ, and the questionnaire where they differ; null where there is nothing to say. */
  readonly of: string | null;
  readonly respondents: string;
  /** Questions with a score. */
  readonly questions: string;
  /** Raw score on all of them. */
  readonly raw: string;
  readonly final: ScoreView;
  /** Title of the band; null without one. */
  readonly band: string | null;
  /** Against the one before, on the questions answered both times; a dash for the first. */
  readonly change: string;
  readonly needed: string;
  /** "No clear change"; a dash for the first. */
  readonly verdict: string;
  /** True if the change counts. */
  readonly clear: boolean;
}
