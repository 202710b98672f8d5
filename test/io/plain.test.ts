// The fast way from bytes to data against the careful one: the same data, and nothing taken for plain that the careful way refuses.
import * as fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/io/parse.ts';
import { readBytes, readPlain } from '../../src/io/plain.ts';
import { decode } from '../../src/io/read-text.ts';
import { fc } from '../support/random.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function careful(bytes: Uint8Array): Promise<unknown> {
  const read = decode(bytes);
  if (read.kind === 'failed') return undefined;
  const parsed = await parse(read.text, 'f');
  return parsed.kind === 'failed' || parsed.problems.length > 0 ? undefined : parsed.value;
}

describe('bytes as data', () => {
  it.each<[string, string, boolean]>([
    ['YAML', 'a: 1\nb: [x, y]\n', true],
    ['JSON', '{"a": {"b": [1, "x: y"]}}', true],
    ['JSON with a blank before its colons', '{"a" : 1, "b"\t: 2}', true],
    ['letters from everywhere', '{"a":"Überprüfung 漢 😀"}', true],
    ['JSON with the line ends of Windows', '{"a":\r\n1}\r\n', true],
    ['a line end inside a text', '{"a":"x\r\ny"}', false],
    ['a key that stands twice', '{"a":1,"a":2}', false],
    ['a key that stands twice, with a blank', '{"a":1,"a" :2}', false],
    ['a key that stands twice, escaped', '{"a":1,"\\u0061":2}', false],
    ['a key that stands twice further down', '{"x":[{"a":1,"a":1}]}', false],
    ['a note with a quote before a colon', '{"a":"say \\"so\\": yes"}', false],
    ['a control character', '{"a":"\u007f"}', false],
    ['another', '{"a":"\u0081"}', false],
    ['what is no character', '{"a":"\uffff"}', false],
    ['aliases', 'a: &x [1]\nb: *x\n', false],
    ['more than a sheet holds', `{"a":"${'x'.repeat(100_000)}"}`, false],
    ['broken', '{"a":', false],
    ['NUL', '{"a":"\0"}', false],
  ])('%s', async (_, text, isPlain) => {
    const bytes = Buffer.from(text);
    const found = readPlain(bytes);
    expect(found !== undefined).toBe(isPlain);
    if (isPlain) expect(found).toEqual(await careful(bytes));
  });

  it('never says more than the careful way, whatever is changed', async () => {
    const example = JSON.stringify(await careful(readFileSync(join(root, 'examples/trade-depot/answers/manager.yaml'))), null, 1);
    const texts = [example.slice(0, 900).replace(/,[^,]*$/, '}}'), '{"a":1,"b":{"c":[true,null,"d"]}}', 'a: 1\nb:\n  c: x\n'];
    const piece = fc.constantFrom(
      '"',
      ':',
      '"a":',
      '{',
      '}',
      ',',
      ' ',
      '\n',
      '\t',
      '\\',
      '1',
      'x',
      '&x ',
      '*x',
      '\u0085',
      '\u0080',
      '[',
      ']',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), piece), { maxLength: 3 }),
        async (text, changes) => {
          const changed = changes.reduce(
            (now, [at, put]) => `${now.slice(0, at % now.length)}${put}${now.slice(at % now.length)}`,
            text,
          );
          const bytes = Buffer.from(changed);
          const found = readPlain(bytes);
          if (found !== undefined && found !== null) expect(found).toEqual(await careful(bytes));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('files as bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dxready-plain-'));
  const file = join(folder, 'f.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, number | null]>([
    ['{}', 2],
    ['', 0],
    ['x'.repeat(100_000), 100_000],
    ['x'.repeat(100_001), null],
  ])('%# have the length of the file, or are left', (text, length) => {
    writeFileSync(file, text);
    expect(readBytes(file, fs)?.length ?? null).toBe(length);
  });

  it('are those of this file, whatever was read before', () => {
    writeFileSync(file, '{"long": "before"}');
    readBytes(file, fs);
    writeFileSync(file, '{"a":1}');
    expect(String(readBytes(file, fs))).toBe('{"a":1}');
  });

  it.each([folder, join(folder, 'none'), '/dev/zero'])('none of %s', (path) => {
    expect(readBytes(path, fs)).toBeNull();
  });

  it('none of bytes that are no UTF-8', () => {
    expect(readPlain(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBeUndefined();
  });
});
