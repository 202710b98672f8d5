// What standard input holds: sheets on lines, however many of the first are broken, or one sheet, however it is written.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { tellApart } from '../../src/io/lines.ts';
import { fc } from '../support/random.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sheets = ['examples', 'test/compat/sheets'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('ci/'))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8')),
);
const OK = '{"dxready":1,"answers":{"a.b":3}}';

async function* inPieces(text: string, size = 1 << 16) {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** What it is, and all that can be read of it. */
async function told(text: string, size?: number) {
  const stream = await tellApart(inPieces(text, size));
  if (stream.kind === 'text') return { kind: stream.kind, same: Buffer.from(stream.bytes).equals(Buffer.from(text)) };
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream.chunks) chunks.push(chunk);
  return { kind: stream.kind, same: Buffer.concat(chunks).equals(Buffer.from(text)) };
}

describe('lines', () => {
  it.each([
    ['words of another program', 'Warning: x\n'],
    ['null', 'null\n'],
    ['two that are cut off', '{"dxready":1,\n{"dxready":1,"ans\n'],
    ['nineteen of any kind', 'nonsense\n\n'.repeat(19)],
    ['a line too long for a sheet', `{"a":"${'x'.repeat(6_000_000)}"}\n`],
    ['a comment and a bad line', '# export\n[]\n'],
    ['a byte order mark and a blank line', '\ufeff\r\nnull\r\n'],
  ])('%s before one that is whole', async (_, before) => {
    expect(await told(`${before}${OK}\n`)).toEqual({ kind: 'lines', same: true });
    expect(await told(`${before}${OK}\r\n${OK}`)).toEqual({ kind: 'lines', same: true });
  });

  it('a whole one before any other', async () => {
    for (const after of ['}', ']', ', x', 'nonsense', OK])
      expect(await told(`${OK}\n${after}\n`)).toEqual({ kind: 'lines', same: true });
  });

  it('are known at the second, before more is written', async () => {
    async function* slow() {
      yield Buffer.from(`${OK}\n${OK}\n`);
      throw new Error('asked for more');
    }
    expect((await tellApart(slow())).kind).toBe('lines');
  });
});

describe('one sheet', () => {
  it.each([
    ['on one line', OK],
    ['with comments and marks of YAML around', `%YAML 1.2\n# ours\n---\n${OK}\n...\n# end\n`],
    ['with parts on lines of their own', '{"list":[\n{"a":1},\n{"b":2}\n]\n}\n'],
    ['with commas before the lines', '{"list":[\n{"a":1}\n,{"b":2}\n]}'],
    ['with a text that looks like a line', `note: |\n  ${OK}\n  ${OK}\nanswers: {}\n`],
    ['cut off', '{\n  "dxready": 1,\n'],
    ['of nothing', ''],
    ['that is too large', `{"a":"${'x'.repeat(6_000_000)}"}`],
  ])('%s', async (_, text) => {
    expect(await told(text)).toEqual({ kind: 'text', same: true });
  });

  it('is any that is shipped, as YAML or JSON, pretty or not, in pieces of any size', async () => {
    expect(sheets.length).toBeGreaterThan(3);
    const styles = [
      (text: string) => text,
      (text: string) => text.replaceAll('\n', '\r\n'),
      ...[0, 1, 2, '\t'].map((indent) => (text: string) => JSON.stringify(load(text), null, indent)),
      (text: string) => `${JSON.stringify(load(text))}\n\n`,
      (text: string) => JSON.stringify(load(text), null, 1).replaceAll(/^ +/gm, ''),
      (text: string) => dump(load(text), { flowLevel: 1 }),
      (text: string) => dump(load(text), { forceQuotes: true, lineWidth: 20 }),
    ];
    const cases = fc.tuple(fc.constantFrom(...sheets), fc.constantFrom(...styles), fc.integer({ min: 1, max: 5000 }));
    await fc.assert(
      fc.asyncProperty(cases, async ([text, style, size]) => {
        expect(await told(style(text), size)).toEqual({ kind: 'text', same: true });
      }),
    );
  });

  it('is any object, with its parts on lines that are not indented', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }), async (list) => {
        const parts = list.map((part) => JSON.stringify(part));
        for (const between of [',\n', '\n,', '\n,\n'])
          expect((await told(`{"list":[\n${parts.join(between)}\n]}\n`)).kind).toBe('text');
      }),
    );
  });
});
