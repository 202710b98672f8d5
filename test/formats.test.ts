// One contract over all formats, and the same bytes wherever they are made.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { formatNamed, loadFormat } from '../src/render/formats.ts';
import { withoutScript } from './render/script.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const examples = ['examples/bright-bank', 'examples/harbour-lighting', 'examples/trade-depot'];

/** Reports explain every number, and are as long as that takes. */
const MOST = 2 ** 26;

/** Standard output of the built program. */
function run(args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync('node', ['bin/dxready.cjs', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
    maxBuffer: MOST,
  });
}

const reports: Report[] = JSON.parse(run(['score', ...examples, '--format', 'json']));
const screen = { colour: 0, width: 80 } as const;
const names = (['terminal', 'markdown', 'html', 'json', 'ndjson', 'csv'] as const).map((name) => formatNamed(name) ?? 'json');

/** What a hostile hand may write into any text. */
const hostile = '=HYPERLINK("x") <script>alert(1)</script> {{evil}} | ](x) \u001b[31m \u202e `code`';

function poisoned(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (key, value) =>
    typeof value === 'string' && ['title', 'says', 'ask', 'note', 'answer_text', 'name', 'why', 'about'].includes(key)
      ? hostile
      : value,
  );
}

describe.each(names)('%s', (name) => {
  it('ends in one line break, for one report and for several', async () => {
    const format = await loadFormat(name);
    for (const some of [reports.slice(0, 1), reports]) expect(format(some, screen)).toMatch(/[^\n]\r?\n$/);
  });

  it('gives the same text for the same report, which stays as it was', async () => {
    const format = await loadFormat(name);
    const before = JSON.stringify(reports);
    expect(format(reports, screen)).toBe(format(JSON.parse(before), screen));
    expect(JSON.stringify(reports)).toBe(before);
  });

  it('takes text for data', async () => {
    const format = await loadFormat(name);
    const text = format(reports.map(poisoned), screen);
    if (name === 'html') expect(withoutScript(text)).not.toMatch(/<script/i);
    if (name === 'html') expect(text).toContain('&lt;script&gt;');
    if (name === 'markdown') expect(text).not.toMatch(/(^|[^\\])<script/);
    if (name === 'csv') expect(text.split(/\r\n|,/).filter((cell) => /^"?=/.test(cell))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    if (name !== 'json' && name !== 'ndjson') expect(text).not.toMatch(/[\u001b\u202e]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    if (name === 'json' || name === 'ndjson') expect(text).not.toMatch(/\u001b/);
  });
});

describe('the same bytes', () => {
  const places = [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  ];
  it.each(['json', 'csv', 'markdown', 'terminal'])('%s in every time zone and locale', (format) => {
    const texts = places.map((place) => run(['score', ...examples, '--format', format], place));
    expect(new Set(texts).size).toBe(1);
  });

  it('rendering a saved report gives what the first rendering gave', () => {
    const [first] = examples;
    const saved = run(['score', first ?? '', '--format', 'json']);
    const rendered = execFileSync('node', ['bin/dxready.cjs', 'render', '-', '--format', 'markdown'], {
      cwd: root,
      input: saved,
      encoding: 'utf8',
      maxBuffer: MOST,
    });
    expect(rendered).toBe(run(['score', first ?? '', '--format', 'markdown']));
  });
});

describe('csv', () => {
  it('reads back: a row for the overall, each pillar, capability and item', async () => {
    const rows = parseCsv((await loadFormat('csv'))(reports, screen));
    const [head, ...body] = rows;
    expect(head?.join(' ')).toBe(
      'subject date questionnaire version kind id title state score raw band provisional low high band_low band_high coverage weight target gap met evidence unsupported gain confidence what_if',
    );
    const perReport = 1 + 5 + 28 + 65;
    expect(body.length).toBe(3 * perReport);
    expect(body[0]?.at(-1)).toBe('false');
    expect(body[0]?.slice(0, 6)).toEqual(['Bright Bank', '2026-11-18', 'full', '1.0.0', 'overall', 'overall']);
  });
});
