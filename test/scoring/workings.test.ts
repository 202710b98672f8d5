// Every number of a report is worked out again from the parts it names, by what the schema says of them and nothing else.

import { expect, it } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import { toReport } from '../../src/core/report.ts';
import { foldedItems } from '../../src/core/scoring/folded-items.ts';
import type { Report, ReportFigure } from '../../src/model/report.ts';
import type { Settings } from '../../src/model/settings.ts';
import { fc } from '../support/random.ts';
import { Dice } from './random-rules.ts';
import { randomSheets } from './random-sheets.ts';
import { clauseFaults, faults } from './recompute.ts';
import { questionnaireOf, sheetsOf } from './second-compare.ts';

const RUNS = Number(process.env.DXREADY_RUNS ?? 1000);

/** One random case, scored; in some the audit is on. */
function randomReport(next: fc.GeneratorValue) {
  const dice = new Dice((least, most) => next(fc.integer, { min: least, max: most }));
  const one = randomSheets(dice);
  const plain = questionnaireOf(one);
  // Roles that may be shown come up seldom by themselves.
  const open: Partial<Settings> = dice.in10(4) ? { pooling: 'role_balanced', min_cell: 1 } : {};
  const settings: Settings = { ...plain.settings, ...open, audit: dice.in10(3) };
  const questionnaire = { ...plain, settings };
  const sheets = sheetsOf(one, questionnaire);
  const assessed = assess(questionnaire, sheets);
  const facts = { version: '0', digest: '', date: null, remarks: [], whatIf: null };
  return { questionnaire, assessed, report: toReport(questionnaire, sheets, assessed, facts) };
}

type Random = ReturnType<typeof randomReport>;

/** What the report says of everything that has a score, by id. */
function scoresIn({ overall, pillars, gates, confidence }: Report): [string, number | null][] {
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const items = capabilities.flatMap((capability) => capability.items.filter(({ type }) => type !== 'text'));
  return [
    ...(confidence.value === null ? [] : [['confidence', confidence.value] as [string, number]]),
    ['overall', overall.final],
    ...pillars.map(({ id, final }): [string, number | null] => [id, final]),
    ...[...capabilities, ...items, ...gates].map(({ id, score }): [string, number | null] => [id, score]),
  ];
}

function nodesOf(figure: ReportFigure | null): ReportFigure[] {
  return figure === null ? [] : [figure, ...(figure.of ?? []).flatMap(nodesOf)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The steps lead to the numbers that the report shows. */
function checkFigures({ report }: Random): void {
  const { workings } = report;
  const scores = new Map(scoresIn(report));
  expect(Object.keys(workings).toSorted()).toEqual([...scores.keys()].toSorted());
  for (const [id, { kind, figure, clause, moves }] of Object.entries(workings)) {
    expect(figure?.value ?? null, id).toBe(scores.get(id));
    expect(figure === null ? [] : faults(figure)).toEqual([]);
    if (clause !== null) expect(clauseFaults(clause, report)).toEqual([]);
    for (const leaf of nodesOf(figure).filter(({ op }) => op === 'score')) expect(leaf.value).toBe(scores.get(leaf.id ?? ''));
    expect(moves.length <= 5 && moves.every(({ gain }) => gain > 0 || (kind === 'gate' && gain === 0))).toBe(true);
  }
}

/** What holds a score down adds up to what it lacks. */
function checkLosses({ report: { workings, overall } }: Random): void {
  for (const { kind, figure, losses } of Object.values(workings)) {
    const lost = sum(losses.map(({ points }) => points));
    if (figure === null || figure.value === null || kind === 'gate' || kind === 'confidence') expect(losses).toEqual([]);
    else if (kind === 'item') expect(lost >= 0 && figure.value + lost <= 100).toBe(true);
    else expect(Math.abs(figure.value + lost - 100)).toBeLessThan(1e-5);
    expect(losses).toEqual(losses.toSorted((left, right) => right.points - left.points));
  }
  if (overall.before_caps === null) return;
  const brought = sum(Object.values(overall.contributions));
  const kept = (workings.overall?.losses ?? []).filter(({ id }) => Object.hasOwn(overall.contributions, id));
  expect(Math.abs(brought - overall.before_caps)).toBeLessThan(1e-5);
  expect(Math.abs(brought + sum(kept.map(({ points }) => points)) - 100)).toBeLessThan(1e-5);
}

const seen = { whole: 0, few: 0, roles: 0 };

const WAYS = { role_balanced: 'average of the averages of the roles', pooled: 'average of all', median: 'middle of all' };

/** No single answer is shown; of roles only what each comes to, and none if one could be worked out from the others. */
function checkHidden({ questionnaire, assessed, report }: Random): void {
  if (assessed.voices.length === 1) return;
  const { min_cell, pooling } = questionnaire.settings;
  for (const [id, { said, score }] of foldedItems(assessed.assessment)) {
    if (score.kind === 'none') continue;
    const figure = report.workings[id]?.figure;
    const roles = [...new Set(said.map(({ role }) => role))];
    const cells = roles.map((role) => said.filter((one) => one.role === role).map(({ points }) => points));
    if (pooling === 'role_balanced' && roles.length > 1 && cells.every((cell) => cell.length >= min_cell)) {
      const means = cells.map((cell) => sum(cell) / cell.length);
      expect(figure?.op).toBe('mean');
      expect(figure?.of?.map(({ op, of }) => ({ op, of }))).toEqual(roles.map(() => ({ op: 'hidden', of: undefined })));
      expect(sum(figure?.of?.map(({ value }) => value ?? 0) ?? [])).toBeCloseTo(sum(means), 4);
      seen.roles += 1;
    } else {
      const way = WAYS[pooling === 'role_balanced' && roles.length === 1 ? 'pooled' : pooling];
      expect(figure).toEqual({ op: 'hidden', value: figure?.value, title: expect.any(String) });
      expect(figure?.title).toContain(said.length === 1 ? 'the only answer' : way);
      seen[cells.some((cell) => cell.length < min_cell) ? 'few' : 'whole'] += 1;
    }
  }
}

it('every number follows from its parts, for any questionnaire and answers', () => {
  fc.assert(
    fc.property(fc.gen(), (next) => {
      const random = randomReport(next);
      for (const check of [checkFigures, checkLosses, checkHidden]) check(random);
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(RUNS / 20);
});
