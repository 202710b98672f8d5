// How far the answers carry: V31 on plain numbers, and the same through reports.
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess } from '../../src/core/assess.ts';
import { confidence, confidenceLabel, confidencePart } from '../../src/core/quality/confidence.ts';
import { responseQuality } from '../../src/core/quality/response.ts';
import { shown } from '../../src/core/scoring/numbers.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };
import { chosen, level, levels, plain, sheet } from './build-plain.ts';
import { accepted, score } from './build-questionnaire.ts';

const { inputs, expected } = vectors.vectors.find(({ id }) => id === 'V31') as unknown as {
  inputs: [coverage: number, evidence: number, consensus: number | null, respondents: number][];
  expected: [value: number, label: string][];
};

/** Ten answers in which nothing is worth a look. */
const VARIED = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5];
/** Ten answers in a row, all high, all alike: three flags. */
const STRAIGHT = VARIED.map(() => 4);

function proved(given: readonly number[], evidence: number): Record<string, WrittenAnswer> {
  return chosen(given.map((one) => ({ level: one, evidence })));
}

describe('confidence', () => {
  it.each(inputs.map((input, index) => ({ input, wanted: expected[index] })))('V31: $input is $wanted', ({ input, wanted }) => {
    const [coverage, evidence, consensus, respondents] = input;
    const { value } = confidence({ coverage, evidence, consensus, respondents });
    expect([shown(value), confidenceLabel(value)]).toEqual(wanted);
  });

  it('is labelled by the value as it is shown', () => {
    expect([0, 49.94, 49.95, 74.94, 74.95, 100].map(confidenceLabel)).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high']);
  });

  it('of one respondent rests on coverage and evidence', async () => {
    const report = await score(plain(levels(10)), [sheet(proved(VARIED, 3))]);
    expect(report.confidence).toEqual({
      ...{ value: 70, label: 'medium', coverage: 1, evidence: 1, agreement: 0, consensus: null, lowered: false },
      with_evidence: 70,
    });
  });

  it('of a group grows with the respondents', async () => {
    const agree = (count: number) => Array.from({ length: count }, (_, index) => sheet(chosen(VARIED), { id: `r${index}` }));
    const values = [];
    for (const count of [1, 2, 3, 5, 6]) values.push((await score(plain(levels(10)), agree(count))).confidence);
    expect(values.map(({ value }) => value)).toEqual([40, 47.5, 55, 70, 70]);
    expect(values.map(({ agreement }) => agreement)).toEqual([0, 0.25, 0.5, 1, 1]);
  });

  it('counts sheets that were scored: not those without an answer', async () => {
    const questionnaire = await accepted(plain(levels(10)));
    const read = (name: string, answers: Record<string, WrittenAnswer>) =>
      readSheet(sheet(answers, { id: name }), questionnaire, { name, digest: '', lenient: false, writtenFor: null }).sheet;
    const assessed = assess(questionnaire, [read('one', chosen(VARIED)), read('two', chosen(VARIED))], [read('three', {})]);
    const quality = responseQuality(assessed);
    expect(quality).toEqual([[], []]);
    expect(confidencePart(assessed, quality)).toMatchObject({ value: 47.5, agreement: 0.25 });
  });

  it('does not exist while there is no overall', async () => {
    const nothing = {
      value: null,
      label: null,
      coverage: null,
      evidence: null,
      agreement: null,
      consensus: null,
      lowered: false,
      with_evidence: null,
    };
    for (const answer of ['unknown', { na: 'No.' }] as const) {
      const report = await score(plain(levels(10)), [sheet(chosen(VARIED.map(() => answer)))]);
      expect(report.confidence).toEqual(nothing);
      expect(report.evidence).toEqual({ index: null, levels: [0, 0, 0, 0], unsupported: [], audited: [] });
    }
  });

  it('is no different under audit, in which only scores change', async () => {
    const sheets = [VARIED, VARIED.toReversed()].map((given, index) => sheet(chosen(given), { id: `r${index}` }));
    const [off, on] = await Promise.all([false, true].map((audit) => score(plain(levels(10), { settings: { audit } }), sheets)));
    expect(on?.confidence).toEqual(off?.confidence);
    expect(on?.overall.final).toBeLessThan(off?.overall.final ?? 0);
  });

  it('goes by effective weight: the weakest pillar weighs more', async () => {
    const pillars = ['weak', 'strong'].map((id) => ({
      id,
      title: id,
      capabilities: [{ id: `c-${id}`, title: id, items: [level(`i-${id}`)] }],
    }));
    const report = await score(plain([], { pillars }), [sheet({ 'i-weak': { level: 2, evidence: 3 }, 'i-strong': 4 })]);
    expect(report.evidence.index).toBe(0.625);
    expect(report.confidence.value).toBe(58.75);
  });
});

describe('the label is one step lower', () => {
  const answers = { straight: STRAIGHT, varied: VARIED };
  const report = (...who: (keyof typeof answers)[]) =>
    score(
      plain(levels(10)),
      who.map((one, index) => sheet(proved(answers[one], 3), { id: `r${index}` })),
    );

  it('if the only respondent has two flags', async () => {
    expect((await report('straight')).confidence).toMatchObject({ value: 70, label: 'low', lowered: true });
  });

  it('if half of the respondents have', async () => {
    expect((await report('straight', 'straight', 'varied', 'varied')).confidence).toMatchObject({
      label: 'medium',
      lowered: true,
    });
    expect((await report('straight', 'varied', 'varied')).confidence).toMatchObject({ lowered: false });
  });

  it('not by one flag, however many have it', async () => {
    const some = sheet(chosen([...VARIED.slice(0, 7), 'unknown', 'unknown', 'unknown']));
    const { confidence: found, quality } = await score(plain(levels(10)), [some]);
    expect(quality.map(({ rule }) => rule)).toEqual(['many_unknown']);
    expect(found.lowered).toBe(false);
  });

  it('and never lower than low', async () => {
    const { confidence: found, quality } = await score(plain(levels(10)), [sheet(chosen(STRAIGHT))]);
    expect(quality).toHaveLength(3);
    expect(found).toMatchObject({ value: 40, label: 'low', lowered: false });
  });

  it('also where respondents have no id', async () => {
    const sheets = [STRAIGHT, VARIED, VARIED].map((given) => sheet(proved(given, 3)));
    const { confidence: found, quality } = await score(plain(levels(10)), sheets);
    expect(quality.map(({ respondent }) => respondent)).toEqual([null, null, null]);
    expect(found.lowered).toBe(false);
  });
});
