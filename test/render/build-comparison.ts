// Comparisons for the tests of the render room, put together by hand. Every number is an input here.
import type { Comparison } from '../../src/model/comparison.ts';
import type {
  Report,
  ReportComparedSide,
  ReportComparison,
  ReportGateChange,
  ReportItemChange,
  ReportMatched,
  ReportPillarChange,
  ReportUnmatched,
} from '../../src/model/report.ts';
import { fullReport, HOSTILE, hostileReport } from './reports.ts';

export function aSide(date: string | null, final: number | null, more: Partial<ReportComparedSide> = {}): ReportComparedSide {
  return {
    name: 'Harbour Lighting Ltd',
    date,
    questionnaire: 'tiny',
    version: '1.2.0',
    digest: 'sha256:0a1b',
    respondents: 1,
    raw: final,
    final,
    shown: final,
    band: final === null ? null : final < 60 ? 'building' : 'performing',
    scored: 8,
    confidence: final === null ? null : 48.4,
    confidence_label: final === null ? null : 'low',
    ...more,
  };
}

export function aMatched(before: number, after: number, more: Partial<ReportMatched> = {}): ReportMatched {
  const needed = 4.25;
  const change = after - before;
  return {
    items: 58,
    before,
    after,
    change,
    error_before: 1.53,
    error_after: 1.53,
    by_respondents: false,
    needed,
    verdict: Math.abs(change) < needed ? 'unclear' : change > 0 ? 'improved' : 'declined',
    ...more,
  };
}

export function aPillarChange(
  id: string,
  before: number,
  after: number,
  more: Partial<ReportPillarChange> = {},
): ReportPillarChange {
  const band = (score: number) => (score < 60 ? 'building' : 'performing');
  const needed = 9.5;
  return {
    id,
    title: id.charAt(0).toUpperCase() + id.slice(1),
    before,
    after,
    band_before: band(before),
    band_after: band(after),
    items: 12,
    matched_before: before,
    matched_after: after,
    change: after - before,
    needed,
    verdict: Math.abs(after - before) < needed ? 'unclear' : after > before ? 'improved' : 'declined',
    composition_effect: 0,
    gate_effect: 0,
    ...more,
  };
}

export function anItemChange(id: string, before: number, after: number, more: Partial<ReportItemChange> = {}): ReportItemChange {
  return {
    id,
    code: 'X.1',
    title: `Item ${id}`,
    pillar: id.split('.')[0] ?? '',
    before,
    after,
    change: after - before,
    effect: (after - before) / 50,
    answer_before: `Level ${1 + before / 25} in words.`,
    answer_after: `Level ${1 + after / 25} in words.`,
    ...more,
  };
}

export function anUnmatched(id: string, why: ReportUnmatched['why']): ReportUnmatched {
  return { id, code: 'X.2', title: `Item ${id}`, why, before: why === 'new' ? null : 50, after: why === 'gone' ? null : 50 };
}

export function aGateChange(id: string, more: Partial<ReportGateChange> = {}): ReportGateChange {
  return {
    id,
    item: 'people.one',
    title: 'Behaviours first',
    scope: 'technology',
    before: 'fired',
    after: 'passed',
    moved: 'opened',
    holds_before: true,
    holds_after: false,
    ...more,
  };
}

/** V24 and V25: the same questions moved by 3.2, which is not enough; another questionnaire and gates moved it too. */
export function aComparison(more: Partial<ReportComparison> = {}): ReportComparison {
  return {
    before: aSide('2026-05-21', 58.1, {
      respondents: 2,
      questionnaire: 'tiny-quick',
      version: '1.0.0',
      digest: 'sha256:0000',
    }),
    after: aSide('2026-11-21', 62.7, { respondents: 3 }),
    matched: aMatched(52.1, 55.3, { change: 3.2 }),
    change: 2.2,
    composition_effect: -1,
    gate_effect: 2.4,
    final_change: 4.6,
    pillars: [
      aPillarChange('strategy', 58, 75),
      aPillarChange('people', 50, 37.5),
      aPillarChange('data', 71.5, 75, { needed: 8.25 }),
      aPillarChange('technology', 0, 59.9, {
        before: null,
        band_before: null,
        matched_before: null,
        matched_after: null,
        change: null,
        needed: null,
        verdict: 'none',
        composition_effect: null,
        gate_effect: null,
        items: 0,
      }),
    ],
    items: [
      anItemChange('strategy.one', 25, 75),
      anItemChange('people.one', 50, 25),
      anItemChange('data.one', 50, 75, { answer_before: null, answer_after: null }),
      anItemChange('people.two', 50, 50),
    ],
    unmatched: [
      anUnmatched('technology.one', 'new'),
      anUnmatched('technology.two', 'new'),
      anUnmatched('strategy.fax', 'gone'),
      anUnmatched('data.two', 'measure'),
      anUnmatched('data.three', 'before'),
      anUnmatched('data.four', 'after'),
    ],
    gates: [
      aGateChange('G1', { scope: 'strategy', before: 'passed', moved: 'same', holds_before: false }),
      aGateChange('G3'),
      aGateChange('G4', {
        title: 'Change leadership',
        scope: 'overall',
        before: 'passed',
        after: 'fired',
        moved: 'closed',
        holds_before: false,
        holds_after: true,
      }),
    ],
    flags: [
      { id: 'RF-A', title: 'Change is led by nobody', moved: 'new' },
      { id: 'RF-B', title: 'No quick hit', moved: 'gone' },
    ],
    reworded: ['people.two'],
    same_questionnaire: false,
    same_respondents: false,
    cautions: [
      'Not the same people answered (before 2, now 3): some judge more strictly than others, so part of the change may be theirs.',
      'The band changed from Building to Performing without a clear change.',
      'The flag RF-C (No owner of the data) fires now; before it could not be judged.',
    ],
    ...more,
  };
}

/** The full report, half a year after another. */
export function comparedReport(more: Partial<ReportComparison> = {}): Report {
  return { ...fullReport(), comparison: aComparison(more) };
}

/** A comparison whose every text is hostile. */
export function hostileComparison(): ReportComparison {
  const hostile = { title: HOSTILE };
  const said = { ...hostile, answer_before: HOSTILE, answer_after: HOSTILE };
  const side = { name: HOSTILE, date: '"><b>', questionnaire: HOSTILE, version: HOSTILE, digest: HOSTILE, band: HOSTILE };
  return aComparison({
    before: aSide(null, 58.1, side),
    after: aSide(null, 62.7, { ...side, band: `b${HOSTILE}` }),
    pillars: [aPillarChange('strategy', 25, 75, { ...hostile, band_before: HOSTILE })],
    items: [anItemChange('strategy.one', 25, 75, said), anItemChange('strategy.two', 75, 25, said)],
    unmatched: [{ ...anUnmatched('strategy.three', 'new'), ...hostile }],
    gates: [aGateChange(HOSTILE, { ...hostile, scope: HOSTILE })],
    flags: [
      { id: HOSTILE, ...hostile, moved: 'new' },
      { id: HOSTILE, ...hostile, moved: 'gone' },
    ],
    reworded: [HOSTILE],
    cautions: [HOSTILE],
  });
}

export function hostileComparedReport(): Report {
  return { ...hostileReport(), comparison: hostileComparison() };
}

/** Two assessments as `compare` hands them over. */
export function twoPoints(whole: ReportComparison = aComparison()): Comparison {
  const questionnaire = {
    id: 'tiny',
    version: '1.2.0',
    digest: 'sha256:0a1b',
    title: 'Tiny questionnaire',
    language: 'en',
    root: { id: 'tiny', version: '1.2.0' },
  };
  const { before, after } = whole;
  const { dxready, bands } = comparedReport();
  return {
    dxready: { version: dxready.version, comparison: 1 },
    questionnaire,
    bands,
    points: [before, after],
    steps: [whole],
    whole,
  };
}

/** Five assessments over three years, one of them without an overall. */
export function aTrend(): Comparison {
  const sides = [
    aSide('2024-05-02', 38.2, { band: 'starting', questionnaire: 'tiny-quick', version: '1.0.0', scored: 5 }),
    aSide('2024-11-21', null, { scored: 1 }),
    aSide('2025-05-21', 44.9),
    aSide('2026-05-21', 58.1, { respondents: 5 }),
    aSide('2026-11-21', 54.2, { respondents: 6 }),
  ];
  const step = (index: number, matched: ReportMatched) => {
    const [before, after] = [sides[index], sides[index + 1]];
    return before === undefined || after === undefined ? [] : [aComparison({ before, after, matched })];
  };
  const none = { before: null, after: null, change: null, needed: null, error_before: null, error_after: null };
  const steps = [
    ...step(0, aMatched(38.2, 40, { ...none, items: 1, verdict: 'none' })),
    ...step(1, aMatched(40, 44.9, { ...none, items: 1, verdict: 'none' })),
    ...step(2, aMatched(44.9, 57)),
    ...step(3, aMatched(58.1, 55.3)),
  ];
  const [first, last] = [sides[0], sides[sides.length - 1]];
  const ends = first === undefined || last === undefined ? {} : { before: first, after: last };
  const changes = { change: 14.5, composition_effect: 4.5, gate_effect: 1.5, final_change: 16 };
  const whole = aComparison({ ...ends, matched: aMatched(40.1, 50.1), ...changes, gates: [], flags: [], cautions: [] });
  return { ...twoPoints(), points: sides, steps, whole };
}
