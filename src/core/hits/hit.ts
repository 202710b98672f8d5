// A pain point as the classifier leaves it. Source: scoring specification, C 2 to C 4.
import type { FactorName } from '../../model/pain-point.ts';
import type { FieldValue } from '../../model/where.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';

/** What a factor comes to by itself. */
export interface Factor {
  readonly factor: FactorName;
  /** Person-days, people or calendar days; null for the others. */
  readonly amount: number | null;
  /** What it needs; null for the others. */
  readonly word: string | null;
  /** Index of the horizon it falls into. */
  readonly column: number;
  readonly decides: boolean;
}

/** Person-days, and where they come from. */
export interface Effort {
  readonly days: number;
  readonly from: 'days' | 'size' | 'horizon';
}

/** How value and priority came about; points and factors. */
export interface Worth {
  readonly impact: number;
  readonly reach: number;
  readonly voice: number;
  readonly test: number;
  readonly bonus: number;
  readonly confidence: number;
  /** Divisor. */
  readonly effort: number;
  /** 0 to 100. */
  readonly value: number;
  readonly priority: number;
}

export type HitFlag = 'needs_estimate' | 'effort_missing' | 'needs_value' | 'unconfirmed';

/** A pain point with its classes. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  /** As written. */
  readonly point: WrittenPainPoint;
  /** False once it is done or stopped: then it counts in no class and is not planned. */
  readonly live: boolean;
  readonly status: NonNullable<WrittenPainPoint['status']>;
  /** Id of the horizon; the slowest factor decides. */
  readonly horizon: string;
  /** Its index among the horizons. */
  readonly column: number;
  readonly hit: 'quick' | 'big';
  readonly factors: readonly Factor[];
  /** Factors in the column that decided, by name; `no_estimate` where neither effort nor time was given. */
  readonly decidedBy: readonly string[];
  /** Id of the highest rung that holds, `unclear` if none does. */
  readonly ambition: string;
  readonly rung: number | null;
  readonly mustFix: boolean;
  readonly effort: Effort;
  /** Null without an impact or a reach, and once it is over. */
  readonly worth: Worth | null;
  /** Ids of what must be finished first, each once, sorted: the order of the file never matters. */
  readonly dependsOn: readonly string[];
  /** Ids of the live ones that wait for it. */
  readonly unlocks: readonly string[];
  readonly flags: readonly HitFlag[];
  /** Every field with its values, defaults and classes included; a field left out has no entry. */
  readonly fields: ReadonlyMap<string, readonly FieldValue[]>;
}
