// Every score as a row, for spreadsheets. Text that a spreadsheet would take for a formula is defused.
import { writeCsv } from 'hucre/csv';
import type { Report, ReportCapability, ReportItem, ReportPillar } from '../../model/report.ts';

/** The columns, in order; numbers as in the JSON report, empty where there is none. */
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
  'low',
  'high',
  'coverage',
  'weight',
] as const;

/** As RFC 4180 has it. */
const LINE_END = '\r\n';

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

export function csv(reports: readonly Report[]): string {
  const rows = reports.flatMap(rowsOf).map((row) => COLUMNS.map((column) => row[column]));
  return `${writeCsv([[...COLUMNS], ...rows], { escapeFormulae: true, lineSeparator: LINE_END })}${LINE_END}`;
}

function rowsOf(report: Report): Row[] {
  const { questionnaire, subject, date, overall } = report;
  const base = { subject: subject.name ?? '', date, questionnaire: questionnaire.id, version: questionnaire.version };
  const whole: Row = {
    ...base,
    kind: 'overall',
    id: 'overall',
    title: questionnaire.title,
    state: overall.state,
    score: overall.final,
    raw: overall.raw,
    band: overall.band,
    low: overall.low,
    high: overall.high,
    coverage: overall.coverage,
    weight: null,
  };
  return [whole, ...report.pillars.flatMap((pillar) => pillarRows(pillar).map((row) => ({ ...base, ...row })))];
}

type PartRow = Omit<Row, 'subject' | 'date' | 'questionnaire' | 'version'>;

function pillarRows(pillar: ReportPillar): PartRow[] {
  const { id, title, final, raw, band, low, high, coverage, weight } = pillar;
  const state = pillar.in_scope ? (pillar.rated ? 'rated' : 'not_rated') : 'out_of_scope';
  return [
    { kind: 'pillar', id, title, state, score: final, raw, band, low, high, coverage, weight },
    ...pillar.capabilities.flatMap(capabilityRows),
  ];
}

function capabilityRows({ id, title, score, coverage, thin, weight, items }: ReportCapability): PartRow[] {
  const row = {
    kind: 'capability',
    id,
    title,
    state: thin ? 'thin' : '',
    score,
    raw: null,
    band: null,
    low: null,
    high: null,
    coverage,
    weight,
  };
  return [row, ...items.map(itemRow)];
}

function itemRow({ id, title, state, score, coverage, weight }: ReportItem): PartRow {
  return { kind: 'item', id, title, state, score, raw: null, band: null, low: null, high: null, coverage, weight };
}
