// The files of a report: their names, and writing them.
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { type FormatName, loadFormat } from '../render/formats.ts';
import type { Look } from '../render/look.ts';
import type { Variant } from '../render/variants.ts';
import type { ReportView } from '../render/view/report-view.ts';
import { type BrowserOptions, browserFor, NO_BROWSER } from './browser.ts';
import { UserError } from './exit.ts';
import { ALL } from './look/shown.ts';
import { chooseFormat, deliver, save } from './screen.ts';
import type { World } from './world.ts';

const ENDINGS = { markdown: 'md', html: 'html', json: 'json', csv: 'csv', pdf: 'pdf' } as const;

/** What a report is written as: texts, and the HTML text printed by a browser. */
export type FileFormat = keyof typeof ENDINGS;

/** The names of formats in a list with commas, each once. */
export function reportFormats(list: string): FileFormat[] {
  return [...new Set(list.split(',').map((word) => chooseFormat(word.trim(), Object.keys(ENDINGS) as FileFormat[])))];
}

/** The browser that these formats need; null if none is there or none is needed. Without a browser a PDF alone comes to nothing. */
export function browserOf(formats: readonly FileFormat[], options: BrowserOptions, world: World): string | null {
  if (!formats.includes('pdf')) return null;
  const browser = browserFor(options, world);
  if (browser === null && formats.length === 1) throw new UserError(NO_BROWSER);
  return browser;
}

/** A report viewed once for all its formats, and how they are dressed. */
export interface Dressed {
  readonly viewOf: () => ReportView;
  readonly look: Look;
  readonly variant: Variant;
}

/** All the files that a report comes to. */
export function filesOf(folder: string, formats: readonly FileFormat[], result: Report, variant: Variant): string[] {
  const tables = hasTableOfHits(formats, result) ? [fileFor(folder, 'hits', 'csv', result, variant)] : [];
  return [...formats.map((name) => fileFor(folder, 'report', name, result, variant)), ...tables];
}

/** A report of answers that nobody gave never takes the place of a real one, nor what shows less that of what shows all. */
function fileFor(folder: string, what: 'report' | 'hits', format: FileFormat, report: Report, variant: Variant): string {
  const stem = report.what_if === null ? what : what === 'report' ? 'what-if' : `what-if-${what}`;
  const shows = variant === ALL.variant ? '' : `-${variant}`;
  // The public variant is redacted in any case: its name says so.
  const redacted = report.redacted && variant !== 'public' ? '-redacted' : '';
  return join(folder, `${stem}${shows}${redacted}.${ENDINGS[format]}`);
}

/** Scores and pain points are two tables. */
function hasTableOfHits(formats: readonly FileFormat[], { hits }: Report): boolean {
  return formats.includes('csv') && hits.length > 0;
}

const PAGE = { colour: 0, width: 100 } as const;

/** Writes what is text and gives back the files. */
export async function writeTexts(
  result: Report,
  folder: string,
  formats: readonly FileFormat[],
  { viewOf, look, variant }: Dressed,
  world: World,
): Promise<string[]> {
  const names = formats.filter((name): name is FileFormat & FormatName => name !== 'pdf');
  const texts = await Promise.all(
    names.map(async (name) => ({
      file: fileFor(folder, 'report', name, result, variant),
      text: (await loadFormat(name))([result], { ...PAGE, viewOf, look }),
    })),
  );
  if (hasTableOfHits(formats, result)) {
    const { hitsCsv } = await import('../render/hits/export-csv.ts');
    texts.push({ file: fileFor(folder, 'hits', 'csv', result, variant), text: hitsCsv(result) });
  }
  await Promise.all(texts.map(({ file, text }) => save(file, text, world)));
  return texts.map(({ file }) => file);
}

/** Prints a report and gives back the file. */
export async function writePdf(result: Report, folder: string, dressed: Dressed, browser: string, world: World): Promise<string> {
  const file = fileFor(folder, 'report', 'pdf', result, dressed.variant);
  await print(result, file, dressed, browser, world);
  return file;
}

/** Prints a report to a file or to standard output. */
export async function print(
  result: Report,
  target: string,
  { viewOf, look }: Pick<Dressed, 'viewOf' | 'look'>,
  browser: string,
  world: World,
): Promise<void> {
  const html = (await loadFormat('html'))([result], { ...PAGE, viewOf, look });
  const { pdfOf } = await import('./pdf.ts');
  await deliver(await pdfOf({ html, date: result.date, file: target }, browser, world), target, world);
}

/** Writes a report in all its formats and gives back the files. */
export async function writeReport(
  result: Report,
  folder: string,
  formats: readonly FileFormat[],
  dressed: Dressed,
  browser: string | null,
  world: World,
): Promise<string[]> {
  const files = await writeTexts(result, folder, formats, dressed, world);
  if (!formats.includes('pdf')) return files;
  if (browser === null) throw new UserError(NO_BROWSER);
  return [...files, await writePdf(result, folder, dressed, browser, world)];
}
