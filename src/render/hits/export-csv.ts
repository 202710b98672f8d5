// Pain points as a table for spreadsheets, in the order of the list; it can be read again with hits add --from.
import type { HitReport } from '../../model/hit-report.ts';
import { FORMULA_LIKE } from '../../model/pain-point.ts';
import { harmless } from '../escape.ts';
import { type Cell, COLUMNS } from './export-columns.ts';

/** As RFC 4180 has it. */
const LINE_END = '\r\n';
const MUST_BE_QUOTED = /[",\r\n]/;

/** A row with the names of the columns, then one for each pain point. */
export function hitsCsv({ hits, roadmap }: Pick<HitReport, 'hits' | 'roadmap'>): string {
  const plans = new Map(roadmap.map((planned) => [planned.id, planned]));
  const rows = hits.map((hit) => COLUMNS.map(([, content]) => content({ hit, planned: plans.get(hit.id) })));
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.map(cellText).join(',')}${LINE_END}`).join('');
}

/** Text that a spreadsheet would take for a formula gets an apostrophe; numbers are none. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = harmless(typeof cell === 'string' ? cell : cell.join(';'));
  const safe = FORMULA_LIKE.test(text) ? `'${text}` : text;
  return MUST_BE_QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
