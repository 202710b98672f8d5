// An explanation for programs: the working as the report holds it, with what it comes to.
import type { Report } from '../../model/report.ts';
import { nameOf, resultOf, shownOf } from './heading.ts';
import { hitOf } from './hits.ts';
import { workingOf } from './view.ts';

/** One object; empty text if the report has nothing of that id. */
export function jsonExplanation(report: Report, id: string): string {
  const working = workingOf(report, id);
  if (working === null) return '';
  const { overall, pillars, gates, lenses, roadmap } = report;
  const hit = hitOf(report, id);
  const part = working.kind === 'overall' ? overall : pillars.find((pillar) => pillar.id === id);
  const gate = gates.find((one) => one.id === id);
  const lens = lenses.find((one) => one.id === id);
  const explained = {
    dxready: report.dxready,
    questionnaire: report.questionnaire,
    subject: report.subject,
    date: report.date,
    what_if: report.what_if,
    audit: report.settings.audit,
    id,
    name: nameOf(report, id, working),
    result: resultOf(report, id, working),
    shown: shownOf(report, id, working),
    ...(part !== undefined && { band: part.band, low: part.low, high: part.high, provisional: part.provisional }),
    ...(working.kind === 'gate' && gate !== undefined && { state: gate.state, gain: gate.gain, scope_gain: gate.scope_gain }),
    ...(working.kind === 'lens' && lens !== undefined && { enough: lens.enough, reading: lens.reading, says: lens.says }),
    ...(hit !== null && { hit, planned: roadmap.find((one) => one.id === hit.id) ?? null }),
    working,
  };
  return `${JSON.stringify(explained, null, 2)}\n`;
}
