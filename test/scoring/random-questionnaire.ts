// Random questionnaires as people write them, without lenses: every kind of item, weights of 0, conditions in chains, gates on
// anything, settings at their ends, and scores whose means lie on the edge of rounding.
import type {
  WrittenCondition,
  WrittenItem,
  WrittenPillar,
  WrittenQuestionnaire,
} from '../../src/model/written-questionnaire.ts';
import type { Dice } from './random-rules.ts';

const WEIGHTS = [1, 1, 1, 1, 1, 2, 3, 0.1, 0.2, 0.3, 0.7, 1.5, 0];
/** Scores whose means end on a five that is rounded, or just under the next band. */
const SCORES = [0, 100, 50, 12.5, 19.9, 39.9, 39.95, 40, 59.9, 59.95, 60, 66.65, 79.95, 80];
const BANDS: readonly (readonly number[])[] = [[0, 20, 40, 60, 80], [0], [0, 33.3, 66.7], [0, 50, 50.1, 100], [0, 39.9, 40]];

export function randomQuestionnaire(dice: Dice): WrittenQuestionnaire {
  const items = dice.list(1, 11, (index) => randomItem(dice, index));
  if (dice.in10(5)) for (const [index, item] of items.entries()) items[index] = conditional(dice, item, items.slice(0, index));
  const pillars = placed(dice, dice.in10(3) ? turned(dice, items) : items);
  return {
    dxready: 1,
    id: 'random',
    version: '1.0.0',
    title: 'Random',
    bands: dice.pick(BANDS).map((from, index) => ({ id: `band${index}`, from, title: 'A band' })),
    pillars,
    gates: randomGates(dice, items, pillars),
    settings: randomSettings(dice),
  };
}

function randomSettings(dice: Dice): NonNullable<WrittenQuestionnaire['settings']> {
  return {
    ...(dice.in10(6) && { pooling: dice.pick(['role_balanced', 'pooled', 'median'] as const) }),
    ...(dice.in10(4) && { asked: dice.pick(['everyone', 'by_role'] as const) }),
    ...(dice.in10(4) && { lambda: dice.pick([0, 1, 0.1, 0.3, 0.5]) }),
    ...(dice.in10(5) && { pillar_min_coverage: dice.pick([0, 1, 0.3, 0.75, 0.6]) }),
    ...(dice.in10(6) && { partial_min_weight: dice.pick([0.5, 0, 0.3, 0.9, 1]) }),
    ...(dice.in10(3) && { min_cell: dice.pick([1, 2]) }),
    ...(dice.in10(3) && { strict_gates: dice.in10(8) }),
  };
}

function randomItem(dice: Dice, index: number): WrittenItem {
  const id = `i.${index}`;
  const common = {
    id,
    ask: `How about ${id}?`,
    weight: dice.pick(WEIGHTS),
    ...(dice.in10(1) && { reverse: true }),
    ...(dice.in10(3) && { who: dice.in10(3) ? ['b', 'c'] : [dice.pick(['a', 'b', 'C'])] }),
    ...(dice.in10(1) && { na: false }),
  };
  const ids = ['x', 'y', 'z', 'w'].slice(0, dice.int(1, 4));
  switch (dice.pick(['level', 'level', 'level', 'choice', 'choice', 'checklist', 'number', 'yes_no', 'text'] as const)) {
    case 'level':
      return {
        ...common,
        type: 'level',
        levels: Array.from({ length: dice.pick([5, 5, 3, 4, 2, 7, 10]) }, (_, at) => `${at + 1}.`),
      };
    case 'choice':
      return {
        ...common,
        type: 'choice',
        options: ids.map((option) => ({ id: option, text: option, score: dice.pick(SCORES) })),
      };
    case 'checklist': {
      const weights = ids.map((_, place) => (place === 0 ? 1 : dice.pick([1, 1, 2, 0.5, 0.1, 0])));
      const options = ids.map((option, place) => ({ id: option, text: option, weight: weights[place] ?? 1 }));
      return { ...common, type: 'checklist', options, ...(dice.in10(4) && { full_marks_at: dice.pick([1, 0.5, 0.3]) }) };
    }
    case 'number':
      return { ...common, type: 'number', ...dice.pick(NUMBERS) };
    case 'yes_no':
      return { ...common, type: 'yes_no' };
    default: {
      const { reverse: _, weight: __, ...rest } = common;
      return { ...rest, type: 'text' };
    }
  }
}

const NUMBERS: readonly Pick<WrittenItem, 'min' | 'max' | 'whole' | 'bands'>[] = [
  {
    bands: [
      { below: 5, score: 20 },
      { from: 5, below: 8, score: 100 },
      { from: 8, score: 33.3 },
    ],
  },
  {
    min: 0,
    max: 12,
    bands: [
      { from: 0, below: 5, score: 100 },
      { from: 5, score: 0 },
    ],
  },
  {
    min: 0,
    whole: true,
    bands: [
      { below: 1, score: 39.95 },
      { from: 1, below: 5, score: 59.9 },
      { from: 5, score: 60 },
    ],
  },
];

/** The item, often with a condition on items before it. */
function conditional(dice: Dice, item: WrittenItem, before: readonly WrittenItem[]): WrittenItem {
  const known = before.filter(({ type }) => type !== 'text');
  return known.length > 0 && dice.in10(5) ? { ...item, when: randomCondition(dice, known, 2) } : item;
}

function randomCondition(dice: Dice, items: readonly WrittenItem[], depth: number): WrittenCondition {
  const deeper = () => randomCondition(dice, items, depth - 1);
  if (depth > 0 && dice.in10(3)) {
    const way = dice.pick(['all', 'any', 'not'] as const);
    return way === 'not' ? { not: deeper() } : { [way]: dice.list(1, 3, deeper) };
  }
  const item = dice.pick(items);
  if (item.type === 'checklist' && dice.in10(6)) {
    const option = `${item.id}/${dice.pick(item.options ?? []).id}`;
    return { option, ...dice.pick([{ at_least: 100 }, { below: 50 }, { over: 0 }]) };
  }
  if (item.type === 'number' && dice.in10(6))
    return { answer: item.id, ...dice.pick([{ at_least: 5 }, { over: 4.9 }, { at_most: 7.2 }, { over: 0, below: 8 }]) };
  const cut = dice.pick([50, 25, 75, 0, 100, 33.3, 66.7]);
  return {
    item: item.id,
    ...dice.pick([{ at_least: cut }, { at_most: cut }, { below: cut }, { over: cut }, { over: 0, at_most: cut }]),
  };
}

/** The same in another order. */
export function turned<Value>(dice: Dice, values: readonly Value[]): Value[] {
  const rest = [...values];
  return values.map(() => rest.splice(dice.int(0, rest.length - 1), 1)[0] as Value);
}

/** The items in one to five pillars of one to three capabilities; in some capabilities no item has a weight. */
function placed(dice: Dice, items: readonly WrittenItem[]): WrittenPillar[] {
  const pillars: WrittenPillar[] = [];
  const rest = [...items];
  while (rest.length > 0) {
    const id = `p${pillars.length}`;
    const most = pillars.length === 4 ? rest.length : 3;
    const capabilities = dice.list(1, dice.pick([1, 2, 3]), (place) => {
      const mine = rest.splice(0, dice.int(1, most));
      const shownOnly = dice.in10(1);
      const weight = dice.pick(WEIGHTS);
      return {
        id: `${id}c${place}`,
        title: 'C',
        weight,
        items: shownOnly ? mine.map(weightless) : mine,
      };
    });
    if (pillars.length === 4) capabilities[0]?.items.push(...rest.splice(0));
    const some = capabilities.filter((capability) => capability.items.length > 0);
    // One pillar has a weight in any case.
    const weight = pillars.length === 0 ? dice.pick([1, 1, 2, 0.3]) : dice.pick(WEIGHTS);
    pillars.push({ id, title: 'P', weight, capabilities: some });
  }
  return pillars;
}

function weightless(item: WrittenItem): WrittenItem {
  return item.type === 'text' ? item : { ...item, weight: 0 };
}

function randomGates(dice: Dice, items: readonly WrittenItem[], pillars: readonly WrittenPillar[]) {
  const scored = items.filter(({ type }) => type !== 'text');
  if (scored.length === 0) return [];
  const one = dice.pick(['overall', ...pillars.map(({ id }) => id)]);
  return dice.list(0, 4, (index) => ({
    id: `G${index}`,
    item: dice.pick(scored).id,
    below: dice.pick([50, 25, 75, 100, 33.3, 33.4, 66.7, 40, 60, 80]),
    cap: dice.pick([59.9, 39.9, 19.9, 0, 39.95, 100]),
    scope: dice.in10(4) ? one : dice.pick(['overall', ...pillars.map(({ id }) => id)]),
  }));
}
