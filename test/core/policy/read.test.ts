// Policies as they are written: short forms, flags over a file, names that lead nowhere.
import { describe, expect, it } from 'vitest';
import { asksNothing, NO_POLICY, overlay, readPolicy, readShare } from '../../../src/core/policy/read.ts';
import { checkConditions, checkNames } from '../../../src/core/policy/references.ts';
import type { WrittenPolicy } from '../../../src/model/written-config.ts';
import { shipped } from '../../content/shipped.ts';

describe('a share', () => {
  it.each([
    [0.8, 0.8],
    ['80%', 0.8],
    ['80 %', 0.8],
    [' 0.8 ', 0.8],
    ['.5', 0.5],
    ['12.5%', 0.125],
    [1, 1],
    ['100%', 1],
    [0, 0],
    [80, null],
    ['80', null],
    ['101%', null],
    ['-1%', null],
    [-0.1, null],
    ['', null],
    ['0x1', null],
    ['most', null],
    [Number.NaN, null],
  ])('%j is %j', (written, share) => {
    expect(readShare(written)).toBe(share);
  });
});

describe('a policy', () => {
  it('that says nothing asks nothing', () => {
    expect(readPolicy({})).toEqual(NO_POLICY);
    expect(asksNothing(readPolicy({ strict_gates: true, baseline: 'a.json', warn: ['max_drop'], undecided: 'warn' }))).toBe(true);
  });

  it.each([
    { min_overall: 0 },
    { min_pillar: 5 },
    { min_capability: { a: 5 } },
    { min_lens: { 'a.b': 5 } },
    { min_coverage: '80%' },
    { min_confidence: 1 },
    { max_fired_gates: 0 },
    { max_drop: 0 },
    { max_withdrawn: 0 },
    { targets_met: true },
    { max_age_days: 0 },
    { require: [{ flag: 'RF' }] },
  ])('%j asks something', (written) => {
    expect(asksNothing(readPolicy(written))).toBe(false);
  });

  it('flags say what counts, and what they leave out stays', () => {
    const file = readPolicy({ min_overall: 60, min_pillar: { a: 50, b: 40 }, max_drop: 5, min_lens: { 'l.v': 1 } });
    const flags = { minOverall: 70, minPillar: { all: 30, each: { b: 20 } }, minLens: { 'l.w': 2 } };
    expect(overlay(file, flags)).toEqual({
      ...file,
      minOverall: 70,
      minPillar: { all: 30, each: { a: 50, b: 20 } },
      minLens: { 'l.v': 1, 'l.w': 2 },
    });
    expect(overlay(file, {})).toEqual(file);
  });
});

describe('names that the questionnaire does not have', () => {
  const questionnaire = shipped('full');
  const found = (written: WrittenPolicy) =>
    [...checkNames(readPolicy(written), questionnaire, ['policy']), ...checkConditions(written, questionnaire, ['policy'])].map(
      ({ path, message, suggest }) => ({ path: path.join(' '), message, given: suggest?.given }),
    );
  const [pillar] = questionnaire.pillars;
  const [flag] = questionnaire.flags;
  const lens = questionnaire.lenses.find(({ kind }) => kind === 'balance');
  const barred = questionnaire.lenses.find(({ ci }) => !ci);

  it('there is nothing to say of those it has', () => {
    const written: WrittenPolicy = {
      min_pillar: { [pillar?.id ?? '']: 5 },
      min_capability: { [pillar?.capabilities[0]?.id ?? '']: 5 },
      min_lens: { [`${lens?.id}.lesser`]: 5 },
      require: [
        { not: { flag: flag?.id ?? '' } },
        { lens: lens?.id ?? '', value: 'lesser', at_least: 5 },
        { gate: 'G1', is: 'passed' },
      ],
    };
    expect(found(written)).toEqual([]);
  });

  it.each([
    [
      { min_pillar: { nowhere: 5 } },
      'policy min_pillar nowhere',
      "there is no pillar 'nowhere' in the questionnaire full",
      'nowhere',
    ],
    [
      { min_capability: { nowhere: 5 } },
      'policy min_capability nowhere',
      "there is no capability 'nowhere' in the questionnaire full",
      'nowhere',
    ],
    [{ min_lens: { 'no.where': 5 } }, 'policy min_lens no.where', "there is no lens 'no' in the questionnaire full", 'no.where'],
    [
      { min_lens: { [`${lens?.id}.leser`]: 5 } },
      `policy min_lens ${lens?.id}.leser`,
      `the lens '${lens?.id}' has no value 'leser'`,
      `${lens?.id}.leser`,
    ],
    [
      { min_lens: { [`${lens?.id}`]: 5 } },
      `policy min_lens ${lens?.id}`,
      `'${lens?.id}' does not say which value of the lens is meant`,
      undefined,
    ],
    [
      { min_lens: { [`${barred?.id}.value`]: 5 } },
      `policy min_lens ${barred?.id}.value`,
      `no bar may be set on the lens '${barred?.id}'`,
      undefined,
    ],
    [{ require: [{ flag: 'RF-NONE' }] }, 'policy require 0 flag', "there is no flag 'RF-NONE'", 'RF-NONE'],
    [
      { require: [{ flag: flag?.id ?? '' }, { not: { gate: 'G1' } }] },
      'policy require 1 not',
      'this does not say what gate G1 is to be',
      undefined,
    ],
  ] as const)('%j', (written, path, message, given) => {
    expect(found(written as WrittenPolicy)).toEqual([{ path, message, given }]);
  });
});
