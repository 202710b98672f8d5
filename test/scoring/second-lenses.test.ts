// The engine of lenses, flags and rules against a second implementation that was written from the text alone, on random
// questionnaires and sheets. DXREADY_RUNS=20000 makes it longer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice, type RandomCase, randomCase } from './random-rules.ts';
import { both, questionnaireOf, report, sheetsOf } from './second-compare.ts';
import { judgeSecond } from './second-lenses.ts';

const runs = { numRuns: Number(process.env.DXREADY_RUNS ?? 400) };

/** Holds for any case; a smaller one is looked for where it does not. */
function forAny(holds: (one: RandomCase) => void): void {
  fc.assert(
    fc.property(fc.gen(), (next) => holds(randomCase(new Dice((least, most) => next(fc.integer, { min: least, max: most }))))),
    runs,
  );
}

describe('two implementations', () => {
  it('say the same of every lens, rule and flag', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const { engine, second } = both(report(questionnaire, sheetsOf(one, questionnaire)), judgeSecond(one));
      expect(engine).toEqual(second);
    });
  });
});
