// New parts of a YAML file as a person would have written them: short mappings on one line, long texts as blocks.
import { Document, isCollection, isMap, isPair, isScalar, type Pair, stringify } from 'yaml';

/** Where a new part will stand. */
export interface Place {
  /** Columns to its left. */
  readonly column: number;
  /** Spaces of one level of the file. */
  readonly indent: number;
  /** How many levels of it are spread over lines however short they are. */
  readonly spread: number;
}

/** Widest line that is made of a mapping or list. */
export const MAX_WIDTH = 100;

/** Lines are never folded, and a quoted text is one line. */
export const PRINT = { lineWidth: 0, doubleQuotedAsJSON: true } as const;

/** `key: value` in lines without indentation, or `- value` if there is no key. */
export function renderPart(key: string | null, value: unknown, place: Place): string {
  const document = new Document(key === null ? [value] : { [key]: value });
  dress(document.contents, { ...place, spread: place.spread + 1 });
  return escaped(document.toString({ ...PRINT, indent: place.indent })).replace(/\n$/, '');
}

/** The same on one line, as it stands between brackets. */
export function renderInFlow(key: string | null, value: unknown): string {
  const document = new Document(key === null ? [value] : { [key]: value });
  dress(document.contents, { column: 0, indent: 2, spread: 0 });
  return escaped(document.toString({ ...PRINT, collectionStyle: 'flow' })).slice(2, -3);
}

/** Decides for a new node and all in it whether it stands on one line, and how its texts are written. */
export function dress(node: unknown, { column, indent, spread }: Place): void {
  if (isScalar(node) && typeof node.value === 'string') node.type = typeOf(node.value);
  if (!isCollection(node)) return;
  node.flow = spread <= 0 && isFlat(node.items) && column + widthOf(node.toJSON()) <= MAX_WIDTH;
  for (const item of node.items) {
    if (!isPair(item)) dress(item, { column: column + indent, indent, spread: spread - 1 });
    else {
      dress(item.key, { column, indent, spread: 0 });
      if (isScalar(item.key) && item.key.type === 'BLOCK_LITERAL') item.key.type = 'QUOTE_DOUBLE';
      dress(item.value, { column: column + widthOf(isScalar(item.key) ? item.key.value : '') + 2, indent, spread: spread - 1 });
    }
  }
}

function widthOf(value: unknown): number {
  return stringify(value, { ...PRINT, collectionStyle: 'flow' }).length - 1;
}

/** Texts of one line, numbers and the like, and in a mapping also lists of them. */
function isFlat(items: readonly unknown[]): boolean {
  return items.every((item) => {
    const value = isPair(item) ? (item as Pair).value : item;
    if (isPair(item) && isCollection(value) && !isMap(value)) return isFlat(value.items);
    return isScalar(value) && !(typeof value.value === 'string' && value.value.includes('\n'));
  });
}

/** Signs that cannot be seen or that one reader takes for the end of a line: they are written as escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/u;

/** A block shows several lines best, unless blanks at an edge would be lost or not be seen. */
function typeOf(text: string): 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'PLAIN' {
  if (HIDDEN.test(text)) return 'QUOTE_DOUBLE';
  if (!text.includes('\n')) return 'PLAIN';
  return /^\S/.test(text) && !/\t| (\n|$)|\n\n$/.test(text) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
}

/** These stand in quoted texts only, where JSON leaves them as they are. */
function escaped(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
