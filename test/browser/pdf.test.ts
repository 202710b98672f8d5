// The report as PDF, made by a real browser: tagged, whole, nothing split, the same bytes whenever and wherever it is made.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFile } from './launch.ts';
import { type Part, readPdf, within } from './pdf-tree.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dxready-pdf-'));
const examples = readdirSync(join(root, 'examples')).filter((name) => name !== 'ci');

async function dxready(args: readonly string[], env: Record<string, string> = {}) {
  const browser = await browserFile();
  return execa('node', [join(root, 'bin/dxready.cjs'), ...args, '--browser', browser], {
    cwd: folder,
    env,
    encoding: 'buffer',
    stripFinalNewline: false,
  });
}

beforeAll(async () => {
  const sheets = examples.map((name) => join(root, 'examples', name));
  await dxready(['report', ...sheets, '--out', folder, '--format', 'json,pdf', '--quiet']);
}, 360_000);
afterAll(() => rmSync(folder, { recursive: true }));

function pdfOf(name: string) {
  return readPdf(readFileSync(join(folder, name, 'report.pdf')));
}

/** What a reader wants whole on one page. */
const WHOLE = ['Art', 'LI', 'Figure', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** The head of a table stands on every page of it; a row is whole on one. */
function isWhole({ kind, parts }: Part): boolean {
  return WHOLE.includes(kind) || (kind === 'TR' && parts.some((cell) => cell.kind === 'TD'));
}

describe.each(examples)('%s', (name) => {
  it('is tagged, with a title, a language and bookmarks', () => {
    const { text, pages, document } = pdfOf(name);
    const report = JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8'));
    expect(pages).toBeGreaterThan(3);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(text).toMatch(/\/Type \/Catalog[\s\S]*?\/Lang \(en\)/);
    expect(text).toMatch(/\/Outlines \d+ 0 R/);
    expect(text).toContain(`/Title (${report.subject.name}: `);
    const kinds = new Set(within(document).map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'Link']));
  });

  it('splits no row, entry, picture or heading between two pages', () => {
    const parts = within(pdfOf(name).document).filter(isWhole);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter(({ pages }) => pages.length > 1)).toEqual([]);
  });

  it('leaves no heading at the foot of a page', () => {
    const parts = within(pdfOf(name).document).filter(({ pages }) => pages.length > 0);
    const left = parts.flatMap((part, index) => {
      const next = parts.slice(index + within(part).filter(({ pages }) => pages.length > 0).length)[0];
      return /^H\d$/.test(part.kind) && next !== undefined && next.pages[0] !== part.pages.at(-1)
        ? [`${part.kind} on page ${part.pages}`]
        : [];
    });
    expect(left).toEqual([]);
  });

  it('names no file, folder, system or user', () => {
    const { text } = pdfOf(name);
    expect(text).not.toMatch(/file:|page\.html|Mozilla|dxready-pdf/);
    expect(text).toContain('/Creator (dxready)');
  });
});

describe('the same report', () => {
  const [name = ''] = examples;

  it('gives the same bytes later, in another time zone and locale', async () => {
    await wait(1100);
    const place = { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    const { stdout } = await dxready(['render', join(name, 'report.json'), '--format', 'pdf'], place);
    expect(readFileSync(join(folder, name, 'report.pdf')).equals(stdout)).toBe(true);
  }, 240_000);

  it('bears the date of the report and leaves nothing else behind', () => {
    const { text } = pdfOf(name);
    const { date } = JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8'));
    const stamps = [...text.matchAll(/\/(?:Creation|Mod)Date \(D:(\d+)/g)].map(([, stamp]) => stamp);
    expect(stamps).toEqual(Array(2).fill(`${date.replaceAll('-', '')}000000`));
    expect(readdirSync(join(folder, name)).toSorted()).toEqual(['report.json', 'report.pdf']);
  });

  it('asks nothing of the network, even where a template would', async () => {
    const { createServer } = await import('node:http');
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('body { color: red }');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as { port: number };
    const { printPage } = await import('../../src/io/ask/print-page.ts');
    const html = `<!doctype html><title>x</title><link rel="stylesheet" href="http://127.0.0.1:${port}/a.css"><img src="http://localhost:${port}/b.png"><p>x`;
    const printer = { browser: await browserFile(), beside: folder, platform: process.platform, patience: 60_000 };
    const printed = await printPage(html, { ...printer, signal: new AbortController().signal }, await import('node:fs'));
    server.close();
    expect(printed.kind).toBe('printed');
    expect(asked).toEqual([]);
  });
});

it('a report in Polish characters and right to left keeps its title', async () => {
  const [name = ''] = examples;
  const report = JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8'));
  report.subject.name = 'Zażółć (מנורה)';
  writeFileSync(join(folder, 'named.json'), JSON.stringify(report));
  await dxready(['render', 'named.json', '--format', 'pdf', '--variant', 'board', '-o', 'named.pdf']);
  const { text } = readPdf(readFileSync(join(folder, 'named.pdf')));
  const utf16 = Buffer.from('Zażółć (מנורה)', 'utf16le').swap16().toString('hex').toUpperCase();
  expect(text.slice(0, 2000).toUpperCase()).toContain(utf16);
});

it('the board variant has two pages', async () => {
  for (const name of examples) {
    const args = ['render', join(name, 'report.json'), '--format', 'pdf', '--variant', 'board'];
    expect(readPdf((await dxready(args)).stdout).pages, name).toBe(2);
  }
}, 240_000);
