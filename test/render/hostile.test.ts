// A text that would do something if it were not data, in every place of every file that can hold a text: it comes out as
// the same letters and does nothing, in every format. HTML is looked at in a real browser (test/browser/hostile.test.ts).
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { harmless } from '../../src/render/escape.ts';
import { csv } from '../../src/render/formats/csv.ts';
import { json, ndjson } from '../../src/render/formats/json.ts';
import { markdown } from '../../src/render/formats/markdown.ts';
import { terminal } from '../../src/render/formats/terminal.ts';
import { ferryQuestionnaire, ferrySheet, ferryTrends, type Kind, missed, rewritten } from '../support/ferry.ts';
import { HOSTILE, type Made, madeOf, tame } from '../support/hostile.ts';

it.each([
  ['questionnaire', ferryQuestionnaire()],
  ['answers', ferrySheet()],
  ['trends', ferryTrends()],
] as const)('the %s hold every text that the schema allows', (kind: Kind, data: object) => {
  expect(missed(kind, rewritten(data, kind, (_, text) => text).met)).toEqual([]);
});

/** What Markdown sees in a line: how it begins, and every sign that acts. Texts of the same shape have the same. */
function skeleton(page: string): string[] {
  return page.split('\n').map((line) => {
    const plain = line.replace(/\\[!-/:-@[-`{-~]/g, 'x');
    const start = /^ *(?:#{1,6} |[-*+] |\d+[.)] |>|={2,}$|-{2,}$|\||`{3}|~{3})?/.exec(plain)?.[0].trim() ?? '';
    return `${start}${plain
      .slice(start.length)
      .replace(/<br>/g, '')
      .replace(/[^`*<[\]|~$]/g, '')}`;
  });
}

/** Colour and weight of letters: nothing else of a terminal is ever used. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that drive a terminal
const OURS = /\u001b\[\d+(?:;\d+)*m/g;
const ACTS = /\p{Cc}(?<!\n)|[\u202a-\u202e\u2066-\u2069]/u;

/** What a file in UTF-8 makes of half a pair. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

describe.each(Object.entries(HOSTILE))('%s', (name, text) => {
  let made: Made;
  let quiet: Made;
  let pairs: (readonly [Report, Report])[];
  beforeAll(async () => {
    made = await madeOf(text, true);
    quiet = await madeOf(tame(text), false);
    pairs = made.reports.map((report, index) => [report, quiet.reports[index] as Report]);
  });

  it('is text in Markdown', () => {
    for (const [report, other] of pairs) {
      const page = markdown(report);
      expect(skeleton(page)).toEqual(skeleton(markdown(other)));
      expect(page.replaceAll('\t', ' ')).not.toMatch(ACTS);
      expect(page).not.toMatch(/(?<!\\):\/\/|\bwww\.(?=\w)/);
    }
    expect(skeleton(made.questions.markdown)).toEqual(skeleton(quiet.questions.markdown));
    expect(made.questions.markdown.replaceAll('\t', ' ')).not.toMatch(ACTS);
  });

  it('is text on a terminal', () => {
    for (const [report] of pairs) {
      expect(terminal([report], { colour: 0, width: 80 })).not.toMatch(ACTS);
      expect(terminal([report], { colour: 2, width: 80 }).replace(OURS, '')).not.toMatch(ACTS);
    }
  });

  it('is a cell of its own in CSV, and no formula', () => {
    for (const [report, other] of pairs) {
      const rows = parse(csv([report]), { columns: true }) as Record<string, string>[];
      const same = parse(csv([other]), { columns: true }) as Record<string, string>[];
      expect(rows.map((row) => row.kind)).toEqual(same.map((row) => row.kind));
      expect(rows.flatMap(Object.values).filter((cell: string) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
      const said = wellFormed(harmless(text)).replace(/^'/, '');
      const titles = rows.filter(({ kind }) => kind !== 'overall').map(({ title = '' }) => title.replace(/^'/, ''));
      expect([...new Set(titles)]).toEqual([said]);
    }
  });

  it('is the same text in JSON', () => {
    const back = JSON.parse(json(made.reports)) as Report[];
    expect(back).toEqual(made.reports);
    const lines = ndjson(made.reports).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Report)).toEqual(made.reports);
    expect(back[0]?.hits[0]?.quote?.text).toBe(text);
    expect(back[0]?.questionnaire.title, name).toBe(text);
  });
});
