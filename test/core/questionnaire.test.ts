// Whether a questionnaire hangs together: every fault of its ids, references, bands and conditions, with its place.
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../src/core/questionnaire/check.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';

type Expected = readonly [code: string, path: string, part: string];

function questionnaire(items: readonly WrittenItem[], changes: Partial<WrittenQuestionnaire> = {}): WrittenQuestionnaire {
  return {
    dxready: 1,
    id: 'q',
    version: '1.0.0',
    title: 'Q',
    bands: [
      { id: 'low', from: 0, title: 'Low' },
      { id: 'high', from: 50, title: 'High' },
    ],
    pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items: [...items] }] }],
    ...changes,
  };
}

function faults(written: WrittenQuestionnaire): Expected[] {
  const { questionnaire: resolved, problems } = resolve(written);
  return [...problems, ...checkQuestionnaire(resolved)].map(({ code, path, message, mend }) => [
    code,
    path.join('/').replace('pillars/0/capabilities/0/items/', ''),
    `${message}; ${mend}`,
  ]);
}

function expectFaults(written: WrittenQuestionnaire, expected: readonly Expected[]): void {
  expect(faults(written)).toEqual(expected.map(([code, path, part]) => [code, path, expect.stringContaining(part)]));
}

const level = (id: string, changes: Partial<WrittenItem> = {}): WrittenItem => ({
  id,
  type: 'level',
  ask: 'A?',
  levels: ['a', 'b'],
  ...changes,
});
const looksAt = (id: string, ...others: string[]) => level(id, { when: { all: others.map((item) => ({ item, at_least: 50 })) } });

describe('conditions', () => {
  it.each<[string, WrittenItem[], ...Expected[]]>([
    [
      'a circle, told once',
      [looksAt('x', 'y'), looksAt('y', 'z'), looksAt('z', 'x')],
      ['when-circle', '0/when', 'x -> y -> z -> x'],
    ],
    ['an item that looks at itself', [looksAt('x', 'x')], ['when-circle', '0/when', 'x -> x']],
    [
      'what leads into a circle is not in it',
      [looksAt('a', 'x'), looksAt('x', 'y'), looksAt('y', 'x')],
      ['when-circle', '1/when', 'x -> y -> x'],
    ],
    [
      'two circles that share an item',
      [looksAt('x', 'y', 'z'), looksAt('y', 'x'), looksAt('z', 'x')],
      ['when-circle', '0/when', 'x -> y -> x'],
      ['when-circle', '0/when', 'x -> z -> x'],
    ],
    ['ways that meet again are no circle', [looksAt('x', 'y', 'z'), looksAt('y', 'z'), looksAt('z', 'w'), level('w')]],
    ['an item that does not exist', [looksAt('x', 'y')], ['unknown-reference', '0/when', "no item 'y'"]],
    ['a text', [{ id: 't', type: 'text', ask: 'A?' }, level('w'), looksAt('x', 't')], ['when-text', '2/when', 'has no score']],
    [
      'an answer that is no number',
      [level('w'), level('x', { when: { answer: 'w', over: 3 } })],
      ['when-answer', '1/when', 'not a number item'],
    ],
    [
      'an option that does not exist',
      [
        { id: 'o', type: 'checklist', ask: 'A?', options: [{ id: 'a', text: 'a' }] },
        level('x', { when: { option: 'o/b', at_least: 50 } }),
      ],
      ['unknown-reference', '1/when', "option of o 'b'"],
    ],
    [
      'an option of what has none',
      [level('w'), level('x', { when: { option: 'w/b', at_least: 50 } })],
      ['when-option', '1/when', 'not a checklist'],
    ],
    ['nothing to compare', [level('x', { when: { at_least: 50 } })], ['when-figure', '0/when', 'name exactly one']],
    ['nothing to compare with', [level('w'), level('x', { when: { item: 'w' } })], ['when-cut', '1/when', 'add at_least']],
    [
      'several things at once',
      [level('w'), level('x', { when: { all: [{ item: 'w', over: 5 }], item: 'w', over: 5 } })],
      ['when-ways', '1/when', 'item, all'],
    ],
    [
      'a figure of another part',
      [level('x', { when: { lens: 'l', over: 5 } })],
      ['when-word', '0/when', "'lens' may not be used"],
    ],
  ])('%s', (_, items, ...expected) => expectFaults(questionnaire(items), expected));

  it('thousands that look at each other are checked quickly', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `x${index}`);
    const web = Array.from({ length: 60 }, (_, index) =>
      looksAt(`w${index}`, ...Array.from({ length: 59 - index }, (_, more) => `w${index + more + 1}`), 'x0'),
    );
    const chain = names.map((name, index) => looksAt(name, names[index + 1] ?? 'x0'));
    expectFaults(questionnaire([...web, ...chain]), [
      ['when-circle', '60/when', 'x0 -> x1 -> x2 -> x3 -> 1994 more -> x1998 -> x1999 -> x0'],
    ]);
  }, 5000);

  it.each([
    [100, 0],
    [101, 1],
    [500, 1],
  ])('a chain of %i: %i problem', (length, count) => {
    const chain = Array.from({ length }, (_, index) =>
      index === length - 1 ? level(`x${index}`) : looksAt(`x${index}`, `x${index + 1}`),
    );
    expect(faults(questionnaire(chain))).toHaveLength(count);
  });
});

describe('number bands', () => {
  const number = (id: string, bands: WrittenItem['bands'], changes: Partial<WrittenItem> = {}): WrittenItem => ({
    id,
    type: 'number',
    ask: 'A?',
    bands: bands ?? [],
    ...changes,
  });
  it.each<[string, WrittenItem, ...Expected[]]>([
    [
      'every value once',
      number('n', [
        { below: 2, score: 1 },
        { from: 2, score: 2 },
      ]),
    ],
    [
      'all values the limits allow',
      number(
        'n',
        [
          { from: 0, below: 2, score: 1 },
          { from: 2, below: 10, score: 2 },
        ],
        { min: 0, max: 9 },
      ),
    ],
    [
      'a gap',
      number('n', [
        { below: 2, score: 1 },
        { from: 3, score: 2 },
      ]),
      ['number-bands', '0/bands/1', 'no band covers 2 up to 3'],
    ],
    [
      'an overlap',
      number('n', [
        { below: 3, score: 1 },
        { from: 2, score: 2 },
      ]),
      ['number-bands', '0/bands/1', 'values from 2 to 3 lie in two bands'],
    ],
    [
      'a gap at the bottom',
      number('n', [{ from: 1, score: 1 }], { min: 0 }),
      ['number-bands', '0/bands/0', 'no band covers 0 up to 1'],
    ],
    ['no bottom', number('n', [{ from: 1, score: 1 }]), ['number-bands', '0/bands/0', 'values under 1']],
    ['no top', number('n', [{ below: 2, score: 1 }]), ['number-bands', '0/bands/0', 'no band covers 2 and more']],
    ['a top under the limit', number('n', [{ below: 2, score: 1 }], { max: 2 }), ['number-bands', '0/bands/0', 'max is 2']],
    [
      'an empty band, and nothing that follows from it',
      number('n', [{ from: 5, below: 2, score: 1 }]),
      ['number-bands', '0/bands/0', 'holds no number'],
    ],
    [
      'several faults at once',
      number(
        'n',
        [
          { below: 2, score: 1 },
          { below: 3, score: 2 },
          { from: 3, score: 3 },
          { from: 6, score: 4 },
        ],
        { min: 5, max: 1 },
      ),
      ['min-max', '0/min', 'swap them'],
      ['number-bands', '0/bands/1', 'open downwards'],
      ['number-bands', '0/bands/3', 'no upper end'],
    ],
  ])('%s', (_, item, ...expected) => expectFaults(questionnaire([item]), expected));
});

describe('ids and references', () => {
  it.each<[string, WrittenQuestionnaire, ...Expected[]]>([
    [
      'one id for two things',
      questionnaire([level('x'), level('x'), level('c')]),
      ['duplicate-id', '1/id', "'x'"],
      ['duplicate-id', '2/id', "'c'"],
    ],
    ['the name of the whole', questionnaire([level('overall')]), ['reserved-id', '0/id', 'the name of the whole']],
    ['names of every object as ids', questionnaire([level('constructor'), looksAt('toString', 'constructor')])],
    [
      'a name of every object that is no id',
      questionnaire([looksAt('x', 'hasOwnProperty')]),
      ['unknown-reference', '0/when', 'hasOwnProperty'],
    ],
    [
      'gates on nothing',
      questionnaire([level('x')], {
        gates: [
          { id: 'G1', item: 'y', below: 50, cap: 60, scope: 'z' },
          { id: 'G1', item: 'x', below: 50, cap: 60, scope: 'overall' },
        ],
      }),
      ['duplicate-id', 'gates/1/id', "'G1'"],
      ['unknown-reference', 'gates/0/item', "no item 'y'"],
      ['unknown-reference', 'gates/0/scope', "no scope 'z'"],
    ],
    [
      'a gate on a text',
      questionnaire([level('x'), { id: 't', type: 'text', ask: 'A?' }], {
        gates: [{ id: 'G', item: 't', below: 50, cap: 60, scope: 'p' }],
      }),
      ['gate-text', 'gates/0/item', 'has no score'],
    ],
    [
      'roles',
      questionnaire([level('x', { who: ['owner', 'boss'] })], {
        roles: [{ id: 'owner' }, { id: 'owner' }],
        settings: { gap_roles: ['owner', 'guest'] },
      }),
      ['duplicate-id', 'roles/1/id', "'owner'"],
      ['unknown-reference', '0/who/1', "'boss'"],
      ['unknown-reference', 'settings/gap_roles/1', "'guest'"],
    ],
    [
      'sources',
      questionnaire([level('x', { sources: ['b'] })], { sources: { a: { title: 'A' } } }),
      ['unknown-reference', '0/sources/0', "no source 'b'"],
    ],
    [
      'horizons',
      questionnaire([level('x', { low: { advice: 'Do.', horizon: 'someday' } })]),
      ['unknown-reference', '0/low/horizon', 'use one of: this_week, this_month'],
    ],
    [
      'orders',
      questionnaire([level('x')], { orders: { alone: ['p', 'r'] } }),
      ['unknown-reference', 'orders/alone/1', "no pillar 'r'"],
    ],
  ])('%s', (_, written, ...expected) => expectFaults(written, expected));
});

describe('options, bands and weights', () => {
  const checklist = (...options: NonNullable<WrittenItem['options']>): WrittenItem => ({
    id: 'x',
    type: 'checklist',
    ask: 'A?',
    options,
    tags: ['t'],
  });
  it.each<[string, WrittenQuestionnaire, ...Expected[]]>([
    [
      'an option twice',
      questionnaire([checklist({ id: 'a', text: 'a' }, { id: 'a', text: 'b' })]),
      ['duplicate-id', '0/options/1/id', "'a'"],
    ],
    [
      'words of answers as options',
      questionnaire([checklist(...['none', 'unknown', 'na'].map((id) => ({ id, text: id })))]),
      ...['none', 'unknown', 'na'].map((id, index): Expected => ['reserved-id', `0/options/${index}/id`, `'${id}'`]),
    ],
    [
      'a tag at option and item',
      questionnaire([checklist({ id: 'a', text: 'a', tags: ['t'] })]),
      ['shared-tag', '0/options/0/tags', 'count twice'],
    ],
    [
      'no full marks',
      questionnaire([checklist({ id: 'a', text: 'a', weight: 0 })]),
      ['full-marks', '0/options', 'every answer scores 0'],
    ],
    [
      'bands',
      questionnaire([level('x')], {
        bands: [
          { id: 'a', from: 10, title: 'A' },
          { id: 'a', from: 5, title: 'A' },
        ],
      }),
      ['bands', 'bands/0/from', 'write from: 0'],
      ['bands', 'bands/1/from', 'do not ascend'],
      ['duplicate-id', 'bands/1/id', "'a'"],
    ],
    [
      'weights whose sum would be no number',
      questionnaire(
        [level('x', { weight: 1e308 }), checklist({ id: 'a', text: 'a', weight: 1e10 })].map((item, index) => ({
          ...item,
          id: `x${index}`,
        })),
      ),
      ['too-heavy', '0/weight', 'up to 1000000000'],
      ['too-heavy', '1/options/0/weight', 'the weight 10000000000'],
    ],
    [
      'a capability without weight',
      questionnaire([level('x', { weight: 0 })]),
      ['no-weight', 'pillars/0/capabilities/0/id', 'never have a score'],
    ],
  ])('%s', (_, written, ...expected) => expectFaults(written, expected));
});
