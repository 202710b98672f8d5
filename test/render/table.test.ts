// The short way to a cell of a table against the writer of CSV: the same text, whatever stands in it.

import { expect, it } from 'vitest';
import type { Row } from '../../src/model/row.ts';
import { csvLines } from '../../src/render/formats/csv.ts';
import { COLUMNS, tableText } from '../../src/render/formats/table.ts';
import { fc } from '../support/random.ts';

it('every text stands in a row as the writer of CSV has it', () => {
  const { line } = tableText('csv', []);
  const row = Object.fromEntries(COLUMNS.map((column) => [column, null])) as unknown as Row;
  const blank = `${','.repeat(COLUMNS.length - 1)}\r\n`;
  const piece = fc.constantFrom('/', '.', '-', '=', '+', '@', 'a', '7', ' ', ',', '"', '\n', '\t', ':', 'ü', '|', '%');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join('');
      const cell = text === '' ? '' : csvLines([[text]]).slice(0, -2);
      expect(line({ ...row, file: text, pillars: new Map() })).toBe(cell + blank);
    }),
    { numRuns: 2000 },
  );
});
