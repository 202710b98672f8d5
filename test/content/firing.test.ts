// Every flag, consistency rule, lens and reading of the shipped questionnaires, each on a sheet that brings it about, through
// the path that the command line takes.
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess } from '../../src/core/assess.ts';
import { toReport } from '../../src/core/report.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report } from '../../src/model/report.ts';
import type { WrittenPainPoint, WrittenSheet } from '../../src/model/written-sheet.ts';
import { type Case, every, type Firing, FLAGS, LENSES, RULES, sheetsOf } from './firing-cases.ts';
import { itemsOf, shipped } from './shipped.ts';

const full = shipped('full');
const quick = shipped('quick');

function reportOf(written: readonly WrittenSheet[], questionnaire: Questionnaire = full): Report {
  const sheets = written.map((one, index) => {
    const { sheet, problems } = readSheet(one, questionnaire, { name: `${index}`, digest: '', lenient: false, writtenFor: null });
    expect(problems).toEqual([]);
    return sheet;
  });
  return toReport(questionnaire, sheets, assess(questionnaire, sheets), {
    version: '0',
    digest: '',
    date: null,
    remarks: [],
    whatIf: null,
  });
}

function reportFor(one: Case): Report {
  return reportOf(sheetsOf(one));
}

function outcomeOf(id: string, { flags, consistency, open }: Report): 'fired' | 'open' | 'clear' {
  const fired = [...flags, ...consistency].some((one) => one.id === id);
  const isOpen = [...open.flags, ...open.consistency].includes(id);
  expect(fired && isOpen).toBe(false);
  return fired ? 'fired' : isOpen ? 'open' : 'clear';
}

const firings: readonly (readonly [id: string, firing: Firing])[] = Object.entries({ ...FLAGS, ...RULES });

/** One line for each case of that kind. */
function casesOf(kind: keyof Firing): (readonly [name: string, id: string, one: Case])[] {
  return firings.flatMap(([id, firing]) =>
    firing[kind].map((one, index) => [firing[kind].length > 1 ? `${id}, ${index + 1}` : id, id, one] as const),
  );
}

it('the base fires nothing, and leaves open only what one sheet without pain points and trends must', () => {
  const { flags, consistency, open } = reportFor({});
  expect([...flags, ...consistency].map(({ id }) => id)).toEqual([]);
  expect([...open.flags, ...open.consistency]).toEqual(['RF-INWARD', 'RF-LEADGAP']);
});

describe('flags and rules', () => {
  it('each has its cases; only what counts pain points is never open', () => {
    const ids = [...full.flags, ...full.consistency].map(({ id }) => id);
    expect(ids).toHaveLength(33);
    expect(firings.map(([id]) => id)).toEqual(ids);
    expect(firings.filter(([, { open }]) => open.length === 0).map(([id]) => id)).toEqual(['RF-NOSTART']);
    expect(firings.filter(([, { fires, clear }]) => fires.length === 0 || clear.length === 0)).toEqual([]);
  });

  it.each(casesOf('fires'))('fires: %s', (_, id, one) => {
    const report = reportFor(one);
    expect(outcomeOf(id, report)).toBe('fired');
    const { message } = [...report.flags, ...report.consistency].find((each) => each.id === id) ?? { message: '' };
    expect(message).toMatch(/^[\p{Lu}\d“].*\.$/u);
    expect(message).toMatch(/\d|is ticked/);
    expect(message).not.toMatch(/[{}_]|undefined|NaN|null/);
  });

  it.each(casesOf('clear'))('does not fire: %s', (_, id, one) => {
    expect(outcomeOf(id, reportFor(one))).toBe('clear');
  });

  it.each(casesOf('open'))('open: %s', (_, id, one) => {
    const report = reportFor(one);
    expect(outcomeOf(id, report)).toBe('open');
    const waiting = report.open.waiting.find((each) => each.id === id);
    const removed = Object.entries(one.changes ?? {}).flatMap(([item, answer]) =>
      answer === null || answer === 'unknown' ? [item] : [],
    );
    if (id === 'RF-INWARD') expect(waiting?.pain_points).toBe(true);
    else if (id === 'RF-LEADGAP') expect(waiting?.roles).toBe(true);
    else for (const item of removed) expect(waiting?.missing).toContain(item);
  });

  it('an answer that does not apply is none, and nobody is asked for it', () => {
    const { open } = reportFor({ changes: { 'customers.assumptions': { na: 'We have none.' } } });
    expect(open.waiting.find(({ id }) => id === 'RF-GUESS')?.missing).toEqual([]);
  });

  it.each(Object.keys(FLAGS))('%s names the advice of its first item', (id) => {
    const flag = full.flags.find((one) => one.id === id);
    const [fires = {}] = FLAGS[id]?.fires ?? [];
    const told = reportFor(fires).flags.find((one) => one.id === id);
    const advice = itemsOf(full).find((item) => item.id === flag?.first[0])?.low?.advice ?? null;
    expect(told).toMatchObject({ first_action: advice, section: flag?.firstSection, first: [...(flag?.first ?? [])] });
    expect(told?.first_action === null).toBe(told?.section !== null);
  });
});

describe('lenses', () => {
  it('each has its cases, one for every reading', () => {
    const readings = full.lenses.map(({ id, readings: some }) => [id, some.map((reading) => reading.id)]);
    expect(Object.entries(LENSES).map(([id, cases]) => [id, Object.keys(cases.readings)])).toEqual(readings);
  });

  const readings = Object.entries(LENSES).flatMap(([lens, cases]) =>
    Object.entries(cases.readings).map(([reading, one]) => [lens, reading, one] as const),
  );

  it.each(readings)('%s reads %s', (lens, reading, one) => {
    const judged = reportFor(one).lenses.find(({ id }) => id === lens);
    expect(judged).toMatchObject({ enough: true, reading });
    expect(judged?.says).toMatch(/^[\p{Lu}\d].*\.$/u);
    expect(judged?.says).not.toMatch(/[{}_]|undefined|NaN|null/);
  });

  it.each(Object.entries(LENSES))('%s with not enough', (lens, { notEnough }) => {
    const judged = reportFor(notEnough).lenses.find(({ id }) => id === lens);
    expect(judged).toMatchObject({ enough: false, reading: null, says: null, marks: {} });
    expect(Object.values(judged?.values ?? {}).every((value) => value === null)).toBe(true);
    if (lens !== 'trends') expect(judged?.missing.length).toBeGreaterThan(0);
  });

  it('without a reading shows its values alone', () => {
    const themes = reportFor({}).lenses.find(({ id }) => id === 'themes');
    expect(themes).toMatchObject({ enough: true, reading: null, says: null });
    expect(themes?.values.score).toBeGreaterThan(0);
  });
});

describe('the quick questionnaire', () => {
  const points: WrittenPainPoint[] = [1, 2, 3, 4, 5].map((number) => ({
    id: `p${number}`,
    title: 'It hurts',
    raised_by: 'leader',
    value: ['saves_cost'],
    copies_existing: true,
    calendar_days: 200,
    owner_released: false,
  }));

  /** Three leaders and three of the front line, everything answered. */
  function reportAt(leaders: number, others: number, withPoints: boolean): Report {
    const sheet = (role: string, score: number, index: number): WrittenSheet => ({
      dxready: 1,
      questionnaire: { id: 'quick', version: quick.version },
      respondent: { id: `r${index}`, role },
      answers: every(score, 'quick'),
      ...(withPoints && index === 0 && { pain_points: points }),
    });
    return reportOf(
      [0, 1, 2, 3, 4, 5].map((index) => (index < 3 ? sheet('leader', leaders, index) : sheet('frontline', others, index))),
      quick,
    );
  }

  /** Much is promised on the screen, little stands behind it. */
  const crooked: WrittenSheet = {
    dxready: 1,
    questionnaire: { id: 'quick', version: quick.version },
    answers: {
      ...every(0, 'quick'),
      'customers.action': 5,
      'customers.six_promises': ['trackable'],
      'strategy.hit_list': 5,
    },
  };

  const reports = [
    reportOf([crooked], quick),
    ...[0, 25, 50, 75, 100].flatMap((score) => [reportAt(score, score, true), reportAt(100, score, false)]),
  ];
  const everywhere = (ids: (report: Report) => readonly string[]) =>
    ids(reports[0] as Report).filter((id) => reports.every((report) => ids(report).includes(id)));

  it('has flags and rules that it can never judge, whatever is answered', () => {
    expect(everywhere(({ open }) => open.flags)).toEqual([
      ...['RF-FATIGUE', 'RF-WHY', 'RF-SHELF', 'RF-GUESS', 'RF-FROZEN', 'RF-DISTRUST', 'RF-AIWILD', 'RF-CLOCK'],
    ]);
    expect(everywhere(({ open }) => open.consistency)).toEqual(['R7', 'R8', 'R10', 'R13', 'R14']);
  });

  it('has others that it can only clear: half of what they look at is asked', () => {
    const all = [...quick.flags, ...quick.consistency].map(({ id }) => id);
    const never = all.filter((id) => reports.every((report) => outcomeOf(id, report) !== 'fired'));
    const cleared = never.filter((id) => reports.some((report) => outcomeOf(id, report) === 'clear'));
    expect(cleared).toEqual(['RF-TALK', 'RF-CHASE', 'R1', 'R3', 'R4', 'R6', 'R9', 'R11', 'R12']);
  });

  it('names for each the left-out items it waits for', () => {
    const left = quick.leftOut.items.map(({ id }) => id);
    for (const { open } of reports)
      for (const { missing, pain_points, roles } of open.waiting) {
        expect(missing.length > 0 || pain_points || roles).toBe(true);
        expect(missing.filter((id) => !left.includes(id))).toEqual([]);
      }
  });

  it('has lenses with not enough, whatever is answered', () => {
    const short = everywhere(({ lenses }) => lenses.filter(({ enough }) => !enough).map(({ id }) => id));
    expect(short).toEqual([
      'change_capacity',
      'ambidexterity',
      'leadership',
      'trends',
      'urgency',
      'input_use_output',
      'dashboard',
      'what_when_why',
      'closeness',
    ]);
  });
});
