// Pain points for the tests of the render room, put together by hand; every number is an input here.
import type {
  Report,
  ReportFollowed,
  ReportHit,
  ReportPlan,
  ReportPlanned,
  ReportPortfolio,
  ReportSlot,
  ReportSuggestion,
  ReportWorking,
} from '../../src/model/report.ts';
import { aPillar, aPlan, aPortfolio, aReport } from './build-report.ts';

export function aHit(id: string, more: Partial<ReportHit> = {}): ReportHit {
  return {
    id,
    title: `I waited for ${id}`,
    fix: null,
    quote: null,
    live: true,
    status: 'open',
    status_why: null,
    horizon: 'this_week',
    hit: 'quick',
    decided_by: ['effort'],
    factors: [{ factor: 'effort', amount: 2, word: null, horizon: 'this_week', up_to: 3, decides: true }],
    ambition: 'fix',
    rung: 2,
    kinds: ['removes_irritation'],
    value: 75,
    priority: 50,
    worth: { impact: 25, reach: 30, voice: 20, base: 75, test: 1, bonus: 0, confidence: 1, effort: 1.5 },
    flags: [],
    must_fix: false,
    effort_days: 2,
    effort_from: 'days',
    size: null,
    calendar_days: null,
    people_changing: null,
    needs: 'none',
    impact: 2,
    reach_pct: 40,
    raised_by: 'customer',
    cx_test: 'yes',
    cx_why: null,
    confidence: 'high',
    depends_on: [],
    unlocks: [],
    items: [],
    journey: [],
    cx: [],
    node: [],
    kind: null,
    human_touch: null,
    work_pushed_to_customer: null,
    time_lost: null,
    copies_existing: null,
    offline_first_step: null,
    owner: null,
    owner_released: null,
    copyable_within_months: null,
    eliminate: null,
    reduce: null,
    raise: null,
    create: null,
    customer_check: null,
    ...more,
  };
}

/** A slot of two person-days a day until `to`. */
function aSlot(id: string, title: string, more: Partial<ReportSlot> = {}): ReportSlot {
  return {
    id,
    title,
    hit: 'quick',
    up_to_days: 7,
    capacity: 6,
    days: 5,
    used: 4,
    left: 1,
    big: 0,
    from: '2026-11-21',
    to: '2026-11-28',
    ...more,
  };
}

const SLOTS: ReportSlot[] = [
  aSlot('this_week', 'This week'),
  aSlot('this_month', 'This month', { days: 0, used: 0, from: '2026-11-29', to: '2026-12-22' }),
  aSlot('this_year', 'This year', { hit: 'big', days: 60, used: 60, big: 2, from: '2026-12-23', to: '2027-11-21' }),
  aSlot('later', 'Later', { hit: 'big', days: 90, used: 30, big: 1, from: '2027-11-22', to: null, up_to_days: null }),
];

function planned(id: string, start: string | null, finish: string | null, more: Partial<ReportPlanned> = {}): ReportPlanned {
  return {
    id,
    start,
    finish,
    reason: 'own horizon',
    days: 2,
    booked: start === null ? [] : [{ slot: start, days: 2 }],
    waits_for: [],
    blocked_by: [],
    from: null,
    by: null,
    felt_after: null,
    felt_on: null,
    late: false,
    ...more,
  };
}

const HITS: ReportHit[] = [
  aHit('bill', {
    title: 'The bill is *late* | and wrong',
    fix: 'Send the bill on the day',
    must_fix: true,
    quote: { text: 'Where is it?', date: '2026-09-17', count: 31 },
    items: [
      { id: 'people.one', code: 'P.1', title: 'Item people.one', score: 25 },
      { id: 'gone.one', code: '', title: null, score: null },
    ],
    owner: 'Head of billing',
    owner_released: false,
    calendar_days: 5,
    people_changing: 8,
    journey: ['buy'],
    node: ['desk-ledger'],
    kind: 'error',
    human_touch: 'The clerk signs it',
    work_pushed_to_customer: true,
    time_lost: { customer: 40, staff: 5 },
    copies_existing: false,
    offline_first_step: 'Write ten by hand',
    copyable_within_months: 3,
    eliminate: 'The second copy',
    reduce: 'Errors',
    raise: 'Speed',
    create: 'A date',
    unlocks: ['desk'],
    status: 'doing',
    status_why: 'Begun.\nGoes on.',
    customer_check: { how: 'Ask ten', when: 'in March', result: 'Nine say it is right' },
  }),
  aHit('desk', {
    horizon: 'this_month',
    value: 77.5,
    priority: 31,
    effort_days: 2,
    effort_from: 'size',
    depends_on: ['bill'],
    journey: ['buy', 'stay'],
  }),
  aHit('loan', {
    horizon: 'this_year',
    hit: 'big',
    value: null,
    priority: null,
    worth: null,
    impact: null,
    ambition: 'unclear',
    rung: null,
    kinds: [],
    flags: ['needs_estimate', 'needs_value'],
    decided_by: ['no_estimate'],
    factors: [{ factor: 'no_estimate', amount: null, word: null, horizon: 'this_year', up_to: null, decides: true }],
    effort_days: 60,
    effort_from: 'horizon',
    depends_on: ['desk'],
  }),
  aHit('ledger', {
    horizon: 'later',
    hit: 'big',
    ambition: 'new',
    rung: 3,
    value: 75,
    effort_days: 420,
    flags: ['effort_missing'],
  }),
  aHit('photo', {
    live: false,
    status: 'done',
    value: null,
    priority: null,
    worth: null,
    flags: ['unconfirmed'],
    fix: 'One photograph',
  }),
  aHit('rounding', {
    live: false,
    status: 'stopped',
    status_why: 'Nobody asked.',
    value: null,
    priority: null,
    worth: null,
    owner: 'App team',
  }),
];

const ROADMAP: ReportPlanned[] = [
  planned('bill', 'this_week', 'this_week', { felt_after: 5, felt_on: '2026-11-26' }),
  planned('desk', 'this_week', 'this_week', {
    reason: 'waits for a prerequisite',
    waits_for: ['bill'],
    felt_after: 12,
    felt_on: '2026-12-03',
    late: true,
  }),
  planned('loan', 'this_year', 'later', {
    reason: 'moved later: capacity',
    waits_for: ['bill', 'desk'],
    booked: [
      { slot: 'this_year', days: 60 },
      { slot: 'later', days: 30 },
    ],
  }),
  planned('ledger', null, null, { reason: 'a prerequisite was stopped', blocked_by: ['rounding'] }),
];

const PORTFOLIO: Partial<ReportPortfolio> = {
  all: 6,
  live: 4,
  doing: 1,
  done: 1,
  stopped: 1,
  quick: 2,
  big: 2,
  horizons: [
    { id: 'this_week', title: 'This week', rung: null, hits: ['bill'] },
    { id: 'this_month', title: 'This month', rung: null, hits: ['desk'] },
    { id: 'this_year', title: 'This year', rung: null, hits: ['loan'] },
    { id: 'later', title: 'Later', rung: null, hits: ['ledger'] },
    { id: 'never', title: 'Never', rung: null, hits: [] },
  ],
  ambitions: [
    { id: 'new', title: 'New value', rung: 3, hits: ['ledger'] },
    { id: 'fix', title: 'Fixed', rung: 2, hits: ['bill', 'desk'] },
    { id: 'cost', title: 'Cost down', rung: 1, hits: [] },
    { id: 'unclear', title: 'Unclear', rung: null, hits: ['loan'] },
  ],
  shares: [
    { id: 'heard', hits: 4, of: 4, per_cent: 100 },
    { id: 'lowest_rung', hits: 0, of: 0, per_cent: null },
  ],
  notes: [{ id: 'unowned', hits: ['desk'] }],
  places: [
    {
      field: 'journey',
      lens: 'journey',
      title: 'Journey',
      places: [
        { id: 'see', title: 'See', score: null, hits: [], pain: 0 },
        { id: 'buy', title: 'Buy', score: 50, hits: ['bill', 'desk'], pain: 160 },
        { id: 'stay', title: 'Stay', score: 31.25, hits: ['desk'], pain: 80 },
      ],
      unplaced: ['loan', 'ledger'],
    },
    {
      field: 'node',
      lens: null,
      title: 'Value chain',
      places: [{ id: 'desk-ledger', title: 'From desk to ledger', score: null, hits: ['bill'], pain: 0 }],
      unplaced: [],
    },
  ],
};

const FOLLOWED: ReportFollowed = {
  id: 'bill',
  title: 'The bill is *late* | and wrong',
  status: 'doing',
  was: 'open',
  owner: 'Head of billing',
  why: 'Begun.\nGoes on.',
  result: 'Nine say it is right',
  items: [{ id: 'people.one', title: 'Item people.one', before: 25, now: 50, moved: 25 }],
};

const FOLLOWED_ALL: ReportFollowed[] = [
  FOLLOWED,
  {
    ...FOLLOWED,
    id: 'photo',
    title: 'I waited for photo',
    status: 'done',
    was: 'done',
    owner: null,
    why: null,
    result: null,
    items: [],
  },
  {
    ...FOLLOWED,
    id: 'lost',
    title: 'I waited for lost',
    status: 'gone',
    was: 'open',
    owner: null,
    why: null,
    result: null,
    items: [],
  },
];

function aSuggestion(item: string, more: Partial<ReportSuggestion> = {}): ReportSuggestion {
  return {
    item,
    code: 'P.1',
    title: `Item ${item}`,
    score: 25,
    says: `Mend ${item}.`,
    horizon: 'this_week',
    size: 'XS',
    ...more,
  };
}

function workingOf({ id, title, worth, priority }: ReportHit): ReportWorking {
  const figure = worth === null ? null : { op: 'points' as const, value: priority, title };
  return { kind: 'hit', title: id, figure, values: [], clause: null, losses: [], moves: [] };
}

/** Six pain points of every kind, a plan with what-if capacity, what became of three, suggestions. */
export function hitsReport(more: Partial<Report> = {}, plan: Partial<ReportPlan> = {}): Report {
  return aReport({
    pillars: [aPillar('people', 25)],
    hits: structuredClone(HITS),
    roadmap: structuredClone(ROADMAP),
    plan: aPlan({
      capacity_given: true,
      what_if: true,
      factor: 0.84,
      factor_lens: 'load',
      factor_title: 'Load of change',
      max_big: 2,
      slots: structuredClone(SLOTS),
      unscheduled: 1,
      ...plan,
    }),
    portfolio: aPortfolio(structuredClone(PORTFOLIO)),
    suggestions: Array.from({ length: 7 }, () => aSuggestion('people.one', { horizon: null })),
    follow_up: { fresh: [], baseline: { date: '2025-11-18', version: '1.0.0' }, hits: structuredClone(FOLLOWED_ALL) },
    workings: Object.fromEntries(HITS.map((hit) => [`hit:${hit.id}`, workingOf(hit)])),
    ...more,
  });
}

/** No capacity is given and nothing is dated. */
export function unplannedReport(): Report {
  const slots = SLOTS.map((slot) => ({ ...slot, capacity: null, days: null, left: null, from: null, to: null }));
  return hitsReport(
    { suggestions: [], follow_up: { baseline: null, hits: [], fresh: [] }, roadmap: structuredClone(ROADMAP.slice(0, 2)) },
    { capacity_given: false, what_if: false, factor: null, date: null, slots, unscheduled: 0 },
  );
}

/** Nobody has named a pain point, but answers are low. */
export function suggestedReport(): Report {
  return aReport({ pillars: [aPillar('people', 25)], suggestions: [aSuggestion('people.one')] });
}

/** Pain points whose every text is hostile. */
export function hostileHits(text: string): Pick<Report, 'hits' | 'roadmap' | 'plan' | 'portfolio' | 'suggestions' | 'follow_up'> {
  const hostile = <Value>(value: Value, key = ''): Value => {
    const kept = ['id', 'status', 'hit', 'effort_from', 'confidence', 'needs', 'raised_by', 'cx_test', 'op', 'field', 'was'];
    const refers = [
      'hits',
      'unplaced',
      'depends_on',
      'unlocks',
      'waits_for',
      'blocked_by',
      'flags',
      'slot',
      'start',
      'finish',
      'horizon',
    ];
    const isName = [...kept, ...refers, 'factor', 'word', 'ambition', 'item', 'size', 'reason'].includes(key);
    if (typeof value === 'string') return (isName ? value : text) as Value;
    if (Array.isArray(value)) return value.map((entry: unknown) => hostile(entry, key)) as Value;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, hostile(entry as unknown, name)])) as Value;
  };
  const one = JSON.stringify(hitsReport()).replaceAll('people.one', 'strategy.one');
  const { hits, roadmap, plan, portfolio, suggestions, follow_up } = JSON.parse(one) as Report;
  return hostile({ hits, roadmap, plan, portfolio, suggestions, follow_up });
}
