// How much data a text stands for. With aliases a few lines can stand for more than any memory holds, or for data without
// end, so this is counted before anything else walks the data.
import type { Path } from '../model/problem.ts';

/** Most values a file may hold, and may stand for with its aliases written out: a hundred times what a report holds. */
export const MAX_VALUES = 200_000;

/** `circle`: the value at `path` is an alias of what holds it. `bomb`: aliases multiply what stands at `path`. */
export type Growth =
  | { readonly kind: 'fine' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'circle' | 'bomb'; readonly path: Path };

/** Counts what the data stands for, each shared part once, and finds where it grows without limit. */
export function measureGrowth(root: unknown): Growth {
  /** Values each part stands for; 0 while it is being counted. */
  const counts = new Map<object, number>();
  const trail: (string | number)[] = [];
  let written = 0;
  let found: Growth = { kind: 'fine' };

  const find = (kind: 'circle' | 'bomb'): void => {
    if (found.kind === 'fine') found = { kind, path: [...trail] };
  };

  const count = (value: unknown): number => {
    if (value === null || typeof value !== 'object') {
      written += 1;
      return 1;
    }
    const known = counts.get(value);
    if (known === 0) find('circle');
    if (known !== undefined) return known;
    written += 1;
    counts.set(value, 0);
    let sum = 1;
    for (const [key, part] of Object.entries(value)) {
      trail.push(Array.isArray(value) ? Number(key) : key);
      sum += count(part);
      trail.pop();
    }
    counts.set(value, sum);
    if (sum > MAX_VALUES) find('bomb');
    return sum;
  };

  count(root);
  return written > MAX_VALUES ? { kind: 'too-many' } : found;
}
