// What a page of a questionnaire can show: ordered, worded, every number a string. `null` and empty lists mean: nothing to
// say, leave it out. What is marked "with scores" is empty on the page for participants: it would lead their answers.
import type { PairView } from '../view/parts.ts';
import type { ContentsView } from '../view/report-view.ts';

export interface QuestionnaireView {
  /** Language of the questionnaire, as a BCP 47 tag. */
  readonly language: string;
  /** The block at the head. */
  readonly title: PageTitleView;
  /** Sections of the page in their order. */
  readonly contents: readonly ContentsView[];
  /** What this page is and how it is used. */
  readonly about: AboutView;
  readonly pillars: readonly AskedPillarView[];
  /** What stands behind the questions; null without scores. */
  readonly reference: ReferenceView | null;
}

export interface PageTitleView {
  /** What kind of page it is, above the name. */
  readonly kind: string;
  /** Title of the questionnaire. */
  readonly name: string;
  /** One line for the title of a window. */
  readonly full: string;
  /** Size, time, for whom, version. */
  readonly facts: readonly PairView[];
}

export interface AboutView {
  /** Title of the section. */
  readonly title: string;
  /** Paragraphs: what this is for. */
  readonly lead: readonly string[];
  /** How to use it, point by point. */
  readonly points: readonly PairView[];
  /** What a selection leaves out of the questionnaire it is taken from, one sentence each. */
  readonly leftOut: readonly string[];
}

export interface AskedPillarView {
  readonly id: string;
  readonly title: string;
  /** Guiding question; null if there is none. */
  readonly asks: string | null;
  /** "14 questions". */
  readonly size: string;
  /** What it weighs; null without scores and if that is nothing special. */
  readonly weight: string | null;
  /** Those with at least one question. */
  readonly capabilities: readonly AskedCapabilityView[];
}

export interface AskedCapabilityView {
  /** By which a questionnaire that extends this one adds to it; null without scores. */
  readonly id: string | null;
  readonly title: string;
  /** What it covers; null if the questionnaire does not say. */
  readonly about: string | null;
  /** As that of a pillar. */
  readonly weight: string | null;
  readonly questions: readonly QuestionView[];
}

export interface QuestionView {
  readonly id: string;
  /** Display number; null if there is none. */
  readonly code: string | null;
  /** Short name; null if there is none. */
  readonly title: string | null;
  readonly ask: string;
  /** How it is answered, where that is not plain; null otherwise. */
  readonly hint: string | null;
  /** For a class name: one is chosen, many are ticked, or they are only listed, as with scores. */
  readonly kind: 'one' | 'many' | 'listed';
  /** True if there are boxes to mark. */
  readonly boxes: boolean;
  /** True if the order of the answers has a meaning. */
  readonly ordered: boolean;
  /** What one can answer; empty where one writes. */
  readonly answers: readonly AnswerView[];
  /** Room for a number; null for other kinds. */
  readonly blank: BlankView | null;
  /** True if it is answered in one's own words. */
  readonly inWords: boolean;
  /** What may be answered instead; empty with scores. */
  readonly instead: readonly string[];
  /** Why it matters, what would prove it, who knows; with scores much more. */
  readonly facts: readonly FactView[];
}

export interface AnswerView {
  /** Number of a level; null for other answers. */
  readonly key: string | null;
  readonly text: string;
  /** "25 points", "adds 16.7 points"; null without scores. */
  readonly points: string | null;
  /** Id, weight and tags of an option; null without scores. */
  readonly aside: string | null;
}

export interface BlankView {
  /** May be empty. */
  readonly unit: string;
  /** Which numbers are allowed: "a whole number, 0 or more"; null if any is. */
  readonly allowed: string | null;
}

export interface FactView {
  readonly label: string;
  /** True if it must not be overlooked: a gate. */
  readonly marked: boolean;
  /** One paragraph each. */
  readonly says: readonly string[];
}

/** With scores: what stands behind the questions. */
export interface ReferenceView {
  /** The scale, from the lowest band. */
  readonly bands: readonly { readonly title: string; readonly range: string; readonly says: string }[];
  /** Every gate on a question of this page. */
  readonly gates: readonly { readonly id: string; readonly item: string; readonly says: string; readonly why: string | null }[];
  /** Lenses, flags, consistency rules and trend packs; empty on a page for one role. */
  readonly rules: readonly RuleSectionView[];
  /** The method in short. */
  readonly method: readonly PairView[];
  readonly glossary: readonly PairView[];
  /** Texts the questions go back to. */
  readonly sources: readonly { readonly text: string; readonly questions: string | null }[];
}

/** All lenses, flags, consistency rules or trend packs. */
export interface RuleSectionView {
  readonly id: string;
  readonly title: string;
  /** What they are. */
  readonly lead: string;
  readonly entries: readonly RuleView[];
}

/** One of them. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  /** What it does, by its kind; null if its title says it all. */
  readonly about: string | null;
  /** Its parts with what feeds them; empty if it has none. */
  readonly parts: readonly PairView[];
  /** When it says what, what it needs. */
  readonly facts: readonly FactView[];
}
