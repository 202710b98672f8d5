// axe cannot judge text in SVG, and pages are seen in two schemes and on paper: every pair of colours that the style sheet uses
// stands in a table here and is held to its ratio. A pair that is used and not in a table fails.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longHex, mixed, over, ratio, ratioText } from '../../src/render/contrast.ts';
import { style } from '../../src/render/generated/templates.js';
import { APART, contrastOf, MARKS_ON, palettesOf, SHAPE, TEXT, TEXT_ON } from '../../src/render/palette.ts';

const css = readFileSync(new URL('../../templates/report.css', import.meta.url), 'utf8');
const { light, dark } = palettesOf(css);

const TONES = [0, 1, 2, 3, 4, 5];
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

const COLOURS = light;

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
    if (kind === 'text') return ground === null && TEXT_ON[colour] === undefined;
    if (kind === 'ground') return !GROUNDS.includes(colour) && !ownText.has(where);
    return MARKS_ON[colour] === undefined && QUIET[colour] === undefined;
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
    for (const colour of ['ink', 'muted', 'accent']) expect(TEXT_ON[colour]).toEqual(expect.arrayContaining(GROUNDS));
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
    expect([...dark.keys()]).toEqual([...COLOURS.keys()]);
  });

  it('keeps a ground on paper where its text could not be read without', () => {
    const exact = RULES.filter(({ declarations }) =>
      declarations.some(([name, value]) => name === 'print-color-adjust' && value === 'exact'),
    );
    const kept = new Set(exact.flatMap(({ selector }) => [selector, ...classes(selector)]));
    const white = USES.filter(
      ({ kind, colour }) =>
        kind === 'text' && ratio(over(COLOURS.get(colour) ?? '', '#ffffff'), over('#ffffff', '#ffffff')) < 4.5,
    );
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
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  const seen = (front: string, ground: string) => contrastOf({ front, ground }, palette);

  it.each(pairs(TEXT_ON))('text %s on %s', (front, ground) => {
    expect(seen(front, ground)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(OWN)('text %s on %s, as in %s', (front, ground) => {
    expect(seen(front, ground)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(pairs(MARKS_ON))('mark %s on %s', (front, ground) => {
    expect(seen(front, ground)).toBeGreaterThanOrEqual(SHAPE);
  });

  it.each(APART)('$front and $ground without their colour, at least $least', ({ front, ground, least }) => {
    expect(seen(front, ground)).toBeGreaterThanOrEqual(least);
  });
});

it('uses no colour outside the palettes', () => {
  const rest = css.replace(/:root\s*{[^}]*}/g, '').replace(/@page\s*{[\s\S]*?\n}/, '');
  expect(rest.match(/#[0-9a-f]{3,8}\b|rgb|hsl/gi)).toBeNull();
});

describe('the formula', () => {
  // The figures of the standard's own examples and of its reference tools.
  it.each([
    ['#000', '#fff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#ff0000', '#ffffff', 3.998],
    ['#0000ff', '#ffffff', 8.592],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(ratio(over(one, other), over(other, one))).toBeCloseTo(expected, 2);
    expect(ratio(over(other, one), over(one, other))).toBeCloseTo(expected, 2);
  });

  it('sees a colour with alpha together with what is behind', () => {
    expect(over('#00000080', '#ffffff').map(Math.round)).toEqual([127, 127, 127]);
    expect(over('#0008', '#fff').map(Math.round)).toEqual([119, 119, 119]);
  });

  it('shows a ratio rounded down', () => {
    expect([4.49, 4.5, 4.4999, 21, 1].map(ratioText)).toEqual(['4.4', '4.5', '4.4', '21.0', '1.0']);
  });

  it('mixes by hundredths', () => {
    expect([0, 50, 100].map((hundredths) => mixed('#fc0', '#000000', hundredths))).toEqual(['#ffcc00', '#806600', '#000000']);
    expect([longHex('#fc08'), longHex('#ffcc0080')]).toEqual(['#ffcc00', '#ffcc00']);
  });
});

it('a style sheet that was made small has the same palettes', () => {
  const long = (palette: typeof light) => [...palette].map(([name, colour]) => [name, longHex(colour)]);
  const small = palettesOf(style.css);
  expect([long(small.light), long(small.dark)]).toEqual([long(light), long(dark)]);
});
