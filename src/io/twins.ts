// Two names of one place: links may lead to what is found already.
import type { Files } from './files.ts';

/** Each place once, by its shortest name, the first of equals by code unit. */
export function withoutTwins(names: readonly string[], placeOf: (name: string) => string): string[] {
  const shortest = new Map<string, string>();
  for (const name of names.toSorted((left, right) => left.length - right.length || (left < right ? -1 : 1))) {
    const place = placeOf(name);
    if (!shortest.has(place)) shortest.set(place, name);
  }
  return [...shortest.values()];
}

/** Where a path really leads; the path itself where that cannot be told. */
export function realOf(path: string, files: Files): string {
  try {
    return files.realpathSync.native(path);
  } catch {
    return path;
  }
}
