// A table with one row a sheet, as CSV or NDJSON. Numbers as in the JSON report, empty (null in JSON) where there is none. Text
// that a spreadsheet would take for a formula is defused in CSV.
import type { Row } from '../../model/row.ts';
import { type Cell, csvLines, LINE_END } from './csv.ts';

/** The columns, in order; the pillars come after them, each as `pillar.` and its id. */
export const COLUMNS = [
  'file',
  'line',
  'questionnaire',
  'version',
  'subject',
  'respondent',
  'role',
  'date',
  'state',
  'overall',
  'raw',
  'band',
  'provisional',
  'low',
  'high',
  'coverage',
  'gates_fired',
  'gates_unverified',
] as const satisfies readonly (keyof Row)[];

export type TableName = 'csv' | 'ndjson';

/** A table whose pillars are those of its first row; another row has a blank where it lacks one. */
export interface TableText {
  /** What stands above the rows. */
  readonly head: string;
  readonly line: (row: Row) => string;
}

export function tableText(name: TableName, pillars: readonly string[]): TableText {
  const names = [...COLUMNS, ...pillars.map((id) => `pillar.${id}`)];
  const valuesOf = (row: Row) => [...COLUMNS.map((column) => row[column]), ...pillars.map((id) => row.pillars.get(id) ?? null)];
  if (name === 'csv') return { head: csvLines([names]), line: (row) => csvLine(row, pillars) };
  const keys = names.map((key) => `${JSON.stringify(key)}:`);
  const line = (row: Row) => `{${valuesOf(row).map((value, place) => `${keys[place]}${JSON.stringify(value)}`)}}\n`;
  return { head: '', line };
}

function csvLine(row: Row, pillars: readonly string[]): string {
  let line = cell(row.file);
  for (let place = 1; place < COLUMNS.length; place += 1) line += `,${cell(row[COLUMNS[place] as (typeof COLUMNS)[number]])}`;
  for (const id of pillars) line += `,${cell(row.pillars.get(id) ?? null)}`;
  return line + LINE_END;
}

/** Text that stands in CSV as it is, and that no spreadsheet takes for anything but text or a number. */
const PLAIN = /^[A-Za-z0-9/][\w .:/-]*$/;

/** Ids are put together with blanks, which none of them holds. */
function cell(value: Cell | readonly string[]): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  return text === '' || PLAIN.test(text) ? text : csvLines([[text]]).slice(0, -LINE_END.length);
}
