// The vectors of the scoring specification, V01 to V17, through real questionnaires and sheets.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report, ReportOverall, ReportPillar } from '../../src/model/report.ts';
import type { WrittenItem, WrittenSettings } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import { type Given, questionnaireFrom, score, sheetFrom, type Tree } from './build-questionnaire.ts';

// biome-ignore lint/suspicious/noExplicitAny: each vector has a shape of its own
type Vector = { readonly id: string; readonly title: string; readonly inputs: any; readonly expected: any };

const { vectors } = JSON.parse(readFileSync(new URL('../vectors/scoring-vectors.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

function vector(id: string): Vector {
  const found = vectors.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
}

/** One decimal, half away from zero, written apart from the engine. */
function oneDecimal(value: number | null): number | null {
  if (value === null) return null;
  const tenths = Math.round(Math.abs(value) * 1e6) / 1e5;
  return (Math.sign(value) * Math.floor(tenths + 0.5)) / 10;
}

interface TreeInputs {
  readonly instrument: Tree;
  readonly item_scores: Readonly<Record<string, Given>>;
  readonly lambda?: number;
  readonly strict_gates?: boolean;
}

async function scoreTree({ instrument, item_scores, lambda, strict_gates }: TreeInputs): Promise<Report> {
  const settings: WrittenSettings = { ...(lambda === undefined ? {} : { lambda }), ...(strict_gates ? { strict_gates } : {}) };
  const notAsked = Object.keys(item_scores).filter((id) => item_scores[id] === 'not_asked');
  return score(questionnaireFrom(instrument, { settings, notAsked }), [sheetFrom(item_scores)]);
}

function pillarFacts(pillar: ReportPillar) {
  const { in_scope, rated, provisional, caps, band } = pillar;
  const coverage = pillar.coverage === null ? null : Math.round(pillar.coverage * 1e4) / 1e4;
  const points = {
    raw: oneDecimal(pillar.raw),
    final: oneDecimal(pillar.final),
    low: oneDecimal(pillar.low),
    high: oneDecimal(pillar.high),
  };
  return { ...points, band, coverage, in_scope, rated, provisional, caps };
}

function overallFacts({ state, raw, before_caps, final, band, low, high, provisional, caps }: ReportOverall) {
  const points = {
    raw: oneDecimal(raw),
    before_overall_caps: oneDecimal(before_caps),
    final: oneDecimal(final),
    low: oneDecimal(low),
    high: oneDecimal(high),
  };
  return { state, ...points, band, provisional, caps };
}

describe('trees of weights, gates and states', () => {
  it.each(['V02', 'V03', 'V05', 'V06', 'V07', 'V08', 'V08b', 'V09', 'V10', 'V11', 'V12', 'V12b', 'V13', 'V14'])(
    '%s',
    async (id) => {
      const { inputs, expected } = vector(id);
      const report = await scoreTree(inputs);
      expect(Object.fromEntries(report.pillars.map((pillar) => [pillar.id, pillarFacts(pillar)]))).toEqual(expected.pillars);
      expect(Object.fromEntries(report.gates.map((gate) => [gate.id, gate.state]))).toEqual(expected.gates);
      expect(overallFacts(report.overall)).toEqual(expected.overall);
      expect(report.overall.shown).toBe(expected.overall.final);
    },
  );
});

/** A questionnaire of one item a pillar. */
function singles(count: number): Tree {
  const ids = Array.from({ length: count }, (_, index) => `p${index}`);
  return {
    pillars: ids.map((id) => ({
      id,
      weight: 1,
      capabilities: [{ id: `c-${id}`, weight: 1, items: [{ id: `i-${id}`, weight: 1 }] }],
    })),
  };
}

describe('single answers', () => {
  const { inputs, expected } = vector('V01');
  const cases = (inputs as { item: unknown; value: unknown }[]).map((input, index) => ({
    index,
    ...input,
    points: expected[index],
  }));
  it.each(cases)('V01 case $index', async ({ item, value, points }) => {
    const [written, answer] = itemFrom(item, value);
    const questionnaire = questionnaireFrom(singles(1));
    const [pillar] = questionnaire.pillars ?? [];
    const only = { ...questionnaire, pillars: [{ ...pillar, capabilities: [{ id: 'c', title: 'c', items: [written] }] }] };
    const report = await score(only as typeof questionnaire, [{ ...sheetFrom({}), answers: { i: answer } }]);
    expect(oneDecimal(report.pillars[0]?.raw ?? null)).toBe(points);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the vector's own words for items
function itemFrom(item: any, value: unknown): [WrittenItem, WrittenAnswer] {
  const base = { id: 'i', ask: 'How?', ...(item.reverse ? { reverse: true } : {}) };
  const options = Object.entries(item.options ?? {}) as [string, number][];
  switch (item.type) {
    case 'level':
      return [
        { ...base, type: 'level', levels: Array.from({ length: item.levels ?? 5 }, (_, index) => `level ${index + 1}`) },
        value as number,
      ];
    case 'boolean':
      return [{ ...base, type: 'yes_no' }, value as boolean];
    case 'choice':
      return [
        { ...base, type: 'choice', options: options.map(([id, points]) => ({ id, text: id, score: points })) },
        value as string,
      ];
    case 'checklist': {
      const full = item.full_marks_at === undefined ? {} : { full_marks_at: item.full_marks_at };
      return [
        { ...base, type: 'checklist', options: options.map(([id, weight]) => ({ id, text: id, weight })), ...full },
        value as string[],
      ];
    }
    default: {
      const bands = item.bands.map(([from, below, points]: [number | null, number | null, number]) => ({
        ...(from === null ? {} : { from }),
        ...(below === null ? {} : { below }),
        score: points,
      }));
      return [{ ...base, type: 'number', bands }, value as number];
    }
  }
}

describe('the weakest pillar', () => {
  it.each(Object.entries(vector('V04').inputs))('V04 %s', async (profile, scores) => {
    // Scores such as 70 are no level of five: a choice item carries them.
    const tree = questionnaireFrom(singles((scores as number[]).length));
    const pillars = (tree.pillars ?? []).map((pillar, index) => {
      const points = (scores as number[])[index] ?? 0;
      const item = {
        id: `i-${pillar.id}`,
        type: 'choice' as const,
        ask: 'How?',
        options: [
          { id: 'a', text: 'a', score: points },
          { id: 'b', text: 'b', score: 0 },
        ],
      };
      return { ...pillar, capabilities: [{ id: `c-${pillar.id}`, title: 'c', items: [item] }] };
    });
    const answers = Object.fromEntries(pillars.map(({ id }) => [`i-${id}`, 'a']));
    const report = await score({ ...tree, pillars }, [{ ...sheetFrom({}), answers }]);
    expect(report.overall.shown).toBe(vector('V04').expected[profile].mean_min);
  });

  it.each(Object.entries(vector('V04b').expected))('V04b every item at level %s', async (level, wanted) => {
    const { instrument } = vector('V04b').inputs as TreeInputs;
    const ids = instrument.pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items.map(({ id }) => id)));
    const report = await scoreTree({
      instrument,
      item_scores: Object.fromEntries(ids.map((id) => [id, 25 * (Number(level) - 1)])),
    });
    expect({ overall: report.overall.shown, band: report.overall.band }).toEqual(wanted);
  });

  it('V04c', async () => {
    const { inputs, expected } = vector('V04c');
    const report = await scoreTree(inputs);
    const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
    const weights = Object.fromEntries(items.map(({ id, effective_weight }) => [id, effective_weight ?? 0]));
    expect(weights).toEqual(expected.weights);
    const all = Object.values(weights);
    expect(all.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(expected.sum, 9);
    const error = report.settings.answer_error * Math.sqrt(all.reduce((sum, weight) => sum + weight * weight, 0));
    expect(error).toBeCloseTo(expected.sem, 4);
  });
});

describe('rounding', () => {
  const { inputs, expected } = vector('V15');
  const scores = (inputs as string[]).map((text, index) => [text, expected[index]] as const);

  it.each(scores.filter(([text]) => !text.startsWith('-')))('V15 %s', async (text, wanted) => {
    const item = {
      id: 'i-p0',
      type: 'choice' as const,
      ask: 'How?',
      options: [
        { id: 'a', text: 'a', score: Number(text) },
        { id: 'b', text: 'b', score: 0 },
      ],
    };
    const tree = questionnaireFrom(singles(1));
    const pillars = [{ id: 'p0', title: 'p0', capabilities: [{ id: 'c', title: 'c', items: [item] }] }];
    const report = await score({ ...tree, pillars }, [{ ...sheetFrom({}), answers: { 'i-p0': 'a' } }]);
    expect({ shown: report.overall.shown, band: report.overall.band }).toEqual(wanted);
  });

  it('V15 gaps may be negative', async () => {
    const { shown } = await import('../../src/core/scoring/numbers.ts');
    for (const [text, wanted] of scores) expect(shown(Number(text))).toBe(wanted.shown);
  });
});

describe('several respondents', () => {
  type Voice = readonly [role: string, state: string, points: number | null];

  async function fold(voices: readonly Voice[], settings: WrittenSettings = {}) {
    const sheets = voices.map(([role, state, points], index) =>
      sheetFrom({ 'i-p0': state === 'answered' ? (points ?? 0) : (state as Given) }, { id: `r${index}`, role }),
    );
    const report = await score(questionnaireFrom(singles(1), { settings }), sheets);
    const [item] = report.pillars[0]?.capabilities[0]?.items ?? [];
    if (item === undefined) throw new Error('no item');
    return item;
  }

  it.each(Object.entries(vector('V16').expected))('V16 %s', async (pooling, wanted) => {
    const item = await fold(vector('V16').inputs, { pooling: pooling as 'pooled' });
    expect({ score: oneDecimal(item.score), coverage: Math.round((item.coverage ?? 0) * 1e4) / 1e4 }).toEqual(wanted);
  });

  const cases = (vector('V17').inputs as Voice[][]).map(
    (voices, index) => [index, voices, vector('V17').expected[index]] as const,
  );
  it.each(cases)('V17 case %i', async (_, voices, wanted) => {
    const item = await fold(voices);
    expect({ state: item.state === 'answered' ? 'scored' : item.state, score: item.score }).toEqual(wanted);
  });

  it('V17 a tie keeps the answer and says that applicability is contested', async () => {
    expect((await fold(vector('V17').inputs[1])).contested).toBe(true);
    expect((await fold(vector('V17').inputs[0])).contested).toBe(false);
  });
});

describe('what one step up brings', () => {
  const EFFORTS: Readonly<Record<number, 'XS' | 'M' | 'XL'>> = { 1: 'XS', 2: 'M', 4: 'XL' };

  it('V26', async () => {
    const { inputs, expected } = vector('V26');
    const { instrument, item_scores } = inputs as TreeInputs;
    const written = questionnaireFrom(instrument);
    for (const item of (written.pillars ?? []).flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items)))
      item.low = { advice: 'Do it.', effort: EFFORTS[inputs.effort[item.id]] ?? 'M' };
    const { overall, improvements, gates } = await score(written, [sheetFrom(item_scores)]);
    expect(overall.shown).toBe(expected.base);
    const ranking = improvements.map(({ item, gain, gain_per_effort }) => ({
      item,
      gain: oneDecimal(gain),
      gain_per_effort: oneDecimal(gain_per_effort),
    }));
    expect(ranking).toEqual(expected.ranking);
    expect(improvements[0]).toMatchObject({ step: 'level 2 to level 3', clears: ['G-BEH'], lifts_weakest: true });
    expect(gates.map(({ id, gain }) => [id, gain === null ? null : oneDecimal(gain)])).toEqual([
      ['G-CX', null],
      ['G-BEH', 9.1],
      ['G-LEAD', null],
      ['G-SEC', null],
    ]);
  });
});

describe('targets', () => {
  it('V27 are never set off against each other', async () => {
    const { inputs, expected } = vector('V27');
    const { current, target } = inputs as { current: Record<string, number>; target: Record<string, number> };
    const pillars = Object.entries(current).map(([id, points]) => ({
      id,
      title: id,
      target: target[id] ?? 0,
      capabilities: [
        {
          id: `c-${id}`,
          title: id,
          items: [
            {
              id: `i-${id}`,
              type: 'choice' as const,
              ask: 'How?',
              options: [
                { id: 'a', text: 'a', score: points },
                { id: 'b', text: 'b', score: 0 },
              ],
            },
          ],
        },
      ],
    }));
    const answers = Object.fromEntries(Object.keys(current).map((id) => [`i-${id}`, 'a']));
    const report = await score({ ...questionnaireFrom(singles(1)), pillars }, [{ ...sheetFrom({}), answers }]);
    expect(Object.fromEntries(report.targets.all.map(({ id, gap, met }) => [id, { gap: oneDecimal(gap), met }]))).toEqual(
      expected,
    );
    expect(report.targets.met).toBe(1);
  });
});
