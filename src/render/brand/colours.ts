// The palettes of a report in the colours of a brand. The tones of scores stay: they carry meaning.
import { channels, longHex, mixed } from '../contrast.ts';
import { contrastOf, PAIRS, type Pair, type Palette, type Palettes } from '../palette.ts';

/** Colours that a brand may set. */
export interface Colours {
  readonly accent?: string;
  readonly accent_dark?: string;
  readonly ink?: string;
  readonly paper?: string;
  readonly panel?: string;
}

/** What changes in a palette: names of colours and what they become. */
export type Change = Readonly<Record<string, string>>;

export interface Changes {
  readonly light: Change;
  readonly dark: Change;
}

/** What changes in light and in dark; an accent without one for dark mode is lightened until it can be read there. */
export function changesOf({ accent, accent_dark, ...grounds }: Colours, { light, dark }: Palettes): Changes {
  const forDark = accent_dark ?? (accent === undefined ? undefined : lightened(accent, dark));
  return {
    light: { ...grounds, ...(accent === undefined ? {} : accented(accent, changed(light, grounds))) },
    dark: forDark === undefined ? {} : accented(forDark, dark),
  };
}

/** An accent has a tint of itself, as strong as the shipped one or as weak as what stands on it needs. */
export function accented(accent: string, palette: Palette): Change {
  const shipped = channels(palette.get('area') ?? '')[3];
  const strengths = Array.from({ length: Math.max(1, shipped - WEAKEST) }, (_, weaker) => shipped - weaker);
  const changes = strengths.map((strength) => ({ accent, area: `${longHex(accent)}${hex(strength)}` }));
  const passing = changes.find((change) => tooClose(ON_TINT, changed(palette, change)).length === 0);
  return passing ?? { accent, area: `${longHex(accent)}${hex(shipped)}` };
}

/** A weaker tint is none. */
const WEAKEST = 16;
const ON_TINT = PAIRS.filter(({ ground }) => ground === 'area');

function hex(part: number): string {
  return part.toString(16).padStart(2, '0');
}

/** The palette with the change made. */
export function changed(palette: Palette, change: Change): Palette {
  return new Map([...palette, ...Object.entries(change)]);
}

/** Pairs that look different after a change; a tint changes with the paper behind it. */
export function pairsOf(change: Change): Pair[] {
  const names = new Set(Object.keys(change));
  if (names.has('paper')) names.add('area');
  return PAIRS.filter(({ front, ground }) => names.has(front) || names.has(ground));
}

/** The pairs that stand too close in a palette. */
export function tooClose(pairs: readonly Pair[], palette: Palette): Pair[] {
  return pairs.filter((pair) => contrastOf(pair, palette) < pair.least);
}

const EVERY_HUNDREDTH = Array.from({ length: 101 }, (_, index) => index);

/** The first lighter shade that can be read in dark mode: white can. */
function lightened(accent: string, dark: Palette): string {
  const shades = EVERY_HUNDREDTH.map((hundredths) => mixed(accent, '#ffffff', hundredths));
  return shades.find((shade) => passes(accented(shade, dark), dark)) ?? '#ffffff';
}

function passes(change: Change, palette: Palette): boolean {
  return tooClose(pairsOf(change), changed(palette, change)).length === 0;
}

/** The nearest darker or lighter shade with which all of `pairs` pass; null if there is none. */
export function nearestShade(colour: string, pairs: readonly Pair[], become: (shade: string) => Palette): string | null {
  const shades = EVERY_HUNDREDTH.flatMap((hundredths) => [
    mixed(colour, '#000000', hundredths),
    mixed(colour, '#ffffff', hundredths),
  ]);
  return shades.find((shade) => tooClose(pairs, become(shade)).length === 0) ?? null;
}
