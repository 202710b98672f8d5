// Flags and consistency rules: what fires when a condition is true. They never change a score.
// Source: rules as data, section 8.
import type { RuleCondition } from './condition.ts';

/** A risk, gravest first in the questionnaire. */
export interface Flag {
  readonly id: string;
  /** The warning in one line. */
  readonly title: string;
  readonly when: RuleCondition;
  /** Ids of items whose advice is the first action; empty where a section is named. */
  readonly first: readonly string[];
  /** Report section to read first; null where items are named, or nothing is. */
  readonly firstSection: string | null;
  /** Keys of the sources of the questionnaire. */
  readonly sources: readonly string[];
}

/** Answers that sit badly together. */
export interface ConsistencyRule {
  readonly id: string;
  /** A contradiction can hardly be true on both sides; a tension may be and is worth a talk. */
  readonly kind: 'contradiction' | 'tension';
  readonly when: RuleCondition;
  readonly says: string;
}
