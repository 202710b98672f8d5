// What is worth a look in the answers of one respondent. Source: scoring specification, B 17.
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { ReportQualityFlag } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';

export function responseQuality(_questionnaire: Questionnaire, _assessed: Assessed): ReportQualityFlag[] {
  return [];
}
