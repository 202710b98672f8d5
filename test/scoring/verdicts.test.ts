// A verdict never contradicts the number beside it: for any questionnaire, answers and bars.

import { describe, expect, it, vi } from 'vitest';
import { RULES } from '../../src/model/policy.ts';
import type { Report, ReportBreach } from '../../src/model/report.ts';
import type { WrittenPolicy } from '../../src/model/written-config.ts';
import { fc } from '../support/random.ts';
import { type Outcome, verdictOn } from './build-verdict.ts';
import { type Dice, type RandomCase, randomCase } from './random-rules.ts';
import { diceOf, randomSheets } from './random-sheets.ts';
import { questionnaireOf, sheetsOf } from './second-compare.ts';

/** Where one fails it is told as it is: smaller ones take long to find. */
const numRuns = Math.max(60, Math.ceil(Number(process.env.DXREADY_RUNS ?? 0) / 50));
vi.setConfig({ testTimeout: 60_000 + 200 * numRuns });

/** Bars on the numbers there are, a tenth beside them, and anywhere. */
function near(dice: Dice, values: readonly (number | null)[]): number {
  const numbers = values.filter((value) => value !== null);
  const value = numbers.length === 0 || dice.in10(3) ? dice.int(0, 1000) / 10 : dice.pick(numbers);
  return Math.min(100, Math.max(0, Math.round(10 * value + dice.pick([-1, 0, 0, 0, 1])) / 10));
}

function randomPolicy(dice: Dice, report: Report): WrittenPolicy {
  const { overall, pillars, confidence, lenses, gates } = report;
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const values = lenses.flatMap(({ id, values: all }) =>
    Object.entries(all).flatMap(([name, value]) => (typeof value === 'string' ? [] : [[`${id}.${name}`, value] as const])),
  );
  const pillarNumbers = pillars.flatMap(({ shown, low, high }) => [shown, low, high]);
  const min_lens = Object.fromEntries(dice.some(values, 5).map(([key, value]) => [key, near(dice, [value])]));
  return {
    min_overall: near(dice, [overall.shown, overall.low, overall.high]),
    min_pillar: dice.in10(5)
      ? near(dice, pillarNumbers)
      : Object.fromEntries(pillars.map(({ id, shown, low, high }) => [id, near(dice, [shown, low, high])])),
    min_capability: near(
      dice,
      capabilities.map(({ score }) => score),
    ),
    ...(values.length > 0 && { min_lens }),
    min_coverage: near(dice, [overall.coverage && 100 * overall.coverage]) / 100,
    min_confidence: near(dice, [confidence.value]),
    max_fired_gates: dice.int(0, gates.length),
    max_drop: dice.int(0, 40),
    max_withdrawn: dice.int(0, 3),
    targets_met: true,
    max_age_days: dice.int(0, 30),
    require: [{ overall: 'raw', at_least: near(dice, [overall.raw]) }],
    undecided: dice.pick(['error', 'warn']),
    warn: dice.some(RULES, 2),
  };
}

function forAny(make: (dice: Dice) => RandomCase, holds: (outcome: Outcome, policy: WrittenPolicy) => void): void {
  const property = fc.property(fc.gen(), (next) => {
    const dice = diceOf(next);
    const one = make(dice);
    const questionnaire = questionnaireOf(one);
    const sheets = sheetsOf(one, questionnaire);
    const strict = dice.in10(5);
    const [first = []] = [sheets.slice(0, 1)];
    const { report: earlier } = verdictOn(questionnaire, first, () => ({}), { strict });
    let policy: WrittenPolicy = {};
    const choose = (report: Report) => {
      policy = randomPolicy(dice, report);
      return policy;
    };
    const outcome = verdictOn(questionnaire, sheets, choose, { strict, earlier: dice.in10(7) ? earlier : null });
    holds(outcome, policy);
  });
  fc.assert(property, { numRuns, endOnFailure: true });
}

/** What is asked for, on the side that counts: at least, or at most. */
function keeps({ rule, bar }: ReportBreach, value: number): boolean {
  return rule.startsWith('min_') ? value >= Number(bar) : value <= Number(bar);
}

/** The worst and the best that it can come to. */
function ends({ rule, low, high }: ReportBreach): { readonly worst: number | null; readonly best: number | null } {
  return rule.startsWith('min_') ? { worst: low, best: high } : { worst: high, best: low };
}

/** Rules on scores, whose bounds are those of the report. */
const BOUNDED: ReadonlySet<string> = new Set(['min_overall', 'min_pillar', 'min_capability']);

/** Whether a score that reaches its bar at worst is still not to be relied on. */
function isProvisional({ rule, id }: ReportBreach, { overall, pillars }: Report): boolean {
  if (rule === 'min_overall') return overall.provisional || overall.shown === null;
  const pillar = pillars.find((one) => one.id === id);
  if (rule === 'min_pillar') return pillar === undefined || !pillar.rated || pillar.provisional;
  return pillars.flatMap(({ capabilities }) => capabilities).find((one) => one.id === id)?.score === null;
}

/** A number as the message of a rule has it. */
function asTold({ unit, shown, rule }: ReportBreach): string {
  const value = Math.abs(shown ?? 0);
  if (unit === 'share') return `${Math.round(1000 * value) / 10}%`;
  return unit === 'points' && rule !== 'max_age_days' ? value.toFixed(1) : String(value);
}

const CASES = [
  ['scores', randomSheets],
  ['lenses, flags and rules', randomCase],
] as const;

describe.each(CASES)('for any questionnaire with %s, any answers and any bars', (_, make) => {
  it('met means that the number shown, and the worst of it, keep the bar', () => {
    forAny(make, ({ verdict }) => {
      for (const breach of verdict.rules.filter(
        ({ outcome, bar, shown }) => outcome === 'met' && bar !== null && shown !== null,
      )) {
        const { worst } = ends(breach);
        expect(keeps(breach, breach.shown ?? 0) && keeps(breach, worst ?? breach.shown ?? 0), JSON.stringify(breach)).toBe(true);
      }
    });
  });

  it('failed means that the number shown, and the best of it, miss the bar', () => {
    forAny(make, ({ verdict }) => {
      for (const breach of verdict.rules.filter(({ outcome, bar }) => outcome === 'failed' && bar !== null)) {
        const { best } = ends(breach);
        expect(breach.shown ?? best).not.toBeNull();
        expect(
          (breach.shown !== null && keeps(breach, breach.shown)) || (best !== null && keeps(breach, best)),
          JSON.stringify(breach),
        ).toBe(false);
      }
    });
  });

  it('a number is settled one way or the other unless something is open', () => {
    forAny(make, ({ report, verdict }) => {
      const isWhole = report.overall.state === 'full' && report.gates.every(({ state }) => state !== 'unverified');
      const open = verdict.rules.filter(
        ({ outcome, shown, low, high }) => outcome === 'undecided' && shown !== null && low === high,
      );
      if (isWhole) expect(open).toEqual([]);
    });
  });

  it('what lies outside its bounds is settled: it fails if the best misses the bar, and is met if the worst reaches it', () => {
    forAny(make, ({ report, verdict }) => {
      for (const breach of verdict.rules.filter(({ rule, title }) => BOUNDED.has(rule) && !title.includes('not held'))) {
        const { worst, best } = ends(breach);
        if (best !== null && !keeps(breach, best)) expect(breach.outcome, JSON.stringify(breach)).toBe('failed');
        if (worst === null || !keeps(breach, worst) || breach.outcome === 'met') continue;
        expect(breach.outcome).toBe('undecided');
        expect(isProvisional(breach, report), JSON.stringify(breach)).toBe(true);
      }
    });
  });

  it('every target is met as the report says, and missed as it says', () => {
    forAny(make, ({ report: { targets }, verdict }) => {
      const breach = verdict.rules.find(({ rule }) => rule === 'targets_met');
      const said = targets.all.filter(({ met }) => met === false).length;
      const unsaid = targets.all.filter(({ met }) => met === null).length;
      for (const { met, score, target } of targets.all)
        if (met !== null) expect(met).toBe(Math.round((score ?? 0) * 10 + 1e-9) / 10 >= target);
      const { shown, low, high, outcome } = breach ?? {};
      expect(shown).toBeGreaterThanOrEqual(said);
      expect(shown).toBeLessThanOrEqual(said + unsaid);
      expect(low).toBeLessThanOrEqual(shown ?? -1);
      expect(high).toBeGreaterThanOrEqual(shown ?? 0);
      if (outcome === 'failed') expect(shown).toBeGreaterThan(0);
      if (outcome === 'met') expect([said, unsaid]).toEqual([0, 0]);
    });
  });

  it('only what open answers leave undecided takes what is said of it', () => {
    forAny(make, ({ report, verdict }, { warn = [], undecided }) => {
      const hasOpen = report.overall.coverage !== null && (report.overall.coverage < 1 || report.overall.provisional);
      for (const { rule, outcome, severity, shown } of verdict.rules) {
        const isNamed = warn.some((one) => one === rule);
        if (isNamed) expect(severity).toBe('warn');
        else if (outcome !== 'undecided' || undecided === 'error') expect(severity).toBe('error');
        else if (rule === 'max_age_days') expect(severity).toBe('error');
        else if (BOUNDED.has(rule) && (shown !== null || hasOpen)) expect(severity).toBe('warn');
        else if (rule === 'min_overall' && report.overall.coverage === null) expect(severity).toBe('error');
      }
    });
  });

  it('the message names the number, and so does the report', () => {
    forAny(make, ({ report, verdict }) => {
      for (const breach of verdict.rules) {
        if (breach.shown !== null) expect(breach.message).toContain(asTold(breach));
        if (breach.rule === 'min_overall') expect(breach.shown).toBe(report.overall.shown);
        const pillar = breach.rule === 'min_pillar' ? report.pillars.find(({ id }) => id === breach.id) : undefined;
        if (pillar !== undefined) expect(breach.shown).toBe(pillar.in_scope ? pillar.shown : null);
        expect(breach.message).toMatch(/^\S.*\.$/s);
        expect(breach.mend === '' || /^\S.*\.$/s.test(breach.mend), breach.mend).toBe(true);
      }
    });
  });

  it('it passes unless an error is not met, and names the answers that decide, the first in its advice', () => {
    forAny(make, ({ report, verdict }) => {
      const grave = verdict.rules.filter(({ severity, outcome }) => severity === 'error' && outcome !== 'met');
      expect(verdict.passed).toBe(grave.length === 0);
      expect(new Set(verdict.breaches)).toEqual(new Set(verdict.rules.filter(({ outcome }) => outcome !== 'met')));
      const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((one) => one.items.map(({ id }) => id)));
      const gone = 'matched' in report.comparison ? report.comparison.unmatched.map(({ id }) => id) : [];
      for (const { item, outcome, answers, mend } of verdict.rules) {
        for (const answer of answers) expect([...items, ...gone]).toContain(answer.item);
        expect(answers.length).toBeLessThanOrEqual(10);
        expect(answers.every(({ says }) => /^\S/.test(says))).toBe(true);
        expect(item).toBe(answers[0]?.item ?? null);
        if (outcome === 'met') expect(answers).toEqual([]);
        // What it advises is about the answer it names.
        if (answers[0] !== undefined) expect(mend).toContain(answers[0].title);
      }
    });
  });
});
