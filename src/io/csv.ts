// A table of comma-separated values as rows of cells, whatever its separator, with the line of each row. Cells are text:
// nothing in them is ever reckoned.
import { CsvError, parse } from 'csv-parse/sync';
import { FORMULA_LIKE } from '../model/pain-point.ts';
import type { Problem } from '../model/problem.ts';
import { ofFile } from './read-text.ts';

export interface CsvRow {
  /** First line of the row in the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Csv =
  | { readonly kind: 'table'; readonly rows: readonly CsvRow[] }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly line: number };

/** Rows without any text are left out; `text` is without a byte order mark. */
export function readCsv(text: string): Csv {
  const [first = ''] = text.split('\n', 1);
  // A line by which spreadsheets are told the separator.
  const told = /^sep=(.)\s*$/i.exec(first)?.[1];
  const body = told === undefined ? text : text.slice(first.length + 1);
  const skipped = told === undefined ? 0 : 1;
  try {
    const records: { readonly record: string[]; readonly info: { readonly lines: number } }[] = parse(body, {
      delimiter: told ?? separatorOf(body),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as never;
    const rows = records.map(({ record, info }) => ({
      line: info.lines + skipped - breaksIn(record),
      cells: record.map((cell) => undefused(cell).trim()),
    }));
    return { kind: 'table', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: 'failed', problem: explain(error), line: Number(Reflect.get(error, 'lines') ?? 1) + skipped };
  }
}

/** The sign that stands most often in the first row, outside quotes. */
function separatorOf(text: string): string {
  const [row = ''] = text
    .trimStart()
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n', 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: row.split(sign).length }));
  return counted.toSorted((left, right) => right.count - left.count)[0]?.sign ?? ',';
}

function breaksIn(record: readonly string[]): number {
  return record.join('').split('\n').length - 1;
}

/** The apostrophe that keeps a spreadsheet from taking a text for a formula is taken off again. */
function undefused(cell: string): string {
  const inner = cell.startsWith("'") ? cell.slice(1) : cell;
  return FORMULA_LIKE.test(inner) ? inner : cell;
}

function explain({ code }: CsvError): Problem {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? ofFile('csv-quote', 'a quote that begins here is never closed', 'close it, or double a quote that belongs to the text')
    : ofFile('csv-quote', 'a quote stands inside a cell', 'put quotes round the whole cell, and double those in it');
}
