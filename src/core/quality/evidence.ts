// What stands behind the answers, and claims that nothing stands behind. Source: scoring specification, B 16.
import type { AnswerSheet } from '../../model/answers.ts';
import type { FoldedItem } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { ReportEvidence } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';

/** True if the item scores at least 75, audit aside, and nobody offered more than an opinion. */
export function isUnsupported(_folded: FoldedItem, _sheets: readonly AnswerSheet[]): boolean {
  return false;
}

export function evidencePart(_questionnaire: Questionnaire, _assessed: Assessed): ReportEvidence {
  return { index: null, levels: [0, 0, 0, 0], unsupported: [], audited: [] };
}
