/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Hostile texts in every place of every file, in a real browser: the page has the same elements as with tame texts, nothing
// runs, nothing is asked for, and no word makes it wider than a phone or a sheet of paper. The security policy is switched
// off, so that what holds is the escaping.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/render/formats/html.ts';
import { HOSTILE, type Made, madeOf, tame } from '../support/hostile.ts';
import { launch } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'dxready-hostile-'));

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Everything that is HTML, by name. */
function pagesOf({ reports, questions }: Made): Record<string, string> {
  return {
    ...Object.fromEntries(reports.map((report, index) => [`report ${index + 1}`, html(report)])),
    questions: questions.html,
  };
}

interface Shape {
  /** The names of all elements and of their attributes, in order; of a picture only that it is one. */
  readonly elements: readonly string[];
  /** The same of what pictures are drawn with, each once: they break long names into lines, so there may be more or fewer. */
  readonly drawn: readonly string[];
}

interface Opened {
  readonly page: Page;
  /** What was asked for besides the page, dialogs that came up, errors of scripts. */
  readonly done: readonly string[];
}

async function open(markup: string): Promise<Opened> {
  const file = join(folder, 'page.html');
  writeFileSync(file, markup);
  const page = await context.newPage();
  const done: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('request', (request) => request.url() !== own && done.push(`asked for ${request.url()}`));
  page.on('pageerror', (error) => done.push(String(error)));
  page.on('dialog', (dialog) => {
    done.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(own);
  return { page, done };
}

/** The page is left as it is. */
function shapeOf({ page }: Opened): Promise<Shape> {
  return page.evaluate(() => {
    const root = document.documentElement.cloneNode(true) as Element;
    root.removeAttribute('hidden');
    const shape = (some: Iterable<Element>) =>
      [...some].map((one) => [one.tagName, ...one.getAttributeNames().toSorted()].join(' '));
    const drawn = [...new Set(shape(root.querySelectorAll('svg *')))];
    for (const picture of root.querySelectorAll('svg')) picture.replaceChildren();
    return { drawn, elements: shape([root, ...root.querySelectorAll('*')]) };
  });
}

/** Opened without being laid out, which takes a browser the longest. */
async function shapeUnseen(markup: string): Promise<Shape> {
  const opened = await open(markup.replace('<html ', '<html hidden '));
  const shape = await shapeOf(opened);
  await opened.page.close();
  return shape;
}

const NARROW = [
  ['on a phone', { width: 360, media: 'screen' }],
  ['in print', { width: 658, media: 'print' }],
] as const;

/** What need not stand alone stands together, in one line or in several. */
const LONG = ['a word without an end', 'five thousand emoji', 'signs without a width'];
const short = Object.entries(HOSTILE).filter(([name]) => !LONG.includes(name));
const CASES: readonly (readonly [string, string])[] = [
  ['all in one line', short.map(([, text]) => text.replaceAll('\n', ' ')).join(' ')],
  ['all in lines', short.map(([, text]) => text).join('\n')],
  ...LONG.map((name) => [name, HOSTILE[name] ?? ''] as const),
];

/** Some megabytes of letters take a browser its time. */
const PATIENCE = 300_000;

describe.each(CASES)('%s', { timeout: PATIENCE }, (kind, text) => {
  const opened: Record<string, Opened> = {};
  let quiet: Record<string, string>;
  beforeAll(async () => {
    // Of the texts without an end one report is as wide as three, and takes a third of the time.
    const some = (made: Made) => (LONG.includes(kind) ? { ...made, reports: made.reports.slice(0, 1) } : made);
    for (const [page, markup] of Object.entries(pagesOf(some(await madeOf(text, true))))) opened[page] = await open(markup);
    quiet = pagesOf(some(await madeOf(tame(text), false)));
  }, PATIENCE);
  afterAll(() => Promise.all(Object.values(opened).map(({ page }) => page.close())), PATIENCE);

  it('adds no element', async () => {
    for (const [name, page] of Object.entries(opened)) {
      const here = await shapeOf(page);
      const there = await shapeUnseen(quiet[name] ?? '');
      expect(here.elements, name).toEqual(there.elements);
      expect(
        here.drawn.filter((one) => !there.drawn.includes(one)),
        name,
      ).toEqual([]);
    }
  });

  it.each(NARROW)('fits %s, with everything open', async (__, { width, media }) => {
    for (const [name, { page }] of Object.entries(opened)) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ media });
      const result = await page.evaluate(() => {
        for (const element of document.querySelectorAll('details')) element.open = true;
        const { scrollWidth, clientWidth } = document.documentElement;
        const out = [...document.querySelectorAll('body *')].filter((one) => {
          const box = one.getBoundingClientRect();
          const isAside = one.closest('svg, [tabindex="0"], .hidden, .skip') !== null;
          return !isAside && box.width > 0 && box.right > clientWidth + 1;
        });
        const section = (one: Element) => one.closest('section')?.getAttribute('aria-labelledby') ?? '';
        const names = out.map((one) => `${one.tagName}.${one.className} in ${section(one)}`);
        return { over: Math.max(0, scrollWidth - clientWidth), out: [...new Set(names)].slice(0, 12) };
      });
      expect.soft(result, name).toEqual({ over: 0, out: [] });
    }
  });

  it('runs nothing, asks for nothing', () => {
    for (const [name, { done }] of Object.entries(opened)) expect(done, name).toEqual([]);
  });
});
