// Every text of a view made harmless at once, before any format sees it.
import { harmless } from './escape.ts';

/** What `harmless` drops, as JSON writes it; now and then it takes a plain text for one of these. */
const MAY_ACT = /\\u00[01]|\\[bf]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** The same value; its texts are without characters that could act on a screen by themselves. Few have any: no copy is made then. */
export function cleaned<Value>(value: Value): Value {
  return MAY_ACT.test(JSON.stringify(value)) ? copied(value) : value;
}

function copied<Value>(value: Value): Value {
  if (typeof value === 'string') return harmless(value) as Value;
  if (Array.isArray(value)) return value.map((entry: unknown) => copied(entry)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copied(entry as unknown)])) as Value;
}
