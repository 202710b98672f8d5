// What a template can show: a report rounded, worded and ordered. Every number is already a string, every sentence is
// finished, every flag is a boolean. `null` and empty lists mean: nothing to say, leave it out.
import type { PillarAnswersView } from './answers-view.ts';
import type { BoardView } from './board-view.ts';
import type { ChangeView, SummaryChangeView } from './change-view.ts';
import type { FindingView } from './findings-view.ts';
import type { HeatMapView } from './heat-map-view.ts';
import type { FollowUpView, HitsView, PlanView, SuggestionsView } from './hits-view.ts';
import type { ImprovementsView, TargetsView, WhatIfView } from './improvements-view.ts';
import type { QualityView, RisksView, SectionView } from './lens-view.ts';
import type { CapabilityView, PairView, ScoreView } from './parts.ts';
import type { ConfidenceView } from './trust-view.ts';
import type { VerdictView } from './verdict-view.ts';

export interface ReportView {
  /** Language of the questionnaire, as a BCP 47 tag. */
  readonly language: string;
  /** The block at the head. */
  readonly title: TitleView;
  /** That nobody gave these answers, for a banner above everything else; null for a real result. */
  readonly whatIf: WhatIfView | null;
  /** Sections that have something to say, in their order, for a table of contents. */
  readonly contents: readonly ContentsView[];
  /** The one thing to do first; null if there is none. */
  readonly firstStep: FirstStepView | null;
  /** The result on one page, which stands alone. */
  readonly summary: SummaryView;
  /** What to decide, for a board; null in the other variants. */
  readonly board: BoardView | null;
  /** Pillars in the order of the questionnaire; those out of scope too. */
  readonly pillars: readonly PillarView[];
  /** Every capability in its pillar, with its score; null without any. */
  readonly heatMap: HeatMapView | null;
  /** How the targets stand; null without any. */
  readonly targets: TargetsView | null;
  /** Gates in the order of the questionnaire. */
  readonly gates: readonly GateView[];
  /** What a policy says of the result; null without one. */
  readonly verdict: VerdictView | null;
  /** The strongest items, best first. */
  readonly strengths: readonly MarkView[];
  /** The weakest items, weakest first. */
  readonly gaps: readonly MarkView[];
  /** Every pain point with its class; null if nobody has named one. */
  readonly map: HitsView | null;
  /** When each is mended; null if nothing is left to plan. */
  readonly roadmap: PlanView | null;
  /** What became of pain points that are at work or over; null if there are none. */
  readonly followUp: FollowUpView | null;
  /** What changed since an earlier assessment; null without one. */
  readonly change: ChangeView | null;
  /** Pain points that low answers suggest; null without any. */
  readonly suggestions: SuggestionsView | null;
  /** What is said about each pillar: findings, and other views of the same answers; those without enough answers stand in `quality`. */
  readonly sections: readonly SectionView[];
  /** What would lift the overall most, or what to answer first; null if there is nothing to say. */
  readonly improvements: ImprovementsView | null;
  /** What to do about everything that scores under 50, by horizon. */
  readonly next: readonly HorizonView[];
  /** Warnings; null if the questionnaire has none. */
  readonly risks: RisksView | null;
  /** What stands behind the answers, those that sit badly together, what could not be judged; null if there is nothing to say. */
  readonly quality: QualityView | null;
  /** Every question that was asked, under its pillar and capability. */
  readonly answers: readonly PillarAnswersView[];
  /** How the score came about; null where only the result is shown. */
  readonly method: MethodView | null;
  /** What came up besides the answers; null if nothing did. */
  readonly heard: HeardView | null;
  /** What to know about the input, one sentence each. */
  readonly remarks: readonly string[];
}

export interface HeardView {
  /** What was put aside for later. */
  readonly parkingLot: readonly string[];
}

export interface TitleView {
  /** Who was assessed; "Readiness report" if the subject has no name. */
  readonly name: string;
  /** Above the name: "Readiness report", or that it is no result. */
  readonly kind: string;
  /** One line with questionnaire and subject, for the title of a window. */
  readonly full: string;
  /** Profile of the subject without its name. */
  readonly profile: readonly PairView[];
  /** Date, questionnaire, respondents. */
  readonly facts: readonly PairView[];
}

export interface ContentsView {
  /** Anchor of the section. */
  readonly id: string;
  readonly title: string;
}

export interface FirstStepView {
  /** Anchor of the question or pain point it comes from; null where that is not shown. */
  readonly anchor: string | null;
  /** What to do, one sentence. */
  readonly says: string;
  /** Short name of the question it comes from, or the pain point in customers' words. */
  readonly title: string;
  /** Why this one. */
  readonly because: string;
  /** "This week"; null if not stated. */
  readonly when: string | null;
  /** "one person-day or less"; null if not stated. */
  readonly effort: string | null;
  /** Who owns it, of a pain point: "nobody yet" without one; null of a question. */
  readonly owner: string | null;
  /** When to assess again; null if the questionnaire does not say. */
  readonly review: string | null;
}

export interface SummaryView {
  /** The overall score; not known if there is none. */
  readonly score: ScoreView;
  /** Name of the band; null if there is no overall. */
  readonly band: string | null;
  /** The overall in one sentence, with what its band means. */
  readonly sentence: string;
  /** What the band means; null without a band. */
  readonly bandSays: string | null;
  /** "What if: overall 49.1 instead of 47.6 (+1.5). Nobody gave these answers."; null for a real result. */
  readonly whatIf: string | null;
  /** Why and between which bands the score is provisional; stands beside the score. Null if it is not. */
  readonly provisional: string | null;
  /** Where the score can lie; null if nothing is open, and where `provisional` says it. */
  readonly bounds: string | null;
  /** How much is answered; null if nothing applies. */
  readonly coverage: string | null;
  /** That an audit was made, and what it lowered; stands before every number. Null without one. */
  readonly audit: string | null;
  /** How far the answers carry, in one line; null without an overall. */
  readonly confidence: ConfidenceView | null;
  /** What changed since an earlier assessment, in short; null without one. */
  readonly change: SummaryChangeView | null;
  /** How the overall is put together; null without one. */
  readonly madeOf: string | null;
  /** Gates that hold a pillar or the overall, one sentence each. */
  readonly holds: readonly string[];
  /** The pillars that count, in order. */
  readonly pillars: readonly PillarLineView[];
  /** The weakest point of what hangs together as a chain, one sentence; null without a chain. */
  readonly weakestLink: string | null;
  /** What stands strongest, as statements, at most three. */
  readonly strengths: readonly FindingView[];
  /** Where the most is missing, as statements, at most three. */
  readonly gaps: readonly FindingView[];
  /** Warnings that fired, one line each, the gravest first. */
  readonly warnings: readonly string[];
  /** Questions by state: "14 answered", "1 open". */
  readonly counts: readonly PairView[];
}

/** A pillar in one line. */
export interface PillarLineView {
  readonly title: string;
  readonly score: ScoreView;
  /** Name of the band, or why there is none. */
  readonly band: string;
  /** Id of the gate that holds it; null if none does. */
  readonly heldBy: string | null;
  /** True if it is the lowest that counts. */
  readonly lowest: boolean;
}

export interface PillarView {
  readonly id: string;
  readonly title: string;
  /** Guiding question; null if there is none. */
  readonly asks: string | null;
  readonly score: ScoreView;
  /** Name of the band, or why there is none: "not rated", "does not apply". */
  readonly band: string;
  /** True if it has a band. */
  readonly rated: boolean;
  /** True if at least one question applies and it has weight. */
  readonly inScope: boolean;
  /** True if one of its gates could not be verified. */
  readonly provisional: boolean;
  /** Range of bands while provisional or not rated: "starting to building"; null otherwise. */
  readonly bandRange: string | null;
  /** Score before gates. */
  readonly raw: string;
  /** True if a gate holds it under its raw score. */
  readonly held: boolean;
  /** Id of the gate that holds it; null if none does. */
  readonly heldBy: string | null;
  /** "41.7 to 66.7", or one number if nothing is open. */
  readonly range: string;
  /** Answered share in per cent. */
  readonly coverage: string;
  /** Score aimed at. */
  readonly target: string;
  /** Points missing to the target; "met" if none. */
  readonly gap: string;
  readonly capabilities: readonly CapabilityView[];
}

export interface GateView {
  readonly id: string;
  /** passed, fired, unverified or not-applicable: for a class name. */
  readonly state: string;
  /** State in words. */
  readonly word: string;
  /** What the gate does at present. */
  readonly says: string;
  /** What the overall gains once it is cleared; null unless it fired. */
  readonly clearing: string | null;
  /** Why the foundation matters; null if passed, or if the questionnaire does not say. */
  readonly why: string | null;
}

/** A strength or a gap: a statement about this organisation. */
export interface MarkView {
  /** Id of its question. */
  readonly id: string;
  readonly code: string | null;
  /** Short name of the question. */
  readonly title: string;
  /** Title of its pillar. */
  readonly pillar: string;
  readonly score: ScoreView;
  /** The question, where the answer alone says too little; null for a level in words. */
  readonly ask: string | null;
  /** What was answered, in words. */
  readonly says: string;
  /** Lines noted with the answer. */
  readonly notes: readonly string[];
}

export interface HorizonView {
  /** "This week". */
  readonly when: string;
  readonly steps: readonly NextStepView[];
}

export interface NextStepView {
  /** Id of its question. */
  readonly id: string;
  readonly code: string | null;
  /** Short name of the question. */
  readonly title: string;
  readonly score: ScoreView;
  /** What to do. */
  readonly says: string;
  /** How big it is; null if not stated. */
  readonly effort: string | null;
  /** Id of the fired gate it works on; null if none. */
  readonly gate: string | null;
  /** True for the first step of the report. */
  readonly first: boolean;
}

export interface MethodView {
  /** From answer to band, in the order of computing. */
  readonly steps: readonly { readonly title: string; readonly says: string }[];
  /** The sum that makes the overall; empty without one. */
  readonly sum: readonly { readonly title: string; readonly score: string; readonly share: string; readonly brings: string }[];
  /** Result of the sum. */
  readonly total: string;
  /** Bands from the lowest. */
  readonly bands: readonly { readonly title: string; readonly range: string; readonly says: string; readonly tone: string }[];
  /** Settings that differ from the defaults. */
  readonly settings: readonly PairView[];
  /** Versions and digest, to redo the score. */
  readonly provenance: readonly PairView[];
}
