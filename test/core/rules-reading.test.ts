// What is refused in lenses, flags, rules and trend packs: each slip with its code, its place and its message. What authors are
// told besides stands in lint-lenses.test.ts.
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPack } from '../../src/core/questionnaire/read-pack.ts';
import { understand } from '../../src/core/questionnaire/understand.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import { fakeWorld } from '../cli/fake-world.ts';

/** An item of every kind, a gate and a source; nothing to tell. */
const BASE = `dxready: 1
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
          - { id: a, type: level, ask: What is a?, na: false, levels: [One, Two, Three], tags: [x:a] }
          - { id: b, type: yes_no, ask: What is b?, tags: [x:b] }
          - { id: n, type: number, ask: What is n?, min: 0, max: 9, bands: [{ below: 5, score: 0 }, { from: 5, score: 100 }] }
          - { id: e, type: checklist, ask: What is e?, options: [{ id: o, text: O, tags: [x:o] }, { id: r, text: R }] }
          - { id: h, type: choice, ask: What is h?, options: [{ id: o, text: O, score: 0 }, { id: r, text: R, score: 100 }] }
          - { id: t, type: text, ask: What is t? }
gates: [{ id: G, item: a, below: 50, cap: 40, scope: p }]
sources: { s: { title: S, kind: essay } }
`;

const PACK = `dxready: 1
id: "2031"
kind: trends
title: Trends
dated: 2031-01
source: Nobody
relevance: { 0: none, 1: some, 2: much }
readiness: { no: 0, "yes": 100 }
serves: [build]
entries:
  - { id: one, says: One, serves: [build] }
`;

type Expected = readonly [code: string, path: string, message: string];
type Case = [name: string, yaml: string, ...expected: Expected[]];

function errors(problems: readonly Problem[]): Expected[] {
  for (const { message, mend } of problems) expect([message, mend].join(' ')).not.toMatch(/\.$|undefined|object Object/);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, message }) => [code, path.join('/'), message]);
}

function refused(yaml: string, expected: readonly Expected[]): void {
  const packs = [readPack(parse(PACK)).pack];
  const written: WrittenQuestionnaire = parse(BASE + yaml);
  expect(errors(understand(written, null, () => [], packs).problems)).toEqual(expected);
}

const lens = (rest: string) => `lenses: [{ id: l, title: L, ${rest} }]\n`;
const profile = (rest: string) => lens(`kind: profile, parts: { one: x:a, two: x:b }, ${rest}`);
const balance = (rest = '') => lens(`kind: balance, left: x:a, right: x:b${rest === '' ? '' : `, ${rest}`}`);
const reading = (when: string) => balance(`readings: [{ id: r, when: ${when}, says: A. }]`);
const rule = (when: string) => `consistency: [{ id: K, kind: tension, says: S., when: ${when} }]\n`;
const flag = (when: string, rest = '') => `flags: [{ id: F, title: F, when: ${when}${rest} }]\n`;

/** Where the condition of the first reading stands, and that of the first flag. */
const READING = 'lenses/0/readings/0/when';
const FLAG = 'flags/0/when';

describe('figures', () => {
  it.each<Case>([
    ['no source', flag('{ over: 5 }'), ['figure-source', FLAG, 'this names no figure']],
    [
      'no source in a part',
      profile('counterweight: { members: 2 }'),
      ['figure-source', 'lenses/0/counterweight', 'this names no figure'],
    ],
    [
      'two sources',
      reading('{ item: a, tag: x:a, over: 5 }'),
      ['figure-source', READING, 'this names several figures: item, tag'],
    ],
    [
      'a source and a value',
      reading('{ item: a, value: tilt, over: 5 }'),
      ['figure-source', READING, 'this names several figures: item, lens'],
    ],
    ['an unknown item', reading('{ item: z, over: 5 }'), ['unknown-reference', `${READING}/item`, "there is no item 'z'"]],
    [
      'an unknown item in short',
      profile('counterweight: z'),
      ['unknown-reference', 'lenses/0/counterweight', "there is no item 'z'"],
    ],
    [
      'an unknown item deep in a map',
      reading('{ mean: [a, { spread: { one: a, two: z } }], over: 5 }'),
      ['unknown-reference', `${READING}/mean/1/spread/two`, "there is no item 'z'"],
    ],
    ['a text item', reading('{ item: t, over: 5 }'), ['rule-text', `${READING}/item`, "'t' is free text and has no score"]],
    [
      'a text item in a list',
      reading('{ mean: [a, t], over: 5 }'),
      ['rule-text', `${READING}/mean/1`, "'t' is free text and has no score"],
    ],
    [
      'what was typed at a text item',
      reading('{ answer: t, over: 5 }'),
      ['rule-text', `${READING}/answer`, "'t' is free text and has no score"],
    ],
    [
      'what was typed at a level item',
      reading('{ answer: a, over: 5 }'),
      ['figure-answer', `${READING}/answer`, "'a' is not a number item"],
    ],
    [
      'what was typed at an unknown item',
      reading('{ answer: z, over: 5 }'),
      ['unknown-reference', `${READING}/answer`, "there is no item 'z'"],
    ],
    [
      'an option of a choice',
      reading('{ option: h/o, over: 5 }'),
      ['figure-option', `${READING}/option`, "'h' is not a checklist: it has no options to tick"],
    ],
    [
      'an option of a level item',
      profile('counterweight: a/o'),
      ['figure-option', 'lenses/0/counterweight', "'a' is not a checklist: it has no options to tick"],
    ],
    [
      'an option of an unknown item',
      reading('{ option: z/o, over: 5 }'),
      ['unknown-reference', `${READING}/option`, "there is no item 'z'"],
    ],
    ['an option without an item', reading('{ option: e, over: 5 }'), ['figure-option', `${READING}/option`, "'e' is no option"]],
    [
      'an option with two items',
      profile('counterweight: e/o/r'),
      ['figure-option', 'lenses/0/counterweight', "'e/o/r' is no option"],
    ],
    [
      'an unknown capability',
      reading('{ capability: p, over: 5 }'),
      ['unknown-reference', `${READING}/capability`, "there is no capability 'p'"],
    ],
    [
      'an unknown pillar',
      reading('{ pillar: c, over: 5 }'),
      ['unknown-reference', `${READING}/pillar`, "there is no pillar 'c'"],
    ],
    [
      'a gap of a gate',
      reading('{ gap: G, over: 5 }'),
      ['unknown-reference', `${READING}/gap`, "there is no item, capability or pillar 'G'"],
    ],
    [
      'a stage of a capability',
      reading('{ capability: c, stage: final, over: 5 }'),
      ['figure-key', `${READING}/stage`, "'stage' does not go with 'capability'"],
    ],
    [
      'a share of a mean',
      reading('{ mean: [a], share: 0.5, over: 5 }'),
      ['figure-key', `${READING}/share`, "'share' does not go with 'mean'"],
    ],
    [
      'figures of an item',
      reading('{ item: a, figures: 2, over: 5 }'),
      ['figure-key', `${READING}/figures`, "'figures' does not go with 'item'"],
    ],
    [
      'members of a gap',
      reading('{ gap: a, members: 2, over: 5 }'),
      ['figure-key', `${READING}/members`, "'members' does not go with 'gap'"],
    ],
    [
      'a per cent of an item',
      flag('{ item: a, per_cent_of: {}, over: 5 }'),
      ['figure-key', `${FLAG}/per_cent_of`, "'per_cent_of' does not go with 'item'"],
    ],
  ])('%s', (_, yaml, ...expected) => refused(yaml, expected));

  it('an unknown option, with those there are', () => {
    const { problems } = understand(parse(BASE + reading('{ option: e/ro, over: 5 }')), null, () => []);
    expect(problems).toMatchObject([{ code: 'unknown-reference', suggest: { given: 'ro', among: ['o', 'r'] } }]);
  });
});

describe('values of lenses', () => {
  const above = (figure: string) => profile('') + flag(`{ ${figure}, over: 5 }`);
  it.each<Case>([
    [
      'a lens without a value',
      balance() + flag('{ lens: l, over: 5 }'),
      ['figure-value', FLAG, "this does not say which value of the lens 'l' is meant"],
    ],
    [
      'a value of no lens',
      flag('{ value: tilt, over: 5 }'),
      ['figure-value', `${FLAG}/value`, "'value' alone means the lens that is being read, and this is none"],
    ],
    [
      'an own value in a part',
      profile('counterweight: { value: score }'),
      ['figure-value', 'lenses/0/counterweight/value', "'value' alone means the lens that is being read, and this is none"],
    ],
    [
      'a value that is a name',
      profile('readings: [{ id: r, when: { value: lowest, over: 5 }, says: A. }]'),
      ['figure-value', `${READING}/value`, "'lowest' is the name of a part, not a number"],
    ],
    [
      'a value that is a name, from below',
      above('lens: l, value: highest'),
      ['figure-value', `${FLAG}/value`, "'highest' is the name of a part, not a number"],
    ],
    [
      'a name of a path',
      lens('kind: path, parts: { one: x:a }, readings: [{ id: r, when: { value: leak_to, over: 5 }, says: A. }]'),
      ['figure-value', `${READING}/value`, "'leak_to' is the name of a part, not a number"],
    ],
    [
      'a name by group',
      profile('groups: { g: [one] }, by_group: true, readings: [{ id: r, when: { value: lowest.g, over: 5 }, says: A. }]'),
      ['figure-value', `${READING}/value`, "'lowest.g' is the name of a part, not a number"],
    ],
    ['an unknown lens', flag('{ lens: z, value: tilt, over: 5 }'), ['unknown-reference', `${FLAG}/lens`, "there is no lens 'z'"]],
  ])('%s', (_, yaml, ...expected) => refused(yaml, expected));

  it.each([
    ['another kind', reading('{ value: risk, over: 5 }'), 'risk'],
    ['a role gap nobody works out', above('lens: l, value: role_gap'), 'role_gap'],
    ['an index without a counterweight', above('lens: l, value: index'), 'index'],
    [
      'a plain score where there are groups',
      profile('groups: { g: [one] }, by_group: true') + flag('{ lens: l, value: score, over: 5 }'),
      'score',
    ],
    [
      'a history that is not written',
      lens('kind: load, ease: x:a, capacity: x:b') + flag('{ lens: l, value: history, over: 5 }'),
      'history',
    ],
    ['a part of another name', above('lens: l, value: three'), 'three'],
  ])('a value that does not exist: %s', (_, yaml, given) => {
    const { problems } = understand(parse(BASE + yaml), null, () => []);
    expect(problems).toMatchObject([{ code: 'unknown-reference', suggest: { given } }]);
    expect(problems[0]?.path.at(-1)).toBe('value');
    expect(problems[0]?.suggest?.among).not.toContain('lowest');
  });
});

describe('order', () => {
  const two = (first: string, second: string) =>
    `lenses:\n  - { id: l, title: L, kind: balance, left: ${first}, right: x:b }\n  - { id: m, title: M, kind: balance, left: ${second}, right: x:b }\n`;
  const itself = (id: string, kind: string) => `'${id}' is this ${kind} itself`;
  const later = (id: string, kind: string) => `'${id}' is a ${kind} further down`;
  it.each<Case>([
    [
      'a lens that looks at itself',
      reading('{ lens: l, value: tilt, over: 5 }'),
      ['rule-order', `${READING}/lens`, itself('l', 'lens')],
    ],
    ['a lens that reads itself', reading('{ lens: l, reads: r }'), ['rule-order', `${READING}/lens`, itself('l', 'lens')]],
    [
      'a lens in its own part',
      profile('counterweight: { lens: l, value: score }'),
      ['rule-order', 'lenses/0/counterweight/lens', itself('l', 'lens')],
    ],
    ['a lens that looks down', two('{ lens: m, value: tilt }', 'x:a'), ['rule-order', 'lenses/0/left/lens', later('m', 'lens')]],
    ['a lens that looks up', two('x:a', '{ lens: l, value: tilt }')],
    [
      'lenses in a circle',
      two('{ lens: m, value: tilt }', '{ lens: l, value: tilt }'),
      ['rule-order', 'lenses/0/left/lens', later('m', 'lens')],
    ],
    [
      'a rule that looks at itself',
      rule('{ rule: K }'),
      ['rule-order', 'consistency/0/when/rule', itself('K', 'consistency rule')],
    ],
    ['a flag that looks at itself', flag('{ not: { flag: F } }'), ['rule-order', `${FLAG}/not/flag`, itself('F', 'flag')]],
    [
      'a flag that looks down',
      'flags:\n  - { id: F, title: F, when: { flag: H } }\n  - { id: H, title: H, when: { flag: F } }\n',
      ['rule-order', `${FLAG}/flag`, later('H', 'flag')],
    ],
    [
      'pain points in a lens',
      reading('{ hits: {}, over: 5 }'),
      ['rule-order', `${READING}/hits`, 'pain points are judged after lenses'],
    ],
    [
      'pain points deep in a part',
      profile('counterweight: { lowest: [a, { hits: {} }] }'),
      ['rule-order', 'lenses/0/counterweight/lowest/1/hits', 'pain points are judged after lenses'],
    ],
    [
      'a rule in a lens',
      reading('{ rule: K }') + rule('{ item: a, over: 5 }'),
      ['rule-order', `${READING}/rule`, 'consistency rules are judged after lenses'],
    ],
    [
      'a flag in a lens',
      reading('{ flag: F }') + flag('{ item: a, over: 5 }'),
      ['rule-order', `${READING}/flag`, 'flags are judged after lenses'],
    ],
    [
      'a flag in a rule',
      rule('{ flag: F }') + flag('{ item: a, over: 5 }'),
      ['rule-order', 'consistency/0/when/flag', 'flags are judged after consistency rules'],
    ],
    ['pain points in a rule', rule('{ hits: {}, over: 5 }')],
    ['a rule in a flag', rule('{ item: a, over: 5 }') + flag('{ rule: K }')],
  ])('%s', (_, yaml, ...expected) => refused(yaml, expected));
});

describe('conditions', () => {
  it.each<Case>([
    ['nothing to compare with', flag('{ item: a }'), ['condition-cut', FLAG, 'this compares with nothing']],
    [
      'a list and a figure',
      flag('{ all: [{ item: a, over: 5 }], item: b, over: 5 }'),
      ['condition-ways', FLAG, 'this says several things at once: all, item, over'],
    ],
    [
      'two lists',
      flag('{ all: [{ item: a, over: 5 }], any: [{ item: b, over: 5 }] }'),
      ['condition-ways', FLAG, 'this says several things at once: all, any'],
    ],
    [
      'a cut beside not',
      flag('{ not: { item: a, over: 5 }, at_least: 3 }'),
      ['condition-ways', FLAG, 'this says several things at once: not, at_least'],
    ],
    [
      'a gate and a cut',
      flag('{ gate: G, is: fired, over: 5 }'),
      ['condition-ways', FLAG, 'this says several things at once: gate, over'],
    ],
    ['a gate without a state', flag('{ gate: G }'), ['condition-gate', FLAG, 'this does not say what gate G is to be']],
    [
      'a state without a gate',
      flag('{ item: a, is: fired, over: 5 }'),
      ['condition-ways', `${FLAG}/is`, "'is' goes with 'gate' only"],
    ],
    ['an unknown gate', flag('{ gate: G9, is: fired }'), ['unknown-reference', `${FLAG}/gate`, "there is no gate 'G9'"]],
    ['a reading without a lens', flag('{ reads: r }'), ['condition-reads', FLAG, "this does not say which lens reads 'r'"]],
    [
      'a reading of an unknown lens',
      flag('{ lens: z, reads: r }'),
      ['unknown-reference', `${FLAG}/lens`, "there is no lens 'z'"],
    ],
    [
      'a reading and a value',
      balance('readings: [{ id: r, says: A. }]') + flag('{ lens: l, reads: r, value: tilt, over: 5 }'),
      ['condition-ways', FLAG, 'this says several things at once: reads, value, over'],
    ],
    ['an unknown rule', flag('{ rule: Z }'), ['unknown-reference', `${FLAG}/rule`, "there is no consistency rule 'Z'"]],
    ['an unknown flag', flag('{ any: [{ flag: Z }] }'), ['unknown-reference', `${FLAG}/any/0/flag`, "there is no flag 'Z'"]],
    [
      'a rule called a flag',
      rule('{ item: a, over: 5 }') + flag('{ flag: K }'),
      ['unknown-reference', `${FLAG}/flag`, "there is no flag 'K'"],
    ],
  ])('%s', (_, yaml, ...expected) => refused(yaml, expected));

  it.each([
    ['a reading of another name', balance('readings: [{ id: r, says: A. }]') + flag('{ lens: l, reads: z }'), ['r']],
    ['a reading of a lens that says nothing', balance() + flag('{ lens: l, reads: z }'), []],
  ])('%s', (_, yaml, among) => {
    const { problems } = understand(parse(BASE + yaml), null, () => []);
    expect(problems).toMatchObject([
      { code: 'unknown-reference', path: ['flags', 0, 'when', 'reads'], suggest: { given: 'z', among } },
    ]);
  });
});

describe('lenses', () => {
  const foreign = (key: string, kind: string) => `'${key}' does not belong to a lens of kind ${kind}`;
  const missing = (key: string, kind: string): Expected => ['lens-key', 'lenses/0', `a lens of kind ${kind} needs '${key}'`];
  it.each<Case>([
    ['a profile without parts', lens('kind: profile'), missing('parts', 'profile')],
    ['a path without parts', lens('kind: path'), missing('parts', 'path')],
    ['a balance with one side', lens('kind: balance, left: x:a'), missing('right', 'balance')],
    ['a load without capacity', lens('kind: load, ease: x:a'), missing('capacity', 'load')],
    ['a dial without its end', lens('kind: dial, of: [a]'), missing('top', 'dial')],
    ['an exposure without packs', lens('kind: exposure'), missing('packs', 'exposure')],
    ['parts of a balance', balance('parts: { one: x:a }'), ['lens-key', 'lenses/0/parts', foreign('parts', 'balance')]],
    ['needs of a balance', balance('needs: 2'), ['lens-key', 'lenses/0/needs', foreign('needs', 'balance')]],
    [
      'marks of a dial',
      lens('kind: dial, of: [a], top: 12, marks: []'),
      ['lens-key', 'lenses/0/marks', foreign('marks', 'dial')],
    ],
    ['a role gap of a balance', balance('role_gap: true'), ['lens-key', 'lenses/0/role_gap', foreign('role_gap', 'balance')]],
    [
      'a score of a path',
      lens('kind: path, parts: { one: x:a }, score: mean'),
      ['lens-key', 'lenses/0/score', foreign('score', 'path')],
    ],
    [
      'a share of a path',
      lens('kind: path, parts: { one: x:a }, share: 0.3'),
      ['lens-key', 'lenses/0/share', foreign('share', 'path')],
    ],
    ['a worth of a profile', profile('each_worth: 2'), ['lens-key', 'lenses/0/each_worth', foreign('each_worth', 'profile')]],
    ['a history of a balance', balance('history: a'), ['lens-key', 'lenses/0/history', foreign('history', 'balance')]],
    [
      'thin parts of an exposure',
      lens('kind: exposure, packs: ["2031"], thin_under: 2'),
      ['lens-key', 'lenses/0/thin_under', foreign('thin_under', 'exposure')],
    ],
    [
      'a share without mean_min',
      profile('score: lowest, share: 0.3'),
      ['lens-key', 'lenses/0/share', "'share' goes with score: mean_min"],
    ],
    [
      'a dial of one item',
      lens('kind: dial, of: { answer: n }, top: 12'),
      ['lens-of', 'lenses/0/of', 'a dial needs a list of figures'],
    ],
    [
      'an amount of a list',
      lens('kind: amount, of: [n], each_worth: 1'),
      ['lens-of', 'lenses/0/of', 'an amount is counted at one number item'],
    ],
    [
      'an amount of a level item',
      lens('kind: amount, of: { answer: a }, each_worth: 1'),
      ['figure-answer', 'lenses/0/of/answer', "'a' is not a number item"],
    ],
    [
      'a part that hides a value',
      lens('kind: profile, parts: { score: x:a, two: x:b }'),
      ['lens-part', 'lenses/0/parts/score', "'score' is the name of a value of every such lens"],
    ],
    [
      'a part in two groups',
      profile('groups: { g: [one], h: [two, one] }'),
      ['lens-group', 'lenses/0/groups/h/1', "'one' stands in a group already"],
    ],
    ['by group without groups', profile('by_group: true'), ['lens-group', 'lenses/0/by_group', 'there are no groups']],
    [
      'by group with a role gap',
      profile('by_group: true, role_gap: true, groups: { g: [one, two] }'),
      ['lens-key', 'lenses/0/role_gap', 'a lens by_group has no score of its own to compare'],
    ],
    [
      'needs of an exposure by group',
      lens('kind: exposure, packs: ["2031"], needs: { g: 1 }'),
      ['lens-needs', 'lenses/0/needs', 'an exposure has no groups'],
    ],
    ['a trend called as a value', lens('kind: exposure, packs: ["2031", "2031"]')],
    [
      'two lenses of one id',
      `${balance().replace(']\n', '')}, { id: l, title: M, kind: balance, left: x:a, right: x:b }]\n`,
      ['duplicate-id', 'lenses/1/id', "the id 'l' is used more than once"],
    ],
    [
      'a lens called as an item',
      balance().replace('id: l', 'id: a'),
      ['duplicate-id', 'lenses/0/id', "the id 'a' is used more than once"],
    ],
  ])('%s', (_, yaml, ...expected) => refused(yaml, expected));

  it.each([
    ['a group of an unknown part', profile('groups: { g: [one, three] }'), ['groups', 'g', 1], ['one', 'two']],
    ['needs of an unknown group', profile('groups: { g: [one] }, needs: { h: 1 }'), ['needs', 'h'], ['g']],
    ['needs by group without groups', profile('needs: { g: 1 }'), ['needs', 'g'], []],
    ['a pack that is not asked for', lens('kind: exposure, packs: ["1999"]'), ['packs', 0], []],
  ])('%s', (_, yaml, place, among) => {
    const { problems } = understand(parse(BASE + yaml), null, () => []);
    expect(problems).toMatchObject([{ code: 'unknown-reference', path: ['lenses', 0, ...place], suggest: { among } }]);
  });
});

describe('flags and rules', () => {
  const holds = '{ item: a, over: 5 }';
  it.each<Case>([
    [
      'begin with an unknown item',
      flag(holds, ', first: [a, z]'),
      ['unknown-reference', 'flags/0/first/1', "there is no item 'z'"],
    ],
    [
      'go back to an unknown source',
      flag(holds, ', sources: [s, z]'),
      ['unknown-reference', 'flags/0/sources/1', "there is no source 'z'"],
    ],
    [
      'share an id',
      rule(holds) + flag(holds).replace('id: F', 'id: K'),
      ['duplicate-id', 'consistency/0/id', "the id 'K' is used more than once"],
    ],
    [
      'have the name of the whole',
      flag(holds).replace('id: F', 'id: overall'),
      ['reserved-id', 'flags/0/id', "'overall' is the name of the whole"],
    ],
  ])('%s', (_, yaml, ...expected) => refused(yaml, expected));
});

describe('trend packs', () => {
  const packWith = (from: string, to: string) => {
    expect(PACK).toContain(from);
    return errors(readPack(parse(PACK.replace(from, to))).problems);
  };
  const entry = '{ id: one, says: One, serves: [build] }';
  it.each<[name: string, from: string, to: string, ...expected: Expected[]]>([
    [
      'relevance with a hole',
      '1: some, 2',
      '2',
      ['trend-steps', 'relevance/2', "the step '2' of relevance is out of line: steps are 0, 1, 2 and so on"],
    ],
    [
      'relevance from 1',
      '0: none, 1',
      '1',
      ['trend-steps', 'relevance/1', "the step '1' of relevance is out of line: steps are 0, 1, 2 and so on"],
    ],
    [
      'relevance in halves',
      '1: some',
      '0.5: some',
      ['trend-steps', 'relevance/0.5', "the step '0.5' of relevance is out of line: steps are 0, 1, 2 and so on"],
    ],
    [
      'relevance in words',
      '0: none, 1: some, 2: much',
      'none: none, some: much',
      ['trend-steps', 'relevance/none', "the step 'none' of relevance is out of line: steps are 0, 1, 2 and so on"],
    ],
    [
      'a trend twice',
      entry,
      `${entry}\n  - ${entry}`,
      ['duplicate-id', 'entries/1/id', "the trend 'one' is used more than once"],
    ],
    [
      'serving something unknown',
      'serves: [build] }',
      'serves: [build, sell] }',
      ['unknown-reference', 'entries/0/serves/1', "there is no word under serves 'sell'"],
    ],
    [
      'readiness from two figures',
      'One, s',
      'One, from: { item: a, tag: x:a }, s',
      ['figure-source', 'entries/0/from', 'this does not name one figure'],
    ],
    [
      'readiness from no figure',
      'One, s',
      'One, from: { members: 2 }, s',
      ['figure-source', 'entries/0/from', 'this does not name one figure'],
    ],
  ])('%s', (_, from, to, ...expected) => expect(packWith(from, to)).toEqual(expected));

  it('a trend with the name of another value of the lens that looks at it', () => {
    const { pack } = readPack(parse(PACK.replace('id: one', 'id: highest')));
    const { problems } = understand(parse(BASE + lens('kind: exposure, packs: ["2031"]')), null, () => [], [pack]);
    expect(errors(problems)).toEqual([
      ['lens-trends', 'lenses/0/packs', "the trend 'highest' of '2031' has the name of another value"],
    ]);
  });
});

describe('in a file', () => {
  const world = fakeWorld();
  afterAll(() => world.remove());

  /** What lint says of the questionnaire, or of its pack. */
  async function lint(rest: string, pack = PACK): Promise<string[]> {
    world.write('q.yaml', BASE + rest);
    world.write('trends/2031.yaml', pack);
    const { code, stdout, stderr } = await world.run(['lint', 'q.yaml']);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    return stderr.split('\n').filter((line) => line !== '');
  }

  const written = `lenses:
  - id: l
    kind: profile
    title: L
    parts:
      one: x:a
      two: { mean: [x:b, z] }
    readings:
      - id: r
        when: { all: [{ value: scor, over: 5 }, { gate: G9, is: fired }] }
        says: A.
consistency:
  - { id: K, kind: tension, says: S., when: { flag: F } }
flags:
  - id: F
    title: F
    when:
      any:
        - { item: t, over: 5 }
        - { lens: l, reads: s }
        - { item: a }
    first: [a, zz]
`;

  it('each slip stands at its line and column, all of them at once', async () => {
    const lines = (BASE + written).split('\n');
    const found = (await lint(written)).map((line) => {
      const [, row = '', column = '', message = ''] = /^q\.yaml:(\d+):(\d+): error: (.*?)(?:;|$)/.exec(line) ?? [];
      return [(lines[Number(row) - 1] ?? '').slice(Number(column) - 1), message];
    });
    expect(found).toEqual([
      ['z] }', "there is no item 'z'"],
      ['scor, over: 5 }, { gate: G9, is: fired }] }', expect.stringMatching("'scor'")],
      ['G9, is: fired }] }', "there is no gate 'G9'"],
      ['F } }', 'flags are judged after consistency rules'],
      ['t, over: 5 }', "'t' is free text and has no score"],
      ['s }', expect.stringMatching("'s'")],
      ['{ item: a }', 'this compares with nothing'],
      ['zz]', "there is no item 'zz'"],
    ]);
  });

  it.each([
    ['an unknown word', flag('{ hits: { colour: red }, over: 5 }'), "unknown key 'colour'"],
    ['an unknown kind of lens', lens('kind: circle'), "'circle' is not a known word here"],
    ['an unknown state of a gate', flag('{ gate: G, is: open }'), "'open' is not a known word here"],
    ['an empty list of conditions', flag('{ all: [] }'), 'the list is empty'],
    ['a base without a share', flag('{ hits: {}, of_at_least: 2, over: 5 }'), "'of_at_least' needs 'per_cent_of' beside it"],
    [
      'a base inside a figure',
      flag('{ mean: [{ hits: {}, per_cent_of: {}, of_at_least: 2 }], over: 5 }'),
      "unknown key 'of_at_least'",
    ],
    ['no members at all', flag('{ item: a, members: 0, over: 5 }'), '0 is under 1'],
    ['a share over 1', flag('{ mean_min: [a], share: 1.5, over: 5 }'), '1.5 is over 1'],
    ['a dial without an end', lens('kind: dial, of: [a], top: 0'), '0 is not over 0'],
    ['an amount without a worth', lens('kind: amount, of: { answer: n }'), "the key 'each_worth' is missing"],
    ['a flag without a condition', 'flags: [{ id: F, title: F }]\n', "the key 'when' is missing"],
    ['a reading without a sentence', balance('readings: [{ id: r }]'), "the key 'says' is missing"],
    ['a rule of another kind', rule('{ item: a, over: 5 }').replace('tension', 'quarrel'), "'quarrel' is not a known word here"],
    ['a pack that is a number', 'trends: [2031]\n', '2031 stands where text is expected'],
    ['a pack twice', 'trends: ["2031", "2031"]\n', "'2031' stands twice in the list"],
    ['a pack that nobody has', 'trends: ["1999"]\n', "there is no trend pack '1999'"],
  ])('%s', async (_, yaml, message) => {
    const found = await lint(yaml);
    expect(found.filter((line) => line.includes(': error: '))).toEqual([expect.stringMatching(/^q\.yaml:2\d:\d+: error: /)]);
    expect(found.join('\n')).toContain(message);
  });

  it('a slip in a pack stands in the file of the pack', async () => {
    const found = await lint('trends: ["2031"]\n', PACK.replace('1: some, ', ''));
    expect(found[0]).toMatch(/^trends\/2031\.yaml:7:23: error: the step '2' of relevance is out of line/);
  });

  it('a pack with another id than its name', async () => {
    const [first] = await lint('trends: ["2031"]\n', PACK.replace('"2031"', '"2032"'));
    expect(first).toMatch(/^q\.yaml:21:10: error: the file of the trend pack '2031' says its id is '2032'/);
  });
});
