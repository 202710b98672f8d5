// What stands behind the answers, and claims that nothing stands behind.
import { describe, expect, it } from 'vitest';
import type { WrittenItem } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import { chosen, level, levels, plain, sheet } from '../scoring/build-plain.ts';
import { score } from '../scoring/build-questionnaire.ts';

describe('evidence', () => {
  const report = (...answers: WrittenAnswer[]) => score(plain(levels(answers.length)), [sheet(chosen(answers))]);

  it('is counted by the best that was offered', async () => {
    const { evidence } = await report(
      5,
      { level: 4, evidence: 0 },
      { level: 1, evidence: 1 },
      { level: 2, evidence: 3 },
      'unknown',
    );
    expect(evidence).toEqual({ index: 0.333333, levels: [2, 1, 0, 1], unsupported: ['i.0', 'i.1'], audited: [] });
  });

  it('of several is the highest', async () => {
    const sheets = [0, 2, 1].map((evidence, index) => sheet({ x: { level: 5, evidence } }, { id: `r${index}` }));
    const { evidence, pillars } = await score(plain([level('x')]), sheets);
    expect(evidence).toMatchObject({ index: 0.666667, levels: [0, 0, 1, 0], unsupported: [] });
    expect(pillars[0]?.capabilities[0]?.items[0]).toMatchObject({ evidence: 2, unsupported: false });
  });

  it('a claim is one from 75 on, as shown', async () => {
    const options = [74.94, 74.95].map((points, index) => ({ id: `o${index}`, text: `${index}`, score: points }));
    const choice = (id: string): WrittenItem => ({ id, type: 'choice', ask: 'Which?', options });
    const { evidence } = await score(plain([choice('a'), choice('b')]), [sheet({ a: 'o0', b: 'o1' })]);
    expect(evidence.unsupported).toEqual(['b']);
  });

  it('of what counts for nothing is not counted', async () => {
    const items = [level('x'), level('nothing', { weight: 0 }), { id: 'text', type: 'text', ask: 'What?' } satisfies WrittenItem];
    const { evidence } = await score(plain(items), [sheet({ x: { level: 3, evidence: 1 }, nothing: 5, text: 'This.' })]);
    expect(evidence).toEqual({ index: 0.333333, levels: [0, 1, 0, 0], unsupported: [], audited: [] });
  });
});
