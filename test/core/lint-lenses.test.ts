// What the author of lenses, flags, rules and trend packs is told besides errors: for each finding a questionnaire that has
// it, with its place, and the cases beside it that are quiet.

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkAuthoring } from '../../src/core/questionnaire/check-authoring.ts';
import { readPack } from '../../src/core/questionnaire/read-pack.ts';
import { understand } from '../../src/core/questionnaire/understand.ts';
import { locate } from '../../src/io/locate.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenTrendPack } from '../../src/model/written-trends.ts';
import { shipped } from '../content/shipped.ts';

/** Items `a` to `d` and a checklist `e`, with a tag each, and one that two share. */
const BASE = `
dxready: 1
id: q
version: 1.0.0
title: Q
bands: [{ id: low, from: 0, title: Low }]
pillars:
  - id: p
    title: P
    capabilities:
      - id: c
        title: C
        items:
          - { id: a, type: level, ask: What is a?, levels: [One, Two, Three], tags: [x:a, x:both] }
          - { id: b, type: level, ask: What is b?, levels: [One, Two, Three], tags: [x:b, x:both] }
          - { id: c1, type: yes_no, ask: What is c?, tags: [x:c], low: { advice: Do it. } }
          - { id: n, type: number, ask: What is n?, min: 0, max: 20, bands: [{ below: 5, score: 20 }, { from: 5, score: 80 }] }
          - { id: w, type: yes_no, ask: What is w?, weight: 0, tags: [x:w] }
          - { id: e, type: checklist, ask: What is e?, options: [{ id: o, text: O, tags: [x:o] }, { id: r, text: R }] }
`;

function pack(entries: string): WrittenTrendPack {
  return parse(`
dxready: 1
id: "2031"
kind: trends
title: Trends
dated: 2031-01
source: Nobody
relevance: { 0: none, 1: some }
readiness: { no: 0, "yes": 100 }
entries: [${entries}]
`);
}

/** A case has no error: what is told is all there is to tell. */
function told(yaml: string, trends = ''): Problem[] {
  const packs = trends === '' ? [] : [readPack(pack(trends)).pack];
  const written: WrittenQuestionnaire = parse(BASE + yaml);
  const { problems } = understand(written, null, checkAuthoring, packs);
  for (const { severity, message, mend } of problems) {
    expect({ severity, message }).toEqual({ severity: 'warning', message: expect.stringMatching(/[^.]$/) });
    expect(mend).toMatch(/[^.]$/);
  }
  return [...problems];
}

type Expected = readonly [code: string, path: string, message: string];
type Case = [name: string, yaml: string, ...expected: Expected[]];

function expectTold(yaml: string, expected: readonly Expected[], trends = ''): void {
  const found = told(yaml, trends);
  expect(found.map(({ code, path, message }) => [code, path.join('/'), message])).toEqual(expected);
}

const lens = (rest: string) => `lenses: [{ id: l, title: L, ${rest} }]`;
const balance = (rest: string) => lens(`kind: balance, left: x:a, right: x:b, ${rest}`);
const profile = (rest: string) => lens(`kind: profile, ${rest}`);
const TWO = 'parts: { one: x:a, two: x:b }';

describe('figures', () => {
  it.each<Case>([
    ['tags that items and options carry', profile('parts: { one: x:a, two: x:o }')],
    [
      'a tag that nothing carries',
      profile('parts: { one: x:a, two: x:z }'),
      ['empty-tag', 'lenses/0/parts/two', "no item or option has the tag 'x:z'"],
    ],
    [
      'the same written out, in a list, in a map',
      balance(
        'readings: [{ id: r, when: { spread: { one: x:a, two: { tag: x:z } }, over: 5 }, says: A. }, { id: s, when: { mean: [x:a, x:y], over: 5 }, says: B. }]',
      ),
      ['empty-tag', 'lenses/0/readings/0/when/spread/two', "no item or option has the tag 'x:z'"],
      ['empty-tag', 'lenses/0/readings/1/when/mean/1', "no item or option has the tag 'x:y'"],
    ],
    [
      'one in a flag, which then need not be told to be idle',
      'flags: [{ id: F, title: F, when: { all: [{ tag: x:z, over: 50 }, { item: a, over: 50 }] } }]',
      ['empty-tag', 'flags/0/when/all/0', "no item or option has the tag 'x:z'"],
    ],
    [
      'one in a rule',
      'consistency: [{ id: R, kind: tension, says: S., when: { any: [{ tag: x:z, over: 50 }, { item: a, over: 50 }] } }]',
      ['empty-tag', 'consistency/0/when/any/0', "no item or option has the tag 'x:z'"],
    ],
    [
      'one that only an item without weight carries',
      'flags: [{ id: F, title: F, when: { tag: x:w, over: 50 } }]',
      ['empty-tag', 'flags/0/when', "nothing with the tag 'x:w' counts: it has no weight, or is never asked"],
    ],
    [
      'a lens none of whose parts has a member',
      profile('parts: { one: x:y, two: x:z }'),
      ['empty-lens', 'lenses/0/id', "'l' looks at nothing: no item or option that counts has a tag of one of its parts"],
    ],
    [
      'more members than there are',
      lens('kind: balance, left: { tag: x:both, members: 2 }, right: { tag: x:both, members: 3 }'),
      ['figure-floor', 'lenses/0/right/members', "'members' asks for 3 items and options, and there are only 2"],
    ],
    [
      'more members of a list than there are, each counted once',
      lens('kind: balance, left: x:a, right: { mean: [x:both, x:a], members: 3 }'),
      ['figure-floor', 'lenses/0/right/members', "'members' asks for 3 items and options, and there are only 2"],
    ],
    [
      'more figures than there are',
      lens('kind: balance, left: x:a, right: { mean: [x:b, x:c], figures: 3 }'),
      ['figure-floor', 'lenses/0/right/figures', "'figures' asks for 3 figures, and there are only 2"],
    ],
    [
      'a gap without roles',
      'flags: [{ id: F, title: F, when: { gap: overall, over: 5 } }]',
      ['gap-roles', 'flags/0/when', 'this gap never exists: no two roles are compared'],
    ],
    ['a gap between roles', 'settings: { gap_roles: [one, two] }\nflags: [{ id: F, title: F, when: { gap: overall, over: 5 } }]'],
    [
      'a lens whose gap nobody makes',
      profile(`${TWO}, role_gap: true`),
      ['gap-roles', 'lenses/0/role_gap', "'role_gap' never exists: no two roles are compared"],
    ],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));

  it('suggests the tag that was meant', () => {
    expect(told(profile('parts: { one: x:a, two: x:bth }')).map(({ suggest }) => suggest)).toEqual([
      { given: 'x:bth', among: ['x:a', 'x:both', 'x:b', 'x:c', 'x:w', 'x:o'] },
    ]);
  });
});

describe('parts', () => {
  it.each<Case>([
    ['as many as are needed', profile(`${TWO}, needs: 2`)],
    [
      'fewer than are needed',
      profile(`${TWO}, needs: 3`),
      ['lens-needs', 'lenses/0/needs', 'it needs 3 of its parts, and there are only 2'],
    ],
    ['none at all', profile('parts: {}'), ['lens-needs', 'lenses/0/needs', 'it needs 1 of its parts, and there are none']],
    [
      'fewer in a group',
      profile('parts: { one: x:a, two: x:b, three: x:c }, groups: { g: [one, two], h: [three] }, needs: { g: 2, h: 2 }'),
      ['lens-needs', 'lenses/0/needs/h', "it needs 2 of its parts in 'h', and there is only 1"],
    ],
    [
      'parts that are never named',
      profile('parts: { one: x:a, two: x:both, three: x:both }'),
      [
        'shared-part',
        'lenses/0/parts/one',
        "'one' can never be named the lowest: whatever counts for it counts for another part as well",
      ],
      [
        'shared-part',
        'lenses/0/parts/two',
        "'two' can never be named the lowest: whatever counts for it counts for another part as well",
      ],
      [
        'shared-part',
        'lenses/0/parts/three',
        "'three' can never be named the lowest: whatever counts for it counts for another part as well",
      ],
    ],
    [
      'a part with one member of its own',
      profile('parts: { one: x:both, two: x:a }'),
      [
        'shared-part',
        'lenses/0/parts/two',
        "'two' can never be named the lowest: whatever counts for it counts for another part as well",
      ],
    ],
    [
      'parts that are worked out otherwise',
      profile('parts: { one: { pillar: p }, two: { overall: raw }, three: { capability: c } }'),
    ],
    ['sides that share everything', lens('kind: balance, left: x:a, right: x:both')],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));
});

describe('marks', () => {
  const marks = (list: string) => profile(`${TWO}, marks: [${list}]`);
  it.each<Case>([
    ['side by side', marks('{ id: h, at_least: 60, title: H }, { id: l, below: 40, title: L }')],
    [
      'one for what another leaves',
      marks('{ id: h, at_least: 80, title: H }, { id: m, at_least: 50, title: M }, { id: l, title: L }'),
    ],
    [
      'over all values',
      marks('{ id: h, at_least: 101, title: H }'),
      ['mark-never', 'lenses/0/marks/0', "no part can have a value for the mark 'h'"],
    ],
    [
      'under all values',
      marks('{ id: h, below: 0, title: H }'),
      ['mark-never', 'lenses/0/marks/0', "no part can have a value for the mark 'h'"],
    ],
    [
      'limits that hold nothing',
      marks('{ id: h, at_least: 60, below: 60, title: H }'),
      ['mark-never', 'lenses/0/marks/0', "no part can have a value for the mark 'h'"],
    ],
    [
      'in the wrong order',
      marks('{ id: m, at_least: 50, title: M }, { id: h, at_least: 80, title: H }'),
      ['mark-never', 'lenses/0/marks/1', "no part gets the mark 'h': 'm' above holds all its values"],
    ],
    [
      'that overlap',
      marks('{ id: h, at_least: 40, title: H }, { id: l, below: 60, title: L }'),
      ['mark-overlap', 'lenses/0/marks/1', "the marks 'h' and 'l' both hold values from 40 up to 60"],
    ],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));
});

describe('readings', () => {
  const readings = (list: string) => balance(`readings: [${list}]`);
  it.each<Case>([
    ['one that always holds at the end', readings('{ id: r, when: { value: tilt, over: 5 }, says: A. }, { id: s, says: B. }')],
    [
      'one that always holds before the end',
      readings('{ id: r, says: A. }, { id: s, when: { value: tilt, over: 5 }, says: B. }, { id: t, says: C. }'),
      ['reading-order', 'lenses/0/readings/0/id', "'r' always holds, so that no reading below it is ever said"],
    ],
    [
      'two of one name',
      readings('{ id: r, when: { value: tilt, over: 5 }, says: A. }, { id: r, says: B. }'),
      ['duplicate-reading', 'lenses/0/readings/1/id', "two readings are called 'r'"],
    ],
    [
      'the same condition twice',
      readings('{ id: r, when: { value: tilt, over: 5 }, says: A. }, { id: s, when: { over: 5, value: tilt }, says: B. }'),
      ['repeated-reading', 'lenses/0/readings/1/when', "'s' is never said: 'r' above holds in the same case"],
    ],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));
});

describe('slots', () => {
  const says = (text: string, rest = '') => balance(`${rest}readings: [{ id: r, says: "${text}" }]`);
  it.each<Case>([
    ['values of a balance', says('{left} {right} {tilt} {lesser} {combined} {evenness}')],
    [
      'members of a map',
      lens(
        'kind: balance, left: { mean: { what: x:a, when: { lowest: { deep: x:b } } } }, right: x:c, readings: [{ id: r, says: "{what} {when} {deep}" }]',
      ),
    ],
    [
      'values of a path',
      lens(
        `kind: path, ${TWO}, counterweight: x:c, readings: [{ id: r, says: "{one} {two} {score} {lowest} {lowest_score} {highest} {highest_score} {leak} {leak_from} {leak_to} {counterweight} {index}" }]`,
      ),
    ],
    [
      'values by group',
      profile(
        'parts: { one: x:a, two: x:b }, groups: { g: [one], h: [two] }, by_group: true, readings: [{ id: r, says: "{score.g} {lowest.h} {highest_score.g}" }]',
      ),
    ],
    [
      'values of a load',
      lens('kind: load, ease: x:a, capacity: x:b, readings: [{ id: r, says: "{load} {capacity} {risk} {factor}" }]'),
    ],
    ['the value of a dial', lens('kind: dial, of: [a, x:b], top: 12, readings: [{ id: r, says: "{value}" }]')],
    [
      'values of an amount',
      lens('kind: amount, of: { answer: n }, each_worth: 2, readings: [{ id: r, says: "{amount} {worth}" }]'),
    ],
    [
      'a name of another kind',
      says('It is {risk}, {risk}.'),
      ['unknown-slot', 'lenses/0/readings/0/says', "'l' has no value 'risk' to put in"],
    ],
    [
      'values that are not asked for',
      profile(`${TWO}, readings: [{ id: r, says: "{role_gap} {counterweight}" }]`),
      ['unknown-slot', 'lenses/0/readings/0/says', "'l' has no value 'role_gap' to put in"],
      ['unknown-slot', 'lenses/0/readings/0/says', "'l' has no value 'counterweight' to put in"],
    ],
    ['a space too many', says('{ tilt}'), ['unknown-slot', 'lenses/0/readings/0/says', "'l' has no value ' tilt' to put in"]],
    ['an open brace', says('It is {tilt.'), ['slot-brace', 'lenses/0/readings/0/says', 'a brace is not closed']],
    [
      'a closed brace',
      says('It is {tilt}}.'),
      ['slot-brace', 'lenses/0/readings/0/says', 'a brace is closed that was not opened'],
    ],
    [
      'slots where nothing is filled in',
      `${says('{tilt}', 'caution: "By {tilt}.", ')}
consistency: [{ id: R, kind: tension, says: "By {a}.", when: { item: a, over: 50 } }]
flags: [{ id: F, title: "By {a}", when: { item: a, over: 50 } }]`,
      ['slot-here', 'lenses/0/caution', "the caution of 'l' is shown as it is written: {tilt} is not filled in"],
      ['slot-here', 'consistency/0/says', "'R' is shown as it is written: {a} is not filled in"],
      ['slot-here', 'flags/0/title', "the title of 'F' is shown as it is written: {a} is not filled in"],
    ],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));

  it('lists what there is and suggests the nearest', () => {
    expect(told(says('It is {titl}.')).map(({ mend, suggest }) => ({ mend, suggest }))).toEqual([
      {
        mend: 'use one of: left, right, tilt, lesser, combined, evenness',
        suggest: { given: 'titl', among: ['left', 'right', 'tilt', 'lesser', 'combined', 'evenness'] },
      },
    ]);
  });
});

describe('words', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
  it.each<Case>([
    ['25 in each sentence', balance(`readings: [{ id: r, says: "${words(25)}. ${words(24)} {tilt}." }]`)],
    [
      '26 in one',
      `${balance(`caution: "${words(26)}.", readings: [{ id: r, says: "Short. ${words(26)}." }]`)}
consistency: [{ id: R, kind: tension, says: "${words(27)}", when: { item: a, over: 50 } }]
flags: [{ id: F, title: "${words(28)}", when: { item: a, over: 50 } }]`,
      ['long-text', 'lenses/0/readings/0/says', "the reading 'r' has a sentence of 26 words"],
      ['long-text', 'lenses/0/caution', "the caution of 'l' has a sentence of 26 words"],
      ['long-text', 'consistency/0/says', "'R' has a sentence of 27 words"],
      ['long-text', 'flags/0/title', "the title of 'F' has a sentence of 28 words"],
    ],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));
});

describe('first actions', () => {
  const flag = (first: string) => `flags: [{ id: F, title: F, first: ${first}, when: { item: a, over: 50 } }]`;
  it.each<Case>([
    ['advice there is', flag('[c1]')],
    ['a section', flag('people')],
    ['no advice', flag('[c1, a]'), ['no-action', 'flags/0/first/1', "'F' has no action to name: 'a' has no advice"]],
  ])('%s', (_, yaml, ...expected) => expectTold(yaml, expected));
});

describe('trend packs', () => {
  const exposure = (needs: number) => `trends: ["2031"]\n${lens(`kind: exposure, packs: ["2031"], needs: ${needs}`)}`;
  const trend = (from: string) => `{ id: t, says: T, serves: []${from} }`;
  const missing = (what: string): Expected => [
    'trend-form',
    'trends/0',
    `there is no ${what}, from which the readiness for 't' is taken: the form asks instead`,
  ];
  it.each<[name: string, yaml: string, trends: string, ...expected: Expected[]]>([
    ['what it takes readiness from is there', exposure(1), trend(', from: x:a')],
    ['the form asks anyway', exposure(1), trend('')],
    ['a tag that is not there', exposure(1), trend(', from: x:z'), missing("tag 'x:z'")],
    ['an item that is not there', exposure(1), trend(', from: z'), missing("item 'z'")],
    ['a pillar that is not there', exposure(1), trend(', from: { pillar: z }'), missing("pillar 'z'")],
    [
      'no lens looks at it',
      'trends: ["2031"]',
      trend(''),
      ['unused-pack', 'trends/0', "no lens looks at the trend pack '2031', though its trends are asked for"],
    ],
    ['too few trends', exposure(2), trend(''), ['lens-needs', 'lenses/0/needs', 'it needs 2 of its trends, and there is only 1']],
  ])('%s', (_, yaml, trends, ...expected) => expectTold(yaml, expected, trends));

  it('trends may be put in, and nothing else', () => {
    const yaml = `trends: ["2031"]\n${lens('kind: exposure, packs: ["2031"], readings: [{ id: r, says: "{t} {score} {highest} {u}" }]')}`;
    expectTold(yaml, [['unknown-slot', 'lenses/0/readings/0/says', "'l' has no value 'u' to put in"]], trend(''));
  });
});

describe('places', () => {
  it('are those of the words that are meant', () => {
    const text = `${BASE}lenses:
  - id: l
    kind: profile
    title: L
    parts:
      one: x:a
      two: { mean: [x:z, x:b] }
    needs: 3
    marks:
      - { id: m, at_least: 200, title: M }
    readings:
      - { id: r, says: "{on}" }
      - { id: s, when: { any: [{ value: one, over: 100 }] }, says: B. }
flags:
  - id: F
    title: F
    when: { all: [{ item: a, at_least: 0 }, { item: a, over: 100 }] }
    first: [a]
`;
    const lines = text.split('\n');
    const found = understand(parse(text), null, checkAuthoring).problems;
    const at = locate(found, text, 'q.yaml').map(({ code, line, column }) => [code, (lines[line - 1] ?? '').slice(column - 1)]);
    expect(at).toEqual([
      ['empty-tag', 'x:z, x:b] }'],
      ['lens-needs', '3'],
      ['mark-never', '{ id: m, at_least: 200, title: M }'],
      ['reading-order', 'r, says: "{on}" }'],
      ['never-fires', '{ item: a, over: 100 }] }'],
      ['no-action', 'a]'],
      ['unknown-slot', '"{on}" }'],
    ]);
  });
});

describe('selections', () => {
  it('are told nothing of what they leave out, and of words only what is wrong', () => {
    const parent = understand(
      parse(`${BASE}${balance('readings: [{ id: r, when: { value: tilt, over: 5 }, says: "{tilt}" }]')}
flags: [{ id: F, title: F, first: [b], when: { item: b, over: 50 } }]`),
      null,
      () => [],
    ).questionnaire;
    const written = {
      dxready: 1,
      id: 'some',
      version: '1.0.0',
      title: 'S',
      extends: { id: 'q', version: '^1.0.0' },
      only: ['a'],
    };
    const { questionnaire } = understand(written as WrittenQuestionnaire, parent, checkAuthoring);
    expect(questionnaire.leftOut.items.length).toBeGreaterThan(0);
    expect(checkAuthoring(questionnaire)).toEqual([]);
  });
});

describe('what is shipped', () => {
  it.each(['full', 'quick'])('%s has lenses and flags, and nothing to tell', (id) => {
    const questionnaire = shipped(id);
    expect(questionnaire.lenses.length).toBeGreaterThan(16);
    expect(questionnaire.flags.length).toBeGreaterThan(18);
    expect(checkAuthoring(questionnaire)).toEqual([]);
  });
});
