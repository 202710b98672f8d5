// Agreement on one item: V18, V19 and the edges.
import { describe, expect, it } from 'vitest';
import { agreementLabel, consensus } from '../../src/core/group/consensus.ts';
import { mean, meanDeviation, standardDeviation } from '../../src/core/group/dispersion.ts';
import type { WrittenItem } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };
import { level, plain, sheet } from './build-plain.ts';
import { score } from './build-questionnaire.ts';

function vector<Inputs, Expected>(id: string): { inputs: Inputs; expected: Expected } {
  return vectors.vectors.find((one) => one.id === id) as unknown as { inputs: Inputs; expected: Expected };
}

function repeated(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value);
}

describe('levels chosen', () => {
  const v18 = vector<Record<string, number[]>, Record<string, Record<string, number | string | null>>>('V18');
  it.each(Object.entries(v18.inputs))('V18 %s', (name, chosen) => {
    const expected = v18.expected[name] ?? {};
    const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
    const found = consensus(chosen, 5);
    expect(rounded(found)).toBe(expected.consensus);
    expect(agreementLabel(found)).toBe(expected.label);
    expect(rounded(meanDeviation(chosen))).toBe(expected.ad_mean);
    expect(rounded(standardDeviation(chosen))).toBe(expected.sd);
  });

  it('V19: the published check value', () => {
    const { inputs, expected } = vector<{ frequencies: number[]; levels: number }, number>('V19');
    const chosen = inputs.frequencies.flatMap((times, index) => repeated(index + 1, times));
    expect(consensus(chosen, inputs.levels)).toBeCloseTo(expected, 4);
    expect(consensus(chosen, inputs.levels)).toBeCloseTo(0.7256876, 7);
  });

  it.each([
    [[1, 2], 2, 0],
    [[1, 1], 2, 1],
    [[1, 1, 2], 2, 0.0817],
    [[1, 10], 10, 0],
    [[5, 6], 10, 0.9175],
    [[10, 10, 10], 10, 1],
    [[], 5, null],
    [[3], 5, null],
  ])('%j of %i levels: %s', (chosen, steps, expected) => {
    const found = consensus(chosen, steps);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 4);
  });

  it('does not depend on the order of the answers, to the last bit', () => {
    const chosen = [1, 2, 2, 3, 5, 4, 4, 4, 7, 6, 1];
    for (let turn = 0; turn < chosen.length; turn += 1) {
      const turned = [...chosen.slice(turn), ...chosen.slice(0, turn)];
      expect(consensus(turned, 7)).toBe(consensus(chosen, 7));
    }
  });

  it('labels begin at the figure as it is shown', () => {
    expect([0.8, 0.79995, 0.79994, 0.6, 0.59994, 0.45, 0.44994, 0, null].map(agreementLabel)).toEqual([
      ...['strong', 'strong', 'fair', 'fair', 'weak', 'weak', 'split', 'split', 'single answer'],
    ]);
  });

  it('dispersion of a few numbers', () => {
    expect([mean([1, 2, 6]), meanDeviation([1, 2, 6]), standardDeviation([1, 2, 6])]).toEqual([3, 2, Math.sqrt(7)]);
  });
});

describe('consensus of a group', () => {
  async function consensusOf(item: WrittenItem, answers: readonly WrittenAnswer[]): Promise<number | null> {
    const sheets = answers.map((answer, index) => sheet({ [item.id]: answer }, { id: `r${index}` }));
    return (await score(plain([item]), sheets)).confidence.consensus;
  }

  const options = [0, 19.9, 19.96, 59.9, 60, 100].map((points, index) => ({ id: `o${index}`, text: `${index}`, score: points }));
  const choice: WrittenItem = { id: 'x', type: 'choice', ask: 'Which?', options };

  it('of other types goes by five steps of the shown score', async () => {
    expect(await consensusOf(choice, ['o0', 'o1'])).toBe(1);
    expect(await consensusOf(choice, ['o0', 'o2'])).toBeCloseTo(consensus([1, 2], 5) ?? 0, 6);
    expect(await consensusOf(choice, ['o3', 'o4'])).toBeCloseTo(consensus([3, 4], 5) ?? 0, 6);
    expect(await consensusOf({ id: 'x', type: 'yes_no', ask: 'Is it?' }, [true, false])).toBe(0);
  });

  it('of levels goes by their own scale, reverse or not', async () => {
    expect(await consensusOf(level('x', { levels: 10 }), [3, 4, 10])).toBeCloseTo(consensus([3, 4, 10], 10) ?? 0, 6);
    expect(await consensusOf(level('x', { reverse: true }), [1, 2, 2])).toBeCloseTo(consensus([1, 2, 2], 5) ?? 0, 6);
  });

  it('takes only answers that count', async () => {
    expect(await consensusOf(level('x'), [4, 'unknown'])).toBeNull();
    expect(await consensusOf(level('x'), [4, 2, 'unknown', { na: 'No.' }])).toBe(0.584963);
    expect(await consensusOf(level('x'), [4])).toBeNull();
  });

  it('is the mean by effective weight; an item of weight 0 says nothing', async () => {
    const questionnaire = plain([level('a', { weight: 3 }), level('b'), level('c', { weight: 0 }), level('d')]);
    const sheets = [sheet({ a: 2, b: 3, c: 1, d: 1 }, { id: 'one' }), sheet({ a: 4, b: 3, c: 5 }, { id: 'two' })];
    const { confidence } = await score(questionnaire, sheets);
    expect(confidence.consensus).toBeCloseTo((3 * 0.5849625 + 1) / 4, 6);
  });
});
