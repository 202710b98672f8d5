// Reports for the tests of the render room, put together by hand: no scoring, so that render is tested by itself.
// Every number is an input here. The figures of the named reports come from the vectors V08, V11 and V16.
import type {
  Report,
  ReportCapability,
  ReportGate,
  ReportItem,
  ReportOverall,
  ReportPillar,
  ReportSettings,
} from '../../src/model/report.ts';

const LEVELS = ['Nobody looks.', 'Somebody looks.', 'It is looked at.', 'As level 3, and acted on.', 'As level 4, and checked.'];

export function anItem(id: string, score: number | null, more: Partial<ReportItem> = {}): ReportItem {
  const level = score === null ? null : 1 + score / 25;
  return {
    id,
    code: `X.${id}`,
    title: `Item ${id}`,
    ask: `How is ${id} looked after?`,
    type: 'level',
    why: '',
    proof: `The list of ${id}.`,
    anchors: LEVELS,
    state: score === null ? 'missing' : 'answered',
    score,
    answer: level,
    answer_text: level === null ? null : (LEVELS[level - 1] ?? null),
    reason: null,
    note: null,
    evidence: null,
    weight: 1,
    effective_weight: score === null ? null : 0.1,
    coverage: score === null ? 0 : 1,
    contested: false,
    tally: { answered: score === null ? 0 : 1, na: 0, unknown: 0, missing: score === null ? 1 : 0, not_asked: 0 },
    advice:
      score !== null && score < 50 ? { kind: 'recommendation', says: `Mend ${id}.`, horizon: 'this_week', effort: 'XS' } : null,
    ...more,
  };
}

export function aCapability(
  id: string,
  score: number | null,
  items: ReportItem[],
  more: Partial<ReportCapability> = {},
): ReportCapability {
  return {
    id,
    title: `Capability ${id}`,
    about: '',
    weight: 1,
    score,
    coverage: score === null ? 0 : 1,
    thin: score === null,
    items,
    ...more,
  };
}

/** A rated pillar with one capability and one item of the same score. */
export function aPillar(id: string, score: number, more: Partial<ReportPillar> = {}): ReportPillar {
  return {
    id,
    title: id.charAt(0).toUpperCase() + id.slice(1),
    asks: `Is ${id} ready?`,
    weight: 1,
    raw: score,
    final: score,
    shown: score,
    band: bandId(score),
    in_scope: true,
    rated: true,
    provisional: false,
    coverage: 1,
    low: score,
    high: score,
    target: 60,
    gap: Math.max(0, 60 - score),
    caps: [],
    held_by: null,
    capabilities: [aCapability(`${id}_all`, score, [anItem(`${id}.one`, score)])],
    ...more,
  };
}

/** A pillar that nobody answered. */
export function unansweredPillar(id: string): ReportPillar {
  return aPillar(id, 0, {
    raw: null,
    final: null,
    shown: null,
    band: null,
    rated: false,
    coverage: 0,
    low: 0,
    high: 100,
    gap: null,
    capabilities: [aCapability(`${id}_all`, null, [anItem(`${id}.one`, null)])],
  });
}

/** A pillar in which nothing applies. */
export function pillarOutOfScope(id: string): ReportPillar {
  const item = anItem(`${id}.one`, null, {
    state: 'na',
    reason: 'We have no shop',
    coverage: null,
    tally: { answered: 0, na: 1, unknown: 0, missing: 0, not_asked: 0 },
  });
  return aPillar(id, 0, {
    raw: null,
    final: null,
    shown: null,
    band: null,
    in_scope: false,
    rated: false,
    coverage: null,
    low: null,
    high: null,
    gap: null,
    capabilities: [aCapability(`${id}_all`, null, [item], { coverage: null, thin: false })],
  });
}

export function aGate(id: string, more: Partial<ReportGate> = {}): ReportGate {
  return {
    id,
    item: 'people.one',
    title: 'Behaviours first',
    state: 'passed',
    contested: false,
    below: 50,
    score: 75,
    cap: 59.9,
    scope: 'technology',
    why: 'It matters.',
    ...more,
  };
}

export function anOverall(shown: number | null, more: Partial<ReportOverall> = {}): ReportOverall {
  return {
    raw: shown,
    before_caps: shown,
    final: shown,
    shown,
    band: shown === null ? null : bandId(shown),
    state: 'full',
    provisional: false,
    low: shown,
    high: shown,
    band_low: null,
    band_high: null,
    coverage: 1,
    contributions: {},
    weakest: null,
    caps: [],
    held_by: null,
    ...more,
  };
}

const SETTINGS: ReportSettings = {
  lambda: 0.25,
  pillar_min_coverage: 0.5,
  partial_min_weight: 0.6,
  pooling: 'role_balanced',
  min_cell: 3,
  strict_gates: false,
  answer_error: 12.5,
  target: 60,
  asked: 'by_role',
  gap_roles: ['leader', 'frontline'],
  changed: [],
};

export function aReport(more: Partial<Omit<Report, 'settings'>> & { settings?: Partial<ReportSettings> } = {}): Report {
  const { settings, ...rest } = more;
  return {
    dxready: { version: '0.1.0', report: 1 },
    questionnaire: { id: 'tiny', version: '1.2.0', digest: 'sha256:0a1b', title: 'Tiny questionnaire', language: 'en' },
    subject: { name: 'Harbour Lighting Ltd', sector: 'retail' },
    date: '2026-11-21',
    respondents: 1,
    overall: anOverall(62.7),
    bands: BANDS.map((band) => ({ ...band })),
    horizons: [
      { id: 'this_week', title: 'This week' },
      { id: 'this_month', title: 'This month' },
    ],
    pillars: [],
    gates: [],
    strengths: [],
    gaps: [],
    first_step: null,
    remarks: [],
    confidence: { value: null, label: null },
    evidence: {},
    quality: [],
    consistency: [],
    lenses: [],
    flags: [],
    open: { flags: [], consistency: [] },
    improvements: [],
    hits: [],
    roadmap: [],
    group: {},
    comparison: {},
    verdict: {},
    ...rest,
    settings: { ...SETTINGS, ...settings },
  };
}

const BANDS = [
  { id: 'dormant', from: 0, title: 'Dormant', says: 'It depends on chance.' },
  { id: 'starting', from: 20, title: 'Starting', says: 'First attempts.' },
  { id: 'building', from: 40, title: 'Building', says: 'Agreed in part.' },
  { id: 'performing', from: 60, title: 'Performing', says: 'Routine, measured, led.' },
  { id: 'leading', from: 80, title: 'Leading', says: 'Habit.' },
];

function bandId(score: number): string {
  return BANDS.findLast(({ from }) => from <= score)?.id ?? 'dormant';
}

/** Everything answered, one gate holds Technology: overall 62.7 instead of 66.9 (V11). */
export function fullReport(): Report {
  const technology = aPillar('technology', 87.5, {
    final: 59.9,
    shown: 59.9,
    band: 'building',
    gap: 0.1,
    low: 59.9,
    high: 59.9,
    caps: ['G3'],
    held_by: 'G3',
    capabilities: [aCapability('technology_all', 87.5, [anItem('technology.one', 100), anItem('technology.two', 75)])],
  });
  return aReport({
    overall: anOverall(62.7, {
      raw: 66.875,
      before_caps: 62.735,
      final: 62.735,
      coverage: 1,
      weakest: 'people',
      contributions: { strategy: 14.625, people: 17.875, data: 14.25, technology: 15.985 },
    }),
    pillars: [
      aPillar('strategy', 75),
      aPillar('people', 37.5, {
        capabilities: [
          aCapability('people_all', 37.5, [
            anItem('people.one', 25, { note: 'Decided\nafter buying' }),
            anItem('people.two', 50),
          ]),
        ],
      }),
      aPillar('data', 75),
      technology,
    ],
    gates: [
      aGate('G1', { scope: 'strategy' }),
      aGate('G3', { state: 'fired', score: 25, contested: true }),
      aGate('G7', { state: 'not_applicable', score: null }),
    ],
    strengths: ['strategy.one', 'data.one'],
    gaps: ['people.one'],
    first_step: {
      item: 'people.one',
      title: 'Item people.one',
      because: 'clears_gate',
      gate: 'G3',
      says: 'Mend people.one.',
      horizon: 'this_week',
      effort: 'XS',
    },
  });
}

/** One pillar unanswered: overall 43.8, partial, between 30.0 and 51.3 (V08). */
export function partialReport(): Report {
  return aReport({
    overall: anOverall(43.8, {
      raw: 43.75,
      before_caps: 43.75,
      final: 43.75,
      state: 'partial',
      provisional: true,
      low: 30,
      high: 51.25,
      band_low: 'starting',
      band_high: 'building',
      coverage: 0.6667,
      weakest: 'data',
      contributions: { strategy: 25, data: 18.75 },
    }),
    pillars: [aPillar('strategy', 50), unansweredPillar('people'), aPillar('data', 37.5)],
    gates: [aGate('G4', { state: 'unverified', score: null, scope: 'people' })],
    remarks: [{ code: 'ignored', says: 'One answer was ignored.' }],
    settings: { lambda: 0.25, pooling: 'median', changed: ['pooling'] },
  });
}

/** Hardly anything answered: no overall. */
export function notRatedReport(): Report {
  return aReport({
    overall: anOverall(null, { state: 'not_rated', low: 2.5, high: 93.3, coverage: 0.1 }),
    pillars: [
      aPillar('strategy', 50, { rated: false, band: null, gap: null, coverage: 0.3, low: 16.7, high: 83.3 }),
      unansweredPillar('people'),
    ],
    first_step: {
      item: 'people.one',
      title: 'Item people.one',
      because: 'answer',
      gate: null,
      says: 'How is people.one looked after?',
      horizon: null,
      effort: null,
    },
  });
}

/** Nothing that was asked applies. */
export function nothingAppliesReport(): Report {
  return aReport({
    date: null,
    subject: {},
    overall: anOverall(null, { state: 'not_rated', low: null, high: null, coverage: null }),
    pillars: [pillarOutOfScope('strategy'), pillarOutOfScope('people')],
  });
}

/** Leaders and front line on one item: 52.1, five of six answered (V16). */
export function groupReport(): Report {
  const item = anItem('strategy.one', 52.083333, {
    answer: null,
    answer_text: null,
    coverage: 0.8333,
    tally: { answered: 5, na: 0, unknown: 1, missing: 0, not_asked: 2 },
  });
  const pillar = aPillar('strategy', 52.1, {
    raw: 52.083333,
    final: 52.083333,
    coverage: 0.8333,
    low: 45,
    high: 60.4,
    capabilities: [aCapability('all', 52.083333, [item])],
  });
  return aReport({
    respondents: 8,
    overall: anOverall(52.1, {
      weakest: 'strategy',
      coverage: 0.8333,
      low: 45,
      high: 60.4,
      contributions: { strategy: 52.083333 },
    }),
    pillars: [pillar],
    strengths: ['strategy.one'],
  });
}

/** Text that would do something if it were not data. */
export const HOSTILE =
  '<script>alert(1)</script> {{view}} {{{x}}} | a | [x](javascript:alert(1)) \u001b[31mred\u001b[0m \u202egnp.exe\u202c `code` # head';

/** A report whose every text is hostile. */
export function hostileReport(): Report {
  const item = anItem('strategy.one', 25, {
    title: HOSTILE,
    ask: HOSTILE,
    proof: HOSTILE,
    note: `${HOSTILE}\n# A heading\n- a list`,
    anchors: [HOSTILE, HOSTILE, 'x', 'y', 'z'],
    answer_text: HOSTILE,
    advice: { kind: 'recommendation', says: HOSTILE, horizon: 'this_week', effort: 'S' },
  });
  const pillar = aPillar('strategy', 25, {
    title: HOSTILE,
    asks: HOSTILE,
    capabilities: [aCapability('all', 25, [item], { title: HOSTILE })],
  });
  return aReport({
    subject: { name: HOSTILE, '"><img src=x>': HOSTILE },
    date: '"><b>',
    questionnaire: { id: 'x', version: '1', digest: '"><i>', title: HOSTILE, language: 'en' },
    overall: anOverall(25, { weakest: 'strategy' }),
    pillars: [pillar, { ...pillar, id: 'b' }, { ...pillar, id: 'c' }],
    gates: [aGate('G<1>', { title: HOSTILE, why: HOSTILE, state: 'fired', score: 25, scope: 'strategy' })],
    strengths: ['strategy.one'],
    gaps: ['strategy.one'],
    first_step: {
      item: 'strategy.one',
      title: HOSTILE,
      because: 'low',
      gate: null,
      says: HOSTILE,
      horizon: 'this_week',
      effort: 'S',
    },
    remarks: [{ code: 'x', says: HOSTILE }],
  });
}

/** Every kind of report once, by name. */
export const REPORTS: readonly (readonly [string, () => Report])[] = [
  ['full', fullReport],
  ['partial', partialReport],
  ['not rated', notRatedReport],
  ['nothing applies', nothingAppliesReport],
  ['group', groupReport],
  ['hostile', hostileReport],
];
