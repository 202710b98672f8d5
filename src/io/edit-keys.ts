// Gives keys of a sheet another name where they stand, so that comments, order and quotes around them stay as they were.
import { isMap, isScalar, type Pair, parseDocument, stringify } from 'yaml';
import { sameData } from './edit-data.ts';
import { PRINT } from './edit-render.ts';
import { spotOf } from './edit-spot.ts';
import { dataOf } from './edit-text.ts';

/** A key and the name it gets. */
export interface KeyName {
  readonly path: readonly string[];
  readonly to: string;
}

/** The text with all keys renamed at once, or the same text if that cannot be done in place. */
export function renameKeys(text: string, names: readonly KeyName[]): string {
  if (names.length === 0) return text;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const { contents } = parseDocument(text.slice(start), { prettyErrors: false, uniqueKeys: false, resolveKnownTags: false });
  let next = text;
  const places = names.map((name) => placeOf(contents, name)).toSorted((left, right) => (right?.from ?? 0) - (left?.from ?? 0));
  for (const place of places) {
    if (place === null) return text;
    const [from, to] = [start + place.from, start + place.to];
    next = next.slice(0, from) + written(place.name, text[from] ?? '') + next.slice(to);
  }
  return sameData(readable(next), named(dataOf(text), names)) ? next : text;
}

function placeOf(contents: unknown, { path, to }: KeyName) {
  const spot = spotOf(contents, path);
  if (spot === null || !isMap(spot.holder)) return null;
  const key: unknown = (spot.holder.items[spot.index] as Pair | undefined)?.key;
  if (!isScalar(key) || key.range == null) return null;
  return { from: key.range[0], to: key.range[1], name: to };
}

/** Between the quotes the key had, if it had any. */
function written(name: string, first: string): string {
  if (first === '"') return JSON.stringify(name);
  return first === "'" ? `'${name.replaceAll("'", "''")}'` : stringify(name, PRINT).trimEnd();
}

function readable(text: string): unknown {
  try {
    return dataOf(text);
  } catch {
    return undefined;
  }
}

/** The data with other keys, in the same order; undefined for a mapping in which two keys would be one. */
function named(data: unknown, names: readonly KeyName[]): unknown {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return data;
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => {
    const below = names.flatMap(({ path: [first, ...rest], to }) => (first === key ? [{ path: rest, to }] : []));
    const own = below.find(({ path }) => path.length === 0);
    const deeper = below.filter(({ path }) => path.length > 0);
    return [own?.to ?? key, deeper.length === 0 ? value : named(value, deeper)] as const;
  });
  return new Set(entries.map(([key]) => key)).size < entries.length ? undefined : Object.fromEntries(entries);
}
