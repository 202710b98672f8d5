// Lenses, flags and rules for the tests of the render room, put together by hand: every number is an input here.
import type {
  Report,
  ReportConsistency,
  ReportFlag,
  ReportLens,
  ReportLensPart,
  ReportTrend,
  ReportWaiting,
} from '../../src/model/report.ts';
import { aCapability, anItem, anOverall, aPillar, aReport } from './build-report.ts';
import { HOSTILE } from './reports.ts';

export function aPart(id: string, value: number | null, more: Partial<ReportLensPart> = {}): ReportLensPart {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('_', ' ');
  return { id, title, group: null, value, mark: null, thin: false, members: [], missing: [], ...more };
}

export function aLens(id: string, kind: ReportLens['kind'], more: Partial<ReportLens> = {}): ReportLens {
  return {
    id,
    kind,
    title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('_', ' '),
    section: '',
    enough: true,
    missing: [],
    values: {},
    marks: {},
    thin: [],
    reading: null,
    says: null,
    caution: null,
    made_of: '',
    parts: [],
    named: [],
    weakest: null,
    top: null,
    unit: null,
    ci: true,
    trends: [],
    packs: [],
    ...more,
  };
}

/** A lens without enough answers: every value is null. */
export function anOpenLens(id: string, kind: ReportLens['kind'], missing: string[], more: Partial<ReportLens> = {}): ReportLens {
  return aLens(id, kind, { enough: false, missing, values: { score: null }, ...more });
}

export function aTrend(
  id: string,
  relevance: number | null,
  readiness: number | null,
  more: Partial<ReportTrend> = {},
): ReportTrend {
  return {
    id,
    pack: 'p1',
    says: `the rise of ${id}`,
    relevance,
    relevance_title: relevance === null ? null : (['none', 'minor', 'useful', 'important', 'decisive'][relevance] ?? null),
    readiness,
    readiness_title: readiness === null ? null : 'aware',
    from_answers: false,
    indirect: false,
    serves: [],
    exposure: relevance === null || readiness === null ? null : (relevance / 4) * (100 - readiness),
    ...more,
  };
}

export function aFlag(id: string, more: Partial<ReportFlag> = {}): ReportFlag {
  return {
    id,
    title: `Warning ${id}`,
    message: 'Item people.one scores 25.0, under 50.',
    first_action: 'Mend people.one.',
    first: ['people.one'],
    section: null,
    sources: ['An essay'],
    rules: [],
    ...more,
  };
}

export function aConflict(id: string, kind: ReportConsistency['kind'], more: Partial<ReportConsistency> = {}): ReportConsistency {
  return {
    id,
    kind,
    says: `What ${id} says does not fit.`,
    message: 'Item people.one scores 25.0, item data.one 75.0.',
    items: ['people.one', 'data.one'],
    ...more,
  };
}

export function waitingFor(id: string, more: Partial<ReportWaiting> = {}): ReportWaiting {
  return { id, title: `Warning ${id}`, missing: [], pain_points: false, roles: false, ...more };
}

/** A walk in four steps that breaks before the third. */
export function pathLens(more: Partial<ReportLens> = {}): ReportLens {
  return aLens('journey', 'path', {
    section: 'customers',
    says: 'The promise breaks between Consider and Action; most customers are lost at Aftercare.',
    reading: 'leak',
    values: {
      ...{ awareness: 62.5, consider: 80, action: 37.5, aftercare: 25, score: 38.125 },
      ...{ lowest: 'aftercare', lowest_score: 25, highest: 'consider', highest_score: 80 },
      ...{ leak: 42.5, leak_from: 'consider', leak_to: 'action' },
    },
    parts: [
      aPart('awareness', 62.5),
      aPart('consider', 80),
      aPart('action', 37.5, { thin: true }),
      aPart('aftercare', 25, { missing: ['data.two'] }),
    ],
    missing: ['data.two'],
    weakest: { item: 'people.one', option: null, title: 'Item people.one', score: 0 },
    ...more,
  });
}

/** Six parts with marks, a counterweight and a caution. */
export function profileLens(more: Partial<ReportLens> = {}): ReportLens {
  const kept = { mark: 'kept' };
  const broken = { mark: 'broken' };
  return aLens('promises', 'profile', {
    title: 'Experience promises',
    section: 'customers',
    says: 'Experience index 50.0: six promises 45.0, human side 55.0.',
    caution: 'A list of promises describes a service, not a relationship.',
    values: {
      ...{ easy: 75, fast: 20, convenient: 50, trackable: 0, personalised: 100, predictive: null },
      ...{ score: 45, lowest: 'trackable', lowest_score: 0, highest: 'personalised', highest_score: 100 },
      ...{ counterweight: 55, index: 50 },
    },
    marks: { easy: 'kept', fast: 'broken', trackable: 'broken', personalised: 'kept' },
    parts: [
      aPart('easy', 75, kept),
      aPart('fast', 20, broken),
      aPart('convenient', 50),
      aPart('trackable', 0, { ...broken, thin: true }),
      aPart('personalised', 100, kept),
      aPart('predictive', null, { missing: ['left.out'] }),
      aPart('counterweight', 55, { title: 'Human' }),
    ],
    missing: ['left.out'],
    weakest: { item: 'people.one', option: 'track', title: 'Item people.one: track', score: 0 },
    ...more,
  });
}

const NODES = ['Screen', 'Front office', 'Core records', 'Operations', 'Supply'];
const LINKS = [
  'From screen to front office',
  'From front office to core records',
  'From core records to operations',
  'From operations to suppliers',
];

/** Five steps and the four links between them. */
export function chainLens(more: Partial<ReportLens> = {}): ReportLens {
  const nodes = [80, 70, 45, 60, null];
  const links = [25, 50, 33.3, 50];
  const parts = NODES.flatMap((title, index) => [
    aPart(`node_${index}`, nodes[index] ?? null, { title, group: 'node' }),
    ...(index < LINKS.length ? [aPart(`link_${index}`, links[index] ?? null, { title: LINKS[index] ?? '', group: 'link' })] : []),
  ]);
  return aLens('value_chain', 'profile', {
    section: 'technology',
    says: 'The weakest point of the chain is From screen to front office at 25.0.',
    values: { score: 38.4, lowest: 'link_0', lowest_score: 25, highest: 'node_0', highest_score: 80 },
    parts,
    missing: ['people.na'],
    weakest: { item: 'technology.one', option: null, title: 'Item technology.one', score: 25 },
    ...more,
  });
}

/** Two groups of parts, each with its own score. */
export function groupsLens(more: Partial<ReportLens> = {}): ReportLens {
  const actions = { group: 'actions' };
  const shifts = { group: 'big_shifts' };
  return aLens('five_and_three', 'profile', {
    title: 'Five actions and three shifts',
    section: 'strategy',
    says: 'Lowest action: Portfolio; lowest shift: Evidence.',
    values: {
      ...{ 'score.actions': 40, 'lowest.actions': 'portfolio', 'lowest_score.actions': 25 },
      ...{ 'highest.actions': 'speed', 'highest_score.actions': 55 },
      ...{ 'score.big_shifts': 60, 'lowest.big_shifts': 'evidence', 'lowest_score.big_shifts': 60 },
      ...{ 'highest.big_shifts': 'evidence', 'highest_score.big_shifts': 60 },
    },
    parts: [aPart('portfolio', 25, actions), aPart('speed', 55, actions), aPart('evidence', 60, shifts)],
    ...more,
  });
}

/** Two sides, the right one made of named figures. */
export function balanceLens(more: Partial<ReportLens> = {}): ReportLens {
  return aLens('behaviours_first', 'balance', {
    section: 'people',
    says: 'Buying ahead of behaving: technology 70.0, behaviours 40.0.',
    values: {
      ...{ left: 70, right: 40, tilt: 30, lesser: 40, combined: 52.915, evenness: 70 },
      ...{ across: 50, deciding: 30, owning: null },
    },
    named: [
      { id: 'across', title: 'Working across', value: 50, part: 'Behaviours' },
      { id: 'deciding', title: 'Deciding', value: 30, part: 'Behaviours' },
      { id: 'owning', title: 'Owning the problem', value: null, part: 'Behaviours' },
    ],
    parts: [aPart('left', 70, { title: 'Technology' }), aPart('right', 40, { title: 'Behaviours' })],
    weakest: { item: 'people.one', option: null, title: 'Item people.one', score: 25 },
    ...more,
  });
}

export function loadLens(more: Partial<ReportLens> = {}): ReportLens {
  return aLens('change_capacity', 'load', {
    title: 'Change capacity and fatigue',
    section: 'people',
    says: 'High risk of change fatigue.',
    values: { load: 75, capacity: 40, history: 50, risk: 46.25, factor: 0.76875 },
    parts: [
      aPart('ease', 25, { title: 'Load of change' }),
      aPart('capacity', 40, { title: 'Capacity for change' }),
      aPart('history', 50, { title: 'Record of change' }),
    ],
    ...more,
  });
}

export function dialLens(more: Partial<ReportLens> = {}): ReportLens {
  return aLens('urgency', 'dial', {
    title: 'Minutes to midnight',
    section: 'strategy',
    top: 12,
    says: '6.8 minutes to midnight: keep moving.',
    caution: 'An illustration, not a measurement.',
    values: { value: 6.762 },
    parts: [aPart('of.1', 62.7, { title: 'Overall' }), aPart('of.2', 50, { title: 'A sense of pace' })],
    ci: false,
    ...more,
  });
}

export function amountLens(more: Partial<ReportLens> = {}): ReportLens {
  return aLens('closeness', 'amount', {
    title: 'Closeness to customers',
    section: 'customers',
    unit: 'hours',
    says: '6.5 hours in the market, worth about 6.5 days at the desk.',
    values: { amount: 6.5, worth: 6.5, beside: 50 },
    parts: [aPart('of', 6.5, { title: 'Hours with customers' }), aPart('beside', 50, { title: 'Closeness' })],
    ...more,
  });
}

export function exposureLens(more: Partial<ReportLens> = {}): ReportLens {
  const answered = { from_answers: true };
  return aLens('trend_exposure', 'exposure', {
    section: 'strategy',
    says: 'Most exposed to the rise of machines.',
    values: { chips: 37.5, machines: 75, foundations: 50, quiet: null, score: 56.25, highest: 'machines' },
    trends: [
      aTrend('chips', 2, 25, { serves: ['protect', 'value'] }),
      aTrend('machines', 4, 25, answered),
      aTrend('foundations', 4, 50, { ...answered, indirect: true, pack: 'p2' }),
      aTrend('quiet', null, null),
    ],
    packs: [
      { id: 'p1', title: 'Ten trends', dated: '2023-10', source: 'A list', top: 4 },
      { id: 'p2', title: 'Three trends', dated: '2020', source: 'Another list', top: 4 },
    ],
    ...more,
  });
}

/** Plain means without a reading, in no section. */
export function themesLens(more: Partial<ReportLens> = {}): ReportLens {
  return aLens('themes', 'profile', {
    title: 'Report themes',
    values: { change: 45, adoption: 60, score: 52.5, lowest: 'change', lowest_score: 45, highest: 'adoption', highest_score: 60 },
    parts: [aPart('change', 45, { title: 'Change management' }), aPart('adoption', 60, { title: 'Technology adoption' })],
    ...more,
  });
}

/** One lens of every kind, and more where a kind has several shapes. */
export function allLenses(): ReportLens[] {
  return [
    pathLens(),
    profileLens(),
    chainLens(),
    balanceLens(),
    loadLens(),
    groupsLens(),
    exposureLens(),
    dialLens(),
    amountLens(),
    themesLens(),
    anOpenLens('leadership', 'profile', ['left.out', 'left.two', 'people.two']),
    anOpenLens('more_trends', 'exposure', []),
  ];
}

/** A report with lenses of every kind, flags that fired and rules that could not be judged. */
export function lensReport(more: Partial<Report> = {}): Report {
  const item = (id: string, score: number | null) => anItem(id, score);
  const na = anItem('people.na', null, { title: 'Item people.na', state: 'na' });
  const pillar = (id: string, score: number, items: ReturnType<typeof item>[]) =>
    aPillar(id, score, { capabilities: [aCapability(`${id}_all`, score, items)] });
  return aReport({
    overall: anOverall(52.5, { weakest: 'people' }),
    pillars: [
      pillar('strategy', 50, [item('strategy.one', 50)]),
      pillar('people', 25, [item('people.one', 25), item('people.two', null), na]),
      pillar('customers', 50, [item('customers.one', 50)]),
      pillar('data', 75, [item('data.one', 75), item('data.two', null)]),
      pillar('technology', 25, [item('technology.one', 25)]),
    ],
    first_step: {
      item: 'people.one',
      title: 'Item people.one',
      hit: null,
      because: 'low',
      gain: 2.3,
      gate: null,
      says: 'Mend people.one.',
      horizon: 'this_week',
      effort: 'S',
    },
    lenses: allLenses(),
    flags: [
      aFlag('RF-ONE', { title: 'Buying ahead of behaving' }),
      aFlag('RF-TWO', { title: 'Two views', first_action: null, first: [], section: 'people', sources: [] }),
      aFlag('RF-THREE', { title: 'A gap', first_action: null, first: ['left.out'], section: 'perception', sources: ['A', 'B'] }),
    ],
    consistency: [aConflict('R1', 'contradiction'), aConflict('R2', 'tension', { says: 'Backing without means.' })],
    open: {
      flags: ['RF-FOUR', 'RF-FIVE', 'RF-SIX'],
      consistency: ['R3'],
      all_flags: 19,
      known_flags: [],
      all_consistency: 14,
      waiting: [
        waitingFor('RF-FOUR', { missing: ['people.two', 'left.out'] }),
        waitingFor('RF-FIVE', { pain_points: true }),
        waitingFor('RF-SIX', { roles: true }),
        waitingFor('R3', { title: 'Interest is won and then lost.', missing: ['data.two'] }),
      ],
    },
    left_out: [
      { id: 'left.out', code: 'L1', title: 'Signs from outside' },
      { id: 'left.two', code: 'L2', title: 'Firm means' },
    ],
    ...more,
  });
}

/** The same with hostile text wherever a text of a lens, a flag or a rule may stand. */
export function hostileLensReport(): Report {
  const report = lensReport();
  const texts = new Set(['title', 'says', 'message', 'caution', 'section', 'mark', 'group', 'unit', 'source', 'dated']);
  const poisoned = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value), (key, inner) => {
      if (key === 'serves' || key === 'sources') return [HOSTILE];
      return texts.has(key) && typeof inner === 'string' ? HOSTILE : inner;
    });
  return {
    ...report,
    lenses: poisoned(report.lenses),
    flags: poisoned(report.flags.map((flag) => ({ ...flag, first_action: HOSTILE }))),
    consistency: poisoned(report.consistency),
    open: poisoned(report.open),
    left_out: poisoned(report.left_out),
  };
}

/** Nothing but what could not be judged. */
export function unjudgedReport(): Report {
  return lensReport({
    lenses: allLenses().map(({ id, kind, title }) => anOpenLens(id, kind, ['people.two', 'left.out'], { title })),
    flags: [],
    consistency: [],
    open: {
      flags: ['RF-ONE'],
      consistency: ['R1'],
      all_flags: 1,
      known_flags: ['RF-ONE'],
      all_consistency: 1,
      waiting: [waitingFor('RF-ONE', { missing: ['people.two'] }), waitingFor('R1', { missing: ['left.out'] })],
    },
  });
}
