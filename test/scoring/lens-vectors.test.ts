// The vectors of lenses, held against the very lenses that are shipped: a number item a figure, nothing else.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/core/questionnaire/read-pack.ts';
import type { Report, ReportLens } from '../../src/model/report.ts';
import type { TrendPack } from '../../src/model/trend.ts';
import type { WrittenItem, WrittenLens, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import vectors from '../vectors/scoring-vectors.json' with { type: 'json' };
import { score } from './build-questionnaire.ts';

const yaml = (file: string) => load(readFileSync(new URL(`../../questionnaires/${file}`, import.meta.url), 'utf8'));
const full = yaml('full.yaml') as WrittenQuestionnaire;

// biome-ignore lint/suspicious/noExplicitAny: every vector has a shape of its own
function vector(id: string): { inputs: any; expected: any } {
  const found = vectors.vectors.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no vector ${id}`);
  return found;
}

/** The shipped lens, without readings that look at gates: a vector has none. */
function lens(id: string): WrittenLens {
  const found = full.lenses?.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no lens ${id}`);
  const readings = JSON.parse(
    JSON.stringify(found.readings ?? []).replaceAll(
      '{"gate":"G3","is":"fired"}',
      '{"not":{"any":[{"overall":"raw","at_least":0},{"overall":"raw","below":0}]}}',
    ),
  );
  return { ...found, readings };
}

/** An item that scores exactly so much, with these tags. */
function exactly(id: string, points: number, tags: readonly string[]): WrittenItem {
  return { id, type: 'choice', ask: `How about ${id}?`, options: [{ id: 'a', text: 'So.', score: points }], tags: [...tags] };
}

interface Given {
  readonly points: number;
  readonly tags: readonly string[];
  readonly id?: string;
}

async function reportOf(
  lenses: readonly WrittenLens[],
  given: readonly Given[],
  more: { trends?: WrittenSheet['trends']; packs?: TrendPack[]; pillar?: string } = {},
): Promise<Report> {
  const { trends, packs = [], pillar = 'some' } = more;
  const items = given.map(({ id, points, tags }, index) => exactly(id ?? `item.${index}`, points, tags));
  const written: WrittenQuestionnaire = {
    dxready: 1,
    id: 'vector',
    version: '1.0.0',
    title: 'Vector',
    bands: [{ id: 'all', from: 0, title: 'All' }],
    pillars: [{ id: pillar, title: 'Some', capabilities: [{ id: 'one', title: 'One', items }] }],
    lenses: [...lenses],
    trends: packs.map(({ id }) => id),
  };
  const answers = Object.fromEntries(items.map(({ id }) => [id, 'a']));
  const sheet: WrittenSheet = {
    dxready: 1,
    questionnaire: { id: 'vector', version: '1.0.0' },
    answers,
    ...(trends && { trends }),
  };
  return score(written, [sheet], packs);
}

async function judged(id: string, given: readonly Given[]): Promise<ReportLens> {
  return only(await reportOf([lens(id)], given));
}

function only({ lenses }: Report): ReportLens {
  const [one] = lenses;
  if (one === undefined) throw new Error('there is no lens');
  return one;
}

/** Rounded as people see it: half away from zero. */
function shown(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`${value} is no number`);
  return Math.sign(value) * (Math.floor(Math.abs(value) * 10 + 0.5 + 1e-6) / 10);
}

const tagged = (family: string, scores: Readonly<Record<string, number>>): Given[] =>
  Object.entries(scores).map(([name, points]) => ({ points, tags: [`${family}:${name}`] }));

describe('vectors of lenses', () => {
  it('V32 value chain and app-deep', async () => {
    const { inputs, expected } = vector('V32');
    const given = Object.entries(inputs as Record<string, number>).map(([name, points]) => ({
      points,
      tags: [`${name.includes('-') ? 'link' : 'node'}:${name}`],
    }));
    const chain = await judged('value_chain', given);
    expect(shown(chain.values.score)).toBe(expected.chain_strength);
    expect(chain.values.lowest).toBe(expected.weakest);
    const deep = await judged('app_deep', given);
    expect(shown(deep.values.right)).toBe(expected.back_of_chain);
    expect(shown(deep.values.tilt)).toBe(expected.app_deep_gap);
    expect(deep.reading).toBe('app_deep');
  });

  it('V33 journey', async () => {
    const { inputs, expected } = vector('V33');
    const journey = await judged('journey', tagged('journey', inputs));
    expect(shown(journey.values.score)).toBe(expected.journey_score);
    expect(journey.values.lowest).toBe(expected.floor);
    expect(`${journey.values.leak_from}>${journey.values.leak_to}`).toBe(expected.largest_drop.between);
    expect(shown(journey.values.leak)).toBe(expected.largest_drop.points);
    expect(journey.reading).toBe('leak');
  });

  it('V34 experience promises', async () => {
    const { inputs, expected } = vector('V34');
    const promises = await judged('promises', tagged('cx', inputs));
    expect(shown(promises.values.score)).toBe(expected.six_promises);
    expect(shown(promises.values.index)).toBe(expected.experience_index);
    const marked = (mark: string) => Object.keys(promises.marks).filter((part) => promises.marks[part] === mark);
    expect(marked('kept').filter((part) => part !== 'counterweight')).toHaveLength(expected.kept);
    expect(marked('broken')).toEqual(expected.broken);
    expect(promises.caution).not.toBeNull();
  });

  it('V35 human touch', async () => {
    const { inputs, expected } = vector('V35');
    const touch = await judged('human_touch', tagged('touch', inputs));
    expect([shown(touch.values.tilt), shown(touch.values.lesser)]).toEqual([expected.tilt, expected.blend]);
    expect(touch.reading).toBe('screens_ahead');
    expect(touch.thin).toEqual(['left', 'right']);
  });

  it('V36 change fatigue', async () => {
    const { inputs, expected } = vector('V36');
    const capacity = [0, 1, 2].map(() => ({ points: inputs.capacity, tags: ['change:capacity'] }));
    const ease = { points: 100 - inputs.load, tags: ['change:load'] };
    const history = { points: inputs.history, tags: ['change:history'] };
    const fatigue = await judged('change_capacity', [ease, ...capacity, history]);
    expect(shown(fatigue.values.risk)).toBe(expected.risk);
    expect(fatigue.reading).toBe(expected.label);
    expect(shown(fatigue.values.factor)).toBe(expected.capacity_factor);
    const without = await judged('change_capacity', [ease, ...capacity]);
    expect(shown(without.values.risk)).toBe(expected.without_history);
    expect((await judged('change_capacity', [ease, ...capacity.slice(1), history])).enough).toBe(false);
  });

  it('V37 run and build', async () => {
    const { inputs, expected } = vector('V37');
    const three = (name: string, points: number) => [0, 1, 2].map(() => ({ points, tags: [`time:${name}`] }));
    const both = await judged('ambidexterity', [...three('run', inputs.run), ...three('build', inputs.build)]);
    expect([shown(both.values.combined), shown(both.values.evenness)]).toEqual([expected.combined, expected.balance]);
    expect(both.reading).toBe('running');
  });

  it('V38 behaviours first', async () => {
    const { inputs, expected } = vector('V38');
    const behaviours = ['anticipate', 'collaborate', 'decide', 'own'].map((name) => ({
      points: inputs.behaviours,
      tags: [`behaviour:${name}`],
    }));
    const right = lens('behaviours_first').right;
    const own: WrittenLens = { ...lens('behaviours_first'), left: { tag: 'own:technology' }, ...(right && { right }) };
    const given = [...behaviours, { points: inputs.technology_raw, tags: ['own:technology'] }];
    const one = only(await reportOf([own], given));
    expect(shown(one.values.tilt)).toBe(expected.gap);
    expect(one.reading).toBe('buying_ahead');
    expect(only(await reportOf([own], given.slice(1))).enough).toBe(false);
  });

  it('V39 trend exposure', async () => {
    const { inputs, expected } = vector('V39');
    const { pack } = readPack(yaml('trends/2024.yaml') as never);
    const steps = new Map(pack.readiness.map(({ id, value }) => [value, id]));
    const bare = { ...pack, entries: pack.entries.map((entry) => ({ ...entry, from: null })) };
    const trends = Object.fromEntries(
      Object.entries(inputs as Record<string, { relevance: number; readiness: number }>).map(([id, { relevance, readiness }]) => [
        id,
        { relevance, readiness: steps.get(readiness) ?? '' },
      ]),
    );
    const exposure = { ...lens('trends'), packs: ['2024'] };
    const one = only(await reportOf([exposure], [{ points: 50, tags: [] }], { packs: [bare], trends: { '2024': trends } }));
    expect(Object.fromEntries(Object.keys(trends).map((id) => [id, shown(one.values[id])]))).toEqual(expected.each);
    expect(shown(one.values.score)).toBe(expected.overall);
    expect(one.values.highest).toBe(expected.first);
  });

  const dials = vector('V40').inputs as { overall: number; pace: number }[];
  it.each(dials.map((given, index) => ({ ...given, minutes: vector('V40').expected[index] as number })))(
    'V40 $minutes',
    async ({ overall, pace, minutes }) => {
      const dial: WrittenLens = { ...lens('urgency'), of: ['the.overall', 'strategy.pace'] };
      const given = [
        { id: 'the.overall', points: overall, tags: [] },
        { id: 'strategy.pace', points: pace, tags: [] },
      ];
      const one = only(await reportOf([dial], given));
      expect(shown(one.values.value)).toBe(minutes);
      expect(one.ci).toBe(false);
    },
  );

  it('V40b the mean of a tag over items and options', async () => {
    const { expected } = vector('V40b');
    const level = (id: string, more: Partial<WrittenItem> = {}): WrittenItem => ({
      id,
      type: 'level',
      ask: `How about ${id}?`,
      levels: ['one', 'two', 'three', 'four', 'five'],
      tags: ['cx:easy'],
      ...more,
    });
    const items: WrittenItem[] = [
      level('x'),
      level('y', { weight: 2 }),
      {
        id: 'z',
        type: 'checklist',
        ask: 'How about z?',
        options: [
          { id: 'easy', text: 'Easy', tags: ['cx:easy'] },
          { id: 'fast', text: 'Fast', tags: ['cx:fast'] },
        ],
      },
      level('n'),
      level('o', { weight: 0 }),
    ];
    const parts = Object.fromEntries(Object.keys(expected).map((tag) => [tag.replace('cx:', ''), tag]));
    const report = await score(
      {
        dxready: 1,
        id: 'vector',
        version: '1.0.0',
        title: 'Vector',
        bands: [{ id: 'all', from: 0, title: 'All' }],
        pillars: [{ id: 'some', title: 'Some', capabilities: [{ id: 'one', title: 'One', items }] }],
        lenses: [{ id: 'cx', kind: 'profile', title: 'Promises', parts }],
      },
      [
        {
          dxready: 1,
          questionnaire: { id: 'vector', version: '1.0.0' },
          answers: { x: 4, y: 2, z: ['easy'], n: 'unknown', o: 1 },
        },
      ],
    );
    const { values } = only(report);
    for (const [tag, mean] of Object.entries(expected)) {
      const value = values[tag.replace('cx:', '')];
      expect(mean === null ? value : shown(value)).toBe(mean);
    }
    expect(only(report).parts[0]?.members).toEqual(['x', 'y', 'z/easy']);
    expect(only(report).parts[0]?.missing).toEqual(['n']);
  });
});
