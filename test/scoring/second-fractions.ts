// Exact numbers for the second implementation: nothing is lost on the way, so that ties and cut points are what they are.

export interface Fraction {
  readonly top: bigint;
  /** Over 0. */
  readonly bottom: bigint;
}

/** A number as it is written: 0.3 is three tenths. */
export function exact(written: number): Fraction {
  const known = read.get(written) ?? readDigits(written);
  read.set(written, known);
  return known;
}

const read = new Map<number, Fraction>();

function readDigits(written: number): Fraction {
  const [digits = '0', exponent = '0'] = String(written).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const scale = BigInt(decimals.length) - BigInt(exponent);
  const top = BigInt(whole + decimals);
  return scale >= 0n ? over(top, 10n ** scale) : over(top * 10n ** -scale, 1n);
}

function over(top: bigint, bottom: bigint): Fraction {
  const sign = bottom < 0n ? -1n : 1n;
  const common = sign * commonDivisor(top < 0n ? -top : top, sign * bottom);
  return { top: top / common, bottom: bottom / common };
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [more, less] = [left, right];
  while (less !== 0n) [more, less] = [less, more % less];
  return more;
}

export function plus(left: Fraction, right: Fraction): Fraction {
  return over(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom);
}

export function minus(left: Fraction, right: Fraction): Fraction {
  return plus(left, { top: -right.top, bottom: right.bottom });
}

export function times(left: Fraction, right: Fraction): Fraction {
  return over(left.top * right.top, left.bottom * right.bottom);
}

/** `right` must not be 0. */
export function per(left: Fraction, right: Fraction): Fraction {
  return over(left.top * right.bottom, left.bottom * right.top);
}

/** Under 0, 0 or over 0, as `left` is less than, equal to or more than `right`. */
export function compare(left: Fraction, right: Fraction): number {
  return Number(minus(left, right).top > 0n) - Number(minus(left, right).top < 0n);
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, exact(0));
}

/** `values` must not be empty. */
export function mean(values: readonly Fraction[]): Fraction {
  return per(sum(values), exact(values.length));
}

export function lowest(values: readonly Fraction[]): Fraction {
  return values.reduce((left, right) => (compare(right, left) < 0 ? right : left));
}

export function highest(values: readonly Fraction[]): Fraction {
  return values.reduce((left, right) => (compare(right, left) > 0 ? right : left));
}

/** Mean weighted by `weight`; null without any weight. */
export function weighted(values: readonly { readonly value: Fraction; readonly weight: Fraction }[]): Fraction | null {
  const total = sum(values.map(({ weight }) => weight));
  return total.top === 0n ? null : per(sum(values.map(({ value, weight }) => times(value, weight))), total);
}

/** Rounded half away from zero to so many decimals. */
export function rounded({ top, bottom }: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const away = top < 0n ? -top : top;
  const whole = (2n * away * scale + bottom) / (2n * bottom);
  return { top: top < 0n ? -whole : whole, bottom: scale };
}

export function toNumber({ top, bottom }: Fraction): number {
  const digits = 10n ** 12n;
  return Number((top * digits) / bottom) / 1e12;
}
