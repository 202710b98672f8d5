// What a sheet says of trends: what is read, and every problem with its place in the data.
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { EVERY_KIND } from '../interview/build-flow.ts';
import { WITH_TRENDS } from '../interview/build-trends.ts';

const PIN = { id: 'every-kind', version: '1.0.0' };

function read(trends: unknown, { lenient = false, pin = PIN, questionnaire = WITH_TRENDS } = {}) {
  const written = { dxready: 1, questionnaire: pin, answers: {}, trends } as WrittenSheet;
  return readSheet(written, questionnaire, { name: 'a.yaml', digest: 'd', lenient, writtenFor: null });
}

describe('what is said of a trend', () => {
  it.each([
    [3, { relevance: 3, readiness: null }],
    [0, { relevance: 0, readiness: null }],
    ['unknown', { relevance: 'unknown', readiness: null }],
    [{ relevance: 2 }, { relevance: 2, readiness: null }],
    [
      { relevance: 2, readiness: 'in_use' },
      { relevance: 2, readiness: 'in_use' },
    ],
    [
      { relevance: 'unknown', readiness: 'unknown' },
      { relevance: 'unknown', readiness: 'unknown' },
    ],
    [{ readiness: 'aware' }, { relevance: null, readiness: 'aware' }],
  ])('%j', (written, said) => {
    const { sheet, problems } = read({ '2024': { robots: written } });
    expect(problems).toEqual([]);
    expect(sheet.trends).toEqual(new Map([['2024', new Map([['robots', said]])]]));
  });

  it('is nothing without trends', () => {
    expect(read(undefined).sheet.trends.size).toBe(0);
  });
});

describe('what is refused, the rest being read', () => {
  const long = (relevance: number, readiness = 'aware') => ({ '2024': { robots: { relevance, readiness } } });
  it.each<[string, unknown, string, string[], RegExp, RegExp]>([
    ['a pack', { '2042': {} }, 'unknown-trend-pack', ['2042'], /unknown trend pack '2042'/, /known: 2024, 2026/],
    ['a trend', { '2024': { robts: 3 } }, 'unknown-trend', ['2024', 'robts'], /unknown trend 'robts'/, /known: induction, /],
    ['a name of all objects', { '2024': { constructor: 3 } }, 'unknown-trend', ['2024', 'constructor'], /'constructor'/, /./],
    ['a step', { '2026': { bowls: 4 } }, 'trend-relevance', ['2026', 'bowls'], /4 is no step/, /0 none, 1 minor, 2 useful, or/],
    ['a long step', long(1.5), 'trend-relevance', ['2024', 'robots', 'relevance'], /1\.5 is no step of relevance in 2024/, /./],
    ['a word', long(3, 'pilotng'), 'trend-readiness', ['2024', 'robots', 'readiness'], /'pilotng' is no step/, /in_use, or/],
  ])('%s', (_, trends, code, path, message, mend) => {
    const { sheet, problems } = read({
      ...(trends as object),
      '2024': { fermenting: 1, ...(trends as Record<string, object>)['2024'] },
    });
    expect(problems).toMatchObject([{ code, severity: 'error', path: ['trends', ...path] }]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.mend).toMatch(mend);
    expect([...(sheet.trends.get('2024') ?? [])]).toEqual([['fermenting', { relevance: 1, readiness: null }]]);
  });

  it('says both where both steps are wrong, and suggests what is near', () => {
    const { problems } = read({ '2024': { robots: { relevance: 9, readiness: 'awre' } } });
    expect(problems.map(({ code }) => code)).toEqual(['trend-relevance', 'trend-readiness']);
    expect(problems[1]?.suggest).toMatchObject({ given: 'awre' });
  });
});

describe('what is left out with a warning', () => {
  const UNKNOWN = { '2042': { x: 1 }, '2024': { robts: 3, robots: 2 } };

  it('is unknown, and leniently read', () => {
    const { sheet, problems } = read(UNKNOWN, { lenient: true });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-trend', 'warning'],
      ['unknown-trend-pack', 'warning'],
    ]);
    expect(sheet.trends.get('2024')?.size).toBe(1);
  });

  it.each([
    ['is of a pack this questionnaire does not ask for', { questionnaire: EVERY_KIND }],
    ['is of a pack an earlier version asked for', { pin: { ...PIN, version: '1.1.0' }, questionnaire: WITH_TRENDS }],
  ])('%s', (_, options) => {
    const { sheet, problems } = read({ '2042': { x: 1 } }, options);
    const told = problems.filter(({ path }) => path[0] === 'trends');
    expect(told).toMatchObject([{ code: 'pack-not-asked', severity: 'warning', onKey: true }]);
    expect(sheet.trends.size).toBe(0);
  });

  it('is said of a sheet for something else in one error alone', () => {
    const { sheet, problems } = read(UNKNOWN, { pin: { id: 'songs', version: '1.0.0' } });
    expect(problems.map(({ code }) => code)).toEqual(['other-questionnaire']);
    expect(sheet.trends.size).toBe(0);
  });
});
