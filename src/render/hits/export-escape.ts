// Text in an issue does nothing there: it formats nothing, calls nobody and points at no other issue.
import { markdown, markdownLines, terminal } from '../escape.ts';

/** Longest text taken over into an issue, in characters; an issue holds 65,536 in all. */
const LONGEST = 2000;
const LONGEST_TITLE = 256;

/** GitHub looks for names and numbers after Markdown is done: a backslash does not stop it, an invisible space does. */
const CALLS = /@|#(?=\d)|\bGH-(?=\d)/gi;
const KEEP_APART = '&#8203;';
const INVISIBLE_SPACE = '\u200b';

/** Literal text in the body of an issue or a comment, on one line. */
export function issueText(text: string): string {
  return markdown(shortened(text, LONGEST)).replace(CALLS, (call) => `${call}${KEEP_APART}`);
}

/** The same with its line breaks, as <br>. */
export function issueLines(text: string): string {
  return markdownLines(shortened(text, LONGEST)).replace(CALLS, (call) => `${call}${KEEP_APART}`);
}

/** The title of an issue, which is plain text. */
export function issueTitle(text: string): string {
  const line = terminal(text).trim();
  return shortened(
    line.replace(CALLS, (call) => `${call}${INVISIBLE_SPACE}`),
    LONGEST_TITLE,
  );
}

/** In whole characters, with … for the rest. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
}
