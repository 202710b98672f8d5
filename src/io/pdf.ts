// PDF as bytes: whether it is whole, and the dates that a browser writes into it.
import { Buffer } from 'node:buffer';

/** Whether a file begins and ends as a PDF does. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  return text(bytes.subarray(0, 5)) === '%PDF-' && /%%EOF\s*$/.test(text(bytes.subarray(-16)));
}

const STAMP = /\/(CreationDate|ModDate) \(D:\d{14}([Z+-]?[\d']*)\)/g;

/**
 * The same PDF as if it had been printed on that day, YYYY-MM-DD, at midnight: the same page gives the same bytes whenever
 * it is printed. Without a day the dates give way to spaces. Nothing changes its place, which the table at the end counts on.
 */
export function datedPdf(bytes: Uint8Array, day: string | null): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const dated = text.replace(STAMP, (stamp, key: string, zone: string) =>
    day === null
      ? ' '.repeat(stamp.length)
      : `/${key} (D:${day.replaceAll('-', '')}000000${zone.replace('-', '+').replace(/\d/g, '0')})`,
  );
  return Buffer.from(dated, 'latin1');
}
