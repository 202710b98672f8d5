// What must hold for any list of pain points and any means, under the usual limits and others, and of two lists beside each
// other. `npm run test:long` makes it longer; DXREADY_SEED tries the same cases again.

import { describe, expect, it, vi } from 'vitest';
import type { HitParts } from '../../src/core/hits/report-hits.ts';
import { fc } from '../support/random.ts';
import { planned } from './build-plan.ts';
import { LAWS, placeIn } from './plan-laws.ts';
import { mixedUp, type RandomPlan, randomPlanOfItsOwn } from './random-plans.ts';
import type { Dice } from './random-rules.ts';
import { diceOf } from './random-sheets.ts';

/** The long run tries ten thousand. */
const numRuns = Math.max(300, Math.ceil(Number(process.env.DXREADY_RUNS ?? 0) / 10));
vi.setConfig({ testTimeout: 60_000 + 20 * numRuns });

function forAny(holds: (one: RandomPlan, said: HitParts, dice: Dice) => void): void {
  const property = fc.property(fc.gen(), (next) => {
    const dice = diceOf(next);
    const one = randomPlanOfItsOwn(dice);
    holds(one, planned(one), dice);
  });
  fc.assert(property, { numRuns });
}

/** Compared as text first: that is much faster, and they are nearly always the same. */
function expectSame(said: unknown, expected: unknown): void {
  if (JSON.stringify(said) !== JSON.stringify(expected)) expect(said).toEqual(expected);
}

it(`for any list and any means: ${Object.keys(LAWS).join('; ')}`, () => {
  forAny((one, said) => {
    for (const [law, broken] of Object.entries(LAWS)) expectSame({ law, by: [...broken(one, said)] }, { law, by: [] });
  });
});

describe('other means, other lists', () => {
  it('the order of the file never matters: of the list, of what an entry waits for, of its keys', () => {
    forAny((one, said, dice) => {
      const [straight, mixed] = [said, planned(mixedUp(one, dice))].map((each) => JSON.stringify(each));
      if (mixed !== straight) expect(mixed).toBe(straight);
    });
  });

  it('more capacity in any slot, or more Big Hits at once, never delays the first of all', () => {
    forAny((one, said, dice) => {
      const { capacity, maxBig } = one.means;
      fc.pre(capacity !== null && said.roadmap.length > 0);
      const [slot, more] = [dice.int(0, capacity.length - 1), dice.pick([0.1, 1, 7, 100])];
      const days = capacity.map((free, index) => (index === slot ? free + more : free));
      const now = planned({ ...one, means: { ...one.means, capacity: days, maxBig: maxBig + dice.int(0, 2) } });
      const [before, after] = [said.roadmap[0], now.roadmap[0]];
      const isLater = (['start', 'finish'] as const).some((end) => placeIn(now, after?.[end]) > placeIn(said, before?.[end]));
      expectSame([after?.id, isLater], [before?.id, false]);
    });
  });

  it('without a capacity nothing is squeezed, and more than enough of it comes to the same', () => {
    forAny((one) => {
      const free = planned({ ...one, means: { ...one.means, capacity: null } });
      const plenty = { capacity: free.plan.slots.map(() => 1e6), maxBig: 1000, fatigue: null };
      expectSame(planned({ ...one, means: plenty }).roadmap, free.roadmap);
      const placed = free.roadmap.filter(({ blocked_by }) => blocked_by.length === 0).map(({ reason }) => reason);
      expectSame(
        [free.plan.capacity_given, ...placed.filter((reason) => !/^(own horizon|waits for a prerequisite)$/.test(reason))],
        [false],
      );
    });
  });

  it('one more that comes last of all changes no place of another', () => {
    forAny((one, said) => {
      const now = planned({
        ...one,
        points: [{ id: 'zzz', title: 'Last', effort_days: 900, calendar_days: 900 }, ...one.points],
      });
      fc.pre(now.roadmap.at(-1)?.id === 'zzz');
      expectSame(now.roadmap.slice(0, -1), said.roadmap);
    });
  });

  it('what is over and waited for by nobody changes nothing', () => {
    forAny((one, said, dice) => {
      const status = dice.pick(['done', 'stopped'] as const);
      const over = { id: 'aaa', title: 'Over', status, effort_days: 3, depends_on: one.points.slice(0, 1).map(({ id }) => id) };
      const now = planned({ ...one, points: [...one.points, over] });
      expectSame([now.roadmap, now.plan], [said.roadmap, said.plan]);
    });
  });
});
