/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Hostile texts in every place of every file, in a real browser: the page has the same elements as with tame texts, nothing
// runs, nothing is asked for, and no word makes it wider than a phone or a sheet of paper. The security policy is switched
// off, so that what holds is the escaping.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/render/formats/html.ts';
import { HOSTILE, type Made, madeOf, tame } from '../support/hostile.ts';
import { launch } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'dxready-hostile-'));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
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

interface Seen {
  /** The names of all elements and of their attributes, in order; of a picture only that it is one. */
  readonly elements: readonly string[];
  /** The same of what pictures are drawn with, each once: they break long names into lines, so there may be more or fewer. */
  readonly drawn: readonly string[];
  /** What was asked for besides the page, dialogs that came up, errors of scripts. */
  readonly done: readonly string[];
}

async function look<Result>(
  markup: string,
  size: { readonly width: number; readonly print?: boolean },
  work: (page: Page) => Promise<Result>,
): Promise<{ readonly result: Result; readonly done: readonly string[] }> {
  const file = join(folder, 'page.html');
  writeFileSync(file, markup);
  const context = await browser.newContext({ viewport: { width: size.width, height: 800 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    const done: string[] = [];
    page.on('request', (request) => done.push(`asked for ${request.url()}`));
    page.on('pageerror', (error) => done.push(String(error)));
    page.on('dialog', (dialog) => {
      done.push(`said ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    if (size.print) await page.emulateMedia({ media: 'print' });
    return { result: await work(page), done: done.filter((what) => what !== `asked for ${pathToFileURL(file).href}`) };
  } finally {
    await context.close();
  }
}

async function seen(markup: string): Promise<Seen> {
  const { result, done } = await look(markup, { width: 1280 }, (page) =>
    page.evaluate(() => {
      const shape = (some: NodeListOf<Element>) =>
        [...some].map((one) => [one.tagName, ...one.getAttributeNames().toSorted()].join(' '));
      const drawn = [...new Set(shape(document.querySelectorAll('svg *')))];
      for (const picture of document.querySelectorAll('svg')) picture.replaceChildren();
      return { drawn, elements: shape(document.querySelectorAll('*')) };
    }),
  );
  return { ...result, done };
}

const NARROW = [
  ['on a phone', { width: 360 }],
  ['in print', { width: 658, print: true }],
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

describe.each(CASES)('%s', { timeout: PATIENCE }, (name, text) => {
  let hostile: Record<string, string>;
  let quiet: Record<string, string>;
  beforeAll(async () => {
    // Of the texts without an end one report is as wide as three, and takes a third of the time.
    const some = (made: Made) => (LONG.includes(name) ? { ...made, reports: made.reports.slice(0, 1) } : made);
    hostile = pagesOf(some(await madeOf(text, true)));
    quiet = pagesOf(some(await madeOf(tame(text), false)));
  }, PATIENCE);

  it('adds no element, runs nothing, asks for nothing', async () => {
    for (const [page, markup] of Object.entries(hostile)) {
      const here = await seen(markup);
      const there = await seen(quiet[page] ?? '');
      expect(here.done, page).toEqual([]);
      expect(here.elements, page).toEqual(there.elements);
      expect(
        here.drawn.filter((one) => !there.drawn.includes(one)),
        page,
      ).toEqual([]);
    }
  });

  it.each(NARROW)('fits %s, with everything open', async (__, size) => {
    for (const [page, markup] of Object.entries(hostile)) {
      const { result } = await look(markup, size, (opened) =>
        opened.evaluate(() => {
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
        }),
      );
      expect.soft(result, page).toEqual({ over: 0, out: [] });
    }
  });
});
