// The report for machines: one object, or an array of several in the order given.
import type { Report } from '../../model/report.ts';

/** Indented; a single report stands alone, several in an array. */
export function json(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}

/** One report a line. */
export function ndjson(reports: readonly Report[]): string {
  return reports.map((report) => `${JSON.stringify(report)}\n`).join('');
}
