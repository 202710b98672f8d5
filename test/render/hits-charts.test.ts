// Pain points in pictures: read back as geometry, and held against the numbers that stand beside them.

import { describe, expect, it } from 'vitest';
import { hitsPage } from '../../src/render/charts/hits-page.ts';
import { placeMarks } from '../../src/render/charts/hits-places.ts';
import { type MatrixPoint, matrix } from '../../src/render/charts/matrix.ts';
import { html } from '../../src/render/formats/html.ts';
import { quadrants } from '../../src/render/hits/matrix.ts';
import type { HitPointView } from '../../src/render/view/hits-view.ts';
import { toView } from '../../src/render/view.ts';
import { fc } from '../support/random.ts';
import { hitsReport, suggestedReport, unplannedReport } from './build-hits.ts';
import { aReport } from './build-report.ts';
import { drawing, outside, overlapping, textOf } from './svg-geometry.ts';

function aPoint(number: number, days: number, points: number, more: Partial<MatrixPoint> = {}): MatrixPoint {
  return { number: String(number), days, points, isQuick: days < 20, mustFix: false, ...more };
}

function onePoint(): HitPointView {
  const point = toView(hitsReport()).map?.matrix[0];
  if (point === undefined) throw new Error('no point');
  return point;
}

describe('value against effort', () => {
  it('is empty without a point', () => {
    expect(matrix([])).toBe('');
  });

  it('keeps every mark inside and every number readable, wherever the points lie', () => {
    const point = fc.tuple(fc.double({ min: 0, max: 9000, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (all) => {
        const drawn = drawing(matrix(all.map(([days, points], index) => aPoint(index + 1, days, points))));
        expect([...outside(drawn), ...overlapping(drawn)]).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('moves marks that share a place, and leads back to it', () => {
    const svg = matrix([1, 2, 3, 4, 5].map((number) => aPoint(number, 60, 75)));
    expect(overlapping(drawing(svg))).toEqual([]);
    expect(svg.match(/class="lead-line"/g)).toHaveLength(4);
  });

  it('draws what must be fixed first, pushes no mark far, and counts those that find no room', () => {
    const svg = matrix(Array.from({ length: 60 }, (_, index) => aPoint(index + 1, 5, 70, { mustFix: index >= 55 })));
    const numbers = [...svg.matchAll(/class="on-hit[^>]*>(\d+)</g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(expect.arrayContaining([56, 57, 58, 59, 60]));
    expect(svg).toContain(`>${60 - numbers.length} more stand in the table only<`);
    for (const [, x1, x2, y1, y2] of svg.matchAll(/"lead-line" x1="(.+?)" x2="(.+?)" y1="(.+?)" y2="(.+?)"/g))
      expect(Math.hypot(Number(x1) - Number(x2), Number(y1) - Number(y2))).toBeLessThan(34);
    expect(matrix([aPoint(1, 5, 70)])).not.toContain('in the table only');
  });

  it('has the corners of the terminal, and each mark in its own, also one that stood aside', () => {
    const point = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 30, max: 70 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 25 }), (all) => {
        const points = all.map(([days, value], index) => aPoint(index + 1, days, value));
        const svg = matrix(points);
        const [[, x], [, y]] = [
          /class="cut" x1="([\d.]+)"/.exec(svg) ?? [],
          /class="cut".*?class="cut".*?y1="([\d.]+)"/.exec(svg) ?? [],
        ];
        const shown = [...svg.matchAll(/class="on-hit" x="([\d.]+)" y="([\d.]+)"[^>]*>(\d+)</g)];
        const { hit } = onePoint();
        const corners = quadrants(points.map((one) => ({ ...one, number: Number(one.number), hit })));
        for (const [, left, base, number] of shown) {
          const [isRight, isLow] = [Number(left) - Number(x), Number(base) - 4.9 - Number(y)];
          const corner = corners.findIndex((one) => one.points.some((other) => String(other.number) === number));
          expect(isRight * (corner % 2 === 1 ? 1 : -1)).toBeGreaterThanOrEqual(-0.2);
          expect(isLow * (corner > 1 ? 1 : -1)).toBeGreaterThanOrEqual(-0.2);
        }
        expect([...svg.matchAll(/class="corner"[^>]*>([^<]+)</g)].map(([, title]) => title)).toEqual(
          corners.map(({ title }) => title),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('tells Quick, Big and must fix apart by shape', () => {
    const svg = matrix([aPoint(1, 2, 80), aPoint(2, 200, 80), aPoint(3, 2, 10, { mustFix: true })]);
    for (const shape of ['<circle class="hit quick"', '<rect class="hit big"', '<circle class="hit quick must"'])
      expect(svg).toContain(shape);
  });

  it('says the highest in words, and how many more there are', () => {
    const words = textOf(drawing(matrix(Array.from({ length: 50 }, (_, index) => aPoint(index + 1, 5, 99 - index)))), 'desc');
    expect(words).toContain('number 1 with value 99.0 for 5 person-days');
    expect(words).toContain('47 more in the table.');
  });
});

describe('places', () => {
  it('have a mark as large as the pain, hollow where nothing hurts', () => {
    const [journey, chain] = toView(hitsReport()).map?.places ?? [];
    const marks = journey === undefined ? [] : placeMarks(journey);
    expect(marks.map((mark) => /class="(?!place)([a-z ]+)"/.exec(mark)?.[1])).toEqual(['nothing', 'station named', 'station']);
    expect(chain === undefined ? [] : placeMarks(chain)).toHaveLength(1);
    expect(marks.join('')).not.toMatch(/NaN|Infinity/);
  });
});

describe('the roadmap along its slots', () => {
  it('has a cell for each slot, with what is booked there, and names what it comes after by number', () => {
    const page = hitsPage(hitsReport(), toView(hitsReport()));
    expect(
      page.timeline?.lines.map(({ number, cells }) => [number, ...cells.map(({ isOn, days }) => (isOn ? days : ''))]),
    ).toEqual([
      ['1', '2', '', '', ''],
      ['2', '2', '', '', ''],
      ['3', '', '', '60', '30'],
    ]);
    expect(page.timeline?.lines.map(({ after }) => after.map(({ number }) => number))).toEqual([[], ['1'], ['1', '2']]);
    expect(page.timeline?.isWhatIf).toBe(true);
  });

  it('says that nothing is free where the capacity is 0, and shows no bar', () => {
    const report = hitsReport();
    const [week] = report.plan.slots;
    if (week === undefined) throw new Error('no slot');
    const closed = { ...report, plan: { ...report.plan, slots: [{ ...week, days: 0, used: 0 }] } };
    const [slot] = hitsPage(closed, toView(closed)).timeline?.slots ?? [];
    expect([slot?.load, slot?.full?.text]).toEqual(['none free', '0']);
  });

  it('has no meter without a capacity', () => {
    const page = hitsPage(unplannedReport(), toView(unplannedReport()));
    expect(page.timeline?.slots.map(({ full }) => full)).toEqual([null, null, null, null]);
    expect(page.timeline?.isWhatIf).toBe(false);
  });
});

describe('the page', () => {
  it('shows no section of pain points where there are none', () => {
    expect(html(aReport())).not.toMatch(/id="(map|roadmap|follow-up)"/);
  });

  it('shows suggestions alone under the heading, marked as such', () => {
    const page = html(suggestedReport());
    expect(page).toContain('id="map"');
    expect(page).toContain('<small class="under">suggested</small>');
    expect(page).not.toMatch(/class="board"|id="(roadmap|follow-up)"/);
  });

  it('says must fix, flags and lateness in words', () => {
    const page = html(hitsReport());
    for (const word of ['must fix', 'Nobody has estimated it yet', 'too late', 'What if:']) expect(page).toContain(word);
  });

  it('gives every pain point one anchor', () => {
    const anchors = [...html(hitsReport()).matchAll(/ id="(hit-[^"]+)"/g)].map(([, id]) => id);
    expect(anchors).toEqual(['bill', 'desk', 'loan', 'ledger', 'photo', 'rounding'].map((id) => `hit-${id}`));
  });
});
