// The pictures of lenses are read back as XML and as geometry: nothing leaves its frame, no text stands on another.

import { describe, expect, it } from 'vitest';
import type { ReportLens, ReportLensPart, ReportTrend } from '../../src/model/report.ts';
import { lensPicture } from '../../src/render/charts/lens-picture.ts';
import { fc } from '../support/random.ts';
import { type Drawing, drawing, outside, overlapping, textOf, textOnBars } from './svg-geometry.ts';

function part(id: string, value: number | null, more: Partial<ReportLensPart> = {}): ReportLensPart {
  return { id, title: `Part ${id}`, group: null, value, mark: null, thin: false, members: [], missing: [], ...more };
}

function aLens(
  kind: ReportLens['kind'],
  parts: ReportLensPart[],
  values: ReportLens['values'],
  more: Partial<ReportLens> = {},
): ReportLens {
  return {
    id: `a_${kind}`,
    kind,
    title: `A ${kind}`,
    section: 'here',
    enough: true,
    missing: [],
    values: { ...Object.fromEntries(parts.map(({ id, value }) => [id, value])), ...values },
    marks: {},
    thin: parts.filter(({ thin }) => thin).map(({ id }) => id),
    reading: 'it',
    says: 'What it says.',
    caution: null,
    made_of: '',
    parts,
    named: [],
    weakest: null,
    top: null,
    unit: null,
    ci: true,
    trends: [],
    packs: [],
    ...more,
  };
}

function trend(id: string, exposure: number | null, more: Partial<ReportTrend> = {}): ReportTrend {
  return {
    id,
    pack: 'p',
    says: `Trend ${id}`,
    relevance: null,
    relevance_title: null,
    readiness: null,
    readiness_title: null,
    from_answers: false,
    indirect: false,
    serves: [],
    exposure,
    ...more,
  };
}

const path = () =>
  aLens(
    'path',
    [part('see', 72.5), part('weigh', 68), part('buy', 31.2), part('stay', 44)],
    {
      score: 50,
      lowest: 'buy',
      leak: 36.8,
      leak_from: 'weigh',
      leak_to: 'buy',
    },
    { says: 'The promise breaks between Part weigh and Part buy.' },
  );
const chain = (values: (number | null)[] = [82, 61.4, 57, 22.3, 44.5]) =>
  aLens(
    'profile',
    values.map((value, index) => part(`p${index}`, value, { group: index % 2 === 0 ? 'node' : 'link' })),
    { score: 40, lowest: 'p3' },
    { id: 'a_chain' },
  );
const bars = () =>
  aLens(
    'profile',
    [
      part('easy', 72, { mark: 'kept' }),
      part('fast', 20, { mark: 'broken' }),
      part('near', 61, { thin: true }),
      part('gone', null),
      part('counterweight', 64, { title: 'Human side' }),
    ],
    { score: 51, lowest: 'fast', counterweight: 64, index: 57.5 },
  );
const groups = () =>
  aLens(
    'profile',
    [
      part('a', 10, { group: 'first_half' }),
      part('b', 20, { group: 'first_half' }),
      part('c', 30, { group: 'rest' }),
      part('d', null, { group: 'rest' }),
    ],
    { 'score.first_half': 15, 'lowest.first_half': 'a', 'score.rest': 30, 'lowest.rest': 'c' },
    { id: 'a_grouped' },
  );
const balance = (left: number | null = 78, right: number | null = 41.5) =>
  aLens('balance', [part('left', left), part('right', right)], {
    tilt: left === null || right === null ? null : left - right,
    lesser: right,
    combined: 50,
    evenness: 60,
  });
const load = () =>
  aLens('load', [part('ease', 25), part('capacity', 42, { title: 'Room' }), part('history', 50, { title: 'Past' })], {
    load: 75,
    risk: 45.1,
    factor: 0.77,
  });
const dial = (value = 4.662) =>
  aLens('dial', [part('of.1', 52.7, { title: 'All' }), part('of.2', 25, { title: 'Pace' })], { value }, { top: 12 });
const amount = (value: number | null = 12.5) =>
  aLens(
    'amount',
    [part('of', value), part('beside', null, { title: 'Close' })],
    { amount: value, worth: 25, beside: null },
    { unit: 'hours' },
  );
const exposure = () =>
  aLens(
    'exposure',
    [],
    { score: 55, highest: 'b' },
    { trends: [trend('a', 12), trend('b', 75), trend('c', null), trend('d', 40, { indirect: true })] },
  );

const SAMPLES: readonly (readonly [string, ReportLens])[] = [
  ['path', path()],
  ['chain', chain()],
  ['bars', bars()],
  ['groups', groups()],
  ['balance', balance()],
  ['load', load()],
  ['dial', dial()],
  ['amount', amount()],
  ['exposure', exposure()],
];

function drawn(lens: ReportLens): Drawing {
  return drawing(svg(lens));
}

function svg(lens: ReportLens): string {
  return lensPicture(lens) ?? expect.fail('no picture');
}

/** Elements with all of these classes. */
function withClass(lens: ReportLens, ...names: string[]): number {
  return drawn(lens).elements.filter(({ attributes }) => {
    const classes = (attributes.class ?? '').split(' ');
    return names.every((name) => classes.includes(name));
  }).length;
}

function wellDrawn(lens: ReportLens): void {
  const seen = drawn(lens);
  expect(outside(seen)).toEqual([]);
  expect(overlapping(seen)).toEqual([]);
  expect(textOnBars(seen)).toEqual([]);
}

describe.each(SAMPLES)('the picture of a lens: %s', (_, lens) => {
  it('has a name, says the finding and the values in words, and stands in its frame', () => {
    expect(svg(lens)).toMatch(/^<svg class="lens-of-a_\w+" role="img" aria-labelledby="lens-of-a_\w+-title lens-of-a_\w+-words"/);
    expect(textOf(drawn(lens), 'title')).toBe(lens.title);
    expect(textOf(drawn(lens), 'desc')).toMatch(/^(What it says|The promise breaks between .*)\. .*\d.*\.$/);
    wellDrawn(lens);
  });

  it('is the same bytes twice and leaves the lens as it was', () => {
    const before = JSON.stringify(lens);
    expect(svg(lens)).toBe(svg(lens));
    expect(JSON.stringify(lens)).toBe(before);
  });

  it('has no colour and no style of its own', () => {
    expect(svg(lens)).not.toMatch(/#[0-9a-f]{3,8}\b(?!;)|style=|<style|rgb/i);
    expect(svg(lens)).not.toMatch(/(fill|stroke)="(?!none|currentColor)/);
  });

  it('is not drawn where too little was answered', () => {
    expect(lensPicture({ ...lens, enough: false })).toBeNull();
    expect(lensPicture({ ...lens, parts: [], trends: [] })).toBeNull();
  });
});

describe('one page with many pictures', () => {
  it('has every id once, whatever the lenses are called', () => {
    const ids = ['a', 'A', 'a b', 'a-20-b', 'a"b', 'a<b', 'ä', '', ' '].map((id) => svg({ ...path(), id }));
    const found = ids.flatMap((one) => [...one.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(new Set(found).size).toBe(found.length);
    expect(found.join('')).toMatch(/^[\w-]+$/);
  });
});

describe('a path', () => {
  it('breaks between the two stations of the leak and names the lowest', () => {
    expect(withClass(path(), 'rupture')).toBe(1);
    expect(withClass(path(), 'station', 'named')).toBe(1);
    expect(textOf(drawn(path()), 'desc')).toContain('It breaks between Part weigh and Part buy, where it falls by 36.8.');
    expect(textOf(drawn(path()), 'text')).toContain('falls by 36.8');
    expect(textOf(drawn(path()), 'text')).toContain('lowest');
  });

  it('does not break where the lens does not say so', () => {
    expect(withClass({ ...path(), says: 'All is well.' }, 'rupture')).toBe(0);
    const lens = path();
    const even = { ...lens, values: { ...lens.values, leak: 0, leak_from: null, leak_to: null } };
    expect(withClass(even, 'rupture')).toBe(0);
    expect(textOf(drawn(even), 'desc')).toContain('It breaks nowhere.');
  });

  it('shows a part without a value off the scale, with a dashed road past it', () => {
    const lens = path();
    const gap = { ...lens, parts: lens.parts.map((one) => (one.id === 'weigh' ? { ...one, value: null } : one)) };
    expect(withClass(gap, 'station')).toBe(3);
    expect(withClass(gap, 'road', 'absent')).toBe(1);
    expect(textOf(drawn(gap), 'text')).toContain('–');
  });

  it('numbers its stations and lists them where their names do not fit', () => {
    const parts = Array.from({ length: 12 }, (_, index) =>
      part(`p${index}`, (index * 53) % 101, { title: 'Customers and partners' }),
    );
    expect(withClass(aLens('path', parts, { lowest: 'p0', leak: 0 }), 'station')).toBe(12);
    expect(textOf(drawn(aLens('path', parts, { lowest: 'p0', leak: 0 })), 'text')).toContain('Customers and partners');
  });

  it('with more stations than fit is drawn as bars', () => {
    const parts = Array.from({ length: 13 }, (_, index) => part(`p${index}`, index));
    expect(withClass(aLens('path', parts, { lowest: 'p0', leak: 0 }), 'track')).toBe(13);
  });
});

describe('a chain', () => {
  it('is two groups whose parts alternate, beginning and ending with the first', () => {
    expect(withClass(chain(), 'vessel')).toBe(3);
    const uneven = chain();
    expect(withClass({ ...uneven, parts: uneven.parts.slice(0, 4) }, 'vessel')).toBe(0);
    expect(withClass({ ...uneven, parts: uneven.parts.toReversed().slice(1) }, 'vessel')).toBe(0);
    expect(withClass({ ...uneven, values: { 'score.node': 1, 'score.link': 2 } }, 'vessel')).toBe(0);
  });

  it('points at the weakest part, in a shape and a word', () => {
    expect(withClass(chain(), 'pointer')).toBe(1);
    expect(textOf(drawn(chain()), 'text')).toContain('weakest');
    expect(textOf(drawn(chain()), 'desc')).toContain('Weakest: Part p3.');
  });

  it('shows what is missing as missing', () => {
    const lens = chain([null, null, 57, 0, 100]);
    expect(withClass(lens, 'absent')).toBe(2);
    expect(textOf(drawn(lens), 'desc')).toContain('Part p0 –');
    wellDrawn(lens);
  });
});

describe('bars', () => {
  it('say lowest, marks and thin in words, draw thin bars hollow and missing ones dashed', () => {
    const text = textOf(drawn(bars()), 'text');
    for (const word of ['lowest, broken', 'kept', 'thin', '–', 'Human side', 'Index']) expect(text).toContain(word);
    expect(withClass(bars(), 'fill', 'thin')).toBe(1);
    expect(withClass(bars(), 'fill', 'named')).toBe(1);
    expect(withClass(bars(), 'absent')).toBe(1);
  });

  it('stand in groups, each with its score and its lowest', () => {
    const text = textOf(drawn(groups()), 'text');
    expect(text).toContain('First half');
    expect(text).toContain('15.0');
    expect(withClass(groups(), 'fill', 'named')).toBe(2);
  });

  it('of a load set the load apart from what is better when higher, and the risk on a scale of its own', () => {
    const text = textOf(drawn(load()), 'text');
    expect(text).toContain('less is better');
    expect(text.match(/more is better/g)).toHaveLength(2);
    expect(withClass(load(), 'marker')).toBe(2);
    expect(text).not.toContain('25.0');
  });

  it('of an exposure come by exposure, without what is not known', () => {
    const text = textOf(drawn(exposure()), 'text');
    const places = ['Trend b', 'Trend d', 'Trend a'].map((one) => text.indexOf(one));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('highest');
    expect(text).not.toContain('Trend c');
    expect(withClass(exposure(), 'fill')).toBe(3);
  });
});

describe('a balance', () => {
  it('says which side is ahead and lets it sink', () => {
    expect(textOf(drawn(balance()), 'desc')).toContain('Part left is 36.5 points ahead.');
    expect(textOf(drawn(balance(20, 60)), 'desc')).toContain('Part right is 40.0 points ahead.');
    expect(textOf(drawn(balance(50, 50)), 'text')).toContain('level');
    const plank = (lens: ReportLens) => drawn(lens).elements.find(({ attributes }) => attributes.class === 'plank')?.attributes;
    expect(Number(plank(balance())?.y1)).toBeGreaterThan(Number(plank(balance())?.y2));
    expect(Number(plank(balance(0, 100))?.y1)).toBeLessThan(Number(plank(balance(0, 100))?.y2));
  });

  it('draws a bar for each member with a name', () => {
    const lens = balance();
    const named = [
      { id: 'try_out', title: 'Try out', value: 40, part: 'Side' },
      { id: 'decide', title: 'Decide', value: null, part: 'Side' },
    ];
    const text = textOf(drawn({ ...lens, named }), 'text');
    expect(text).toContain('Try out');
    expect(text).toContain('Decide');
  });
});

describe('a dial', () => {
  it('has its hand as far before twelve as the value says, a minute a step', () => {
    const hand = (value: number) =>
      drawn(dial(value)).elements.find(({ attributes }) => attributes.class === 'hand long')?.attributes ?? {};
    expect(hand(0).x2).toBe('194');
    const { x1, y1, x2, y2 } = hand(12);
    const degrees = (Math.atan2(Number(x1) - Number(x2), Number(y1) - Number(y2)) * 180) / Math.PI;
    expect(degrees).toBeCloseTo(72, 0);
    expect(textOf(drawn(dial()), 'text')).toContain('4.7');
    expect(textOf(drawn(dial()), 'text')).toContain('of 12');
  });
});

describe('an amount', () => {
  it('is counted in squares, of which a few stand for many', () => {
    expect(withClass(amount(7), 'fill')).toBe(7);
    expect(withClass(amount(7.5), 'fill')).toBe(8);
    expect(withClass(amount(1730), 'fill')).toBe(35);
    expect(textOf(drawn(amount(1730)), 'text')).toContain('One square is 50 hours');
    expect(withClass(amount(0), 'fill')).toBe(0);
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"\'><img src=x onerror=alert(1)>',
  ']]>&lt;&#0;\u0000\u001b[31m\u202egnp.exe\u202c',
  'שלום עולם \u200f\u200e العربية',
  'x'.repeat(10_000),
  '<'.repeat(10_000),
  'データ活用と信頼できる数値'.repeat(9),
  'a\nb\tc\u2028d',
  '',
  '\ud800',
];

describe('hostile text', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 12), text]))('%j', (_, text) => {
    for (const [, lens] of SAMPLES) {
      const lenses = {
        ...lens,
        id: text.slice(0, 50),
        title: text,
        says: text,
        unit: text,
        parts: lens.parts.map((one) => ({
          ...one,
          title: text,
          mark: text,
          group: one.group === null ? null : one.group + text,
        })),
        trends: lens.trends.map((one) => ({ ...one, says: text })),
      };
      expect(svg(lenses)).not.toMatch(/<script|<img|[\u202e]/);
      expect(svg(lenses)).not.toContain('\0');
      wellDrawn(lenses);
    }
  });
});

const VALUE = fc.option(
  fc.oneof(
    { weight: 3, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
    fc.constantFrom(0, 100, -0, -20, 140, 99.95, 1e-9, 1e9, -1e9, 1e21, 1e300, Number.POSITIVE_INFINITY),
  ),
  { nil: null, freq: 5 },
);
const TEXT = fc.oneof(
  fc.lorem({ maxCount: 6 }).map((text) => text.slice(0, 40)),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('W', 'M', 'i', ' ', '&', '<', '-'), maxLength: 40 }),
);

const ANY_LENS: fc.Arbitrary<ReportLens> = fc
  .record({
    kind: fc.constantFrom('profile', 'path', 'balance', 'load', 'dial', 'amount', 'exposure'),
    amount: fc.integer({ min: 1, max: 12 }),
    grouped: fc.constantFrom('none', 'alternate', 'halves'),
    byGroup: fc.boolean(),
    counterweight: fc.boolean(),
    top: fc.option(fc.constantFrom(1, 12, 60, 100, 1e9)),
    pick: fc.nat(),
  })
  .chain(({ kind, amount: many, grouped, byGroup, counterweight, top, pick }) =>
    fc
      .record({
        parts: fc.array(fc.tuple(TEXT, VALUE, fc.boolean(), fc.option(TEXT)), { minLength: many, maxLength: many }),
        figures: fc.array(VALUE, { minLength: 8, maxLength: 8 }),
        id: fc.string({ maxLength: 8 }),
        title: TEXT,
        unit: TEXT,
      })
      .map(({ parts: written, figures, id, title, unit }) => {
        const ids = { balance: ['left', 'right'], load: ['ease', 'capacity', 'history'], amount: ['of', 'beside'] };
        const names =
          kind === 'balance' || kind === 'load' || kind === 'amount' ? ids[kind] : written.map((_, index) => `p${index}`);
        if (counterweight) names.splice(names.length - 1, 1, 'counterweight');
        const groupOf = (index: number) =>
          grouped === 'none' ? null : (grouped === 'alternate' ? index % 2 === 0 : index < many / 2) ? 'one' : 'two';
        const parts = names.map((name, index) => {
          const [text, value, thin, mark] = written[index % written.length] ?? ['', null, false, null];
          return part(name, value, { title: text, thin, mark, group: kind === 'profile' ? groupOf(index) : null });
        });
        const lowest = names[pick % names.length] ?? null;
        const values = {
          ...(byGroup ? { 'score.one': figures[0] ?? null, 'lowest.one': lowest } : { score: figures[0] ?? null, lowest }),
          ...Object.fromEntries(
            ['load', 'risk', 'value', 'amount', 'worth', 'tilt', 'leak'].map((name, index) => [name, figures[index + 1] ?? null]),
          ),
          leak_from: names[pick % names.length] ?? null,
          leak_to: names[(pick % names.length) + 1] ?? null,
          highest: lowest,
        };
        const trends = parts.map(({ id: name, title: says, value, thin }) => trend(name, value, { says, indirect: thin }));
        const named = pick % 2 === 0 ? [] : [{ id: 'member', title: unit, value: figures[0] ?? null, part: 'Side' }];
        const more = { id, title, unit, top, named, ...(kind === 'exposure' ? { trends } : {}) };
        return aLens(kind, kind === 'exposure' ? [] : parts, values, more);
      }),
  );

describe('any lens', () => {
  it('makes well-formed XML inside its frame, with no text on another', () => {
    fc.assert(
      fc.property(ANY_LENS, (lens) => {
        wellDrawn(lens);
      }),
      { numRuns: 300 },
    );
  });
});
