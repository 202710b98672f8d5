// A pain point as the classifier leaves it. Source: scoring specification, C 2 and C 3.
import type { FieldValue } from '../../model/where.ts';

/** A pain point with its classes. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  /** False once it is done or stopped: then it has no classes and is not planned. */
  readonly live: boolean;
  /** Id of the horizon; the slowest factor decides. */
  readonly horizon: string;
  readonly hit: 'quick' | 'big';
  /** Factors in the column that decided, by name; `no_estimate` where neither effort nor time was given. */
  readonly decidedBy: readonly string[];
  /** Id of the highest rung that holds, `unclear` if none does. */
  readonly ambition: string;
  readonly rung: number | null;
  /** Every field with its values, defaults and classes included; a field left out has no entry. */
  readonly fields: ReadonlyMap<string, readonly FieldValue[]>;
}
