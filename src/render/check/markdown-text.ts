// Texts of files in a comment: they format nothing, call nobody and end no table.
import { issueText } from '../hits/export-escape.ts';

/** Longest text of one cell, in characters. */
const LONGEST = 400;

/** Literal text on one line, in a cell, a heading or a sentence. */
export function cell(text: string): string {
  return issueText(text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`);
}
