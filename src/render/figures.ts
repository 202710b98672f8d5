// Numbers and dates as people read them. A point for decimals, no locale, nothing about what a number means.

/** Reports carry 6 decimals; a figure this close under a half was a half before it was stored. */
const STORED_PRECISION = 1e-7;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Points with one decimal, rounded half away from zero: 39.95 is 40.0. */
export function points(value: number): string {
  const tenths = Math.floor(Math.abs(value) * 10 + 0.5 + STORED_PRECISION);
  return `${value < 0 && tenths > 0 ? '-' : ''}${(tenths / 10).toFixed(1)}`;
}

/** What is gained or lost: +1.2, −0.3, 0.0. */
export function signed(value: number): string {
  const text = points(Math.abs(value));
  return `${text === '0.0' ? '' : value < 0 ? '−' : '+'}${text}`;
}

/** A share from 0 to 1 in per cent: 0.8333 is 83.3%, 1 is 100%. */
export function percent(share: number): string {
  return `${points(share * 100).replace(/\.0$/, '')}%`;
}

/** A setting or threshold as it was written: 50, 59.9, 0.25. */
export function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** 2026-11-21 is 21 November 2026; anything else stays as it is. */
export function longDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? date : `${Number(parts[3])} ${month} ${parts[1]}`;
}

/** "10 Dec 2026": where whole months are too long. */
export function shortDate(date: string): string {
  return longDate(date).replace(/ (\p{L}{3})\p{L}* /u, ' $1 ');
}

/** 1 question, 2 questions. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

const FRACTIONS: readonly (readonly [number, string])[] = [
  [0.1, 'one tenth'],
  [0.2, 'one fifth'],
  [0.25, 'one quarter'],
  [1 / 3, 'one third'],
  [0.3, 'three tenths'],
  [0.4, 'two fifths'],
  [0.5, 'one half'],
  [0.6, 'three fifths'],
  [2 / 3, 'two thirds'],
  [0.7, 'seven tenths'],
  [0.75, 'three quarters'],
  [0.8, 'four fifths'],
  [0.9, 'nine tenths'],
];

/** A share from 0 to 1 in words where there is a common fraction, else in per cent. */
export function fraction(share: number): string {
  return FRACTIONS.find(([value]) => Math.abs(value - share) < 1e-4)?.[1] ?? percent(share);
}

/** a, b and c. */
export function list(parts: readonly string[]): string {
  const last = parts[parts.length - 1];
  if (last === undefined) return '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Upper case for the first letter, for a sentence that starts with a name or a figure in words. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title inside a sentence: Performing is performing; AI-ready stays. */
export function lowerTitle(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
