// Pain points handed over, as text: a table that no spreadsheet runs, issues that call nobody.
import { readFileSync } from 'node:fs';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { checkGraph } from '../../src/core/hits/check.ts';
import { classify } from '../../src/core/hits/classify.ts';
import { gather, sourcesOf } from '../../src/core/hits/gather.ts';
import { limitsOf } from '../../src/core/hits/limits.ts';
import { meansOf, planOf } from '../../src/core/hits/plan.ts';
import { hitParts } from '../../src/core/hits/report-hits.ts';
import type { HitReport } from '../../src/model/hit-report.ts';
import { FORMULA_LIKE, NO_MEANS, WORKED_OUT } from '../../src/model/pain-point.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import { harmless } from '../../src/render/escape.ts';
import { COLUMNS } from '../../src/render/hits/export-columns.ts';
import { hitsCsv } from '../../src/render/hits/export-csv.ts';
import { issueLines, issueText, issueTitle } from '../../src/render/hits/export-escape.ts';
import { markerOf } from '../../src/render/hits/export-issue-body.ts';
import { issuesOf } from '../../src/render/hits/export-issues.ts';
import { hitsJson } from '../../src/render/hits/export-json.ts';
import { fc } from '../support/random.ts';

/** What the core makes of these pain points, with the usual limits. */
function planned(points: readonly WrittenPainPoint[], capacity: readonly number[] | null = null): HitReport {
  const limits = limitsOf();
  const file = { points, means: { ...NO_MEANS, capacity } };
  const hits = classify(checkGraph(gather(sourcesOf(file, [])), true).points, limits);
  const plan = planOf(hits, limits, meansOf([file.means], NO_MEANS), null);
  const itemOf = (id: string) => ({ id, code: 'T1', title: `Title of ${id}`, score: 25 });
  return {
    subject: { name: 'Tea room' },
    date: '2026-11-21',
    questionnaire: {
      id: 'tea',
      version: '1.0.0',
      digest: '',
      title: 'Tea',
      language: 'en',
      root: { id: 'tea', version: '1.0.0' },
    },
    suggestions: [],
    ...hitParts(plan, { date: '2026-11-21', lenses: [], titles: {}, itemOf, earlier: null }),
  };
}

const WHOLE: WrittenPainPoint = {
  id: 'cold-tea',
  title: 'My tea is cold, "again"',
  fix: 'Warm the pots',
  item: ['tea.pots', 'tea.walk'],
  quote: { text: 'Line one\nline two', date: '2026-10-01', count: 3 },
  raised_by: 'customer',
  impact: 2,
  reach_pct: 12.5,
  effort_days: 2,
  calendar_days: 5,
  people_changing: 4,
  needs: 'team',
  depends_on: ['no-pots'],
  cx_test: true,
  cx_why: 'It is warm',
  value: ['removes_irritation', 'saves_time'],
  confidence: 'high',
  must_fix: true,
  journey: ['action', 'aftercare'],
  cx: 'fast',
  node: 'front',
  kind: 'delay',
  human_touch: 'The waiter',
  work_pushed_to_customer: false,
  time_lost: { customer: 5, staff: 1 },
  copies_existing: false,
  offline_first_step: 'Carry one pot',
  owner: 'Head waiter',
  owner_released: true,
  copyable_within_months: 1,
  eliminate: 'e',
  reduce: 'r',
  raise: 'a',
  create: 'c',
  customer_check: { how: 'Ask', when: '2026-12-24', result: 'Warm' },
  status: 'doing',
  status_why: 'Begun',
};

const BARE: WrittenPainPoint = { id: 'no-pots', title: 'There are no pots' };

/** Rows as mappings, read by somebody else's reader. */
function readBack(text: string): Record<string, unknown>[] {
  const [names = [], ...rows] = parseCsv(text, { typeInference: false });
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(names[index]), cell])));
}

describe('the table', () => {
  it('has a column for every field of a file of pain points, then what is worked out', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/pain-points.schema.json', import.meta.url), 'utf8'));
    const { WrittenPainPoint: whole, ...parts } = schema.definitions;
    const inside: Record<string, string> = {
      quote: 'WrittenQuote',
      time_lost: 'WrittenTimeLost',
      customer_check: 'WrittenCustomerCheck',
    };
    const fields = Object.keys(whole.properties).flatMap((name) =>
      inside[name] === undefined ? [name] : Object.keys(parts[inside[name]].properties).map((sub) => `${name}.${sub}`),
    );
    expect(COLUMNS.map(([name]) => name)).toEqual([...fields, ...WORKED_OUT]);
  });

  it('holds each field as it was written, lists with semicolons', () => {
    const row = readBack(hitsCsv(planned([WHOLE, BARE]))).find(({ id }) => id === 'cold-tea');
    expect(row).toMatchObject({
      title: 'My tea is cold, "again"',
      item: 'tea.pots;tea.walk',
      'quote.text': 'Line one\nline two',
      'quote.count': '3',
      reach_pct: '12.5',
      effort_days: '2',
      needs: 'team',
      cx_test: 'yes',
      value: 'removes_irritation;saves_time',
      must_fix: 'true',
      journey: 'action;aftercare',
      'time_lost.staff': '1',
      'customer_check.result': 'Warm',
      status: 'doing',
      horizon: 'this_month',
      hit: 'quick',
      start: 'this_year',
      reason: 'waits for a prerequisite',
      from: '2026-12-23',
      by: '2027-11-21',
    });
  });

  it('leaves open what was not given', () => {
    const row = readBack(hitsCsv(planned([BARE])))[0];
    expect(row).toMatchObject({ effort_days: '', needs: '', impact: '', 'quote.text': '', owner: '', value_points: '' });
    expect(row).toMatchObject({ effort_counted: '60', flags: 'needs_estimate;needs_value' });
  });

  it('has a row for each in the order of the list, and ends every line as RFC 4180 has it', () => {
    const report = planned([BARE, WHOLE]);
    const text = hitsCsv(report);
    expect(readBack(text).map(({ id }) => id)).toEqual(report.hits.map(({ id }) => id));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(hitsCsv(planned([])).split('\r\n').length).toBe(2);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['|x', "'|x"],
    ['"=1+1', `'"=1+1`],
    ["'=1+1", "''=1+1"],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ['“＠x', "'“＠x"],
    ['\u0007=1', "'=1"],
    ['-5', '-5'],
    ['+49.5', '+49.5'],
    ['-5%', "'-5%"],
    ["'I will pass that on.'", "'I will pass that on.'"],
    ['a=1', 'a=1'],
  ])('%j stands there as %j', (title, expected) => {
    expect(readBack(hitsCsv(planned([{ ...BARE, title }])))[0]?.title).toBe(expected);
  });

  it('can be read again: exactly the apostrophe that was put there comes off', () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '"', '=', '-', '5', ' ', '\t', '\r', '\n', '＝', 'a', ',', ';'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, (title) => {
        const cell = String(readBack(hitsCsv(planned([{ ...BARE, title }])))[0]?.title);
        expect(cell.startsWith("'") && FORMULA_LIKE.test(cell.slice(1)) ? cell.slice(1) : cell).toBe(harmless(title));
        expect(/^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+$/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('the data', () => {
  it('is what the report says of pain points, and nothing else of it', () => {
    const report = planned([WHOLE, BARE]);
    expect(JSON.parse(hitsJson({ ...report, overall: 1 } as HitReport))).toEqual(report);
  });
});

describe('an issue', () => {
  const one = (point: WrittenPainPoint, capacity: readonly number[] | null = null) =>
    issuesOf(planned([point, BARE], capacity)).issues.find(({ id }) => id === point.id);

  it('says what hurts, what is done, the class, the plan, who and how it is confirmed', () => {
    expect(one(WHOLE)).toMatchInlineSnapshot(`
      {
        "body": "**What hurts:** My tea is cold, "again"

      > “Line one<br>line two”
      >
      > said by 3 customers, 1 October 2026

      - **What is done:** Warm the pots
      - **First step without software:** Carry one pot
      - **Class:** Quick Hit, this month (decided by needs another team). It must be fixed: law, safety or security.
      - **Ambition:** Fixed experience
      - **Value and priority:** Priority 40.0 = value 60.0 (impact 2 of 4: 25; reach 12.5 per cent: 15; customers said it: 20) x confidence 1 / effort 1.5.
      - **When:** This year: begins from 23 December 2026, is finished by 21 November 2027
      - **Why then:** Waits for a prerequisite.
      - **Waits for:** \`no-pots\` There are no pots
      - **State:** at work: Begun
      - **Owner:** Head waiter, freed from daily work for it
      - **How it improves the experience:** It is warm
      - **The person in the fixed version:** The waiter
      - **Customers confirm it:** Ask, 2026-12-24
      - **What customers said of it:** Warm
      - **Hangs on:** T1 Title of tea.pots (25.0 of 100) and T1 Title of tea.walk (25.0 of 100)

      _dxready writes this text anew at every hand-over: talk in the comments below._

      <!-- dxready:cold-tea -->",
        "comment": null,
        "id": "cold-tea",
        "labels": [
          "dxready",
          "dxready: quick hit",
          "dxready: ambition fix experience",
          "dxready: must fix",
          "dxready: at work",
        ],
        "milestone": "dxready: This year",
        "state": "open",
        "state_reason": null,
        "title": "My tea is cold, "again"",
      }
    `);
  });

  it('is closed with its reason', () => {
    const { issues } = issuesOf(planned([{ ...WHOLE, status: 'stopped', status_why: 'Ask @boss, see #4' }]));
    expect(issues[0]).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      comment: 'Stopped: Ask @&#8203;boss, see #&#8203;4',
      milestone: null,
    });
  });

  it('has a label and no milestone where it does not fit', () => {
    const issue = one(WHOLE, [0, 0, 0, 0, 0]);
    expect(issue?.milestone).toBe(null);
    expect(issue?.labels).toContain('dxready: not scheduled');
    expect(issue?.body).toContain('- **When:** not scheduled\n');
  });

  it.each([
    ['@octocat and a@b.co', '@&#8203;octocat and a@&#8203;b.co'],
    ['&#64;octocat', '\\&#&#8203;64;octocat'],
    ['fixes #12, GH-3, a/b#4', 'fixes #&#8203;12, GH-&#8203;3, a/b#&#8203;4'],
    ['https://github.com/a/b/issues/3', 'https\\://github.com/a/b/issues/3'],
    ['<!-- dxready:other -->', '\\<!-- dxready:other -->'],
    ['one\ntwo', 'one two'],
  ])('%j is written %j', (text, expected) => {
    expect(issueText(text)).toBe(expected);
  });

  it('keeps the lines of a quote, and its title on one of at most 256 characters', () => {
    expect(issueLines('one\n\n# two')).toBe('one<br>\\# two');
    expect(issueTitle('@a\n#1 \u202eb')).toBe('@\u200ba #\u200b1 b');
    expect(issueTitle(`${'x'.repeat(254)}🙂🙂`)).toBe(`${'x'.repeat(254)}…`);
    expect(issueText('y'.repeat(3000)).length).toBe(2000);
  });

  it('is known by one line alone, whatever customers say', () => {
    const marker = '<!-- dxready:other -->';
    const text = fc
      .array(fc.constantFrom(marker, '\n', '\r\n', '-->', '<!--', '@', '#1', ' ', 'x', '\u2028'))
      .map((parts) => `x${parts.join('')}`);
    fc.assert(
      fc.property(text, (words) => {
        const body = one({ ...WHOLE, title: words, fix: words, owner: words, quote: { text: words } })?.body ?? '';
        const lines = body.split(/\r\n|[\n\r\u2028\u2029]/);
        expect(lines.filter((line) => line.startsWith('<!--'))).toEqual(['<!-- dxready:cold-tea -->']);
        expect(body).not.toMatch(/@(?!&#8203;)|#\d(?!203;)/);
      }),
    );
  });

  it('takes no id that could leave its comment', () => {
    expect(() => markerOf('x --> y')).toThrow('not safe');
  });
});
