// Pain points of several places put together: neither the order of the sheets nor a sheet that comes in later changes what
// anything is called or says.

import { describe, expect, it } from 'vitest';
import { gather, type Source } from '../../src/core/hits/gather.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';

const point = (id: string, title: string, more: Partial<WrittenPainPoint> = {}): WrittenPainPoint => ({ id, title, ...more });
const sheet = (...points: WrittenPainPoint[]): Source => ({ points });
const said = (...sources: Source[]) =>
  gather(sources)
    .points.map(({ id, title, status, depends_on }) => [id, title, status, depends_on] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));

describe('one id, several places', () => {
  const phone = sheet(point('wait', 'I wait on the phone'));
  const till = sheet(point('wait', 'I wait at the till'), point('queue', 'One till', { depends_on: ['wait'] }));

  it('other words: each is named after its words, whoever comes first', () => {
    const expected = [
      ['i-wait-at-the-till', 'I wait at the till', undefined, undefined],
      ['i-wait-on-the-phone', 'I wait on the phone', undefined, undefined],
      ['queue', 'One till', undefined, ['i-wait-at-the-till']],
    ];
    expect(said(phone, till)).toEqual(expected);
    expect(said(till, phone)).toEqual(expected);
  });

  it('but for that of a file of its own, which keeps its id', () => {
    const own: Source = { points: phone.points, keepsIds: true };
    expect(said(own, till).map(([id]) => id)).toEqual(['i-wait-at-the-till', 'queue', 'wait']);
  });

  it('the same words: what one leaves out another fills in; who says most counts', () => {
    const short = sheet(point('x', 'It  hurts', { impact: 3 }));
    const long = sheet(point('x', 'it hurts', { status: 'done', effort_days: 2, impact: 2 }));
    for (const sources of [
      [short, long],
      [long, short],
    ]) {
      const { points, doubts } = gather(sources);
      expect(points).toEqual([point('x', 'it hurts', { status: 'done', effort_days: 2, impact: 2 })]);
      expect(doubts.map(({ field, other }) => [field, other])).toEqual([['impact', '2']]);
    }
  });
});

describe('any sheets', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const entry = fc.record({ id: word, title: word, impact: fc.nat(4), depends_on: fc.array(word, { maxLength: 2 }) });
  const sheets = fc.array(fc.array(entry, { maxLength: 4 }), { minLength: 1, maxLength: 4 });

  it('come to the same in any order', () => {
    fc.assert(
      fc.property(sheets, fc.infiniteStream(fc.nat()), (lists, dice) => {
        const sources = lists.map((points) => ({ points }));
        const mixed = sources
          .map((source) => ({ source, at: dice.next().value as number }))
          .toSorted((left, right) => left.at - right.at)
          .map(({ source }) => source);
        const plain = (some: readonly Source[]) =>
          gather(some)
            .points.map((one) => JSON.stringify(Object.entries(one).toSorted()))
            .toSorted();
        expect(plain(mixed)).toEqual(plain(sources));
      }),
      { numRuns: 2000 },
    );
  });

  it('have ids of their own', () => {
    fc.assert(
      fc.property(sheets, (lists) => {
        const ids = gather(lists.map((points) => ({ points }))).points.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
