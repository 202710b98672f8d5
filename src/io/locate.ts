// Where something stands in a text: line and column of a key or value, and of every mistake in the text itself. Loaded
// only when there is a problem to report, because the exact reader is slow.
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { LocatedProblem, Path, Problem } from '../model/problem.ts';
import type { Parsed } from './parsed.ts';
import { ofFile } from './read-text.ts';
import { CONFLICT, conflictIn, explainMistake, isLayout, isNotClosed } from './syntax.ts';

interface Exact {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Keys that stand twice are looked for here: the reader itself takes the square of their number. */
function readExactly(text: string): Exact {
  const lines = new LineCounter();
  return {
    text,
    document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, resolveKnownTags: false }),
    lines,
  };
}

/** Null if the exact reader cannot cope with the text: it calls itself for every level of nesting. */
function unlessTooDeep<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Gives every problem its line and column; the first of both for the file as a whole. */
export function locate(problems: readonly Problem[], text: string, file: string): LocatedProblem[] {
  const exact = unlessTooDeep(() => readExactly(text));
  const offsetOf = exact === null ? () => null : offsetsIn(exact.document);
  return problems.map((problem) => {
    const offset = problem.path.length === 0 ? null : offsetOf(problem.path, problem.onKey);
    return { ...problem, file, ...(offset === null || exact === null ? { line: 1, column: 1 } : placeAt(exact.lines, offset)) };
  });
}

function placeAt(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

interface Step {
  readonly key: number | null;
  readonly value: unknown;
}

/** Finds the deepest part of a path that exists: a missing key is shown at the mapping that lacks it. */
function offsetsIn(document: Document): (path: Path, onKey: boolean) => number | null {
  const children = new Map<unknown, ReadonlyMap<string, Step>>();

  /** Every part is listed once, however many problems it has. */
  const childrenOf = (parent: unknown): ReadonlyMap<string, Step> => {
    const known = children.get(parent) ?? listChildren(isAlias(parent) ? parent.resolve(document) : parent);
    children.set(parent, known);
    return known;
  };

  return (path, onKey) => {
    let node: unknown = document.contents;
    let offset = startOf(node);
    for (const [index, key] of path.entries()) {
      const step = childrenOf(node).get(String(key));
      if (step === undefined) return offset;
      offset = (onKey && index === path.length - 1 ? step.key : startOf(step.value)) ?? step.key ?? offset;
      node = step.value;
    }
    return offset;
  };
}

/** Of a key that stands twice the last one counts. */
function listChildren(node: unknown): ReadonlyMap<string, Step> {
  if (isSeq(node)) return new Map(node.items.map((value, index) => [String(index), { key: startOf(value), value }]));
  return new Map(isMap(node) ? node.items.map(({ key, value }) => [nameOf(key), { key: startOf(key), value }]) : []);
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function startOf(node: unknown): number | null {
  return (node as Node | null)?.range?.[0] ?? null;
}

interface Mistake {
  readonly problem: Problem;
  readonly offset: number;
}

/**
 * Every mistake of a text that the fast reader refused. Keys that stand twice do not hide what else is wrong: the rest
 * is read on. Null if this reader finds nothing wrong.
 */
export function findMistakes(text: string, file: string): Parsed | null {
  return unlessTooDeep(() => {
    const exact = readExactly(text);
    const conflict = conflictIn(text);
    if (conflict !== null) return { kind: 'failed', problems: [{ ...CONFLICT, file, ...placeAt(exact.lines, conflict) }] };
    const fatal = [...controlCharacters(text), ...syntaxMistakes(exact), ...unknownAliases(exact.document)];
    const mistakes = [...fatal, ...duplicateKeys(exact.document).filter(({ offset }) => offset < layoutEnds(exact))];
    if (mistakes.length === 0) return null;
    const problems = mistakes.map(({ problem, offset }) => ({ ...problem, file, ...placeAt(exact.lines, offset) }));
    return fatal.length === 0
      ? { kind: 'value', value: exact.document.toJS({ maxAliasCount: -1 }), problems }
      : { kind: 'failed', problems };
  });
}

/** The first of each line. */
function controlCharacters(text: string): Mistake[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return [...text.matchAll(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]).*/g)].map(
    ({ 1: character = '', index }) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return { problem: ofFile('control-character', `the control character U+${code} stands here`, 'delete it'), offset: index };
    },
  );
}

/** Where lines begin to stand in the wrong columns; what comes after is read wrongly. */
function layoutEnds({ text, document }: Exact): number {
  const first = document.errors.find((error) => isLayout(error, text, error.pos[0]));
  return first?.pos[0] ?? Number.POSITIVE_INFINITY;
}

/** One mistake a line, one unexpected word and one open bracket a file: what follows is mostly their echo. */
function syntaxMistakes({ text, document, lines }: Exact): Mistake[] {
  const told = new Set<unknown>();
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return [...document.errors, ...tags].flatMap((error) => {
    const isOpen = isNotClosed(error);
    const echo = [
      lines.linePos(error.pos[0]).line,
      ...(isOpen ? ['open'] : []),
      ...(error.code === 'UNEXPECTED_TOKEN' ? [error.code] : []),
    ];
    if (echo.some((one) => told.has(one))) return [];
    for (const one of echo) told.add(one);
    const offset = isOpen ? openedBefore(error.pos[0], document) : error.pos[0];
    return [{ problem: explainMistake(error, text, offset), offset }];
  });
}

/** Start of the innermost quote or bracket that holds an offset: where it ought to be closed helps nobody. */
function openedBefore(offset: number, document: Document): number {
  let start = offset;
  visit(document, {
    Node(_, node) {
      const opens = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE');
      if (opens && node.range && node.range[0] <= offset && offset <= node.range[2]) start = node.range[0];
    },
  });
  return start;
}

function duplicateKeys(document: Document): Mistake[] {
  const found: Mistake[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items as readonly Pair[]) {
        const name = nameOf(key);
        if (seen.has(name))
          found.push({
            problem: ofFile('duplicate-key', `the key '${name}' stands twice in the same mapping`, 'keep one of them'),
            offset: startOf(key) ?? 0,
          });
        seen.add(name);
      }
    },
  });
  return found;
}

function unknownAliases(document: Document): Mistake[] {
  const anchors = new Set<string>();
  const unknown: Alias[] = [];
  visit(document, {
    Value(_, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_, alias) {
      if (alias.source !== '' && !anchors.has(alias.source)) unknown.push(alias);
    },
  });
  return unknown.map((alias) => ({
    problem: ofFile(
      'alias',
      `'*${alias.source}' stands for nothing: there is no '&${alias.source}' before it`,
      'put quotes round it if it is text, or name the part it stands for',
    ),
    offset: startOf(alias) ?? 0,
  }));
}
