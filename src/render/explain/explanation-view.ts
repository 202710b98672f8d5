// What an explanation shows: every number is a string, every sentence finished. The formats lay it out and decide nothing.
import type { ReportWorking } from '../../model/report.ts';

/** How one number, gate, view or warning came about. */
export interface ExplanationView {
  readonly id: string;
  readonly kind: ReportWorking['kind'];
  /** Lines above everything else, so that nobody takes it for a plain result; empty for one. */
  readonly banner: readonly string[];
  /** "Overall: 47.6 (building)". */
  readonly heading: string;
  /** Whose number it is, with what it was asked, and when; one line. */
  readonly about: string;
  readonly sections: readonly ExplainedView[];
  /** Id of what explains the most of it; null if nothing lies below. */
  readonly next: string | null;
  /** Id of the pain point to be edited next; null for none. */
  readonly edit: string | null;
}

/** One block. What it has nothing of is empty; the order of the fields is the order on the page. */
export interface ExplainedView {
  /** Empty for what stands right under the heading. */
  readonly title: string;
  /** Finished sentences. */
  readonly says: readonly string[];
  /** What went in. */
  readonly inputs: readonly InputView[];
  /** True if the inputs count differently, so that their weights are shown. */
  readonly weighted: boolean;
  /** Lines of arithmetic, in the order of working. */
  readonly steps: readonly string[];
  /** What decides, clause by clause. */
  readonly conditions: readonly ConditionView[];
  /** Points with what they belong to. */
  readonly amounts: readonly AmountView[];
}

export interface InputView {
  readonly title: string;
  /** The number with all decimals that a pencil needs; a dash without one. */
  readonly value: string;
  /** Empty where it takes no part in the sum. */
  readonly weight: string;
  /** Why there is no number, or why it does not count; empty otherwise. */
  readonly note: string;
}

export interface ConditionView {
  /** How deep it stands, from 0. */
  readonly depth: number;
  /** "true", "not true", "open"; empty for a line that only shows a sum. */
  readonly word: string;
  readonly says: string;
}

export interface AmountView {
  /** "12.5", "+1.2". */
  readonly amount: string;
  readonly says: string;
}

/** A block of which only some parts have something to say. */
export function block(title: string, parts: Partial<Omit<ExplainedView, 'title'>>): ExplainedView {
  return { title, says: [], inputs: [], weighted: false, steps: [], conditions: [], amounts: [], ...parts };
}
