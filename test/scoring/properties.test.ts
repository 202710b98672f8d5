// What must hold for any questionnaire and any answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess } from '../../src/core/assess.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { toReport } from '../../src/core/report.ts';
import type { AnswerSheet } from '../../src/model/answers.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report } from '../../src/model/report.ts';
import { type Given, questionnaireFrom, sheetFrom, type Tree } from './build-questionnaire.ts';

const weight = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(0.3) },
);
const given = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Given>(0, 25, 50, 75, 100) },
  { weight: 3, arbitrary: fc.constantFrom<Given>('na', 'unknown', 'missing') },
);

interface Case {
  readonly tree: Tree;
  readonly respondents: readonly { readonly role: string; readonly scores: Readonly<Record<string, Given>> }[];
}

const shapes = fc.array(
  fc.record({
    weight,
    capabilities: fc.array(fc.record({ weight, items: fc.array(weight, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 5 },
);

const cases: fc.Arbitrary<Case> = shapes.chain((shape) => {
  const pillars = shape.map((pillar, p) => ({
    id: `p${p}`,
    weight: pillar.weight,
    capabilities: pillar.capabilities.map((capability, c) => ({
      id: `p${p}c${c}`,
      weight: capability.weight,
      items: capability.items.map((itemWeight, i) => ({ id: `p${p}c${c}i${i}`, weight: itemWeight })),
    })),
  }));
  const ids = pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items.map(({ id }) => id)));
  const scopes = [...pillars.map(({ id }) => id), 'overall'];
  const gate = fc.record({
    item: fc.constantFrom(...ids),
    below: fc.constantFrom(25, 50, 75),
    cap: fc.constantFrom(39.9, 59.9),
    scope: fc.constantFrom(...scopes),
  });
  const scores = fc.record(Object.fromEntries(ids.map((id) => [id, given])));
  return fc.record({
    tree: fc.array(gate, { maxLength: 3 }).map((gates) => ({ pillars, gates: gates.map((one, g) => ({ id: `G${g}`, ...one })) })),
    respondents: fc.array(fc.record({ role: fc.constantFrom('a', 'b'), scores }), { minLength: 1, maxLength: 4 }),
  });
});

function questionnaireOf(tree: Tree): Questionnaire {
  return resolve(questionnaireFrom(tree)).questionnaire;
}

function sheetsOf({ respondents }: Case, questionnaire: Questionnaire): AnswerSheet[] {
  return respondents.map(({ role, scores }, index) => {
    const { sheet, problems } = readSheet(sheetFrom(scores, { id: `r${index}`, role }), questionnaire, {
      name: '',
      digest: '',
      lenient: false,
      writtenFor: null,
    });
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return sheet;
  });
}

function report(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): Report {
  return toReport(questionnaire, sheets, assess(questionnaire, sheets), {
    version: '0',
    digest: '',
    date: null,
    remarks: [],
    whatIf: null,
  });
}

function reversed<Value>(values: readonly Value[]): Value[] {
  return values.toReversed();
}

function overallNumbers({ overall: { raw, before_caps, final, shown, low, high, coverage, state, provisional } }: Report) {
  return { raw, before_caps, final, shown, low, high, coverage, state, provisional };
}

const runs = { numRuns: 400 };

describe('for any questionnaire and answers', () => {
  it('scores lie in 0..100 and, if every pillar is rated, between their bounds', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const questionnaire = questionnaireOf(one.tree);
        const { overall, pillars } = report(questionnaire, sheetsOf(one, questionnaire));
        for (const { raw, final, low, high } of [overall, ...pillars]) {
          for (const value of [raw, final, low, high]) if (value !== null) expect(value >= 0 && value <= 100).toBe(true);
        }
        const bounded =
          overall.final === null
            ? [...pillars.filter(({ in_scope }) => in_scope)]
            : [overall, ...pillars.filter(({ in_scope }) => in_scope)];
        for (const { final, low, high } of bounded) {
          if (final !== null) expect((low ?? 0) - 1e-6 <= final && final <= (high ?? 100) + 1e-6).toBe(true);
        }
      }),
      runs,
    );
  });

  it('contributions add up, and effective weights sum to one', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const questionnaire = questionnaireOf(one.tree);
        const { overall, pillars } = report(questionnaire, sheetsOf(one, questionnaire));
        if (overall.before_caps === null) return;
        const sum = Object.values(overall.contributions).reduce((total, points) => total + points, 0);
        expect(Math.abs(sum - overall.before_caps)).toBeLessThan(1e-4);
        const slopes = pillars.flatMap(({ capabilities }) =>
          capabilities.flatMap(({ items }) => items.map(({ effective_weight }) => effective_weight ?? 0)),
        );
        expect(Math.abs(slopes.reduce((total, slope) => total + slope, 0) - 1)).toBeLessThan(1e-4);
      }),
      runs,
    );
  });

  it('order never changes a number: of pillars, capabilities, items, respondents', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const questionnaire = questionnaireOf(one.tree);
        const pillars = reversed(questionnaire.pillars).map((pillar) => ({
          ...pillar,
          capabilities: reversed(pillar.capabilities).map((capability) => ({ ...capability, items: reversed(capability.items) })),
        }));
        const sheets = sheetsOf(one, questionnaire);
        expect(overallNumbers(report({ ...questionnaire, pillars }, reversed(sheets)))).toEqual(
          overallNumbers(report(questionnaire, sheets)),
        );
      }),
      runs,
    );
  });

  it('raising one answer never lowers the overall', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), (one, who, which) => {
        const respondent = one.respondents[who % one.respondents.length];
        if (respondent === undefined) return;
        const levels = Object.entries(respondent.scores).filter(([, score]) => typeof score === 'number' && score < 100);
        const [id, score] = levels[which % Math.max(1, levels.length)] ?? [];
        if (id === undefined || typeof score !== 'number') return;
        const raised = {
          ...one,
          respondents: one.respondents.map((each) =>
            each === respondent ? { ...each, scores: { ...each.scores, [id]: (score + 25) as Given } } : each,
          ),
        };
        const questionnaire = questionnaireOf(one.tree);
        const before = report(questionnaire, sheetsOf(one, questionnaire)).overall.final;
        const after = report(questionnaire, sheetsOf(raised, questionnaire)).overall.final;
        if (before !== null) expect((after ?? Number.NaN) >= before - 1e-6).toBe(true);
      }),
      runs,
    );
  });
});
