// A questionnaire on another subject, with every kind of item: states, conditions and groups as the specification has
// them (B 3, B 4, B 6, B 21). Every figure below was worked out by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../../src/model/report.ts';
import type { WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { score } from './build-questionnaire.ts';

const file = new URL('../scenarios/tea-room/questionnaire.yaml', import.meta.url);
const questionnaire: WrittenQuestionnaire = parse(readFileSync(file, 'utf8'));

function sheet(answers: WrittenSheet['answers'], respondent?: WrittenSheet['respondent']): WrittenSheet {
  return { dxready: 1, questionnaire: { id: 'tea-room', version: '2.1.0' }, answers, ...(respondent ? { respondent } : {}) };
}

function itemOf(report: Report, id: string) {
  const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

const good: WrittenSheet['answers'] = {
  'kettle.works': true,
  'kettle.minutes': 4,
  'kettle.descaled': 'year',
  'leaves.kinds': ['black'],
  'leaves.stale': { level: 2, evidence: 1, note: 'Opened in May.' },
  'leaves.words': 'Lovely cups.',
};

describe('one respondent', () => {
  it('scores every kind of item', async () => {
    const report = await score(questionnaire, [sheet(good)]);
    // kettle: (100 + 50 + 0.5 x 60) / 2.5 = 72; leaves: (200/3 + 50) / 2 = 58.333...
    expect(report.pillars.map(({ raw }) => raw)).toEqual([72, 58.333333]);
    // half of (2 x 72 + 58.333) / 3 and half of 58.333 = 62.888...
    expect(report.overall).toMatchObject({ raw: 62.888889, shown: 62.9, band: 'warm', state: 'full', weakest: 'leaves' });
    expect(itemOf(report, 'leaves.words')).toMatchObject({ state: 'answered', score: null, answer_text: 'Lovely cups.' });
    expect(itemOf(report, 'leaves.kinds')).toMatchObject({ answer: ['black'], answer_text: 'Black' });
    expect(itemOf(report, 'leaves.stale')).toMatchObject({ evidence: 1, note: 'Opened in May.', answer: 2 });
    expect(report.settings.changed).toEqual(['lambda', 'target']);
    expect(report.pillars[1]).toMatchObject({ target: 70, gap: 11.666667 });
  });

  it('contributions add up to the overall before gates', async () => {
    const { overall } = await score(questionnaire, [sheet(good)]);
    const sum = Object.values(overall.contributions).reduce((total, points) => total + points, 0);
    expect(sum).toBeCloseTo(overall.before_caps ?? Number.NaN, 5);
  });

  it.each([
    ['not asked: the kettle does not work', { 'kettle.works': false, 'kettle.minutes': 4 }, 'not_asked', 'not_asked'],
    ['open: nobody knows whether it works', { 'kettle.works': 'unknown', 'kettle.minutes': 4 }, 'missing', 'missing'],
    ['open: no answer', { 'kettle.minutes': 4 }, 'missing', 'missing'],
    [
      'a chain that ends early',
      { 'kettle.works': true, 'kettle.minutes': 2, 'kettle.descaled': 'never' },
      'answered',
      'not_asked',
    ],
    ['a chain with an open link', { 'kettle.works': true, 'kettle.minutes': 'unknown' }, 'unknown', 'missing'],
    ['does not apply', { 'kettle.works': true, 'kettle.minutes': { na: 'We use an urn.' } }, 'na', 'not_asked'],
  ])('%s', async (_, answers, minutes, descaled) => {
    const report = await score(questionnaire, [sheet(answers as WrittenSheet['answers'])]);
    expect([itemOf(report, 'kettle.minutes').state, itemOf(report, 'kettle.descaled').state]).toEqual([minutes, descaled]);
  });

  it('does not reward not knowing: an open condition widens the bounds and lowers the coverage', async () => {
    const { 'kettle.works': _, ...rest } = good;
    const report = await score(questionnaire, [sheet(rest)]);
    expect(report.pillars[0]).toMatchObject({ coverage: 0, low: 0, high: 100, rated: false });
    expect(report.gates[0]).toMatchObject({ id: 'no-kettle', state: 'unverified' });
    expect(report.overall).toMatchObject({ state: 'not_rated', shown: null, band: null });
  });

  it('an overall gate holds the whole, a pillar gate its pillar', async () => {
    const report = await score(questionnaire, [sheet({ ...good, 'kettle.works': false, 'leaves.stale': 3 })]);
    expect(report.gates.map(({ state }) => state)).toEqual(['fired', 'fired']);
    // leaves: (66.67 + 0) / 2 = 33.3 held at 30; kettle: 0
    expect(report.pillars[1]).toMatchObject({ raw: 33.333333, final: 30, held_by: 'dusty', caps: ['dusty'] });
    expect(report.overall).toMatchObject({ before_caps: 5, final: 5, held_by: null, caps: ['no-kettle'] });
  });

  it('gives the first step that can be done soonest', async () => {
    const report = await score(questionnaire, [sheet({ ...good, 'kettle.descaled': 'never' })]);
    expect(report.first_step).toMatchObject({ item: 'kettle.descaled', because: 'low', horizon: 'this_week', effort: 'XS' });
    expect((await score(questionnaire, [sheet({})])).first_step).toMatchObject({ item: 'kettle.works', because: 'answer' });
  });
});

describe('several respondents', () => {
  it('roles weigh alike, whoever is many', async () => {
    const guests = [1, 2, 3].map((number) => sheet({ ...good, 'leaves.stale': 3 }, { id: `g${number}`, role: ' Guest ' }));
    const report = await score(questionnaire, [sheet({ ...good, 'leaves.stale': 1 }, { id: 'h', role: 'host' }), ...guests]);
    expect(itemOf(report, 'leaves.stale')).toMatchObject({ score: 50, answer: null, answer_text: null, tally: { answered: 4 } });
    expect(report.gates[1]).toMatchObject({ state: 'passed', contested: true });
    expect(report.respondents).toBe(4);
  });

  it('a role that is not asked does not count as missing, unless it answers', async () => {
    const { 'leaves.kinds': _, ...silent } = good;
    const host = sheet(good, { id: 'h', role: 'host' });
    const without = await score(questionnaire, [host, sheet(silent, { id: 'g', role: 'guest' })]);
    expect(itemOf(without, 'leaves.kinds')).toMatchObject({ coverage: 1, tally: { answered: 1, not_asked: 1, missing: 0 } });
    const everyone = { ...questionnaire, settings: { asked: 'everyone' as const } };
    const asked = await score(everyone, [host, sheet(silent, { id: 'g', role: 'guest' })]);
    expect(itemOf(asked, 'leaves.kinds')).toMatchObject({ coverage: 0.5, tally: { missing: 1 } });
    const answering = await score(questionnaire, [host, sheet({ ...good, 'leaves.kinds': [] }, { id: 'g', role: 'guest' })]);
    expect(itemOf(answering, 'leaves.kinds').score).toBeCloseTo(33.333333, 5);
  });

  it('one sheet alone is asked everything', async () => {
    const { 'leaves.kinds': _, ...silent } = good;
    const report = await score(questionnaire, [sheet(silent, { id: 'g', role: 'guest' })]);
    expect(itemOf(report, 'leaves.kinds').state).toBe('missing');
  });

  it('bounds set every open answer inside its role', async () => {
    const host = sheet({ ...good, 'leaves.stale': 1 }, { id: 'h', role: 'host' });
    const guests = [
      sheet({ ...good, 'leaves.stale': 3 }, { id: 'g1', role: 'guest' }),
      sheet({ ...good, 'leaves.stale': 'unknown' }, { id: 'g2', role: 'guest' }),
    ];
    const report = await score(questionnaire, [host, ...guests]);
    // staleness: host 100; guests 0 and open, so 0 to 50: folded 50 to 75; kinds 66.67: leaves 58.33 to 70.83
    expect(report.pillars[1]).toMatchObject({ low: 58.333333, high: 70.833333 });
  });
});
