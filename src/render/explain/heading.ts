// The line that an explanation stands under: what it is about, and what it comes to.
import type { Report, ReportWorking } from '../../model/report.ts';
import { longDate, points } from '../figures.ts';
import { bandOf } from '../wording.ts';
import { hitResult } from './hits.ts';
import { placedById } from './names.ts';

/** A part with its code: "S2.1 Trusted figures". */
export function nameOf(report: Report, id: string, { kind, title }: ReportWorking): string {
  if (kind === 'gate') return `Gate ${id}, ${title}`;
  if (kind === 'rule') return `Check ${id}, ${title.replace(/\.$/, '')}`;
  const code = placedById(report).get(id)?.item.code ?? '';
  return code === '' ? title : `${code} ${title}`;
}

/** Name and result in one line. */
export function headingOf(report: Report, id: string, working: ReportWorking): string {
  const result = resultOf(report, id, working);
  return `${nameOf(report, id, working)}${result === '' ? '' : `: ${result}`}`;
}

/** What it comes to: "47.6 (building)", "not passed", "it warns"; empty for a view, which comes to many numbers. */
export function resultOf(report: Report, id: string, working: ReportWorking): string {
  const { kind, clause } = working;
  const value = shownOf(report, id, working);
  switch (kind) {
    case 'item':
    case 'capability':
      return value === null ? 'no score' : points(value);
    case 'pillar':
      return pillarResult(report, id, value);
    case 'overall':
      return value === null ? 'no score' : banded(report, value);
    case 'hit':
      return hitResult(report, id);
    case 'gate':
      return GATES[report.gates.find((gate) => gate.id === id)?.state ?? 'not_applicable'];
    case 'confidence':
      return `${points(value ?? 0)} (${report.confidence.label ?? 'not judged'})`;
    case 'lens':
      return lensResult(report, id);
    case 'flag':
      return clause === null ? 'not judged' : FLAGS[clause.outcome];
    case 'rule':
      return clause === null ? 'not judged' : RULES[clause.outcome];
    default:
      return kind satisfies never;
  }
}

const GATES = { passed: 'passed', fired: 'not passed', unverified: 'not verified', not_applicable: 'does not apply' } as const;
const FLAGS = { true: 'it warns', false: 'no warning', open: 'could not be judged' } as const;
const RULES = { true: 'found', false: 'nothing found', open: 'could not be judged' } as const;

/** The number as shown, from where the report shows it; null if there is none. */
export function shownOf({ overall, pillars }: Report, id: string, { kind, figure }: ReportWorking): number | null {
  if (kind === 'overall') return overall.shown;
  if (kind === 'pillar') return pillars.find((pillar) => pillar.id === id)?.shown ?? null;
  const value = figure?.value ?? null;
  return value === null || kind === 'gate' ? null : Number(points(value));
}

function pillarResult(report: Report, id: string, value: number | null): string {
  const rated = report.pillars.find((pillar) => pillar.id === id)?.rated === true;
  if (value === null) return 'no score';
  return rated ? banded(report, value) : `(${points(value)}), not rated`;
}

function banded(report: Report, value: number): string {
  const band = bandOf(report, value);
  return band === null ? points(value) : `${points(value)} (${band})`;
}

function lensResult({ lenses }: Report, id: string): string {
  return lenses.find((one) => one.id === id)?.enough === true ? '' : 'not enough answers';
}

/** Whose number it is, asked with what, and when. */
export function aboutLine({ subject, questionnaire, date }: Report): string {
  const { title, version } = questionnaire;
  const name = (subject.name ?? '').trim();
  return [...(name === '' ? [] : [name]), title, `version ${version}`, ...(date === null ? [] : [longDate(date)])].join(', ');
}
