// axe cannot judge text in SVG, and pages are seen in two schemes and on paper: every pair of colours that the style sheet uses
// stands in a table here and is held to its ratio. A pair that is used and not in a table fails.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../templates/report.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/:root\s*{([^}]*)}/g)].map((match) => match[1] ?? '');

function palette(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6,8});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function channels(colour: string): number[] {
  return [1, 3, 5, 7].map((start) => Number.parseInt(colour.slice(start, start + 2) || 'ff', 16));
}

/** A colour with alpha, as it looks on a ground. */
function over(colour: string, ground: string): number[] {
  const [red = 0, green = 0, blue = 0, alpha = 255] = channels(colour);
  return [red, green, blue].map((part, index) => (part * alpha + (channels(ground)[index] ?? 0) * (255 - alpha)) / 255);
}

function luminance(parts: number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, ground: string): number {
  return ratio(over(front, ground), channels(ground));
}

/** The contrast of two colours as they are seen, in shades of grey. */
function ratio(one: number[], other: number[]): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TONES = [0, 1, 2, 3, 4, 5];
const TINT = 'area';

/** Text in this colour may stand on these grounds: at least 4.5. On a ground that its own rule sets it is checked anyway. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'panel', TINT],
  muted: ['paper', 'panel', TINT],
  accent: ['paper', 'panel'],
  paper: ['accent'],
  ...Object.fromEntries(TONES.map((tone) => [`on-tone-${tone}`, [`tone-${tone}`]])),
};

/** What is drawn in this colour and says something, on these grounds: at least 3. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'panel', TINT],
  muted: ['paper', 'panel', TINT],
  accent: ['paper', 'panel', 'tone-0', TINT],
  named: ['paper', 'panel', 'tone-0'],
  'line-0': ['paper', 'panel'],
  ...Object.fromEntries([1, 2, 3, 4, 5].map((tone) => [`line-${tone}`, ['paper', 'tone-0']])),
};

/** What says nothing by itself, and why: no ratio is asked. */
const QUIET: Readonly<Record<string, string>> = {
  paper: 'parts a mark from what lies under it',
  panel: 'a ground',
  rule: 'parts rows that stand apart anyway',
  grid: 'lines of a scale whose values are printed',
  area: 'the tint inside an outline',
  ...Object.fromEntries(
    TONES.map((tone) => [`tone-${tone}`, 'a ground or a track: its number is printed, a stretch has an edge']),
  ),
};

/** Grounds under whatever text stands there: each is held against all of it in the table of texts. */
const GROUNDS = ['paper', 'panel'];

/** Filled shapes that a reader tells apart without their colour: parts, the one that is named, and those that are thin. */
const APART = [
  ['accent', 'named', 1.8],
  ['accent', TINT, 3],
] as const;

interface Rule {
  readonly selector: string;
  /** The media it holds for; empty for all. */
  readonly media: string;
  readonly declarations: readonly (readonly [string, string])[];
}

/** The rules of the sheet, those of pages left out. */
function rulesOf(sheet: string): Rule[] {
  const found: Rule[] = [];
  const bare = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@page[^{]*{(?:[^{}]|{[^{}]*})*}/g, '');
  const open: string[] = [];
  for (const [, before = '', brace] of bare.matchAll(/([^{}]*)([{}])/g)) {
    if (brace === '{') open.push(before.trim());
    else {
      const selector = open.pop() ?? '';
      const declarations = before.split(';').map((one) => one.split(/:(.*)/s).map((part) => part.trim()));
      const written = declarations.flatMap(([name, value]) => (name && value ? [[name, value] as const] : []));
      if (!selector.startsWith('@')) found.push({ selector, media: open.join(' '), declarations: written });
    }
  }
  return found;
}

const COLOURS = palette(light);

/** Names of the colours in a value. */
function named(value: string): string[] {
  return [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name).filter((name) => COLOURS.has(name));
}

const ON_TEXT = /^svg (text|\.(quiet|corner|on-hit|said|number)[\w.-]*)$/;
/** A background that is itself drawn, with no text on it. */
const PAINTED = /::(before|after)|\.(swatch|meter)\b/;

/** What a declaration colours. */
function kindOf(selector: string, property: string): 'text' | 'mark' | 'ground' | null {
  if (property === 'color' || (property === 'fill' && ON_TEXT.test(selector))) return 'text';
  if (property.startsWith('background')) return PAINTED.test(selector) ? 'mark' : 'ground';
  return /^(fill|stroke|border.*|column-rule.*|outline.*|box-shadow|text-decoration.*)$/.test(property) ? 'mark' : null;
}

interface Use {
  readonly where: string;
  readonly kind: 'text' | 'mark' | 'ground';
  readonly colour: string;
  /** The ground that the same rule sets; null if it sets none. */
  readonly ground: string | null;
}

function usesOf(rules: readonly Rule[]): Use[] {
  return rules
    .filter(({ selector }) => selector !== ':root')
    .flatMap(({ selector, media, declarations }) => {
      const coloured = declarations.flatMap(([property, value]) => {
        const kind = kindOf(selector, property);
        if (kind === null && named(value).length > 0) throw new Error(`${selector} { ${property} } colours what no table knows`);
        return kind === null ? [] : named(value).map((colour) => ({ where: `${media} ${selector}`.trim(), kind, colour }));
      });
      const ground = coloured.find(({ kind }) => kind === 'ground')?.colour ?? null;
      return coloured.map((use) => ({ ...use, ground }));
    });
}

/** What no table answers for. */
function unlisted(uses: readonly Use[]): Use[] {
  const ownText = new Set(uses.filter(({ kind, ground }) => kind === 'text' && ground !== null).map(({ where }) => where));
  return uses.filter(({ kind, colour, ground, where }) => {
    if (kind === 'text') return ground === null && TEXT[colour] === undefined;
    if (kind === 'ground') return !GROUNDS.includes(colour) && !ownText.has(where);
    return MARKS[colour] === undefined && QUIET[colour] === undefined;
  });
}

const RULES = rulesOf(css);
const USES = usesOf(RULES);

describe('what the style sheet uses', () => {
  it('is read', () => {
    expect(USES.length).toBeGreaterThan(100);
  });

  it('is in the tables: texts and marks with their grounds, grounds with their texts', () => {
    expect(unlisted(USES)).toEqual([]);
    for (const colour of ['ink', 'muted', 'accent']) expect(TEXT[colour]).toEqual(expect.arrayContaining(GROUNDS));
  });

  it.each([
    ['.x { color: var(--grid) }', 1],
    ['svg .on-hit { fill: var(--line-3) }', 1],
    ['.x { background: var(--named) }', 1],
    ['@media print { .x { background: var(--tone-2) } }', 1],
    ['.x { background: var(--tone-2); color: var(--on-tone-2) } .y { border: 1px solid var(--rule); color: var(--ink) }', 0],
  ])('would be found if it were not: %s', (sheet, amount) => {
    expect(unlisted(usesOf(rulesOf(sheet)))).toHaveLength(amount);
  });

  it('is one palette for light and for paper, and one for dark screens', () => {
    const palettes = RULES.filter(
      ({ selector, declarations }) =>
        selector === ':root' && declarations.some(([name, value]) => COLOURS.has(name.slice(2)) || value.startsWith('#')),
    );
    expect(palettes.map(({ media }) => media)).toEqual(['', '@media screen and (prefers-color-scheme: dark)']);
    expect([...palette(dark).keys()]).toEqual([...COLOURS.keys()]);
  });

  it('keeps a ground on paper where its text could not be read without', () => {
    const exact = RULES.filter(({ declarations }) =>
      declarations.some(([name, value]) => name === 'print-color-adjust' && value === 'exact'),
    );
    const kept = new Set(exact.flatMap(({ selector }) => [selector, ...classes(selector)]));
    const white = USES.filter(({ kind, colour }) => kind === 'text' && contrast(COLOURS.get(colour) ?? '', '#ffffff') < 4.5);
    const isKept = (where: string) =>
      kept.has('html') || (where.startsWith('svg') && kept.has('svg')) || classes(where).some((one) => kept.has(one));
    expect(white.length).toBeGreaterThan(0);
    expect(white.filter(({ where }) => !isKept(where))).toEqual([]);
  });
});

function classes(selector: string): string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
}

const pairs = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));
const OWN = USES.flatMap(({ kind, colour, ground, where }) =>
  kind === 'text' && ground !== null ? [[colour, ground, where] as const] : [],
);

describe.each([
  ['light', palette(light)],
  ['dark', palette(dark)],
])('the %s palette', (_, colours) => {
  const colour = (name: string) => colours.get(name) ?? expect.fail(`no colour ${name}`);
  /** As it is seen on the page: a tint lies on the paper. */
  const seen = (name: string) => over(colour(name), colour('paper'));

  it.each(pairs(TEXT))('text %s on %s', (front, ground) => {
    expect(ratio(seen(front), seen(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(OWN)('text %s on %s, as in %s', (front, ground) => {
    expect(ratio(seen(front), seen(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(MARKS))('mark %s on %s', (front, ground) => {
    expect(ratio(seen(front), seen(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(APART)('%s and %s without their colour, at least %d', (one, other, least) => {
    expect(ratio(seen(one), seen(other))).toBeGreaterThanOrEqual(least);
  });
});

it('uses no colour outside the palettes', () => {
  const rest = css.replace(/:root\s*{[^}]*}/g, '').replace(/@page\s*{[\s\S]*?\n}/, '');
  expect(rest.match(/#[0-9a-f]{3,8}\b|rgb|hsl/gi)).toBeNull();
});
