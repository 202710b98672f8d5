// The formats: one line each, loaded when asked for. A format turns reports into text and does nothing else.
import type { Report } from '../model/report.ts';
import type { FormatOptions } from './format-options.ts';
import type { Look } from './look.ts';
import type { ReportView } from './view/report-view.ts';

export type Format = (reports: readonly Report[], options: FormatOptions) => string;

const FORMATS = {
  terminal: async () => (await import('./formats/terminal.ts')).terminal,
  markdown: async () => each((await import('./formats/markdown.ts')).markdown),
  html: async () => each((await import('./formats/html.ts')).html),
  json: async () => (await import('./formats/json.ts')).json,
  ndjson: async () => (await import('./formats/json.ts')).ndjson,
  csv: async () => (await import('./formats/csv.ts')).csv,
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof FORMATS;

/** Short names that are read as well. */
const ALIASES: Readonly<Record<string, FormatName>> = { md: 'markdown', text: 'terminal' };

/** Loads the code of one format. */
export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]();
}

/** Null for a word that names no format. */
export function formatNamed(word: string): FormatName | null {
  const name = ALIASES[word] ?? word;
  return Object.hasOwn(FORMATS, name) ? (name as FormatName) : null;
}

/** A format of single reports; of several, one after the other. */
function each(format: (report: Report, view?: ReportView, look?: Look) => string): Format {
  return (reports, { viewOf, look }) => reports.map((report) => format(report, viewOf?.(report), look)).join('\n');
}
