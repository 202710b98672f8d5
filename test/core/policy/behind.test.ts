// The answers behind a rule that is not met, and that its advice speaks of the first of them.
import { describe, expect, it } from 'vitest';
import type { WrittenPolicy } from '../../../src/model/written-config.ts';
import { type Given, LOOSE, NO_CUPS, only, SOUND, since } from './ferry.ts';

const FELL: Given = [4, 4, 2, 3, 4];
const NA = { na: 'There is no bar.' };

describe('since the baseline', () => {
  const cases: readonly (readonly [
    name: string,
    before: readonly Given[],
    after: readonly Given[],
    policy: WrittenPolicy,
    answers: readonly string[],
    mend: string,
  ])[] = [
    [
      'every answer that fell, the one that cost most first',
      [SOUND],
      [FELL],
      { max_drop: 1 },
      [
        'bar.tea: level 4 before, level 2 now; moves the overall by −7.8',
        'bar.cups: level 4 before, level 3 now; moves the overall by −3.9',
      ],
      '10.7 points too many are lost; “The tea” fell from level 4 to level 2 since the baseline, and back at level 4 it brings 7.8 of them.',
    ],
    [
      'one step is not enough',
      [SOUND],
      [FELL],
      { min_pillar: { bar: 75 } },
      ['bar.tea: level 4 before, level 2 now; moves Bar by −12.5', 'bar.cups: level 4 before, level 3 now; moves Bar by −6.3'],
      '18.7 points are missing; “The tea” fell from level 4 to level 2 since the baseline, and back at level 4 it brings 12.5 of them.',
    ],
    [
      'a part has its own',
      [SOUND],
      [[2, 4, 2, 4, 4]],
      { min_capability: { tea: 60 } },
      ['bar.tea: level 4 before, level 2 now; moves Tea by −25.0'],
      '10.0 points are missing; “The tea” fell from level 4 to level 2 since the baseline, and back at level 4 it brings 25.0 points.',
    ],
    [
      'without a fall those that hold it down most, three of them',
      [SOUND],
      [SOUND],
      { min_overall: 80 },
      [
        'deck.ropes: level 4 now; level 4 to level 5 brings 4.7 points',
        'deck.knots: level 4 now; level 4 to level 5 brings 4.7 points',
        'bar.cake: level 4 now; level 4 to level 5 brings 4.7 points',
      ],
      '5.0 points are missing; “The ropes”, level 4 to level 5, brings 4.7 of them.',
    ],
    [
      'a gate that is new stands first, whatever else fell',
      [SOUND],
      [[2, 1, 4, 4, 4]],
      { min_pillar: { bar: 70 } },
      ['deck.ropes: level 4 before, level 2 now: gate G1 fires; new since the baseline'],
      '30.1 points are missing; “The ropes” fell from level 4 to level 2 since the baseline, and back at level 4 it brings 35.1 points.',
    ],
    [
      'gates',
      [SOUND],
      [LOOSE],
      { max_fired_gates: 0 },
      ['deck.ropes: level 4 before, level 2 now: gate G1 fires; new since the baseline'],
      '“The ropes”, level 2 to level 3, clears gate G1, which brings the overall 36.0 points.',
    ],
    [
      'withdrawn',
      [SOUND],
      [[4, 4, NA, null, 4]],
      { max_withdrawn: 1 },
      ['bar.tea: level 4 before, does not apply now', 'bar.cups: level 4 before, no answer now'],
      'Answer “The tea” again, then 1 more; what is meant to stay so goes into a new baseline, with --update-baseline.',
    ],
    [
      'of several respondents nobody said a level',
      [SOUND, [4, 4, 1, 4, 4]],
      [SOUND, [1, 4, 1, 4, 4]],
      { max_drop: 1 },
      ['deck.ropes: 75.0 points before, 37.5 points now; moves the overall by −11.7'],
      '8.4 points too many are lost; “The ropes” fell from 75.0 points to 37.5 points since the baseline, and back at 75.0 points it brings 11.7 points.',
    ],
  ];
  it.each(cases)('%s', async (_, before, after, policy, answers, mend) => {
    const breach = await since(before, after, policy);
    expect(breach.answers.map(({ item, says }) => `${item}: ${says}`)).toEqual(answers);
    expect(breach.item).toBe(breach.answers[0]?.item);
    expect(breach.mend).toBe(mend);
  });
});

describe('in the message', () => {
  const TWO: readonly Given[] = [SOUND, [4, 4, 1, 4, 4]];

  it.each([
    [
      [SOUND],
      [LOOSE],
      { max_fired_gates: 1 },
      '1 gate fired, at most 1 allowed: G1 The ropes (25.0, under 50); new since the baseline: G1.',
    ],
    [[LOOSE], [LOOSE], { max_fired_gates: 1 }, '1 gate fired, at most 1 allowed: G1 The ropes (25.0, under 50).'],
    [TWO, [SOUND], { max_withdrawn: 0 }, '0 answers withdrawn since the baseline, none allowed; 2 respondents then, 1 now.'],
    [[SOUND], [NO_CUPS], { max_withdrawn: 0 }, '1 answer withdrawn since the baseline, none allowed.'],
    [[NO_CUPS], [SOUND], { max_withdrawn: 0 }, '0 answers withdrawn since the baseline, none allowed.'],
  ] as const)('%j then, %j now, %j', async (before, after, policy, message) => {
    expect((await since(before, after, policy)).message).toBe(message);
  });

  it('a drop that is met tells what was withdrawn, and who is no longer there', async () => {
    const { outcome, message, answers } = await since(TWO, [NO_CUPS], { max_drop: 1 });
    expect({ outcome, answers }).toEqual({ outcome: 'met', answers: [] });
    expect(message).toContain('. 1 answer withdrawn since the baseline; 2 respondents then, 1 now.');
  });

  it('without a baseline nobody knows what was withdrawn', async () => {
    expect(await only(SOUND, { max_withdrawn: 0 })).toMatchObject({ outcome: 'undecided', shown: null, answers: [] });
  });
});
