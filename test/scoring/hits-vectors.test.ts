// The classes of pain points: vector V41 as far as horizon, hit and ambition go, and how descriptions match.
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/core/hits/classify.ts';
import { matching } from '../../src/core/hits/where.ts';
import type { Where } from '../../src/model/where.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };

const found = vectors.vectors.find(({ id }) => id === 'V41');
const points = found?.inputs as unknown as WrittenPainPoint[];
const expected = found?.expected as unknown as Record<
  string,
  { horizon: string; hit: string; decided_by: string[]; ambition: string }
>;

describe('classes of pain points', () => {
  const hits = classify(points, undefined);

  it.each(hits.map((hit) => [hit.id, hit] as const))('V41 %s', (id, { horizon, hit, decidedBy, ambition }) => {
    const wanted = expected[id];
    expect({ horizon, hit, decided_by: decidedBy, ambition }).toEqual({
      horizon: wanted?.horizon,
      hit: wanted?.hit,
      decided_by: wanted?.decided_by,
      ambition: wanted?.ambition,
    });
  });

  it('limits of a questionnaire take the place of the usual ones', () => {
    const horizons = [
      { id: 'now', hit: 'quick' as const, assume_days: 1, up_to: { effort_days: 1 } },
      { id: 'later', hit: 'big' as const, assume_days: 9 },
    ];
    const [hit] = classify([{ id: 'a', title: 'A', size: 'S' }], { horizons, no_estimate: 'later', sizes: { S: 1 } });
    expect(hit).toMatchObject({ horizon: 'now', decidedBy: ['effort'], ambition: 'unclear', rung: null });
  });

  it('more people than a column names is no limit there', () => {
    const [hit] = classify([{ id: 'a', title: 'A', size: 'S', people_changing: 501 }], undefined);
    expect(hit).toMatchObject({ horizon: 'year_2', decidedBy: ['people'] });
  });
});

describe('which pain points are meant', () => {
  const hits = classify(
    [
      { id: 'a', title: 'A', raised_by: 'customer', cx_test: true, value: ['saves_cost', 'removes_irritation'], size: 'S' },
      { id: 'b', title: 'B', raised_by: 'manager', cx_test: 'no', copies_existing: true },
      { id: 'c', title: 'C', value: ['saves_time'], size: 'XL' },
      { id: 'd', title: 'D', status: 'done', size: 'S' },
    ],
    undefined,
  );
  const where = (fields: Readonly<Record<string, Where[number]['among'][number] | Where[number]['among']>>): Where =>
    Object.entries(fields).map(([field, value]) => ({
      field,
      among: Array.isArray(value) ? value : [value as string],
    }));
  const ids = (fields: Parameters<typeof where>[0]) => matching(hits, where(fields)).map(({ id }) => id);

  it.each([
    ['all that are not over', {}, ['a', 'b', 'c']],
    ['one value', { raised_by: 'customer' }, ['a']],
    ['a default', { raised_by: 'unknown' }, ['c']],
    ['any of several', { raised_by: ['customer', 'manager'] }, ['a', 'b']],
    ['several fields', { raised_by: 'manager', copies_existing: true }, ['b']],
    ['a field that is left out and has no default', { copies_existing: false }, []],
    ['a list of which one matches', { value: 'removes_irritation' }, ['a']],
    ['the customer test as a word or as true and false', { cx_test: ['yes', false] }, ['a', 'b']],
    ['classes', { hit: 'quick' }, ['a']],
    ['an ambition that is not clear', { classified: true }, ['a', 'c']],
    ['a rung', { rung: [1, 2] }, ['a', 'c']],
    ['what is done only if status is named', { status: ['open', 'done'] }, ['a', 'b', 'c', 'd']],
    ['what is over has no class', { status: 'done', hit: 'quick' }, []],
    ['what is over is not planned', { status: ['open', 'done'], planned: false }, ['d']],
  ] as const)('%s', (_, fields, wanted) => {
    expect(ids(fields)).toEqual(wanted);
  });
});
