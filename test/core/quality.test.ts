// What is worth a look in the answers of one respondent: V29 and the edges.
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import { responseQuality } from '../../src/core/quality/response.ts';
import { givenLevel, longestRun } from '../../src/core/quality/runs.ts';
import { remarksOn } from '../../src/core/remarks.ts';
import type { ReportQualityFlag } from '../../src/model/report.ts';
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { chosen, level, levels, plain, sheet } from '../scoring/build-plain.ts';
import { assessWritten, score } from '../scoring/build-questionnaire.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };

const { inputs, expected } = vectors.vectors.find(({ id }) => id === 'V29') as unknown as {
  inputs: Record<string, number[]>;
  expected: Record<
    string,
    { longest_run: number; limit: number; straight_line: boolean; irv: number; low_variation: boolean } | undefined
  >;
};

const VARIED = [2, 3, 1, 4, 3, 2, 2, 5, 3, 1];

async function flags(questionnaire: WrittenQuestionnaire, ...sheets: WrittenSheet[]): Promise<ReportQualityFlag[]> {
  return responseQuality((await assessWritten(questionnaire, sheets)).assessed).flat();
}

/** The flags of one respondent who chose these levels. */
function onLevels(given: readonly number[], of = 5): Promise<ReportQualityFlag[]> {
  return flags(plain(levels(given.length, of)), sheet(chosen(given)));
}

function repeated<Value>(value: Value, times: number): Value[] {
  return Array.from({ length: times }, () => value);
}

describe('the pattern of the levels', () => {
  it.each(Object.keys(inputs))('V29 %s', async (name) => {
    const [given, wanted] = [inputs[name] ?? [], expected[name]];
    const found = await onLevels(given);
    const straight = found.find(({ rule }) => rule === 'straight_line');
    const flat = found.find(({ rule }) => rule === 'low_variation');
    expect(longestRun(given.map((one) => givenLevel(one, 5)))).toHaveLength(wanted?.longest_run ?? 0);
    expect([straight !== undefined, flat !== undefined]).toEqual([wanted?.straight_line, wanted?.low_variation]);
    if (straight !== undefined) expect(straight).toMatchObject({ value: wanted?.longest_run, limit: wanted?.limit });
    if (flat !== undefined) expect(flat.value).toBeCloseTo(wanted?.irv ?? 0, 4);
  });

  it('is told in a sentence with figures', async () => {
    const all = [...(await onLevels(inputs.flat ?? [])), ...(await onLevels(repeated(4, 10)))];
    expect(all.map(({ says }) => says)).toEqual([
      '16 answers in a row, of 20 with levels, are level 3 of 5.',
      'The 20 answers with levels hardly differ: 0.2236 is their spread on a scale of five, and under 0.30 is worth a look.',
      '10 answers in a row, of 10 with levels, are level 4 of 5.',
      'The 10 answers with levels hardly differ: 0.0000 is their spread on a scale of five, and under 0.30 is worth a look.',
      '10 of 10 answers with levels are 4 or 5 on a scale of five.',
    ]);
  });

  it('says nothing of nine answers, nor of none', async () => {
    expect(await onLevels(repeated(5, 9))).toEqual([]);
    const texts = Array.from({ length: 12 }, (_, index): WrittenItem => ({ id: `i.${index}`, type: 'text', ask: 'What?' }));
    expect(await flags(plain([...texts, level('x')]), sheet({ ...chosen(repeated('Nothing.', 12)), x: 3 }))).toEqual([]);
    const yes = texts.map((item): WrittenItem => ({ ...item, type: 'yes_no' }));
    expect(await flags(plain(yes), sheet(chosen(repeated(true, 12))))).toEqual([]);
  });

  it.each([
    [20, 10],
    [21, 11],
    [22, 11],
    [30, 15],
  ])('of %i answers, a run of %i is worth a look', async (count, limit) => {
    const run = (length: number) => [...repeated(3, length), ...Array.from({ length: count - length }, (_, at) => 1 + (at % 2))];
    expect(await onLevels(run(limit))).toMatchObject([{ rule: 'straight_line', value: limit, limit }]);
    expect(await onLevels(run(limit - 1))).toEqual([]);
  });

  it.each([
    [2, 2, ['straight_line', 'low_variation', 'all_high']],
    [2, 1, ['straight_line', 'low_variation']],
    [10, 8, ['straight_line', 'low_variation', 'all_high']],
    [10, 7, ['straight_line', 'low_variation']],
  ])('of %i levels, all at %i', async (of, at, rules) => {
    expect((await onLevels(repeated(at, 12), of)).map(({ rule }) => rule)).toEqual(rules);
  });

  it('compares the place on a scale of five, whatever the number of levels', async () => {
    const mixed = Array.from({ length: 12 }, (_, index) => level(`i.${index}`, { levels: [3, 5, 9][index % 3] ?? 5 }));
    const middle = chosen(Array.from({ length: 12 }, (_, index) => [2, 3, 5][index % 3] ?? 3));
    const [straight, flat] = await flags(plain(mixed), sheet(middle));
    expect(straight).toMatchObject({
      value: 12,
      says: '12 answers in a row, of 12 with levels, are at the same place of their scale.',
    });
    expect(flat).toMatchObject({ rule: 'low_variation', value: 0 });
  });

  it('90 per cent high is worth a look, a little less is not', async () => {
    const rules = async (given: readonly number[]) => (await onLevels(given)).map(({ rule }) => rule);
    const high = [4, 5, 5, 4, 4, 5, 4, 5, 5];
    expect(await rules([...high, 1])).toEqual(['all_high']);
    expect(await rules([...high, 1, 1])).toEqual([]);
  });

  it('what lies between does not end a run: other kinds, open answers, what was not asked', async () => {
    const items: WrittenItem[] = [
      { id: 'switch', type: 'yes_no', ask: 'Is it?' },
      ...levels(6),
      { ...level('never'), when: { item: 'switch', at_least: 50 } },
      { id: 'number', type: 'number', ask: 'How many?', bands: [{ score: 10 }] },
      level('open'),
      ...Array.from({ length: 6 }, (_, index) => level(`j.${index}`)),
    ];
    const later = Object.fromEntries(repeated(3, 6).map((one, index) => [`j.${index}`, one]));
    const given = { switch: false, ...chosen(repeated(3, 6)), never: 1, number: 7, open: 'unknown' as const, ...later };
    expect((await flags(plain(items), sheet(given))).find(({ rule }) => rule === 'straight_line')).toMatchObject({ value: 12 });
  });

  it('an item of weight 0 was asked all the same', async () => {
    const unweighed = levels(10).map((item, index) => ({ ...item, weight: index === 0 ? 1 : 0 }));
    expect(await flags(plain(unweighed), sheet(chosen(repeated(3, 10))))).toHaveLength(2);
  });
});

describe('what was left open', () => {
  async function shares(given: readonly WrittenAnswer[]): Promise<(string | number | null)[][]> {
    const found = await flags(plain(levels(10)), sheet(chosen(given)));
    return found.map(({ rule, value, says }) => [rule, value, says]);
  }

  it('over 20 per cent, not at 20', async () => {
    expect(await shares([...VARIED.slice(0, 8), 'unknown', 'unknown'])).toEqual([]);
    const three = [...VARIED.slice(0, 7), 'unknown', 'unknown'] as const;
    const says = '3 of 10 questions that apply are open or answered with "do not know": more than 20 per cent.';
    expect(await shares(three)).toEqual([['many_unknown', 0.3, says]]);
  });

  it('"does not apply" is counted apart, and out of the share of what is open', async () => {
    const na = { na: 'Not here.' };
    expect(await shares([...VARIED.slice(0, 8), na, na])).toEqual([]);
    const says = '3 of 10 questions are answered with "does not apply": more than 20 per cent.';
    expect(await shares([...VARIED.slice(0, 7), na, na, na])).toEqual([['many_na', 0.3, says]]);
    expect((await shares([...VARIED.slice(0, 6), na, na, 'unknown', 'unknown'])).map(([rule, value]) => [rule, value])).toEqual([
      ['many_unknown', 0.25],
    ]);
  });

  it('all unknown, and all that does not apply', async () => {
    const figures = async (given: readonly WrittenAnswer[]) => (await shares(given)).map(([rule, value]) => [rule, value]);
    expect(await figures(repeated('unknown', 10))).toEqual([['many_unknown', 1]]);
    expect(await figures(repeated({ na: 'No.' }, 10))).toEqual([['many_na', 1]]);
  });

  it('free text may stay open', async () => {
    const texts = Array.from({ length: 5 }, (_, index): WrittenItem => ({ id: `t.${index}`, type: 'text', ask: 'What?' }));
    expect(await flags(plain([...levels(5), ...texts]), sheet(chosen(VARIED.slice(0, 5))))).toEqual([]);
  });

  it('in a group by what the respondent was asked, alone by everything', async () => {
    const leaders = Array.from({ length: 10 }, (_, index) => level(`i.${index}`, index < 5 ? {} : { who: ['leader'] }));
    const few = sheet(chosen(VARIED.slice(0, 5)), { id: 'few', role: 'staff' });
    const whole = sheet(chosen(VARIED), { id: 'whole', role: 'leader' });
    expect(await flags(plain(leaders), few, whole)).toEqual([]);
    expect(await flags(plain(leaders), few)).toMatchObject([{ rule: 'many_unknown', respondent: 'few', value: 0.5 }]);
    const everyone = plain(leaders, { settings: { asked: 'everyone' } });
    expect(await flags(everyone, few, whole)).toMatchObject([{ rule: 'many_unknown', respondent: 'few', value: 0.5 }]);
  });
});

describe('contradictions', () => {
  const pair = (id: string, high: string, low: string, kind: 'contradiction' | 'tension' = 'contradiction') => ({
    ...{ id, kind, says: 'It does not fit.' },
    when: {
      all: [
        { item: high, at_least: 75 },
        { item: low, below: 50 },
      ],
    },
  });
  const consistency = [pair('R1', 'i.0', 'i.1'), pair('R2', 'i.2', 'i.3'), pair('R3', 'i.4', 'i.5', 'tension')];
  const questionnaire = plain(levels(6), { consistency });
  const both = chosen([5, 1, 5, 1, 5, 1]);

  it('two of one respondent are worth a look; a tension is none', async () => {
    const says = '2 checks find answers that contradict each other. It does not fit. It does not fit.';
    expect(await flags(questionnaire, sheet(both))).toEqual([
      { respondent: null, rule: 'contradictions', says, value: 2, limit: 2 },
    ]);
    expect(await flags(questionnaire, sheet(chosen([5, 1, 5, 5, 5, 1])))).toEqual([]);
  });

  it('in a group each is judged alone', async () => {
    const opposite = chosen([1, 5, 1, 5, 1, 5]);
    const found = await score(questionnaire, [sheet(opposite, { id: 'a' }), sheet(both, { id: 'b' })]);
    expect(found.consistency).toEqual([]);
    const says = 'One respondent gave answers that can hardly all be true.';
    expect(found.quality).toEqual([{ respondent: null, rule: 'contradictions', says, value: null, limit: null }]);
  });

  it('that arise from pooling alone are those of nobody', async () => {
    const split = plain(levels(4), { consistency: consistency.slice(0, 2) });
    const [one, other] = [sheet(chosen([5, 3, 5, 3]), { id: 'one' }), sheet(chosen([3, 1, 3, 1]), { id: 'other' })];
    const found = await score(split, [one, other]);
    expect(found.consistency.map(({ id }) => id)).toEqual(['R1', 'R2']);
    expect(found.quality).toEqual([]);
  });

  it('may look at a lens, at a rule further up, and at what the respondent raised', async () => {
    const tagged = levels(6).map((item) => ({ ...item, tags: ['a:b'] }));
    const lenses = [{ id: 'lens', kind: 'profile' as const, title: 'Lens', parts: { b: 'a:b' } }];
    const rule = (id: string, when: NonNullable<WrittenQuestionnaire['consistency']>[number]['when']) => ({
      id,
      kind: 'contradiction' as const,
      says: 'It does not fit.',
      when,
    });
    const looking = [rule('R1', { lens: 'lens', value: 'b', at_least: 75 }), rule('R2', { rule: 'R1' })];
    const high = sheet(chosen([5, 4, 5, 5, 4, 5]), { id: 'high' });
    const low = { ...sheet(chosen([1, 2, 1, 2, 1, 2]), { id: 'low' }), pain_points: [{ id: 'p', title: 'It hurts' }] };
    const who = async (rules: typeof looking) =>
      (await flags(plain(tagged, { lenses, consistency: rules }), high, low)).map(({ respondent, says }) => [respondent, says]);
    expect(await who(looking)).toEqual([
      ['high', '2 checks find answers that contradict each other. It does not fit. It does not fit.'],
    ]);
    expect(await who([rule('R1', { hits: {}, at_least: 1 }), rule('R2', { rule: 'R1' })])).toEqual([
      ['low', '2 checks find answers that contradict each other. It does not fit. It does not fit.'],
    ]);
  });
});

describe('in a group', () => {
  it('flags stand in the order of the sheets, then of the rules', async () => {
    const sheets = [repeated(5, 10), VARIED, repeated(2, 10)].map((given, index) => sheet(chosen(given), { id: `r${index}` }));
    expect((await flags(plain(levels(10)), ...sheets)).map(({ respondent, rule }) => `${respondent} ${rule}`)).toEqual([
      ...['r0 straight_line', 'r0 low_variation', 'r0 all_high', 'r2 straight_line', 'r2 low_variation'],
    ]);
  });

  it('sheets without an answer have none', async () => {
    const { questionnaire, answered } = await assessWritten(plain(levels(10)), [
      sheet(chosen(repeated(3, 10)), { id: 'speaks' }),
      sheet({}, { id: 'silent' }),
    ]);
    const found = responseQuality(assess(questionnaire, answered.slice(0, 1), answered.slice(1)));
    expect(found.map((some) => some.map(({ respondent }) => respondent))).toEqual([['speaks', 'speaks']]);
  });
});

describe('"does not apply" is said once', () => {
  const na = repeated({ na: 'Not here.' }, 5);

  it.each([1, 2])('of %i respondents', async (count) => {
    const sheets = Array.from({ length: count }, (_, index) =>
      sheet(chosen([...VARIED.slice(0, 5), ...na]), { id: `r${index}` }),
    );
    const { questionnaire, assessed } = await assessWritten(plain(levels(10)), sheets);
    const remarks = remarksOn({ questionnaire, ...assessed, silent: 0 });
    expect(remarks.map(({ code }) => code)).toEqual(count === 1 ? [] : ['many-na']);
    expect(responseQuality(assessed).flat()).toHaveLength(count);
  });
});
