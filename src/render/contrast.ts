// How far two colours stand apart for the eye: WCAG 2. Knows nothing about reports.

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rgb` or `#rrggbb`, each also with alpha at the end, as numbers; alpha 255 hides what is behind. */
export function channels(colour: string): readonly [...Rgb, alpha: number] {
  const digits = colour.slice(1);
  const long = digits.length > 4 ? digits : digits.replace(/./g, '$&$&');
  const part = (start: number) => Number.parseInt(long.slice(start, start + 2) || 'ff', 16);
  return [part(0), part(2), part(4), part(6)];
}

/** A colour, perhaps with alpha, as it looks on a ground. */
export function over(colour: string, ground: string): Rgb {
  const [red, green, blue, alpha] = channels(colour);
  const [redBehind, greenBehind, blueBehind] = channels(ground);
  const seen = (part: number, behind: number) => (part * alpha + behind * (255 - alpha)) / 255;
  return [seen(red, redBehind), seen(green, greenBehind), seen(blue, blueBehind)];
}

/** The contrast of two colours as they are seen: 1 for the same shade, 21 for black on white. */
export function ratio(one: Rgb, other: Rgb): number {
  const [left, right] = [luminance(one), luminance(other)];
  return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A ratio in one decimal, rounded down: what is shown never promises more than there is. */
export function ratioText(value: number): string {
  return (Math.floor(value * 10 + 1e-9) / 10).toFixed(1);
}

/** A colour with so many hundredths of another mixed in, as `#rrggbb`. */
export function mixed(colour: string, other: string, hundredths: number): string {
  const [from, to] = [channels(colour), channels(other)];
  const part = (index: 0 | 1 | 2) => Math.round((from[index] * (100 - hundredths) + to[index] * hundredths) / 100);
  return `#${([0, 1, 2] as const).map((index) => part(index).toString(16).padStart(2, '0')).join('')}`;
}

/** A colour as `#rrggbb`, without its alpha. */
export function longHex(colour: string): string {
  return mixed(colour, colour, 0);
}
