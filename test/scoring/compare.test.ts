// What must hold for any two assessments: of one questionnaire, with other answers or other respondents.

import { describe, expect, it, vi } from 'vitest';
import { compareReports } from '../../src/core/compare/compare.ts';
import { count, frameOf, itemsIn } from '../../src/core/compare/frame.ts';
import type { Report, ReportComparison } from '../../src/model/report.ts';
import { fc } from '../support/random.ts';
import { forgotten, raised } from './random-changes.ts';
import type { Dice, RandomCase } from './random-rules.ts';
import { diceOf, randomSheets } from './random-sheets.ts';
import { questionnaireOf, report, sheetsOf } from './second-compare.ts';

const numRuns = Math.max(200, Math.ceil(Number(process.env.DXREADY_RUNS ?? 0) / 50));
vi.setConfig({ testTimeout: 60_000 + 200 * numRuns });
/** Numbers of a report are rounded to six decimals, and those that are rolled up anew start from rounded ones. */
const NEAR = 5e-6;

/** Holds for any two assessments with one questionnaire. */
function forAny(holds: (before: Report, after: Report) => void): void {
  const property = fc.property(fc.gen(), (next) => {
    const dice = diceOf(next);
    const [one, other] = twoOf(randomSheets(dice), dice);
    holds(scored(one), scored(other));
  });
  fc.assert(property, { numRuns });
}

/** Some of the people before and the others after, or the same people with other answers. */
function twoOf(whole: RandomCase, dice: Dice): readonly [RandomCase, RandomCase] {
  const { sheets } = whole;
  if (sheets.length > 1 && dice.in10(5)) {
    const cut = dice.int(1, sheets.length - 1);
    return [
      { ...whole, sheets: sheets.slice(0, cut) },
      { ...whole, sheets: sheets.slice(cut) },
    ];
  }
  let later = whole;
  for (let times = dice.int(0, 4); times > 0; times -= 1)
    later = (dice.in10(3) ? forgotten(later, dice) : raised(later, dice))?.case ?? later;
  return dice.in10(5) ? [whole, later] : [later, whole];
}

function scored(one: RandomCase): Report {
  const questionnaire = questionnaireOf(one);
  return report(questionnaire, sheetsOf(one, questionnaire));
}

function compared(before: Report, after: Report): ReportComparison {
  return compareReports(frameOf(after), before, after);
}

const oneDecimal = (value: number) => (Math.sign(value) * Math.floor((Math.abs(value) + 1e-10) * 10 + 0.5)) / 10;

describe('for any two assessments', () => {
  it('compared with itself, nothing has changed', () => {
    forAny((one) => {
      const { before, after, matched, change, composition_effect, gate_effect, final_change, ...rest } = compared(one, one);
      const zero = one.overall.raw === null ? null : 0;
      expect(after).toEqual(before);
      expect({ change, gate_effect, final_change }).toEqual({ change: zero, gate_effect: zero, final_change: zero });
      expect(composition_effect ?? 0).toBe(0);
      expect(matched.change ?? 0).toBe(0);
      expect(matched.verdict).toBe(matched.change === null ? 'none' : 'unclear');
      expect(rest.items.filter((item) => item.change !== 0 || item.effect !== 0)).toEqual([]);
      expect(rest.pillars.filter((pillar) => (pillar.change ?? 0) !== 0)).toEqual([]);
      expect(rest.gates.filter(({ moved }) => moved !== 'same')).toEqual([]);
      expect({ unmatched: rest.unmatched, flags: rest.flags, reworded: rest.reworded }).toEqual({
        unmatched: [],
        flags: [],
        reworded: [],
      });
      expect(rest.same_questionnaire).toBe(true);
    });
  });

  it('what was scored with the same questionnaire stands as it was shown', () => {
    forAny((one, other) => {
      const { before, after, pillars } = compared(one, other);
      for (const [side, { overall }] of [
        [before, one],
        [after, other],
      ] as const) {
        const { raw, final, shown, band } = overall;
        expect(side).toMatchObject({ raw, final, shown, band });
      }
      expect(pillars.map((pillar) => pillar.after)).toEqual(other.pillars.map(({ rated, final }) => (rated ? final : null)));
    });
  });

  it('the matched change and the effect of other questions add up to the whole', () => {
    forAny((one, other) => {
      const { matched, change, composition_effect, gate_effect, final_change } = compared(one, other);
      if (change === null || matched.change === null) return expect(composition_effect).toBeNull();
      expect(Math.abs(matched.change + (composition_effect ?? Number.NaN) - change)).toBeLessThan(NEAR);
      expect(Math.abs(change + (gate_effect ?? Number.NaN) - (final_change ?? Number.NaN))).toBeLessThan(NEAR);
    });
  });

  it('and so they do in each pillar, with the effect of gates', () => {
    forAny((one, other) => {
      for (const { before, after, change, composition_effect, gate_effect } of compared(one, other).pillars) {
        if (before === null || after === null) expect(gate_effect).toBeNull();
        if (change === null || composition_effect === null || gate_effect === null) continue;
        const whole = (after ?? Number.NaN) - (before ?? Number.NaN);
        expect(Math.abs(change + composition_effect + gate_effect - whole)).toBeLessThan(NEAR);
      }
    });
  });

  it('told the other way round, what rose has fallen', () => {
    forAny((one, other) => {
      const [there, back] = [compared(one, other), compared(other, one)];
      expect(back.matched.change).toBe(there.matched.change === null ? null : 0 - there.matched.change);
      expect(back.matched.needed).toBe(there.matched.needed);
      const turned = { improved: 'declined', declined: 'improved', unclear: 'unclear', none: 'none' } as const;
      expect(back.matched.verdict).toBe(turned[there.matched.verdict]);
      expect(back.pillars.map(({ verdict }) => verdict)).toEqual(there.pillars.map(({ verdict }) => turned[verdict]));
    });
  });

  it('every question that is scored stands in one list, once', () => {
    forAny((one, other) => {
      const { items, unmatched, matched, before, after } = compared(one, other);
      const ids = [...items, ...unmatched].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(items).toHaveLength(matched.items);
      expect(matched.items + unmatched.filter((item) => item.before !== null).length).toBe(before.scored);
      expect(matched.items + unmatched.filter((item) => item.after !== null).length).toBe(after.scored);
    });
  });

  it('a verdict never says other than the numbers beside it', () => {
    forAny((one, other) => {
      const { matched, pillars } = compared(one, other);
      for (const { change, needed, verdict } of [matched, ...pillars]) {
        const clear = change !== null && needed !== null && Math.abs(oneDecimal(change)) >= oneDecimal(needed);
        expect({ change, needed, clear: verdict === 'improved' || verdict === 'declined' }).toEqual({ change, needed, clear });
        if (change === null) expect(verdict).toBe('none');
        if (verdict === 'improved') expect(change).toBeGreaterThan(0);
        if (verdict === 'declined') expect(change).toBeLessThan(0);
      }
    });
  });

  it('the matched scores are those of a pencil', () => {
    forAny((one, other) => {
      const { matched, items } = compared(one, other);
      const ids = new Set(items.map(({ id }) => id));
      for (const [report, score] of [
        [one, matched.before],
        [other, matched.after],
      ] as const) {
        const redone = pencil(report, ids);
        if (redone === null || score === null) expect(score).toBe(redone);
        else expect(Math.abs(redone - score)).toBeLessThan(NEAR);
      }
    });
  });

  it('a report holds all that its scores are counted from', () => {
    forAny((one) => {
      const { overall, pillars, gates } = count(frameOf(one), itemsIn(one));
      const near = (left: number | null, right: (typeof overall)['raw']) =>
        right.kind === 'none' ? left === null : left !== null && Math.abs(left - right.value) < NEAR;
      expect(overall.state).toBe(one.overall.state);
      expect(near(one.overall.raw, overall.raw)).toBe(true);
      if (one.respondents === 1 || overall.state !== 'partial') expect(near(one.overall.final, overall.final)).toBe(true);
      expect(pillars.map(({ rated }) => rated)).toEqual(one.pillars.map(({ rated }) => rated));
      expect(pillars.every(({ final }, index) => near(one.pillars[index]?.final ?? null, final))).toBe(true);
      expect(gates.map(({ state }) => state)).toEqual(one.gates.map(({ state }) => state));
    });
  });
});

/** The raw overall of some items alone: mean, mean, and mean with a share of the weakest. */
function pencil({ pillars, settings }: Report, ids: ReadonlySet<string>): number | null {
  const parts = pillars.map((pillar) => ({
    weight: pillar.weight,
    score: mean(pillar.capabilities.map(({ weight, items }) => ({ weight, score: mean(items.filter(({ id }) => ids.has(id))) }))),
  }));
  const rated = parts.flatMap(({ weight, score }) => (score !== null && weight > 0 ? [score] : []));
  const plain = mean(parts);
  return plain === null ? null : (1 - settings.lambda) * plain + settings.lambda * Math.min(...rated);
}

function mean(parts: readonly { readonly weight: number; readonly score: number | null }[]): number | null {
  const counted = parts.filter(({ weight, score }) => weight > 0 && score !== null);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : counted.reduce((sum, { weight, score }) => sum + weight * (score ?? 0), 0) / weights;
}
