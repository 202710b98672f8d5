import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as html from '../../src/render/formats/html.ts';
import * as markdown from '../../src/render/formats/markdown.ts';
import { comparedReport, hostileComparedReport } from './build-comparison.ts';
import { hostileLensReport, lensReport, unjudgedReport } from './build-lenses.ts';
import { guarded } from './guard.ts';
import { fullReport, HOSTILE, hostileReport, nothingAppliesReport, REPORTS } from './reports.ts';
import { withoutScript } from './script.ts';

/** Every kind of report, also with lenses, flags and rules. */
const ALL: typeof REPORTS = [
  ...REPORTS,
  ['lenses', lensReport],
  ['hostile lenses', hostileLensReport],
  ['nothing judged', unjudgedReport],
  ['compared', comparedReport],
  ['hostile compared', hostileComparedReport],
];

describe.each(ALL)('the %s report', (_, build) => {
  it('names only fields that exist, in HTML', () => {
    expect(html.render(guarded(html.htmlPage(build())))).toBe(html.html(build()));
  });

  it('names only fields that exist, in Markdown', () => {
    expect(markdown.render(guarded(markdown.markdownPage(build())))).toBe(markdown.markdown(build()));
  });

  it('shows no hole where a value is missing', () => {
    for (const text of [withoutScript(html.html(build())), markdown.markdown(build())])
      expect(text).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
  });

  it('is the same each time, small, without any other script, network and inline style', () => {
    const page = html.html(build());
    expect(html.html(build())).toBe(page);
    expect(page.length).toBeLessThan(150_000);
    expect(withoutScript(page)).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|url\(|@import/i);
  });

  it('has headings in order and unique ids', () => {
    const page = html.html(build());
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index && !/^(item|capability)-/.test(id ?? ''))).toEqual([]);
    for (const link of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(link[1]);
  });

  it('keeps every Markdown table row at the width of its head', () => {
    const rows = markdown
      .markdown(build())
      .split('\n')
      .filter((line) => line.startsWith('|'));
    let width = 0;
    rows.forEach((row, index) => {
      const cells = row.replace(/\\./g, '').split('|').length;
      if (/^\|( -+:? \|)+$/.test(rows[index + 1] ?? '')) width = cells;
      expect(cells).toBe(width);
    });
  });
});

describe('the HTML page', () => {
  it('names the hash of its own style in the security policy', () => {
    const page = html.html(fullReport());
    const css = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(css).digest('base64');
    expect(page).toContain(`style-src 'sha256-${hash}'`);
    expect(page).toContain("default-src 'none'");
  });

  it('names the hash of its one script, which is small and asks for nothing', () => {
    const page = html.html(fullReport());
    const [, code = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(code.length).toBeLessThan(4000);
    expect(code).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(|Storage|cookie|fetch|XMLHttp|https?:/,
    );
  });

  it('shows hostile text as text', () => {
    const page = html.html(hostileReport());
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{view}} {{{x}}} | a |');
    expect(withoutScript(page)).not.toMatch(/<script|<img|<i>|\p{Cc}(?<!\n)|[\u202e\u202c]/u);
  });
});

describe('the Markdown page', () => {
  it('shows hostile text as text', () => {
    const page = markdown.markdown(hostileReport());
    expect(page).toContain('\\<script>alert(1)\\</script> {{view}} {{{x}}} \\| a \\| \\[x\\](javascript:alert(1))');
    expect(page).not.toMatch(/\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    expect(page.split('\n').filter((line) => /^\s*(- Note: )?(#|- a list)/.test(line) && /A heading|a list/.test(line))).toEqual(
      [],
    );
    expect(HOSTILE).toContain('\u001b');
  });

  it('leaves out what has nothing to say', () => {
    const heads = markdown.markdown(nothingAppliesReport()).match(/^## .*$/gm);
    expect(heads).toEqual(['## Summary', '## Pillars', '## Every answer', '## Method and settings']);
  });
});

describe('the guard', () => {
  it('throws on a field that does not exist', () => {
    const page = html.htmlPage(fullReport());
    const { counts: _, ...summary } = page.view.summary;
    expect(() => html.render(guarded({ ...page, view: { ...page.view, summary } } as html.HtmlPage))).toThrow(
      'page.view.summary has no field counts',
    );
  });

  it('throws on a field of a lens, a flag or a rule that does not exist', () => {
    const page = html.htmlPage(lensReport());
    const without = (field: string, value: unknown): unknown => {
      if (Array.isArray(value)) return value.map((entry: unknown) => without(field, entry));
      if (value === null || typeof value !== 'object') return value;
      const kept = Object.entries(value).filter(([key]) => key !== field);
      return Object.fromEntries(kept.map(([key, entry]) => [key, without(field, entry)]));
    };
    for (const field of ['leftOut', 'quietTrends', 'sources', 'message', 'needs', 'anchor', 'lead', 'relevance'])
      expect(() => html.render(guarded({ ...page, view: without(field, page.view) } as html.HtmlPage)), field).toThrow(
        new RegExp(`has no field ${field}|"${field}" not defined`),
      );
  });
});
