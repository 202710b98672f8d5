// Named reports for the tests of the render room. Their figures come from the scoring vectors V08, V11 and V16.
import type { Report } from '../../src/model/report.ts';
import { aCapability, aGate, anItem, anOverall, aPillar, aReport, pillarOutOfScope, unansweredPillar } from './build-report.ts';

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
      gain: 2.3,
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
      gain: null,
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
      gain: 2.3,
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
