// The workings of pain points, worked out again from the parts they name, by what the schema says of them and nothing else.

import { describe, expect, it } from 'vitest';
import { hitWorkings } from '../../src/core/explain/hits.ts';
import { limitsOf } from '../../src/core/hits/limits.ts';
import type { ReportFigure } from '../../src/model/report.ts';
import type { WrittenPainPointLimits } from '../../src/model/written-questionnaire.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };
import { planned } from './build-plan.ts';
import { type RandomPlan, randomPlanOfItsOwn } from './random-plans.ts';
import { Dice } from './random-rules.ts';
import { clauseFaults, faults, type Judged } from './recompute.ts';

const RUNS = Number(process.env.DXREADY_RUNS ?? 500);
const NO_MEANS = { capacity: null, maxBig: 3, fatigue: null };
const NOTHING_JUDGED: Judged = {
  lenses: [],
  flags: [],
  consistency: [],
  gates: [],
  open: { flags: [], consistency: [], waiting: [], all_flags: 0, known_flags: [], all_consistency: 0 },
};

/** Points and factors that are not the usual ones. */
const OWN: WrittenPainPointLimits = {
  priority: {
    impact: 40,
    reach: { points: 33, steps: [2, 20, 60] },
    voice: { points: 27, partner: 0.33 },
    cx_test: { unclear: 0.7 },
    unlocks: { each: 4, at_most: 7 },
    confidence: { medium: 0.77 },
    effort: { up_to: [2, 30], divide_by: [1, 1.7, 3] },
  },
  ambition: [
    { id: 'far', rung: 2, title: 'Far', all: ['new_offer'], any: ['new_revenue', 'new_segment'] },
    { id: 'near', rung: 1, title: 'Near', any: ['saves_cost', 'saves_time', 'removes_irritation'] },
  ],
};

function named(figure: ReportFigure, title: string): ReportFigure | undefined {
  return figure.title === title ? figure : figure.of?.map((part) => named(part, title)).find((found) => found !== undefined);
}

/** Everything that does not follow, or is not what the list says. */
function faultsIn(plan: RandomPlan): string[] {
  const { hits } = planned(plan);
  const workings = hitWorkings(hits, limitsOf(plan.limits));
  return hits.flatMap((hit) => {
    const { figure = null, clause = null } = workings[`hit:${hit.id}`] ?? {};
    const isTold = (figure?.value ?? null) === hit.priority && (figure === null || named(figure, 'value')?.value === hit.value);
    const isRuled = (clause === null) === (hit.rung === null);
    return [
      ...(figure === null ? [] : faults(figure)),
      ...(clause === null ? [] : clauseFaults(clause, NOTHING_JUDGED)),
      ...(clause === null || clause.outcome === 'true' ? [] : [`${hit.id}: its class does not hold`]),
      ...(isTold && isRuled ? [] : [`${hit.id}: not what the list says`]),
    ];
  });
}

describe('V41', () => {
  const found = vectors.vectors.find(({ id }) => id === 'V41');
  const inputs = found?.inputs as unknown as WrittenPainPoint[];
  const points = inputs.map((point) => ({ ...point, title: point.id }));
  const expected = found?.expected as unknown as Record<string, { value: number; priority: number }>;

  it('follows, step by step', () => {
    expect(faultsIn({ points, means: NO_MEANS, limits: {} })).toEqual([]);
  });

  it.each(Object.entries(expected))('%s ends in the priority of the vector', (id, { value, priority }) => {
    const figure = hitWorkings(planned({ points, means: NO_MEANS, limits: {} }).hits, limitsOf())[`hit:${id}`]?.figure ?? null;
    const shown = (number: number | null | undefined) => Math.round((number ?? Number.NaN) * 10 + 1e-6) / 10;
    expect(shown(figure?.value)).toBe(priority);
    expect(shown(figure === null ? null : named(figure, 'value')?.value)).toBe(value);
  });
});

it('every number of a pain point follows from its parts, under any limits', () => {
  fc.assert(
    fc.property(fc.gen(), (next) => {
      const dice = new Dice((least, most) => next(fc.integer, { min: least, max: most }));
      const plan = randomPlanOfItsOwn(dice);
      const limits = dice.in10(5) ? { ...plan.limits, ...OWN } : plan.limits;
      expect(faultsIn({ ...plan, limits })).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
