import { describe, expect, it } from 'vitest';
import { answerWords, evidenceWord, levelWords, readAlone, spelledOut } from '../../src/render/wording/items.ts';
import { changedSettings, methodSteps, sumLines } from '../../src/render/wording/method.ts';
import { aGate, anItem, anOverall, aPillar, aReport } from './build-report.ts';
import { fullReport, groupReport, notRatedReport, partialReport } from './reports.ts';

describe('answers in words', () => {
  const tally = { answered: 4, na: 0, unknown: 1, missing: 0, not_asked: 2 };
  it.each([
    ['a level', anItem('a', 25), 'Somebody looks.'],
    ['a level that points to lower ones', anItem('a', 100), 'It is looked at, and acted on, and checked.'],
    ['not applicable', anItem('a', null, { state: 'na' }), 'Does not apply.'],
    ['unknown', anItem('a', null, { state: 'unknown' }), 'Not known.'],
    ['missing', anItem('a', null), 'Not answered.'],
    ['not asked', anItem('a', null, { state: 'not_asked' }), 'Not asked.'],
    ['a number', anItem('a', 50, { type: 'number', answer: 5, answer_text: '5 systems' }), '5 systems'],
  ])('%s', (_, item, text) => {
    expect(answerWords(item, false)).toBe(text);
  });

  it('counts the answers of a group', () => {
    expect(answerWords(anItem('a', 50, { tally }), true)).toBe('4 of 5 answered; 1 does not know.');
    expect(answerWords(anItem('a', 50, { tally: { ...tally, na: 2, missing: 1 } }), true)).toBe(
      '4 of 8 answered; 1 does not know, 1 left it open and 2 say it does not apply.',
    );
    expect(
      answerWords(anItem('a', null, { state: 'na', tally: { answered: 1, na: 3, unknown: 0, missing: 0, not_asked: 0 } }), true),
    ).toBe('1 of 4 answered; 3 say it does not apply. It counts as not applicable.');
    expect(answerWords(anItem('a', null, { tally: { answered: 0, na: 0, unknown: 0, missing: 0, not_asked: 5 } }), true)).toBe(
      'Not asked.',
    );
  });

  it('reads a level alone, and never runs in circles', () => {
    expect(spelledOut(['a.', 'As level 2, and b.'], 2)).toBe('As level 2, and b.');
    expect(readAlone(['a.', 'As level 1, and b.'], 'As level 1, and b.')).toBe('a, and b.');
    expect(readAlone(['a.'], 'Something else.')).toBe('Something else.');
  });

  it('names levels and evidence', () => {
    expect(levelWords(anItem('a', 25))).toBe('Level 2 of 5');
    expect(levelWords(anItem('a', 25, { answer: null }))).toBeNull();
    expect([0, 1, 2, 3, null, 9].map(evidenceWord)).toEqual(['opinion', 'example', 'dated document', 'measured', null, null]);
  });
});

describe('the method in words', () => {
  it('speaks of the settings that were used', () => {
    const text = methodSteps(partialReport())
      .map(({ says }) => says)
      .join(' ');
    expect(text).toContain(
      'Three quarters of the overall is the weighted mean of the rated pillars, one quarter the weakest of them',
    );
    expect(text).toContain('rated from 50% coverage');
    expect(text).not.toContain('respondents');
    expect(methodSteps(groupReport()).map(({ title }) => title)).toContain('Respondents');
    const strict = fullReport();
    expect(
      methodSteps({ ...strict, settings: { ...strict.settings, strict_gates: true } }).find(({ title }) => title === 'Gates')
        ?.says,
    ).toContain('Gates are strict');
  });

  it('lists the settings that differ', () => {
    expect(changedSettings(partialReport().settings)).toEqual([
      { name: 'How several respondents are put together', value: 'median' },
    ]);
    expect(
      changedSettings({ ...partialReport().settings, strict_gates: true, changed: ['strict_gates', 'gap_roles', 'lambda'] }).map(
        ({ value }) => value,
      ),
    ).toEqual(['yes', 'leader and frontline', '0.25']);
  });

  it('adds up, with what a gate takes away as a line of its own', () => {
    const overall = anOverall(59.9, {
      before_caps: 71.9,
      final: 59.9,
      held_by: 'G2',
      weakest: 'data',
      contributions: { strategy: 30, data: 41.9 },
    });
    const gates = [aGate('G2', { state: 'fired', scope: 'overall' })];
    const lines = sumLines(aReport({ overall, gates, pillars: [aPillar('strategy', 80), aPillar('data', 63.8)] }));
    expect(lines.map(({ title, brings }) => [title, brings])).toEqual([
      ['Strategy', '30.0'],
      ['Data (weakest)', '41.9'],
      ['Held by gate G2', '−12.0'],
    ]);
    expect(sumLines(notRatedReport())).toEqual([]);
  });
});
