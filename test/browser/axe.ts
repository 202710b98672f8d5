/// <reference lib="dom" />
// What axe finds wrong with a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe puts itself on the window. */
interface WithAxe {
  readonly axe: {
    readonly run: (page: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
  };
}

/** One line a rule that is broken, with the elements that break it. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const result = await page.evaluate(() => (window as unknown as WithAxe).axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
