// The tea room with lenses of every kind, flags, rules and a trend pack, as they are once read.
import type { Figure, NamedFigure } from '../../src/model/figure.ts';
import type { ConsistencyRule, Flag } from '../../src/model/flag.ts';
import type { Lens, LensPart, ProfileLens } from '../../src/model/lens.ts';
import type { Item, Questionnaire } from '../../src/model/questionnaire.ts';
import type { TrendPack } from '../../src/model/trend.ts';
import { teaRoom } from './questionnaires.ts';

/** Tags by item, and by item and option. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  'kettle.works': ['warm:water'],
  'kettle.minutes': ['warm:water'],
  'kettle.descaled': ['warm:care'],
  'leaves.stale': ['warm:care'],
  'leaves.kinds/green': ['warm:leaves'],
};

export const tag = (name: string, members = 1): Figure => ({ kind: 'tag', tag: name, members });
export const item = (id: string): Figure => ({ kind: 'item', item: id, members: 1 });
export const option = (id: string, name: string): Figure => ({ kind: 'option', item: id, option: name, members: 1 });
export const own = (value: string): Figure => ({ kind: 'lens', lens: null, value, members: 0 });
export const named = (name: string | null, figure: Figure): NamedFigure => ({ name, figure });
const part = (id: string, title: string, figure: Figure, group: string | null = null): LensPart => ({ id, title, group, figure });

const base = { section: '', ci: true, caution: null, readings: [], thin_under: 0, marks: [] };
const profile = {
  ...base,
  groups: [],
  by_group: false,
  needs: 1,
  score: 'mean',
  share: 0.5,
  ties: 'first',
  counterweight: null,
  counterweight_optional: false,
  role_gap: false,
} as const satisfies Partial<ProfileLens>;

const LENSES: readonly Lens[] = [
  {
    ...profile,
    id: 'cup',
    kind: 'profile',
    title: 'The cup',
    needs: 2,
    parts: [part('water', 'Water', tag('warm:water')), part('leaves', 'Leaf', tag('warm:leaves'))],
    counterweight: part('counterweight', 'Care', tag('warm:care')),
    role_gap: true,
    caution: 'Taste is not measured.',
    marks: [
      { id: 'good', title: 'good', at_least: 60, below: null },
      { id: 'poor', title: 'poor', at_least: null, below: 40 },
    ],
    readings: [{ id: 'index', when: null, says: 'Cup {score}, with care {index}; worst is {lowest}.' }],
  },
  {
    ...profile,
    id: 'pouring',
    kind: 'path',
    title: 'Pouring',
    groups: ['hot', 'dry'],
    needs: { hot: 1, dry: 1 },
    parts: [part('water', 'Water', tag('warm:water'), 'hot'), part('leaves', 'Leaf', tag('warm:leaves'), 'dry')],
    readings: [
      {
        id: 'leak',
        when: { kind: 'compare', figure: own('leak'), at_least: 15 },
        says: 'Spilt between {leak_from} and {leak_to}.',
      },
      { id: 'dry', when: null, says: 'Nothing is spilt.' },
    ],
  },
  {
    ...base,
    id: 'steam',
    kind: 'balance',
    title: 'More steam than taste',
    thin_under: 2,
    left: part('left', 'Water', tag('warm:water', 2)),
    right: part('right', 'right', {
      kind: 'mean',
      of: [named('taste', tag('warm:leaves')), named('care', tag('warm:care'))],
      share: 0,
      figures: 2,
      members: 1,
    }),
    readings: [
      {
        id: 'steaming',
        when: {
          kind: 'any',
          of: [
            {
              kind: 'all',
              of: [
                { kind: 'compare', figure: own('tilt'), at_least: 35 },
                { kind: 'compare', figure: own('left'), at_least: 40 },
              ],
            },
            { kind: 'gate', gate: 'dusty', is: 'fired' },
          ],
        },
        says: 'All steam: {tilt} points ahead of {taste}.',
      },
      { id: 'behind', when: { kind: 'compare', figure: own('tilt'), below: -20 }, says: 'Cold leaves.' },
      { id: 'even', when: null, says: 'In step.' },
    ],
  },
  {
    ...base,
    id: 'waiting',
    kind: 'load',
    title: 'Waiting',
    ease: part('ease', 'ease', item('kettle.minutes')),
    capacity: part('capacity', 'Care', tag('warm:care')),
    history: part('history', 'history', item('kettle.descaled')),
    readings: [{ id: 'high', when: { kind: 'compare', figure: own('risk'), at_least: 40 }, says: 'Guests leave.' }],
  },
  {
    ...base,
    id: 'clock',
    kind: 'dial',
    title: 'Tea time',
    ci: false,
    of: [part('of.1', 'Overall', { kind: 'overall', stage: 'final', members: 1 }), part('of.2', 'Works', item('kettle.works'))],
    top: 12,
  },
  {
    ...base,
    id: 'patience',
    kind: 'amount',
    title: 'Patience',
    of: part('of', 'of', { kind: 'answer', item: 'kettle.minutes', members: 1 }),
    unit: 'minutes',
    each_worth: 2.5,
    beside: part('beside', 'Care', tag('warm:care')),
    readings: [{ id: 'long', when: null, says: '{amount} minutes, worth {worth} biscuits.' }],
  },
  { ...base, id: 'fashion', kind: 'exposure', title: 'Fashion', packs: ['1902'], needs: 1 },
];

const FLAGS: readonly Flag[] = [
  {
    id: 'F-STEAM',
    title: 'Steam before taste',
    when: { kind: 'reads', lens: 'steam', reading: 'steaming' },
    first: ['kettle.descaled'],
    firstSection: null,
    sources: ['book'],
  },
  {
    id: 'F-VIEWS',
    title: 'Host and guest taste different tea',
    when: { kind: 'compare', figure: { kind: 'gap', of: 'overall', members: 0 }, at_least: 25 },
    first: [],
    firstSection: 'perception',
    sources: [],
  },
];

const RULES: readonly ConsistencyRule[] = [
  {
    id: 'T1',
    kind: 'contradiction',
    says: 'Green tea is claimed with dusty leaves.',
    when: {
      kind: 'all',
      of: [
        { kind: 'compare', figure: option('leaves.kinds', 'green'), at_least: 50 },
        { kind: 'compare', figure: item('leaves.stale'), below: 50 },
      ],
    },
  },
  {
    id: 'T2',
    kind: 'tension',
    says: 'A fast kettle nobody descales.',
    when: { kind: 'not', of: { kind: 'compare', figure: item('kettle.descaled'), at_least: 60 } },
  },
];

const PACK: TrendPack = {
  id: '1902',
  title: 'Fashions of 1902',
  dated: '1902-05',
  source: 'The gazette',
  relevance: [0, 1, 2, 3, 4].map((value) => ({ id: String(value), title: `word ${value}`, value })),
  readiness: [
    { id: 'cold', title: 'cold', value: 0 },
    { id: 'hot', title: 'hot', value: 100 },
  ],
  entries: [
    { id: 'iced', says: 'iced tea', from: tag('warm:water'), indirect: true, serves: ['summer'] },
    { id: 'bags', says: 'tea in bags', from: null, indirect: false, serves: [] },
  ],
};

const tagged = (one: Item): Item =>
  one.type === 'checklist'
    ? { ...one, options: one.options.map((o) => ({ ...o, tags: TAGS[`${one.id}/${o.id}`] ?? [] })) }
    : { ...one, tags: TAGS[one.id] ?? [] };

export const ruledTeaRoom: Questionnaire = {
  ...teaRoom,
  settings: { ...teaRoom.settings, gap_roles: ['host', 'guest'] },
  pillars: teaRoom.pillars.map((pillar) => ({
    ...pillar,
    capabilities: pillar.capabilities.map((capability) => ({ ...capability, items: capability.items.map(tagged) })),
  })),
  lenses: LENSES,
  flags: FLAGS,
  consistency: RULES,
  packs: [PACK],
  rules: {
    ...teaRoom.rules,
    titles: { 'warm:water': 'Hot water', 'warm:leaves': 'Leaf', 'warm:care': 'Care', hot: 'hot things', dry: 'dry things' },
    sources: { book: { title: 'The book of tea', author: 'K. Okakura' } },
  },
};

/** The same without some of its questions. */
export function without(questionnaire: Questionnaire, ids: readonly string[]): Questionnaire {
  const all = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
  const gone = all.filter(({ id }) => ids.includes(id));
  const tagsOf = (one: Item) => [...one.tags, ...('options' in one ? one.options.flatMap(({ tags }) => tags) : [])];
  return {
    ...questionnaire,
    lineage: [{ id: 'tea-house', version: '1.0.0' }],
    leftOut: {
      items: gone.map((one) => ({ id: one.id, code: one.code, title: one.title, tags: tagsOf(one) })),
      gates: questionnaire.gates.filter((gate) => ids.includes(gate.item)).map(({ id }) => id),
    },
    gates: questionnaire.gates.filter((gate) => !ids.includes(gate.item)),
    pillars: questionnaire.pillars.map((pillar) => ({
      ...pillar,
      capabilities: pillar.capabilities
        .map((capability) => ({ ...capability, items: capability.items.filter(({ id }) => !ids.includes(id)) }))
        .filter(({ items }) => items.length > 0),
    })),
  };
}
