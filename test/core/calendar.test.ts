// Days of the calendar: against a table, and against the calendar of JavaScript, which only a test may ask.

import { describe, expect, it } from 'vitest';
import { addDays, isDate } from '../../src/core/calendar.ts';
import { fc } from '../support/random.ts';

const DAY = 24 * 60 * 60 * 1000;

/** In the first century too, which Date.UTC takes for the twentieth. */
function timeOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

const BEGIN = timeOf(1, 1, 1);
const END = timeOf(9999, 12, 31);
const DAYS = (END - BEGIN) / DAY;

describe('days after a day', () => {
  it.each([
    ['none', '2026-11-22', 0, '2026-11-22'],
    ['the next', '2026-11-22', 1, '2026-11-23'],
    ['the next month', '2026-11-30', 1, '2026-12-01'],
    ['the next year', '2026-12-31', 1, '2027-01-01'],
    ['a leap year', '2028-02-28', 1, '2028-02-29'],
    ['past it', '2028-02-29', 1, '2028-03-01'],
    ['no leap year', '2027-02-28', 1, '2027-03-01'],
    ['a century without', '2100-02-28', 1, '2100-03-01'],
    ['a century with', '2000-02-28', 1, '2000-02-29'],
    ['a year', '2026-11-22', 365, '2027-11-22'],
    ['a year with a leap day', '2027-11-22', 365, '2028-11-21'],
    ['400 years', '2026-11-22', 146_097, '2426-11-22'],
    ['the last day', '9999-12-30', 1, '9999-12-31'],
    ['the first day', '0001-01-01', 364, '0001-12-31'],
    ['a part of a day counts as a whole one', '2026-11-22', 0.5, '2026-11-23'],
    ['a day before', '2026-03-01', -1, '2026-02-28'],
  ])('%s', (_, from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it('every day of eight centuries follows the one before', () => {
    for (let time = timeOf(1600, 1, 1); time < timeOf(2401, 1, 1); time += DAY) {
      const [today, tomorrow] = [isoOf(time), isoOf(time + DAY)];
      if (addDays(today, 1) !== tomorrow) expect({ today, next: addDays(today, 1) }).toEqual({ today, next: tomorrow });
    }
  });

  it('any day and any number of days, as JavaScript has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 0, max: DAYS }), (one, other) => {
        expect(addDays(isoOf(BEGIN + one * DAY), other - one)).toBe(isoOf(BEGIN + other * DAY));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});

describe('what is a day', () => {
  it.each(['2026-11-22', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '',
    'soon',
  ])('%s is none', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('as JavaScript has it', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(14), part(33), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
        expect({ text, is: isDate(text) }).toEqual({ text, is: isoOf(timeOf(year, Number(month), Number(day))) === text });
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
