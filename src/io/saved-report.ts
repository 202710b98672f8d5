// Reports that an earlier version saved: what has been added to the format since says, in them, that it is not known.
// A key is added here in the same commit that adds it to the schema; test/compat holds reports of every version.

type Mapping = Readonly<Record<string, unknown>>;

/** Keys that came later, by the place they stand in (`*` is every entry of a list), with what stands for "not known". */
const ADDED: Readonly<Record<string, Mapping>> = {
  '': {
    heard: { people: 1, pain_points: [], parking_lot: [] },
    left_out: [],
    answer_first: [],
    targets: { all: [], met: 0, furthest: [] },
    what_if: null,
    workings: {},
    follow_up: { baseline: null, hits: [], fresh: [] },
    plan: {
      capacity_given: false,
      capacity_why: null,
      what_if: false,
      factor: null,
      factor_lens: null,
      factor_title: null,
      max_big: 1,
      date: null,
      slots: [],
      unscheduled: 0,
    },
    portfolio: {
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
    },
    suggestions: [],
    findings: [],
    next_review: null,
    track_record: null,
    reading_order: [],
    redacted: false,
  },
  overall: { spread: null },
  confidence: { coverage: null, evidence: null, agreement: null, consensus: null, lowered: false, with_evidence: null },
  evidence: { index: null, levels: [0, 0, 0, 0], unsupported: [], audited: [] },
  open: { all_flags: 0, known_flags: null, all_consistency: 0, waiting: [] },
  settings: { audit: false, gap_titles: [] },
  first_step: { hit: null },
  'gates.*': { gain: null, scope_gain: null },
  'pillars.*': { met: null },
  'pillars.*.capabilities.*': { target: null, gap: null, met: null },
  'pillars.*.capabilities.*.items.*': {
    option_ids: [],
    by: null,
    voices: null,
    target: null,
    gap: null,
    met: null,
    unsupported: false,
    finding: null,
    measure: '',
  },
};

/** The report with what it could not say yet; anything else as it is. Keys it has are never touched. */
export function completed(report: unknown): unknown {
  const places = Object.entries(ADDED).map(([place, keys]) => ({ steps: place === '' ? [] : place.split('.'), keys }));
  const filled = places.reduce((now, { steps, keys }) => fill(now, steps, keys), report);
  return withVerdict(withRoot(filled));
}

function fill(data: unknown, [step, ...rest]: readonly string[], keys: Mapping): unknown {
  if (step === '*') return Array.isArray(data) ? data.map((part) => fill(part, rest, keys)) : data;
  if (!isMapping(data)) return data;
  if (step === undefined) return withMissing(data, keys);
  return Object.hasOwn(data, step) ? { ...data, [step]: fill(data[step], rest, keys) } : data;
}

/** The keys that are there keep their order. */
function withMissing(data: Mapping, keys: Mapping): Mapping {
  return { ...data, ...Object.fromEntries(Object.entries(keys).filter(([key]) => !Object.hasOwn(data, key))) };
}

/** Before kinship was written down, a questionnaire is its own root. */
function withRoot(report: unknown): unknown {
  if (!isMapping(report) || !isMapping(report.questionnaire)) return report;
  const { id, version } = report.questionnaire;
  return { ...report, questionnaire: withMissing(report.questionnaire, { root: { id, version } }) };
}

/** Without a policy a verdict is empty, and stays so. */
function withVerdict(report: unknown): unknown {
  if (!isMapping(report) || !isMapping(report.verdict) || !Object.hasOwn(report.verdict, 'passed')) return report;
  return { ...report, verdict: withMissing(report.verdict, { name: null, policy: null }) };
}

function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
