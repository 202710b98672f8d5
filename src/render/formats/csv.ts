// Every score as a row, for spreadsheets. Text that a spreadsheet would take for a formula is defused.
// Lenses are no rows: of a load, a tilt or an exposure more is not better, and a column of scores would mix them. JSON has them.
import { writeCsv } from 'hucre/csv';
import type { Report, ReportPillar } from '../../model/report.ts';
import { harmless } from '../escape.ts';
import { points } from '../figures.ts';

/** The columns, in order; numbers as in the JSON report, empty where there is none. `gain`: what the next step of an item lifts the overall by. */
const COLUMNS = [
  'subject',
  'date',
  'questionnaire',
  'version',
  'kind',
  'id',
  'title',
  'state',
  'score',
  'raw',
  'band',
  'provisional',
  'low',
  'high',
  'band_low',
  'band_high',
  'coverage',
  'weight',
  'target',
  'gap',
  'met',
  'evidence',
  'unsupported',
  'gain',
  'confidence',
  'what_if',
] as const;

/** As RFC 4180 has it. */
export const LINE_END = '\r\n';

export type Cell = string | number | boolean | null;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], Cell>>>;

/** A table with one row for the overall, each pillar, capability and item of every report. */
export function csv(reports: readonly Report[]): string {
  const rows = reports.flatMap(rowsOf).map((row) => COLUMNS.map((column) => row[column] ?? null));
  return csvLines([[...COLUMNS], ...rows]);
}

/** Rows of cells, each with its end. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(cell));
  return `${writeCsv(cells, { escapeFormulae: true, lineSeparator: LINE_END })}${LINE_END}`;
}

function cell(value: Cell): Cell {
  return typeof value === 'string' ? harmless(value) : value;
}

function rowsOf(report: Report): Row[] {
  const { questionnaire, subject, date, overall, confidence } = report;
  const { id, version } = questionnaire;
  const base = { subject: subject.name ?? '', date, questionnaire: id, version, what_if: report.what_if !== null };
  const { state, raw, band, provisional, low, high, band_low, band_high, coverage } = overall;
  const bounds = { provisional, low, high, band_low, band_high, coverage };
  const whole = {
    kind: 'overall',
    id: 'overall',
    title: questionnaire.title,
    state,
    score: overall.final,
    raw,
    band,
    ...bounds,
    confidence: confidence.value,
  };
  return [whole, ...report.pillars.flatMap((pillar) => pillarRows(pillar, report))].map((row) => ({ ...base, ...row }));
}

function pillarRows(pillar: ReportPillar, report: Report): Row[] {
  const { id, title, final, raw, band, provisional, low, high, coverage, weight } = pillar;
  const state = pillar.in_scope ? (pillar.rated ? 'rated' : 'not_rated') : 'out_of_scope';
  const bounds = { provisional, low, high, band_low: bandOf(low, report), band_high: bandOf(high, report), coverage };
  const gains = new Map(report.improvements.map(({ item, gain }) => [item, gain]));
  const capabilities = pillar.capabilities.flatMap((capability): Row[] => [
    {
      kind: 'capability',
      id: capability.id,
      title: capability.title,
      state: capability.thin ? 'thin' : '',
      score: capability.score,
      coverage: capability.coverage,
      weight: capability.weight,
      ...aimOf(capability),
    },
    ...capability.items.map((item) => ({
      kind: 'item',
      id: item.id,
      title: item.title,
      state: item.state,
      score: item.score,
      coverage: item.coverage,
      weight: item.weight,
      ...aimOf(item),
      evidence: item.evidence,
      unsupported: item.unsupported,
      gain: gains.get(item.id) ?? null,
    })),
  ]);
  return [{ kind: 'pillar', id, title, state, score: final, raw, band, ...bounds, weight, ...aimOf(pillar) }, ...capabilities];
}

function aimOf({ target, gap, met }: Pick<ReportPillar, 'target' | 'gap' | 'met'>): Row {
  return { target, gap, met };
}

/** Id of the band of a number, judged on the shown value; null without a number. */
function bandOf(value: number | null, { bands }: Report): string | null {
  return value === null ? null : (bands.findLast(({ from }) => from <= Number(points(value)))?.id ?? null);
}
