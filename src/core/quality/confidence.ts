// How far the answers behind the score carry. Source: scoring specification, B 16.
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { ReportConfidence, ReportQualityFlag } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';

export function confidencePart(
  _questionnaire: Questionnaire,
  _assessed: Assessed,
  _quality: readonly ReportQualityFlag[],
): ReportConfidence {
  return { value: null, label: null, coverage: null, evidence: null, agreement: null, consensus: null, lowered: false };
}
