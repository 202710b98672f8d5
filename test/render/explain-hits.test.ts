// Pain points explained: every priority can be redone with a pencil, and the place of each has its reason.
import * as fs from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess } from '../../src/core/assess.ts';
import { hitWorkings } from '../../src/core/explain/hits.ts';
import { limitsOf } from '../../src/core/hits/limits.ts';
import { toReport } from '../../src/core/report.ts';
import { NO_MEANS } from '../../src/model/pain-point.ts';
import type { Report } from '../../src/model/report.ts';
import type { WrittenPainPoint, WrittenSheet } from '../../src/model/written-sheet.ts';
import { explainable, meant } from '../../src/render/explain/contents.ts';
import { jsonExplanation } from '../../src/render/explain/json.ts';
import { markdownExplanation } from '../../src/render/explain/markdown.ts';
import { terminalExplanation } from '../../src/render/explain/terminal.ts';
import { explanation } from '../../src/render/explain/view.ts';
import { shipped } from '../content/shipped.ts';
import { planned } from '../scoring/build-plan.ts';
import { randomPlanOfItsOwn } from '../scoring/random-plans.ts';
import { Dice } from '../scoring/random-rules.ts';
import { fc } from '../support/random.ts';
import { aReport } from './build-report.ts';
import { isRight, sumsIn } from './pencil.ts';
import { EXAMPLES } from './scored.ts';

const RUNS = Number(process.env.DXREADY_RUNS ?? 100);

interface WrittenFile {
  readonly pain_points: readonly WrittenPainPoint[];
  readonly capacity?: readonly number[];
  readonly max_big?: number;
}

/** An example with its pain points. */
function exampleWithHits(name: string): Report {
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  const read = (path: string) => load(fs.readFileSync(new URL(path, folder), 'utf8'), { schema: CORE_SCHEMA });
  const questionnaire = shipped('full');
  const sheets = fs.readdirSync(new URL('answers/', folder)).map((file) => {
    const options = { name: '', digest: '', lenient: false, writtenFor: null };
    return readSheet(read(`answers/${file}`) as WrittenSheet, questionnaire, options).sheet;
  });
  const { pain_points, capacity = null, max_big = null } = read('pain-points.yaml') as WrittenFile;
  const file = { points: pain_points, means: { capacity, maxBig: max_big } };
  const assessed = assess(questionnaire, sheets, [], { file, whatIf: NO_MEANS });
  return toReport(questionnaire, sheets, assessed, { version: '0', digest: '', date: null, remarks: [], whatIf: null });
}

/** A report of nothing but these. */
function reportOn(plan: Parameters<typeof planned>[0]): Report {
  const parts = planned(plan);
  return aReport({ ...parts, workings: hitWorkings(parts.hits, limitsOf(plan.limits)) });
}

function reportOf(...points: WrittenPainPoint[]): Report {
  return reportOn({ points, means: { capacity: null, maxBig: 3, fatigue: null }, limits: {} });
}

function text(report: Report, id: string, width = 80): string {
  const view = explanation(report, `hit:${id}`);
  if (view === null) throw new Error(`${id} has no explanation`);
  return terminalExplanation(view, { colour: 0, width }, 'dxready explain place', `dxready hits edit ${view.edit} place`);
}

/** In one line, so that a test need not know where lines break. */
function words(report: Report, id: string): string {
  return text(report, id).replace(/\s+/g, ' ');
}

function faultsIn(report: Report): string[] {
  return report.hits.flatMap(({ id, priority }) => {
    const printed = text(report, id);
    const sums = sumsIn(printed);
    const wrong = sums.filter((sum) => !isRight(sum)).map(({ line, worked }) => `${id}: ${line.trim()}, but it is ${worked}`);
    const last = sums.at(-1)?.printed ?? null;
    const ends = priority === null ? last === null : Math.abs((last ?? Number.NaN) - priority) < 1e-4;
    return [...wrong, ...(ends ? [] : [`${id} does not end in ${priority}`])];
  });
}

describe.each(EXAMPLES)('%s', (name) => {
  const report = exampleWithHits(name);

  it('can be redone with a pencil, every priority of it', () => {
    expect(report.hits.length).toBeGreaterThan(11);
    expect(faultsIn(report)).toEqual([]);
  });

  it('fits its screen, without a hole', () => {
    for (const { id } of report.hits)
      for (const width of [80, 40]) {
        const printed = text(report, id, width);
        const wide = printed.split('\n').filter((line) => line.length > width && !/^(Next|Edit): /.test(line));
        expect(wide).toEqual([]);
        expect(printed).not.toMatch(/undefined|null|NaN|Infinity|\[object|-0(?![\d.])/);
      }
  });

  it('lists them in a group of their own, and leads on to something that is there', () => {
    const group = explainable(report).find(({ title }) => title === 'Pain points');
    expect(group?.entries.map(({ id }) => id)).toEqual(report.hits.map(({ id }) => `hit:${id}`));
    for (const { id } of report.hits) {
      const { next = null, edit = null } = explanation(report, `hit:${id}`) ?? {};
      expect(next ?? edit).not.toBeNull();
      if (next !== null) expect(explanation(report, next)).not.toBeNull();
    }
  });
});

it('random pain points can be redone with a pencil, under any limits', () => {
  fc.assert(
    fc.property(fc.gen(), (next) => {
      const dice = new Dice((least, most) => next(fc.integer, { min: least, max: most }));
      expect(faultsIn(reportOn(randomPlanOfItsOwn(dice)))).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

const WHOLE: WrittenPainPoint = {
  ...{ id: 'a', title: 'Alas', impact: 2, reach_pct: 60, raised_by: 'customer', cx_test: 'yes', confidence: 'high' },
  ...{ effort_days: 2, calendar_days: 5, value: ['removes_irritation'] },
};

describe('one pain point', () => {
  it('says the sentences of the specification, and every line of its sum', () => {
    const printed = words(reportOf(WHOLE), 'a');
    expect(printed).toMatch(/^Alas: Quick Hit, this week, priority 50\.0 /);
    expect(printed).toContain(
      'Quick Hit, this week (decided by effort 2 days, time 5 days). Fixed experience. Priority 50.0 = value 75.0 (impact 2 of 4: 25; reach 60 per cent: 30; customers said it: 20) x confidence 1 / effort 1.5.',
    );
    expect(printed).toContain('decides effort 2 days: up to 3 is this week decides time 5 days: up to 7 is this week');
    expect(printed).toContain('Not given, so it decides nothing: what it needs and people who must work differently.');
    expect(printed).toContain(
      '1. Impact 2 of 4: 50 x 2 / 4 = 25 2. Reach 60 per cent (50 or more), step 4 of 4: 30 x 4 / 4 = 30',
    );
    expect(printed).toContain('Confidence high, and 2 person-days (up to 5) divide by 1.5: 75 x 1 / 1.5 = 50');
    expect(printed).toContain('“Fixed experience”, rung 2 of 5, which asks for “removes an irritation”.');
    expect(printed).toContain('Start: this week. Finish: this week, by 29 November 2026. Nothing holds it up.');
    expect(printed).toContain('At the earliest customers feel it 5 days from the first day of the plan, on 27 November 2026.');
    expect(printed).toContain('Edit: dxready hits edit a place');
  });

  it('tells what waits for it, the bonus cut and the value cut, and where it goes on', () => {
    const first = { ...WHOLE, impact: 4 };
    const others = ['b', 'c', 'd', 'e'].map((id) => ({ ...WHOLE, id, title: `T ${id}`, depends_on: ['a'] }));
    const report = reportOf(first, ...others);
    const printed = words(report, 'a');
    expect(printed).toContain('4 others wait for it: 5 x 4 = 20');
    expect(printed).toContain('At most 15 (bonus): lowest of 20 and 15 = 15');
    expect(printed).toContain('At most 100 (value): lowest of 115 and 100 = 100');
    expect(printed).toContain('For it wait “T b”, “T c”, “T d” and “T e”.');
    expect(explanation(report, 'hit:b')?.next).toBe('hit:a');
    expect(words(report, 'b')).toContain(
      'on 2 December 2026: its own 5, and 5 of waiting for what comes before it or for the slot of its last work.',
    );
  });

  it('says what is missing and how to mend it', () => {
    const printed = words(reportOf({ id: 'a', title: 'Alas' }), 'a');
    expect(printed).toMatch(/^Alas: Big Hit, this year, no priority yet /);
    expect(printed).toContain('No priority yet: impact or reach is not given.');
    expect(printed).toContain('no estimate: without effort and time it counts as this year at least');
    expect(printed).toContain('For the plan 60 person-days are assumed');
    expect(printed).toContain('No kind of value is given, so its ambition is unclear.');
    expect(printed).toMatch(
      /What is missing .*Write down effort_days or size, and calendar_days\..*Write down impact and reach_pct\./,
    );
    expect(printed).not.toContain('How it is worked out');
    const { effort_days: _, ...timed } = WHOLE;
    expect(words(reportOf(timed), 'a')).toContain('Write down effort_days or size.');
  });

  it('says of what is over what became of it', () => {
    const printed = words(
      reportOf({ ...WHOLE, status: 'done' }, { ...WHOLE, id: 'b', status: 'stopped', status_why: 'No money' }),
      'a',
    );
    expect(printed).toMatch(/^Alas: done .* It is done, so it has no class, no priority and no place in the plan\. /);
    expect(printed).toContain('Done, but no customer has confirmed it yet.');
    const stopped = words(reportOf({ ...WHOLE, id: 'b', status: 'stopped', status_why: 'No money' }), 'b');
    expect(stopped).toContain('It is stopped, so it has no class, no priority and no place in the plan. Reason given: No money.');
    const checked = { ...WHOLE, status: 'done' as const, customer_check: { result: '9 of 10 are glad' } };
    expect(words(reportOf(checked), 'a')).toContain('What customers said of it: 9 of 10 are glad.');
  });

  it('says why there is no room for it, and what is left', () => {
    const means = { capacity: [0, 0, 0, 0, 1], maxBig: 3, fatigue: null };
    const report = reportOn({ points: [WHOLE, { ...WHOLE, id: 'b', depends_on: ['a'] }], means, limits: {} });
    expect(words(report, 'a')).toContain('Not scheduled. No capacity left by year 3. It would take 2 person-days.');
    expect(words(report, 'a')).toContain('year 2 0 with 0 Big Hits, year 3 1 with 0 Big Hits.');
    expect(words(report, 'b')).toContain('Not scheduled. What it waits for is not in the plan: “Alas”.');
  });

  it('asks of a class all that its rule asks', () => {
    const kinds = ['breaks_sector_rule', 'reaches_noncustomers', 'new_revenue'] as const;
    expect(words(reportOf({ ...WHOLE, value: [...kinds] }), 'a')).toContain(
      'rung 5 of 5, which asks for “breaks a rule of the sector” and “reaches people who are no customers”.',
    );
    expect(words(reportOf({ ...WHOLE, value: ['saves_time'] }), 'a')).toContain(
      'which asks for one of “saves cost”, “saves time”.',
    );
  });

  it('is meant by its id with and without the word before it, where that is unique', () => {
    const report = exampleWithHits('bright-bank');
    for (const word of [
      'hit:silent-loan',
      'silent-loan',
      'Silent-Loan',
      'I pressed apply and then heard nothing for sixteen days',
    ])
      expect(meant(report, word)).toEqual(['hit:silent-loan']);
    const both = reportOf({ ...WHOLE, id: 'one' });
    const clash = { ...both, workings: { ...both.workings, 'p.one': { ...both.workings['hit:one'], kind: 'item' } } } as Report;
    expect(meant(clash, 'one').toSorted()).toEqual(['hit:one', 'p.one']);
  });

  it('is harmless whatever is written, and one object for programs', () => {
    const title = 'a\u001b[31m | <b>*x*\u202e';
    const report = reportOf({ ...WHOLE, title, fix: title });
    for (const character of ['\u001b', '\u202e']) expect(text(report, 'a')).not.toContain(character);
    const view = explanation(report, 'hit:a');
    expect(view === null ? '' : markdownExplanation(view, 'x', 'y')).toContain('\\| \\<b>\\*x\\*');
    expect(JSON.parse(jsonExplanation(report, 'hit:a'))).toMatchObject({
      ...{ id: 'hit:a', shown: 50, result: 'Quick Hit, this week, priority 50.0' },
      ...{ hit: { id: 'a', value: 75 }, planned: { start: 'this_week' }, working: { kind: 'hit' } },
    });
  });
});
