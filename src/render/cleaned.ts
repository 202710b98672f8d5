// Every text of a view made harmless at once, before any format sees it.
import { harmless } from './escape.ts';

/** The same value; its texts are without characters that could act on a screen by themselves. */
export function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return harmless(value) as Value;
  if (Array.isArray(value)) return value.map((entry: unknown) => cleaned(entry)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleaned(entry as unknown)])) as Value;
}
