// Text as XML: every character that XML 1.0 forbids is left out or replaced, so that a document is always well formed.
import { harmless, terminal as oneLine } from '../escape.ts';

/** Most texts hold none of these, and thousands of sheets have many texts. */
const MAY_ACT = /[&<>"\ud800-\udfff\ufffe\uffff]/;
/** Halves of a pair and the two that are no characters. */
const NEVER = /[\p{Cs}\ufffe\uffff]/gu;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Between tags; line breaks stay. */
export function xmlText(text: string): string {
  return escaped(harmless(text).replace(/\r\n?/g, '\n'));
}

/** Between quotes, on one line. */
export function xmlAttribute(text: string): string {
  return escaped(oneLine(text));
}

function escaped(text: string): string {
  if (!MAY_ACT.test(text)) return text;
  return text.replace(NEVER, '\ufffd').replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);
}

/** ` name="..."` for every value that is not null. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${xmlAttribute(String(value))}"`]))
    .join('');
}
