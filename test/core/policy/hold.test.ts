// Every rule of a policy with every outcome, on a ferry with two pillars.
import { describe, expect, it } from 'vitest';
import type { Report, ReportBreach } from '../../../src/model/report.ts';
import type { WrittenPolicy } from '../../../src/model/written-config.ts';
import type { WrittenQuestionnaire } from '../../../src/model/written-questionnaire.ts';
import type { WrittenSheet } from '../../../src/model/written-sheet.ts';
import { level } from '../../scoring/build-plain.ts';
import { assessWritten } from '../../scoring/build-questionnaire.ts';
import { type Besides, type Outcome, verdictOn } from '../../scoring/build-verdict.ts';
import vectors from '../../vectors/scoring-vectors.json' with { type: 'json' };
import { FERRY, type Given, LOOSE, NO_BAR, NO_CUPS, NO_ROPES, NOTHING, only, outcome, SOUND, sheetOf } from './ferry.ts';

const NA = { na: 'There is no bar.' };
const HALF: Given = [4, 4, 4, null, null];

describe('every rule, every outcome', () => {
  const cases: readonly (readonly [
    name: string,
    given: Given,
    policy: WrittenPolicy,
    wanted: string,
    item: string | null,
    message: string,
    besides?: Besides,
  ])[] = [
    ['overall', SOUND, { min_overall: 75 }, 'met', null, 'Overall: 75.0 reaches 75.'],
    ['overall', SOUND, { min_overall: 75.1 }, 'failed', 'deck.ropes', 'Overall: 75.0 is under 75.1.'],
    [
      'overall, gate',
      LOOSE,
      { min_overall: 60 },
      'failed',
      'deck.ropes',
      'Overall: 48.4 is under 60; gate G1 (The ropes) holds Bar at 39.9.',
    ],
    [
      'overall, open',
      NO_CUPS,
      { min_overall: 75 },
      'undecided',
      'bar.cups',
      'Overall: 75.0 reaches 75, but answers that are open could bring it to 63.3.',
    ],
    ['overall, open, certain', NO_CUPS, { min_overall: 60 }, 'met', null, 'Overall: 75.0 reaches 60.'],
    ['overall, open, missed for certain', NO_CUPS, { min_overall: 90 }, 'failed', 'deck.ropes', 'Overall: 75.0 is under 90.'],
    [
      'overall, gate open',
      NO_ROPES,
      { min_overall: 10 },
      'undecided',
      'deck.ropes',
      'Overall: 75.0 reaches 10, but it is provisional: nobody could answer for gate G1.',
    ],
    [
      'overall, gate open, strict',
      NO_ROPES,
      { min_overall: 60 },
      'undecided',
      'deck.ropes',
      'Overall: 53.1 is under 60, but answers that are open could bring it to 79.7.',
      { strict: true },
    ],
    [
      'overall, pillar open',
      NO_BAR,
      { min_overall: 10 },
      'undecided',
      'bar.cake',
      'There is no overall: too little is answered.',
    ],
    ['overall, nothing', NOTHING, { min_overall: 0 }, 'undecided', 'deck.ropes', 'There is no overall: too little is answered.'],
    ['pillar', SOUND, { min_pillar: { bar: 75 } }, 'met', null, 'Bar: 75.0 reaches 75.'],
    [
      'pillar, gate',
      LOOSE,
      { min_pillar: { bar: 60 } },
      'failed',
      'deck.ropes',
      'Bar: 39.9 is under 60; gate G1 (The ropes) holds Bar at 39.9.',
    ],
    [
      'pillar, not rated',
      NO_BAR,
      { min_pillar: { bar: 10 } },
      'undecided',
      'bar.cake',
      'Bar is not rated: too little of it is answered.',
    ],
    [
      'pillar, gate open',
      NO_ROPES,
      { min_pillar: { bar: 75 } },
      'undecided',
      'deck.ropes',
      'Bar: 75.0 reaches 75, but it is provisional: nobody could answer for gate G1.',
    ],
    [
      'pillar, na',
      [4, 4, NA, NA, NA],
      { min_pillar: { bar: 90 } },
      'met',
      null,
      'Bar is not held against 90: none of its questions applies.',
    ],
    ['capability', SOUND, { min_capability: { tea: 75 } }, 'met', null, 'Tea: 75.0 reaches 75.'],
    ['capability', [4, 4, 2, 3, 4], { min_capability: { tea: 40 } }, 'failed', 'bar.tea', 'Tea: 37.5 is under 40.'],
    [
      'capability, open',
      NO_CUPS,
      { min_capability: { tea: 75 } },
      'undecided',
      'bar.cups',
      'Tea: 75.0 reaches 75, but answers that are open could bring it to 37.5.',
    ],
    [
      'capability, nothing',
      HALF,
      { min_capability: { cake: 10 } },
      'undecided',
      'bar.cake',
      'Cake has no score: none of it is answered.',
    ],
    ['lens', SOUND, { min_lens: { 'care.lesser': 75 } }, 'met', null, 'Care, lesser: 75.0 reaches 75.'],
    ['lens', [4, 2, 4, 4, 4], { min_lens: { 'care.lesser': 30 } }, 'failed', 'deck.knots', 'Care, lesser: 25.0 is under 30.'],
    [
      'lens, open',
      [4, null, 4, 4, 4],
      { min_lens: { 'care.lesser': 10 } },
      'undecided',
      'deck.knots',
      'Care, lesser: there is no value, too little is answered.',
    ],
    [
      'coverage',
      NO_CUPS,
      { min_coverage: '87.5%' },
      'met',
      null,
      'Coverage: 87.5% of the questions, by weight, are answered, at least 87.5% asked for.',
    ],
    [
      'coverage',
      NO_CUPS,
      { min_coverage: 0.9 },
      'failed',
      'bar.cups',
      'Coverage: 87.5% of the questions, by weight, are answered, at least 90% asked for.',
    ],
    [
      'coverage, nothing applies',
      [NA, NA, NA, NA, NA],
      { min_coverage: 0.9 },
      'undecided',
      null,
      'There is no coverage: nothing applies.',
    ],
    ['confidence', SOUND, { min_confidence: 40 }, 'met', null, 'Confidence: 40.0 reaches 40.'],
    ['confidence', SOUND, { min_confidence: 50 }, 'failed', 'deck.ropes', 'Confidence: 40.0 is under 50.'],
    [
      'confidence, none',
      NOTHING,
      { min_confidence: 1 },
      'undecided',
      'deck.ropes',
      'There is no confidence, since there is no overall: too little is answered.',
    ],
    ['gates', SOUND, { max_fired_gates: 0 }, 'met', null, '0 gates fired, none allowed.'],
    [
      'gates',
      LOOSE,
      { max_fired_gates: 0 },
      'failed',
      'deck.ropes',
      '1 gate fired, none allowed: G1 The ropes (25.0, under 50).',
    ],
    [
      'gates, allowed',
      LOOSE,
      { max_fired_gates: 1 },
      'met',
      null,
      '1 gate fired, at most 1 allowed: G1 The ropes (25.0, under 50).',
    ],
    [
      'gates, open',
      NO_ROPES,
      { max_fired_gates: 0 },
      'undecided',
      'deck.ropes',
      '0 gates fired, none allowed; nobody could answer for 1 more: G1 The ropes (not answered).',
    ],
    [
      'gates, open, strict',
      NO_ROPES,
      { max_fired_gates: 0 },
      'failed',
      'deck.ropes',
      '1 gate fired, none allowed: G1 The ropes (not answered).',
      { strict: true },
    ],
    [
      'age',
      SOUND,
      { max_age_days: 21 },
      'met',
      null,
      'The answers of 2026-11-01 are 21 days old on 2026-11-22, at most 21 allowed.',
    ],
    [
      'age',
      SOUND,
      { max_age_days: 20 },
      'failed',
      null,
      'The answers of 2026-11-01 are 21 days old on 2026-11-22, at most 20 allowed.',
    ],
    [
      'age, leap year',
      SOUND,
      { max_age_days: 1400 },
      'failed',
      null,
      'The answers of 2026-11-01 are 1461 days old on 2030-11-01, at most 1400 allowed.',
      { today: '2030-11-01' },
    ],
    [
      'age, a day ahead',
      SOUND,
      { max_age_days: 0 },
      'met',
      null,
      'The answers of 2026-11-01 are 0 days old on 2026-10-31, at most 0 allowed.',
      { today: '2026-10-31' },
    ],
    [
      'age, ahead',
      SOUND,
      { max_age_days: 9 },
      'undecided',
      null,
      'The answers are dated 2026-11-01, after the day of the check, 2026-10-30.',
      { today: '2026-10-30' },
    ],
    [
      'condition',
      SOUND,
      { require: [{ not: { flag: 'RF-ROPE' } }] },
      'met',
      null,
      'It holds that flag RF-ROPE (The ropes are loose) does not fire.',
    ],
    [
      'condition',
      LOOSE,
      { require: [{ not: { flag: 'RF-ROPE' } }] },
      'failed',
      'deck.ropes',
      'It does not hold that flag RF-ROPE (The ropes are loose) does not fire: The ropes scores 25.0 (under 50).',
    ],
    [
      'condition, open',
      NO_ROPES,
      { require: [{ not: { flag: 'RF-ROPE' } }] },
      'undecided',
      'deck.ropes',
      'Whether flag RF-ROPE (The ropes are loose) does not fire cannot be judged: too little is answered.',
    ],
    [
      'condition, figure',
      SOUND,
      {
        require: [
          {
            any: [
              { item: 'deck.ropes', at_least: 80 },
              { gate: 'G1', is: 'fired' },
            ],
          },
        ],
      },
      'failed',
      'deck.ropes',
      'It does not hold that The ropes is 80 or more or gate G1 is fired: The ropes scores 75.0 (not 80 or more); The ropes scores 75.0, which passes gate G1 (under 50 fires it).',
    ],
    ['targets, none', SOUND, { targets_met: true }, 'met', null, '0 of 2 targets missed.'],
    ['drop, no baseline', SOUND, { max_drop: 5 }, 'undecided', null, 'There is no earlier result to hold this one against.'],
  ];
  const named = cases.map(([name, given, policy, wanted, decides, message, besides = {}]) => ({
    name: `${name} ${JSON.stringify([given, policy])}: ${wanted}`,
    given,
    policy,
    wanted,
    decides,
    message,
    besides,
  }));
  it.each(named)('$name', async ({ given, policy, wanted, decides, message, besides }) => {
    const breach = await only(given, policy, besides);
    expect(breach).toMatchObject({ outcome: wanted, item: decides, message });
    expect(breach.answers[0]?.item ?? null).toBe(decides);
    expect(breach.mend === '').toBe(wanted === 'met');
  });

  it('an undated sheet has no age', async () => {
    const { date: _, ...sheet } = sheetOf(SOUND);
    const undated = await assessWritten(FERRY, [sheet]);
    const { verdict } = verdictOn(undated.questionnaire, undated.answered, () => ({ max_age_days: 5 }));
    expect(verdict).toMatchObject({ passed: false, date: '2026-11-22', rules: [{ outcome: 'undecided', shown: null }] });
  });
});

describe('what no open answer brings', () => {
  const nothing: Given = [NA, NA, NA, NA, NA];

  it.each([
    ['a sheet of a day that is to come', SOUND, { max_age_days: 9 }, { date: '2099-01-01' }],
    ['no overall, since nothing applies', nothing, { min_overall: 10 }, {}],
    ['no coverage, since nothing applies', nothing, { min_coverage: 0.5 }, {}],
    ['no confidence, since nothing applies', nothing, { min_confidence: 5 }, {}],
    ['a lens of which nothing applies', nothing, { min_lens: { 'care.lesser': 5 } }, {}],
    ['roles that are not there', SOUND, { require: [{ gap: 'overall', at_most: 5 }] }, {}],
  ] as const)('%s is no matter of undecided: warn', async (_, given, policy, more) => {
    const held = await only(given, { ...policy, undecided: 'warn' } as WrittenPolicy, {}, more);
    expect(held).toMatchObject({ outcome: 'undecided', severity: 'error', answers: [] });
    expect(held.mend).not.toMatch(/^Answer more/);
  });

  it('it says so', async () => {
    expect((await only(nothing, { min_overall: 10 })).message).toBe('There is no overall: nothing applies.');
    const held = await only([4, 4, NA, NA, NA], { min_pillar: { bar: 90 } });
    expect(held.title).toBe('Bar at least 90 (not held: none of its questions applies)');
  });

  it('a bar out of reach is failed, whatever is open', async () => {
    const held = await only([1, 1, 1, null, null], { min_overall: 80, undecided: 'warn' });
    expect(held).toMatchObject({ outcome: 'failed', severity: 'error', shown: null });
    expect(held.message).toMatch(/^There is no overall: too little is answered; at best it is \d+\.\d, under 80/);
    expect(held.high).toBeLessThan(80);
  });
});

describe('the age of several sheets', () => {
  const aged = async (dates: readonly (string | undefined)[], policy: WrittenPolicy) => {
    const sheets = dates.map((date, index): WrittenSheet => {
      const { date: _, ...sheet } = sheetOf(SOUND, { respondent: { id: `r${index}` } });
      return { ...sheet, ...(date !== undefined && { date }) };
    });
    const { questionnaire, answered } = await assessWritten(FERRY, sheets);
    return verdictOn(questionnaire, answered, () => policy).verdict.rules[0];
  };

  it.each([
    [
      ['2026-11-01', '2019-01-01'],
      'failed',
      'The oldest answers, of 2019-01-01, are 2882 days old on 2026-11-22, at most 60 allowed; too old are 1 of 2 sheets.',
    ],
    [['2026-11-01', undefined], 'undecided', 'The answers of 1 of 2 sheets have no date.'],
    [
      ['2026-11-01', '2099-01-01'],
      'undecided',
      'The answers of 1 of 2 sheets are dated 2099-01-01, after the day of the check, 2026-11-22.',
    ],
    [
      ['2026-11-01', '2026-11-20'],
      'met',
      'The oldest answers, of 2026-11-01, are 21 days old on 2026-11-22, at most 60 allowed.',
    ],
  ] as const)('%j: %s', async (dates, wanted, message) => {
    const held = await aged(dates, { max_age_days: 60, undecided: 'warn' });
    expect(held).toMatchObject({ outcome: wanted, message, severity: 'error' });
  });
});

describe('a condition in words', () => {
  it.each([
    [{ hits: { raised_by: 'manager' }, at_least: 99 }, 'the number of pain points raised by a manager is 99 or more'],
    [
      { hits: { raised_by: 'manager' }, per_cent_of: {}, of_at_least: 0, at_least: 99 },
      'the share in per cent of pain points raised by a manager among all is 99 or more',
    ],
  ] as const)('%j', async (condition, title) => {
    expect((await only(SOUND, { require: [condition as never] })).title).toBe(title);
  });
});

describe('what would mend it', () => {
  it.each([
    [
      LOOSE,
      { min_overall: 60 },
      '11.6 points are missing; “The ropes”, level 2 to level 3, clears gate G1, which brings 36.0 points.',
    ],
    [LOOSE, { max_fired_gates: 0 }, '“The ropes”, level 2 to level 3, clears gate G1, which brings the overall 36.0 points.'],
    [SOUND, { min_overall: 80 }, '5.0 points are missing; “The ropes”, level 4 to level 5, brings 4.7 of them.'],
    [NO_CUPS, { min_coverage: 1 }, 'Answer “The cups” first.'],
    [NOTHING, { min_overall: 60 }, 'Answer “The ropes”: gate G1 waits for it.'],
    [SOUND, { max_drop: 5 }, 'Name one with --baseline, and write it the first time with --update-baseline.'],
  ] as const)('%j %j: %s', async (given, policy, mend) => {
    expect((await only(given, policy)).mend).toBe(mend);
  });
});

describe('targets', () => {
  const wish = (target: number): Given => [4, 4, { level: 2, target }, 4, 4];

  it.each([
    [wish(2), 'met', { shown: 0, low: 0, high: 0 }, null],
    [wish(4), 'failed', { shown: 1, low: 1, high: 1 }, 'bar.tea'],
  ] as const)('%j: %s', async (given, wanted, range, decides) => {
    expect(await only(given, { targets_met: true })).toMatchObject({ outcome: wanted, item: decides, ...range });
  });

  it('one that open answers could turn is undecided', async () => {
    const written = { ...FERRY, settings: { target: 70 } };
    const { questionnaire, answered } = await assessWritten(written, [sheetOf(NO_CUPS)]);
    const { verdict } = verdictOn(questionnaire, answered, () => ({ targets_met: true }));
    expect(verdict.rules).toMatchObject([{ outcome: 'undecided', shown: 0, low: 0, high: 1, item: 'bar.cups' }]);
  });
});

describe('a target of four levels', () => {
  const four = { ...level('deck.ropes'), levels: ['Never', 'Seldom', 'Often', 'Always'] };
  const [deck, bar] = FERRY.pillars ?? [];
  const written = {
    ...FERRY,
    gates: [],
    lenses: [],
    flags: [],
    pillars: [{ ...deck, capabilities: [{ id: 'ropes', title: 'Ropes', items: [four] }] }, bar],
  } as WrittenQuestionnaire;
  const held = async (target: number) => {
    const answers = { 'deck.ropes': { level: 2, target }, 'bar.tea': 4, 'bar.cups': 4, 'bar.cake': 4 };
    const { questionnaire, answered } = await assessWritten(written, [{ ...sheetOf(SOUND), answers }]);
    return verdictOn(questionnaire, answered, () => ({ targets_met: true })).verdict.rules[0];
  };

  it('is met by its own level, for certain', async () => {
    expect(await held(2)).toMatchObject({ outcome: 'met', shown: 0, low: 0, high: 0 });
    expect(await held(3)).toMatchObject({ outcome: 'failed', shown: 1, low: 1, high: 1, item: 'deck.ropes' });
  });

  it('is held as a bar is: the number shown is at least as much', async () => {
    const finer = { ...written, settings: { target: 33.34 } };
    const answers = { 'deck.ropes': 2, 'bar.tea': 4, 'bar.cups': 4, 'bar.cake': 4 };
    const { questionnaire, answered } = await assessWritten(finer, [{ ...sheetOf(SOUND), answers }]);
    const { report, verdict } = verdictOn(questionnaire, answered, () => ({ targets_met: true, min_pillar: { deck: 33.34 } }));
    expect(report.targets.all[0]).toMatchObject({ id: 'deck', met: false });
    expect(verdict.rules.map(({ outcome: one }) => one)).toEqual(['failed', 'failed']);
  });
});

describe('how grave it is', () => {
  it.each([
    ['an error fails', { min_overall: 90 }, 'error', false],
    ['a warning does not', { min_overall: 90, warn: ['min_overall'] }, 'warn', true],
    ['a warning on another rule does', { min_overall: 90, warn: ['max_drop'] }, 'error', false],
    ['undecided fails', { max_drop: 5 }, 'error', false],
    ['nor does undecided wave through what has no baseline', { max_drop: 5, undecided: 'warn' }, 'error', false],
    ['what failed still fails then', { min_overall: 90, undecided: 'warn' }, 'error', false],
  ] as const)('%s', async (_, policy, severity, passed) => {
    const { verdict } = await outcome(SOUND, policy as WrittenPolicy);
    expect(verdict).toMatchObject({ passed, breaches: [{ severity }] });
  });

  it('what open answers leave undecided only warns where that is said', async () => {
    const { verdict } = await outcome(NO_CUPS, { min_overall: 75, undecided: 'warn' });
    expect(verdict).toMatchObject({ passed: true, breaches: [{ outcome: 'undecided', severity: 'warn' }] });
  });

  it('all pillars are held under one number, and those with a number of their own against that', async () => {
    const { verdict } = await outcome(SOUND, { min_pillar: 80 });
    expect(verdict.rules.map(({ id, bar }) => [id, bar])).toEqual([
      ['deck', 80],
      ['bar', 80],
    ]);
  });

  it('rules stand in their order, breaches with the gravest first', async () => {
    const { verdict } = await outcome(NO_CUPS, {
      require: [{ flag: 'RF-ROPE' }],
      max_age_days: 1,
      max_drop: 1,
      min_coverage: 0.5,
      min_overall: 75,
      warn: ['max_age_days'],
    });
    expect(verdict.rules.map(({ rule }) => rule)).toEqual(['min_overall', 'min_coverage', 'max_drop', 'max_age_days', 'require']);
    expect(verdict.breaches.map(({ rule, severity, outcome: how }) => `${rule} ${severity} ${how}`)).toEqual([
      'require error failed',
      'min_overall error undecided',
      'max_drop error undecided',
      'max_age_days warn failed',
    ]);
  });
});

describe('the largest drop', () => {
  const { inputs, expected } = vectors.vectors.find(({ id }) => id === 'V25') as unknown as {
    inputs: { before: Record<string, number | string>; after: Record<string, number | string> };
    expected: { matched_change: number; composition_effect: number; needed: number };
  };
  const ids = ['a', 'b', 'c', 'd', 'n'];
  const one: WrittenQuestionnaire = {
    dxready: 1,
    id: 'one',
    version: '1.0.0',
    title: 'One',
    bands: [{ id: 'all', from: 0, title: 'All' }],
    pillars: [{ id: 's', title: 'S', capabilities: [{ id: 's1', title: 'S1', items: ids.map((id) => level(id)) }] }],
  };
  const sheetFrom = (scores: Record<string, number | string>): WrittenSheet => ({
    dxready: 1,
    questionnaire: { id: 'one', version: '1.0.0' },
    answers: Object.fromEntries(
      Object.entries(scores).flatMap(([id, given]) => (typeof given === 'number' ? [[id, given / 25 + 1]] : [])),
    ),
  });
  async function dropped(before: Record<string, number | string>, after: Record<string, number | string>, bar: number) {
    const { questionnaire, answered } = await assessWritten(one, [sheetFrom(before)]);
    const later = await assessWritten(one, [sheetFrom(after)]);
    const { report: earlier } = verdictOn(questionnaire, answered, () => ({}));
    return verdictOn(questionnaire, later.answered, () => ({ max_drop: bar }), { earlier }).verdict.rules[0] as ReportBreach;
  }

  it('V25: a rise keeps every bar, and what new questions take away is not counted', async () => {
    const breach = await dropped(inputs.before, inputs.after, 0);
    expect(breach).toMatchObject({ outcome: 'met', shown: -expected.matched_change });
    expect(breach.message).toBe(
      'Rose by 25.0 on the 4 questions answered both times; a fall of at most 0 is allowed. That is a clear change: more than the 17.3 that answers waver by. Not counted: other questions answered -12.5.',
    );
  });

  it('V25 the other way round: the fall is the matched one, and the item is the one that fell most', async () => {
    const breach = await dropped(inputs.after, inputs.before, 24.9);
    expect(breach).toMatchObject({ outcome: 'failed', shown: 25, item: 'a' });
    expect(breach.message).toBe(
      'Fell by 25.0 on the 4 questions answered both times; at most 24.9 allowed. That is a clear change: more than the 17.3 that answers waver by. 1 answer withdrawn since the baseline. Not counted: other questions answered +12.5.',
    );
    expect((await dropped(inputs.after, inputs.before, 25)).outcome).toBe('met');
  });

  it('V24: whether it is a clear change does not decide, it is told', async () => {
    const [before, after] = [
      { a: 50, b: 50, c: 50 },
      { a: 50, b: 50, c: 25 },
    ];
    const breach = await dropped(before, after, 5);
    expect(breach).toMatchObject({ outcome: 'failed', shown: 8.3 });
    expect(breach.message).toBe(
      'Fell by 8.3 on the 3 questions answered both times; at most 5 allowed. Answers waver by up to 20.0, so the fall itself is no clear change.',
    );
    expect(vectors.vectors.find(({ id }) => id === 'V24')?.expected).toMatchObject({ '3': { mdc: 20.0042 } });
  });

  it('nothing in common cannot be compared', async () => {
    expect(await dropped({ a: 50 }, { b: 50 }, 5)).toMatchObject({ outcome: 'undecided', shown: null });
  });
});

it('the report and the verdict show one number', async () => {
  const { report, verdict }: { report: Report; verdict: Outcome['verdict'] } = await outcome(LOOSE, {
    min_overall: 1,
    min_confidence: 1,
  });
  expect(verdict.rules.map(({ shown }) => shown)).toEqual([report.overall.shown, report.confidence.value]);
});
