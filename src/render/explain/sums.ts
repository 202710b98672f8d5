// The kinds of lines that a working is made of: a sum, a choice among numbers, a number that is only named.
import type { ReportFigure } from '../../model/report.ts';
import { plain } from '../figures.ts';
import { isWeighted } from './names.ts';
import type { Step } from './numerals.ts';

/** A part that counts. */
export interface Operand {
  readonly value: number;
  readonly weight: number;
  /** Empty for one without a name. */
  readonly title: string;
  readonly op: ReportFigure['op'];
}

type Work = (...values: [number, ...number[]]) => number;

/** A line from a sum of a few numbers. */
export function sum(label: string, operands: readonly number[], write: Step['write'], work: Work, result: number): Step {
  return { label, operands, write, work: ([first = 0, ...others]) => work(first, ...others), result };
}

/** Of a single part nothing is left to be worked out. */
export function only(label: string, { value, title }: Pick<Operand, 'value' | 'title'>): Step {
  const write: Step['write'] = ([printed]) => (title === '' ? `${printed}` : `${title}, ${printed}`);
  return { label, operands: [value], write, work: ([same = 0]) => same, result: null };
}

/** "(2 x 50 + 1 x 75) / 3", without the weights where all are the same. */
export function weightedMean(parts: readonly Operand[]): Pick<Step, 'operands' | 'write' | 'work'> {
  const weights = isWeighted(parts) ? parts.map(({ weight }) => weight) : parts.map(() => 1);
  const total = plain(weights.reduce((all, weight) => all + weight, 0));
  const sum = (printed: readonly string[]) => added(printed, isWeighted(parts) ? weights : null);
  return {
    operands: parts.map(({ value }) => value),
    write: (printed) => (total === '1' ? sum(printed) : `(${sum(printed)}) / ${total}`),
    work: (values) => addUp(values, weights) / Number(total),
  };
}

/** "3 x 2 + 4". */
export function weightedSum(parts: readonly Operand[]): Pick<Step, 'operands' | 'write' | 'work'> {
  const weights = parts.map(({ weight }) => weight);
  return {
    operands: parts.map(({ value }) => value),
    write: (printed) =>
      printed.map((text, index) => (weights[index] === 1 ? text : `${plain(weights[index] ?? 1)} x ${text}`)).join(' + '),
    work: (values) => addUp(values, weights),
  };
}

/** A number in a list needs no brackets. */
export function bare(printed: string): string {
  return printed.replace(/^\((.*)\)$/, '$1');
}

function added(printed: readonly string[], weights: readonly number[] | null): string {
  return printed.map((text, index) => (weights === null ? text : `${plain(weights[index] ?? 1)} x ${text}`)).join(' + ');
}

function addUp(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((all, value, index) => all + value * (weights[index] ?? 1), 0);
}
