// Pain points against the vectors V41 to V44: classes, priority, roadmap, what is wrong; and which of them a description means.
import { describe, expect, it } from 'vitest';
import { checkGraph } from '../../src/core/hits/check.ts';
import { classify } from '../../src/core/hits/classify.ts';
import { gather } from '../../src/core/hits/gather.ts';
import { limitsOf } from '../../src/core/hits/limits.ts';
import { planOf } from '../../src/core/hits/plan.ts';
import { readPainPoints } from '../../src/core/hits/read.ts';
import { roadmapPart } from '../../src/core/hits/roadmap.ts';
import { matching } from '../../src/core/hits/where.ts';
import { shown } from '../../src/core/scoring/numbers.ts';
import type { Where } from '../../src/model/where.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };

/** A vector as it is written, in the types of its kind. */
function vector<Inputs, Expected>(id: string): { inputs: Inputs; expected: Expected } {
  return vectors.vectors.find((one) => one.id === id) as unknown as { inputs: Inputs; expected: Expected };
}

interface Classes {
  readonly horizon: string;
  readonly hit: string;
  readonly decided_by: readonly string[];
  readonly flags: readonly string[];
  readonly ambition: string;
  readonly value: number;
  readonly priority: number;
}

interface Roadmap {
  readonly order: readonly string[];
  readonly plan: Readonly<Record<string, { start: string | null; finish: string | null; reason: string }>>;
  readonly capacity_left: Readonly<Record<string, number>>;
}

const v41 = vector<readonly WrittenPainPoint[], Readonly<Record<string, Classes>>>('V41');

describe('classes of pain points', () => {
  const hits = classify(v41.inputs, limitsOf());

  it('V41 has every one of them', () => {
    expect(hits.map(({ id }) => id).toSorted()).toEqual(Object.keys(v41.expected).toSorted());
  });

  it.each(hits.map((hit) => [hit.id, hit] as const))('V41 %s', (id, { horizon, hit, decidedBy, flags, ambition, worth }) => {
    const { value, priority } = worth ?? { value: Number.NaN, priority: Number.NaN };
    expect({
      horizon,
      hit,
      decided_by: decidedBy,
      flags,
      ambition,
      value: shown(value),
      priority: shown(priority),
    }).toEqual(v41.expected[id]);
  });

  it('limits of a questionnaire take the place of the usual ones', () => {
    const horizons = [
      { id: 'now', hit: 'quick' as const, assume_days: 1, up_to: { effort_days: 1 } },
      { id: 'later', hit: 'big' as const, assume_days: 9 },
    ];
    const [hit] = classify([{ id: 'a', title: 'A', size: 'S' }], limitsOf({ horizons, no_estimate: 'later', sizes: { S: 1 } }));
    expect(hit).toMatchObject({ horizon: 'now', decidedBy: ['effort'], ambition: 'unclear', rung: null });
  });

  it('more people than a column names is no limit there', () => {
    const [hit] = classify([{ id: 'a', title: 'A', size: 'S', people_changing: 501 }], limitsOf());
    expect(hit).toMatchObject({ horizon: 'year_2', decidedBy: ['people'] });
  });
});

describe.each(['V42', 'V43'])('the roadmap %s', (id) => {
  const { inputs, expected } = vector<{ capacity_days: readonly number[]; max_big_per_slot: number }, Roadmap>(id);
  const means = { capacity: inputs.capacity_days, maxBig: inputs.max_big_per_slot, isWhatIf: false };
  const { roadmap, plan } = roadmapPart(planOf(classify(v41.inputs, limitsOf()), limitsOf(), means, null), null);

  it('order', () => {
    expect(roadmap.map((line) => line.id)).toEqual(expected.order);
  });

  it.each(roadmap.map((line) => [line.id, line] as const))('%s', (hit, { start, finish, reason }) => {
    expect({ start, finish, reason }).toEqual(expected.plan[hit]);
  });

  it('capacity left', () => {
    expect(Object.fromEntries(plan.slots.map((slot) => [slot.id, slot.left]))).toEqual(expected.capacity_left);
  });
});

it('a Big Hit without effort needs no room: only the limit of Big Hits holds it back', () => {
  const points = [
    { id: 'a', title: 'A', effort_days: 60, calendar_days: 300, must_fix: true },
    { id: 'b', title: 'B', effort_days: 0, calendar_days: 300 },
  ];
  const means = { capacity: [0, 0, 60, 0, 0], maxBig: 1, isWhatIf: false };
  const { roadmap } = roadmapPart(planOf(classify(points, limitsOf()), limitsOf(), means, null), null);
  expect(roadmap.map(({ start, reason }) => [start, reason])).toEqual([
    ['this_year', 'own horizon'],
    ['year_2', 'moved later: too many big hits at once'],
  ]);
});

describe('what is wrong with a plan: V44', () => {
  const { inputs, expected } = vector<readonly (readonly WrittenPainPoint[])[], readonly string[]>('V44');

  it.each(inputs.map((points, index) => [expected[index], points.map((point) => ({ ...point, title: point.id }))] as const))(
    '%s',
    (message, written) => {
      const { points, problems } = readPainPoints(written, { lenient: false });
      expect(problems).toEqual([]);
      const found = checkGraph(gather([{ points }]), false).problems;
      expect(found.map(({ problem }) => [problem.severity, problem.message])).toEqual([['error', message]]);
    },
  );
});

describe('which pain points are meant', () => {
  const hits = classify(
    [
      { id: 'a', title: 'A', raised_by: 'customer', cx_test: true, value: ['saves_cost', 'removes_irritation'], size: 'S' },
      { id: 'b', title: 'B', raised_by: 'manager', cx_test: 'no', copies_existing: true },
      { id: 'c', title: 'C', value: ['saves_time'], size: 'XL' },
      { id: 'd', title: 'D', status: 'done', size: 'S' },
    ],
    limitsOf(),
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
