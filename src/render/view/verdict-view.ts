// What a template can show of a policy and how the result stands against it. See report-view.ts for what is true of all views.

export interface VerdictView {
  /** "Passed", "Not passed", "Undecided". */
  readonly word: string;
  /** How many rules are met and how many are not, in one or two sentences. */
  readonly says: string;
  /** Rules that are not met: errors first, failed before undecided. */
  readonly breaches: readonly BreachView[];
  /** Rules that are met, in one sentence; null without any. */
  readonly met: string | null;
}

/** A rule that is not met. */
export interface BreachView {
  /** fired for what failed, unverified for what is undecided or only warns: for a class name. */
  readonly state: string;
  /** "Failed", "Undecided", "Warning". */
  readonly label: string;
  /** How it stands, in one sentence: what is read first. */
  readonly says: string;
  /** The rule in words. */
  readonly title: string;
  /** What would mend it; null if nothing is known. */
  readonly mend: string | null;
  /** "Asked for: at least 50. It is: 42.0."; null of a condition. */
  readonly numbers: string | null;
  /** The answers behind it, the one that decides first. */
  readonly answers: readonly BreachAnswerView[];
}

/** A line of a file, and the answers on it. */
export interface BreachAnswerView {
  /** File and line; null where it is not told. */
  readonly where: string | null;
  /** "Change leadership: level 2 of 5"; null where only the place is known. */
  readonly says: string | null;
}
