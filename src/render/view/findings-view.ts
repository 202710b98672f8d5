// What a template can show of findings. See report-view.ts for what is true of all views.
import type { LinkView, ScoreView } from './parts.ts';

/** A statement about the organisation, with what it rests on. */
export interface FindingView {
  /** low or high: for a class name. */
  readonly tone: 'low' | 'high';
  /** The statement, one sentence. */
  readonly says: string;
  /** Title of the capability or pillar it is about. */
  readonly from: string;
  /** Score it rests on; null if the report does not hold it. */
  readonly score: ScoreView | null;
  /** The questions that give its reasons. */
  readonly items: readonly LinkView[];
  /** True if it praises and rests on a claim without evidence. */
  readonly unproven: boolean;
  /** What was noted with those questions, a line each; none in the summary. */
  readonly notes: readonly string[];
}
