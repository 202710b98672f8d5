// The one thing to do first, and what a reader should look at: only what can move the overall.
import { describe, expect, it } from 'vitest';
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { score } from './build-questionnaire.ts';

const levels = ['one', 'two', 'three', 'four', 'five'];

function level(id: string, more: Partial<WrittenItem> = {}): WrittenItem {
  return { id, type: 'level', ask: `How about ${id}?`, levels, ...more };
}

function low(advice: string, horizon: string, effort: 'XS' | 'S' | 'M' = 'XS'): Partial<WrittenItem> {
  return { low: { advice, horizon, effort } };
}

/** A pillar of one capability. */
function pillar(id: string, items: WrittenItem[], weight = 1) {
  return { id, title: id, weight, capabilities: [{ id: `${id}_all`, title: id, items }] };
}

async function stepOf(pillars: WrittenQuestionnaire['pillars'], answers: WrittenSheet['answers']) {
  const bands = [{ id: 'all', from: 0, title: 'All' }];
  const questionnaire = { dxready: 1, id: 'q', version: '1.0.0', title: 'Q', bands, pillars } as WrittenQuestionnaire;
  const report = await score(questionnaire, [{ dxready: 1, questionnaire: { id: 'q', version: '1.0.0' }, answers }]);
  return report;
}

describe('the first step', () => {
  it('is what lifts the overall most for its effort, of what can be done soonest', async () => {
    const items = [
      level('later', low('later', 'this_month')),
      level('big', low('big', 'this_week', 'M')),
      level('small', low('small', 'this_week', 'XS')),
    ];
    const { first_step } = await stepOf([pillar('p', items)], { later: 1, big: 1, small: 1 });
    expect(first_step).toMatchObject({ item: 'small', because: 'low', gain: 8.333333 });
  });

  it('is never something that cannot move the overall', async () => {
    const idle = pillar('idle', [level('idle.low', low('polish', 'this_week'))], 0);
    const { first_step, gaps } = await stepOf([idle, pillar('p', [level('real', low('mend', 'this_month'))])], {
      'idle.low': 1,
      real: 2,
    });
    expect(first_step?.item).toBe('real');
    expect(gaps).toEqual(['real']);
  });

  it('while there is no overall, is the open question that weighs most, never free text', async () => {
    const items = [{ id: 'words', type: 'text', ask: 'Anything?' } as WrittenItem, level('light'), level('heavy', { weight: 3 })];
    const { first_step } = await stepOf([pillar('p', items)], {});
    expect(first_step).toMatchObject({ item: 'heavy', because: 'answer', gain: null });
  });

  it('asks again where an item has no advice of its own', async () => {
    const number: WrittenItem = {
      id: 'n',
      type: 'number',
      ask: 'How many?',
      bands: [
        { below: 1, score: 0 },
        { from: 1, score: 100 },
      ],
    };
    const { first_step } = await stepOf([pillar('p', [number])], { n: 0 });
    expect(first_step).toMatchObject({
      item: 'n',
      because: 'next_level',
      says: 'How many? Next step: to “1 or more”.',
      gain: 100,
    });
  });

  it('is none where everything is at the top, and none where nothing applies', async () => {
    expect((await stepOf([pillar('p', [level('a')])], { a: 5 })).first_step).toBeNull();
    expect((await stepOf([pillar('p', [level('a')])], { a: { na: 'No.' } })).first_step).toBeNull();
  });
});

describe('an answer given by another role', () => {
  it('counts for that role', async () => {
    const bands = [{ id: 'all', from: 0, title: 'All' }];
    const questionnaire: WrittenQuestionnaire = {
      dxready: 1,
      id: 'q',
      version: '1.0.0',
      title: 'Q',
      bands,
      pillars: [pillar('p', [level('a')])],
    };
    const sheet = (id: string, answer: WrittenSheet['answers'][string]): WrittenSheet => ({
      dxready: 1,
      questionnaire: { id: 'q', version: '1.0.0' },
      respondent: { id, role: 'leader' },
      answers: { a: answer },
    });
    const sheets = [sheet('1', 5), sheet('2', 5), sheet('3', { level: 1, by: ' Frontline ' })];
    expect((await score(questionnaire, sheets)).overall.shown).toBe(50);
  });
});
