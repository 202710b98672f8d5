/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The HTML report in a real browser: accessible in both colour schemes, nothing clipped on a phone, a tablet, a laptop or
// on paper, readable in print.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { execa } from 'execa';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './axe.ts';
import { launch } from './launch.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dxready-html-'));
const examples = readdirSync(join(root, 'examples')).filter((name) => name !== 'ci');

let browser: Browser;
beforeAll(async () => {
  await execa(
    'node',
    [
      join(root, 'bin/dxready.cjs'),
      'report',
      ...examples.map((name) => join('examples', name)),
      '--out',
      folder,
      '--format',
      'html',
      '--quiet',
    ],
    { cwd: root },
  );
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a report and closes it whatever happens; requests other than the file itself are remembered. */
async function opened<Result>(
  name: string,
  options: { width: number; scheme?: 'light' | 'dark'; print?: boolean; script?: false; clipboard?: true },
  work: (page: Page, requests: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    colorScheme: options.scheme ?? 'light',
    bypassCSP: options.script !== false && options.clipboard !== true,
    javaScriptEnabled: options.script !== false,
    ...(options.clipboard ? { permissions: ['clipboard-read', 'clipboard-write'] } : {}),
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.goto(pathToFileURL(join(folder, name, 'report.html')).href);
    if (options.print) await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    return await work(page, requests);
  } finally {
    await context.close();
  }
}

/** Elements whose text reaches over the edge of the page, or is cut off by its own box. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const inScroller = (element: Element) => element.closest('[tabindex="0"]') !== null;
    const faulty = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width === 0 || style.position === 'absolute' || element.closest('svg') !== null || inScroller(element))
        return false;
      const cut =
        style.overflow === 'hidden' &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      return box.right > edge + 1 || box.left < -1 || cut;
    });
    return faulty.slice(0, 5).map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
  });
}

/** Words of the pain points that stand on two lines though they have no hyphen, slash or dash. */
function broken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('.hits, .roadmap, .follow-up') == null || parent.closest('.hidden, details') !== null) continue;
      for (const word of node.textContent?.matchAll(/[^\s/–-]+/g) ?? []) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) found.add(word[0]);
      }
    }
    return [...found];
  });
}

describe.each(examples)('%s', (name) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation (%s)', async (scheme) => {
    const violations = await opened(name, { width: 1280, scheme }, violationsIn);
    expect(violations).toEqual([]);
  });

  it.each([360, 768, 1280])('fits a screen of %i pixels', async (width) => {
    const { scrolls, cut } = await opened(name, { width }, async (page) => ({
      scrolls: await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
      cut: await clipped(page),
    }));
    expect(cut).toEqual([]);
    expect(scrolls).toBe(false);
  });

  it.each([
    ['on a laptop', { width: 1280 }],
    ['in print', { width: 658, print: true }],
  ])('breaks no word of a pain point %s', async (_, options) => {
    expect(await opened(name, options, broken)).toEqual([]);
  });

  it('opens what is behind a pain point by keyboard, and fits a phone with everything open', async () => {
    const { opens, cut, scrolls } = await opened(name, { width: 360 }, async (page) => {
      const first = page.locator('.behind details').first();
      await first.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      const isOpen = await first.evaluate((element) => (element as HTMLDetailsElement).open);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('details')) element.open = true;
      });
      return {
        opens: isOpen,
        cut: await clipped(page),
        scrolls: await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
      };
    });
    expect({ opens, cut, scrolls }).toEqual({ opens: true, cut: [], scrolls: false });
  });

  it('prints no bar of the roadmap apart from its pain point', async () => {
    const torn = await opened(name, { width: 680, print: true }, (page) =>
      page.evaluate(() => {
        const lanes = [...document.querySelectorAll('.lane, tr.hit, .stop')];
        return lanes.length === 0
          ? ['no row at all']
          : lanes.filter((one) => getComputedStyle(one).breakInside !== 'avoid').map(({ id }) => id);
      }),
    );
    expect(torn).toEqual([]);
  });

  it('prints on A4: nothing clipped, no text under 9 points', async () => {
    // 210 mm less the margins of 15 mm at 96 pixels an inch.
    const { cut, small } = await opened(name, { width: 680, print: true }, async (page) => ({
      cut: await clipped(page),
      small: await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = new Set<string>();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (parent === null || node.textContent?.trim() === '' || parent.getClientRects().length === 0) continue;
          const svg = parent.closest('svg');
          const scale =
            svg === null
              ? 1
              : svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || svg.getBoundingClientRect().width);
          const points = Number.parseFloat(getComputedStyle(parent).fontSize) * scale * 0.75;
          if (points < 8.99)
            found.add(
              `${points.toFixed(1)}pt ${parent.tagName}.${parent.getAttribute('class')}: ${node.textContent?.trim().slice(0, 30)}`,
            );
        }
        return [...found].slice(0, 8);
      }),
    }));
    expect(cut).toEqual([]);
    expect(small).toEqual([]);
  });

  it('asks for nothing but itself, with its one script', async () => {
    const { requests, scripts } = await opened(name, { width: 1280 }, async (page, seen) => ({
      requests: seen.length,
      scripts: await page.locator('script').count(),
    }));
    expect({ requests, scripts }).toEqual({ requests: 1, scripts: 1 });
  });

  it('weighs less than 300 KB', () => {
    expect(statSync(join(folder, name, 'report.html')).size).toBeLessThan(300_000);
  });

  it('shows everything without its script, and no control that does nothing', async () => {
    const seen = await opened(name, { width: 1280, script: false }, async (page) => ({
      controls: await page.locator('button, input, select').count(),
      hidden: await page.locator('[hidden]').count(),
      answers: await page.locator('.item:visible').count(),
    }));
    expect(seen).toMatchObject({ controls: 0, hidden: 0 });
    expect(seen.answers).toBeGreaterThan(50);
  });

  it('finds answers by words and by kind, says how many, and forgets it with Escape', async () => {
    await opened(name, { width: 1280 }, async (page) => {
      const tools = page.getByRole('search', { name: 'Find an answer' });
      const all = await page.locator('.item').count();
      const said = () => tools.getByRole('status').textContent();
      expect(await said()).toBe(`${all} of ${all} shown`);
      await tools.getByRole('searchbox').pressSequentially('customer');
      const found = await page.locator('.item:visible').count();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(all);
      expect(await said()).toBe(`${found} of ${all} shown`);
      await page.keyboard.press('Escape');
      expect(await page.locator('.item:visible').count()).toBe(all);
      await tools.getByRole('combobox').selectOption('under 50');
      const low = await page.locator('.item:visible .chip').allTextContents();
      expect(low.length).toBeGreaterThan(0);
      expect(low.filter((text) => Number(text) >= 50)).toEqual([]);
      // What a link leads to is shown again.
      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href^="#item-"]')?.click());
      expect(await page.locator('.item:visible').count()).toBe(all);
    });
  });

  it('opens and closes all workings, and what a link leads into', async () => {
    await opened(name, { width: 1280 }, async (page) => {
      await page.locator('.board a').first().click();
      expect(await page.locator('.hit + .behind details').first().getAttribute('open')).toBe('');
      await page.getByRole('button', { name: 'Open all workings' }).press('Enter');
      expect(await page.locator('details:not([open])').count()).toBe(0);
      await page.getByRole('button', { name: 'Close all workings' }).press('Enter');
      expect(await page.locator('details[open]').count()).toBe(0);
    });
  });

  it('copies the address of a heading by keyboard, and says so', async () => {
    await opened(name, { width: 1280, clipboard: true }, async (page) => {
      const heading = page.getByRole('heading', { name: 'Every answer', exact: true });
      await heading.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: 'copied' }).waitFor({ state: 'attached' });
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/report\.html#answers$/);
    });
  });

  it('is usable with a finger: no control under 24 pixels', async () => {
    const small = await opened(name, { width: 360 }, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, summary')]
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && (height < 24 || width < 24))
          .map(({ width, height }) => `${width} x ${height}`),
      ),
    );
    expect(small).toEqual([]);
  });
});
