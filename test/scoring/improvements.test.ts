// Next steps: what they lead to, and that their gains are what scoring everything again gives. DXREADY_RUNS makes it longer.

import { describe, expect, it } from 'vitest';
import { assess, scoreFolded } from '../../src/core/assess.ts';
import { raised } from '../../src/core/improvements.ts';
import { foldedItems } from '../../src/core/scoring/folded-items.ts';
import type { Report, ReportImprovement } from '../../src/model/report.ts';
import type { WrittenItem } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';
import { plain, sheet } from './build-plain.ts';
import { score } from './build-questionnaire.ts';
import { allAnswers, diceOf, randomSheets } from './random-sheets.ts';
import { questionnaireOf, report, sheetsOf } from './second-compare.ts';

const RUNS = Math.ceil(Number(process.env.DXREADY_RUNS ?? 3000) / 10);
const NEAR = 2e-6;

function itemsIn({ pillars }: Report) {
  return pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
}

function forAny(holds: (one: ReturnType<typeof randomSheets>) => void, share = 1): void {
  fc.assert(
    fc.property(fc.gen(), (next) => holds(randomSheets(diceOf(next)))),
    { numRuns: Math.ceil(RUNS * share) },
  );
}

describe('whatever is asked and answered', () => {
  it('a gain is what scoring everything again gives', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const sheets = sheetsOf(one, questionnaire);
      const { improvements, gates } = report(questionnaire, sheets);
      const { assessment } = assess(questionnaire, sheets);
      const items = foldedItems(assessment);
      const again = (id: string, to: number) => {
        const folded = items.get(id);
        if (folded === undefined) throw new Error(id);
        return scoreFolded(questionnaire, new Map(items).set(id, raised(folded, to)));
      };
      const before = assessment.overall.final;
      for (const { item, to, gain } of improvements) {
        const after = again(item, to).overall.final;
        if (before.kind === 'none' || after.kind === 'none') throw new Error('an improvement without an overall');
        expect(Math.abs(after.value - before.value - gain)).toBeLessThan(NEAR);
      }
      for (const { item, below, gain } of gates) {
        if (gain === null) continue;
        const after = again(item, below).overall.final;
        if (before.kind === 'none' || after.kind === 'none') throw new Error('a gain without an overall');
        expect(Math.abs(after.value - before.value - gain)).toBeLessThan(NEAR);
      }
    });
  });

  it('the order of sheets never changes what is advised, aimed at or trusted', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const sheets = sheetsOf(one, questionnaire);
      expect(besides(report(questionnaire, sheets.toReversed()))).toEqual(besides(report(questionnaire, sheets)));
    }, 0.5);
  });

  it('a step of one respondent leads to the lowest score a quarter further up that an answer brings, else to the best', () => {
    forAny((one) => {
      const [only] = one.sheets;
      if (one.sheets.length !== 1 || only === undefined || one.written.settings?.audit === true) return;
      const questionnaire = questionnaireOf(one);
      const now = report(questionnaire, sheetsOf(one, questionnaire));
      const written = (one.written.pillars ?? []).flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
      for (const improvement of now.improvements) {
        const item = written.find(({ id }) => id === improvement.item);
        if (item === undefined || item.type === 'checklist') continue;
        const others = allAnswers(item).map((answer) => {
          const instead = { ...one, sheets: [{ ...only, answers: { ...only.answers, [item.id]: answer } }] };
          const then = report(questionnaire, sheetsOf(instead, questionnaire));
          return { then, points: itemsIn(then).find(({ id }) => id === item.id)?.score ?? 0 };
        });
        const higher = others.filter(({ points }) => points > improvement.from + NEAR);
        const far = higher.filter(({ points }) => points >= improvement.from + 25 - NEAR);
        const wanted =
          far.length > 0 ? Math.min(...far.map(({ points }) => points)) : Math.max(...higher.map(({ points }) => points));
        expect(improvement.to).toBeCloseTo(wanted, 5);
        for (const { then } of others.filter(({ points }) => Math.abs(points - improvement.to) < NEAR))
          if (asked(then) === asked(now)) expectGain(now, then, improvement);
      }
    }, 0.3);
  });
});

/** Everything that stands beside the scores; of a single respondent the flags have a name. */
function besides({ improvements, answer_first, first_step, targets, confidence, evidence, quality, gates }: Report) {
  return { improvements, answer_first, first_step, targets, confidence, evidence, quality, gates };
}

function asked(of: Report): string {
  return itemsIn(of)
    .map(({ state }) => state)
    .join();
}

/** Answering so gives what was promised. */
function expectGain(now: Report, then: Report, { gain }: ReportImprovement): void {
  expect(Math.abs((then.overall.final ?? 0) - (now.overall.final ?? 0) - gain)).toBeLessThan(NEAR);
}

describe('the next step', () => {
  const option = (id: string, points: number) => ({ id, text: `Option ${id}`, score: points });
  const tick = (id: string, weight = 1) => ({ id, text: id, weight });
  const band = (from: number | undefined, below: number | undefined, points: number) => ({
    ...(from === undefined ? {} : { from }),
    ...(below === undefined ? {} : { below }),
    score: points,
  });
  const measures = {
    bands: [band(undefined, 1, 0), band(1, 4, 50), band(4, 13, 100), band(13, 21, 50), band(21, undefined, 0)],
    unit: 'measures',
    min: 0,
    whole: true,
  };
  const steps = (count: number) => ({ levels: Array.from({ length: count }, (_, index) => `level ${index}`) });

  const cases: readonly (readonly [string, Partial<WrittenItem>, WrittenAnswer, number, string])[] = [
    ['five levels: one', { type: 'level', ...steps(5) }, 2, 50, 'level 2 to level 3'],
    ['two levels: all the way', { type: 'level', ...steps(2) }, 1, 100, 'level 1 to level 2'],
    ['ten levels: three, about a quarter', { type: 'level', ...steps(10) }, 1, 33.333333, 'level 1 to level 4'],
    ['ten levels near the top', { type: 'level', ...steps(10) }, 9, 100, 'level 9 to level 10'],
    ['reversed levels go down', { type: 'level', ...steps(5), reverse: true }, 5, 25, 'level 5 to level 4'],
    ['no becomes yes', { type: 'yes_no' }, false, 100, 'no to yes'],
    ['reversed: yes becomes no', { type: 'yes_no', reverse: true }, true, 100, 'yes to no'],
    [
      'the next better option',
      { type: 'choice', options: [option('a', 0), option('b', 40), option('c', 90)] },
      'a',
      40,
      'to “Option b”',
    ],
    [
      'the best, where none is a quarter up',
      { type: 'choice', options: [option('a', 80), option('b', 95)] },
      'a',
      95,
      'to “Option b”',
    ],
    ['the nearest of two ranges that score alike', { type: 'number', ...measures }, 22, 50, 'to “13 to 20 measures”'],
    ['from below as well', { type: 'number', ...measures }, 0, 50, 'to “1 to 3 measures”'],
    ['the heaviest first', { type: 'checklist', options: [tick('a'), tick('b', 2), tick('c')] }, [], 50, '1 more on the list'],
    [
      'two, where one is too little',
      { type: 'checklist', options: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => tick(id)) },
      ['a'],
      50,
      '2 more on the list',
    ],
    [
      'reversed: fewer',
      { type: 'checklist', options: [tick('a'), tick('b')], reverse: true },
      ['a', 'b'],
      50,
      '1 fewer on the list',
    ],
  ];

  it.each(cases)('%s', async (_, item, answer, to, step) => {
    const written = { id: 'x', ask: 'How?', ...item } as WrittenItem;
    const { improvements } = await score(plain([written]), [sheet({ x: answer })]);
    expect(improvements).toMatchObject([{ item: 'x', to, step }]);
    expect(improvements[0]?.gain).toBeCloseTo(to - (improvements[0]?.from ?? 0), 5);
  });

  it('there is none at the top', async () => {
    const written = { id: 'x', ask: 'How?', type: 'yes_no' } as WrittenItem;
    expect((await score(plain([written]), [sheet({ x: true })])).improvements).toEqual([]);
  });

  it('of several respondents is 25 points, at most to 100', async () => {
    const written = { id: 'x', ask: 'How?', type: 'level', ...steps(5) } as WrittenItem;
    const of = async (...levels: number[]) =>
      (
        await score(
          plain([written]),
          levels.map((level, index) => sheet({ x: level }, { id: `r${index}` })),
        )
      ).improvements[0];
    expect(await of(2, 3)).toMatchObject({ from: 37.5, to: 62.5, step: '25 points more' });
    expect(await of(5, 4)).toMatchObject({ from: 87.5, to: 100, step: 'to 100 points' });
  });

  it('while the audit is on asks for evidence, for what is claimed or with the next level', async () => {
    const written = { id: 'x', ask: 'How?', type: 'level', ...steps(5) } as WrittenItem;
    const of = async (answer: WrittenAnswer) =>
      (await score(plain([written], { settings: { audit: true } }), [sheet({ x: answer })])).improvements[0];
    expect(await of(4)).toMatchObject({ from: 50, to: 75, step: 'evidence for the answer as it is' });
    expect(await of(3)).toMatchObject({ from: 50, to: 75, step: 'level 3 to level 4, with evidence' });
    expect(await of(2)).toMatchObject({ from: 25, to: 50, step: 'level 2 to level 3' });
    expect(await of({ level: 3, evidence: 1 })).toMatchObject({ to: 75, step: 'level 3 to level 4' });
  });
});
