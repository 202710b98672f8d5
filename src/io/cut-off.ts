// Text that a reader of YAML takes for a comment although it was hardly meant as one: "What about near miss #2?".
import type { LocatedProblem } from '../model/problem.ts';
import { ofFile } from './read-text.ts';

/** Plain text behind a key or a dash, and a comment that follows it without a space behind its sign. */
const CUT_OFF = /^(\s*(?:- )*(?:[\w.-]+: +)?[\p{L}\p{N}(][^"'{}[\]]*?\s)#[^\s#]/u;

/** One warning a line; lines in quotes, lists in brackets and comments proper are left alone. */
export function cutOff(text: string, file: string): LocatedProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const found = CUT_OFF.exec(line);
    if (found?.[1] === undefined || found[1].includes('#')) return [];
    const about = ofFile(
      'cut-off',
      "everything after ' #' is a comment and is not read",
      'put quotes round the text, or a space behind the # if it is a comment',
    );
    return [{ ...about, severity: 'warning' as const, file, line: index + 1, column: found[1].length + 1 }];
  });
}
