// What the author of a questionnaire is told besides errors: for each rule a case where it speaks and one where it is quiet.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkQuestionnaire } from '../../src/core/questionnaire/check.ts';
import { checkAuthoring } from '../../src/core/questionnaire/check-authoring.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { locate } from '../../src/io/locate.ts';
import type { TrendPack } from '../../src/model/trend.ts';
import type { WrittenCondition, WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import { shipped } from '../content/shipped.ts';

type Expected = readonly [code: string, path: string, part: string];

const BANDS = [{ id: 'low', from: 0, title: 'Low' }];

/** Every question is another one, so that only what a case is about is told. */
const asked = (id: string) => `What is ${id}?`;

function level(id: string, changes: Partial<WrittenItem> = {}): WrittenItem {
  return { id, type: 'level', ask: asked(id), levels: ['One', 'Two', 'Three'], ...changes };
}
const checklist = (
  id: string,
  options: NonNullable<WrittenItem['options']>,
  changes: Partial<WrittenItem> = {},
): WrittenItem => ({
  id,
  type: 'checklist',
  ask: asked(id),
  options,
  ...changes,
});
const number = (id: string, bands: NonNullable<WrittenItem['bands']>, changes: Partial<WrittenItem> = {}): WrittenItem => ({
  id,
  type: 'number',
  ask: asked(id),
  bands,
  ...changes,
});
const HALVES = [
  { below: 5, score: 20 },
  { from: 5, score: 80 },
];
const option = (id: string, changes: object = {}) => ({ id, text: `Text of ${id}`, ...changes });

function questionnaire(items: readonly WrittenItem[], changes: Partial<WrittenQuestionnaire> = {}): WrittenQuestionnaire {
  return {
    dxready: 1,
    id: 'q',
    version: '1.0.0',
    title: 'Q',
    bands: BANDS,
    pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items: [...items] }] }],
    ...changes,
  };
}

/** A case has no error: what is told is all there is to tell. */
function told(written: WrittenQuestionnaire): Expected[] {
  const { questionnaire: resolved, problems } = resolve(written);
  const errors = [...problems, ...checkQuestionnaire(resolved)].filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return checkAuthoring(resolved).map(({ code, path, message, mend, severity, over }) => {
    expect({ severity, over }).toEqual({ severity: 'warning', over: [] });
    expect(message).not.toMatch(/\.$/);
    expect(mend).toMatch(/[^.]$/);
    return [code, path.join('/').replace('pillars/0/capabilities/0/items/', ''), `${message}; ${mend}`];
  });
}

function expectTold(written: WrittenQuestionnaire, expected: readonly Expected[]): void {
  expect(told(written)).toEqual(expected.map(([code, path, part]) => [code, path, expect.stringContaining(part)]));
}

type Case = [name: string, written: WrittenQuestionnaire, ...expected: Expected[]];

describe('items that are never asked', () => {
  const given = (when: WrittenCondition, ...others: WrittenItem[]) => questionnaire([...others, level('x', { when })]);
  const yes = (id: string, changes: Partial<WrittenItem> = {}): WrittenItem => ({
    id,
    type: 'yes_no',
    ask: asked(id),
    ...changes,
  });
  const never = (path: string, part: string): Expected => ['never-asked', path, part];
  it.each<Case>([
    [
      'a score over all there are',
      given({ item: 'a', over: 100 }, level('a')),
      never('1/when', "'x' can never be asked: no answer to 'a' scores over 100; compare with what it can score: 0, 50, 100"),
    ],
    ['a score that is reached', given({ item: 'a', at_least: 100 }, level('a'))],
    [
      'between two levels',
      given({ item: 'a', over: 50, below: 100 }, level('a')),
      never('1/when', 'scores over 50 and below 100'),
    ],
    ['a level', given({ item: 'a', at_least: 50, below: 100 }, level('a'))],
    ['cuts that contradict each other', given({ item: 'a', at_least: 60, below: 50 }, yes('a')), never('1/when', 'at least 60')],
    [
      'the same with two comparisons',
      given(
        {
          all: [
            { item: 'a', at_least: 60 },
            { item: 'a', below: 50 },
          ],
        },
        level('a'),
      ),
      never('1/when', 'contradict each other'),
    ],
    ['a reversed band', given({ item: 'a', at_least: 90 }, number('a', HALVES, { reverse: true })), never('1/when', '20, 80')],
    ['a band', given({ item: 'a', at_least: 80 }, number('a', HALVES, { reverse: true }))],
    [
      'an option that counts half',
      given({ option: 'a/o', at_least: 40, at_most: 60 }, checklist('a', [option('o'), option('r')])),
      never('1/when', 'counts 100 or 0, never at least 40 and at most 60; compare with a number between'),
    ],
    ['an option', given({ option: 'a/o', at_least: 50 }, checklist('a', [option('o'), option('r')]))],
    [
      'a score that only ticking the option gives',
      given(
        {
          all: [
            { option: 'a/o', below: 50 },
            { item: 'a', over: 50 },
          ],
        },
        checklist('a', [option('o'), option('r')]),
      ),
      never('1/when', 'contradict'),
    ],
    [
      'the same where another option is enough',
      given(
        {
          all: [
            { option: 'a/o', below: 50 },
            { item: 'a', over: 50 },
          ],
        },
        checklist('a', [option('o'), option('r')], { full_marks_at: 1 }),
      ),
    ],
    [
      'a number outside the limits',
      given({ answer: 'a', over: 9 }, number('a', HALVES, { min: 0, max: 9 })),
      never('1/when', "no number that 'a' allows is over 9; compare with what it allows: 0 to 9"),
    ],
    ['a number inside', given({ answer: 'a', at_least: 9 }, number('a', HALVES, { min: 0, max: 9 }))],
    ['a number that only shows as that', given({ answer: 'a', at_least: 9 }, number('a', HALVES, { min: 0, max: 8.96 }))],
    [
      'between two whole numbers',
      given({ answer: 'a', over: 3, below: 4 }, number('a', HALVES, { whole: true })),
      never('1/when', 'any number'),
    ],
    [
      'a number and its score',
      given(
        {
          all: [
            { answer: 'a', below: 4 },
            { item: 'a', at_least: 80 },
          ],
        },
        number('a', HALVES),
      ),
      never('1/when', 'contradict'),
    ],
    [
      'one part of all, and what hangs on it',
      questionnaire([
        level('a'),
        level('x', {
          when: {
            all: [
              { item: 'a', at_least: 50 },
              { item: 'a', below: 0 },
            ],
          },
        }),
        level('y', { when: { item: 'x', at_least: 0 } }),
      ]),
      never('1/when/all/1', 'scores below 0'),
      never('2/when', "it looks at 'x', which is never asked; mend the condition of 'x'"),
    ],
    [
      'one part of any',
      given(
        {
          any: [
            { item: 'a', over: 100 },
            { item: 'a', over: 50 },
          ],
        },
        level('a'),
      ),
    ],
    [
      'all parts of any',
      given(
        {
          any: [
            { item: 'a', over: 100 },
            { item: 'a', below: 0 },
          ],
        },
        level('a'),
      ),
      never('1/when', 'this cannot come true'),
    ],
    [
      'not of what always holds',
      given({ not: { item: 'a', at_least: 0 } }, level('a', { na: false })),
      never('1/when', 'come true'),
    ],
    ['the same where it may not apply', given({ not: { item: 'a', at_least: 0 } }, level('a'))],
    [
      'the same where it may not be asked',
      given({ not: { item: 'a', at_least: 0 } }, yes('b'), level('a', { na: false, when: { item: 'b', over: 0 } })),
    ],
    [
      'two items that are never asked together',
      questionnaire([
        yes('a'),
        level('b', { when: { item: 'a', at_least: 50 } }),
        level('d', { when: { item: 'a', below: 50 } }),
        level('x', {
          when: {
            all: [
              { item: 'b', at_least: 0 },
              { item: 'd', at_least: 0 },
            ],
          },
        }),
      ]),
      never('3/when', 'contradict'),
    ],
    [
      'more ticks than can be gone through',
      given(
        { item: 'a', over: 100 },
        checklist(
          'a',
          Array.from({ length: 30 }, (_, index) => option(`o${index}`, { weight: 1 + 1 / (index + 3) })),
        ),
      ),
    ],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));

  it('a wide web of conditions is searched quickly', () => {
    const web = Array.from({ length: 60 }, (_, index) =>
      level(`w${index}`, {
        ...(index < 59 && {
          when: { all: Array.from({ length: 59 - index }, (_, more) => ({ item: `w${index + more + 1}`, at_least: 50 })) },
        }),
      }),
    );
    const maze = Array.from({ length: 12 }, (_, index) => ({
      any: [
        { item: `w${index}`, below: 50 },
        { item: `w${index + 1}`, below: 50 },
      ],
    }));
    expect(
      told(questionnaire([...web, level('x', { when: { all: [...maze, { item: 'w0', at_least: 50 }] } })])).length,
    ).toBeLessThan(2);
  }, 5000);
});

describe('gates', () => {
  const gated = (gate: object, item: WrittenItem) =>
    questionnaire([item], { gates: [{ id: 'G', item: 'a', below: 50, cap: 60, scope: 'p', ...gate }] });
  it.each<Case>([
    ['one that works', gated({}, level('a', { na: false }))],
    [
      'nothing scores so low',
      gated({ below: 20 }, number('a', HALVES, { na: false })),
      ['gate-never', 'gates/0/below', "no answer to 'a' scores under 20, so none makes 'G' fire; raise it over 20"],
    ],
    [
      'everything scores so low',
      gated({ below: 90 }, number('a', HALVES, { na: false })),
      ['gate-always', 'gates/0/below', "so 'G' always fires; lower it to 80"],
    ],
    ['a cap over every score', gated({ cap: 100 }, level('a', { na: false })), ['gate-cap', 'gates/0/cap', 'holds nothing down']],
    ['an item that may not apply', gated({}, level('a')), ['gate-na', '0/na', "write na: false at 'a'"]],
    [
      'an item that is never asked',
      questionnaire([level('b'), level('a', { when: { item: 'b', over: 100 } })], {
        gates: [{ id: 'G', item: 'a', below: 50, cap: 60, scope: 'p' }],
      }),
      ['never-asked', '1/when', 'over 100'],
      ['gate-never', 'gates/0/item', "'a' is never asked"],
    ],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));
});

describe('answers that all score the same', () => {
  it.each<Case>([
    [
      'bands',
      questionnaire([
        number('a', [
          { below: 3, score: 40 },
          { from: 3, score: 40 },
        ]),
      ]),
      ['one-score', '0/bands', 'scores 40'],
    ],
    ['only one of them can be reached', questionnaire([number('a', HALVES, { min: 6 })]), ['one-score', '0/bands', 'scores 80']],
    [
      'options',
      questionnaire([{ id: 'a', type: 'choice', ask: asked('a'), options: [option('o', { score: 0 })] }]),
      ['one-score', '0/options', 'scores 0'],
    ],
    ['a number that is not meant to count', questionnaire([number('a', [{ score: 40 }], { weight: 0 }), level('b')])],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));
});

describe('weights without effect', () => {
  const tree = (
    pillars: readonly { weight?: number; capabilities: readonly { weight?: number; items: readonly WrittenItem[] }[] }[],
  ) =>
    questionnaire([], {
      pillars: pillars.map((pillar, p) => ({
        ...pillar,
        id: `p${p}`,
        title: 'P',
        capabilities: pillar.capabilities.map((capability, c) => ({
          ...capability,
          items: [...capability.items],
          id: `p${p}c${c}`,
          title: 'C',
        })),
      })),
    });
  const idle = (path: string, part: string): Expected => ['idle-weight', path, part];
  it.each<Case>([
    [
      'one item',
      questionnaire([level('a', { weight: 3 })]),
      idle('0/weight', "the weight 3 does nothing: 'a' counts alone here; leave it out"),
    ],
    [
      'one beside free text',
      questionnaire([level('a', { weight: 3 }), { id: 't', type: 'text', ask: asked('t') }]),
      idle('0/weight', 'alone'),
    ],
    [
      'one beside some of no weight',
      questionnaire([level('a', { weight: 0 }), level('b', { weight: 3 })]),
      idle('1/weight', 'alone'),
    ],
    ['two that differ', questionnaire([level('a', { weight: 3 }), level('b')])],
    [
      'two that are the same',
      questionnaire([level('a', { weight: 3 }), level('b', { weight: 3 })]),
      idle('0/weight', 'all 2 beside each other'),
    ],
    [
      'a lens that looks at one of them by its tag',
      questionnaire([level('a', { weight: 3, tags: ['x:y'] })], {
        lenses: [{ id: 'l', kind: 'profile', title: 'L', parts: { one: 'x:y' } }],
      }),
    ],
    [
      'one pillar with one capability',
      tree([{ weight: 2, capabilities: [{ weight: 3, items: [level('a')] }] }]),
      idle('pillars/0/weight', "'p0' counts alone"),
      idle('pillars/0/capabilities/0/weight', "'p0c0' counts alone"),
    ],
    [
      'below a pillar of no weight',
      tree([
        { weight: 0, capabilities: [{ weight: 3, items: [level('a', { weight: 2 }), level('b')] }, { items: [level('d')] }] },
        { capabilities: [{ items: [level('e')] }] },
      ]),
      idle('pillars/0/capabilities/0/weight', "the weight 3 of 'p0c0' counts towards nothing: 'p0' has the weight 0"),
      idle('0/weight', "'p0' has the weight 0"),
    ],
    [
      'below a capability of no weight',
      tree([{ capabilities: [{ weight: 0, items: [level('a', { weight: 2 }), level('b')] }, { items: [level('d')] }] }]),
      idle('0/weight', "the weight 2 of 'a' counts towards nothing: 'p0c0' has the weight 0"),
    ],
    [
      'options',
      questionnaire([checklist('a', [option('o', { weight: 2 }), option('r', { weight: 2 })])]),
      idle('0/options/0/weight', 'all 2'),
    ],
    ['options that differ', questionnaire([checklist('a', [option('o', { weight: 2 }), option('r')])])],
    [
      'options beside full marks of their own',
      questionnaire([checklist('a', [option('o', { weight: 2 }), option('r', { weight: 2 })], { full_marks_at: 2 })]),
    ],
    [
      'full marks that nobody reaches',
      questionnaire([checklist('a', [option('o'), option('r')], { full_marks_at: 3 })]),
      ['full-marks', '0/full_marks_at', 'all options together weigh 2; write 2 or less'],
    ],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));
});

describe('what stands twice', () => {
  it.each<Case>([
    [
      'levels',
      questionnaire([level('a', { levels: ['Not at all.', 'A bit', 'not  at all'] })]),
      ['repeated-answer', '0/levels/2', 'level 1 and level 3 read the same; say'],
    ],
    ['signs that have a meaning', questionnaire([level('a', { levels: ['<5', '>5', '5%', '5', '1.5', '15', '-5'] })])],
    [
      'options',
      questionnaire([checklist('a', [option('o', { text: '“Fast”' }), option('r', { text: 'fast' })])]),
      ['repeated-answer', '0/options/1/text', "'o' and 'r'"],
    ],
    [
      'none of these',
      questionnaire([checklist('a', [option('o'), option('r', { text: 'None of these' })])]),
      ['repeated-answer', '0/options/1/text', "'none' and 'r'"],
    ],
    [
      'questions',
      questionnaire([level('a', { ask: 'Is it?' }), level('b', { ask: '"is  it?"' })]),
      ['repeated-question', '1/ask', "'a' and 'b' ask the same"],
    ],
    [
      'codes',
      questionnaire([level('a', { code: 'A1' }), level('b', { code: 'A1' }), level('d'), level('e')]),
      ['repeated-code', '1/code', "'a' and 'b' have"],
    ],
    [
      'roles of one item',
      questionnaire([level('a', { who: ['boss', 'Boss '] })]),
      ['repeated-role', '0/who/1', "'boss' and 'boss' are the same"],
    ],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));
});

describe('words', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `wo-rd${index}`).join(' ');
  it.each<Case>([
    ['25 of them', questionnaire([level('a', { ask: `${words(25)}?`, levels: ['One', `${words(25)} - `] })])],
    [
      '26 of them',
      questionnaire([
        level('a', { ask: `${words(26)}?`, levels: ['One', words(26)] }),
        checklist('b', [option('o', { text: words(26) })], { none: words(27) }),
      ]),
      ['long-text', '0/ask', 'the question has 26 words'],
      ['long-text', '0/levels/1', 'level 2 has 26 words; say it in at most 25'],
      ['long-text', '1/options/0/text', "'o' has 26 words"],
      ['long-text', '1/none', "'none' has 27 words"],
    ],
    ['a ladder', questionnaire([level('a', { levels: ['None', 'Some', 'As level 2, and more', 'As level 3, and led'] })])],
    [
      'a ladder that points upwards',
      questionnaire([level('a', { levels: ['As level 1', 'As level 3, and more', 'Led'] })]),
      ['ladder', '0/levels/0', 'level 1 says "as level 1", which is not below it; write it out'],
      ['ladder', '0/levels/1', 'level 2 says "as level 3", which is not below it; build on level 1'],
    ],
    [
      'two things',
      questionnaire([level('a', { ask: 'Do you plan and measure it?' })]),
      ['two-questions', '0/ask', '"plan and measure"; ask for one'],
    ],
    ['not', questionnaire([level('a', { ask: 'Do you not plan it?' })]), ['negated', '0/ask', 'use reverse']],
    ['no mark', questionnaire([level('a', { ask: 'Do you plan it' })]), ['no-question-mark', '0/ask', 'end it with one']],
    [
      'free text, which is not judged',
      questionnaire([level('b'), { id: 'a', type: 'text', ask: 'Do you not plan and measure it' }]),
    ],
    ['another language', questionnaire([level('a', { ask: 'Do you not plan and measure it' })], { language: 'de' })],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));
});

describe('tags', () => {
  const titles = { 'cx:easy': 'Easy', 'cx:fast': 'Fast', 'link:a-b': 'From a to b', part: 'Part' };
  const tagged = (tags: string[], changes: Partial<WrittenQuestionnaire> = {}, optionTags: string[] = []) =>
    questionnaire([level('a', { tags }), checklist('b', [option('o', { tags: optionTags })])], changes);
  const lenses: WrittenQuestionnaire['lenses'] = [
    {
      id: 'l',
      kind: 'balance',
      title: 'T:t',
      left: 'node:x',
      right: { mean: ['node:z'] },
      readings: [{ id: 'r', says: 'not:tag' }],
    },
  ];
  const all = ['cx:easy', 'cx:fast', 'link:a-b'];
  it.each<Case>([
    ['nothing names any', tagged(['any:thing'])],
    ['all are named', tagged(all, { titles })],
    [
      'a family that nothing knows',
      tagged([...all, 'cy:easy'], { titles }),
      ['unknown-tag-family', '0/tags/3', "begin with 'cy:'"],
    ],
    ['the same at an option', tagged(all, { titles }, ['node:x']), ['unknown-tag-family', '1/options/0/tags/0', "'node:'"]],
    ['each is told once', tagged([...all, 'node:x'], { titles }, ['node:x']), ['unknown-tag-family', '0/tags/3', "'node:'"]],
    ['a family that a lens knows', tagged([...all, 'node:x', 'node:z'], { titles, lenses })],
    [
      'a family that only a flag or a rule knows',
      tagged(['f:a', 'r:a'], {
        flags: [{ id: 'F', title: 'F', when: { any: [{ tag: 'f:a', below: 50 }] } }],
        consistency: [{ id: 'R', kind: 'tension', says: 'x:y', when: { spread: { one: 'r:a', two: 'a' }, over: 5 } }],
      }),
    ],
    ['a tag whose family has titles', tagged([...all, 'cx:esy'], { titles }), ['unknown-tag', '0/tags/3', "the tag 'cx:esy'"]],
    [
      'a title without a tag',
      tagged(['cx:fast', 'link:a-b'], { titles }),
      ['unused-title', 'titles/cx:easy', "has the tag 'cx:easy'"],
    ],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));

  it('a trend pack knows tags too', () => {
    const from = { kind: 'tag', tag: 'pack:x', members: 1 } as const;
    const entries = [{ id: 't', says: 'T', from, indirect: false, serves: [] }];
    const pack = { id: 'y', title: 'Y', dated: '2031', source: 'S', relevance: [], readiness: [], entries };
    const written = tagged([...all, 'pack:x', 'pack:y'], { titles, trends: ['y'] });
    const families = (packs: TrendPack[]) =>
      checkAuthoring(resolve(written, packs).questionnaire).filter(({ code }) => code === 'unknown-tag-family').length;
    expect([families([]), families([pack])]).toEqual([2, 0]);
  });

  it('suggests the tag or the family that was meant', () => {
    const suggest = (tag: string) =>
      checkAuthoring(resolve(tagged([...all, tag], { titles, lenses })).questionnaire)
        .filter(({ code }) => code.startsWith('unknown-tag'))
        .map((one) => one.suggest);
    expect(suggest('cx:esy')).toEqual([{ given: 'cx:esy', among: ['cx:easy', 'cx:fast'] }]);
    expect(suggest('nodes:x')).toEqual([{ given: 'nodes', among: ['cx', 'link', 'node'] }]);
  });
});

describe('advice', () => {
  const low = { advice: 'Do it.' };
  const items = (...advised: boolean[]) => questionnaire(advised.map((has, index) => level(`x${index}`, has ? { low } : {})));
  it.each<Case>([
    ['nobody has any', items(false, false, false, false)],
    ['some have some', items(true, true, false, false)],
    ['nearly all have some', items(true, true, false, true), ['no-advice', '2/id', "'x2' has no advice for a low score"]],
  ])('%s', (_, written, ...expected) => expectTold(written, expected));
});

describe('places', () => {
  const text = `dxready: 1
id: q
version: 1.0.0
title: Q
bands: [{ id: low, from: 0, title: Low }]
titles:
  "cx:easy": Easy
pillars:
  - id: p
    title: P
    weight: 2
    capabilities:
      - id: c
        title: C
        items:
          - id: a
            type: checklist
            ask: Do you plan and measure it?
            options:
              - { id: o, text: Fast, weight: 2, tags: [cx:eesy] }
              - { id: r, text: fast, weight: 2 }
          - id: b
            type: level
            ask: What is it?
            when:
              all:
                - { item: a, at_least: 0 }
                - { item: a, over: 100 }
            levels:
              - As level 2.
              - More.
gates:
  - { id: G, item: b, below: 50, cap: 100, scope: p }
`;
  it('are those of the words that are meant', () => {
    const lines = text.split('\n');
    const found = checkAuthoring(resolve(parse(text)).questionnaire);
    const at = locate(found, text, 'q.yaml').map(({ code, line, column }) => [code, (lines[line - 1] ?? '').slice(column - 1)]);
    expect(at).toEqual([
      ['never-asked', '{ item: a, over: 100 }'],
      ['gate-never', 'b, below: 50, cap: 100, scope: p }'],
      ['idle-weight', '2'],
      ['idle-weight', '2, tags: [cx:eesy] }'],
      ['repeated-answer', 'fast, weight: 2 }'],
      ['two-questions', 'Do you plan and measure it?'],
      ['ladder', 'As level 2.'],
      ['unknown-tag', 'cx:eesy] }'],
      ['unused-title', '"cx:easy": Easy'],
    ]);
  });
});

describe('what is shipped', () => {
  it.each(['full', 'quick'])('%s gives nothing to tell', (id) => expect(checkAuthoring(shipped(id))).toEqual([]));
});

describe('whatever is wrong otherwise', () => {
  it('what refers to nothing is left to others', () => {
    const when = {
      all: [
        { item: 'gone', over: 500 },
        { option: 'a/gone', over: 500 },
        { answer: 'a', over: 500 },
        { item: 't', over: 500 },
      ],
    };
    const broken = questionnaire(
      [level('a', { when: { item: 'x', over: 50 } }), { id: 't', type: 'text', ask: 'T?' }, level('x', { when })],
      {
        gates: [
          { id: 'G', item: 'gone', below: 50, cap: 60, scope: 'p' },
          { id: 'H', item: 't', below: 50, cap: 60, scope: 'p' },
        ],
      },
    );
    expect(checkAuthoring(resolve(broken).questionnaire).map(({ code }) => code)).toEqual(['gate-na']);
  });

  it('very long texts take no time', () => {
    const long = `${'.'.repeat(100_000)}a ${'and, '.repeat(50_000)}?`;
    expect(told(questionnaire([level('a', { ask: long, levels: [long, `${long}b`] })])).length).toBe(3);
  }, 5000);
});
