// What the instrument was designed to be made of. Answers are kept under these ids and scored by these cut points, so a change
// here is a new major version of the questionnaires.

export const CAPABILITIES = {
  strategy: ['shared_direction', 'customer_first', 'leaders_carry', 'plan_and_means', 'ambition_and_balance', 'sensing_and_pace'],
  people: [
    'behaviours_before_buying',
    'room_for_change',
    'empowered_front_line',
    'skills_and_unlearning',
    'working_across',
    'trust_and_experiment',
  ],
  customers: [
    'close_to_customers',
    'found_and_weighed',
    'acting_and_staying',
    'promises_kept',
    'person_and_care',
    'readiness_of_others',
  ],
  data: ['customer_memory', 'one_trusted_view', 'critical_few', 'reasons_and_decisions', 'responsible_data'],
  technology: ['fitting_stack', 'chain_behind_screen', 'automation_with_purpose', 'delivery_rhythm', 'safe_and_ready'],
};

/** How many items each capability has, in order. */
export const ITEMS_EACH = {
  strategy: [2, 2, 3, 2, 3, 2],
  people: [2, 3, 2, 2, 2, 2],
  customers: [3, 2, 3, 2, 2, 3],
  data: [3, 2, 2, 2, 2],
  technology: [3, 3, 2, 2, 2],
};

export const QUICK = [
  ['S2.1', 'strategy.customer_test'],
  ['S3.1', 'strategy.sponsorship'],
  ['S4.1', 'strategy.hit_list'],
  ['P1.1', 'people.behaviours_first'],
  ['P2.1', 'people.change_lead'],
  ['P3.1', 'people.authority'],
  ['C1.2', 'customers.pain_in_their_words'],
  ['C3.1', 'customers.action'],
  ['C4.1', 'customers.six_promises'],
  ['C5.1', 'customers.person_follows'],
  ['D1.2', 'data.record_use'],
  ['D2.1', 'data.one_view'],
  ['D4.1', 'data.the_why'],
  ['T1.1', 'technology.need_first'],
  ['T2.1', 'technology.chain_known'],
  ['T2.3', 'technology.handovers'],
];

export const GATES = [
  { id: 'G1', item: 'strategy.customer_test', below: 50, cap: 59.9, scope: 'strategy' },
  { id: 'G2', item: 'strategy.sponsorship', below: 50, cap: 59.9, scope: 'overall' },
  { id: 'G3', item: 'people.behaviours_first', below: 50, cap: 59.9, scope: 'technology' },
  { id: 'G4', item: 'people.change_lead', below: 50, cap: 59.9, scope: 'people' },
  { id: 'G5', item: 'customers.pain_in_their_words', below: 50, cap: 59.9, scope: 'customers' },
  { id: 'G6', item: 'data.trusted_figures', below: 40, cap: 59.9, scope: 'data' },
  { id: 'G7', item: 'data.stewardship', below: 25, cap: 39.9, scope: 'data' },
  { id: 'G8', item: 'technology.chain_known', below: 50, cap: 59.9, scope: 'technology' },
  { id: 'G9', item: 'technology.exposure', below: 25, cap: 39.9, scope: 'technology' },
];

/** Unit, then `edge:score` of each band from the lowest up. */
export const NUMBERS = {
  'P2.2': 'changes :100 2:75 3:50 4:25 6:0',
  'P2.3': 'per cent :0 20:25 40:50 60:75 80:100',
  'C1.1': 'hours :0 1:25 2:50 4:75 8:100',
  'C3.3': 'hours :100 2:75 24:50 72:25 168:0',
  'D1.1': 'per cent :0 20:25 40:50 60:75 80:100',
  'D2.1': 'places :100 2:75 3:50 4:25 6:0',
  'D3.1': 'measures :0 1:50 4:100 13:50 21:0',
  'T1.2': 'per cent :0 20:25 40:50 60:75 80:100',
  'T1.3': 'days :100 7:75 30:50 90:25 180:0',
  'T4.1': 'days :100 7:75 30:50 90:25 180:0',
};

export const OPTIONS = {
  'S5.1': ['saving', 'repair', 'better', 'new_value', 'new_space', 'chain'],
  'P1.2': ['anticipate', 'collaborate', 'decide', 'try', 'admit', 'serve'],
  'C4.1': ['easy', 'fast', 'convenient', 'trackable', 'personalised', 'predictive'],
  'D2.2': ['reach', 'shared', 'live', 'checked', 'defined'],
  'T2.2': ['screen', 'front', 'core', 'ops', 'supply'],
  'T2.3': ['screen-front', 'front-core', 'core-ops', 'ops-supply'],
};

export const SOURCES = [
  'tech-transformation',
  'customer-success-is-leadership',
  'machine-customers',
  'connected-customer',
  'more-than-app-deep',
];

export const GLOSSARY = [
  'digital',
  'transformation',
  'pain_point',
  'quick_hit',
  'big_hit',
  'blue_ocean',
  'node',
  'link',
  'gate',
  'band',
  'bounds',
  'omotenashi',
  'machine_customer',
  'ambidexterity',
];
