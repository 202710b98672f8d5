// Reports for the tests of the render room, put together by hand: no scoring, so that render is tested by itself.
// Every number is an input here.
import type {
  Report,
  ReportCapability,
  ReportFurthest,
  ReportGate,
  ReportImprovement,
  ReportItem,
  ReportOverall,
  ReportPillar,
  ReportPlan,
  ReportPortfolio,
  ReportQualityFlag,
  ReportSettings,
  ReportTarget,
} from '../../src/model/report.ts';

const LEVELS = ['Nobody looks.', 'Somebody looks.', 'It is looked at.', 'As level 3, and acted on.', 'As level 4, and checked.'];

export function anItem(id: string, score: number | null, more: Partial<ReportItem> = {}): ReportItem {
  const level = score === null ? null : 1 + score / 25;
  return {
    id,
    code: `X.${id}`,
    title: `Item ${id}`,
    ask: `How is ${id} looked after?`,
    finding: score === null ? null : score < 50 ? `nobody mends ${id}` : score >= 75 ? `${id} is in order` : null,
    type: 'level',
    why: '',
    proof: `The list of ${id}.`,
    measure: 'sha256:000000000001',
    option_ids: [],
    anchors: LEVELS,
    state: score === null ? 'missing' : 'answered',
    score,
    answer: level,
    answer_text: level === null ? null : (LEVELS[level - 1] ?? null),
    reason: null,
    note: null,
    evidence: null,
    by: null,
    voices: null,
    weight: 1,
    effective_weight: score === null ? null : 0.1,
    coverage: score === null ? 0 : 1,
    contested: false,
    target: null,
    gap: null,
    met: null,
    unsupported: false,
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
    target: null,
    gap: null,
    met: null,
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
    met: score >= 60,
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
    met: null,
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
    met: null,
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
    gain: null,
    scope_gain: null,
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
    spread: null,
    ...more,
  };
}

/** One level further up, without another reason. */
export function anImprovement(item: string, gain: number, more: Partial<ReportImprovement> = {}): ReportImprovement {
  return {
    item,
    title: `Item ${item}`,
    pillar: item.split('.')[0] ?? '',
    from: 25,
    to: 50,
    step: 'level 2 to level 3',
    effort: 'XS',
    gain,
    gain_per_effort: gain,
    pillar_gain: null,
    capability_gain: null,
    clears: [],
    lifts_weakest: false,
    why: '',
    ...more,
  };
}

export function aTarget(kind: ReportTarget['kind'], id: string, target: number, score: number | null): ReportTarget {
  const gap = score === null ? null : Math.max(0, target - score);
  return { kind, id, title: `Part ${id}`, target, score, gap, met: gap === null ? null : gap === 0 };
}

export function farFrom(item: string, target: number, gap: number, weighted: number): ReportFurthest {
  return { item, title: `Item ${item}`, target, gap, weighted };
}

/** Noticed about a respondent, with figures. */
export function aNote(respondent: string | null, rule: ReportQualityFlag['rule'], says: string): ReportQualityFlag {
  return { respondent, rule, says, value: 12, limit: 10 };
}

/** Nothing is planned. */
export function aPlan(more: Partial<ReportPlan> = {}): ReportPlan {
  return {
    capacity_given: false,
    capacity_why: null,
    what_if: false,
    factor: null,
    factor_lens: null,
    factor_title: null,
    max_big: 3,
    date: '2026-11-21',
    slots: [],
    unscheduled: 0,
    ...more,
  };
}

/** Nobody has named a pain point. */
export function aPortfolio(more: Partial<ReportPortfolio> = {}): ReportPortfolio {
  return {
    all: 0,
    live: 0,
    doing: 0,
    done: 0,
    stopped: 0,
    quick: 0,
    big: 0,
    horizons: [],
    ambitions: [],
    shares: [],
    notes: [],
    places: [],
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
  audit: false,
  answer_error: 12.5,
  target: 60,
  asked: 'by_role',
  gap_roles: ['leader', 'frontline'],
  gap_titles: ['Leader', 'Front line'],
  changed: [],
};

export function aReport(more: Partial<Omit<Report, 'settings'>> & { settings?: Partial<ReportSettings> } = {}): Report {
  const { settings, ...rest } = more;
  return {
    dxready: { version: '0.1.0', report: 1 },
    questionnaire: {
      id: 'tiny',
      version: '1.2.0',
      digest: 'sha256:0a1b',
      title: 'Tiny questionnaire',
      language: 'en',
      root: { id: 'tiny', version: '1.2.0' },
    },
    subject: { name: 'Harbour Lighting Ltd', sector: 'retail' },
    date: '2026-11-21',
    respondents: 1,
    roles: [],
    overall: anOverall(62.7),
    bands: BANDS.map((band) => ({ ...band })),
    horizons: [
      { id: 'this_week', title: 'This week' },
      { id: 'this_month', title: 'This month' },
    ],
    pillars: [],
    reading_order: [],
    gates: [],
    strengths: [],
    gaps: [],
    findings: [],
    first_step: null,
    next_review: null,
    track_record: null,
    redacted: false,
    hits: [],
    roadmap: [],
    plan: aPlan(),
    portfolio: aPortfolio(),
    suggestions: [],
    follow_up: { baseline: null, hits: [], fresh: [] },
    heard: { people: 1, pain_points: [], parking_lot: [] },
    remarks: [],
    confidence: {
      value: null,
      label: null,
      coverage: null,
      evidence: null,
      agreement: null,
      consensus: null,
      lowered: false,
      with_evidence: null,
    },
    evidence: { index: null, levels: [0, 0, 0, 0], unsupported: [], audited: [] },
    quality: [],
    consistency: [],
    lenses: [],
    flags: [],
    open: { flags: [], consistency: [], all_flags: 0, known_flags: [], all_consistency: 0, waiting: [] },
    left_out: [],
    improvements: [],
    answer_first: [],
    targets: { all: [], met: 0, furthest: [] },
    what_if: null,
    workings: {},
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
