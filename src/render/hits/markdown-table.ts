// A table of Markdown.

/** A table; its cells must be safe. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((title) => (NUMBERS.includes(title) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Columns that stand to the right. */
const NUMBERS: readonly string[] = ['No.', 'Priority', 'Value', 'Score', 'How many', 'Rung'];
