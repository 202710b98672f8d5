// From a file to data of a known shape, or to every problem of the file at once, each with its line and column.
import type { LocatedProblem, Problem } from '../model/problem.ts';
import { type Files, nameOf, type ReadStdin } from './files.ts';
import { parse } from './parse.ts';
import { readText } from './read-text.ts';
import type { Kind } from './kinds.ts';
import { shape } from './shape.ts';

/** A file that could be read, perhaps in part. */
export interface Document<Shape> {
  readonly file: string;
  /** What could be read: faulty parts are left out. */
  readonly value: Shape;
  /** The data as written, before anything was left out. */
  readonly written: unknown;
  /** Problems found so far. */
  readonly problems: readonly LocatedProblem[];
  /** Gives further problems their line and column. */
  readonly locate: (problems: readonly Problem[]) => Promise<LocatedProblem[]>;
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
}

/** Data of any kind, before its shape is looked at. */
export async function readData({ path, shown, files, readStdin }: Source) {
  const file = nameOf(shown);
  const read = await readText(path, files, readStdin);
  if (read.kind === 'failed') return { kind: 'failed', problems: [{ ...read.problem, file, line: 0, column: 0 }] } as const;
  const parsed = await parse(read.text, file);
  return parsed.kind === 'failed' ? parsed : ({ ...parsed, text: read.text, file } as const);
}

export async function readDocument<Shape>(source: Source, kind: Kind): Promise<ReadDocument<Shape>> {
  const data = await readData(source);
  if (data.kind === 'failed') return data;
  const { text, file, value: written } = data;
  const locate = async (problems: readonly Problem[]) => (problems.length === 0 ? [] : (await import('./locate.ts')).locate(problems, text, file));
  const shaped = await shape<Shape>(kind, written);
  const problems = [...data.problems, ...(shaped.kind === 'whole' ? [] : await locate(shaped.problems))];
  if (shaped.kind === 'none') return { kind: 'failed', problems };
  return { kind: 'document', document: { file, value: shaped.value, written, problems, locate } };
}
