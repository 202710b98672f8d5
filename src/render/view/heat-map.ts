// Every capability in its pillar, as cells of a table: the number in the tone of its band, and what to know about it in words.
import type { Report, ReportCapability, ReportPillar } from '../../model/report.ts';
import { targetWords } from '../wording/improvements.ts';
import type { HeatCellView, HeatMapView, HeatPillarView } from './heat-map-view.ts';
import type { LinkView } from './parts.ts';
import { capabilityView, pillarScore } from './pillars.ts';
import { toneOfBand } from './score.ts';

/** More cells beside each other have no room for their names. */
const MOST_COLUMNS = 7;

/** Null if there is no capability to show. */
export function heatMapView(report: Report): HeatMapView | null {
  const pillars = report.pillars.filter(({ capabilities }) => capabilities.length > 0);
  if (pillars.length === 0) return null;
  const most = Math.max(...pillars.map(({ capabilities }) => capabilities.length));
  const columns = Math.ceil(most / Math.ceil(most / MOST_COLUMNS));
  return {
    pillars: pillars.map((pillar) => heatPillar(report, pillar, columns)),
    columns: String(columns),
    bands: report.bands.map(({ title }, index) => ({ title, tone: String(toneOfBand(report, index)) })),
  };
}

function heatPillar(report: Report, pillar: ReportPillar, columns: number): HeatPillarView {
  const cells = pillar.capabilities.map((capability) => heatCell(report, capability));
  const starts = cells.map((_, index) => index).filter((index) => index % columns === 0);
  const lines = starts.map((start) => ({ first: start === 0, cells: cells.slice(start, start + columns) }));
  return {
    title: pillar.title,
    score: pillarScore(report, pillar),
    held: pillar.held_by === null ? null : `Held by ${pillar.held_by}`,
    lines,
    span: String(lines.length),
  };
}

function heatCell(report: Report, capability: ReportCapability): HeatCellView {
  const { title, score, coverage } = capabilityView(report, capability);
  return {
    capability: capabilityLink(capability, title),
    score,
    look: lookOf(capability),
    remarks: remarks(capability, coverage),
  };
}

/** The answers show a capability if one of its questions was asked. */
function capabilityLink({ id, items }: ReportCapability, title: string): LinkView {
  return { title, anchor: items.some(({ state }) => state !== 'not_asked') ? `capability-${id}` : null };
}

function lookOf({ score, coverage, thin, met }: ReportCapability): string {
  if (score === null) return coverage === null ? 'na' : 'open';
  if (met === false) return 'missed';
  return thin ? 'thin' : '';
}

function remarks({ score, coverage, thin, target, weight }: ReportCapability, answered: string): string[] {
  const goal = targetWords(target, score);
  return [
    ...(coverage === null ? ['does not apply'] : []),
    ...(score === null && coverage !== null ? ['nothing answered'] : []),
    ...(score !== null && coverage !== null && coverage < 1 ? [`${thin ? 'thin: ' : ''}${answered} answered`] : []),
    ...(goal === null ? [] : [`target ${goal}`]),
    ...(weight === 0 && coverage !== null ? ['does not count'] : []),
  ];
}
