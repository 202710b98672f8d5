// Where a path leads in a parsed YAML document.
import { isCollection, isMap, isPair, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../model/problem.ts';

export type Holder = YAMLMap | YAMLSeq;

/** The end of a path and the collection that holds it. */
export interface Spot {
  readonly holder: Holder;
  /** Place among the items of the holder; their number if the key or entry is new. */
  readonly index: number;
  /** Null in a list. */
  readonly key: string | null;
  /** True if the holder stands between brackets that are not its own. */
  readonly inFlow: boolean;
}

/** Null if the path does not lead through mappings and lists only; an alias is neither. */
export function spotOf(root: unknown, path: Path): Spot | null {
  let node = root;
  let inFlow = false;
  for (const [depth, key] of path.entries()) {
    if (!isCollection(node)) return null;
    const holder = node as Holder;
    const index = indexIn(holder, key);
    if (depth === path.length - 1) return { holder, index, key: isMap(holder) ? String(key) : null, inFlow };
    inFlow ||= node.flow === true;
    node = valueIn(holder.items[index]);
  }
  return null;
}

/** Of a key that stands twice the last one counts. */
function indexIn(holder: Holder, key: string | number): number {
  if (!isMap(holder)) return Math.min(Number(key), holder.items.length);
  const index = holder.items.findLastIndex((pair) => nameOf(pair.key) === String(key));
  return index < 0 ? holder.items.length : index;
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? (key.value ?? '') : key);
}

/** The value of a pair, or the entry itself. */
export function valueIn(item: unknown): unknown {
  return isPair(item) ? item.value : item;
}
