// "Can never be asked" is worked out without trying; here every answer to everything is tried with the real conditions
// and the real scoring.

import { expect, it } from 'vitest';
import { checkQuestionnaire } from '../../src/core/questionnaire/check.ts';
import { checkAuthoring } from '../../src/core/questionnaire/check-authoring.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { scoreAnswer } from '../../src/core/scoring/score-answer.ts';
import { listen } from '../../src/core/scoring/voices.ts';
import type { Answer, AnswerSheet, AnswerState, AnswerValue } from '../../src/model/answers.ts';
import type { Item } from '../../src/model/questionnaire.ts';
import type { WrittenCondition, WrittenItem } from '../../src/model/written-questionnaire.ts';
import { fc } from '../support/random.ts';

const cut = fc.constantFrom(-1, 0, 20, 33.3, 33.4, 50, 60, 66.7, 80, 100, 101);
const small = fc.constantFrom(-1, 0, 0.5, 1, 1.5, 2, 3);

/** One or two cuts, sometimes such that nothing lies between. */
function cuts(value: fc.Arbitrary<number>): fc.Arbitrary<WrittenCondition> {
  return fc.oneof(
    fc.record({ at_least: value }),
    fc.record({ over: value }),
    fc.record({ at_most: value }),
    fc.record({ below: value }),
    fc.record({ at_least: value, below: value }),
  );
}

/** A comparison that fits one of the items. */
function comparison(before: readonly WrittenItem[]): fc.Arbitrary<WrittenCondition> {
  return fc.constantFrom(...before).chain(({ id, type }): fc.Arbitrary<WrittenCondition> => {
    const score = cuts(cut).map((compared) => ({ item: id, ...compared }));
    if (type === 'checklist')
      return fc.oneof(
        score,
        cuts(cut).map((compared) => ({ option: `${id}/o`, ...compared })),
      );
    return type === 'number'
      ? fc.oneof(
          score,
          cuts(small).map((compared) => ({ answer: id, ...compared })),
        )
      : score;
  });
}

function condition(before: readonly WrittenItem[]): fc.Arbitrary<WrittenCondition> {
  const leaf = comparison(before);
  const { tree } = fc.letrec<{ tree: WrittenCondition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }));
  return tree;
}

const bands = (low: number, high: number) => [
  { below: 1.5, score: low },
  { from: 1.5, score: high },
];
const score = fc.constantFrom(0, 20, 80, 100);

function plain(id: string): fc.Arbitrary<WrittenItem> {
  const kinds = fc.oneof(
    fc
      .integer({ min: 2, max: 4 })
      .map((count) => ({ type: 'level' as const, levels: Array.from({ length: count }, (_, n) => `${n}`) })),
    fc.constant({ type: 'yes_no' as const }),
    fc.tuple(score, score).map(([low, high]) => ({
      type: 'choice' as const,
      options: [
        { id: 'o', text: 'o', score: low },
        { id: 'r', text: 'r', score: high },
      ],
    })),
    fc.record({ weight: fc.constantFrom(0, 1, 2), full: fc.constantFrom(1, 2, 3) }).map(({ weight, full }) => ({
      type: 'checklist' as const,
      options: [
        { id: 'o', text: 'o', weight },
        { id: 'r', text: 'r' },
      ],
      full_marks_at: full,
    })),
    fc.tuple(score, score, fc.constantFrom(0, 1, 2)).map(([low, high, min]) => ({
      type: 'number' as const,
      whole: true,
      min,
      max: 2,
      bands: bands(low, high),
    })),
  );
  return fc.tuple(kinds, fc.boolean(), fc.boolean()).map(([kind, reverse, na]) => ({ id, ask: `${id}?`, reverse, na, ...kind }));
}

/** Up to four items, each of which may look at those before it. */
const items: fc.Arbitrary<WrittenItem[]> = fc.integer({ min: 1, max: 3 }).chain((more) =>
  Array.from({ length: more }, (_, index) => index + 1).reduce<fc.Arbitrary<WrittenItem[]>>(
    (list, index) =>
      list.chain((before) =>
        fc
          .tuple(plain(`i${index}`), fc.option(condition(before), { nil: undefined, freq: 6 }))
          .map(([item, when]) => [...before, when === undefined ? item : { ...item, when }]),
      ),
    plain('i0').map((item) => [item]),
  ),
);

function questionnaireOf(written: readonly WrittenItem[], gates: { item: string; below: number }[] = []) {
  const { questionnaire, problems } = resolve({
    pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items: [...written] }] }],
    bands: [{ id: 'b', from: 0, title: 'B' }],
    gates: gates.map((gate, g) => ({ id: `G${g}`, cap: 50, scope: 'p', ...gate })),
  });
  const errors = [...problems, ...checkQuestionnaire(questionnaire)].filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return questionnaire;
}

/** Every value the item takes. */
function everyValue(item: Item): AnswerValue[] {
  switch (item.type) {
    case 'level':
      return item.levels.map((_, index) => ({ kind: 'level', level: index + 1 }));
    case 'yes_no':
      return [true, false].map((yes) => ({ kind: 'yes_no', yes }));
    case 'choice':
      return item.options.map(({ id }) => ({ kind: 'choice', option: id }));
    case 'checklist':
      return [[], ['o'], ['r'], ['o', 'r']].map((options) => ({ kind: 'options', options }));
    case 'number':
      return [0, 1, 2].filter((value) => value >= (item.min ?? 0)).map((value) => ({ kind: 'number', value }));
    case 'text':
      return [];
  }
}

/** Everything that can be said to an item; null is nothing. */
function everyAnswer(item: Item): (Answer | null)[] {
  const states: AnswerState[] = [
    ...everyValue(item).map((value) => ({ state: 'answered' as const, value })),
    { state: 'unknown' },
    ...(item.na ? [{ state: 'na' as const, reason: 'so' }] : []),
  ];
  const around = { evidence: null, note: null, by: null, target: null, voices: null };
  return [null, ...states.map((given) => ({ given, ...around }))];
}

function sheetOf(answers: ReadonlyMap<string, Answer>): AnswerSheet {
  const respondent = { id: null, role: 'r', voices: 1 };
  return {
    name: '',
    subject: {},
    date: null,
    respondent,
    heard: { painPoints: [], parkingLot: [] },
    painPoints: [],
    means: { capacity: null, maxBig: null },
    trends: new Map(),
    answers,
  };
}

function everySheet(all: readonly Item[]): AnswerSheet[] {
  return all
    .reduce<(readonly [string, Answer])[][]>(
      (sheets, item) =>
        sheets.flatMap((sheet) =>
          everyAnswer(item).map((answer) => (answer === null ? sheet : [...sheet, [item.id, answer] as const])),
        ),
      [[]],
    )
    .map((entries) => sheetOf(new Map(entries)));
}

it('an item is told to be never asked if, and only if, no answers whatever lead to it', () => {
  fc.assert(
    fc.property(items, (written) => {
      const questionnaire = questionnaireOf(written);
      const all = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
      const byId = new Map(all.map((item) => [item.id, item]));
      const reached = new Set(everySheet(all).flatMap((sheet) => [...listen(sheet, byId).asked]));
      const told = checkAuthoring(questionnaire)
        .filter(({ code }) => code === 'never-asked')
        .map(({ path }) => all[Number(path[5])]?.id);
      expect(told).toEqual(all.map(({ id }) => id).filter((id) => !reached.has(id)));
    }),
    { numRuns: 400 },
  );
}, 60_000);

it('a gate is told to fire never or always if, and only if, no score or every score is under it', () => {
  fc.assert(
    fc.property(
      plain('i0'),
      cut.filter((below) => below > 0 && below <= 100),
      (item, below) => {
        const questionnaire = questionnaireOf([item], [{ item: 'i0', below }]);
        const [resolved] = questionnaire.pillars.flatMap(({ capabilities }) =>
          capabilities.flatMap((capability) => capability.items),
        );
        if (resolved === undefined) throw new Error('no item');
        const scores = everyValue(resolved).map((value) => scoreAnswer(resolved, value));
        const under = scores.map((one) => one.kind === 'scored' && Math.round(one.value * 10) / 10 < below);
        const codes = checkAuthoring(questionnaire).map(({ code }) => code);
        expect(codes.includes('gate-never')).toBe(!under.includes(true));
        expect(codes.includes('gate-always')).toBe(!under.includes(false));
      },
    ),
    { numRuns: 400 },
  );
});

it('numbers that are not whole are compared as they show', () => {
  const value = fc.integer({ min: 0, max: 60 }).map((twentieths) => twentieths / 20);
  fc.assert(
    fc.property(value, value, value, cuts(value), cuts(cut), (given, edge, max, compared, scored) => {
      fc.pre(given <= max);
      const written: WrittenItem[] = [
        {
          id: 'n',
          type: 'number',
          ask: 'N?',
          min: 0,
          max,
          bands: [
            { below: edge, score: 20 },
            { from: edge, score: 80 },
          ],
        },
        {
          id: 'x',
          type: 'yes_no',
          ask: 'X?',
          when: {
            all: [
              { answer: 'n', ...compared },
              { item: 'n', ...scored },
            ],
          },
        },
      ];
      const questionnaire = questionnaireOf(written);
      const all = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
      const answer = everyAnswer({ ...all[0], type: 'yes_no' } as Item)[1];
      if (answer === undefined || answer === null) throw new Error('no answer');
      const sheet = sheetOf(
        new Map([['n', { ...answer, given: { state: 'answered', value: { kind: 'number', value: given } } }]]),
      );
      const isAsked = listen(sheet, new Map(all.map((item) => [item.id, item]))).asked.has('x');
      const codes = checkAuthoring(questionnaire).map(({ code }) => code);
      if (isAsked) expect(codes).not.toContain('never-asked');
    }),
    { numRuns: 1000 },
  );
});
