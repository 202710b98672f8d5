/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The page of a questionnaire in a real browser: accessible in both colour schemes, nothing clipped from the narrowest
// phone to a laptop, and on paper no question torn apart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { execa } from 'execa';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './axe.ts';
import { launch } from './launch.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dxready-page-'));
const PAGES: readonly (readonly [string, string, readonly string[]])[] = [
  ['ahead', 'full', []],
  ['scores', 'full', ['--scores']],
  ['tea-room', 'test/scenarios/tea-room/questionnaire.yaml', []],
];

let browser: Browser;
beforeAll(async () => {
  const show = (name: string, questionnaire: string, more: readonly string[]) =>
    execa(
      'node',
      [join(root, 'bin/dxready.cjs'), 'show', questionnaire, '-f', 'html', '-o', join(folder, `${name}.html`), ...more],
      { cwd: root },
    );
  await Promise.all(PAGES.map(([name, questionnaire, more]) => show(name, questionnaire, more)));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page and closes it whatever happens; what it asks for is remembered. */
async function opened<Result>(
  name: string,
  options: { readonly width: number; readonly scheme?: 'light' | 'dark'; readonly print?: boolean },
  work: (page: Page, requests: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    colorScheme: options.scheme ?? 'light',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    if (options.print) await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    return await work(page, requests);
  } finally {
    await context.close();
  }
}

/** Elements that reach over an edge of the page. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const faulty = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && getComputedStyle(element).position !== 'absolute' && (box.right > edge + 1 || box.left < -1);
    });
    return faulty.slice(0, 5).map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
  });
}

/** Pixels of an A4 page between its margins, at 96 an inch: 174 by 259 millimetres. */
const PAPER = { width: 657, height: 978 };

describe.each(PAGES)('%s', (name) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation (%s)', async (scheme) => {
    const violations = await opened(name, { width: 1280, scheme }, violationsIn);
    expect(violations).toEqual([]);
  });

  it.each([320, 768, 1280])('fits a screen of %i pixels', async (width) => {
    const { scrolls, cut } = await opened(name, { width }, async (page) => ({
      scrolls: await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
      cut: await clipped(page),
    }));
    expect(cut).toEqual([]);
    expect(scrolls).toBe(false);
  });

  it('prints on A4: every question fits a page and is kept whole, nothing clipped, no text under 9 points', async () => {
    const { cut, torn, small } = await opened(name, { width: PAPER.width, print: true }, async (page) => ({
      cut: await clipped(page),
      torn: await page.evaluate((height) => {
        const questions = [...document.querySelectorAll('.question')];
        if (questions.length === 0) return ['no question at all'];
        return questions
          .filter((one) => getComputedStyle(one).breakInside !== 'avoid' || one.getBoundingClientRect().height > height)
          .map(({ id }) => id);
      }, PAPER.height),
      small: await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = new Set<string>();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (parent === null || node.textContent?.trim() === '' || parent.getClientRects().length === 0) continue;
          const points = Number.parseFloat(getComputedStyle(parent).fontSize) * 0.75;
          if (points < 8.99) found.add(`${points.toFixed(1)}pt ${parent.tagName}.${parent.className}`);
        }
        return [...found].slice(0, 8);
      }),
    }));
    expect({ cut, torn, small }).toEqual({ cut: [], torn: [], small: [] });
  });

  it('prints no heading without its first question', async () => {
    const alone = await opened(name, { width: PAPER.width, print: true }, (page) =>
      page.evaluate(() => {
        const before = [...document.querySelectorAll('.capability > :not(.question), .pillar > :not(.capability)')];
        return before
          .filter((one) => getComputedStyle(one).breakAfter !== 'avoid')
          .map((one) => `${one.tagName} ${one.textContent}`);
      }),
    );
    expect(alone).toEqual([]);
  });

  it('asks for nothing but itself, runs no script and holds nothing to fill in', async () => {
    const { requests, active } = await opened(name, { width: 1280 }, async (page, seen) => ({
      requests: seen.length,
      active: await page.locator('script, form, input, iframe, img').count(),
    }));
    expect({ requests, active }).toEqual({ requests: 1, active: 0 });
  });
});
