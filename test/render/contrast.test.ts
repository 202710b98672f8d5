// axe cannot judge text in SVG, and pages are seen in two schemes: the palette itself is held to its ratios.
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
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'muted', 'accent'].flatMap(
    (front) =>
      [
        [front, 'paper'],
        [front, 'panel'],
      ] as const,
  ),
  ...TONES.map((tone) => [`on-tone-${tone}`, `tone-${tone}`] as const),
];
const LINES: readonly (readonly [string, string])[] = [
  ...TONES.map((tone) => [`line-${tone}`, 'paper'] as const),
  ['accent', 'paper'],
  ['accent', 'tone-0'],
  ['muted', 'paper'],
  ...TONES.slice(1).map((tone) => [`line-${tone}`, 'tone-0'] as const),
  ['named', 'paper'],
  ['named', 'panel'],
  ['named', 'tone-0'],
  ['ink', 'paper'],
  ['line-0', 'panel'],
];
/** What stands on the tint under a road, in a hollow bar or in the slice of a clock. */
const ON_TINT = [
  ['accent', 3],
  ['ink', 4.5],
  ['muted', 4.5],
] as const;
/** Filled shapes that a reader tells apart without their colour: parts, the one that is named, and those that are thin. */
const APART = [
  ['accent', 'named', 1.8],
  ['accent', 'area', 3],
] as const;

describe.each([
  ['light', palette(light)],
  ['dark', palette(dark)],
])('the %s palette', (_, colours) => {
  const colour = (name: string) => colours.get(name) ?? expect.fail(`no colour ${name}`);

  it.each(TEXT)('text %s on %s', (front, ground) => {
    expect(contrast(colour(front), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LINES)('line %s on %s', (front, ground) => {
    expect(contrast(colour(front), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(ON_TINT)('%s on the tint, at least %d', (front, least) => {
    const tint = over(colour('area'), colour('paper'));
    expect(ratio(channels(colour(front)), tint)).toBeGreaterThanOrEqual(least);
  });

  it.each(APART)('%s and %s without their colour, at least %d', (one, other, least) => {
    const seen = (name: string) => over(colour(name), colour('paper'));
    expect(ratio(seen(one), seen(other))).toBeGreaterThanOrEqual(least);
  });
});

it('uses no colour outside the palettes', () => {
  const rest = css.replace(/:root\s*{[^}]*}/g, '').replace(/@page\s*{[\s\S]*?\n}/, '');
  expect(rest.match(/#[0-9a-f]{3,8}\b|rgb|hsl/gi)).toBeNull();
});
