// Sheets for the shipped full questionnaire, each a base with a few named changes: what makes every flag and rule fire, what just
// does not, and what leaves it open; and one sheet for every reading of every lens.
import type { Item } from '../../src/model/questionnaire.ts';
import type { WrittenAnswer, WrittenPainPoint, WrittenSheet } from '../../src/model/written-sheet.ts';
import { itemsOf, shipped } from './shipped.ts';

/** Answers by item id; null takes the answer out. */
export type Changes = Readonly<Record<string, WrittenAnswer | null>>;

export interface Case {
  /** What the sheets have, the base with these changes; one sheet unless `group` is there. */
  readonly changes?: Changes;
  readonly points?: readonly Partial<WrittenPainPoint>[];
  /** One sheet for each, of this role and with these changes on top. */
  readonly group?: readonly { readonly role: string; readonly changes?: Changes }[];
  /** Relevance of trends of the pack of 2024. */
  readonly trends?: Readonly<Record<string, number>>;
}

/** The answer whose score comes nearest; of two, the one further down the list. */
function answerAt(item: Item, score: number): WrittenAnswer {
  switch (item.type) {
    case 'level':
      return 1 + Math.round((score / 100) * (item.levels.length - 1));
    case 'checklist':
      return item.options.slice(0, Math.round((score / 100) * item.options.length)).map(({ id }) => id);
    case 'number': {
      const distance = (band: (typeof item.bands)[number]) => Math.abs(band.score - score);
      const [nearest] = item.bands.toSorted((left, right) => distance(left) - distance(right));
      return nearest?.from ?? item.min ?? 0;
    }
    default:
      throw new Error(`${item.id} is of no kind that is shipped`);
  }
}

/** Every question answered so that it scores about so much. */
export function every(score: number, questionnaire = 'full'): Record<string, WrittenAnswer> {
  return Object.fromEntries(itemsOf(shipped(questionnaire)).map((item) => [item.id, answerAt(item, score)]));
}

/** Well under way: three of four steps everywhere, and every box ticked. Nothing fires, and nothing is just under a cut. */
const checklists = itemsOf(shipped('full')).filter(({ type }) => type === 'checklist');
const BASE: Readonly<Record<string, WrittenAnswer>> = {
  ...every(75),
  ...Object.fromEntries(checklists.map((item) => [item.id, answerAt(item, 100)])),
};

/** The sheets of a case as a person would write them. */
export function sheetsOf({ changes = {}, points = [], group, trends }: Case): WrittenSheet[] {
  return (group ?? [{ role: 'manager', changes: {} }]).map(({ role, changes: own = {} }, index) => ({
    dxready: 1,
    questionnaire: { id: 'full', version: shipped('full').version },
    respondent: { id: `r${index}`, role },
    answers: Object.fromEntries(
      Object.entries({ ...BASE, ...changes, ...own }).flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])),
    ),
    ...(trends && { trends: { '2024': trends } }),
    ...(index === 0 && points.length > 0 && { pain_points: points.map((point, place) => painPoint(point, place)) }),
  }));
}

function painPoint(point: Partial<WrittenPainPoint>, place: number): WrittenPainPoint {
  return { id: `p${place}`, title: 'It hurts', ...point };
}

/** The same score at each of these items. */
export function at(score: number, ...ids: string[]): Changes {
  const items = itemsOf(shipped('full'));
  return Object.fromEntries(
    ids.map((id) => {
      const item = items.find((one) => one.id === id);
      if (item === undefined) throw new Error(`there is no item ${id}`);
      return [id, answerAt(item, score)];
    }),
  );
}

function without(...ids: string[]): Changes {
  return Object.fromEntries(ids.map((id) => [id, null]));
}

const members = (tag: string) => itemsOf(shipped('full')).flatMap(({ id, tags }) => (tags.includes(tag) ? [id] : []));

/** Items behind the screen, and the screen itself. */
const BEHIND = [
  ...['people.authority', 'people.across', 'customers.put_right', 'customers.person_follows', 'customers.continuity'],
  ...['customers.partner_readiness', 'data.record_input', 'data.record_use', 'data.one_view', 'technology.legacy'],
  ...['technology.chain_known', 'technology.handovers', 'technology.exposure'],
];
const SCREEN: Changes = { 'technology.steps_keep_promise': ['screen'] };
const APP_DEEP: Changes = { ...at(0, ...BEHIND), ...SCREEN };
const SCREEN_AHEAD: Changes = { ...APP_DEEP, ...at(25, 'customers.awareness', 'customers.action'), 'customers.consider': 1 };
const WHY = members('insight:why');
const HUMAN = members('touch:human').filter((id) => id !== 'data.ai_oversight');
const DIGITAL = members('touch:digital');
const BEHAVIOURS = ['anticipate', 'collaborate', 'decide', 'experiment', 'own', 'unlearn'].flatMap((name) =>
  members(`behaviour:${name}`),
);
const three = (role: string, changes: Changes = {}) => [0, 1, 2].map(() => ({ role, changes }));
const big = { calendar_days: 200, effort_days: 60 };
const quick = { calendar_days: 5, effort_days: 2 };

export interface Firing {
  /** Each makes it fire. */
  readonly fires: readonly Case[];
  /** Each leaves it silent, the first by as little as may be. */
  readonly clear: readonly Case[];
  /** Each leaves it open; empty only where the language leaves nothing open. */
  readonly open: readonly Case[];
}

const only = (changes: Changes): Case[] => [{ changes }];

export const FLAGS: Readonly<Record<string, Firing>> = {
  'RF-BEH': {
    fires: [
      { changes: { 'people.behaviours_first': 2 } },
      { changes: { ...at(25, ...BEHAVIOURS), 'people.behaviours_seen': [], 'people.behaviours_first': 3 } },
    ],
    clear: only({ 'people.behaviours_first': 3 }),
    open: only(without('people.behaviours_first')),
  },
  'RF-APP': {
    fires: only(APP_DEEP),
    // Far ahead, yet under 40 itself.
    clear: only(SCREEN_AHEAD),
    open: only(without('customers.awareness', 'customers.consider', 'customers.action', 'technology.steps_keep_promise')),
  },
  'RF-COST': {
    fires: [
      { changes: { 'strategy.ambition_spread': ['saving'] } },
      { points: [1, 2, 3, 4, 5].map((number) => ({ value: number < 5 ? ['saves_cost'] : ['new_offer'] })) },
    ],
    clear: [
      {
        changes: { 'strategy.ambition_spread': ['saving', 'repair'] },
        points: [1, 2, 3, 4].map(() => ({ value: ['saves_time'] })),
      },
      { points: [1, 2, 3, 4, 5].map((number) => ({ value: number < 4 ? ['saves_cost'] : ['new_offer'] })) },
    ],
    open: only(without('strategy.ambition_spread')),
  },
  'RF-COPY': {
    fires: [{ changes: { 'strategy.reimagine': 2 } }, { points: [{ copies_existing: true }, {}] }],
    clear: [{ changes: { 'strategy.reimagine': 3 }, points: [{ copies_existing: true }] }],
    open: only(without('strategy.reimagine')),
  },
  'RF-SAMETEAM': {
    fires: [
      { changes: { 'people.change_lead': 2, 'strategy.run_and_build': 2 } },
      {
        points: [
          { ...big, owner_released: false },
          { ...big, owner_released: true },
        ],
      },
    ],
    clear: [
      { changes: { 'people.change_lead': 2, 'strategy.run_and_build': 3 }, points: [{ ...big, owner_released: false }] },
      { points: [{ ...big, owner_released: false, status: 'done' }, big, big] },
    ],
    open: only({ 'people.change_lead': 'unknown', 'strategy.run_and_build': 2 }),
  },
  'RF-FATIGUE': {
    fires: only({ 'people.change_load': 8, 'people.track_record': 10 }),
    clear: only({ 'people.change_load': 8, 'people.track_record': 30 }),
    open: only(without('people.change_load')),
  },
  'RF-WHY': {
    fires: only(at(25, ...WHY)),
    clear: only({}),
    open: only(without('data.trusted_figures')),
  },
  'RF-SHELF': {
    fires: only({ 'technology.paid_and_used': 39 }),
    clear: only({ 'technology.paid_and_used': 40 }),
    open: only({ 'technology.paid_and_used': 'unknown' }),
  },
  'RF-TALK': {
    fires: only({ 'strategy.firm_means': 2 }),
    clear: only({ 'strategy.firm_means': 3 }),
    open: only(without('strategy.firm_means')),
  },
  'RF-GUESS': {
    fires: only({ 'customers.assumptions': 2 }),
    clear: only({ 'customers.assumptions': 3 }),
    open: only({ 'customers.assumptions': { na: 'We have none.' } }),
  },
  'RF-INWARD': {
    fires: [{ points: [{ raised_by: 'leader' }, { raised_by: 'manager', cx_test: 'no' }, { raised_by: 'customer' }] }],
    clear: [{ points: [{ raised_by: 'leader' }, { raised_by: 'leader', cx_test: true }] }],
    open: [{}, { points: [{ raised_by: 'leader', status: 'stopped' }] }],
  },
  'RF-FROZEN': {
    fires: only({ 'strategy.vision_review': 2 }),
    clear: only({ 'strategy.vision_review': 3 }),
    open: only(without('strategy.vision_review')),
  },
  'RF-HUMAN': {
    fires: only(at(25, ...HUMAN)),
    clear: only(at(50, ...HUMAN.slice(0, 5))),
    open: only(without(...DIGITAL)),
  },
  'RF-CHASE': {
    fires: only({ 'customers.six_promises': ['easy'], 'customers.put_right': 24 }),
    clear: [
      { changes: { 'customers.six_promises': ['easy'], 'customers.put_right': 23 } },
      { changes: { 'customers.six_promises': ['trackable'], 'customers.put_right': 200 } },
    ],
    open: only({ 'customers.six_promises': ['easy'], 'customers.put_right': 'unknown' }),
  },
  'RF-DISTRUST': {
    fires: only({ 'people.trust_first': 2 }),
    clear: only({ 'people.trust_first': 3 }),
    open: only(without('people.trust_first')),
  },
  'RF-AIWILD': {
    fires: only({ 'technology.ai_as_tool': 4, 'data.ai_oversight': 2 }),
    clear: [
      { changes: { 'technology.ai_as_tool': 4, 'data.ai_oversight': 3 } },
      { changes: { 'technology.ai_as_tool': 1, 'data.ai_oversight': null } },
    ],
    open: only(without('data.ai_oversight')),
  },
  'RF-LEADGAP': {
    fires: [{ group: [...three('leader', every(100)), ...three('frontline', every(50))] }],
    clear: [{ group: [...three('leader'), ...three('frontline')] }],
    open: [{}, { group: [...three('leader', every(100)).slice(1), ...three('frontline', every(25))] }],
  },
  'RF-NOSTART': {
    fires: [{ points: [big] }],
    clear: [{ points: [big, quick] }, {}, { points: [{ ...big, status: 'done' }] }],
    // A count of pain points always exists, so that this one is judged on any sheet.
    open: [],
  },
  'RF-CLOCK': {
    fires: only({ ...every(25), 'strategy.pace': 1 }),
    clear: only({ ...every(25), 'strategy.pace': 3 }),
    open: only(without('strategy.pace')),
  },
};

export const RULES: Readonly<Record<string, Firing>> = {
  R1: {
    fires: only({ 'data.record_input': 39 }),
    clear: [
      { changes: { 'data.record_input': 40 } },
      { changes: { 'data.record_input': 10, 'customers.six_promises': ['easy'] } },
    ],
    open: only(without('data.record_input')),
  },
  R2: {
    fires: only({ 'technology.handovers': [] }),
    clear: only({ 'technology.handovers': ['core-ops'] }),
    open: only(without('technology.handovers')),
  },
  R3: {
    fires: only({ 'technology.chain_known': 2 }),
    clear: [
      { changes: { 'technology.chain_known': 3 } },
      { changes: { 'technology.chain_known': 2, 'technology.steps_keep_promise': ['screen', 'front', 'core'] } },
    ],
    open: only({ 'technology.chain_known': 'unknown' }),
  },
  R4: {
    fires: only({ 'people.behaviours_seen': ['try', 'serve'] }),
    clear: only({ 'people.behaviours_seen': ['try', 'serve', 'admit'] }),
    open: only(without('people.behaviours_seen')),
  },
  R5: {
    fires: only({ 'customers.pain_in_their_words': 2 }),
    clear: only({ 'customers.pain_in_their_words': 3 }),
    open: only(without('customers.pain_in_their_words')),
  },
  R6: {
    fires: only({ 'customers.put_right': 72 }),
    clear: only({ 'customers.put_right': 71 }),
    open: only(without('customers.put_right')),
  },
  R7: {
    fires: only({ 'data.trusted_figures': ['reach', 'shared'] }),
    clear: only({ 'data.trusted_figures': ['reach', 'shared', 'live'] }),
    open: only(without('data.trusted_figures')),
  },
  R8: {
    fires: only({ 'strategy.run_and_build': 2 }),
    clear: only({ 'strategy.run_and_build': 3 }),
    open: only(without('strategy.ambition_spread', 'strategy.run_and_build')),
  },
  R9: { fires: only({ 'data.one_view': 4 }), clear: only({ 'data.one_view': 3 }), open: only(without('data.one_view')) },
  R10: {
    fires: only({ 'data.ai_oversight': 2 }),
    clear: [{ changes: { 'data.ai_oversight': 3 } }, { changes: { 'data.ai_oversight': 2, 'technology.ai_as_tool': 3 } }],
    open: only(without('technology.ai_as_tool')),
  },
  R11: {
    fires: only({ 'strategy.firm_means': 2 }),
    clear: [{ changes: { 'strategy.firm_means': 3 } }, { changes: { 'strategy.firm_means': 2, 'strategy.sponsorship': 3 } }],
    open: only({ 'strategy.firm_means': 2, 'strategy.sponsorship': null }),
  },
  R12: {
    fires: only({ 'customers.action': 2 }),
    clear: only({ 'customers.action': 3 }),
    open: only(without('customers.action')),
  },
  R13: {
    fires: only({ 'customers.assumptions': 2 }),
    clear: only({ 'customers.assumptions': 3 }),
    open: only(without('strategy.reimagine', 'customers.assumptions')),
  },
  R14: {
    fires: only({ 'strategy.shared_aim': 5, 'technology.chain_known': 2 }),
    clear: only({ 'strategy.shared_aim': 4, 'technology.chain_known': 2 }),
    open: only({ 'strategy.shared_aim': null, 'people.behaviours_first': 5, 'technology.chain_known': 1 }),
  },
};

const RUN = members('time:run');
const BUILD = members('time:build');

/** A sheet for every reading, and one with not enough. */
export const LENSES: Readonly<Record<string, { readonly readings: Readonly<Record<string, Case>>; readonly notEnough: Case }>> = {
  journey: {
    readings: {
      leak: { changes: at(0, 'customers.consider', 'customers.person_follows', 'customers.customer_readiness') },
      floor: {},
    },
    notEnough: {
      changes: without(...['awareness', 'consider', 'action', 'aftercare'].flatMap((part) => members(`journey:${part}`))),
    },
  },
  promises: {
    readings: { index: {} },
    notEnough: { changes: without(...members('cx:human')) },
  },
  value_chain: {
    readings: { weakest: {} },
    notEnough: {
      changes: without(
        ...BEHIND,
        'customers.awareness',
        'customers.consider',
        'customers.action',
        'technology.steps_keep_promise',
      ),
    },
  },
  app_deep: {
    readings: {
      app_deep: { changes: APP_DEEP },
      watch: { changes: SCREEN_AHEAD },
      clear: {},
    },
    notEnough: {
      changes: without('customers.awareness', 'customers.consider', 'customers.action', 'technology.steps_keep_promise'),
    },
  },
  human_touch: {
    readings: {
      neither: { changes: every(25) },
      screens_ahead: { changes: at(25, ...HUMAN) },
      people_carry: { changes: at(25, ...DIGITAL) },
      blended: {},
      balanced: { changes: every(50) },
    },
    notEnough: { changes: without(...DIGITAL) },
  },
  behaviours_first: {
    readings: {
      buying_ahead: { changes: { 'people.behaviours_first': 2 } },
      neither: { changes: { ...every(25), 'people.behaviours_first': 3 } },
      in_step: {},
    },
    notEnough: {
      changes: without(...itemsOf(shipped('full')).flatMap(({ id }) => (id.startsWith('technology.') ? [id] : []))),
    },
  },
  change_capacity: {
    readings: {
      severe: { changes: { ...every(25), 'people.change_load': 8, 'people.track_record': 0 } },
      high: { changes: { 'people.change_load': 8, 'people.track_record': 10 } },
      watch: { changes: { 'people.change_load': 8 } },
      low: {},
    },
    notEnough: { changes: without(...members('change:capacity').slice(2)) },
  },
  ambidexterity: {
    readings: {
      both: {},
      running: { changes: { ...at(0, ...BUILD), 'strategy.ambition_spread': [] } },
      building: { changes: at(0, ...RUN, 'technology.steps_keep_promise', 'data.trusted_figures') },
      neither: { changes: every(0) },
      mixed: { changes: every(50) },
    },
    notEnough: { changes: without(...RUN.slice(2)) },
  },
  leadership: {
    readings: {
      two_views: { group: [...three('leader', every(100)), ...three('frontline', every(50))] },
      lowest: {},
    },
    notEnough: { changes: without(...members('lead:board'), ...members('lead:barriers'), ...members('lead:courage')) },
  },
  trends: {
    readings: { first: { trends: { machine_customers: 4, ai_trism: 2, ctem: 1 } } },
    notEnough: { trends: { machine_customers: 4, ai_trism: 2 } },
  },
  urgency: {
    readings: {
      now: { changes: { ...every(25), 'strategy.pace': 1 } },
      urgent: { changes: every(50) },
      moving: { changes: { 'strategy.pace': 3 } },
      ahead: { changes: every(100) },
    },
    notEnough: { changes: without('strategy.pace') },
  },
  two_axes: {
    readings: {
      ready: {},
      strained: { changes: at(25, ...members('axis:efficiency').filter((id) => !members('axis:experience').includes(id))) },
      smooth: { changes: at(25, ...members('axis:experience').filter((id) => !members('axis:efficiency').includes(id))) },
      unmoved: { changes: every(25) },
    },
    notEnough: { changes: without(...members('axis:efficiency').slice(2)) },
  },
  input_use_output: {
    readings: { worth: {} },
    notEnough: { changes: without(...members('iuo:output')) },
  },
  dashboard: {
    readings: { next: {} },
    notEnough: { changes: without('data.one_view', 'data.critical_few') },
  },
  what_when_why: {
    readings: {
      no_reasons: { changes: at(25, ...WHY) },
      no_figures: { changes: { 'data.trusted_figures': ['reach'], 'data.evidence_decisions': 1 } },
      level: {},
    },
    notEnough: { changes: without('data.trusted_figures') },
  },
  five_and_three: {
    readings: { lowest: {} },
    notEnough: { changes: Object.fromEntries(Object.keys(every(0)).map((id) => [id, null])) },
  },
  closeness: {
    readings: { far: { changes: { 'customers.market_hours': 1.9 } }, near: { changes: { 'customers.market_hours': 2 } } },
    notEnough: { changes: without('customers.market_hours') },
  },
  themes: {
    readings: {},
    notEnough: { changes: Object.fromEntries(Object.keys(every(0)).map((id) => [id, null])) },
  },
};
