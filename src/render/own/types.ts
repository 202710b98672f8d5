// The types of the fields that templates see. A type is a name with endings, read from the right: `PairView[]` a list,
// `string{}` texts by key, `WhatIfView?` one that may be nothing. `*` is what cannot be told,
// `picture` an SVG of ours, which only the helper `chart` prints.
import { fields } from '../generated/view-fields.js';

export const ANY = '*';

export const PICTURE = 'picture';

/** The same, being there. */
export function present(type: string): string {
  return type.endsWith('?') ? type.slice(0, -1) : type;
}

export function mayBeNothing(type: string): boolean {
  return type.endsWith('?');
}

/** What a list holds, or what lies under a key; null for what is neither. */
export function elementOf(type: string): string | null {
  const whole = present(type);
  if (whole === ANY) return ANY;
  return whole.endsWith('[]') || whole.endsWith('{}') ? whole.slice(0, -2) : null;
}

export function isByKey(type: string): boolean {
  return present(type).endsWith('{}');
}

/** The fields of a part of the view by name; null for a text, a number, a list. */
export function fieldsOf(type: string): Readonly<Record<string, string>> | null {
  const whole = present(type);
  return Object.hasOwn(fields, whole) ? (fields[whole] ?? null) : null;
}

/** True for what can be printed. */
export function isText(type: string): boolean {
  return ['string', 'number', 'boolean', ANY].includes(present(type));
}

/** A type as a reader takes it. */
export function inWords(type: string): string {
  const whole = present(type);
  if (whole.endsWith('[]')) return 'a list';
  if (whole.endsWith('{}')) return 'a table';
  return (
    { string: 'a text', number: 'a number', picture: 'a picture', boolean: 'true or false' }[whole] ??
    `a part of the view (${whole})`
  );
}
