// Changes a sheet as text, so that all that a person wrote around the change stays as it is. Every change is read back
// and compared with the data that it should give before it counts.
import { type Document, isScalar, type ParsedNode, parseDocument, stringify, visit } from 'yaml';
import { type Edit, type Step, sameData, stepsOf, withStep } from './edit-data.ts';
import { dress, PRINT } from './edit-render.ts';
import { splice } from './edit-splice.ts';
import { spotOf, valueIn } from './edit-spot.ts';

export type { Edit } from './edit-data.ts';

interface State {
  readonly text: string;
  readonly document: Document.Parsed | null;
  readonly data: unknown;
}

const MARK = '\ufeff';

/** A text and what it says. */
export interface Opened {
  readonly text: string;
  readonly data: unknown;
  /** True if nothing can be wrong with the text; if false, a closer look may still find it sound. */
  readonly isSound: boolean;
  /** The text after the edits; the same text if they change nothing. */
  readonly edit: (edits: readonly Edit[]) => Opened;
}

/** Opens a readable YAML or JSON text, so that it need not be read for every question. */
export function openText(text: string): Opened {
  return opened(text, text.startsWith(MARK) ? MARK : '', stateOf(withoutMark(text)));
}

function opened(text: string, mark: string, state: State): Opened {
  const edit = (edits: readonly Edit[]): Opened => {
    const next = edits.reduce((before, one) => stepsOf(before.data, one).reduce(take, before), state);
    return opened(next === state ? text : mark + next.text, mark, next);
  };
  return { text, data: state.data, isSound: isSound(state), edit };
}

/** Without mistakes, keys that stand twice and signs that nobody sees. */
function isSound({ text, document }: State): boolean {
  if (document === null || document.errors.length + document.warnings.length > 0) return false;
  let isUnique = true;
  visit(document, {
    Map: (_, { items }) => {
      isUnique &&= new Set(items.map(({ key }) => String(key))).size === items.length;
    },
  });
  return isUnique && !/[^\t\n\r -~\u00a0-\ufffd]/.test(text);
}

/** The text after the edits; of a readable YAML or JSON text nothing is lost but what is edited. */
export function editText(text: string, edits: readonly Edit[]): string {
  return openText(text).edit(edits).text;
}

/** What a readable YAML or JSON text says; null if it says nothing. */
export function dataOf(text: string): unknown {
  return openText(text).data;
}

/** A return without a new line ends a line for one reader and not for the other. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');
}

function stateOf(text: string): State {
  if (/^\s*\{/.test(text)) {
    const data = attempt(() => JSON.parse(text) as unknown);
    if (data !== null) return { text, document: null, data };
  }
  const document = parse(text);
  return { text, document, data: document.toJS({ maxAliasCount: -1 }) };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false, resolveKnownTags: false });
}

/** The text is changed in the least of the ways that gives the right data. */
function take({ text, document, data }: State, step: Step): State {
  const expected = withStep(data, step);
  if (document === null) return stateOf(json(text, expected));
  const ways = [
    () => splice(text, document, step),
    () => viaDocument(text, step, { expand: false }),
    () => viaDocument(text, step, { expand: true }),
  ];
  for (const way of ways) {
    const next = attempt(() => verify(way(), expected));
    if (next !== null) return next;
  }
  return stateOf(stringify(expected, PRINT));
}

function verify(text: string | null, expected: unknown): State | null {
  if (text === null) return null;
  const state = stateOf(text);
  const { errors = [], warnings = [] } = state.document ?? {};
  return errors.length + warnings.length === 0 && sameData(state.data, expected) ? state : null;
}

/** A way that breaks down on an unusual text is no way: there is always another one. */
function attempt<Result>(way: () => Result): Result | null {
  try {
    return way();
  } catch {
    return null;
  }
}

/** Written anew from what was parsed: comments survive, the shape of lines may not. */
function viaDocument(text: string, { path, value, made }: Step, { expand }: { readonly expand: boolean }): string {
  const document = parse(text.replace(/\r\n/g, '\n'));
  if (expand) writeOut(document);
  const node = value === undefined ? [] : [document.createNode(value)];
  dress(node[0], { column: 2 * path.length, indent: 2, spread: made });
  const spot = spotOf(document.contents, path);
  const old = spot && valueIn(spot.holder.items[spot.index]);
  if (isScalar(old) && node[0]) node[0].comment = old.comment ?? null;
  if (spot === null) document.contents = (node[0] ?? null) as ParsedNode | null;
  else {
    const items: unknown[] = spot.holder.items;
    items.splice(
      spot.index,
      1,
      ...node.map((part) => (spot.key === null ? part : pairOf(document, spot.key, items[spot.index], part))),
    );
  }
  const lines = document.toString(PRINT);
  return text.includes('\r\n') ? lines.replace(/\n/g, '\r\n') : lines;
}

/** The key as it was written, if it was. */
function pairOf(document: Document, key: string, old: unknown, value: unknown): unknown {
  return document.createPair((old as { key?: unknown } | undefined)?.key ?? key, value);
}

/** What an alias stands for must not change with it, nor vanish: it is written out. */
function writeOut(document: Document): void {
  visit(document, {
    Alias: (_, alias) => Object.assign(document.createNode(alias.toJS(document)), { comment: alias.comment }) as never,
  });
  visit(document, {
    Value: (_, node) => {
      delete node.anchor;
    },
  });
}

/** JSON has no comments to lose: it is printed with the indentation it had. */
function json(text: string, data: unknown): string {
  const indent = /^\s*\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  const trail = /\s*$/.exec(text)?.[0] ?? '';
  return /^\s*/.exec(text)?.[0] + JSON.stringify(data, null, indent).replace(/\n/g, end) + trail;
}
