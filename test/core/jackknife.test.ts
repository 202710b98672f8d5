// How much respondents differ, in any group: the quick way against leaving each of them out and scoring anew.

import { describe, expect, it, vi } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import { jackknife } from '../../src/core/group/jackknife.ts';
import { diceOf, randomSheets } from '../scoring/random-sheets.ts';
import { questionnaireOf, report, sheetsOf } from '../scoring/second-compare.ts';
import { fc } from '../support/random.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('spread between respondents', () => {
  it('is that of leaving out each of them and scoring anew', () => {
    let groups = 0;
    const property = fc.property(fc.gen(), (next) => {
      const one = randomSheets(diceOf(next));
      const questionnaire = questionnaireOf(one);
      const sheets = sheetsOf(one, questionnaire);
      const { spread } = report(questionnaire, sheets).overall;
      fc.pre(sheets.length > 1);
      // Who is left alone of two is asked everything if they are scored anew; among others they are not.
      fc.pre(sheets.length > 2 || questionnaire.settings.asked === 'everyone');
      const { error } = jackknife(
        sheets,
        ({ respondent }) => respondent.role,
        (without) => {
          const { raw } = assess(
            questionnaire,
            sheets.filter((sheet) => sheet !== without),
          ).assessment.overall;
          return raw.kind === 'scored' ? raw.value : null;
        },
      );
      if (error === null || spread === null) expect(spread).toBe(error);
      else expect(Math.abs(spread - error)).toBeLessThan(2e-6);
      if (error !== null) groups += 1;
    });
    fc.assert(property, { numRuns: 150 });
    expect(groups).toBeGreaterThan(10);
  });

  it.each([
    ['one person', ['a'], { error: null, freedom: 0, interval: null, range: null, frozen: ['a'] }],
    ['one of each role', ['a', 'b'], { error: null, freedom: 0, interval: null, range: [1, 0], frozen: ['a', 'b'] }],
  ])('%s: one voice', (_, roles, expected) => {
    const people = roles.map((role, index) => ({ role, points: index }));
    const found = jackknife(
      people,
      ({ role }) => role,
      (without) => people.find((person) => person !== without)?.points ?? null,
    );
    expect(found).toEqual({ ...expected, range: expected.range?.toSorted() ?? null });
  });
});
