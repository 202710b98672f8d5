// The gap between two roles (V21), and the same for a lens.
import { describe, expect, it } from 'vitest';
import type { WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };
import { score } from './build-questionnaire.ts';

const { inputs, expected } = vectors.vectors.find(({ id }) => id === 'V21') as unknown as {
  inputs: { leader: number[]; frontline: number[]; min_cell: number };
  expected: { gap: number };
};

function written(min_cell: number): WrittenQuestionnaire {
  return {
    dxready: 1,
    id: 'gap',
    version: '1.0.0',
    title: 'Gap',
    bands: [{ id: 'all', from: 0, title: 'All' }],
    roles: [
      { id: 'leader', title: 'Leaders' },
      { id: 'frontline', title: 'Front line' },
    ],
    settings: { gap_roles: ['leader', 'frontline'], min_cell },
    pillars: [
      {
        id: 'pillar',
        title: 'Pillar',
        capabilities: [
          {
            id: 'capability',
            title: 'Capability',
            items: [{ id: 'x', type: 'level', ask: 'How?', levels: ['1', '2', '3', '4', '5'], tags: ['a:b'] }],
          },
        ],
      },
    ],
    gates: [{ id: 'G', item: 'x', below: 100, cap: 0, scope: 'pillar' }],
    lenses: [{ id: 'lens', kind: 'profile', title: 'Lens', parts: { b: 'a:b' }, role_gap: true }],
    flags: ['overall', 'pillar', 'capability', 'x'].map((of) => ({
      id: `F-${of}`,
      title: of,
      when: { gap: of, at_least: expected.gap, at_most: expected.gap },
    })),
  };
}

const sheets: WrittenSheet[] = (['leader', 'frontline'] as const).flatMap((role) =>
  inputs[role].map((points, index) => ({
    dxready: 1 as const,
    questionnaire: { id: 'gap', version: '1.0.0' },
    respondent: { id: `${role}${index}`, role },
    answers: { x: points / 25 + 1 },
  })),
);

describe('the gap between two roles', () => {
  it('V21: each role alone and without gates, at every step of the tree', async () => {
    const report = await score(written(inputs.min_cell), sheets);
    expect(report.flags.map(({ title }) => title)).toEqual(['overall', 'pillar', 'capability', 'x']);
    expect(report.flags[0]?.message).toBe(
      'Leaders is 58.3 points above Front line on the overall (58.3 or more and 58.3 or less).',
    );
    expect(report.lenses[0]?.values.role_gap).toBeCloseTo(expected.gap, 1);
  });

  it('is open while a role is too small to be shown', async () => {
    const report = await score(written(inputs.min_cell + 1), sheets);
    expect(report.flags).toEqual([]);
    expect(report.open.flags).toHaveLength(4);
    expect(report.open.waiting[0]).toMatchObject({ roles: true, missing: [], pain_points: false });
    expect(report.lenses[0]?.values.role_gap).toBeNull();
    expect(report.lenses[0]?.enough).toBe(true);
  });
});
