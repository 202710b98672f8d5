// Texts that would do something if they were not data, in every field of every output of a check: they do nothing.

import { describe, expect, it } from 'vitest';
import { github } from '../../../src/render/check/github.ts';
import { inert } from '../../../src/render/check/inert.ts';
import { markdown, stepSummary } from '../../../src/render/check/markdown.ts';
import { sarif } from '../../../src/render/check/sarif.ts';
import { text as textOf } from '../../../src/render/check/text.ts';
import { tame } from '../../support/hostile.ts';
import { fc } from '../../support/random.ts';
import { hostileChecked, TEXTS } from './hostile-checked.ts';

const PLAIN = { colour: 0, width: 80 } as const;
/** Characters that drive a terminal or turn text round. */
const ACTS = /\p{Cc}(?<!\n)|[\u202a-\u202e\u2066-\u2069]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that drive a terminal
const COLOURS = /\u001b\[\d+(?:;\d+)*m/g;

/** How the runner of GitHub reads a line of the log. */
function commandIn(line: string): { level: string; properties: Record<string, string>; message: string } | null {
  const match = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line);
  if (match === null) return null;
  const back = (value: string) =>
    value.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const properties = (match[2] ?? '')
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), back(pair.slice(pair.indexOf('=') + 1))] as const);
  return { level: match[1] ?? '', properties: Object.fromEntries(properties), message: back(match[3] ?? '') };
}

/** The signs that act in each line of Markdown; texts of the same shape leave the same. */
function skeleton(page: string): string[] {
  return page.split('\n').map((line) => {
    const plain = line
      .replace(/\\[!-/:-@[-`{-~]/g, 'x')
      .replaceAll('&#8203;', '')
      .replaceAll('<br>', '');
    const start = /^ *(?:#{1,6} |[-*+] |\d+[.)] |>|={2,}$|-{2,}$|\||`{3}|~{3}|\/)?/.exec(plain)?.[0].trim() ?? '';
    return start + plain.slice(start.length).replace(/[^`*<[\]|~$]/g, '');
  });
}

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  const checked = hostileChecked(text);

  it('is text on a terminal, and no command in a log', () => {
    const plain = textOf(checked, PLAIN);
    expect(plain).not.toMatch(ACTS);
    for (const colour of [0, 2] as const) {
      const output = textOf(checked, { colour, width: 80 }).replace(COLOURS, '');
      expect(output).not.toMatch(ACTS);
      expect(output).not.toMatch(/^\s*::/m);
      expect(output).not.toMatch(/##\w*\[/);
      expect(output).not.toMatch(/^(?:PASSED|UNDECIDED)/m);
    }
  });

  it('is part of one annotation on GitHub', () => {
    const lines = github(checked).trimEnd().split('\n');
    expect(lines.at(-1)).toBe('2 sheets: 1 not passed, 1 not checked; 2 warnings');
    const commands = lines.slice(0, -1).map(commandIn);
    expect(commands.map((command) => command?.level)).toEqual([...Array(10).fill('error'), ...Array(5).fill('warning')]);
    for (const command of commands) {
      expect(Object.keys(command?.properties ?? {}).filter((key) => !['file', 'line', 'col', 'title'].includes(key))).toEqual([]);
      // What was found, the answers behind it and what would mend it; no line of theirs.
      expect(command?.message.split('\n').length).toBeLessThanOrEqual(3);
    }
    expect(github(checked)).not.toMatch(ACTS);
  });

  it('is text in a comment: of the same shape as plain words', () => {
    const page = markdown(checked);
    expect(skeleton(page)).toEqual(skeleton(markdown(hostileChecked(tame(text)))));
    expect(page.replaceAll('\t', ' ')).not.toMatch(ACTS);
    expect(page).not.toMatch(/^\s*\//m);
    expect(page).not.toMatch(/@(?!&#8203;|`|\s|$|\|)/);
    expect(stepSummary(checked)).toBe(page);
  });

  it('is a string in SARIF', () => {
    const back = JSON.parse(sarif(checked)) as { runs: { results: { message: { text: string } }[] }[] };
    expect(back.runs[0]?.results).toHaveLength(10);
    for (const { message } of back.runs[0]?.results ?? [])
      expect(message.text).not.toMatch(/(?![\n\r\t])\p{Cc}|[\u202a-\u202e]/u);
  });
});

describe('any text at all', () => {
  /** Of the signs that act, one behind the other. */
  const texts = fc.oneof(
    fc.string({
      unit: fc.constantFrom(':', '%', '0', 'A', 'D', ',', '\n', '\r', '#', '[', ']', '|', '<', ' ', 'x', '\u2028'),
      maxLength: 30,
    }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  it('adds no command to a log and takes none away', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = github(hostileChecked(text))
          .trimEnd()
          .split(/[\r\n\u2028\u2029]/);
        expect(lines).toHaveLength(16);
        expect(lines.slice(0, -1).every((line) => commandIn(line) !== null)).toBe(true);
        expect(textOf(hostileChecked(text), PLAIN)).not.toMatch(/^\s*::|##\w*\[/m);
      }),
      { numRuns: 200 },
    );
  });

  it('adds no line to a comment', () => {
    const lines = (text: string) => markdown(hostileChecked(text)).split('\n').length;
    fc.assert(
      fc.property(texts, (text) => {
        expect(lines(text)).toBe(lines('x'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a log that a service reads', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['  ::error::x', '  : :error::x'],
    ['\u001b[1m::error::x', '\u001b[1m: :error::x'],
    ['a ::b', 'a ::b'],
    ['##[group]', '# #[group]'],
    ['a ##vso[b', 'a # #vso[b'],
    ['## a', '## a'],
  ])('%j', (given, text) => {
    expect(inert(given)).toBe(text);
  });
});
