// Mistakes of YAML and JSON in words that a person can act on. It must not know the reader that finds them, only its codes.
import type { Problem } from '../model/problem.ts';
import { ofFile } from './read-text.ts';

/** A mistake as the exact reader states it; `code` is one of its own. */
interface Stated {
  readonly code: string;
  readonly message: string;
}

/** Where git left two versions of a text between its markers; null if it did not. */
export function conflictIn(text: string): number | null {
  const places: number[] = [];
  for (const sign of ['<', '=', '>']) {
    const marker = new RegExp(`^${sign}{7}(?: |$)`, 'gm');
    marker.lastIndex = places.at(-1) ?? 0;
    const found = marker.exec(text);
    if (found === null) return null;
    places.push(found.index);
  }
  return places[0] ?? null;
}

/** Git's own words hide whatever else may be wrong. */
export const CONFLICT = ofFile(
  'conflict',
  'this is a git conflict marker',
  'settle the conflict and remove the three marker lines',
);

/** A quote or bracket that is opened and never closed. */
export function isNotClosed({ message }: Pick<Stated, 'message'>): boolean {
  return /closing|\bend with\b/.test(message);
}

/** Codes of what goes wrong where lines are not indented as they belong. */
const LAYOUT = new Set(['BAD_INDENT', 'TAB_AS_INDENT', 'MULTILINE_IMPLICIT_KEY']);

/** True if the lines stand in the wrong columns: most of what is wrong further down is an echo of that. */
export function isLayout({ code, message }: Stated, text: string, offset: number): boolean {
  return LAYOUT.has(code) || /same column|must be indented/.test(message) || (isBlock(code) && !hasSecondColon(text, offset));
}

function isBlock(code: string): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW';
}

function hasSecondColon(text: string, offset: number): boolean {
  return /^[^\n]*(?:: |- |:$)/m.test(/^[^\n]*/.exec(text.slice(offset))?.[0] ?? '');
}

/** `offset` is where the mistake stands in `text`; of what is not closed, where it opens. */
export function explainMistake({ code, message }: Stated, text: string, offset: number): Problem {
  if (/^\s*[{[]/.test(text) && IN_JSON.has(code))
    return ofFile('syntax', 'a comma is missing after this, or a quote or bracket before it', 'write "key": value, "key": value');
  const here = /^\S*/.exec(text.slice(offset, offset + 40))?.[0] ?? '';
  switch (code) {
    case 'MULTIPLE_DOCS':
      return ofFile('several-documents', 'the file holds several documents', 'keep one; a line --- begins another');
    case 'TAB_AS_INDENT':
      return ofFile('tab', 'a tab is used to indent', 'indent with spaces');
    case 'TAG_RESOLVE_FAILED':
      return ofFile('tag', `the tag '${here}' is not read`, 'take it out');
    case 'BAD_SCALAR_START':
      return ofFile('syntax', `a text may not begin with '${here.charAt(0)}'`, 'put quotes round it');
    case 'BAD_DQ_ESCAPE':
      return ofFile(
        'syntax',
        `'${here.slice(0, 2)}' means nothing in double quotes`,
        'write \\\\ for a backslash, or use single quotes',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return hasSecondColon(text, offset)
        ? ofFile(
            'syntax',
            'a second ": " or "- " stands inside this text',
            'put quotes round the text, or check how the next line is indented',
          )
        : ofFile(
            'syntax',
            'this line and the next are not indented as they belong',
            'put the keys of one entry exactly under each other',
          );
    case 'MULTILINE_IMPLICIT_KEY':
      return ofFile('syntax', 'a key does not end on its line', 'write key: value, and close quotes and brackets');
    case 'UNEXPECTED_TOKEN':
      return ofFile(
        'syntax',
        `'${here}' is not expected here`,
        'put quotes round the whole text, or correct what stands before it',
      );
    default:
      return explainGap(message, here);
  }
}

/** What a comma that is missing in JSON looks like to a reader of YAML. */
const IN_JSON = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'MULTILINE_IMPLICIT_KEY']);

function explainGap(message: string, here: string): Problem {
  if (isNotClosed({ message }))
    return ofFile('not-closed', `the ${here.charAt(0)} that opens here is never closed`, 'close it, and indent what it holds');
  if (message.includes('followed by map values')) return ofFile('syntax', `there is no ": " after '${here}'`, 'write key: value');
  if (message.startsWith('Missing ,'))
    return ofFile('syntax', `a comma or ": " is missing before '${here}'`, 'put one between two entries');
  if (/same column|must be indented/.test(message))
    return ofFile(
      'syntax',
      'this line is not indented as those it belongs to',
      'give all entries of a mapping or list the same indentation',
    );
  return ofFile(
    'syntax',
    `this is not valid YAML or JSON: ${(message.split('\n')[0] ?? message).replace(/[.:]$/, '')}`,
    'correct the text here or just before',
  );
}
