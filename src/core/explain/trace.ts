// A number and the numbers it was made from, still exact: rounded only when it is told.
import type { ReportFigure } from '../../model/report.ts';
import { stored } from '../scoring/numbers.ts';
import type { Change } from './changed.ts';

/** One step of a working; the fields are those of `ReportFigure`, and what is not told of it. */
export interface Trace extends Pick<ReportFigure, 'op' | 'value' | 'id' | 'title' | 'weight' | 'amount' | 'held'> {
  readonly of?: readonly Trace[];
  /** Too few people stand behind it: neither it nor what it goes into is told. */
  readonly covered?: boolean;
  /** How a number found elsewhere was made there. */
  readonly behind?: Trace;
  /** Of a score that has to be worked out elsewhere: what it would be after a change. */
  readonly after?: (change: Change) => number | null;
  /** Items and options that a change must be among to move it; left out where that is not known. */
  readonly members?: ReadonlySet<string>;
}

/** Rounded as the report is; what goes without saying is left out. */
export function told(trace: Trace): ReportFigure {
  const { op, value, id, title, weight = 1, amount, held, of: parts } = isCovered(trace) ? covered(trace) : trace;
  return {
    op,
    value: keptOf(value),
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(weight !== 1 && { weight: withoutDust(weight) }),
    ...(amount !== undefined && { amount: withoutDust(amount) }),
    ...(held === true && { held }),
    ...(parts !== undefined && { of: parts.map(told) }),
  };
}

/** A number that the report shows whatever stands behind it. */
export function toldOpenly(trace: Trace): ReportFigure {
  return { ...told(trace), value: keptOf(trace.value) };
}

function keptOf(value: number | null): number | null {
  return value === null ? null : stored(value);
}

/** From a number and the others beside it, the one that is missing could be worked out. */
export function isCovered({ covered: own, of = [] }: Trace): boolean {
  return own === true || of.some(isCovered);
}

/** All that is told then: that there is one, and its name. */
function covered({ id, title, weight }: Trace): Trace {
  return as({ op: 'hidden', value: null, ...(id !== undefined && { id }) }, { title, weight });
}

/** What a division leaves in the last digits must neither be read nor depend on an order. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(12));
}

interface Names {
  readonly title?: string | undefined;
  readonly weight?: number | undefined;
}

/** Under another name, or as one among others. */
export function as(trace: Trace, { title = trace.title, weight = trace.weight }: Names): Trace {
  return { ...trace, ...(title !== undefined && { title }), ...(weight !== undefined && { weight }) };
}

/** 100 - first. */
export function reverse(first: Trace): Trace {
  return step('reverse', [first]);
}

/** A step that no single figure of the engine stands for. */
export function step(op: Trace['op'], of: readonly Trace[], amount?: number): Trace {
  const value = result(
    { op, amount, of },
    of.map((one) => one.value),
  );
  return { op, value, ...(amount !== undefined && { amount }), of };
}

type Values = readonly (number | null)[];

/** What a step comes to with these values in place of its own; null if it has none. The sentences are in the schema. */
export function result({ op, amount = 0, of = [] }: Pick<Trace, 'op' | 'of'> & { amount?: number | undefined }, values: Values) {
  switch (op) {
    case 'mean':
      return mean(of, values);
    case 'lowest':
      return extreme(values, Math.min);
    case 'highest':
      return extreme(values, Math.max);
    case 'mean_min': {
      const [average, lowest] = [mean(of, values), extreme(values, Math.min)];
      return average === null || lowest === null ? null : (1 - amount) * average + amount * lowest;
    }
    default:
      return values.includes(null) ? null : ofAll(op, amount, of, values as readonly number[]);
  }
}

/** As `weightedMean` has it, without making a score of every value: it is worked out some thousand times. */
function mean(of: readonly Trace[], values: Values): number | null {
  let sum = 0;
  let weights = 0;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const weight = of[index]?.weight ?? 1;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

function extreme(values: Values, further: (one: number, other: number) => number): number | null {
  return values.reduce((found, value) => (found === null || value === null ? (value ?? found) : further(found, value)), null);
}

/** Steps that need every part. */
function ofAll(op: Trace['op'], amount: number, of: readonly Trace[], values: readonly number[]): number | null {
  const [first = 0, second = 0] = values;
  switch (op) {
    case 'reverse':
      return 100 - first;
    case 'minus':
      return first - second;
    case 'spread':
      return Math.max(...values) - Math.min(...values);
    case 'sum':
      return values.reduce((sum, value, index) => sum + (of[index]?.weight ?? 1) * value, 0);
    case 'product':
      return (first * second) / amount;
    case 'scale':
      return amount * first;
    case 'root':
      return first * second < 0 ? null : Math.sqrt(first * second);
    case 'at_least':
      return Math.max(first, amount);
    default:
      throw new Error(`${op} is not worked out here`);
  }
}
