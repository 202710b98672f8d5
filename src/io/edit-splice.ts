// Changes the lines of one key or entry of a YAML text and no other byte. What looks unusual is left to the caller: null
// is returned, or a text that means something else; the caller compares.
import { type Document, isCollection, isPair, isScalar, type Node } from 'yaml';
import type { Path } from '../model/problem.ts';
import type { Step } from './edit-data.ts';
import { MAX_WIDTH, renderInFlow, renderPart } from './edit-render.ts';
import { type Holder, type Spot, spotOf, valueIn } from './edit-spot.ts';

/** The text after the step. */
export function splice(text: string, document: Document, step: Step): string | null {
  const { path, value, made } = step;
  if (path.length === 0) return document.contents === null ? begin(text, step) : null;
  const spot = spotOf(document.contents, path);
  if (spot === null) return null;
  if (value === undefined) return remove(text, document, path, spot);
  const { holder, index, inFlow, key } = spot;
  if (index === holder.items.length) return holder.flow ? addInFlow(text, document, step, spot) : add(text, step, spot);
  if (inFlow || holder.flow) return replaceInFlow(text, spot, value);
  const column = marginOf(text, startOf(holder.items[index])).length + (key?.length ?? 1);
  return replace(text, spot, bodyOf(renderPart(key && 'k', value, { column, indent: indentOf(text), spread: made })));
}

/** What follows the colon of a key of one letter, or the dash. */
function bodyOf(part: string): string {
  return part.replace(/^k?./, '');
}

/** A text without data: only comments, or nothing. */
function begin(text: string, { value, made }: Step): string {
  const place = { column: 0, indent: indentOf(text), spread: made - 1 };
  const parts = Object.entries(value as object).map(([key, part]) => `${renderPart(key, part, place)}\n`);
  return put(text, text.length, text.length, `${/[^\n]$/.test(text) ? '\n' : ''}${parts.join('')}`);
}

/** After the last pair or entry, before the comments that follow it. */
function add(text: string, { value, made }: Step, { holder, key }: Spot): string {
  const margin = marginOf(text, key === null ? rangeOf(holder)[0] : startOf(holder.items[0]));
  const part = renderPart(key, value, { column: margin.length, indent: indentOf(text), spread: made });
  const at = lineEnd(text, endOf(text, holder));
  return put(text, at, at, `\n${shift(part, margin)}`);
}

/** A mapping between brackets stays there if it is short, or spread over lines already; one of the outermost is opened. */
function addInFlow(text: string, document: Document, { path, value }: Step, { holder, key, inFlow }: Spot): string | null {
  const [from, to] = rangeOf(holder);
  const at = endOf(text, holder.items.at(-1));
  const added = `, ${renderInFlow(key, value)}`;
  const isLong = to - from + added.length + marginOf(text, from).length > MAX_WIDTH || JSON.stringify(value).includes('\\n');
  const mayOpen = key !== null && !inFlow && path.length > 1 && !text.slice(from, to).includes('\n');
  return mayOpen && (path.length === 2 || isLong) ? open(text, document, path, value) : put(text, at, at, added);
}

/** From brackets to lines; what stood there keeps its quotes. */
function open(text: string, document: Document, path: Path, value: unknown): string | null {
  const outer = spotOf(document.contents, path.slice(0, -1));
  const holder = outer && (valueIn(outer.holder.items[outer.index]) as Holder);
  if (outer === null || holder === null || outer.holder.flow) return null;
  const indent = indentOf(text);
  const margin = marginOf(text, startOf(outer.holder.items[outer.index]));
  const lines = holder.items.map((item) => text.slice(startOf(item), endOf(text, item)));
  const place = { column: margin.length + indent, indent, spread: 0 };
  const part = [...lines, renderPart(String(path.at(-1)), value, place)].join('\n');
  return replace(text, outer, outer.key === null ? ` ${shift(part, '  ').trimStart()}` : `\n${shift(part, ' '.repeat(indent))}`);
}

function replaceInFlow(text: string, { holder, index }: Spot, value: unknown): string {
  const [from, to] = rangeOf(valueIn(holder.items[index]));
  return put(text, from, to, renderInFlow(null, value));
}

/** Puts a new value where the old one stood; comments between the key and the old value, and after it, stay. */
function replace(text: string, spot: Spot, body: string): string | null {
  const item = spot.holder.items[spot.index];
  const old = valueIn(item);
  const from = afterSign(text, spot);
  if (from === null) return null;
  const gap = text.slice(from, rangeOf(old)[0]);
  const margin = marginOf(text, spot.key === null ? from - 1 : startOf(item));
  const [first = '', ...rest] = body.split('\n');
  const kept = (gap.includes('#') ? gap.trimEnd() : '') + tailOf(text, old);
  return put(text, from, lineEnd(text, endOf(text, item)), [first + kept, ...rest.map((line) => shift(line, margin))].join('\n'));
}

/** Where the colon of a key or the dash of an entry ends; null if an anchor or a tag comes between it and the value. */
function afterSign(text: string, { holder, index, key }: Spot): number | null {
  const item = holder.items[index];
  const [at] = rangeOf(valueIn(item));
  const [, end] = isPair(item) ? rangeOf(item.key) : [];
  const from = end === undefined ? text.slice(0, at).trimEnd().length : text.indexOf(':', end) + 1;
  const isNext = text[from - 1] === (key === null ? '-' : ':') && text.slice(from, at).replace(/#.*/g, '').trim() === '';
  return isNext && from <= at ? from : null;
}

/** The comment on the line of an old value; that of the last line of an old collection goes with it. */
function tailOf(text: string, old: unknown): string {
  if (isCollection(old) && !old.flow) return '';
  const [from, to] = rangeOf(old);
  if (isBlock(old)) return /^\S+([ \t]+#.*)?/.exec(text.slice(from, lineEnd(text, from)))?.[1] ?? '';
  // Where nothing stands, the blank before the comment is not part of it.
  return text.slice(to, lineEnd(text, to)).trimEnd().replace(/^#/, ' #');
}

function remove(text: string, document: Document, path: Path, spot: Spot): string | null {
  const { holder, index, inFlow, key } = spot;
  if (inFlow || holder.flow) return removeInFlow(text, holder, index);
  const start = startOf(holder.items[index]);
  const after = lineEnd(text, endOf(text, holder.items[index]));
  const standsAlone = (key === null ? /^ *- *$/ : /^ *$/).test(text.slice(lineStart(text, start), start));
  if (holder.items.length === 1) return empty(text, document, path.slice(0, -1), spot, standsAlone);
  if (standsAlone) return cutLines(text, start, after);
  // The first key of an entry shares its line with the dash: the next key moves up.
  const next = index === 0 && key !== null ? startOf(holder.items[1]) : after;
  return next > after && text.slice(after, next).trim() === '' ? put(text, start, next, '') : null;
}

/** The lines from the one that holds an offset to the one that ends at another. */
function cutLines(text: string, start: number, after: number): string {
  const line = lineStart(text, start);
  if (after < text.length) return put(text, line, text.indexOf('\n', after) + 1, '');
  return put(text, lineEnd(text, line - 1), after, '');
}

function removeInFlow(text: string, { items }: Holder, index: number): string {
  if (index > 0) return put(text, endOf(text, items[index - 1]), endOf(text, items[index]), '');
  const [start, end] = [startOf(items[0]), items.length === 1 ? endOf(text, items[0]) : startOf(items[1])];
  return put(text, start, end, '');
}

/** What has lost its last part stays as an empty mapping or list, above the comments that stood in it. */
function empty(text: string, document: Document, path: Path, last: Spot, standsAlone: boolean): string | null {
  const [item] = last.holder.items;
  const [start, end] = [startOf(item), endOf(text, item)];
  const sign = last.key === null ? '[]' : '{}';
  if (path.length === 0) return put(text, start, end, sign);
  const spot = spotOf(document.contents, path);
  const from = spot && afterSign(text, spot);
  if (spot === null || from === null) return null;
  if (!standsAlone) return replace(text, spot, ` ${sign}`);
  return put(cutLines(text, start, lineEnd(text, end)), from, from, ` ${sign}`);
}

/** Replaces a range; the new lines end as the lines of the text do. */
function put(text: string, from: number, to: number, part: string): string {
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  return text.slice(0, from) + part.replace(/\r?\n/g, end) + text.slice(to);
}

function shift(lines: string, margin: string): string {
  return lines.replace(/^(?=[^\r\n])/gm, margin);
}

/** Spaces of one level, as the first line that is indented has them. */
function indentOf(text: string): number {
  const spaces = /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
  return spaces >= 2 && spaces <= 8 ? spaces : 2;
}

/** Blanks as wide as what stands before an offset on its line. */
function marginOf(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace(/\S/g, ' ');
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the end of the line begins. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

function startOf(item: unknown): number {
  return rangeOf(isPair(item) ? item.key : item)[0];
}

/** Where the last sign of a part stands, without blanks and comments after it. */
function endOf(text: string, part: unknown): number {
  if (isPair(part)) return part.value === null ? rangeOf(part.key)[1] : endOf(text, part.value);
  if (isCollection(part) && !part.flow) return endOf(text, part.items.at(-1));
  const [from, to] = rangeOf(part);
  if (!isBlock(part)) return to;
  const source = text.slice(from, to);
  // Blank lines at the end belong to a text that says so with a plus.
  return /^[|>]\d?\+/.test(source) ? from + source.replace(/\r?\n$/, '').length : from + source.trimEnd().length;
}

function isBlock(node: unknown): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** Throws if the node does not come from the text: the caller then takes the other way. */
function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as Node | null | undefined)?.range;
  if (!range) throw new TypeError('a node without a place');
  return [range[0], range[1]];
}
