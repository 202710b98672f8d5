// Whether a condition holds: true, false, or open while something it looks at is not known.
// Source: scoring specification, B 4; rules as data, section 6.
import type { Condition, Cuts } from '../../model/condition.ts';
import { shown } from '../scoring/numbers.ts';

export type Outcome = 'true' | 'false' | 'open';

/** What a condition finds where it looks: a number, nothing yet, or a question that does not arise. */
export type Finding = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'open' } | { readonly kind: 'void' };

export type Look = (figure: Extract<Condition, { kind: 'compare' }>['figure']) => Finding;

/** `not` keeps open; `all` is false if one is false, else open if one is open; `any` the other way round. */
export function judge(condition: Condition, look: Look): Outcome {
  switch (condition.kind) {
    case 'all':
      return first(
        condition.of.map((part) => judge(part, look)),
        'false',
        'true',
      );
    case 'any':
      return first(
        condition.of.map((part) => judge(part, look)),
        'true',
        'false',
      );
    case 'not':
      return invert(judge(condition.of, look));
    case 'compare':
      return compare(condition, look(condition.figure));
    default:
      return condition satisfies never;
  }
}

/** Ids of the items a condition looks at, in the order written. */
export function itemsIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(itemsIn);
    case 'not':
      return itemsIn(condition.of);
    case 'compare':
      return [condition.figure.item];
    default:
      return condition satisfies never;
  }
}

function first(outcomes: readonly Outcome[], decisive: Outcome, otherwise: Outcome): Outcome {
  if (outcomes.includes(decisive)) return decisive;
  return outcomes.includes('open') ? 'open' : otherwise;
}

function invert(outcome: Outcome): Outcome {
  if (outcome === 'open') return 'open';
  return outcome === 'true' ? 'false' : 'true';
}

function compare(condition: Extract<Condition, { kind: 'compare' }>, found: Finding): Outcome {
  if (found.kind === 'open') return 'open';
  return found.kind === 'void' ? 'false' : within(condition, found.value);
}

/** Whether a number lies within the cut points, as it is shown. */
export function within({ at_least, over, at_most, below }: Cuts, exact: number, round = shown): 'true' | 'false' {
  const value = round(exact);
  const holds =
    (at_least === undefined || value >= at_least) &&
    (over === undefined || value > over) &&
    (at_most === undefined || value <= at_most) &&
    (below === undefined || value < below);
  return holds ? 'true' : 'false';
}
