// Pain points for machines: what the report says of them, and nothing else of it.
import type { HitReport } from '../../model/hit-report.ts';

/** One object, its keys always in this order. */
export function hitsJson(report: HitReport): string {
  const { subject, date, questionnaire, hits, roadmap, plan, portfolio, suggestions, follow_up } = report;
  const parts: HitReport = { subject, date, questionnaire, hits, roadmap, plan, portfolio, suggestions, follow_up };
  return `${JSON.stringify(parts, null, 2)}\n`;
}
