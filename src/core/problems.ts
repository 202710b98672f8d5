// Short ways to state a problem, so that the checks read as a list of rules.
import type { Path, Problem } from '../model/problem.ts';

type Extras = Partial<Pick<Problem, 'severity' | 'onKey' | 'suggest' | 'over'>>;

/** An error unless `extras` says otherwise. */
export function problem(code: string, path: Path, message: string, mend: string, extras: Extras = {}): Problem {
  return { code, severity: 'error', message, mend, path, onKey: false, suggest: null, over: null, ...extras };
}

/** Something names an id that does not exist. */
export function unknownReference(
  path: Path,
  kind: string,
  given: string,
  among: readonly string[],
  extras: Extras = {},
): Problem {
  const mend =
    among.length === 0
      ? 'there are none here'
      : among.length <= 12
        ? `use one of: ${among.join(', ')}`
        : `use the id of an existing ${kind}`;
  return problem('unknown-reference', path, `there is no ${kind} '${given}'`, mend, { suggest: { given, among }, ...extras });
}
