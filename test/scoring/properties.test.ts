// What must hold for any questionnaire and any answers: all kinds of items, conditions, weights of 0, several respondents, roles,
// gates on pillars and on the overall. `npm run test:long` makes it longer.

import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { fc } from '../support/random.ts';
import { allAt, forgotten, raised, shuffled } from './random-changes.ts';
import type { Dice, RandomCase } from './random-rules.ts';
import { diceOf, randomSheets } from './random-sheets.ts';
import { itemsIn } from './second-answers.ts';
import { questionnaireOf, report, sheetsOf } from './second-compare.ts';
import { apart, scoresIn } from './second-differences.ts';
import { scoresOf } from './second-results.ts';

/** Of each kind; what is compared number by number (`second-scores.test.ts`) comes more often. */
const numRuns = Math.max(200, Math.ceil(Number(process.env.DXREADY_RUNS ?? 0) / 50));
vi.setConfig({ testTimeout: 60_000 + 200 * numRuns });
/** Numbers of a report are rounded to six decimals. */
const NEAR = 2e-6;

/** Holds for any case; a smaller one is looked for where it does not. `fc.pre` passes over cases that do not count. */
function forAny(holds: (one: RandomCase, dice: Dice) => void): void {
  const property = fc.property(fc.gen(), (next) => {
    const dice = diceOf(next);
    holds(randomSheets(dice), dice);
  });
  fc.assert(property, { numRuns });
}

function scored(one: RandomCase): Report {
  const questionnaire = questionnaireOf(one);
  return report(questionnaire, sheetsOf(one, questionnaire));
}

describe('for any questionnaire and answers', () => {
  it('every score lies in 0..100, every share in 0..1', () => {
    forAny((one) => {
      const { items, capabilities, pillars, gates, overall } = scoresIn(scored(one));
      const points = [
        ...[...Object.values(items), ...Object.values(capabilities), ...Object.values(gates)].map(({ score }) => score),
        ...[...Object.values(pillars), overall].flatMap(({ raw, final, low, high, shown }) => [raw, final, low, high, shown]),
      ];
      const parts = [...Object.values(items), ...Object.values(capabilities), ...Object.values(pillars), overall];
      const shares = [...parts.map(({ coverage }) => coverage), ...Object.values(items).map((item) => item.effective_weight)];
      expect(points.filter((value) => value !== null && !(value >= 0 && value <= 100))).toEqual([]);
      expect(shares.filter((value) => value !== null && !(value >= 0 && value <= 1))).toEqual([]);
    });
  });

  it('the bounds hold the final score, of every pillar and of the overall', () => {
    forAny((one) => {
      const { pillars, overall } = scored(one);
      for (const { low, final, high } of [...pillars, overall]) {
        if (low === null || high === null) expect({ low, final, high }).toEqual({ low: null, final: null, high: null });
        else expect({ low, final, high, held: inOrder(low, final ?? low, high) }).toMatchObject({ held: true });
      }
    });
  });

  it('contributions are of the rated pillars and add up to the overall before its gates', () => {
    forAny((one) => {
      const { pillars, overall } = scored(one);
      const isThere = overall.before_caps !== null;
      const rated = pillars.filter((pillar) => pillar.rated && isThere).map(({ id }) => id);
      expect(Object.keys(overall.contributions).toSorted()).toEqual(rated.toSorted());
      const sum = Object.values(overall.contributions).reduce((total, points) => total + points, 0);
      expect(Math.abs(sum - (overall.before_caps ?? 0))).toBeLessThan(1e-5);
    });
  });

  it('effective weights sum to one where there is an overall', () => {
    forAny((one) => {
      const { items, overall } = scoresIn(scored(one));
      const weights = Object.values(items).map(({ effective_weight }) => effective_weight ?? 0);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      expect(Math.abs(sum - (overall.raw === null ? 0 : 1))).toBeLessThan(1e-4);
    });
  });

  it('every item at the same level lands in the band of that number, whatever the weights', () => {
    forAny((one, dice) => {
      const level = dice.int(1, 5);
      const { overall } = scored(allAt(one, level));
      if (overall.final !== null) expect(overall.band).toBe(`level${level}`);
    });
  });

  it('how respondents are put together makes no difference to one', () => {
    forAny((one) => {
      const alone = { ...one, sheets: one.sheets.slice(0, 1) };
      const [first, ...others] = (['role_balanced', 'pooled', 'median'] as const).map((pooling) =>
        compared(scored({ ...alone, written: { ...one.written, settings: { ...one.written.settings, pooling } } })),
      );
      for (const other of others) expect(apart(other, first)).toEqual([]);
    });
  });
});

describe('one answer in place of another', () => {
  // What is asked of the respondent must stay: a better answer may open questions that are answered badly.
  it('a better one never lowers a score or a bound of a pillar or of the overall', () => {
    forAny((one, dice) => {
      const change = raised(one, dice);
      fc.pre(change !== null && !one.written.settings?.audit);
      const [before, after] = [one, change.case].map((each) => scoresOf(each.written, each.sheets).respondents[change.sheet]);
      fc.pre(itemsIn(one.written).every(({ id }) => before?.state(id) === after?.state(id)));
      const [old, now] = [scored(one), scored(change.case)].map(({ pillars, overall }) => [...pillars, overall]);
      for (const [place, part] of (old ?? []).entries())
        for (const key of ['raw', 'final', 'shown', 'low', 'high'] as const) {
          const [from, to] = [part[key], now?.[place]?.[key]];
          expect({ place, key, from, to, holds: from === null ? to === null : inOrder(from, to ?? -1) }).toMatchObject({
            holds: true,
          });
        }
    });
  });

  // By the specification it can where it decides what applies, in a group: it takes away the answer that outweighed "does not
  // apply" (B 6), and the item leaves the score; or a condition is open now and takes away a "does not apply" (B 4), and the item
  // comes in with the good answers of others. Neither can happen to a sheet alone.
  it('"do not know" never raises the low bound, unless an item leaves the score or one with answers comes in', () => {
    forAny((one, dice) => {
      const change = forgotten(one, dice);
      fc.pre(change !== null && appliesAsBefore(one, change.case));
      const [old, now] = [scored(one), scored(change.case)];
      for (const [place, part] of [...old.pillars, old.overall].entries()) {
        const [from, to] = [part.low, [...now.pillars, now.overall][place]?.low ?? null];
        if (from !== null && to !== null) expect({ place, from, to, holds: inOrder(to, from) }).toMatchObject({ holds: true });
      }
    });
  });

  // As above; and a whole pillar that comes into scope may be held by a gate, at its cap even if all were answered best.
  it('"do not know" never lowers the high bound, unless so, or a pillar comes into scope', () => {
    forAny((one, dice) => {
      const change = forgotten(one, dice);
      fc.pre(change !== null && appliesAsBefore(one, change.case));
      const [old, now] = [scored(one), scored(change.case)];
      fc.pre(old.pillars.every((pillar, place) => pillar.in_scope === now.pillars[place]?.in_scope));
      for (const [place, part] of [...old.pillars, old.overall].entries()) {
        const [from, to] = [part.high, [...now.pillars, now.overall][place]?.high ?? null];
        if (from !== null && to !== null) expect({ place, from, to, holds: inOrder(from, to) }).toMatchObject({ holds: true });
      }
    });
  });
});

it('order never matters: of pillars, capabilities, items, options, number bands, gates, conditions, sheets, answers, ticks', () => {
  forAny((one, dice) => {
    const [straight, mixed] = [scored(one), scored(shuffled(one, dice))];
    // Of pillars that tie for the weakest the first in order carries the share (B 21).
    const ties = isTie(straight, 'final') || isTie(straight, 'raw');
    expect(apart(compared(mixed, ties), compared(straight, ties))).toEqual([]);
  });
});

function inOrder(...values: readonly number[]): boolean {
  return values.every((value, place) => place === 0 || (values[place - 1] ?? 0) <= value + NEAR);
}

/** Whether no item leaves the score, and none comes in that anybody has answered. */
function appliesAsBefore(one: RandomCase, other: RandomCase): boolean {
  const [before, after] = [scoresOf(one.written, one.sheets), scoresOf(other.written, other.sheets)];
  return itemsIn(one.written).every(({ id }) =>
    before.applies(id) ? after.applies(id) : !after.applies(id) || after.count(id, 'answered') === 0,
  );
}

function isTie({ pillars }: Report, stage: 'raw' | 'final'): boolean {
  const scores = pillars.filter(({ rated }) => rated).map((pillar) => pillar[stage] ?? 0);
  return scores.filter((score) => score <= Math.min(...scores) + NEAR).length > 1;
}

/** What does not hang on the order of the files; `ties` leaves out what does, if pillars tie. */
function compared(said: Report, ties = false) {
  const { items, capabilities, pillars, gates, overall } = scoresIn(said);
  const each = <One, Kept>(some: Record<string, One>, keep: (one: One) => Kept) =>
    Object.fromEntries(Object.entries(some).map(([id, one]) => [id, keep(one)]));
  const part = ({
    raw,
    final,
    shown,
    band,
    provisional,
    coverage,
    low,
    high,
    caps,
  }: (typeof pillars)[string] | typeof overall) => {
    return { raw, final, shown, band, provisional, coverage, low, high, caps: caps.toSorted() };
  };
  const { state, before_caps, band_low, band_high, weakest, contributions } = overall;
  return {
    items: each(items, ({ state, score, coverage, contested, tally, effective_weight }) => {
      return { state, score, coverage, contested, tally, ...(!ties && { effective_weight }) };
    }),
    capabilities: each(capabilities, ({ score, coverage, thin }) => ({ score, coverage, thin })),
    pillars: each(pillars, (pillar) => ({ ...part(pillar), in_scope: pillar.in_scope, rated: pillar.rated })),
    gates: each(gates, ({ state, contested, score }) => ({ state, contested, score })),
    overall: { ...part(overall), state, before_caps, band_low, band_high, ...(!ties && { weakest, contributions }) },
  };
}
