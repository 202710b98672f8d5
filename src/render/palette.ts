// The colours of a style sheet, light and dark, and which of them must stand apart from each other.
import { over, ratio } from './contrast.ts';

/** Colours by the names of their custom properties, without the dashes. */
export type Palette = ReadonlyMap<string, string>;

export interface Palettes {
  readonly light: Palette;
  readonly dark: Palette;
}

/** What a style sheet sets on `:root`: light first, then dark. */
export function palettesOf(css: string): Palettes {
  const [light = '', dark = ''] = [...css.matchAll(/:root\s*{([^}]*)}/g)].map(([, block = '']) => block);
  return { light: paletteOf(light), dark: paletteOf(dark) };
}

function paletteOf(block: string): Palette {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/gi)].map(([, name = '', colour = '']) => [name, colour]));
}

/** Two colours that are seen together, and the contrast they need at least. */
export interface Pair {
  readonly front: string;
  readonly ground: string;
  readonly least: number;
}

/** What text needs, and what lines and shapes need. */
export const TEXT = 4.5;
export const SHAPE = 3;

/** Names of colours with the grounds they may stand on. */
export type Grounds = Readonly<Record<string, readonly string[]>>;

const TONES = [0, 1, 2, 3, 4, 5];
/** A tint of the accent that lets the paper through. */
const TINT = 'area';

/** Text in this colour may stand on these grounds. */
export const TEXT_ON: Grounds = {
  ink: ['paper', 'panel', TINT],
  muted: ['paper', 'panel', TINT],
  accent: ['paper', 'panel'],
  paper: ['accent'],
  ...Object.fromEntries(TONES.map((tone) => [`on-tone-${tone}`, [`tone-${tone}`]])),
};

/** What is drawn in this colour and says something, on these grounds. */
export const MARKS_ON: Grounds = {
  ink: ['paper', 'panel', TINT],
  muted: ['paper', 'panel', TINT],
  accent: ['paper', 'panel', 'tone-0', TINT],
  named: ['paper', 'panel', 'tone-0'],
  'line-0': ['paper', 'panel'],
  ...Object.fromEntries(TONES.slice(1).map((tone) => [`line-${tone}`, ['paper', 'tone-0']])),
};

/** Filled shapes that a reader tells apart without their colour: parts, the one that is named, and those that are thin. */
export const APART: readonly Pair[] = [
  { front: 'accent', ground: 'named', least: 1.8 },
  { front: 'accent', ground: TINT, least: SHAPE },
];

/** Every pair of the report once, with the most that is asked of it. */
export const PAIRS: readonly Pair[] = [...listed(TEXT_ON, TEXT), ...listed(MARKS_ON, SHAPE), ...APART].filter(
  (pair, index, all) => all.findIndex((other) => isSame(pair, other)) === index,
);

function listed(table: Grounds, least: number): Pair[] {
  return Object.entries(table).flatMap(([front, grounds]) => grounds.map((ground) => ({ front, ground, least })));
}

function isSame(one: Pair, other: Pair): boolean {
  const [left, right] = [one, other].map(({ front, ground }) => [front, ground].toSorted().join(' '));
  return left === right;
}

/** The contrast of a pair as it is seen; a colour the palette lacks is a bug of ours. */
export function contrastOf({ front, ground }: Pick<Pair, 'front' | 'ground'>, palette: Palette): number {
  const colour = (name: string) => {
    const found = palette.get(name);
    if (found === undefined) throw new Error(`there is no colour ${name}`);
    return found;
  };
  const seen = (name: string) => over(colour(name), colour('paper'));
  return ratio(seen(front), seen(ground));
}
