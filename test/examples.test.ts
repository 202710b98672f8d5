// The shipped examples: what they score and the stories they tell. A changed figure here is a changed score.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const names = ['bright-bank', 'harbour-lighting', 'trade-depot'] as const;
const printed = execFileSync(
  'node',
  ['bin/dxready.cjs', 'score', ...names.map((name) => `examples/${name}`), '--format', 'json'],
  { cwd: root, encoding: 'utf8' },
);
const reports = new Map(names.map((name, index) => [name, (JSON.parse(printed) as Report[])[index] as Report]));

/** Shown scores, and the gates that fired. */
const expected = {
  'bright-bank': { overall: 37.8, pillars: [66.7, 33.3, 68.8, 50, 12.5], fired: ['G3', 'G8'], weakest: 'technology' },
  'harbour-lighting': { overall: 48.7, pillars: [66.7, 59.9, 75, 25, 56.3], fired: ['G4'], weakest: 'data' },
  'trade-depot': { overall: 26.7, pillars: [50, 16.7, 33.3, 25, 25], fired: ['G1', 'G3', 'G4', 'G5', 'G8'], weakest: 'people' },
} as const;

describe.each(names)('%s', (name) => {
  const report = reports.get(name) as Report;

  it('scores what it scored', () => {
    const fired = report.gates.filter(({ state }) => state === 'fired').map(({ id }) => id);
    const { overall, pillars } = report;
    expect({ overall: overall.shown, pillars: pillars.map(({ shown }) => shown), fired, weakest: overall.weakest }).toEqual(
      expected[name],
    );
  });

  it('speaks in notes and evidence, and shows every kind of answer somewhere', () => {
    const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
    expect(items.filter(({ note }) => note !== null).length).toBeGreaterThanOrEqual(10);
    expect(items.some(({ state }) => state === 'unknown')).toBe(true);
    expect(report.strengths.length).toBeGreaterThan(0);
    expect(report.gaps.length).toBe(3);
    expect(report.first_step?.says).toBeTruthy();
  });
});

describe('first steps', () => {
  it.each([
    ['bright-bank', 'technology.need_first'],
    ['harbour-lighting', 'data.record_use'],
    ['trade-depot', 'people.authority'],
  ] as const)('%s begins where it gains most', (name, item) => {
    expect(reports.get(name)?.first_step?.item).toBe(item);
  });

  it('are three different ones', () => {
    expect(new Set([...reports.values()].map((report) => report.first_step?.item)).size).toBe(3);
  });
});
