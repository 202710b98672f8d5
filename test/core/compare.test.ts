// What a comparison says besides its numbers: what to keep in mind, what came and went, who decided the error.
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/core/compare/compare.ts';
import { frameOf } from '../../src/core/compare/frame.ts';
import { kinship } from '../../src/core/compare/match.ts';
import { verdictOn } from '../../src/core/compare/verdict.ts';
import { redact } from '../../src/core/redact.ts';
import type { Report, ReportComparison, ReportFlag, ReportQuestionnaire, ReportWorking } from '../../src/model/report.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { type Given, questionnaireFrom, score, sheetFrom, type Tree } from '../scoring/build-questionnaire.ts';

const IDS = ['a', 'b', 'c', 'd'];
const TREE: Tree = {
  pillars: [
    { id: 'P', weight: 1, capabilities: [{ id: 'P1', weight: 1, items: IDS.map((id) => ({ id, weight: 1 })) }] },
    { id: 'Q', weight: 1, capabilities: [{ id: 'Q1', weight: 1, items: [{ id: 'e', weight: 1 }] }] },
  ],
  gates: [{ id: 'G1', item: 'a', below: 50, cap: 39.9, scope: 'P' }],
};
const HALF: Readonly<Record<string, Given>> = { a: 50, b: 50, c: 50, d: 50, e: 50 };

type People = readonly (readonly [role: string, scores: Readonly<Record<string, Given>>])[];

function reportOf(people: People): Promise<Report> {
  const sheets = people.map(([role, scores], index): WrittenSheet => sheetFrom(scores, { id: `r${index}`, role }));
  return score(questionnaireFrom(TREE), sheets);
}

async function compared(
  before: People,
  after: People,
  change: (earlier: Report, later: Report) => void = () => {},
): Promise<ReportComparison> {
  const [earlier, later] = [await reportOf(before), await reportOf(after)];
  change(earlier, later);
  return compareReports(frameOf(later), earlier, later);
}

const alone = (scores: Readonly<Record<string, Given>>): People => [['leader', { ...HALF, ...scores }]];

describe('cautions', () => {
  it('there are none where the same people answer the same questions', async () => {
    const { cautions, same_respondents } = await compared(alone({}), alone({ a: 75 }));
    expect({ cautions, same_respondents }).toEqual({ cautions: [], same_respondents: true });
  });

  it.each<[string, People, People, string]>([
    ['another role', alone({}), [['frontline', HALF]], 'Not the same people answered'],
    ['more people', alone({}), [...alone({}), ['frontline', HALF]], 'Not the same people answered'],
    [
      'a band without a clear change',
      alone({}),
      alone({ a: 75, e: 75 }),
      'The band changed from building to performing without a clear change.',
    ],
    ['few questions', alone({ b: 'na', c: 'na', d: 'na' }), alone({}), 'Only 2 of 5 questions were scored both times'],
    [
      'a gate nobody answered',
      alone({ a: 25 }),
      alone({ a: 'unknown' }),
      'Gate G1 (a) fired before; now nobody answered it, so that it holds nothing.',
    ],
    [
      'no overall after',
      alone({}),
      alone({ a: 'unknown', b: 'unknown', c: 'unknown', e: 'unknown' }),
      'There is no overall after',
    ],
    [
      'nothing in common',
      alone({ b: 'na', c: 'na', d: 'na', e: 'na' }),
      alone({ a: 'unknown' }),
      'No question was scored both times',
    ],
  ])('%s', async (_, before, after, says) => {
    const { cautions } = await compared(before, after);
    expect(cautions.join('\n')).toContain(says);
  });

  it.each<[string, (earlier: Report, later: Report) => void, string]>([
    [
      'audit',
      ({ settings }) => Object.assign(settings, { audit: true }),
      'Before was scored with the audit of evidence, after without',
    ],
    ['pooling', ({ settings }) => Object.assign(settings, { pooling: 'median' }), 'put together in another way before'],
    [
      'version',
      ({ questionnaire }) => Object.assign(questionnaire, { version: '0.9.0', digest: 'other' }),
      'vector 0.9.0 was answered before, vector 1.0.0 after',
    ],
  ])('another %s', async (_, change, says) => {
    const { cautions } = await compared(alone({}), alone({}), change);
    expect(cautions).toContainEqual(expect.stringContaining(says));
  });

  it('answers that nobody gave', async () => {
    const { cautions } = await compared(alone({}), alone({}), (_, later) => {
      later.what_if = { changes: [], before: 50, gain: 0 };
    });
    expect(cautions).toEqual(['Some of the answers after were not given but put in to see what would come of them.']);
  });

  it('two organisations, and dates the wrong way round, come first', async () => {
    const { cautions } = await compared(alone({}), [['frontline', HALF]], (earlier, later) => {
      Object.assign(earlier, { subject: { name: 'Trade Depot' }, date: '2026-11-19' });
      Object.assign(later, { subject: { name: 'Harbour Lighting Ltd' }, date: '2025-11-20' });
      later.settings.audit = true;
    });
    expect(cautions.slice(0, 2)).toEqual([
      'These are two organisations: Trade Depot and Harbour Lighting Ltd.',
      'The one named first is the later one: 19 November 2026 before 20 November 2025. Read the signs the other way round, or name the earlier first.',
    ]);
    expect(cautions[2]).toContain('audit');
    expect(cautions[3]).toContain('Not the same people answered (before 1 ');
  });

  it('two organisations stay two without their names', async () => {
    const later = await reportOf(alone({}));
    const comparison = await compared(alone({}), alone({}), (one, other) => {
      Object.assign(one, { subject: { name: 'Trade Depot' } });
      Object.assign(other, { subject: { name: 'Harbour Lighting Ltd' } });
    });
    const left = redact({ ...later, comparison });
    expect(left.comparison).toMatchObject({ cautions: ['These are two organisations.'] });
    expect(JSON.stringify(left)).not.toMatch(/Trade Depot|Harbour/);
  });

  it.each([
    [undefined, 'Harbour Lighting Ltd', '2025-11-20', '2025-11-20'],
    ['Harbour Lighting Ltd', ' Harbour Lighting Ltd', null, '2025-11-20'],
  ])('%s and %s, %s and %s are no doubt', async (one, other, before, after) => {
    const { cautions } = await compared(alone({}), alone({}), (earlier, later) => {
      Object.assign(earlier, { subject: { name: one }, date: before });
      Object.assign(later, { subject: { name: other }, date: after });
    });
    expect(cautions).toEqual([]);
  });

  it('says how many people it were', async () => {
    const { cautions } = await compared(alone({}), [...alone({}), ['frontline', HALF]]);
    expect(cautions).toContainEqual(expect.stringContaining('Not the same people answered (before 1, now 2)'));
  });

  it('respondents without a role may be the same or not', async () => {
    const nobody: People = [['unspecified', HALF]];
    const { same_respondents, cautions } = await compared(nobody, nobody);
    expect({ same_respondents, cautions }).toEqual({ same_respondents: null, cautions: [] });
  });
});

describe('gates', () => {
  it.each<[Given, Given, string]>([
    [25, 50, 'opened'],
    [50, 25, 'closed'],
    [25, 0, 'same'],
    [25, 'unknown', 'same'],
    [25, 'na', 'opened'],
    ['unknown', 25, 'closed'],
    ['unknown', 50, 'same'],
  ])('item %s, then %s: %s', async (before, after, moved) => {
    const { gates } = await compared(alone({ a: before }), alone({ a: after }));
    expect(gates).toMatchObject([{ id: 'G1', item: 'a', title: 'a', scope: 'P', moved }]);
  });
});

describe('a gate that fires', () => {
  it.each<[string, Given, Given, Given, boolean, boolean]>([
    ['holds where the score is over its cap', 50, 25, 100, false, true],
    ['holds nothing where the score is lower anyway', 50, 25, 25, false, false],
    ['holds both times', 25, 0, 100, true, true],
    ['is passed', 25, 50, 100, true, false],
  ])('%s', async (_, before, after, rest, holds_before, holds_after) => {
    const others = { b: rest, c: rest, d: rest };
    const { gates } = await compared(alone({ ...others, a: before }), alone({ ...others, a: after }));
    expect(gates).toMatchObject([{ holds_before, holds_after }]);
  });
});

describe('the pillars', () => {
  it('add up: the same questions, other questions and gates', async () => {
    const { pillars } = await compared(alone({ a: 25, b: 'unknown', c: 100, d: 100 }), alone({ c: 100, d: 100 }));
    for (const { before, after, change, composition_effect, gate_effect } of pillars)
      expect((change ?? 0) + (composition_effect ?? 0) + (gate_effect ?? 0)).toBeCloseTo((after ?? 0) - (before ?? 0), 5);
    expect(pillars[0]).toMatchObject({ change: expect.closeTo(8.333333, 5), composition_effect: expect.closeTo(-8.333333, 5) });
    expect(pillars[0]?.gate_effect).toBeGreaterThan(0);
  });
});

describe('flags', () => {
  const flag = (id: string): ReportFlag => ({
    id,
    title: `Flag ${id}`,
    message: '',
    first_action: null,
    first: [],
    section: null,
    sources: [],
    rules: [],
  });

  it.each<[string, string[], string[], string[], string, string[], string[]]>([
    ['new', [], ['RF-A'], [], '', ['RF-A new'], []],
    ['gone', ['RF-A'], [], [], '', ['RF-A gone'], []],
    ['the new ones first', ['RF-A', 'RF-B'], ['RF-B', 'RF-C'], [], '', ['RF-C new', 'RF-A gone'], []],
    [
      'one that cannot be judged is not gone',
      ['RF-A'],
      [],
      ['RF-A'],
      '',
      [],
      ['The flag RF-A (Flag RF-A) fired before; now it cannot be judged.'],
    ],
    [
      'one that could not be judged before is not new',
      [],
      ['RF-A'],
      ['then RF-A'],
      '',
      [],
      ['The flag RF-A (Flag RF-A) fires now; before it could not be judged.'],
    ],
    ['one that another questionnaire does not have is not gone', ['RF-A'], [], [], 'other', [], []],
  ])('%s', async (_, before, after, open, digest, moved, says) => {
    const { flags, cautions } = await compared(alone({}), alone({}), (earlier, later) => {
      earlier.flags = before.map(flag);
      later.flags = after.map(flag);
      later.open.flags = open.filter((id) => !id.startsWith('then '));
      earlier.open.flags = open.flatMap((id) => (id.startsWith('then ') ? [id.slice(5)] : []));
      earlier.questionnaire.digest = digest;
    });
    expect(flags.map(({ id, moved: how }) => `${id} ${how}`)).toEqual(moved);
    expect(cautions.filter((caution) => caution.includes('flag'))).toEqual(says);
  });

  it.each<[string, { known_flags: string[] | null; workings: readonly string[] }, string[]]>([
    ['says that it has', { known_flags: ['RF-A', 'RF-B'], workings: [] }, ['RF-A new', 'RF-B gone']],
    ['says that it has not', { known_flags: [], workings: ['RF-A', 'RF-B'] }, []],
    ['was saved before it could say so', { known_flags: null, workings: ['RF-A'] }, ['RF-A new']],
  ])('of a questionnaire with other words that %s', async (_, { known_flags, workings }, moved) => {
    const { flags } = await compared(alone({}), alone({}), (earlier, later) => {
      [earlier.flags, later.flags] = [[flag('RF-B')], [flag('RF-A')]];
      earlier.questionnaire.digest = 'other';
      for (const report of [earlier, later]) {
        report.open.known_flags = known_flags;
        report.workings = Object.fromEntries(workings.map((id) => [id, {} as ReportWorking]));
      }
    });
    expect(flags.map(({ id, moved: how }) => `${id} ${how}`)).toEqual(moved);
  });
});

describe('the needed change', () => {
  const apart: People = [
    ['leader', { ...HALF, a: 0, b: 0, c: 0, d: 0, e: 0 }],
    ['leader', { ...HALF, a: 100, b: 100, c: 100, d: 100, e: 100 }],
  ];
  const near: People = [
    ['leader', HALF],
    ['leader', HALF],
  ];

  it('takes how much respondents differ where that is more', async () => {
    const { matched } = await compared(apart, near);
    expect(matched).toMatchObject({ by_respondents: true, error_before: 50 });
    expect(matched.error_after).toBeLessThan(12.5);
    expect(matched.needed).toBeCloseTo(1.96 * Math.hypot(50, matched.error_after ?? 0), 5);
  });

  it('and not where one side is one person', async () => {
    const { matched } = await compared(apart, alone({}));
    expect(matched).toMatchObject({ by_respondents: false, error_before: matched.error_after });
  });

  it.each([
    [null, null, 'none'],
    [5, null, 'none'],
    [0, 0, 'unclear'],
    [0.04, 0.04, 'unclear'],
    [4.96, 5.04, 'improved'],
    [4.94, 4.96, 'unclear'],
    [-5, 5, 'declined'],
    [-4.9, 5, 'unclear'],
  ])('a change of %s against %s is %s', (change, needed, verdict) => {
    expect(verdictOn(change, needed)).toBe(verdict);
  });
});

describe('kin', () => {
  const asked = (id: string, root: string, version: string) => ({ id, root: { id: root, version } }) as ReportQuestionnaire;
  it.each([
    ['full', 'full', '1.0.0', 'quick', 'full', '1.9.2', 'near'],
    ['quick', 'full', '1.0.0', 'public', 'full', '2.0.0', 'other_major'],
    ['quick', 'full', '1.0.0', 'quick', 'quick', '1.0.0', 'none'],
  ])('%s of %s %s and %s of %s %s: %s', (id, root, version, other, otherRoot, otherVersion, expected) => {
    expect(kinship(asked(id, root, version), asked(other, otherRoot, otherVersion))).toBe(expected);
  });
});
