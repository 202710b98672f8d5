// Named reports for the tests of the render room. Their figures come from the scoring vectors V08, V11 and V16.
import type { Report } from '../../src/model/report.ts';
import { hitsReport, hostileHits, suggestedReport, unplannedReport } from './build-hits.ts';
import {
  aCapability,
  aGate,
  aNote,
  anImprovement,
  anItem,
  anOverall,
  aPillar,
  aReport,
  aTarget,
  farFrom,
  pillarOutOfScope,
  unansweredPillar,
} from './build-report.ts';

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
    capabilities: [
      aCapability(
        'technology_all',
        87.5,
        [anItem('technology.one', 100, { evidence: 3 }), anItem('technology.two', 75, { unsupported: true })],
        {
          target: 80,
          gap: 0,
          met: true,
        },
      ),
    ],
  });
  return aReport({
    heard: {
      people: 10,
      pain_points: [
        { title: 'I told you *twice*', raised_by: 'customer' },
        { title: 'The bill is late', raised_by: null },
      ],
      parking_lot: ['Who owns returns?'],
    },
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
            anItem('people.one', 25, { note: 'Decided\nafter buying', evidence: 1, target: 75, gap: 50, met: false }),
            anItem('people.two', 50),
          ]),
        ],
      }),
      aPillar('data', 75),
      technology,
    ],
    gates: [
      aGate('G1', { scope: 'strategy' }),
      aGate('G3', { state: 'fired', score: 25, contested: true, gain: 9.140625, scope_gain: 27.6 }),
      aGate('G7', { state: 'not_applicable', score: null }),
    ],
    strengths: ['strategy.one', 'data.one'],
    gaps: ['people.one'],
    first_step: {
      item: 'people.one',
      title: 'Item people.one',
      hit: null,
      because: 'clears_gate',
      gain: 9.140625,
      gate: 'G3',
      says: 'Mend people.one.',
      horizon: 'this_week',
      effort: 'XS',
    },
    improvements: [
      anImprovement('people.one', 9.140625, {
        clears: ['G3'],
        lifts_weakest: true,
        why: 'clears gate G3; lifts the weakest pillar, People',
      }),
      anImprovement('people.two', 3.125, { effort: null, lifts_weakest: true, why: 'lifts the weakest pillar, People' }),
      anImprovement('strategy.one', 0.04, { effort: 'L', step: 'level 4 to level 5' }),
      anImprovement('technology.two', 0, { why: 'gate G3 still holds Technology' }),
    ],
    targets: {
      all: [
        aTarget('pillar', 'strategy', 60, 75),
        aTarget('pillar', 'people', 60, 37.5),
        aTarget('pillar', 'data', 60, 75),
        aTarget('pillar', 'technology', 60, 59.9),
        aTarget('capability', 'technology_all', 80, 87.5),
        aTarget('item', 'people.one', 75, 25),
      ],
      met: 3,
      furthest: [farFrom('people.one', 75, 50, 10.9375), farFrom('people.two', 60, 10, 2.1875)],
    },
    confidence: {
      value: 46.5,
      label: 'low',
      coverage: 1,
      evidence: 0.216667,
      agreement: 0,
      consensus: null,
      lowered: false,
      with_evidence: 70,
    },
    evidence: { index: 0.216667, levels: [4, 1, 0, 1], unsupported: ['technology.two'], audited: [] },
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
      hit: null,
      because: 'answer',
      gain: null,
      gate: null,
      says: 'How is people.one looked after?',
      horizon: null,
      effort: null,
    },
    answer_first: [
      { item: 'people.one', title: 'Item people.one', pillar: 'people', weight: 0.5, gates: ['G3', 'G4'] },
      { item: 'strategy.two', title: 'Item strategy.two', pillar: 'strategy', weight: 0.0833, gates: [] },
    ],
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

/** Leaders and front line on one item: 52.1, five of six answered (V16); two of them answered in a way worth a look. */
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
    improvements: [anImprovement('strategy.one', 25, { step: '25 points more', effort: 'S' })],
    confidence: {
      value: 52.1,
      label: 'low',
      coverage: 0.8333,
      evidence: 0.333333,
      agreement: 0.416667,
      consensus: 0.416667,
      lowered: true,
      with_evidence: 70,
    },
    evidence: { index: 0.333333, levels: [0, 1, 0, 0], unsupported: [], audited: ['strategy.one'] },
    quality: [
      aNote('ann', 'straight_line', '12 answers in a row, of 20 with levels, are level 4 of 5.'),
      aNote('ann', 'many_unknown', '6 of 20 questions that apply are open.'),
      aNote(null, 'straight_line', '11 answers in a row, of 20 with levels, are level 3 of 5.'),
    ],
    settings: { audit: true, changed: ['audit'] },
  });
}

/** Two answers put in place of others: 62.7 instead of 53.6. */
export function whatIfReport(): Report {
  return {
    ...fullReport(),
    what_if: {
      changes: [
        { item: 'people.two', title: 'Item people.two', from: 'level 2', to: 'level 3' },
        { item: 'data.one', title: 'Item data.one', from: null, to: 'level 4' },
      ],
      before: 53.6,
      gain: 9.140625,
    },
  };
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
    questionnaire: { id: 'x', version: '1', digest: '"><i>', title: HOSTILE, language: 'en', root: { id: 'x', version: '1' } },
    overall: anOverall(25, { weakest: 'strategy' }),
    pillars: [pillar, { ...pillar, id: 'b' }, { ...pillar, id: 'c' }],
    gates: [aGate('G<1>', { title: HOSTILE, why: HOSTILE, state: 'fired', score: 25, scope: 'strategy' })],
    strengths: ['strategy.one'],
    gaps: ['strategy.one'],
    first_step: {
      item: 'strategy.one',
      title: HOSTILE,
      hit: null,
      because: 'low',
      gain: 2.3,
      gate: null,
      says: HOSTILE,
      horizon: 'this_week',
      effort: 'S',
    },
    remarks: [{ code: 'x', says: HOSTILE }],
    ...hostileHits(HOSTILE),
    improvements: [anImprovement('strategy.one', 2.3, { title: HOSTILE, step: HOSTILE, why: HOSTILE })],
    targets: {
      all: [aTarget('item', 'strategy.one', 60, 25)],
      met: 0,
      furthest: [{ ...farFrom('strategy.one', 60, 35, 3.5), title: HOSTILE }],
    },
    evidence: { index: 0, levels: [1, 0, 0, 0], unsupported: ['strategy.one'], audited: [] },
    quality: [aNote(HOSTILE, 'straight_line', HOSTILE)],
    what_if: { changes: [{ item: 'strategy.one', title: HOSTILE, from: HOSTILE, to: HOSTILE }], before: 20, gain: 5 },
  });
}

/** Every kind of report once, by name. */
export const REPORTS: readonly (readonly [string, () => Report])[] = [
  ['full', fullReport],
  ['partial', partialReport],
  ['not rated', notRatedReport],
  ['nothing applies', nothingAppliesReport],
  ['group', groupReport],
  ['what if', whatIfReport],
  ['hostile', hostileReport],
  ['pain points', hitsReport],
  ['pain points without a capacity', unplannedReport],
  ['suggestions only', suggestedReport],
];
