// Markup of a template that the security policy of the page will block, or that would not hold what is printed into it.
import type { LocatedProblem } from '../../model/problem.ts';
import type { Content, Spot, Statement } from './nodes.ts';
import type { Rules } from './rules.ts';
import { warning } from './slip.ts';

/** What the policy in the head of the page does not let through, and how to do it instead. */
const BLOCKED: readonly (readonly [pattern: RegExp, what: string, mend: string])[] = [
  [/<script\b/gi, 'a script of your own', 'leave it out: a report works without'],
  [/<[a-z][^<>]*?\son[a-z]+\s*=/gi, 'code in an attribute (on…=)', 'leave it out: a report works without'],
  [/<[a-z][^<>]*?\sstyle\s*=/gi, 'a style in an attribute', 'give it a class, and the class a rule in report.css'],
  [/<style\b/gi, 'a style sheet of your own in the page', 'put its rules into report.css'],
  [
    /<(?:img|link|iframe|source|video|audio|embed|object)\b[^<>]*?\s(?:src|href|data)\s*=\s*["']?(?:https?:)?\/\//gi,
    'what is loaded from elsewhere',
    'a report is one file: put the logo into a brand file',
  ],
];

/** What is wrong with the markup between two tags. */
export function ofContent(
  file: string,
  { original, loc }: Content,
  next: Statement | undefined,
  { noEscape, raw }: Rules,
): LocatedProblem[] {
  if (noEscape) return [];
  const ours = next?.type === 'MustacheStatement' && !next.escaped && raw.includes(String(next.path.original));
  const blocked = BLOCKED.flatMap(([pattern, what, mend]) =>
    [...original.matchAll(pattern)]
      .filter(({ 0: found, index }) => !(ours && original.slice(index + found.length).trimEnd() === '>'))
      .map(({ index }) =>
        warning(file, spotAt(loc.start, original, index), {
          code: 'blocked',
          message: `browsers will block ${what}: the security policy of the page does not let it through`,
          mend,
        }),
      ),
  );
  const bare = /\s[\w-]+=$/.exec(original);
  if (bare === null || next?.type !== 'MustacheStatement') return blocked;
  const quoted = {
    code: 'no-quotes',
    message: 'a value in an attribute ends at its first blank',
    mend: 'put quotes around it: "{{…}}"',
  };
  return [...blocked, warning(file, next.loc.start, quoted)];
}

function spotAt(start: Spot, text: string, at: number): Spot {
  const before = text.slice(0, at);
  const lines = before.split('\n').length - 1;
  return { line: start.line + lines, column: lines === 0 ? start.column + at : at - before.lastIndexOf('\n') - 1 };
}
