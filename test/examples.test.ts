// The shipped examples: what they score and the stories they tell. A changed figure here is a changed score.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const names = ['bright-bank', 'harbour-lighting', 'trade-depot'] as const;
const quick = 'test/scenarios/harbour-quick';

/** The reports of these arguments. */
function scored(args: readonly string[]): Report[] {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const printed = execFileSync('node', ['bin/dxready.cjs', 'score', ...args, '--format', 'ndjson'], options);
  return printed
    .trimEnd()
    .split('\n')
    .map((line): Report => JSON.parse(line));
}

const all = scored([...names.map((name) => `examples/${name}`), quick]);
const reports = new Map(names.map((name, index) => [name, all[index] as Report]));

/** Shown scores, and the gates that fired. */
const expected = {
  'bright-bank': { overall: 47.6, pillars: [62.5, 43.1, 54.9, 44.5, 42.2], fired: ['G3', 'G8'], weakest: 'technology' },
  'harbour-lighting': { overall: 55.3, pillars: [68.3, 59.9, 72.9, 37.8, 67], fired: ['G4', 'G6'], weakest: 'data' },
  'trade-depot': { overall: 29.1, pillars: [38.9, 25, 29.2, 27.3, 32.2], fired: ['G1', 'G4', 'G5', 'G8'], weakest: 'people' },
} as const;

/** The flags that fire, the rules that hold, what waits for an answer, and the readings that carry the story. */
const stories = {
  // A brilliant app in front of nothing: the screen shines, the chain behind it is dark, and people are four menus away.
  'bright-bank': {
    flags: ['RF-BEH', 'RF-APP', 'RF-HUMAN', 'RF-CHASE', 'RF-AIWILD'],
    rules: ['R10', 'R14'],
    open: ['RF-SHELF', 'RF-LEADGAP'],
    readings: {
      app_deep: 'app_deep',
      behaviours_first: 'buying_ahead',
      human_touch: 'screens_ahead',
      journey: 'leak',
      two_axes: 'strained',
    },
    lowest: { journey: 'aftercare', value_chain: 'ops', input_use_output: 'use', leadership: 'board', trends: 'faked_media' },
  },
  // Technology with humanity, but poor records: what the advisers know stays in their heads.
  'harbour-lighting': {
    flags: ['RF-SAMETEAM', 'RF-SHELF'],
    rules: ['R1'],
    open: ['RF-LEADGAP'],
    readings: {
      app_deep: 'clear',
      behaviours_first: 'in_step',
      human_touch: 'blended',
      what_when_why: 'no_figures',
      two_axes: 'strained',
    },
    lowest: { value_chain: 'core', input_use_output: 'use', promises: 'trackable', trends: 'sustainable_technology' },
  },
  // Customers chase and are treated as suspects, and the list of what to mend is the firm's own.
  'trade-depot': {
    flags: ['RF-COST', 'RF-GUESS', 'RF-INWARD', 'RF-CHASE', 'RF-DISTRUST'],
    rules: ['R5'],
    open: ['RF-SAMETEAM', 'RF-LEADGAP'],
    readings: { app_deep: 'clear', human_touch: 'neither', two_axes: 'unmoved', urgency: 'urgent', closeness: 'far' },
    lowest: { journey: 'aftercare', promises: 'trackable', value_chain: 'front-core', trends: 'electronic_invoices' },
  },
} as const;

/** The shown scores of a report, and what held them. */
function figures({ gates, overall, pillars }: Report) {
  const fired = gates.filter(({ state }) => state === 'fired').map(({ id }) => id);
  return { overall: overall.shown, pillars: pillars.map(({ shown }) => shown), fired, weakest: overall.weakest };
}

describe.each(names)('%s', (name) => {
  const report = reports.get(name) as Report;
  const story = stories[name];
  const lens = (id: string) => report.lenses.find((one) => one.id === id);

  it('scores what it scored', () => {
    expect(figures(report)).toEqual(expected[name]);
  });

  it('fires the flags and holds the rules of its story, no others', () => {
    const { flags, consistency, open } = report;
    expect({
      flags: flags.map(({ id }) => id),
      rules: consistency.map(({ id }) => id),
      open: [...open.flags, ...open.consistency],
    }).toEqual({ flags: story.flags, rules: story.rules, open: story.open });
  });

  it('is read as its story', () => {
    expect(report.lenses.filter(({ enough }) => !enough).map(({ id }) => id)).toEqual([]);
    const readings = Object.keys(story.readings).map((id) => [id, lens(id)?.reading]);
    expect(Object.fromEntries(readings)).toEqual(story.readings);
    const lowest = Object.keys(story.lowest).map((id) => [id, lens(id)?.values[id === 'trends' ? 'highest' : 'lowest']]);
    expect(Object.fromEntries(lowest)).toEqual(story.lowest);
  });

  it('speaks in notes and evidence, and shows every kind of answer somewhere', () => {
    const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
    expect(items.length).toBe(65);
    expect(items.filter(({ state }) => state === 'missing')).toEqual([]);
    expect(items.filter(({ note }) => note !== null).length).toBeGreaterThanOrEqual(12);
    expect(items.some(({ state }) => state === 'unknown')).toBe(true);
    expect(report.heard.pain_points.length).toBeGreaterThanOrEqual(12);
    expect(report.strengths.length).toBeGreaterThan(0);
    expect(report.gaps.length).toBe(3);
    expect(report.first_step?.says).toBeTruthy();
  });

  it('says how much the trends of both packs matter', () => {
    const { trends = [] } = lens('trends') ?? {};
    for (const pack of ['2024', '2026'])
      expect(trends.filter((trend) => trend.pack === pack && trend.exposure !== null).length).toBeGreaterThanOrEqual(3);
  });
});

describe('first steps', () => {
  it.each([
    ['bright-bank', 'chat-made-it-up'],
    ['harbour-lighting', 'lamp-over-the-bath'],
    ['trade-depot', 'four-pallets-in-the-road'],
  ] as const)('%s begins with the first Quick Hit of its plan', (name, hit) => {
    expect(reports.get(name)?.first_step).toMatchObject({ because: 'hit', item: null, hit });
  });

  it.each([
    ['bright-bank', 'leader', 'data.critical_few'],
    ['harbour-lighting', 'leader', 'data.the_why'],
    ['trade-depot', 'manager', 'people.authority'],
  ] as const)('%s without pain points begins where it gains most', (name, sheet, item) => {
    const [report] = scored([`examples/${name}/answers/${sheet}.yaml`]);
    expect(report?.first_step).toMatchObject({ item, hit: null });
  });

  it('are three different ones', () => {
    expect(new Set([...reports.values()].map((report) => report.first_step?.hit)).size).toBe(3);
  });
});

describe('a quick sheet', () => {
  const report = all[names.length] as Report;

  it('scores what it scored', () => {
    const quickly = { overall: 48.7, pillars: [66.7, 59.9, 75, 25, 56.3], fired: ['G4'], weakest: 'data' };
    expect(figures(report)).toEqual(quickly);
    expect(report.first_step?.item).toBe('data.record_use');
  });

  it('says what it cannot judge', () => {
    expect(report.lenses.find(({ id }) => id === 'input_use_output')).toMatchObject({ enough: false, reading: null });
    expect(report.open.waiting.map(({ id }) => id)).toContain('RF-SHELF');
    expect(report.left_out.length).toBe(65 - 16);
  });
});
