// A page printed to PDF by a browser that nobody sees: in a folder of its own, with a profile of its own, without network.
import { join } from 'node:path';
import type { Files } from '../files.ts';
import { isWholePdf } from '../pdf.ts';
import { makeFolder } from '../write.ts';
import { runUnseen } from './programs.ts';

export interface Printer {
  /** The browser, of the Chromium family. */
  readonly browser: string;
  /**
   * The folder to work in: where the PDF goes, whose readers may read the page as well. Not the folder for temporary files,
   * and with no dot before the name: a browser that came as a snap cannot read there.
   */
  readonly beside: string;
  /** As Node names it: linux, darwin, win32. */
  readonly platform: string;
  /** Milliseconds until it is given up. */
  readonly patience: number;
  /** Gives the browser up at once. */
  readonly signal: AbortSignal;
}

export type Printed =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'stopped' }
  /** With the last thing the browser said; empty if it said nothing. */
  | { readonly kind: 'failed'; readonly said: string };

/** Prints an HTML page. Throws the error of the file system; leaves nothing behind. */
export async function printPage(html: string, printer: Printer, files: Files): Promise<Printed> {
  makeFolder(printer.beside, files);
  const folder = files.mkdtempSync(join(printer.beside, 'pdf-'));
  try {
    return await printIn(folder, html, printer, files);
  } finally {
    // The browser may still be putting its profile away.
    files.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function printIn(folder: string, html: string, printer: Printer, files: Files): Promise<Printed> {
  const [page, pdf, log] = ['page.html', 'page.pdf', 'log.txt'].map((name) => join(folder, name)) as [string, string, string];
  files.writeFileSync(page, html, { encoding: 'utf8', mode: 0o600 });
  const { browser, patience, signal, platform } = printer;
  const isRoot = platform !== 'win32' && files.statSync(folder).uid === 0;
  const handle = files.openSync(log, 'w', 0o600);
  const end = await runUnseen(browser, argumentsFor(folder, page, pdf, isRoot), { log: handle, patience, signal }).finally(() =>
    files.closeSync(handle),
  );
  if (end === 'stopped') return { kind: 'stopped' };
  // Some browsers print and then fail to end: what counts is the file.
  const bytes = files.statSync(pdf, { throwIfNoEntry: false }) === undefined ? null : files.readFileSync(pdf);
  if (bytes !== null && isWholePdf(bytes)) return { kind: 'printed', bytes };
  return end === 'too-long' ? { kind: 'too-long' } : { kind: 'failed', said: lastWords(String(files.readFileSync(log, 'utf8'))) };
}

/** A page is a file and talks to nobody, whatever a template of the user's asks for: every address leads to a closed door. */
const ALONE = [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-pings',
];

/** A browser that was never used before and has nothing to ask. */
const FRESH = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-gpu',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Tagged for screen readers, with the headings as bookmarks. A browser passes over the flags that are not of its time. */
const PAPER = [
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  '--no-pdf-header-footer',
  '--print-to-pdf-no-header',
  // Stands as its maker in the PDF, in place of system and version.
  '--user-agent=dxready',
];

function argumentsFor(folder: string, page: string, pdf: string, isRoot: boolean): string[] {
  return [
    '--headless',
    // The browser refuses to shut root in. The page is our own, without scripts of others: nobody else is given this.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    ...FRESH,
    ...ALONE,
    ...PAPER,
    `--print-to-pdf=${pdf}`,
    page,
  ];
}

/** What a log puts before each line: [process:thread:time:LEVEL:file] */
const LOG_HEAD = /^\[[^\]]*\]\s*/;

/** The last line of a log that tells something. That there is no desktop to talk to (dbus) is always said, and never matters. */
function lastWords(log: string): string {
  const lines = log.split(/\r?\n/).filter((line) => line.trim() !== '' && !/\bdbus\b/i.test(line));
  return (lines.at(-1) ?? '').replace(LOG_HEAD, '').trim().slice(0, 300);
}
