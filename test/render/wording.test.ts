import { describe, expect, it } from 'vitest';
import { count, fraction, list, longDate, lowerTitle, percent, plain, points } from '../../src/render/figures.ts';
import { becauseSentence } from '../../src/render/wording/first-step.ts';
import * as words from '../../src/render/wording.ts';
import { aGate, anImprovement, anOverall, aPillar, aReport } from './build-report.ts';
import { fullReport, groupReport, nothingAppliesReport, notRatedReport, partialReport } from './reports.ts';

describe('figures', () => {
  it.each([
    [39.95, '40.0'],
    [31.25, '31.3'],
    [62.735, '62.7'],
    [0, '0.0'],
    [100, '100.0'],
    [-12.5, '-12.5'],
    [-0.04, '0.0'],
    [0.05, '0.1'],
    [1.15, '1.2'],
    [59.949999, '59.9'],
  ])('%d points are %s', (value, text) => {
    expect(points(value)).toBe(text);
  });

  it('words shares, thresholds, dates and lists', () => {
    expect([percent(1), percent(0.833333), percent(0)]).toEqual(['100%', '83.3%', '0%']);
    expect([fraction(0.25), fraction(0.75), fraction(1 / 3), fraction(0.37)]).toEqual([
      'one quarter',
      'three quarters',
      'one third',
      '37%',
    ]);
    expect([plain(50), plain(59.9), plain(19.999999999)]).toEqual(['50', '59.9', '20']);
    expect([longDate('2026-11-05'), longDate('2026-13-05'), longDate('soon')]).toEqual(['5 November 2026', '2026-13-05', 'soon']);
    expect([list([]), list(['a']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect([count(1, 'respondent'), count(2, 'respondent')]).toEqual(['1 respondent', '2 respondents']);
    expect([lowerTitle('Performing'), lowerTitle('AI-ready'), lowerTitle('')]).toEqual(['performing', 'AI-ready', '']);
  });
});

describe('the overall in words', () => {
  it.each([
    ['full', fullReport(), '62.7 of 100: performing. Routine, measured, led.'],
    ['partial', partialReport(), '43.8 of 100: building. Agreed in part.'],
    ['not rated', notRatedReport(), 'Too little is answered for an overall score.'],
    ['nothing applies', nothingAppliesReport(), 'Nothing in this questionnaire applies, so there is no score.'],
  ])('%s', (_, report, sentence) => {
    expect(words.overallSentence(report)).toBe(sentence);
  });

  it.each([
    [0.25, 'The overall is three quarters the average of the pillars (61.9), one quarter the weakest pillar, People (37.5).'],
    [0.4, 'The overall is three fifths the average of the pillars (61.9), two fifths the weakest pillar, People (37.5).'],
    [0.37, 'The overall is 63% the average of the pillars (61.9), 37% the weakest pillar, People (37.5).'],
    [0, 'The overall is the average of the pillars.'],
    [1, 'The overall is the score of the weakest pillar, People (37.5).'],
  ])('a weakest share of %d', (lambda, sentence) => {
    const report = fullReport();
    expect(words.madeOfSentence({ ...report, settings: { ...report.settings, lambda } })).toBe(sentence);
  });

  it('names no weakest pillar where all stand alike', () => {
    const report = aReport({ pillars: [aPillar('a', 100), aPillar('b', 100)], overall: anOverall(100, { weakest: 'a' }) });
    expect(words.madeOfSentence(report)).toBe('The overall is the average of the pillars, each of which stands at 100.0.');
  });

  it('says so when only one pillar is rated, and nothing without an overall', () => {
    expect(words.madeOfSentence(groupReport())).toBe(
      'The overall is the score of the only pillar that is rated, Strategy (52.1).',
    );
    expect(words.madeOfSentence(notRatedReport())).toBeNull();
  });

  it('gives the range only where something is open', () => {
    expect(words.boundsSentence(fullReport())).toBeNull();
    expect(words.boundsSentence(partialReport())).toBe(
      'Between 30.0 (starting) and 51.3 (building), depending on what nobody could answer.',
    );
    expect(words.boundsSentence(notRatedReport())).toBe(
      'With every answer it would lie between 2.5 (dormant) and 93.3 (leading).',
    );
    expect(words.boundsSentence(nothingAppliesReport())).toBeNull();
    expect(words.boundsSentence(aReport({ overall: anOverall(48.7, { low: 45.3, high: 58.7 }) }))).toBe(
      'Between 45.3 and 58.7 (building either way), depending on what nobody could answer.',
    );
  });

  it('puts the range of bands into the provisional sentence', () => {
    expect(words.provisionalSentence(fullReport())).toBeNull();
    expect(words.provisionalSentence(partialReport())).toBe(
      'Provisional because too little of People is answered and gate G4 is not verified: between 30.0 (starting) and 51.3 (building), depending on what nobody could answer.',
    );
  });

  it('judges bands on the shown value', () => {
    expect(words.bandOf(fullReport(), 39.96)).toBe('building');
    expect(words.bandOf(aReport({ bands: [] }), 50)).toBeNull();
  });

  it('words coverage', () => {
    expect(words.coverageSentence(fullReport())).toBe('Everything that applies is answered.');
    expect(words.coverageSentence(partialReport())).toBe('66.7% of what applies is answered, counted by weight.');
    expect(words.coverageSentence(nothingAppliesReport())).toBeNull();
  });
});

describe('gates in words', () => {
  const held = aPillar('technology', 87.5, { shown: 59.9, final: 59.9, held_by: 'G3' });
  const report = aReport({ pillars: [held] });

  it('keeps what a gate takes apart from the cut to the bounds', () => {
    const overall = anOverall(38.5, { before_caps: 75, final: 38.5, high: 38.5, held_by: 'G2', state: 'partial' });
    const gates = [aGate('G2', { state: 'fired', score: 25, title: 'Sponsorship', scope: 'overall' })];
    expect(words.holdSentences(aReport({ overall, gates }))).toEqual([
      'The overall, 75.0 by its pillars, is held at 59.9 by gate G2: Sponsorship scores 25.0, under 50.',
      'Not every pillar is rated, so 59.9 is cut to 38.5, the most it can be once everything is answered.',
    ]);
  });

  it('says what holds a pillar and the overall down', () => {
    const overall = anOverall(59.9, { before_caps: 71.9, held_by: 'G2' });
    const gates = [
      aGate('G3', { state: 'fired', score: 25, title: 'Behaviours settled before investment' }),
      aGate('G2', { state: 'fired', score: 25, title: 'Sponsorship', scope: 'overall' }),
    ];
    expect(words.holdSentences(aReport({ pillars: [held], overall, gates }))).toEqual([
      'Technology 59.9 (building): its only capability 87.5, held at 59.9 by gate G3: Behaviours settled before investment scores 25.0, under 50.',
      'The overall, 71.9 by its pillars, is held at 59.9 by gate G2: Sponsorship scores 25.0, under 50.',
    ]);
    expect(words.holdSentences(partialReport())).toEqual([]);
  });

  it.each([
    ['passed', aGate('G3'), 'Behaviours first scores 75.0; 50 is enough.'],
    [
      'fired and holding',
      aGate('G3', { state: 'fired', score: 25 }),
      'Behaviours first scores 25.0, under 50. It holds Technology at 59.9.',
    ],
    [
      'fired under a lower cap',
      aGate('G9', { state: 'fired', score: 25 }),
      'Behaviours first scores 25.0, under 50. It would hold Technology at 59.9, but gate G3 holds it already.',
    ],
    [
      'fired by strictness',
      aGate('G3', { state: 'fired', score: null }),
      'Behaviours first is not answered, which fires a strict gate. It holds Technology at 59.9.',
    ],
    [
      'fired without effect',
      aGate('G3', { state: 'fired', score: 25, scope: 'overall' }),
      'Behaviours first scores 25.0, under 50. It would hold the overall at 59.9; today the overall stands lower anyway, at 62.7.',
    ],
    [
      'unverified',
      aGate('G3', { state: 'unverified', score: null }),
      'Behaviours first is not answered, so Technology stays provisional until it is.',
    ],
    [
      'not applicable',
      aGate('G3', { state: 'not_applicable', score: null }),
      'Behaviours first does not apply here or was not asked, so nothing is held.',
    ],
    [
      'contested',
      aGate('G3', { contested: true }),
      'Behaviours first scores 75.0; 50 is enough. Respondents stand on both sides of 50.',
    ],
  ])('%s', (_, gate, sentence) => {
    expect(words.gateSentence(report, gate)).toBe(sentence);
  });
});

describe('the first step in words', () => {
  const step = {
    item: 'people.one',
    title: 'Item people.one',
    gate: null,
    says: 'x',
    horizon: 'this_week',
    effort: 'XS',
    gain: 3.3,
  } as const;
  it.each([
    [
      { ...step, hit: null, because: 'clears_gate', gate: 'G3' },
      'It works on gate G3, which holds Technology at 59.9: Behaviours first scores 25.0, under 50. The next step (level 2 to level 3) lifts the overall by 3.3.',
    ],
    [
      { ...step, hit: null, because: 'low' },
      'Item people.one scores 25.0. The next step (level 2 to level 3) lifts the overall by 3.3. Nothing that can be done this week lifts it more for the effort.',
    ],
    [{ ...step, hit: null, because: 'low', gain: 0 }, 'Item people.one scores 25.0.'],
    [
      { ...step, hit: null, because: 'next_level', horizon: null },
      'Item people.one scores 25.0. The next step (level 2 to level 3) lifts the overall by 3.3. Nothing lifts it more for the effort.',
    ],
    [
      { ...step, hit: null, because: 'answer' },
      'Too little is answered to advise anything else; this open question weighs most.',
    ],
  ] as const)('$because', (given, sentence) => {
    expect(becauseSentence(fullReport(), given)).toBe(sentence);
  });

  it('is not said to lift most where a step without a date lifts more', () => {
    const low = { ...step, hit: null, because: 'low' } as const;
    const improvements = [anImprovement('b.one', 2), anImprovement('people.one', 1)];
    expect(becauseSentence(aReport({ improvements }), low)).toMatch(
      /Of the advice that can be done this week, this lifts it most for the effort\.$/,
    );
    expect(becauseSentence(aReport({ improvements: improvements.slice(1) }), low)).toMatch(/Nothing that can be done this week/);
  });

  it('names horizon and size', () => {
    expect(words.horizonName(fullReport(), 'this_week')).toBe('This week');
    expect(words.horizonName(fullReport(), 'some_day')).toBe('some_day');
    expect([words.effortName('XS'), words.effortName('XL'), words.effortName(null)]).toEqual([
      'one person-day or less',
      'more than 100 person-days',
      null,
    ]);
  });
});
