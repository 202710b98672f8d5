// Colours, fonts and lines of a brand: judged, and in a style sheet as nothing but what they say.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Colours, changed, changesOf, pairsOf, tooClose } from '../../src/render/brand/colours.ts';
import { cssString, fontStack } from '../../src/render/brand/css-text.ts';
import { brandStyle } from '../../src/render/brand/style.ts';
import { judge, ratios } from '../../src/render/brand/verdict.ts';
import { palettesOf } from '../../src/render/palette.ts';
import { fc } from '../support/random.ts';

const palettes = palettesOf(readFileSync(new URL('../../templates/report.css', import.meta.url), 'utf8'));
const told = (colours: Colours) => judge(colours, palettes).map(({ key, message, mend }) => `${key}: ${message}; ${mend}`);

describe('contrast', () => {
  it('the shipped colours pass, and so does what a brand does not touch', () => {
    expect(told({})).toEqual([]);
    expect(told({ accent: '#1d5a9c', accent_dark: '#8dbcf2', paper: '#ffffff', ink: '#1a2029', panel: '#f5f7fa' })).toEqual([]);
  });

  it('an accent that is too light is told once, with its pairs and a shade that passes', () => {
    const [only, ...rest] = told({ accent: '#ffcc00' });
    expect(rest).toEqual([]);
    expect(only).toMatch(
      /^accent: accent #ffcc00 on panel #f5f7fa has a contrast of 1\.4; text needs 4\.5 \(and 3 more: accent on paper 1\.5, .*\); try #[0-9a-f]{6}$/,
    );
  });

  it('short forms are the same colours', () => {
    expect(told({ accent: '#fc0' })).toEqual(told({ accent: '#ffcc00' }));
    expect(told({ accent: '#FC0' })).toEqual(told({ accent: '#ffcc00' }));
  });

  it('an accent like the orange of what is named is told apart from text', () => {
    expect(told({ accent: '#e4002b' })).toEqual([
      expect.stringContaining(
        'beside the orange of what is named #c86c1e has a contrast of 1.2; shapes side by side need 1.8; try #',
      ),
    ]);
  });

  it('of a dark paper everything that stands on it is told in one line, and ink that printers would lose', () => {
    const lines = told({ paper: '#101010', panel: '#181818', ink: '#ffffff' });
    expect(lines.map((line) => line.split(':')[0])).toEqual(['panel', 'paper', 'ink']);
    expect(lines[1]).toMatch(/^paper: .* on paper #101010 has a contrast of /);
    expect(lines[2]).toContain('in print');
  });

  it('dark mode has its own accent, judged there', () => {
    expect(told({ accent_dark: '#1d5a9c' })).toEqual([expect.stringMatching(/^accent_dark: .* in dark mode; text needs 4\.5/)]);
  });

  it('an accent without one for dark mode is lightened no more than it takes, and keeps what can be read', () => {
    expect(changesOf({ accent: '#ffcc00' }, palettes).dark.accent).toBe('#ffcc00');
    expect(changesOf({ accent: '#7a1f4b' }, palettes).dark.accent).toMatch(/^#[a-f]/);
    expect(changesOf({ accent: '#7a1f4b', accent_dark: '#eeaacc' }, palettes).dark.accent).toBe('#eeaacc');
  });

  it('the ratios of text stand in a line', () => {
    expect(ratios({}, palettes)).toBe('');
    expect(ratios({ accent: '#1d5a9c', accent_dark: '#8dbcf2' }, palettes)).toMatch(
      /^accent 7\.0 on paper, 6\.5 on panel; in the dark accent \d+\.\d on paper, \d+\.\d on panel$/,
    );
    expect(ratios({ panel: '#f7f2e9' }, palettes)).toMatch(
      /^ink [\d.]+ on panel; grey text [\d.]+ on panel; accent [\d.]+ on panel$/,
    );
  });

  const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

  it('any accent can be read in dark mode, and the shade that is suggested passes', () => {
    const property = fc.property(colour, fc.constantFrom('accent', 'ink', 'paper', 'panel', 'accent_dark'), (given, key) => {
      const { dark } = changesOf({ [key]: given }, palettes);
      if (key !== 'accent_dark') expect(tooClose(pairsOf(dark), changed(palettes.dark, dark))).toEqual([]);
      for (const { key: told, mend } of judge({ [key]: given }, palettes)) {
        expect(told).toBe(key);
        expect(mend).toMatch(/^try #[0-9a-f]{6}$/);
        expect(judge({ [key]: mend.slice(4) }, palettes)).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: 150 });
  });
});

/** The text that a CSS string stands for, as the syntax has it; null if the string ends early or is no string. */
function read(css: string): string | null {
  if (!/^"(?:[^"\\\n\r\f]|\\[0-9a-f]{1,6} )*"$/.test(css)) return null;
  return css.slice(1, -1).replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

describe('a line in a style sheet', () => {
  it.each([
    'Northlight "Advisory" Ltd',
    "it's",
    'a\\b\\',
    'a\\',
    'two\nlines\r\nand\fmore',
    '</style><script>alert(1)</script>',
    '"; } body { display: none } @page { x: "',
    '<!-- --> ]]>',
    '\\22 } body { display: none }',
    'url(http://x.org/a) @import "y"',
    'deadbeef 12 \u2028 \u2029 \u0085',
    'größer 漢字 \u{1f4a1} \u05d0\u05d1',
    '',
  ])('%j', (text) => {
    const css = cssString(text);
    expect(read(css)).toBe(text);
    expect(css).not.toMatch(/[<>&\n\r\f]/);
  });

  it('whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(cssString(text))).toBe(text.replaceAll('\0', '\ufffd'));
        expect(cssString(text)).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('names of fonts', () => {
  it.each([
    ['Inter', '"Inter",sans-serif'],
    ['"Source Sans 3", Arial', '"Source Sans 3","Arial",sans-serif'],
    ["'Playfair  Display' , Georgia, serif", '"Playfair Display","Georgia",serif'],
    ['Monospace', 'monospace'],
    ['游ゴシック', '"游ゴシック",sans-serif'],
    ['x; } body { display:none', '"x body displaynone",sans-serif'],
    ['a"); @import url(//x.org', '"a import urlxorg",sans-serif'],
    ['\\', 'sans-serif'],
    [', ,', 'sans-serif'],
  ])('%s', (names, css) => expect(fontStack(names, 'sans-serif')).toBe(css));
});

describe('the style of a brand', () => {
  const style = (
    colours: Colours,
    {
      text = null,
      headings = null,
      footer = null,
      confidentiality = null,
    }: Partial<Record<'text' | 'headings' | 'footer' | 'confidentiality', string | null>> = {},
  ) => brandStyle(changesOf(colours, palettes), { text, headings }, { footer, confidentiality }, palettes.light);

  it('colours stand in one scheme only, the paper not in print', () => {
    const css = style({ accent: '#7a1f4b', paper: '#fffdf8' });
    expect(css).toContain(
      '@media not screen and (prefers-color-scheme:dark){:root{--paper:#fffdf8;--accent:#7a1f4b;--area:#7a1f4b2b}}',
    );
    expect(css).toMatch(/@media screen and \(prefers-color-scheme:dark\){:root{--accent:#[0-9a-f]{6};--area:#[0-9a-f]{8}}}/);
    expect(css).toContain('@media print{:root{--paper:#ffffff}}');
    expect(style({})).not.toMatch(/--(paper|accent|sans|serif)|@page/);
  });

  it('headings have the font of the text unless they have their own', () => {
    expect(style({}, { text: 'Inter' })).toContain(':root{--sans:"Inter",sans-serif;--serif:"Inter",sans-serif}');
    expect(style({}, { text: 'Inter', headings: 'Lora' })).toContain(':root{--sans:"Inter",sans-serif;--serif:"Lora",serif}');
    expect(style({}, { headings: 'serif' })).toContain(':root{--serif:serif}');
  });

  it('lines stand in the margins of printed pages, and not in the way of what is supposed', () => {
    const css = style({}, { footer: 'Foot "1"', confidentiality: 'For the board' });
    expect(css).toContain('@bottom-left{content:"Foot \\22 1\\22 "');
    expect(css).toContain('@page{@top-right{content:"For the board"');
    expect(css).toContain('@page supposed{@top-center{content:"For the board"');
  });

  it('never ends its element, and its brackets close, whatever a hand writes', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</style>', '"}}', 'x; } body { display:none', '\\'));
    const property = fc.property(hostile, hostile, hostile, (footer, confidentiality, text) => {
      const css = style({ accent: '#123456' }, { footer, confidentiality, text });
      expect(css).not.toMatch(/[<>]/);
      const bare = css.replace(/"(?:[^"\\]|\\[0-9a-f]+ )*"/g, '');
      expect([...bare].filter((sign) => sign === '{').length).toBe([...bare].filter((sign) => sign === '}').length);
      expect(bare).not.toMatch(/["\\]/);
    });
    fc.assert(property);
  });
});
