// From a file to data of a known shape, or to every problem of the file at once, each with its line and column.
import type { LocatedProblem, Path, Problem } from '../model/problem.ts';
import { type Files, nameOf, type ReadStdin } from './files.ts';
import { KIND_NAMES, type Kind, kindOf } from './kinds.ts';
import { parse } from './parse.ts';
import { ofFile, readText } from './read-text.ts';
import { completed } from './saved-report.ts';
import { type Part, shape } from './shape.ts';

/** A file that could be read, perhaps in part. */
export interface Document<Shape> {
  /** What could be understood: the rest is left out, even a key that every such file has. */
  readonly value: Partial<Shape>;
  /** The same if nothing is wrong with its shape, else null. */
  readonly whole: Shape | null;
  /** Every problem: those of text and shape, and those that a closer look has found, unless they only follow from others. */
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

export type ReadDocument<Shape> =
  | { readonly kind: 'document'; readonly document: Document<Shape> }
  | { readonly kind: 'failed'; readonly problems: readonly LocatedProblem[] };

export interface Source {
  readonly files: Files;
  readonly readStdin: ReadStdin;
  /** The path as it is opened. */
  readonly path: string;
  /** The path as the user gave it, for messages. */
  readonly shown: string;
  /** Places below which what is faulty is left out with a warning; none without it. */
  readonly lenient?: readonly Path[];
}

/** Data of any kind, before its shape is looked at. */
export async function readData({ path, shown, files, readStdin }: Source) {
  const file = nameOf(shown);
  const read = await readText(path, files, readStdin);
  if (read.kind === 'failed')
    return { kind: 'failed', problems: [{ ...read.problem, file, line: read.line, column: read.column }] } as const;
  const parsed = await parse(read.text, file);
  return parsed.kind === 'failed' ? parsed : ({ ...parsed, text: read.text, file } as const);
}

/** Reads a file as one kind; what is wrong with a part of it does not hide the rest. */
export async function readDocument<Shape>(source: Source, kind: Kind): Promise<ReadDocument<Shape>> {
  const data = await readData(source);
  if (data.kind === 'failed') return data;
  const { text, file, value } = data;
  const other = kindOf(value);
  if (other !== null && other !== kind)
    return { kind: 'failed', problems: [...data.problems, { ...otherKind(other, kind), file, line: 1, column: 1 }] };
  const locate = async (problems: readonly Problem[]) =>
    problems.length === 0 ? [] : (await import('./locate.ts')).locate(problems, text, file);
  const shaped = await shape<Shape>(kind, kind === 'report' ? completed(value) : value, source.lenient);
  switch (shaped.kind) {
    case 'whole':
      return {
        kind: 'document',
        document: {
          value: shaped.value,
          whole: shaped.value,
          problemsWith: async (found) => [...data.problems, ...(await locate(found))],
        },
      };
    case 'part': {
      const { part, problems } = shaped;
      return {
        kind: 'document',
        document: {
          value: part.value,
          whole: null,
          problemsWith: async (found) => [...data.problems, ...(await locate(together(problems, found, part)))],
        },
      };
    }
    case 'none':
      return { kind: 'failed', problems: [...data.problems, ...(await locate(shaped.problems))] };
    default:
      return shaped satisfies never;
  }
}

function otherKind(found: Kind, expected: Kind): Problem {
  return ofFile('other-kind', `this is ${KIND_NAMES[found]}, not ${KIND_NAMES[expected]}`, `name ${KIND_NAMES[expected]}`);
}

/** One problem for one cause: the closer look knows more of a value, but cannot judge a part that is not whole. */
function together(shapeProblems: readonly Problem[], found: readonly Problem[], { origin, removed }: Part<unknown>): Problem[] {
  const faulty = new Set(
    shapeProblems.flatMap(({ path }) => [...path.keys(), path.length].map((length) => JSON.stringify(path.slice(0, length)))),
  );
  const isFaulty = (path: Path) => faulty.has(JSON.stringify(path));
  const own = found.filter(
    ({ over, code, suggest }) =>
      !(over !== null && isFaulty(origin(over))) &&
      !(code === 'unknown-reference' && suggest !== null && removed.some((part) => mentions(part, suggest.given))),
  );
  const placed = own.map((problem) => ({ ...problem, path: origin(problem.path) }));
  const better = new Set(placed.map(({ path }) => JSON.stringify(path)));
  return [...shapeProblems.filter(({ path }) => !better.has(JSON.stringify(path))), ...placed];
}

/** An id that is unknown only because the part that defines it was taken out has been told already. */
function mentions(value: unknown, id: string): boolean {
  if (value === null || typeof value !== 'object') return value === id;
  return Object.values(value).some((part) => mentions(part, id));
}
