// Lines and columns that the pictures of pain points share on a terminal. Measured in columns, not in characters: titles
// are in customers' words and may hold anything.
import widthOf from 'fast-string-width';
import { terminal as safe } from '../escape.ts';
import type { Screen } from '../formats/terminal-screen.ts';
import { flow, wrap } from '../interview/screen.ts';

export interface HitsScreen extends Screen {
  /** Pictures may be wider than what is read line by line. */
  readonly wide: number;
}

/** Text behind a start, broken between words; further lines stand below its first word. */
export function hung(start: string, text: string, width: number, style: (line: string) => string = (line) => line): string {
  const indent = widthOf(start);
  return wrap(text, width - indent)
    .map((line, index) => `${index === 0 ? start : ' '.repeat(indent)}${style(line)}`)
    .join('\n');
}

/** Facts one after the other; none is torn apart unless it is too long for a line by itself. */
export function facts(parts: readonly string[], indent: number, width: number): string {
  const room = width - indent;
  const fitting = parts.map(safe).flatMap((part) => (widthOf(part) <= room ? [part] : wrap(part, room)));
  return flow(fitting, ' · ', room)
    .map((line) => ' '.repeat(indent) + line)
    .join('\n');
}

/** Filled up to that many columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Lines of several columns side by side. */
export function beside(columns: readonly (readonly string[])[], width: number, gap: string): string[] {
  const height = Math.max(0, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines) => padded(lines[row] ?? '', width))
      .join(gap)
      .trimEnd(),
  );
}

/** A bar of whole blocks; something is never shown as nothing. */
export function bar(share: number, length: number): string {
  const full = share <= 0 ? 0 : Math.max(1, Math.round(share * length));
  return '█'.repeat(Math.min(length, full));
}
