import { describe, expect, it } from 'vitest';
import { type Axis, axes, inWords } from '../../src/render/charts/axis.ts';
import { bars } from '../../src/render/charts/bars.ts';
import { improvements } from '../../src/render/charts/improvements.ts';
import { meter } from '../../src/render/charts/meter.ts';
import { frame, radar, radarLabels } from '../../src/render/charts/radar.ts';
import { scale } from '../../src/render/charts/scale.ts';
import { textWidth, wrap } from '../../src/render/charts/svg.ts';
import { improvementsView } from '../../src/render/view/improvements.ts';
import { fullReport, groupReport, nothingAppliesReport, notRatedReport, partialReport } from './reports.ts';
import { drawing, outside, overlapping, textOf, textOnBars } from './svg-geometry.ts';

const LABELS = [
  'Strategy',
  'Technology and architecture',
  'Kundenbeziehungsmanagementsystem',
  'データ活用と信頼できる数値',
  'Customers, partners and distributors in every single channel',
];

function someAxes(amount: number, label: (index: number) => string = (index) => `Pillar ${index}`): Axis[] {
  return Array.from({ length: amount }, (_, index) => ({
    label: label(index),
    value: (index * 37) % 101,
    shown: '100.0',
    rated: index !== 1,
    before: index === 2 ? 90 : null,
    heldBy: index === 2 ? 'G1' : null,
    target: 60,
    weakest: index === 0,
  }));
}

describe('radar', () => {
  it.each([3, 4, 5, 6, 7, 8])('keeps the labels of %d axes inside the drawing', (amount) => {
    for (const label of LABELS) {
      const labels = radarLabels(someAxes(amount, () => label));
      const { left, top, width, height } = frame(labels);
      for (const { box } of labels) {
        expect(box.left).toBeGreaterThanOrEqual(left);
        expect(box.left + box.width).toBeLessThanOrEqual(left + width);
        expect(box.top).toBeGreaterThanOrEqual(top);
        expect(box.top + box.height).toBeLessThanOrEqual(top + height);
      }
    }
  });

  it('writes every letter of a label', () => {
    const drawn = radar(someAxes(5, (index) => LABELS[index] ?? ''));
    expect(drawn.replace(/<\/?tspan[^>]*>|<[^>]*>/g, '').replace(/-/g, '')).toContain('Kundenbeziehungsmanagementsystem');
  });

  it('draws numbers only', () => {
    for (const report of [fullReport(), partialReport(), notRatedReport()])
      expect(radar(axes(report))).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('marks a pillar that is not rated, and draws no area across the hole', () => {
    const drawn = radar(axes(partialReport()));
    expect(drawn).toContain('class="spoke unrated"');
    expect(drawn).not.toContain('class="area"');
    expect(radar(axes(fullReport()))).toContain('class="area"');
  });

  it('keeps text off other text, with marks inside the drawing', () => {
    for (const amount of [3, 4, 5, 6, 7, 8])
      for (const label of LABELS.slice(0, amount > 6 ? 1 : 2)) {
        const seen = drawing(radar(someAxes(amount, () => label)));
        expect([...outside(seen), ...overlapping(seen)]).toEqual([]);
      }
  });

  it('names the weakest pillar and the gate that holds one, in words and shapes', () => {
    const seen = drawing(radar(axes(fullReport())));
    expect(textOf(seen, 'text')).toMatch(/37\.5 weakest/);
    expect(textOf(seen, 'text')).toMatch(/59\.9 held by G3/);
    expect(radar(axes(fullReport())).match(/class="(station named|before|without)"/g)).toEqual([
      'class="without"',
      'class="without"',
      'class="station named"',
      'class="before"',
    ]);
  });

  it('marks a target across its axis where not every pillar has one', () => {
    const some = someAxes(5).map((axis, index) => ({ ...axis, target: index < 2 ? 60 : null }));
    expect(radar(some).match(/<line class="target"/g)).toHaveLength(2);
    expect(radar(someAxes(5))).toContain('<polygon class="target"');
  });

  it('writes numbers to its scale', () => {
    expect(
      textOf(drawing(radar(someAxes(5))), 'text')
        .split('\n')
        .slice(0, 2),
    ).toEqual(['50', '100']);
  });

  it('has a name and says the picture in words', () => {
    expect(radar(axes(fullReport()))).toContain('role="img" aria-labelledby="radar-title radar-words"');
    expect(inWords(axes(fullReport()))).toBe(
      'On a scale from 0 to 100: Strategy 75.0 (target 60.0), People 37.5 (weakest, target 60.0), Data 75.0 (target 60.0) and Technology 59.9 (held by G3, 87.5 before gates, target 60.0).',
    );
  });

  it('treats labels as data', () => {
    expect(radar(someAxes(3, () => '<b>"&\''))).not.toMatch(/<b>|"&'/);
  });
});

describe('other charts', () => {
  it('draws one bar a pillar', () => {
    expect(bars(axes(groupReport())).match(/class="fill[ "]/g)).toHaveLength(1);
    expect(textOf(drawing(bars(axes(fullReport()))), 'text')).toMatch(/Technology held by G3/);
    expect(bars(axes(partialReport()))).not.toMatch(/NaN|undefined/);
    expect(bars([])).not.toMatch(/NaN|Infinity/);
  });

  it('marks the overall and its range on the scale, where there are any', () => {
    expect(scale(partialReport())).toMatch(/class="range".*class="marker"/);
    expect(textOf(drawing(scale(partialReport())), 'text')).toContain('43.8 30.0 to 51.3');
    expect(scale(fullReport())).not.toContain('class="range"');
    expect(scale(nothingAppliesReport())).not.toMatch(/class="(range|marker)"|NaN/);
  });

  it('shows on the scale where the overall would lie without gates', () => {
    const seen = drawing(scale(fullReport()));
    expect(textOf(seen, 'text')).toContain('62.7 66.9 before gates');
    expect(textOf(seen, 'desc')).toContain('Before gates: 66.9.');
    expect(scale(partialReport())).not.toContain('before');
  });

  it('writes the name of every band, however many and however long, none on another', () => {
    const band = (id: string, from: number, title: string) => ({ id, from, title, says: '' });
    for (const titles of [
      LABELS,
      ['A', 'B'],
      Array.from({ length: 12 }, (_, index) => `Step ${index} of many`),
      ['x'.repeat(500)],
    ]) {
      const bands = titles.map((title, index) => band(`b${index}`, (index * 100) / titles.length, title));
      for (const shown of [0, 3.1, 50, 100]) {
        const report = partialReport();
        const overall = { ...report.overall, shown, raw: 12, held_by: 'G1', band: 'b0' };
        const seen = drawing(scale({ ...report, bands, overall }));
        expect([...outside(seen), ...overlapping(seen)]).toEqual([]);
        expect(textOf(seen, 'text').replace(/[-\s]/g, '')).toContain(titles.at(-1)?.replace(/\s/g, ''));
      }
    }
  });

  it('draws a bar for each step of the table, as long as its gain, with what it costs and clears in words', () => {
    const report = fullReport();
    const seen = drawing(improvements(report, improvementsView(report)));
    expect([...outside(seen), ...overlapping(seen), ...textOnBars(seen)]).toEqual([]);
    expect(textOf(seen, 'title')).toBe('What each step gains');
    const text = textOf(seen, 'text');
    for (const words of [
      '+9.1',
      'clears G3, lifts the weakest pillar',
      'effort not stated',
      'under 0.1',
      '10 points of the overall',
    ])
      expect(text).toContain(words);
    const filled = seen.elements
      .filter(({ attributes }) => attributes.class === 'fill')
      .map(({ attributes }) => Number(attributes.width));
    expect(filled.map(Math.round)).toEqual([355, 121, 3]);
    expect(seen.elements.filter(({ attributes }) => attributes.class === 'post')).toHaveLength(1);
    expect(improvements(notRatedReport(), improvementsView(notRatedReport()))).toBe('');
  });

  it('fills a meter only where there is a number', () => {
    expect(meter('62.7')).toContain('class="fill" width="62.7%"');
    expect(meter('n/a')).not.toMatch(/fill|NaN/);
  });
});

describe('wrap', () => {
  it('breaks between words, and inside a word only if it must', () => {
    expect(wrap('Technology and architecture', 14, 100)).toEqual(['Technology', 'and', 'architecture']);
    expect(wrap('', 14, 100)).toEqual([]);
    for (const line of wrap('Donaudampfschifffahrtsgesellschaft', 14, 90)) expect(textWidth(line, 14)).toBeLessThanOrEqual(90);
  });
});

describe('a word without end', () => {
  it('is broken into lines that fit, letter for letter', () => {
    const word = 'ab'.repeat(5000);
    const lines = wrap(word, 10, 120);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(word);
    expect(Math.max(...lines.map((line) => textWidth(line, 10)))).toBeLessThanOrEqual(120);
  });
});
