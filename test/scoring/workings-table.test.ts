// How single numbers are taken apart, case by case.
import { describe, expect, it } from 'vitest';
import type { ReportFigure, ReportWorking } from '../../src/model/report.ts';
import type { WrittenItem, WrittenQuestionnaire, WrittenSettings } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { type Given, questionnaireFrom, score, sheetFrom, type Tree } from './build-questionnaire.ts';

const LEVELS = ['one', 'two', 'three', 'four', 'five'];
const NUMBER: Omit<WrittenItem, 'id' | 'ask'> = {
  type: 'number',
  unit: 'days',
  bands: [
    { below: 5, score: 100 },
    { from: 5, score: 20 },
  ],
};
const CHOICE: Omit<WrittenItem, 'id' | 'ask'> = {
  type: 'choice',
  options: [
    { id: 'a', text: 'Apples', score: 30 },
    { id: 'b', text: 'Bread', score: 80 },
  ],
};
const CHECKLIST: Omit<WrittenItem, 'id' | 'ask'> = {
  type: 'checklist',
  options: [
    { id: 'a', text: 'Apples' },
    { id: 'b', text: 'Bread', weight: 2 },
    { id: 'c', text: 'Cheese' },
  ],
};

function questionnaire(item: Omit<WrittenItem, 'id' | 'ask'>, settings: WrittenSettings = {}): WrittenQuestionnaire {
  const items: WrittenItem[] = [{ id: 'x', ask: 'X?', ...item }];
  const capability = { id: 'c', title: 'C', items };
  const roles = [
    { id: 'boss', title: 'Leaders' },
    { id: 'floor', title: 'Front line' },
  ];
  return {
    ...questionnaireFrom({ pillars: [] }),
    settings,
    roles,
    pillars: [{ id: 'p', title: 'P', capabilities: [capability] }],
  };
}

function sheet(answer: WrittenAnswer | null, role?: string): WrittenSheet {
  return {
    dxready: 1,
    questionnaire: { id: 'vector', version: '1.0.0' },
    answers: answer === null ? {} : { x: answer },
    ...(role !== undefined && { respondent: { role } }),
  };
}

async function workingOf(written: WrittenQuestionnaire, answers: WrittenSheet[], id = 'x'): Promise<ReportWorking> {
  const { workings } = await score(written, answers);
  const working = workings[id];
  if (working === undefined) throw new Error(`${id} has no working`);
  return working;
}

const given = (value: number, title: string): ReportFigure => ({ op: 'given', value, title });

describe('the answer of one respondent', () => {
  it.each<[string, Omit<WrittenItem, 'id' | 'ask'>, WrittenAnswer, ReportFigure | null]>([
    ['a level', { type: 'level', levels: LEVELS }, 3, { op: 'level', value: 50, amount: 5, of: [given(3, 'level 3')] }],
    [
      'a level of which less is better',
      { type: 'level', levels: LEVELS, reverse: true },
      2,
      { op: 'reverse', value: 75, of: [{ op: 'level', value: 25, amount: 5, of: [given(2, 'level 2')] }] },
    ],
    [
      'a list',
      CHECKLIST,
      ['a', 'b'],
      {
        op: 'share',
        value: 75,
        amount: 4,
        of: [{ op: 'sum', value: 3, of: [given(1, 'Apples'), { ...given(1, 'Bread'), weight: 2 }] }],
      },
    ],
    ['nothing on the list', CHECKLIST, [], { op: 'share', value: 0, amount: 4, of: [{ op: 'sum', value: 0, of: [] }] }],
    [
      'more than full marks',
      { ...CHECKLIST, full_marks_at: 1 },
      ['b'],
      { op: 'share', value: 100, amount: 1, of: [{ op: 'sum', value: 2, of: [{ ...given(1, 'Bread'), weight: 2 }] }] },
    ],
    ['a number', NUMBER, 4.5, { op: 'points', value: 100, title: 'under 5 days', of: [given(4.5, '4.5 days')] }],
    ['yes', { type: 'yes_no' }, true, { op: 'points', value: 100, title: 'Yes' }],
    ['no', { type: 'yes_no' }, false, { op: 'points', value: 0, title: 'No' }],
    ['a choice', CHOICE, 'b', { op: 'points', value: 80, title: 'Bread' }],
    ['does not apply', CHOICE, { na: 'Not here.' }, null],
    ['do not know', CHOICE, 'unknown', null],
  ])('%s', async (_, item, answer, figure) => {
    const working = await workingOf(questionnaire(item), [sheet(answer)]);
    expect(working).toMatchObject({ kind: 'item', title: 'x', figure, values: [], clause: null, losses: [] });
  });

  it('free text has no working', async () => {
    const { workings } = await score(questionnaire({ type: 'text' }), [sheet('Words.')]);
    expect(Object.keys(workings)).toEqual(['overall', 'p', 'c']);
  });

  it('the audit is a step only where it takes something', async () => {
    const audited = questionnaire({ type: 'level', levels: LEVELS }, { audit: true });
    const four: ReportFigure = { op: 'level', value: 75, amount: 5, of: [given(4, 'level 4')] };
    const title = 'audit: no evidence over an opinion';
    const held = await workingOf(audited, [sheet(4)]);
    expect(held.figure).toEqual({ op: 'at_most', value: 50, title, amount: 50, of: [four] });
    expect(held.losses).toEqual([{ id: 'x', title, points: 25 }]);
    expect(held.moves).toMatchObject([{ step: 'evidence for the answer as it is', gain: 25 }]);
    const proved = await workingOf(audited, [sheet({ level: 4, evidence: 2 })]);
    expect(proved.figure).toEqual(four);
    expect(proved.losses).toEqual([]);
  });
});

describe('the answers of several', () => {
  const level = { type: 'level', levels: LEVELS } as const;
  const group = (levels: Readonly<Record<string, readonly number[]>>) =>
    Object.entries(levels).flatMap(([role, answers]) => answers.map((answer) => sheet(answer, role)));
  const hidden = (value: number, title: string): ReportFigure => ({ op: 'hidden', value, title });

  it('a mean of the means of the roles, if every role may be shown', async () => {
    const { figure } = await workingOf(questionnaire(level), group({ floor: [5, 1, 1], boss: [3, 4, 5, 3] }));
    const of = [hidden(68.75, 'Leaders, 4 answered'), hidden(33.333333, 'Front line, 3 answered')];
    expect(figure).toEqual({ op: 'mean', value: 51.041667, of });
  });

  it.each([
    [
      'one role of too few',
      { floor: [5, 1, 1, 2], boss: [3] },
      'role_balanced',
      'the average of the averages of the roles, 5 answered',
    ],
    ['one role alone', { boss: [3, 4, 5] }, 'role_balanced', 'the average of all 3 answers'],
    ['one answer', { boss: [3] }, 'role_balanced', 'the only answer'],
    ['all alike', { floor: [5, 1, 1], boss: [2] }, 'pooled', 'the average of all 4 answers'],
    ['the middle of all', { floor: [5, 1, 1], boss: [2] }, 'median', 'the middle of all 4 answers'],
  ] as const)('%s: no answer is shown, only how they were put together', async (_, levels, pooling, title) => {
    const silent = { ...sheet(null, 'floor'), answers: { x: 'unknown' as const } };
    const { figure } = await workingOf(questionnaire(level, { pooling }), [...group(levels), silent]);
    expect(figure).toEqual({ op: 'hidden', value: figure?.value, title });
  });
});

/** Pillars of one capability of one item, each of weight 1. */
function tree(ids: readonly string[], gates: Tree['gates'] = []): Tree {
  const pillars = ids.map((id) => ({
    id,
    weight: 1,
    capabilities: [{ id: `${id}.c`, weight: 1, items: [{ id: `${id}.i`, weight: 1 }] }],
  }));
  return { pillars, gates };
}

async function treeWorkings(one: Tree, scores: Record<string, Given>, settings: WrittenSettings = {}) {
  return (await score(questionnaireFrom(one, { settings }), [sheetFrom(scores)])).workings;
}

const leaf = (id: string, value: number | null): ReportFigure => ({ op: 'score', id, value });
const average = (value: number, of: ReportFigure[]): ReportFigure => ({ op: 'mean', value, title: 'Average of the pillars', of });
const weakest = (name: string, value: number, of: ReportFigure[]): ReportFigure => ({
  op: 'lowest',
  value,
  title: `Weakest pillar, ${name}`,
  of,
});

describe('roll-up', () => {
  const AB = { 'A.i': 50, 'B.i': 100 } as const;
  const leaves = [leaf('A', 50), leaf('B', 100)];

  it('the overall is part average, part weakest', async () => {
    const { overall } = await treeWorkings(tree(['A', 'B']), AB);
    const of = [
      { ...average(75, leaves), weight: 0.75 },
      { ...weakest('A', 50, leaves), weight: 0.25 },
    ];
    expect(overall?.figure).toEqual({ op: 'sum', value: 68.75, of });
    expect(overall?.losses).toEqual([{ id: 'A', title: 'A', points: 31.25 }]);
  });

  it.each([
    [0, average(75, leaves)],
    [1, weakest('A', 50, leaves)],
  ])('only one of both with a share of %s', async (lambda, figure) => {
    expect((await treeWorkings(tree(['A', 'B']), AB, { lambda })).overall?.figure).toEqual(figure);
  });

  it('one pillar is the whole', async () => {
    expect((await treeWorkings(tree(['A']), { 'A.i': 50 })).overall?.figure).toEqual(average(50, [leaf('A', 50)]));
  });

  it('nothing is made up while too little is answered', async () => {
    const { overall, A } = await treeWorkings(tree(['A', 'B']), { 'A.i': 50, 'B.i': 'unknown' });
    expect(overall).toEqual({ kind: 'overall', title: 'Overall', figure: null, values: [], clause: null, losses: [], moves: [] });
    expect(A?.figure).toEqual({ op: 'mean', value: 50, of: [leaf('A.c', 50)] });
  });

  it('a partial overall is cut to its bounds', async () => {
    const two = tree(['A', 'B']);
    const items = ['C.i', 'C.j', 'C.k'].map((id) => ({ id, weight: 1 }));
    const third = { id: 'C', weight: 0.5, capabilities: [{ id: 'C.c', weight: 1, items }] };
    // Even if the open answers are the worst, the third pillar brings something; it is not rated, so the mean leaves it out.
    const low = await treeWorkings({ pillars: [...two.pillars, third] }, open(0, 100), { lambda: 0 });
    expect(low.overall?.figure).toMatchObject({
      op: 'at_least',
      value: 6.666667,
      amount: 6.666667,
      of: [{ op: 'mean', value: 0 }],
    });
    expect(low.overall?.losses.at(-1)).toEqual({ id: 'overall', title: 'Cut to what it can come to', points: -6.666667 });
    const high = await treeWorkings({ pillars: [...two.pillars, third] }, open(100, 0), { lambda: 0 });
    expect(high.overall?.figure).toMatchObject({ op: 'at_most', value: 93.333333, of: [{ op: 'mean', value: 100 }] });
    expect(high.overall?.losses).toEqual([{ id: 'overall', title: 'Cut to what it can come to', points: 6.666667 }]);
  });

  const open = (first: Given, third: Given) => ({ 'A.i': first, 'B.i': first, 'C.i': third, 'C.j': 'unknown' as const });
});

describe('gates', () => {
  const gate = (scope: string, below = 50) => tree(['A', 'B'], [{ id: 'G', item: 'A.i', below, cap: 59.9, scope }]);

  it('hold a pillar, and say what clears them', async () => {
    const { G, B, overall } = await treeWorkings(gate('B'), { 'A.i': 25, 'B.i': 100 });
    expect(B?.figure).toEqual({
      op: 'at_most',
      value: 59.9,
      id: 'G',
      amount: 59.9,
      of: [{ op: 'mean', value: 100, of: [leaf('B.c', 100)] }],
    });
    expect(B?.losses).toEqual([{ id: 'G', title: 'A.i', points: 40.1 }]);
    expect(overall?.losses.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(G).toEqual({
      kind: 'gate',
      title: 'A.i',
      figure: leaf('A.i', 25),
      values: [],
      clause: { op: 'compare', outcome: 'true', title: 'A.i', below: 50, figure: leaf('A.i', 25) },
      losses: [],
      moves: [{ item: 'A.i', title: 'A.i', step: 'level 2 to level 3', gain: 40.1, overall: 30.6625 }],
    });
  });

  it('hold the whole', async () => {
    const { overall } = await treeWorkings(gate('overall'), { 'A.i': 25, 'B.i': 100 }, { lambda: 0 });
    expect(overall?.figure).toMatchObject({
      op: 'at_most',
      value: 59.9,
      id: 'G',
      amount: 59.9,
      of: [{ op: 'mean', value: 62.5 }],
    });
    expect(overall?.losses).toEqual([
      { id: 'A', title: 'A', points: 37.5 },
      { id: 'G', title: 'A.i', points: 2.6 },
    ]);
  });

  it('say so in points where no level is the threshold', async () => {
    const { G } = await treeWorkings(gate('B', 33.3), { 'A.i': 25, 'B.i': 100 });
    expect(G?.moves.map(({ step }) => step)).toEqual(['to 33.3 points']);
  });

  it.each([
    ['passed', { 'A.i': 50 }, {}, 'false', undefined],
    ['unverified', { 'A.i': 'unknown' }, {}, 'open', undefined],
    ['fired by strictness', { 'A.i': 'unknown' }, { strict_gates: true }, 'true', 'unanswered'],
  ] as const)('%s', async (_, scores, settings, outcome, is) => {
    const { G } = await treeWorkings(gate('B'), { ...scores, 'B.i': 100 }, settings);
    expect(G?.clause?.outcome).toBe(outcome);
    expect(G?.clause?.is).toBe(is);
    expect(G?.moves).toEqual([]);
  });

  it('do not apply', async () => {
    const { G } = await treeWorkings(gate('B'), { 'A.i': 'na', 'B.i': 100 });
    expect(G).toMatchObject({ figure: null, clause: null, moves: [] });
  });
});

it('ids of every spelling have a working', async () => {
  const ids = ['constructor', 'toString', 'hasOwnProperty'];
  const scores = Object.fromEntries(ids.map((id) => [`${id}.i`, 75 as const]));
  const workings = await treeWorkings(tree(ids), scores);
  expect(Object.keys(workings).slice(0, 3)).toEqual(['confidence', 'overall', 'constructor']);
  expect(Object.hasOwn(workings, 'toString')).toBe(true);
});
