// What changed between two assessments, and what of it counts. Source: scoring specification, B 11.
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Report, ReportComparison } from '../../model/report.ts';

/** `after` answers the questionnaire; `before` may answer another one of its kin. */
export function compareReports(_questionnaire: Questionnaire, _before: Report, _after: Report): ReportComparison {
  throw new Error('not made yet');
}
