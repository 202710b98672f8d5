// The numbers of a verdict in words, in every unit.
import { describe, expect, it } from 'vitest';
import type { ReportBreach } from '../../../src/model/report.ts';
import {
  barWords,
  boundsWords,
  factsOf,
  numberWords,
  overallBounds,
  overallWords,
  shownWords,
} from '../../../src/render/check/amounts.ts';
import { anOverall } from '../build-report.ts';
import { aBreach, aResult, aVerdict } from './build-checked.ts';

describe('a rule', () => {
  it.each([
    [{ rule: 'min_overall', bar: 60, unit: 'points', shown: 59.9, low: 55, high: 70.25 }, 'at least 60', '59.9', '55.0 to 70.3'],
    [{ rule: 'min_pillar', bar: 59.95, unit: 'points', shown: 0, low: 0, high: 0 }, 'at least 59.95', '0.0', '–'],
    [{ rule: 'min_coverage', bar: 0.8, unit: 'share', shown: 0.795, low: null, high: null }, 'at least 80%', '79.5%', '–'],
    [{ rule: 'max_fired_gates', bar: 0, unit: 'gates', shown: 1, low: 1, high: 3 }, 'none', '1 gate', '1 gate to 3 gates'],
    [{ rule: 'max_fired_gates', bar: 1, unit: 'gates', shown: 2, low: null, high: null }, 'at most 1 gate', '2 gates', '–'],
    [{ rule: 'max_drop', bar: 5, unit: 'points', shown: -2.5, low: null, high: null }, 'at most 5', '−2.5', '–'],
    [{ rule: 'max_drop', bar: 0, unit: 'points', shown: 1, low: null, high: null }, 'at most 0', '1.0', '–'],
    [{ rule: 'max_age_days', bar: 180, unit: 'days', shown: 1, low: null, high: null }, 'at most 180 days', '1 day', '–'],
    [{ rule: 'targets_met', bar: 0, unit: 'targets', shown: 2, low: 1, high: 3 }, 'all', '2 not met', '1 not met to 3 not met'],
    [{ rule: 'min_lens', bar: 3, unit: 'none', shown: 2.5, low: null, high: null }, 'at least 3', '2.5', '–'],
    [{ rule: 'require', bar: null, unit: 'none', shown: null, low: null, high: null }, '–', '–', '–'],
  ] as const)('%j', (more, bar, shown, bounds) => {
    const rule: ReportBreach = aBreach(more);
    expect([barWords(rule), shownWords(rule), boundsWords(rule)]).toEqual([bar, shown, bounds]);
  });

  it('says its numbers in one line, and nothing without any', () => {
    expect(numberWords(aBreach({ low: 40, high: 55 }))).toBe('Asked for: at least 50. It is: 42.0. It can be: 40.0 to 55.0.');
    expect(numberWords(aBreach())).toBe('Asked for: at least 50. It is: 42.0.');
    expect(numberWords(aBreach({ bar: null, shown: null, low: null, high: null }))).toBe('');
  });
});

describe('a result', () => {
  it.each([
    [{}, '47.6 of 100 (building)', 'between 44.0 and 51.3'],
    [{ overall: anOverall(71), band: null }, '71.0 of 100', null],
    [{ overall: anOverall(null), band: null }, 'not known', null],
    [{ overall: anOverall(null, { low: 0, high: 80 }), band: null }, 'not known', 'between 0.0 and 80.0'],
  ] as const)('%j', (more, overall, bounds) => {
    expect(overallWords(aResult([], more))).toBe(overall);
    expect(overallBounds(aResult([], more))).toBe(bounds);
  });

  it('says when it was answered and by how many', () => {
    expect(factsOf(aResult([]))).toEqual(['21 November 2026']);
    expect(
      factsOf(aResult([], { subject: null, date: null, respondents: 3, verdict: aVerdict([], { date: '2026-11-22' }) })),
    ).toEqual(['undated', '3 respondents', 'age judged on 22 November 2026']);
  });
});
