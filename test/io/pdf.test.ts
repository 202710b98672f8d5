// PDF as bytes: what is whole, and dates that change nothing else.
import { describe, expect, it } from 'vitest';
import { datedPdf, isWholePdf } from '../../src/io/pdf.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const text = (from: Uint8Array) => Buffer.from(from).toString('latin1');

describe('whole or not', () => {
  it.each([
    ['%PDF-1.4\n1 0 obj\nendobj\n%%EOF', true],
    ['%PDF-1.7\r\nx\r\n%%EOF\r\n', true],
    ['%PDF-1.4\n1 0 obj\nend', false],
    ['<html>%%EOF', false],
    ['', false],
  ])('%j: %s', (content, whole) => {
    expect(isWholePdf(bytes(content))).toBe(whole);
  });
});

describe('dates', () => {
  const made = (zone: string) =>
    `<</Title (x)\n/CreationDate (D:20261122165032${zone})\n/ModDate (D:20261122165033${zone})>>\xff`;

  it.each([
    ["+00'00'", "+00'00'"],
    ["-05'30'", "+00'00'"],
    ['Z', 'Z'],
    ['', ''],
  ])('are those of the report, whatever the zone (%j)', (zone, then) => {
    expect(text(datedPdf(bytes(made(zone)), '2026-11-18'))).toBe(
      `<</Title (x)\n/CreationDate (D:20261118000000${then})\n/ModDate (D:20261118000000${then})>>\xff`,
    );
  });

  it('give way to as many spaces where the report has none', () => {
    const blank = text(datedPdf(bytes(made("+00'00'")), null));
    expect(blank.length).toBe(made("+00'00'").length);
    expect(blank).toMatch(/^<<\/Title \(x\)\n +\n +>>\xff$/);
  });

  it('leave a title alone that speaks of dates', () => {
    const title = '<</Title (/ModDate \\(D:20261122165032\\))>>';
    expect(text(datedPdf(bytes(title), '2026-11-18'))).toBe(title);
  });
});
