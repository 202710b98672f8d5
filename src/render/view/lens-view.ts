// What a template can show of lenses, flags and checks between answers. See report-view.ts for what is true of all views.
import type { FindingView } from './findings-view.ts';
import type { LinkView, PairView, ScoreView } from './parts.ts';
import type { EvidenceView, ResponsesView } from './trust-view.ts';

/** What is said about one pillar, or about a subject across them: findings, and the lenses that could be judged. */
export interface SectionView {
  /** Anchor of the section. */
  readonly id: string;
  /** Title of the pillar the section is named after, else its own name in words. */
  readonly title: string;
  /** Guiding question of the pillar; null without one. */
  readonly asks: string | null;
  /** Score of the pillar; null for a section that is no pillar. */
  readonly score: ScoreView | null;
  /** Name of its band, or why there is none; empty for a section that is no pillar. */
  readonly band: string;
  /** Statements about the organisation, what is low first. */
  readonly findings: readonly FindingView[];
  /** What lenses are, at the first section that has some only; null at the others. */
  readonly lead: string | null;
  readonly lenses: readonly LensView[];
}

export interface LensView {
  /** Anchor, and the name of its picture. */
  readonly key: string;
  /** Its kind, for a class name: profile, path, balance, load, dial, amount or exposure. */
  readonly kind: string;
  readonly title: string;
  /** What it says, one sentence; null if it says nothing. */
  readonly says: string | null;
  /** Its parts as rows of a table; empty for what is counted alone and for trends. */
  readonly rows: readonly LensRowView[];
  /** True if a row has a note. */
  readonly hasNotes: boolean;
  /** What its parts come to together, each with its name in words. */
  readonly facts: readonly PairView[];
  /** The lowest of all answers that went in; null if there is none. */
  readonly weakest: LinkView | null;
  /** "Left out: A and B (no answer).", one sentence; null if nothing was. */
  readonly leftOut: string | null;
  /** How its values are worked out; null where the report does not say. */
  readonly how: string | null;
  /** A caution; null without one. */
  readonly caution: string | null;
  /** Trends that could be judged, the most exposed first. */
  readonly trends: readonly TrendView[];
  /** Trends without an answer, one sentence; null if every trend has one. */
  readonly quietTrends: string | null;
  /** Where the trends come from, one line a list. */
  readonly packs: readonly string[];
  /** A picture in letters: pieces that follow each other in a line and are not to be torn apart. */
  readonly strip: readonly string[];
}

export interface LensRowView {
  readonly title: string;
  /** Group it stands in, in words; null without groups. */
  readonly group: string | null;
  readonly score: ScoreView;
  /** "broken, thin: rests on little": the mark it earns and how well it is founded; empty if there is nothing to say. */
  readonly note: string;
}

export interface TrendView {
  /** The trend in plain words. */
  readonly says: string;
  /** What it serves, where its readiness is taken from, its list where there are several; null if there is nothing to say. */
  readonly about: string | null;
  /** How much it matters, in a word. */
  readonly relevance: string;
  /** How ready the organisation is, in a word. */
  readonly readiness: string;
  /** How exposed, 0 to 100. */
  readonly score: ScoreView;
}

export interface RisksView {
  /** Flags that fired, gravest first. */
  readonly flags: readonly FlagView[];
  /** That no flag fired, one sentence; null if one did, and if none could be judged. */
  readonly quiet: string | null;
  /** "6 of 19 flags could not be judged."; null if all could. */
  readonly unjudged: string | null;
  /** How earlier programmes ended; null if the questionnaire does not ask. */
  readonly record: TrackRecordView | null;
}

/** How earlier programmes ended, here and elsewhere. */
export interface TrackRecordView {
  /** The question that asks for it. */
  readonly item: LinkView;
  readonly ask: string;
  /** What was answered. */
  readonly own: string;
  /** What is known elsewhere, with its source. */
  readonly says: string;
}

export interface FlagView {
  readonly id: string;
  /** The warning in one line. */
  readonly title: string;
  /** What made it fire, with figures. */
  readonly message: string;
  /** The first action; null if none is named. */
  readonly action: string | null;
  /** The questions it begins with. */
  readonly from: readonly LinkView[];
  /** The section to read first; null if none is named. */
  readonly read: LinkView | null;
  /** Titles of its sources, in one line; null without any. */
  readonly sources: string | null;
}

export interface QualityView {
  /** What stands behind the answers; null without an answer. */
  readonly evidence: EvidenceView | null;
  /** What is worth a look in how they were given; null if nothing is. */
  readonly responses: ResponsesView | null;
  /** Answers that can hardly both be true. */
  readonly contradictions: readonly ConflictView[];
  /** Answers that may both be true and are worth a talk. */
  readonly tensions: readonly ConflictView[];
  /** That no answers were found to sit badly together, one sentence; null if some were, and if no check could be made. */
  readonly quiet: string | null;
  /** What could not be judged: lenses, flags, checks; each kind once, those with something to say only. */
  readonly unjudged: readonly UnjudgedView[];
}

export interface ConflictView {
  /** What does not fit together. */
  readonly says: string;
  /** What was found, with figures. */
  readonly message: string;
  /** The questions it looked at. */
  readonly items: readonly LinkView[];
}

export interface UnjudgedView {
  /** "6 of 19 flags could not be judged." */
  readonly says: string;
  /** The same without a verb: "6 of 19 flags". */
  readonly amount: string;
  /** Their names in one line, where names say enough; null for whole sentences. */
  readonly names: string | null;
  /** Each with what is missing. */
  readonly rows: readonly { readonly title: string; readonly needs: string }[];
}
