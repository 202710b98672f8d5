// What a template can show to a board: one page to decide on, behind the page of the summary.

export interface BoardView {
  /** What only those who decide can give, one sentence each. */
  readonly asks: readonly string[];
  /** What is planned, by stretch of time, the soonest first; only those with something in them. */
  readonly plan: readonly BoardSlotView[];
  /** What has no place in the plan, and what the plan takes on trust, one sentence each. */
  readonly doubts: readonly string[];
  /** What would lift the overall most. */
  readonly lifts: readonly BoardLiftView[];
  /** The gravest warnings, each with the first thing to do. */
  readonly risks: readonly BoardRiskView[];
}

export interface BoardSlotView {
  /** "This week". */
  readonly title: string;
  readonly rows: readonly BoardRowView[];
  /** "3 more"; null if all are shown. */
  readonly more: string | null;
}

export interface BoardRowView {
  /** What is done, in one line. */
  readonly does: string;
  /** What hurts today, in customers' words, or the question it comes from. */
  readonly against: string;
  /** True if it must be done, for law, safety or security. */
  readonly mustFix: boolean;
  /** Who owns it; null if nobody does yet. */
  readonly owner: string | null;
  /** "3 person-days"; null if nobody has said. */
  readonly effort: string | null;
}

export interface BoardLiftView {
  /** What to do. */
  readonly does: string;
  /** The question and the step that is counted: "Change leadership, level 2 to level 3". */
  readonly from: string;
  /** Points of the overall, with their sign. */
  readonly gain: string;
  /** Null if nobody has said. */
  readonly effort: string | null;
}

export interface BoardRiskView {
  readonly title: string;
  /** What to do first; null if the questionnaire does not say. */
  readonly action: string | null;
}
