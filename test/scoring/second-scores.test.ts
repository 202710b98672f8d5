// The scores of the engine on random questionnaires and sheets, against a second implementation that was written from the text
// alone, in exact fractions. `npm run test:long` makes it longer; DXREADY_SEED tries the same cases again.

import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../src/core/questionnaire/check.ts';
import { shape } from '../../src/io/shape.ts';
import { fc, seed } from '../support/random.ts';
import type { RandomCase } from './random-rules.ts';
import { diceOf, randomSheets } from './random-sheets.ts';
import { questionnaireOf, report, sheetsOf } from './second-compare.ts';
import { differences } from './second-differences.ts';
import { resultsOf, scoresOf } from './second-results.ts';
import { noSightings, type Sightings, watch } from './second-sightings.ts';

/** So many cases see every rare state; with fewer there is no saying. */
const ENOUGH = 3000;
const runs = Number(process.env.DXREADY_RUNS ?? ENOUGH);
/** After so many cases the test runner is let in. */
const BATCH = 1000;

it('the files are such as a person may write', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (next) => {
      const one = randomSheets(diceOf(next));
      const files = [shape('questionnaire', one.written), ...one.sheets.map((sheet) => shape('answers', sheet))];
      const shaped = await Promise.all(files);
      expect(shaped.flatMap((file) => (file.kind === 'whole' ? [] : file.problems))).toEqual([]);
      const problems = checkQuestionnaire(questionnaireOf(one));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe('two implementations', () => {
  const seen = noSightings();

  it(
    'say the same of every score, state and band',
    async () => {
      for (let done = 0; done < runs; done += BATCH) {
        fc.assert(
          fc.property(fc.gen(), (next) => holds(randomSheets(diceOf(next)), seen)),
          { seed: seed + done, numRuns: Math.min(BATCH, runs - done) },
        );
        await new Promise(setImmediate);
      }
      if (process.env.DXREADY_RUNS) console.log(said(seen));
    },
    60_000 + 100 * runs,
  );

  it.skipIf(runs < ENOUGH)('meet every rare state', () => {
    expect([...seen].filter(([, count]) => count === 0)).toEqual([]);
  });
});

function holds(one: RandomCase, seen: Sightings): void {
  const questionnaire = questionnaireOf(one);
  const scores = scoresOf(one.written, one.sheets);
  const found = differences(report(questionnaire, sheetsOf(one, questionnaire)), resultsOf(scores));
  if (found.length > 0) throw new Error(`${found.join('\n')}\n${JSON.stringify({ written: one.written, sheets: one.sheets })}`);
  watch(seen, scores);
}

function said(seen: Sightings): string {
  const states = [...seen].toSorted(([, left], [, right]) => left - right).map(([name, count]) => `${count}  ${name}`);
  return [`${runs} questionnaires with sheets, from seed ${seed}; among them`, ...states].join('\n');
}
