// The audit: what rests on an opinion counts at most 50. It lowers scores, and touches nothing else.

import { describe, expect, it } from 'vitest';
import { withSettings } from '../../src/core/assess.ts';
import type { Answer, AnswerSheet } from '../../src/model/answers.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report, ReportItem } from '../../src/model/report.ts';
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';
import { level, plain, sheet } from './build-plain.ts';
import { score } from './build-questionnaire.ts';
import { Dice } from './random-rules.ts';
import { randomSheets } from './random-sheets.ts';
import { questionnaireOf, report, sheetsOf } from './second-compare.ts';

/** `npm run test:long` makes it longer. */
const RUNS = Math.ceil(Number(process.env.DXREADY_RUNS ?? 1000) / 10);

const YES_NO: WrittenItem = { id: 'x', type: 'yes_no', ask: 'Is it?' };

function audited(questionnaire: WrittenQuestionnaire, sheets: readonly WrittenSheet[], audit = true): Promise<Report> {
  return score({ ...questionnaire, settings: { ...questionnaire.settings, audit } }, sheets);
}

function itemsOf({ pillars }: Report): ReportItem[] {
  return pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
}

async function itemUnderAudit(item: WrittenItem, answers: readonly WrittenAnswer[], role = (_: number) => 'a') {
  const sheets = answers.map((answer, index) => sheet({ x: answer }, { id: `r${index}`, role: role(index) }));
  const report = await audited(plain([item]), sheets);
  return { score: itemsOf(report)[0]?.score, lowered: report.evidence.audited, unsupported: report.evidence.unsupported };
}

describe('one sheet under audit', () => {
  it.each([
    ['nothing stated', level('x'), 5, 50],
    ['an opinion', level('x'), { level: 4, evidence: 0 }, 50],
    ['an example', level('x'), { level: 5, evidence: 1 }, 100],
    ['at 50 already', level('x'), 3, 50],
    ['under 50', level('x'), 2, 25],
    ['a reverse item, low level', level('x', { reverse: true }), 1, 50],
    ['a reverse item, high level', level('x', { reverse: true }), 5, 0],
    ['two levels', level('x', { levels: 2 }), 2, 50],
    ['ten levels', level('x', { levels: 10 }), 7, 50],
    ['yes or no', YES_NO, true, 50],
    ['yes with a document', YES_NO, { value: true, evidence: 2 }, 100],
  ] as const)('%s', async (_, item, answer, points) => {
    expect((await itemUnderAudit(item, [answer])).score).toBe(points);
  });

  it('lists what it lowered, and what is unsupported by the answer as given', async () => {
    expect(await itemUnderAudit(level('x'), [4])).toEqual({ score: 50, lowered: ['x'], unsupported: ['x'] });
    expect(await itemUnderAudit(level('x'), [3])).toEqual({ score: 50, lowered: [], unsupported: [] });
    expect(await itemUnderAudit(level('x'), [{ level: 4, evidence: 1 }])).toEqual({ score: 75, lowered: [], unsupported: [] });
  });

  it('bounds hold what is open at 100, and the answer down', async () => {
    const report = await audited(plain([level('x'), level('y'), level('z')]), [sheet({ x: 5, y: 1, z: 'unknown' })]);
    expect(report.overall).toMatchObject({ final: 25, low: 16.666667, high: 50 });
  });

  it('a gate sees the score under audit', async () => {
    const gates = [{ id: 'G', item: 'x', below: 60, cap: 39.9, scope: 'overall' }];
    const states = [];
    for (const audit of [false, true]) {
      states.push((await audited(plain([level('x')], { gates }), [sheet({ x: 5 })], audit)).gates[0]?.state);
    }
    expect(states).toEqual(['passed', 'fired']);
  });

  it('what is asked depends on the answer as given', async () => {
    const asked: WrittenItem = { ...level('y'), when: { item: 'x', at_least: 75 } };
    const report = await audited(plain([level('x'), asked]), [sheet({ x: 5, y: { level: 5, evidence: 3 } })]);
    expect(itemsOf(report).map(({ state, score: points }) => [state, points])).toEqual([
      ['answered', 50],
      ['answered', 100],
    ]);
  });
});

describe('a group under audit', () => {
  const proof = { level: 5, evidence: 2 };

  it('each answer stands on its own evidence', async () => {
    expect(await itemUnderAudit(level('x'), [proof, 5])).toEqual({ score: 75, lowered: ['x'], unsupported: [] });
    expect(await itemUnderAudit(level('x'), [5, 5])).toEqual({ score: 50, lowered: ['x'], unsupported: ['x'] });
  });

  it('inside roles too', async () => {
    const found = await itemUnderAudit(level('x'), [proof, 5, 5], (index) => (index === 0 ? 'a' : 'b'));
    expect(found.score).toBe(75);
  });

  it('evidence for an answer that does not count is none', async () => {
    const asked: WrittenItem = { ...level('y'), when: { item: 'x', at_least: 75 } };
    const sheets = [sheet({ x: 4, y: 5 }, { id: 'one' }), sheet({ x: 1, y: { level: 5, evidence: 3 } }, { id: 'two' })];
    const report = await audited(plain([level('x'), asked]), sheets, false);
    expect(itemsOf(report)[1]).toMatchObject({ score: 100, evidence: null, unsupported: true });
    const silent = [sheet({ x: 5 }, { id: 'one' }), sheet({ x: { unknown: true, evidence: 3 } }, { id: 'two' })];
    expect(itemsOf(await audited(plain([level('x')]), silent, false))[0]).toMatchObject({ evidence: null, unsupported: true });
  });
});

describe('for any questionnaire and answers', () => {
  interface Made {
    readonly questionnaire: Questionnaire;
    readonly sheets: readonly AnswerSheet[];
    /** The same answers with other evidence. */
    readonly others: readonly AnswerSheet[];
  }

  function forAny(holds: (made: Made) => void): void {
    const property = fc.property(fc.gen(), (next) => {
      const dice = new Dice((least, most) => next(fc.integer, { min: least, max: most }));
      const one = randomSheets(dice);
      const questionnaire = questionnaireOf(one);
      const sheets = sheetsOf(one, questionnaire);
      holds({ questionnaire, sheets, others: sheets.map((each) => otherEvidence(each, dice)) });
    });
    fc.assert(property, { numRuns: RUNS });
  }

  function otherEvidence(given: AnswerSheet, dice: Dice): AnswerSheet {
    const change = (answer: Answer): Answer => ({ ...answer, evidence: dice.pick([null, 0, 0, 1, 2, 3]) });
    return { ...given, answers: new Map([...given.answers].map(([id, answer]) => [id, change(answer)])) };
  }

  const scores = ({ overall, pillars }: Report) => [overall, ...pillars].flatMap(({ final, low, high }) => [final, low, high]);
  const states = ({ overall, pillars }: Report) => [overall.state, ...pillars.map(({ rated, coverage }) => [rated, coverage])];
  const asked = (found: Report) => itemsOf(found).map(({ id, state, tally }) => ({ id, state, tally }));

  it('the audit never raises a final score or a bound, and changes nothing but scores', () => {
    forAny(({ questionnaire, others }) => {
      const [off, on] = [false, true].map((audit) => report(withSettings(questionnaire, { audit }), others));
      if (off === undefined || on === undefined) throw new Error('two reports');
      expect([states(on), asked(on), on.quality]).toEqual([states(off), asked(off), off.quality]);
      expect({ ...on.evidence, audited: off.evidence.audited, index: null }).toEqual({ ...off.evidence, index: null });
      const before = scores(off);
      for (const [index, value] of scores(on).entries()) {
        const was = before[index] ?? null;
        expect(value === null).toBe(was === null);
        expect((value ?? 0) <= (was ?? 0) + 1e-6).toBe(true);
      }
    });
  });

  it('without the audit, evidence and all that is said of it change no score', () => {
    forAny(({ questionnaire, sheets, others }) => {
      const [one, other] = [report(questionnaire, sheets), report(questionnaire, others)];
      const rest = ({ pillars }: Report) => pillars.map((pillar) => ({ ...pillar, capabilities: [] }));
      expect([other.overall, rest(other), other.gates, other.quality]).toEqual([one.overall, rest(one), one.gates, one.quality]);
      expect(other.evidence.audited).toEqual([]);
    });
  });

  it('what is counted and listed fits the items of the report', () => {
    forAny(({ questionnaire, others }) => {
      const { evidence, pillars, confidence } = report(questionnaire, others);
      const counting = pillars
        .filter(({ weight }) => weight > 0)
        .flatMap(({ capabilities }) => capabilities.filter(({ weight }) => weight > 0))
        .flatMap(({ items }) => items.filter(({ weight, type }) => weight > 0 && type !== 'text'));
      const offering = (best: number) =>
        counting.filter((item) => item.state === 'answered' && (item.evidence ?? 0) === best).length;
      expect(evidence.levels).toEqual([0, 1, 2, 3].map(offering));
      expect(evidence.unsupported).toEqual(counting.filter(({ unsupported }) => unsupported).map(({ id }) => id));
      const index = counting.reduce((sum, item) => sum + (item.effective_weight ?? 0) * (item.evidence ?? 0), 0) / 3;
      if (evidence.index !== null) expect(evidence.index).toBeCloseTo(index, 5);
      expect(confidence.evidence).toBe(evidence.index);
    });
  });
});
