// Where something stands in a text: line and column of a key or value. Loaded only when there is a problem to report,
// because the exact reader is slow.
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { LocatedProblem, Path, Problem } from '../model/problem.ts';
import type { Parsed } from './parsed.ts';
import { ofFile } from './read-text.ts';

interface Exact {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Null if the exact reader cannot cope with the text either. */
function readExactly(text: string): Exact | null {
  const lines = new LineCounter();
  try {
    return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Gives every problem its line and column; 0 for the file as a whole. */
export function locate(problems: readonly Problem[], text: string, file: string): LocatedProblem[] {
  const exact = readExactly(text);
  return problems.map((problem) => {
    const offset = exact === null || problem.path.length === 0 ? null : offsetOf(exact.document, problem.path, problem.onKey);
    return offset === null || exact === null ? { ...problem, file, line: 1, column: 1 } : { ...problem, file, ...placeAt(exact.lines, offset) };
  });
}

function placeAt(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Offset of the deepest part of `path` that exists: a missing key is shown at the mapping that lacks it. */
function offsetOf(document: Document, path: Path, onKey: boolean): number | null {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [index, key] of path.entries()) {
    const last = index === path.length - 1;
    const step = stepInto(node, key, document);
    if (step === null) return offset;
    offset = (last && onKey ? step.key : startOf(step.value)) ?? step.key ?? offset;
    node = step.value;
  }
  return offset;
}

function stepInto(parent: unknown, key: string | number, document: Document): { key: number | null; value: unknown } | null {
  const node = isNodeWithSource(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const value = typeof key === 'number' ? node.items[key] : undefined;
    return value === undefined ? null : { key: startOf(value), value };
  }
  if (!isMap(node)) return null;
  const pair = node.items.findLast(({ key: name }) => String(isScalar(name) ? name.value : name) === String(key));
  return pair === undefined ? null : { key: startOf(pair.key), value: pair.value };
}

function isNodeWithSource(node: unknown): node is { resolve(document: Document): unknown } {
  return node !== null && typeof node === 'object' && 'resolve' in node && typeof node.resolve === 'function';
}

function startOf(node: unknown): number | null {
  return (node as Node | null)?.range?.[0] ?? null;
}

/**
 * Every mistake of a text that the fast reader refused. Keys that stand twice do not hide what else is wrong: the rest
 * is read on. Null if this reader finds nothing wrong.
 */
export function findMistakes(text: string, file: string): Parsed | null {
  const exact = readExactly(text);
  if (exact === null) return null;
  const { document, lines } = exact;
  const problems = document.errors.map((error) => ({ ...mistake(error, text), file, ...placeAt(lines, error.pos[0]) }));
  if (problems.length === 0) return null;
  const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return readable ? { kind: 'value', value: document.toJS(), problems } : { kind: 'failed', problems };
}

function mistake({ code, message, pos }: YAMLError, text: string): Problem {
  const word = /^[^\s:]*/.exec(text.slice(pos[0]))?.[0] ?? '';
  switch (code) {
    case 'DUPLICATE_KEY':
      return ofFile('duplicate-key', `the key '${word}' stands twice in the same mapping`, 'keep one of them');
    case 'MULTIPLE_DOCS':
      return ofFile('several-documents', 'the file holds several documents', 'keep one; a line --- begins another');
    case 'TAB_AS_INDENT':
      return ofFile('tab', 'a tab is used to indent', 'indent with spaces');
    case 'BAD_ALIAS':
      return ofFile('alias', `the alias has no anchor: ${message}`, 'name the anchor with & before it is used with *');
    default:
      return ofFile('syntax', `this is not valid YAML or JSON: ${firstLine(message)}`, 'correct the text here or just before; texts with ": " or " #" need quotes');
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
}
