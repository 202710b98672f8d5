// A page made a PDF by a browser, and what is told where that goes wrong.
import { dirname, isAbsolute, join } from 'node:path';
import { printPage } from '../io/ask/print-page.ts';
import { datedPdf } from '../io/pdf.ts';
import { EXIT, UserError } from './exit.ts';
import { refusal } from './screen.ts';
import type { World } from './world.ts';

const STDOUT = '-';

/** Milliseconds: some fifteen times what a full report takes. */
const PATIENCE = 60_000;

export interface Page {
  readonly html: string;
  /** The day of the report; null if it has none. */
  readonly date: string | null;
  /** The PDF to be: made in the folder where it will stand; where that is standard output, in the current one. */
  readonly file: string;
}

/** A page as PDF; throws what the user is told if the browser does not do it. */
export async function pdfOf({ html, date, file }: Page, browser: string, world: World): Promise<Uint8Array> {
  const stop = new AbortController();
  const unhear = world.onStop(() => stop.abort());
  const printer = {
    browser,
    beside: dirname(isAbsolute(file) ? file : join(world.cwd, file)),
    platform: world.machine.platform,
    patience: PATIENCE,
    signal: stop.signal,
  };
  try {
    const printed = await printPage(html, printer, world.files).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error ? refusal(file === STDOUT ? world.cwd : file, error) : error;
    });
    if (printed.kind === 'printed') return datedPdf(printed.bytes, date);
    if (printed.kind === 'stopped') throw new UserError('stopped; the PDF is not written', EXIT.interrupted);
    throw new UserError(
      printed.kind === 'too-long'
        ? `${browser} has not made the PDF within ${PATIENCE / 1000} seconds and was ended; open the HTML report and print it, or name another browser with --browser FILE`
        : `${browser} has made no PDF (${printed.said === '' ? 'it did not say why' : printed.said}); open the HTML report and print it, or name another browser with --browser FILE`,
    );
  } finally {
    unhear();
  }
}
