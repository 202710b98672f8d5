// Days of the Gregorian calendar, worked out without a clock, a time zone or a locale.

/** Days from 0000-03-01, so that the day a leap year adds is the last of its year. */
function dayNumber(year: number, month: number, day: number): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1;
}

const DAYS_IN_400_YEARS = 146_097;

function dateOf(days: number): string {
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const inEra = days - era * DAYS_IN_400_YEARS;
  const inYears = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * inYears + Math.floor(inYears / 4) - Math.floor(inYears / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  const year = inYears + era * 400 + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The day `days` after `date`, both YYYY-MM-DD; a part of a day counts as a whole one. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return dateOf(dayNumber(year, month, day) + Math.ceil(days));
}

/** Whole days from one day to another, both YYYY-MM-DD; under 0 if the second comes first. */
export function daysBetween(from: string, to: string): number {
  const number = (date: string) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return dayNumber(year, month, day);
  };
  return number(to) - number(from);
}

/** True for a day of the Gregorian calendar written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1 && day >= 1 && day <= days;
}
