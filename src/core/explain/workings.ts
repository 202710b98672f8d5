// How every number came about. Source: scoring specification, B 22.
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Report, ReportImprovement } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';

export function workingsPart(
  _questionnaire: Questionnaire,
  _assessed: Assessed,
  _improvements: readonly ReportImprovement[],
): Report['workings'] {
  return {};
}
