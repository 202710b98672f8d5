// What stands around the improvements: why a step stands where it does, what to answer first, targets as they are missed.
import { describe, expect, it } from 'vitest';
import type { WrittenGate, WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import { level, sheet } from './build-plain.ts';
import { score } from './build-questionnaire.ts';

const bands = [{ id: 'all', from: 0, title: 'All' }];

function pillar(id: string, items: WrittenItem[], more: Record<string, unknown> = {}) {
  return { id, title: id, ...more, capabilities: [{ id: `${id}_all`, title: id, items }] };
}

function report(
  pillars: NonNullable<WrittenQuestionnaire['pillars']>,
  answers: Readonly<Record<string, WrittenAnswer>>,
  gates: WrittenGate[] = [],
) {
  const written: WrittenQuestionnaire = { dxready: 1, id: 'plain', version: '1.0.0', title: 'Q', bands, pillars, gates };
  return score(written, [sheet(answers)]);
}

describe('why a step stands where it does', () => {
  const two = [pillar('a', [level('a.x'), level('a.y')]), pillar('b', [level('b.x'), level('b.y')])];
  const gates = [
    { id: 'G1', item: 'a.x', below: 50, cap: 39.9, scope: 'a' },
    { id: 'G2', item: 'b.x', below: 50, cap: 20, scope: 'overall' },
  ];

  it('names what it clears, and what then still holds', async () => {
    const { improvements } = await report(two, { 'a.x': 2, 'a.y': 5, 'b.x': 2, 'b.y': 4 }, gates);
    const why = Object.fromEntries(improvements.map((one) => [one.item, one.why]));
    expect(why).toMatchObject({
      'a.x': 'clears gate G1; lifts the weakest pillar, a; gate G2 still holds the overall',
      'b.y': 'gate G2 still holds the overall',
    });
  });

  it('says that a gate still holds the pillar', async () => {
    const held = [{ id: 'G1', item: 'a.x', below: 75, cap: 10, scope: 'a' }];
    const { improvements } = await report(two, { 'a.x': 1, 'a.y': 3, 'b.x': 3, 'b.y': 3 }, held);
    expect(improvements.find(({ item }) => item === 'a.y')).toMatchObject({ gain: 0, why: 'gate G1 still holds a' });
  });

  it('does not speak of the weakest where there is one pillar', async () => {
    const { improvements } = await report([pillar('a', [level('a.x')])], { 'a.x': 2 });
    expect(improvements[0]).toMatchObject({ lifts_weakest: false, why: '' });
  });
});

describe('clearing a gate', () => {
  it('takes what is shown as its threshold', async () => {
    const gates = [{ id: 'G1', item: 'a.x', below: 50.04, cap: 20, scope: 'a' }];
    const { gates: judged } = await report([pillar('a', [level('a.x'), level('a.y')])], { 'a.x': 1, 'a.y': 5 }, gates);
    expect(judged[0]?.gain).toBeCloseTo((50.1 + 100) / 2 - 20, 5);
  });
});

describe('what to answer first', () => {
  const pillars = [
    pillar('a', [level('a.x'), level('a.y'), level('a.z')]),
    pillar('b', [level('b.x'), level('b.y', { weight: 3, when: { item: 'b.x', at_least: 50 } })]),
  ];

  it('is never a question that is not asked yet', async () => {
    const { answer_first, first_step } = await report(pillars, { 'b.x': 'unknown' });
    expect(answer_first.map(({ item }) => item)).toEqual(['a.x', 'a.y', 'a.z', 'b.x']);
    expect(first_step?.item).toBe('a.x');
  });

  it('weighs questions against those that can be scored', async () => {
    const words = ['t1', 't2', 't3'].map((id): WrittenItem => ({ id, type: 'text', ask: 'Anything else?' }));
    const { answer_first } = await report([pillar('a', [level('a.x'), ...words]), pillar('b', [level('b.x'), level('b.y')])], {});
    expect(answer_first.map(({ item, weight }) => [item, weight])).toEqual([
      ['a.x', 0.5],
      ['b.x', 0.25],
      ['b.y', 0.25],
    ]);
  });
});

describe('targets', () => {
  it('of a reverse item are what that level earns', async () => {
    const { targets } = await report([pillar('a', [level('a.r', { reverse: true })])], { 'a.r': { level: 4, target: 2 } });
    expect(targets.all.find(({ kind }) => kind === 'item')).toMatchObject({ target: 75, score: 25, gap: 50, met: false });
  });

  it('list items only where a stated target is missed, what costs most first', async () => {
    const items = [level('a.x'), level('a.y', { weight: 2 })];
    const missed = await report([pillar('a', items), pillar('b', [level('b.x'), level('b.y')])], {
      ...{ 'a.x': 2, 'a.y': 2 },
      ...{ 'b.x': 5, 'b.y': 2 },
    });
    expect(missed.targets.all.map(({ id, met }) => [id, met])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(missed.targets.furthest.map(({ item, target, gap }) => [item, target, gap])).toEqual([
      ['a.y', 60, 35],
      ['a.x', 60, 35],
    ]);
    const own = await report([pillar('b', [level('b.x'), level('b.y')])], { 'b.x': 5, 'b.y': { level: 2, target: 3 } });
    expect(own.targets.furthest).toMatchObject([{ item: 'b.y', target: 50, gap: 25 }]);
    expect(own.targets.met).toBe(1);
  });

  it('of a capability go before that of its pillar', async () => {
    const pillars = [pillar('a', [level('a.x')])];
    const [first] = pillars;
    const withOwn = [{ ...first, capabilities: [{ ...first?.capabilities[0], target: 90 }] }] as unknown as typeof pillars;
    const { targets } = await report(withOwn, { 'a.x': 2 });
    expect(targets.all.map(({ kind, target }) => [kind, target])).toEqual([
      ['pillar', 60],
      ['capability', 90],
    ]);
    expect(targets.furthest).toMatchObject([{ item: 'a.x', target: 90, gap: 65 }]);
  });

  it('of several sheets are the highest wished for', async () => {
    const written: WrittenQuestionnaire = {
      dxready: 1,
      id: 'plain',
      version: '1.0.0',
      title: 'Q',
      bands,
      pillars: [pillar('a', [level('a.x')])],
    };
    const group = await score(written, [
      sheet({ 'a.x': { level: 2, target: 3 } }, { id: 'one' }),
      sheet({ 'a.x': { level: 2, target: 4 } }, { id: 'two' }),
    ]);
    expect(group.targets.all.find(({ kind }) => kind === 'item')).toMatchObject({ target: 75, gap: 50 });
  });
});

describe('the first step', () => {
  it('of an item without advice says the step', async () => {
    const number: WrittenItem = {
      ...{ id: 'n', type: 'number', ask: 'How many?', min: 0, whole: true, unit: 'days' },
      bands: [
        { below: 2, score: 100 },
        { from: 2, score: 0 },
      ],
    };
    const { first_step } = await report([pillar('a', [number])], { n: 5 });
    expect(first_step?.says).toBe('How many? Next step: to “0 to 1 days”.');
  });
});
