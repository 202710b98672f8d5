// The heat map of capabilities: every one stands there once, with its number, and says in words what the number does not.
import { describe, expect, it } from 'vitest';
import type { ReportCapability } from '../../src/model/report.ts';
import { heatMapView } from '../../src/render/view/heat-map.ts';
import type { HeatCellView } from '../../src/render/view/heat-map-view.ts';
import { aCapability, anItem, aPillar, aReport, pillarOutOfScope } from './build-report.ts';
import { fullReport, REPORTS } from './reports.ts';

function reportOf(...capabilities: ReportCapability[]) {
  return aReport({ pillars: [aPillar('data', 50, { capabilities })] });
}

function cellOf(capability: ReportCapability): HeatCellView {
  const [cell] = heatMapView(reportOf(capability))?.pillars[0]?.lines[0]?.cells ?? [];
  return cell ?? expect.fail('no cell');
}

function capability(more: Partial<ReportCapability>): ReportCapability {
  return aCapability('notes', 50, [anItem('data.one', 50)], more);
}

describe.each(REPORTS)('the heat map of the %s report', (_, build) => {
  it('has every capability once, in its pillar', () => {
    const report = build();
    const cells = (heatMapView(report)?.pillars ?? []).map(({ title, lines }) => [
      title,
      lines.flatMap((line) => line.cells.map((cell) => cell.capability.title)),
    ]);
    const all = report.pillars.filter(({ capabilities }) => capabilities.length > 0);
    expect(cells).toEqual(all.map(({ title, capabilities }) => [title, capabilities.map((one) => one.title)]));
  });
});

describe('a cell', () => {
  it('prints its number in the tone of its band and leads to its answers', () => {
    const cell = cellOf(capability({ score: 75, coverage: 1 }));
    expect([cell.score.text, cell.score.tone, cell.look, cell.remarks]).toEqual(['75.0', '4', '', []]);
    expect(cell.capability.anchor).toBe('capability-notes');
    expect(cellOf(capability({ items: [anItem('data.one', null, { state: 'not_asked' })] })).capability.anchor).toBeNull();
  });

  it('says that nothing applies or that nothing is answered', () => {
    const na = cellOf(capability({ score: null, coverage: null }));
    expect([na.score.text, na.look, na.remarks]).toEqual(['n/a', 'na', ['does not apply']]);
    const open = cellOf(capability({ score: null, coverage: 0, thin: true, target: 60, met: null }));
    expect([open.score.text, open.look, open.remarks]).toEqual(['–', 'open', ['nothing answered', 'target 60: no score yet']]);
  });

  it('says how little it rests on, and by how much it misses its target', () => {
    const thin = cellOf(capability({ coverage: 1 / 3, thin: true }));
    expect([thin.look, thin.remarks]).toEqual(['thin', ['thin: 33.3% answered']]);
    const both = cellOf(capability({ coverage: 0.5, target: 75, gap: 25, met: false }));
    expect([both.look, both.remarks]).toEqual(['missed', ['50% answered', 'target 75: 25.0 missing']]);
    expect(cellOf(capability({ target: 40, gap: 0, met: true })).remarks).toEqual(['target 40: met']);
    expect(cellOf(capability({ weight: 0 })).remarks).toEqual(['does not count']);
  });
});

describe('the table', () => {
  it('takes several even lines for a pillar with many capabilities', () => {
    const many = Array.from({ length: 9 }, (_, index) => aCapability(`c${index}`, 50, [anItem(`data.c${index}`, 50)]));
    const map = heatMapView(reportOf(...many));
    expect(map?.columns).toBe('5');
    expect(map?.pillars[0]?.lines.map(({ first, cells }) => [first, cells.length])).toEqual([
      [true, 5],
      [false, 4],
    ]);
    expect(map?.pillars[0]?.span).toBe('2');
  });

  it('names the gate that holds a pillar, and what each tone means', () => {
    const map = heatMapView(fullReport());
    expect(map?.pillars.map(({ held }) => held)).toEqual([null, null, null, 'Held by G3']);
    expect(map?.bands.map(({ tone }) => tone)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('is left out without a capability', () => {
    expect(heatMapView(aReport({ pillars: [] }))).toBeNull();
    expect(heatMapView(aReport({ pillars: [{ ...pillarOutOfScope('data'), capabilities: [] }] }))).toBeNull();
  });
});
