// A narrow column of a table on a terminal.
import { cut } from '../interview/screen.ts';
import { paragraph } from '../paragraph.ts';

/** Lines of a narrow column; a word that is longer is cut, or the table would be as wide. */
export function column(text: string, width: number): string {
  return paragraph(text, width)
    .split('\n')
    .map((line) => cut(line, width))
    .join('\n');
}
