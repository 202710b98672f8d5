// All pictures are of one hand: one width, one type scale, one way to write numbers, no class that the page does not know,
// and no text too small to read on a phone.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { axes } from '../../src/render/charts/axis.ts';
import { bars } from '../../src/render/charts/bars.ts';
import { change } from '../../src/render/charts/change.ts';
import { trend } from '../../src/render/charts/change-trend.ts';
import { improvements } from '../../src/render/charts/improvements.ts';
import { lensPicture } from '../../src/render/charts/lens-picture.ts';
import { matrix } from '../../src/render/charts/matrix.ts';
import { meter } from '../../src/render/charts/meter.ts';
import { radar } from '../../src/render/charts/radar.ts';
import { scale } from '../../src/render/charts/scale.ts';
import { BIG, LABEL, QUIET, VALUE } from '../../src/render/charts/svg.ts';
import { improvementsView } from '../../src/render/view/improvements.ts';
import { aComparison, aTrend, comparedReport, hostileComparison } from './build-comparison.ts';
import { allLenses } from './build-lenses.ts';
import { fullReport, partialReport } from './reports.ts';
import { drawing, outside, overlapping, textOf } from './svg-geometry.ts';

const css = readFileSync(new URL('../../templates/report.css', import.meta.url), 'utf8');

/** Pixels: a phone, without the room that the page leaves at its edges. */
const PHONE = 360 - 2 * 20;
const LEAST = 11;

function ofReport(name: string, report: Report): (readonly [string, string])[] {
  return [
    [`${name} scale`, scale(report)],
    [`${name} radar`, radar(axes(report))],
    [`${name} bars`, bars(axes(report))],
    [`${name} improvements`, improvements(report, improvementsView(report))],
  ];
}

const points = [1, 2, 3].map((index) => ({
  number: String(index),
  days: index * 9,
  points: index * 30,
  isQuick: index < 3,
  mustFix: index === 2,
}));
const PICTURES = [
  ...ofReport('full', fullReport()),
  ...ofReport('partial', partialReport()),
  ['matrix', matrix(points)] as const,
  ['change', change(aComparison(), comparedReport().bands)] as const,
  ['hostile change', change(hostileComparison(), [])] as const,
  ['trend', trend(aTrend())] as const,
  ...allLenses().map((lens) => [`${lens.kind} ${lens.id}`, lensPicture(lens) ?? ''] as const),
].filter(([, svg]) => svg !== '');

it('there is a picture of every kind', () => {
  const kinds = new Set(PICTURES.map(([name]) => name.split(' ').at(name.startsWith('full') ? 1 : 0)));
  for (const kind of [
    'scale',
    'radar',
    'bars',
    'improvements',
    'matrix',
    'change',
    'trend',
    'path',
    'profile',
    'balance',
    'load',
    'dial',
    'amount',
    'exposure',
  ])
    expect(kinds).toContain(kind);
});

describe.each(PICTURES)('%s', (_, svg) => {
  const seen = drawing(svg);

  it('is as wide as every other', () => {
    expect(seen.frame.right - seen.frame.left).toBe(400);
  });

  it('is read aloud: a title and sentences', () => {
    expect(textOf(seen, 'title')).not.toBe('');
    expect(textOf(seen, 'desc')).toMatch(/\.$/);
  });

  it('uses the type scale only, and nothing that is too small on a phone', () => {
    const sizes = [...svg.matchAll(/font-size="([^"]+)"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes) {
      expect([LABEL, VALUE, QUIET, BIG]).toContain(size);
      expect((size * PHONE) / (seen.frame.right - seen.frame.left)).toBeGreaterThanOrEqual(LEAST);
    }
  });

  it('stays in its frame, and no text stands on another', () => {
    expect([...outside(seen), ...overlapping(seen)]).toEqual([]);
  });

  it('has no colour of its own', () => {
    expect(svg).not.toMatch(/#[0-9a-f]{3,8}\b(?!;)|style=|<style|rgb/i);
    expect(svg).not.toMatch(/(fill|stroke)="(?!none|currentColor)/);
  });

  it('draws nothing that the page has no rule for', () => {
    const drawn = seen.elements.filter(({ name }) => /^(rect|circle|path|line|polygon|text|tspan)$/.test(name));
    const looks = new Set(drawn.flatMap(({ attributes }) => attributes.class ?? []));
    const known = (name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(css);
    expect([...looks].filter((look) => !look.split(' ').some(known))).toEqual([]);
  });

  it('writes its numbers in one way', () => {
    const numbers = seen.elements.filter(({ attributes }) => attributes.class?.split(' ').includes('number'));
    for (const { name, children } of numbers) {
      const text = children.filter((child) => typeof child === 'string').join('');
      if (name === 'tspan' || /^[\d(+]/.test(text)) expect(text).toMatch(/^\(?[+−]?\d+(\.\d)?\)?$/);
    }
  });
});

describe('a meter', () => {
  it('has the track and the fill of every bar', () => {
    expect(meter('62.7')).toContain('<rect class="track"/><rect class="fill" width="62.7%"/>');
  });
});
