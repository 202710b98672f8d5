// What a text came to.
import type { LocatedProblem } from '../model/problem.ts';

export type Parsed =
  | { readonly kind: 'value'; readonly value: unknown; readonly problems: readonly LocatedProblem[] }
  | { readonly kind: 'failed'; readonly problems: readonly LocatedProblem[] };
