// The parts of a view that occur in several sections. See report-view.ts for what is true of all of them.

/** A score with the step of the colour ramp it belongs to. */
export interface ScoreView {
  /** One decimal, `(50.0)` for a pillar that is not rated, `–` or `n/a` without a number. */
  readonly text: string;
  /** 1 (lowest) to 5 (highest), by band; 0 without a band; none for a number that is no score. */
  readonly tone: string;
  /** Text bar of ten blocks; empty blocks only, without a number. */
  readonly bar: string;
  /** True if there is a number. */
  readonly known: boolean;
}

/** A label with its value. */
export interface PairView {
  readonly label: string;
  readonly value: string;
}

/** A name that leads to its place in the report. */
export interface LinkView {
  readonly title: string;
  /** Anchor of that place; null if it is not in the report. */
  readonly anchor: string | null;
}

export interface CapabilityView {
  readonly id: string;
  readonly title: string;
  /** What it covers; null if the questionnaire does not say. */
  readonly about: string | null;
  readonly score: ScoreView;
  /** Answered share in per cent. */
  readonly coverage: string;
  /** True if less than half of it is answered. */
  readonly thin: boolean;
  /** "75: 25.0 missing"; null without a target. */
  readonly target: string | null;
}
