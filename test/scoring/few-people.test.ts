// What one person said is not to be read from a working of a group.
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { score } from './build-questionnaire.ts';

const ITEMS: WrittenItem[] = [
  { id: 'shared', type: 'level', ask: 'How?', levels: ['1', '2', '3', '4', '5'], tags: ['a:mixed'] },
  {
    id: 'list',
    type: 'checklist',
    ask: 'Which?',
    options: [
      { id: 'easy', text: 'Easy', tags: ['a:easy', 'a:mixed'] },
      { id: 'fast', text: 'Fast', tags: ['a:fast'] },
    ],
  },
  {
    id: 'days',
    type: 'number',
    ask: 'Days?',
    unit: 'days',
    bands: [
      { below: 5, score: 100 },
      { from: 5, score: 0 },
    ],
  },
];

const QUESTIONNAIRE: WrittenQuestionnaire = {
  dxready: 1,
  id: 'few',
  version: '1.0.0',
  title: 'Few',
  bands: [{ id: 'all', from: 0, title: 'All' }],
  roles: [
    { id: 'leader', title: 'Leaders' },
    { id: 'frontline', title: 'Front line' },
  ],
  settings: { gap_roles: ['leader', 'frontline'], min_cell: 3 },
  pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items: ITEMS }] }],
  lenses: [
    {
      id: 'lacks',
      kind: 'profile',
      title: 'Lacks',
      parts: { easy: 'a:easy', fast: 'a:fast', none: { answer: 'days' } },
      needs: 3,
    },
    { id: 'has', kind: 'profile', title: 'Has', parts: { mixed: 'a:mixed', fast: 'list/fast' } },
  ],
  flags: [
    { id: 'ticked', title: 'Ticked', when: { option: 'list/easy', at_least: 50 } },
    { id: 'mixed', title: 'Mixed', when: { tag: 'a:mixed', at_least: 1 } },
    { id: 'long', title: 'Long', when: { answer: 'days', at_least: 3 } },
    ...['shared', 'c', 'p', 'overall'].map((of) => ({ id: `gap-${of}`, title: of, when: { gap: of, at_least: 25 } })),
  ],
};

function sheet(role: string, answers: Record<string, WrittenAnswer>): WrittenSheet {
  return { dxready: 1, questionnaire: { id: 'few', version: '1.0.0' }, respondent: { role }, answers };
}

/** So many people ticked and typed; the others know only what is shared. */
function answered(people: number): Promise<Report> {
  const all = Array.from({ length: 4 }, (_, index) =>
    sheet('leader', { shared: 3, ...(index < people && { list: ['easy'], days: 4 }) }),
  );
  return score(QUESTIONNAIRE, all);
}

describe('ticks and numbers of a group', () => {
  it('of one person neither these nor what they go into', async () => {
    const { workings } = await answered(1);
    expect(workings.ticked?.clause).toMatchObject({ outcome: 'true', figure: { op: 'hidden', value: null, id: 'list/easy' } });
    expect(workings.long?.clause).toMatchObject({ outcome: 'true', figure: { op: 'hidden', value: null, id: 'days' } });
    expect(workings.mixed?.clause?.figure).toEqual({ op: 'hidden', value: null, title: 'mixed' });
  });

  it('of a view what the report shows, and nothing while it has not enough', async () => {
    const none = await score(QUESTIONNAIRE, [sheet('leader', { shared: 3, list: ['easy'] }), sheet('leader', { shared: 3 })]);
    expect(none.workings.lacks).toMatchObject({ values: [], clause: null });
    const { workings, lenses } = await answered(1);
    const shown = lenses.find(({ id }) => id === 'has')?.values;
    for (const { name, figure } of workings.has?.values.filter(({ name: part }) => part === 'mixed' || part === 'fast') ?? [])
      expect(figure).toMatchObject({ op: 'hidden', value: shown?.[name] });
  });

  it('of enough people all', async () => {
    const { workings } = await answered(3);
    expect(workings.ticked?.clause?.figure).toMatchObject({ op: 'score', value: 100, id: 'list/easy' });
    expect(workings.long?.clause?.figure).toMatchObject({ op: 'given', value: 4 });
    expect(workings.mixed?.clause?.figure).toMatchObject({ op: 'mean', value: 75 });
  });
});

describe('the gap between two roles', () => {
  const front = [2, 2, 2].map((level) => sheet('frontline', { shared: level }));
  const leaders = (levels: readonly WrittenAnswer[]) => levels.map((level) => sheet('leader', { shared: level }));
  const outcomes = ({ workings }: Report) =>
    Object.entries(workings).flatMap(([id, { clause }]) => (id.startsWith('gap-') ? [clause?.outcome] : []));

  it('is none while only one leader of three answered', async () => {
    const report = await score(QUESTIONNAIRE, [...leaders([5, 'unknown', 'unknown']), ...front]);
    expect(outcomes(report)).toEqual(['open', 'open', 'open', 'open']);
    const { figure } = report.workings['gap-shared']?.clause ?? {};
    expect([figure, ...(figure?.of ?? [])].map((one) => one?.value)).toEqual([null, null, null]);
  });

  it('is of those who answered, and the two sides are put together from what is not shown', async () => {
    const report = await score(QUESTIONNAIRE, [...leaders([5, 5, 4]), ...front]);
    expect(outcomes(report).slice(0, 3)).toEqual(['true', 'true', 'true']);
    expect(report.workings['gap-shared']?.clause?.figure).toMatchObject({
      op: 'minus',
      value: 66.666667,
      of: [
        { op: 'hidden', value: 91.666667, title: 'Leaders alone: shared' },
        { op: 'hidden', value: 25, title: 'Front line alone: shared' },
      ],
    });
  });
});
