// What can be wrong with something a person wrote. A problem knows where in the data it sits, never in which
// file or line: the reader of the file adds that.

/** A place inside parsed data: the keys and indexes from the root down. */
export type Path = ReadonlyArray<string | number>;

export type Severity = 'error' | 'warning';

/** One thing that is wrong, and how to mend it. */
export interface Problem {
  /** Stable code in kebab-case, such as `unknown-item`. */
  readonly code: string;
  /** `error` stops the work, `warning` does not. */
  readonly severity: Severity;
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  /** How to mend it, one sentence without a full stop; empty if the message says it all. */
  readonly mend: string;
  /** Where in the data; the root is `[]`. */
  readonly path: Path;
  /** True if the key at `path` is meant rather than its value. */
  readonly onKey: boolean;
  /** A word that was not understood and the words that would have been; null if nothing can be suggested. */
  readonly suggest: { readonly given: string; readonly among: readonly string[] } | null;
  /** The part that was looked at as a whole; a fault of shape inside it explains the problem. Null if it stands on its own. */
  readonly over: Path | null;
}

/** A problem with its place in a file, ready to be printed as `file:line:column`. */
export interface LocatedProblem extends Problem {
  /** Path as the user gave it; `<stdin>` for standard input. */
  readonly file: string;
  /** First line is 1; 0 if the problem concerns the file as a whole. */
  readonly line: number;
  /** First column is 1; 0 if the problem concerns the file as a whole. */
  readonly column: number;
}
