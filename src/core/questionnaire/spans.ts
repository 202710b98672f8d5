// Shown numbers from one to another: what is left of the range of a figure when it is compared.
import type { Cuts } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import { canonical } from './canonical.ts';
import type { Range } from './figure-range.ts';

/** From the first to the last, both counted, in steps of which `steps` make one. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly steps: number;
}

/** Far under every difference that shows. */
const SLACK = 1e-9;

/** The numbers a figure may be shown as. */
export function spanOf(figure: Figure, { from, to }: Range): Span {
  const steps = stepsOf(figure);
  return { first: Math.ceil(from * steps - 0.5 - SLACK), last: Math.floor(to * steps + 0.5 + SLACK), steps };
}

/** Counts are whole numbers; the factor of a load shows two decimals, all else one. */
function stepsOf(figure: Figure): number {
  if (figure.kind === 'hits' && figure.perCentOf === null) return 1;
  return figure.kind === 'lens' && figure.value === 'factor' ? 100 : 10;
}

/** What the comparison leaves of it: one span, or none. */
export function within(span: Span, cuts: Cuts): Span[] {
  const { first, last } = cutOut(span, cuts);
  return full({ first: Math.max(span.first, first), last: Math.min(span.last, last), steps: span.steps });
}

/** What it takes away: up to two spans. */
export function without(span: Span, cuts: Cuts): Span[] {
  const { first, last } = cutOut(span, cuts);
  if (first > last) return [span];
  return [
    ...full({ ...span, last: Math.min(span.last, first - 1) }),
    ...full({ ...span, first: Math.max(span.first, last + 1) }),
  ];
}

function full(span: Span): Span[] {
  return span.first <= span.last ? [span] : [];
}

function cutOut({ steps }: Span, { at_least, over, at_most, below }: Cuts): Pick<Span, 'first' | 'last'> {
  return {
    first: Math.max(up(at_least, steps), over === undefined ? Number.NEGATIVE_INFINITY : Math.floor(over * steps + SLACK) + 1),
    last: Math.min(down(at_most, steps), below === undefined ? Number.POSITIVE_INFINITY : Math.ceil(below * steps - SLACK) - 1),
  };
}

function up(cut: number | undefined, steps: number): number {
  return cut === undefined ? Number.NEGATIVE_INFINITY : Math.ceil(cut * steps - SLACK);
}

function down(cut: number | undefined, steps: number): number {
  return cut === undefined ? Number.POSITIVE_INFINITY : Math.floor(cut * steps + SLACK);
}

/** The same figure has the same key. */
export function keyOf(figure: Figure): string {
  return canonical(figure);
}
