// Every number of a lens and every outcome of a flag or rule, worked out again from the workings alone, on random questionnaires
// and on the examples. DXREADY_RUNS=20000 makes it longer.
import * as fs from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { type Assessed, assess } from '../../src/core/assess.ts';
import { triesOf } from '../../src/core/explain/insight-moves.ts';
import { insightWorkings, sceneOf } from '../../src/core/explain/insights.ts';
import { revalued } from '../../src/core/explain/retrace.ts';
import { leavesOf } from '../../src/core/explain/turns.ts';
import { improvements } from '../../src/core/improvements.ts';
import { insightParts } from '../../src/core/insights.ts';
import { judgeRule } from '../../src/core/lenses/judge.ts';
import type { JudgedLens } from '../../src/core/lenses/judged.ts';
import type { AnswerSheet } from '../../src/model/answers.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report, ReportClause, ReportFigure, ReportImprovement, ReportLens, ReportWorking } from '../../src/model/report.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { shipped } from '../content/shipped.ts';
import { fc } from '../support/random.ts';
import { Dice, type RandomCase, randomCase } from './random-rules.ts';
import { clauseFaults, faults, type Judged } from './recompute.ts';
import { questionnaireOf, sheetsOf, turnedRound } from './second-compare.ts';

const runs = Number(process.env.DXREADY_RUNS ?? 150);

interface Told {
  readonly assessed: Assessed;
  readonly judged: Judged;
  readonly next: readonly ReportImprovement[];
  readonly workings: Report['workings'];
}

function tell(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): Told {
  const assessed = assess(questionnaire, sheets);
  const gates = assessed.assessment.gates.map(({ gate: { id }, state }) => ({ id, state }));
  const judged = { ...insightParts(assessed.insights, assessed.facts), gates };
  const next = improvements(questionnaire, assessed);
  return { assessed, judged, next, workings: insightWorkings(assessed, { improvements: next }) };
}

function forAny(holds: (told: Told, one: RandomCase) => void): void {
  const cases = (next: fc.GeneratorValue) => randomCase(new Dice((least, most) => next(fc.integer, { min: least, max: most })));
  fc.assert(
    fc.property(fc.gen(), (next) => {
      const one = cases(next);
      const questionnaire = questionnaireOf(one);
      holds(tell(questionnaire, sheetsOf(one, questionnaire)), one);
    }),
    { numRuns: runs },
  );
}

/** An example as it is shipped. */
function example(name: string): { questionnaire: Questionnaire; sheets: AnswerSheet[] } {
  const folder = new URL(`../../examples/${name}/answers/`, import.meta.url);
  const questionnaire = shipped('full');
  const sheets = fs.readdirSync(folder).map((file) => {
    const written = load(fs.readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA }) as WrittenSheet;
    return readSheet(written, questionnaire, { name: '', digest: '', lenient: false, writtenFor: null }).sheet;
  });
  return { questionnaire, sheets };
}

/** Its numbers by name, as the report has them; of a lens without enough none is shown. */
function numbersOf({ values, parts }: ReportLens): [string, number | null][] {
  const own = Object.entries(values).flatMap(([name, value]): [string, number | null][] =>
    typeof value === 'string' || /^(lowest|highest)(\.|$)|^leak_(from|to)$/.test(name) ? [] : [[name, value]],
  );
  return [...parts.map(({ id, value }): [string, number | null] => [id, value]), ...own];
}

function checkLens(lens: ReportLens, { values, clause }: ReportWorking, { judged, assessed }: Told): void {
  if (!lens.enough && assessed.voices.length > 1) {
    expect({ values, clause }).toEqual({ values: [], clause: null });
    return;
  }
  const roots = new Map(values.map(({ name, figure }) => [name, figure.value]));
  expect(roots.size).toBe(values.length);
  expect(values.flatMap(({ figure }) => faults(figure))).toEqual([]);
  expect(clause === null ? [] : clauseFaults(clause, judged)).toEqual([]);
  if (clause !== null) expect(clause.outcome).toBe('true');
  if (lens.reading === null) expect(clause).toBeNull();
  const numbers = numbersOf(lens);
  expect(new Set(roots.keys())).toEqual(new Set(numbers.map(([name]) => name)));
  const isPart = (name: string) => [...lens.parts, ...lens.named].some(({ id }) => id === name);
  for (const [name, value] of numbers)
    if (lens.enough || !isPart(name)) expect({ name, value: roots.get(name) }).toEqual({ name, value });
}

function nodesOf(figure: ReportFigure): ReportFigure[] {
  return [figure, ...(figure.of ?? []).flatMap(nodesOf)];
}

function figuresIn({ figure, of = [] }: ReportClause): ReportFigure[] {
  return [...(figure === undefined ? [] : nodesOf(figure)), ...of.flatMap(figuresIn)];
}

/** What is said to be the value of a lens is found there; the readiness for a trend inside the exposure to it. */
function checkReferences(workings: Report['workings']): void {
  const nodes = Object.values(workings).flatMap(({ values, clause }) => [
    ...values.flatMap(({ figure }) => nodesOf(figure)),
    ...(clause === null ? [] : figuresIn(clause)),
  ]);
  for (const { op, id = '', value, title } of nodes.filter((node) => node.value !== null)) {
    const [lens = '', ...name] = id.split('.');
    if (op !== 'score' || workings[lens]?.kind !== 'lens') continue;
    const figure = workings[lens].values.find((one) => one.name === name.join('.'))?.figure;
    expect(figure, id).toBeDefined();
    const there = figure === undefined ? [] : title === 'readiness' ? nodesOf(figure) : [figure];
    expect(there.map((one) => one.value)).toContain(value);
    references.add(title === 'readiness');
  }
}

const references = new Set<boolean>();

/** True if fewer than may be shown are behind it, in all or, where roles matter, of one role. */
function areFew(roles: readonly string[], { questionnaire: { settings } }: Assessed['facts']): boolean {
  const sizes = [...new Set(roles)].map((role) => roles.filter((one) => one === role).length);
  return Math.min(...(settings.pooling === 'role_balanced' ? sizes : [roles.length])) < settings.min_cell;
}

const seen = { hidden: 0, options: 0, answers: 0, relevance: 0 };

/** Nothing of a group that single people ticked, typed or said of a trend; what is found elsewhere is found there. */
function checkHidden({ workings, assessed: { facts, voices } }: Told): void {
  if (voices.length === 1) return;
  const rolesOn = (item: string) => facts.items.get(item)?.said.map(({ role }) => role) ?? [];
  for (const { values, clause, kind } of Object.values(workings))
    for (const [name, node] of [
      ...values.flatMap((one) => nodesOf(one.figure).map((figure) => [one.name, figure] as const)),
      ...(clause === null ? [] : figuresIn(clause)).map((figure) => ['', figure] as const),
    ]) {
      const { op, value, id = '', title } = node;
      if (op === 'hidden' && value === null) seen.hidden += 1;
      expect(['level', 'share', 'points', 'median']).not.toContain(op);
      if (value === null || (op !== 'score' && op !== 'given')) continue;
      const [item = '', option] = id.split('/');
      if (op === 'given' && id === '') {
        const pack = facts.questionnaire.packs.find(({ entries }) => entries.some((trend) => trend.id === name));
        const answers = facts.sheets.map(({ trends, respondent }) => ({
          ...trends.get(pack?.id ?? '')?.get(name),
          ...respondent,
        }));
        const said = answers.filter((answer) => (answer[title as 'relevance'] ?? 'unknown') !== 'unknown');
        expect({
          kind,
          few: areFew(
            said.map(({ role }) => role),
            facts,
          ),
        }).toEqual({ kind: 'lens', few: false });
        seen.relevance += 1;
      } else if (option !== undefined || op === 'given') {
        expect(areFew(rolesOn(item), facts)).toBe(false);
        seen[op === 'given' ? 'answers' : 'options'] += 1;
      }
    }
}

/** Everything in the workings follows from its parts, and comes to what the report says. */
function check(told: Told): void {
  const { judged, workings, assessed } = told;
  const { insights } = assessed;
  for (const lens of judged.lenses) checkLens(lens, workings[lens.id] as ReportWorking, told);
  checkHidden(told);
  checkReferences(workings);
  const fired = [...judged.flags, ...judged.consistency].map(({ id }) => id);
  const open = [...judged.open.flags, ...judged.open.consistency];
  for (const { rule } of [...insights.flags, ...insights.consistency]) {
    const { clause, moves } = workings[rule.id] as ReportWorking;
    expect(clause === null ? ['none'] : clauseFaults(clause, judged)).toEqual([]);
    expect(clause?.outcome).toBe(fired.includes(rule.id) ? 'true' : open.includes(rule.id) ? 'open' : 'false');
    if (!fired.includes(rule.id)) expect(moves).toEqual([]);
  }
  for (const { moves } of Object.values(workings)) {
    expect(moves.length).toBeLessThanOrEqual(5);
    expect(new Set(moves.map(({ item }) => item)).size).toBe(moves.length);
    expect(moves.filter(({ gain }) => gain === 0)).toEqual([]);
  }
}

describe('lenses, flags and rules are worked out again from what is told of them', () => {
  it('whatever is asked and answered', () => {
    forAny((told) => check(told));
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
    expect(references.size).toBe(2);
  });

  it('in whatever order it comes', () => {
    forAny((told, one) => {
      const questionnaire = questionnaireOf(one);
      const sheets = sheetsOf(one, questionnaire).map((sheet) => ({ ...sheet, painPoints: sheet.painPoints.toReversed() }));
      expect(tell(questionnaire, sheets.toReversed()).workings).toEqual(told.workings);
      const turned = tell(turnedRound(questionnaire), sheets).workings;
      expect(inAnyOrder(turned)).toEqual(inAnyOrder(told.workings));
    });
  });

  it('in an example', () => {
    for (const name of ['bright-bank', 'harbour-lighting', 'trade-depot']) {
      const { questionnaire, sheets } = example(name);
      check(tell(questionnaire, sheets));
    }
  });
});

/** Without the steps, since of equal ones the first in the questionnaire is told first; parts sorted. */
function inAnyOrder(told: unknown): unknown {
  if (Array.isArray(told)) {
    const parts = told.map(inAnyOrder);
    return parts.toSorted((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
  }
  if (typeof told !== 'object' || told === null) return told;
  const entries = Object.entries(told).filter(([key]) => key !== 'moves');
  return Object.fromEntries(entries.map(([key, value]) => [key, inAnyOrder(value)]));
}

/** Every value of every lens, and every flag, with each item at its next score: by the traces, and judged again. */
function checkChanges({ assessed, next }: Told): void {
  const scene = sceneOf(assessed);
  const { lenses, flags } = assessed.insights;
  for (const { change } of triesOf(next, scene)) {
    const facts = change.facts();
    // The root of two sides of unlike signs comes and goes with a score; nothing else does.
    const hasRoot = (judged: JudgedLens | undefined) => judged?.values.get('combined') !== null;
    if (lenses.some((judged) => hasRoot(judged) !== hasRoot(facts.lenses.get(judged.lens.id)))) continue;
    for (const { lens } of lenses.filter(({ enough }) => enough)) {
      const again = facts.lenses.get(lens.id)?.values;
      for (const [name, trace] of scene.traces(lens.id))
        if (again?.has(name) && trace.held !== true)
          expect(revalued(trace, change) ?? 0, `${lens.id}.${name}`).toBeCloseTo(Number(again.get(name)), 6);
    }
    for (const { rule, outcome } of flags) {
      const turned = judgeRule(rule.when, facts).outcome !== outcome;
      const leaves = leavesOf(rule.when, scene).filter(({ items }) => items.has(change.item));
      if (turned) expect(leaves.some(({ mayTurn }) => mayTurn(change))).toBe(true);
    }
  }
}

describe('what would move it', () => {
  it('is worked out by the traces as it is judged', () => {
    forAny((told) => checkChanges(told));
    const { questionnaire: full, sheets: given } = example('trade-depot');
    checkChanges(tell(full, given));
  });

  const { questionnaire, sheets } = example('bright-bank');
  const before = tell(questionnaire, sheets);
  /** The same with one item a level higher, judged from the answers on; null for what is no level. */
  const oneUp = (id: string): Told | null => {
    const given = sheets[0]?.answers.get(id)?.given;
    if (given?.state !== 'answered' || given.value.kind !== 'level') return null;
    const { level } = given.value;
    const changed = sheets.map((sheet) => {
      const answer = sheet.answers.get(id);
      if (answer === undefined) return sheet;
      const up = { ...answer, given: { state: 'answered', value: { kind: 'level', level: level + 1 } } } as const;
      return { ...sheet, answers: new Map(sheet.answers).set(id, up) };
    });
    return tell(questionnaire, changed);
  };

  it('moves a lens as far as a higher answer does', () => {
    const main = {
      profile: 'score',
      path: 'score',
      balance: 'tilt',
      load: 'risk',
      dial: 'value',
      amount: 'amount',
      exposure: 'score',
    };
    let seen = 0;
    for (const { id, kind, values } of before.judged.lenses) {
      const name = 'index' in values ? 'index' : main[kind];
      for (const { item, gain } of before.workings[id]?.moves ?? []) {
        const after = oneUp(item)?.judged.lenses.find((lens) => lens.id === id)?.values[name];
        if (after === undefined || name in values === false) continue;
        expect(gain, `${id}, ${item}`).toBeCloseTo(Number(after) - Number(values[name]), 5);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('clears a flag as a higher answer does', () => {
    const cleared = before.judged.flags.flatMap(({ id }) =>
      (before.workings[id]?.moves ?? []).flatMap(({ item }) => {
        const after = oneUp(item);
        return after === null ? [] : [after.judged.flags.some((flag) => flag.id === id)];
      }),
    );
    expect(new Set(cleared)).toEqual(new Set([false]));
  });
});
