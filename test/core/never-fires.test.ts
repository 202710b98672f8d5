// What can never be so: each finding with its place and its reason, then every verdict held against the real judging of
// every sheet of small questionnaires, alone and in groups.

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../src/core/assess.ts';
import { checkAuthoring } from '../../src/core/questionnaire/check-authoring.ts';
import { possibleAnswers } from '../../src/core/questionnaire/possible-answers.ts';
import { understand } from '../../src/core/questionnaire/understand.ts';
import type { Answer, AnswerSheet, AnswerState } from '../../src/model/answers.ts';
import type { Path, Problem } from '../../src/model/problem.ts';
import type { Item, Questionnaire } from '../../src/model/questionnaire.ts';
import type {
  WrittenCondition,
  WrittenFigure,
  WrittenItem,
  WrittenLens,
  WrittenQuestionnaire,
  WrittenReading,
} from '../../src/model/written-questionnaire.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';

const BASE = `
dxready: 1
id: q
version: 1.0.0
title: Q
bands: [{ id: low, from: 0, title: Low }]
settings: { gap_roles: [one, two] }
pillars:
  - id: p
    title: P
    capabilities:
      - id: c
        title: C
        items:
          - { id: a, type: level, ask: What is a?, levels: [One, Two, Three], tags: [x:a] }
          - { id: b, type: choice, ask: What is b?, options: [{ id: y, text: Y, score: 20 }, { id: z, text: Z, score: 60 }], tags: [x:b] }
          - { id: n, type: number, ask: What is n?, min: 0, max: 20, bands: [{ below: 5, score: 20 }, { from: 5, score: 80 }] }
          - { id: e, type: checklist, ask: What is e?, options: [{ id: o, text: O, tags: [x:o] }, { id: r, text: R }] }
          - { id: g, type: choice, ask: What is g?, na: false, options: [{ id: y, text: Y, score: 40 }, { id: z, text: Z, score: 90 }] }
          - { id: never, type: yes_no, ask: What never?, tags: [x:never], when: { item: a, over: 100 } }
gates: [{ id: G, item: g, below: 50, cap: 60, scope: p }]
`;

function problemsOf(written: WrittenQuestionnaire): readonly Problem[] {
  const { problems } = understand(written, null, checkAuthoring);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return problems;
}

type Expected = readonly [code: string, path: string, message: string, mend: string];
type Case = [name: string, yaml: string, ...expected: Expected[]];

/** The item that is never asked is told in every case. */
function expectTold(yaml: string, expected: readonly Expected[]): void {
  const found = problemsOf(parse(BASE + yaml)).filter(({ code }) => code !== 'never-asked');
  expect(found.map(({ code, path, message, mend }) => [code, path.join('/'), message, mend])).toEqual(expected);
}

describe('flags and rules', () => {
  const flag = (when: string) => `flags: [{ id: F, title: F, when: ${when} }]`;
  const never = (path: string, reason: string, mend: string): Expected => [
    'never-fires',
    `flags/0/when${path}`,
    `'F' can never fire: ${reason}`,
    mend,
  ];
  const range = (name: string, bounds: string, cuts: string, path = '') =>
    never(path, `${name} is ${bounds}, never ${cuts}`, `compare with a number ${bounds}`);
  it.each<Case>([
    ['a score that is reached', flag('{ item: a, at_least: 100 }')],
    ['a score over all there are', flag('{ item: b, over: 60 }'), range("the score of 'b'", 'from 20 to 60', 'over 60')],
    ['a score between two answers, which a group may have', flag('{ item: b, over: 20, below: 60 }')],
    ['a score under all there are', flag('{ item: b, below: 20 }'), range("the score of 'b'", 'from 20 to 60', 'below 20')],
    ['a tag', flag('{ tag: x:b, at_least: 61 }'), range("'x:b'", 'from 20 to 60', 'at least 61')],
    ['an option in a group', flag('{ option: e/o, over: 0, below: 100 }')],
    ['an option', flag('{ option: e/o, over: 100 }'), range("'e/o'", 'from 0 to 100', 'over 100')],
    ['a typed number', flag('{ answer: n, over: 20 }'), range("what is typed at 'n'", 'from 0 to 20', 'over 20')],
    ['the overall', flag('{ overall: final, below: 0 }'), range('the overall score', 'from 0 to 100', 'below 0')],
    ['a gap', flag('{ gap: overall, below: -100 }'), range('a gap', 'from -100 to 100', 'below -100')],
    ['a gap the other way', flag('{ gap: overall, below: -20 }')],
    [
      'a count',
      flag('{ hits: {}, below: 0 }'),
      never('', 'a count is from 0 up, never below 0', 'compare with a number from 0 up'),
    ],
    [
      'between two counts',
      flag('{ hits: {}, over: 2, below: 3 }'),
      never('', 'no number is over 2 and below 3', 'swap the limits, or take one out'),
    ],
    ['a share', flag('{ hits: { hit: quick }, per_cent_of: {}, over: 100 }'), range('a share', 'from 0 to 100', 'over 100')],
    ['a mean', flag('{ mean: [b, x:b], over: 60 }'), range('the mean', 'from 20 to 60', 'over 60')],
    ['a spread', flag('{ spread: [a, b], over: 100 }'), range('the spread', 'from 0 to 100', 'over 100')],
    [
      'limits the wrong way round',
      flag('{ item: a, at_least: 60, below: 50 }'),
      never('', 'no number is at least 60 and below 50', 'swap the limits, or take one out'),
    ],
    [
      'between two shown numbers',
      flag('{ item: a, over: 50, below: 50.1 }'),
      never('', 'no number is over 50 and below 50.1', 'swap the limits, or take one out'),
    ],
    [
      'one part of all',
      flag('{ all: [{ item: a, over: 50 }, { all: [{ item: b, over: 60 }] }] }'),
      range("the score of 'b'", 'from 20 to 60', 'over 60', '/all/1/all/0'),
    ],
    [
      'parts that contradict each other',
      flag('{ all: [{ item: a, over: 50 }, { any: [{ item: a, below: 40 }, { item: b, below: 10 }] }] }'),
      never('', 'its conditions contradict each other', 'change or take out one of them'),
    ],
    [
      'the same with other floors',
      flag('{ all: [{ tag: x:a, over: 50 }, { tag: x:a, members: 1, below: 40 }] }'),
      never('', 'its conditions contradict each other', 'change or take out one of them'),
    ],
    [
      'all parts of any',
      flag('{ any: [{ item: a, over: 100 }, { item: b, over: 100 }] }'),
      never('', 'this cannot come true', 'change what it compares with, or take it out'),
    ],
    ['one part of any', flag('{ any: [{ item: a, over: 100 }, { item: b, over: 30 }] }')],
    [
      'not of what is always so',
      flag('{ not: { item: a, at_least: 0 } }'),
      never('', 'this cannot come true', 'change what it compares with, or take it out'),
    ],
    [
      'an item that is never asked',
      flag('{ item: never, over: 50 }'),
      never('', "it looks at 'never', which is never asked", "mend the condition of 'never'"),
    ],
    ['a gate', flag('{ gate: G, is: fired }')],
    [
      'a flag that waits for two states of a gate',
      flag('{ all: [{ gate: G, is: fired }, { gate: G, is: passed }] }'),
      never('', 'its conditions contradict each other', 'change or take out one of them'),
    ],
    [
      'a rule that never fires, and a flag that waits for it',
      `consistency: [{ id: R, kind: tension, says: S., when: { item: b, over: 60 } }]\n${flag('{ rule: R }')}`,
      [
        'never-fires',
        'consistency/0/when',
        "'R' can never fire: the score of 'b' is from 20 to 60, never over 60",
        'compare with a number from 20 to 60',
      ],
      never('', "'R' never fires", "mend 'R'"),
    ],
    [
      'a flag that always fires',
      flag('{ item: a, at_least: 0 }'),
      ['always-fires', 'flags/0/when', "'F' fires whatever is answered", 'ask for more, or take it out'],
    ],
    [
      'one that covers all there is in two parts',
      flag('{ any: [{ item: a, below: 50 }, { item: a, at_least: 50 }] }'),
      ['always-fires', 'flags/0/when', "'F' fires whatever is answered", 'ask for more, or take it out'],
    ],
    ['a share, which too few pain points do not reach', flag('{ hits: {}, per_cent_of: {}, of_at_least: 2, at_least: 0 }')],
    ['a rule that cannot be judged until something is known', flag('{ not: { item: a, over: 50 } }')],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));

  it('a gate that no answer makes fire', () => {
    const yaml = `${BASE}${flag('{ gate: G, is: fired }')}`.replace('below: 50, cap: 60', 'below: 40, cap: 60');
    const told = (text: string) => problemsOf(parse(text)).map(({ code, path }) => [code, path.join('/')]);
    const others = [
      ['never-asked', 'pillars/0/capabilities/0/items/5/when'],
      ['gate-never', 'gates/0/below'],
    ];
    expect(told(yaml)).toEqual([...others, ['never-fires', 'flags/0/when']]);
    expect(told(yaml.replace('settings: {', 'settings: { strict_gates: true,'))).toEqual(others);
  });
});

describe('readings', () => {
  const balance = (list: string, rest = 'left: x:a, right: x:b') =>
    `lenses: [{ id: l, kind: balance, title: L, ${rest}, readings: [${list}] }]`;
  const shadowed = (index: number, key: string, id: string): Expected => [
    'never-read',
    `lenses/0/readings/${index}/${key}`,
    `the reading '${id}' is never said: wherever it would hold, one above it does`,
    'move it up, or take it out',
  ];
  const never = (path: string, reason: string, mend: string): Expected => [
    'never-read',
    `lenses/0/readings/0/when${path}`,
    `the reading 'r' can never hold: ${reason}`,
    mend,
  ];
  const one = (when: string) => balance(`{ id: r, when: ${when}, says: A. }, { id: s, says: B. }`);
  it.each<Case>([
    ['a tilt there may be', one('{ value: tilt, at_least: 80 }')],
    [
      'a tilt that its sides never have',
      one('{ value: tilt, over: 80 }'),
      never('', "'tilt' is from -60 to 80, never over 80", 'compare with a number from -60 to 80'),
    ],
    [
      'evenness',
      one('{ value: evenness, below: 20 }'),
      never('', "'evenness' is from 20 to 100, never below 20", 'compare with a number from 20 to 100'),
    ],
    [
      'sides that contradict each other',
      one('{ all: [{ value: left, below: 40 }, { value: left, at_least: 40 }] }'),
      never('', 'its conditions contradict each other', 'change or take out one of them'),
    ],
    [
      'one that another covers',
      balance(
        '{ id: r, when: { value: tilt, at_least: 10 }, says: A. }, { id: s, when: { value: tilt, at_least: 20 }, says: B. }',
      ),
      shadowed(1, 'when', 's'),
    ],
    [
      'one that two cover together',
      balance(
        '{ id: r, when: { value: tilt, at_least: 10 }, says: A. }, { id: s, when: { value: tilt, below: 0 }, says: B. }, { id: t, when: { value: tilt, over: -5, below: -1 }, says: C. }',
      ),
      shadowed(2, 'when', 't'),
    ],
    [
      'the last where the others leave nothing',
      balance(
        '{ id: r, when: { value: tilt, at_least: 10 }, says: A. }, { id: s, when: { value: tilt, below: 10 }, says: B. }, { id: t, says: C. }',
      ),
      shadowed(2, 'id', 't'),
    ],
    [
      'the last where the others may be open',
      `lenses: [{ id: l, kind: profile, title: L, parts: { one: x:a, two: x:b }, readings: [{ id: r, when: { value: one, at_least: 10 }, says: A. }, { id: s, when: { value: one, below: 10 }, says: B. }, { id: t, says: C. }] }]`,
    ],
    [
      'one below another that always holds though its value may be missing',
      `lenses: [{ id: l, kind: profile, title: L, parts: { one: x:a, two: x:b }, readings: [{ id: r, says: "{one}" }, { id: s, says: B. }] }]`,
      [
        'reading-order',
        'lenses/0/readings/0/id',
        "'r' always holds, so that no reading below it is ever said",
        "move it to the end, or add 'when'",
      ],
    ],
    [
      'one below another whose values are there',
      `lenses: [{ id: l, kind: profile, title: L, needs: 2, parts: { one: x:a, two: x:b }, readings: [{ id: r, says: "{one} {lowest}" }, { id: s, says: B. }] }]`,
      [
        'reading-order',
        'lenses/0/readings/0/id',
        "'r' always holds, so that no reading below it is ever said",
        "move it to the end, or add 'when'",
      ],
    ],
    [
      'a flag that waits for one',
      `${one('{ value: tilt, over: 80 }')}\nflags: [{ id: F, title: F, when: { lens: l, reads: r } }]`,
      never('', "'tilt' is from -60 to 80, never over 80", 'compare with a number from -60 to 80'),
      ['never-fires', 'flags/0/when', "'F' can never fire: 'l' never reads 'r'", 'mend that lens, or take this out'],
    ],
    [
      'a flag that waits for two of them',
      `${one('{ value: tilt, over: 8 }')}\nflags: [{ id: F, title: F, when: { all: [{ lens: l, reads: r }, { lens: l, reads: s }] } }]`,
      [
        'never-fires',
        'flags/0/when',
        "'F' can never fire: its conditions contradict each other",
        'change or take out one of them',
      ],
    ],
    [
      'a flag that waits for a value its reading rules out',
      `${one('{ value: tilt, over: 8 }')}\nflags: [{ id: F, title: F, when: { all: [{ lens: l, reads: s }, { lens: l, value: tilt, over: 9 }] } }]`,
      [
        'never-fires',
        'flags/0/when',
        "'F' can never fire: its conditions contradict each other",
        'change or take out one of them',
      ],
    ],
    [
      'a flag that any reading makes fire',
      `${one('{ value: tilt, over: 8 }')}\nflags: [{ id: F, title: F, when: { any: [{ lens: l, reads: s }, { lens: l, reads: r }] } }]`,
      ['always-fires', 'flags/0/when', "'F' fires whatever is answered", 'ask for more, or take it out'],
    ],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));
});

describe('values of lenses', () => {
  const lens = (rest: string, when: string) =>
    `lenses: [{ id: l, title: L, ${rest} }]\nflags: [{ id: F, title: F, when: { lens: l, ${when} } }]`;
  const never = (value: string, bounds: string, cuts: string): Expected => [
    'never-fires',
    'flags/0/when',
    `'F' can never fire: '${value}' of 'l' is ${bounds}, never ${cuts}`,
    `compare with a number ${bounds}`,
  ];
  it.each<Case>([
    ['load', lens('kind: load, ease: x:b, capacity: x:a', 'value: load, over: 80'), never('load', 'from 40 to 80', 'over 80')],
    ['risk', lens('kind: load, ease: x:b, capacity: x:a', 'value: risk, over: 80'), never('risk', 'from 0 to 80', 'over 80')],
    [
      'risk with history',
      lens('kind: load, ease: x:b, capacity: x:a, history: x:o', 'value: risk, over: 85'),
      never('risk', 'from 0 to 85', 'over 85'),
    ],
    [
      'factor',
      lens('kind: load, ease: x:b, capacity: x:a', 'value: factor, below: 0.6'),
      never('factor', 'from 0.6 to 1', 'below 0.6'),
    ],
    ['dial', lens('kind: dial, of: [a, b], top: 12', 'value: value, over: 12'), never('value', 'from 0 to 12', 'over 12')],
    [
      'amount',
      lens('kind: amount, of: { answer: n }, each_worth: 3', 'value: worth, over: 60'),
      never('worth', 'from 0 to 60', 'over 60'),
    ],
    [
      'leak',
      lens('kind: path, parts: { one: x:a, two: x:b }', 'value: leak, below: 0'),
      never('leak', 'from 0 to 100', 'below 0'),
    ],
    ['score', lens('kind: profile, parts: { one: x:b }', 'value: score, over: 60'), never('score', 'from 20 to 60', 'over 60')],
    [
      'index',
      lens('kind: profile, parts: { one: x:b, two: x:o }, counterweight: x:b', 'value: index, over: 80'),
      never('index', 'from 10 to 80', 'over 80'),
    ],
    [
      'score of a group',
      lens(
        'kind: profile, parts: { one: x:b, two: x:a }, groups: { k: [one], m: [two] }, by_group: true',
        'value: score.k, over: 60',
      ),
      never('score.k', 'from 20 to 60', 'over 60'),
    ],
    [
      'a member of a map',
      lens('kind: balance, left: { mean: { deep: x:b } }, right: x:a', 'value: deep, over: 60'),
      never('deep', 'from 20 to 60', 'over 60'),
    ],
    [
      'a lens that waits for what is never asked',
      lens('kind: balance, left: x:a, right: never', 'value: tilt, over: 10'),
      [
        'lens-never',
        'lenses/0/id',
        "'l' never has enough answers: it looks at 'never', which is never asked",
        "mend the condition of 'never'",
      ],
      ['never-fires', 'flags/0/when', "'F' can never fire: 'l' never has enough answers", "mend the lens 'l'"],
    ],
    [
      'parts that are no scores',
      lens('kind: profile, parts: { one: { answer: n } }', 'value: score, at_most: 20, over: 19'),
      [
        'typed-points',
        'lenses/0/parts/one',
        "what is typed at 'n' is taken for points from 0 to 100 here",
        'use item: for its score, or a lens of kind amount',
      ],
    ],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));
});

const cut = fc.constantFrom(-1, 0, 20, 33.3, 50, 66.7, 80, 100, 101);
const wide = fc.constantFrom(-101, -100, -50, -20, 0, 0.5, 1, 20, 50, 100, 101);

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

const points = fc.constantFrom(0, 20, 80, 100);
const kinds: fc.Arbitrary<Pick<WrittenItem, 'type' | 'levels' | 'options'>> = fc.oneof(
  fc.constantFrom(2, 3).map((count) => ({ type: 'level' as const, levels: Array.from({ length: count }, (_, n) => `${n}`) })),
  fc.tuple(points, points).map(([low, high]) => ({
    type: 'choice' as const,
    options: [
      { id: 'o', text: 'o', score: low },
      { id: 'r', text: 'r', score: high },
    ],
  })),
  fc.boolean().map((isHeavy) => ({
    type: 'checklist' as const,
    options: [
      { id: 'o', text: 'o', tags: ['t:o'] },
      { id: 'r', text: 'r', weight: isHeavy ? 2 : 1 },
    ],
  })),
);

/** A number and two items of any kind, with tags that they share. */
const items: fc.Arbitrary<WrittenItem[]> = fc
  .tuple(kinds, kinds, fc.boolean(), fc.subarray(['t:a', 't:b']), fc.constantFrom(true, true, true, true, false))
  .map(([one, two, na, tags, isAsked]) => [
    { id: 'i0', ask: 'A?', na, tags: ['t:a'], ...one },
    { id: 'i1', ask: 'B?', tags, ...two },
    {
      id: 'i2',
      ask: 'C?',
      type: 'number',
      whole: true,
      min: 0,
      max: 2,
      ...(!isAsked && { when: { item: 'i0', over: 100 } }),
      bands: [
        { below: 2, score: 20 },
        { from: 2, score: 80 },
      ],
    },
  ]);

const figure: fc.Arbitrary<Exclude<WrittenFigure, string>> = fc.oneof(
  fc.constantFrom('i0', 'i1', 'i2').map((item) => ({ item })),
  fc.tuple(fc.constantFrom('t:a', 't:b', 't:o'), fc.constantFrom(1, 1, 2)).map(([tag, members]) => ({ tag, members })),
  fc.constantFrom({ overall: 'raw' as const }, { pillar: 'p' }, { answer: 'i2' }),
  fc
    .tuple(fc.constantFrom('mean' as const, 'lowest' as const, 'highest' as const, 'spread' as const), fc.constantFrom(1, 2))
    .map(([blend, figures]) => ({ [blend]: ['i0', 'i1'], figures })),
);

const compared = fc.tuple(figure, cuts(cut)).map(([looked, limits]): WrittenCondition => ({ ...looked, ...limits }));

function tree(leaf: fc.Arbitrary<WrittenCondition>): fc.Arbitrary<WrittenCondition> {
  return fc.letrec<{ tree: WrittenCondition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  })).tree;
}

const valueIn = (names: readonly string[], lens: { lens?: string } = {}) =>
  fc.tuple(fc.constantFrom(...names), cuts(wide)).map(([value, limits]): WrittenCondition => ({ ...lens, value, ...limits }));

const BALANCE = ['left', 'right', 'tilt', 'lesser', 'combined', 'evenness'];
const PROFILE = ['one', 'two', 'three', 'score', 'lowest_score', 'highest_score', 'leak', 'index'];
const LOAD = ['load', 'capacity', 'risk', 'factor'];
const NAMES = { balance: BALANCE, path: PROFILE, load: LOAD };

function readings(names: readonly string[], leaf: fc.Arbitrary<WrittenCondition>): fc.Arbitrary<WrittenReading[]> {
  const says = fc.constantFrom('So.', ...names.map((name) => `{${name}}`));
  const one = fc.tuple(fc.option(tree(leaf), { nil: undefined, freq: 5 }), says);
  return fc
    .array(one, { maxLength: 3 })
    .map((all) => all.map(([when, text], index) => ({ id: `r${index}`, says: text, ...(when && { when }) })));
}

function lens(id: string, leaves: readonly fc.Arbitrary<WrittenCondition>[]): fc.Arbitrary<WrittenLens> {
  return fc.constantFrom('balance' as const, 'path' as const, 'load' as const).chain((kind) =>
    fc
      .record({
        figures: fc.tuple(figure, figure, figure),
        high: fc.constantFrom(90, 100, 101),
        needs: fc.constantFrom(1, 2, 3),
        read: readings(NAMES[kind], fc.oneof(valueIn(NAMES[kind]), valueIn(NAMES[kind]), ...leaves)),
      })
      .map(({ figures: [one, two, three], high, needs, read }): WrittenLens => {
        const base = { id, kind, title: 'L', readings: read };
        if (kind === 'balance') return { ...base, left: one, right: two };
        if (kind === 'load') return { ...base, ease: one, capacity: two, history: three };
        const marks = [
          { id: 'm', at_least: 30, below: 60, title: 'M' },
          { id: 'k', at_least: high, title: 'K' },
        ];
        return { ...base, parts: { one, two, three }, counterweight: three, needs, marks };
      }),
  );
}

const gate = fc
  .constantFrom('fired', 'passed', 'unverified', 'not_applicable')
  .map((is): WrittenCondition => ({ gate: 'G', is: is as 'fired' }));
const hits = fc
  .tuple(fc.constantFrom({}, { per_cent_of: {} }, { per_cent_of: {}, of_at_least: 2 }), cuts(wide))
  .map(([share, limits]): WrittenCondition => ({ hits: { must_fix: true }, ...share, ...limits }));

const written: fc.Arbitrary<WrittenQuestionnaire> = fc
  .tuple(items, lens('l0', [compared, gate]), cut)
  .chain(([all, first, below]) => {
    const reads = (of: WrittenLens) =>
      of.readings?.length ? [fc.constantFrom(...of.readings).map(({ id }) => ({ lens: of.id, reads: id }))] : [];
    const above = (of: WrittenLens) => [valueIn(NAMES[of.kind as keyof typeof NAMES], { lens: of.id }), ...reads(of)];
    return lens('l1', [compared, ...above(first)]).chain((second) => {
      const leaf = fc.oneof(compared, compared, gate, hits, ...above(first), ...above(second));
      return fc.tuple(tree(leaf), tree(fc.oneof(leaf, fc.constant<WrittenCondition>({ rule: 'R' })))).map(
        ([rule, flag]): WrittenQuestionnaire => ({
          dxready: 1,
          id: 'q',
          version: '1.0.0',
          title: 'Q',
          bands: [{ id: 'b', from: 0, title: 'B' }],
          pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items: all }] }],
          gates: [{ id: 'G', item: 'i0', below, cap: 50, scope: 'p' }],
          lenses: [first, second],
          consistency: [{ id: 'R', kind: 'tension', says: 'S.', when: rule }],
          flags: [{ id: 'F', title: 'F', when: flag }],
        }),
      );
    });
  });

/** Everything that can be said to an item; null is nothing. */
function everyAnswer(item: Item): (Answer | null)[] {
  const values = (possibleAnswers(item, []) ?? []).map(({ value }) => value);
  const states: AnswerState[] = [
    ...values.map((value) => ({ state: 'answered' as const, value })),
    ...(item.na ? [{ state: 'na' as const, reason: 'so' }] : []),
  ];
  const around = { evidence: null, note: null, by: null, target: null, voices: null };
  return [null, ...states.map((given) => ({ given, ...around }))];
}

function sheetOf(answers: ReadonlyMap<string, Answer>, painPoints: readonly WrittenPainPoint[]): AnswerSheet {
  const respondent = { id: null, role: 'r', voices: 1 };
  const heard = { painPoints: [], parkingLot: [] };
  return {
    name: '',
    subject: {},
    date: null,
    respondent,
    heard,
    painPoints,
    means: { capacity: null, maxBig: null },
    trends: new Map(),
    answers,
  };
}

/** Most sheets that are tried alone. */
const MOST_SHEETS = 60;

/** Sheets of every sort, alone and two by two. */
function everyGroup({ pillars }: Questionnaire): AnswerSheet[][] {
  const all = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const answers = all.reduce<(readonly [string, Answer])[][]>(
    (sheets, item) =>
      sheets.flatMap((sheet) =>
        everyAnswer(item).map((answer) => (answer === null ? sheet : [...sheet, [item.id, answer] as const])),
      ),
    [[]],
  );
  const point = (id: number, must_fix: boolean): WrittenPainPoint => ({ id: `${id}`, title: 'T', must_fix });
  const points = [[], [point(1, true)], [point(1, true), point(2, false)], [point(1, true), point(2, true), point(3, false)]];
  const every = Math.ceil(answers.length / MOST_SHEETS);
  const some = answers.filter((_, index) => index % every === 0 || index === answers.length - 1);
  const alone = some.map((entries, index) => [sheetOf(new Map(entries), points[index % points.length] ?? [])]);
  const pairs = alone.map((sheets, index) => [...sheets, ...(alone[(index * 7 + 3) % alone.length] ?? [])]);
  return [...alone, ...pairs];
}

/** What came out of any of them. */
function outcomes(questionnaire: Questionnaire) {
  const seen = new Set<string>();
  for (const sheets of everyGroup(questionnaire)) {
    const { lenses, consistency, flags } = assess(questionnaire, sheets).insights;
    for (const { rule, outcome } of [...consistency, ...flags]) seen.add(`${rule.id} ${outcome}`);
    for (const {
      lens: { id, readings: all },
      enough,
      reading,
      values,
      parts,
    } of lenses) {
      if (enough) seen.add(`${id} enough`);
      if (reading !== null) seen.add(`${id} reads ${all.indexOf(reading)}`);
      seen.add(`${id} lowest ${values.get('lowest')}`);
      for (const part of parts) seen.add(`${id} marks ${part.mark?.id}`);
    }
  }
  return seen;
}

/** What a warning says cannot be; none for those that say nothing of the kind. */
function ruledOut({ code, path }: Problem, { lenses, consistency, flags }: Questionnaire): string[] {
  const [root, index, , inner] = path as Path & [string, number];
  const id = (root === 'lenses' ? lenses : root === 'flags' ? flags : consistency)[Number(index)]?.id;
  const place = Number(inner);
  switch (code) {
    case 'never-fires':
      return [`${id} true`];
    case 'always-fires':
      return [`${id} false`];
    case 'never-read':
    case 'repeated-reading':
      return [`${id} reads ${place}`];
    case 'reading-order':
      return [place + 1, place + 2].map((below) => `${id} reads ${below}`);
    case 'empty-lens':
    case 'lens-never':
    case 'lens-needs':
      return [`${id} enough`];
    case 'shared-part':
      return [`${id} lowest ${inner}`];
    case 'mark-never':
      return [`${id} marks ${['m', 'k'][place]}`];
    default:
      return [];
  }
}

it('what is told never to be so is so of no sheet and of no group', () => {
  const told = new Map<string, number>();
  fc.assert(
    fc.property(written, (given) => {
      const { questionnaire, problems } = understand(given, null, checkAuthoring);
      fc.pre(problems.every(({ severity }) => severity === 'warning'));
      for (const { code } of problems) told.set(code, (told.get(code) ?? 0) + 1);
      const out = problems.flatMap((problem) => ruledOut(problem, questionnaire));
      fc.pre(out.length > 0);
      const seen = outcomes(questionnaire);
      expect(out.filter((one) => seen.has(one))).toEqual([]);
    }),
    { numRuns: 60, maxSkipsPerRun: 100 },
  );
  for (const code of ['never-fires', 'always-fires', 'never-read', 'reading-order', 'lens-never', 'shared-part', 'mark-never'])
    expect(told.get(code), code).toBeGreaterThan(0);
}, 120_000);

it('one figure is told never to be within limits if, and only if, no shown number of its range is', () => {
  const limits = fc.array(cuts(cut), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(kinds, limits, (kind, all) => {
      const item: WrittenItem = { id: 'i0', ask: 'A?', ...kind };
      const given: WrittenQuestionnaire = {
        dxready: 1,
        id: 'q',
        version: '1.0.0',
        title: 'Q',
        bands: [{ id: 'b', from: 0, title: 'B' }],
        pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items: [item] }] }],
        flags: [{ id: 'F', title: 'F', when: { all: all.map((one) => ({ item: 'i0', ...one })) } }],
      };
      const { questionnaire, problems } = understand(given, null, checkAuthoring);
      const [resolved] = questionnaire.pillars.flatMap(({ capabilities }) =>
        capabilities.flatMap((capability) => capability.items),
      );
      const scores = (resolved === undefined ? [] : (possibleAnswers(resolved, []) ?? [])).map(({ score }) =>
        Math.round(score * 10),
      );
      const shown = Array.from(
        { length: Math.max(...scores) - Math.min(...scores) + 1 },
        (_, n) => (Math.min(...scores) + n) / 10,
      );
      const isWithin = (value: number) =>
        all.every(
          ({ at_least = value, over = -999, at_most = value, below = 999 }) =>
            value >= at_least && value > over && value <= at_most && value < below,
        );
      const codes = problems.map(({ code }) => code);
      expect(codes.includes('never-fires')).toBe(!shown.some(isWithin));
      expect(codes.includes('always-fires')).toBe(shown.every(isWithin));
    }),
    { numRuns: 500 },
  );
});

it('a wide web of conditions is searched quickly', () => {
  const any = (index: number) => ({
    any: [`i${index}`, `i${index + 1}`].map((item) => ({ not: { item, at_least: 50, below: 80 } })),
  });
  const given: WrittenQuestionnaire = {
    dxready: 1,
    id: 'q',
    version: '1.0.0',
    title: 'Q',
    bands: [{ id: 'b', from: 0, title: 'B' }],
    pillars: [
      {
        id: 'p',
        title: 'P',
        capabilities: [
          { id: 'c', title: 'C', items: Array.from({ length: 41 }, (_, n) => ({ id: `i${n}`, type: 'yes_no', ask: `${n}?` })) },
        ],
      },
    ],
    flags: Array.from({ length: 20 }, (_, n) => ({
      id: `F${n}`,
      title: 'F',
      when: { all: [...Array.from({ length: 40 }, (_empty, index) => any(index)), { item: 'i0', over: 60, below: 60 }] },
    })),
  };
  expect(understand(given, null, checkAuthoring).problems.filter(({ code }) => code === 'never-fires').length).toBe(20);
}, 10_000);
