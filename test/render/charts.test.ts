import { describe, expect, it } from 'vitest';
import { type Axis, axes, inWords } from '../../src/render/charts/axis.ts';
import { bars } from '../../src/render/charts/bars.ts';
import { meter } from '../../src/render/charts/meter.ts';
import { frame, radar, radarLabels } from '../../src/render/charts/radar.ts';
import { scale } from '../../src/render/charts/scale.ts';
import { textWidth, wrap } from '../../src/render/charts/svg.ts';
import { fullReport, groupReport, nothingAppliesReport, notRatedReport, partialReport } from './reports.ts';

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
    target: 60,
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

  it('has a name and says the picture in words', () => {
    expect(radar(axes(fullReport()))).toContain('role="img" aria-labelledby="radar-title radar-words"');
    expect(inWords(axes(fullReport()))).toBe(
      'On a scale from 0 to 100: Strategy 75.0 (target 60.0), People 37.5 (target 60.0), Data 75.0 (target 60.0) and Technology 59.9 (87.5 before gates, target 60.0).',
    );
  });

  it('treats labels as data', () => {
    expect(radar(someAxes(3, () => '<b>"&\''))).not.toMatch(/<b>|"&'/);
  });
});

describe('other charts', () => {
  it('draws one bar a pillar', () => {
    expect(bars(axes(groupReport())).match(/class="fill"/g)).toHaveLength(1);
    expect(bars(axes(partialReport()))).not.toMatch(/NaN|undefined/);
    expect(bars([])).not.toMatch(/NaN|Infinity/);
  });

  it('marks the overall and its range on the scale, where there are any', () => {
    expect(scale(partialReport())).toMatch(/class="range".*class="marker"/);
    expect(scale(fullReport())).not.toContain('class="range"');
    expect(scale(nothingAppliesReport())).not.toMatch(/class="(range|marker)"|NaN/);
  });

  it('fills a meter only where there is a number', () => {
    expect(meter('62.7', '4')).toContain('class="tone-4" width="62.7"');
    expect(meter('n/a', '0')).not.toMatch(/tone|NaN/);
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
