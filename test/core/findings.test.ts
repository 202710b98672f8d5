// Statements about the organisation: when one is made, what it says, and what it rests on.
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../src/core/questionnaire/check.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import type { Report } from '../../src/model/report.ts';
import type { WrittenFinding, WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import { level, plain, sheet } from '../scoring/build-plain.ts';
import { score } from '../scoring/build-questionnaire.ts';

const HEADLINE: WrittenFinding = { low: 'Customers have to chase', high: 'Customers know where they stand' };
const STATUS = level('status', { finding: { low: 'status cannot be seen', high: 'status is plain to see' } });
const DAYS: WrittenItem = {
  id: 'days',
  type: 'number',
  ask: 'How long?',
  unit: 'days',
  bands: [
    { below: 2, score: 100 },
    { from: 2, score: 0 },
  ],
  finding: { low: 'faults take {answer}', high: 'faults are gone in {answer}' },
};
const PROMISES: WrittenItem = {
  id: 'promises',
  type: 'checklist',
  ask: 'Which?',
  options: [
    { id: 'easy', text: 'Easy', finding: { low: 'nothing is easy', high: 'buying is easy' } },
    { id: 'fast', text: 'Fast' },
    { id: 'trackable', text: 'Trackable', finding: { low: 'nothing can be followed' } },
    { id: 'kind', text: 'Kind' },
  ],
  finding: { low: 'only {ticked} of {all} promises are kept', high: '{ticked} of {all} promises are kept' },
};

function about(items: WrittenItem[], finding: WrittenFinding | null = HEADLINE): WrittenQuestionnaire {
  const written = plain(items);
  const [pillar] = written.pillars ?? [];
  const [capability] = pillar?.capabilities ?? [];
  if (pillar === undefined || capability === undefined) return written;
  const changed = finding === null ? capability : { ...capability, finding };
  return { ...written, pillars: [{ ...pillar, capabilities: [changed] }] };
}

async function said(items: WrittenItem[], ...answers: Record<string, WrittenAnswer>[]): Promise<Report> {
  return score(
    about(items),
    answers.map((given, index) => sheet(given, { id: `r${index}` })),
  );
}

const saysOf = ({ findings }: Report) => findings.map(({ tone, says }) => [tone, says]);

describe('a finding', () => {
  it('is a headline with the reasons that the low items give', async () => {
    const report = await said([STATUS, DAYS], { status: 1, days: 2 });
    expect(report.findings).toEqual([
      {
        capability: report.pillars[0]?.capabilities[0]?.id,
        pillar: report.pillars[0]?.id,
        tone: 'low',
        headline: 'Customers have to chase',
        says: 'Customers have to chase: status cannot be seen, and faults take 2 days.',
        items: ['status', 'days'],
      },
    ]);
  });

  it('says the other side from 75 on', async () => {
    expect(saysOf(await said([STATUS, DAYS], { status: 5, days: 1 }))).toEqual([
      ['high', 'Customers know where they stand: status is plain to see, and faults are gone in 1 days.'],
    ]);
  });

  it.each([
    ['50 is not low', 3, []],
    ['25 is', 2, [['low', 'Customers have to chase: status cannot be seen.']]],
    ['75 is high', 4, [['high', 'Customers know where they stand: status is plain to see.']]],
    ['nothing known says nothing', 'unknown', []],
  ] as const)('%s', async (_, answer, expected) => {
    expect(saysOf(await said([STATUS], { status: answer }))).toEqual(expected);
  });

  it('names what is not ticked before it counts, and no more than two reasons', async () => {
    expect(saysOf(await said([PROMISES], { promises: { options: ['fast'] } }))).toEqual([
      ['low', 'Customers have to chase: nothing is easy, and nothing can be followed.'],
    ]);
    expect(saysOf(await said([PROMISES, STATUS], { promises: { options: [] }, status: 1 }))).toEqual([
      ['low', 'Customers have to chase: nothing is easy, and status cannot be seen.'],
    ]);
    expect(saysOf(await said([PROMISES], { promises: { options: ['fast', 'trackable', 'kind'] } }))).toEqual([
      ['high', 'Customers know where they stand: 3 of 4 promises are kept.'],
    ]);
  });

  it('of several respondents leaves out what only one answer can fill in', async () => {
    const given = { promises: { options: [] }, days: 9, status: 1 };
    expect(saysOf(await said([PROMISES, DAYS, STATUS], given, given))).toEqual([
      ['low', 'Customers have to chase: status cannot be seen.'],
    ]);
  });

  it('is not made without a headline, nor of what counts for nothing', async () => {
    expect((await score(about([STATUS], null), [sheet({ status: 1 })])).findings).toEqual([]);
    const idle = await said([{ ...STATUS, weight: 0 }, level('other')], { status: 1, other: 1 });
    expect(saysOf(idle)).toEqual([['low', 'Customers have to chase.']]);
  });

  it('stands with the item too, as a clause', async () => {
    const items = (await said([STATUS, DAYS, PROMISES], { status: 1, days: 1, promises: { options: ['easy', 'fast'] } }))
      .pillars[0]?.capabilities[0]?.items;
    expect(items?.map(({ finding }) => finding)).toEqual(['status cannot be seen', 'faults are gone in 1 days', null]);
  });
});

describe('its wording', () => {
  it.each<[string, WrittenItem, string, string]>([
    ['a slot that a level cannot fill', level('x', { finding: { low: 'takes {answer}' } }), 'finding/low', '{answer}'],
    ['one that a number cannot fill', { ...DAYS, finding: { high: '{ticked} days' } }, 'finding/high', '{ticked}'],
    [
      'one in an option',
      { ...PROMISES, options: [{ id: 'a', text: 'A', finding: { low: '{all} are missing' } }] },
      'options/0/finding/low',
      '{all}',
    ],
  ])('%s', (_, item, path, slot) => {
    const problems = checkQuestionnaire(resolve(about([item])).questionnaire);
    expect(problems.map(({ code, path: at, message }) => [code, at.join('/'), message])).toEqual([
      ['unknown-slot', expect.stringMatching(new RegExp(`${path}$`)), expect.stringContaining(slot)],
    ]);
  });

  it('a track record asks an item that exists', () => {
    const written = { ...about([STATUS]), track_record: { item: 'nobody', says: 'Many fail.' } };
    expect(checkQuestionnaire(resolve(written).questionnaire).map(({ code, path }) => [code, path])).toEqual([
      ['unknown-reference', ['track_record', 'item']],
    ]);
  });
});

describe('the track record and the next review', () => {
  it('are in the report if the questionnaire names them', async () => {
    const written = { ...about([STATUS]), track_record: { item: 'status', says: 'Many fail.' }, review_after_days: 90 };
    const report = await score(written, [{ ...sheet({ status: 1 }), date: '2026-11-19' }]);
    expect(report.track_record).toEqual({ item: 'status', says: 'Many fail.' });
    expect(report.next_review).toEqual({ days: 90, date: '2027-02-17' });
    expect(await said([STATUS], { status: 1 })).toMatchObject({ track_record: null, next_review: null });
  });
});
