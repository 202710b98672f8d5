// How the confidence came about. Source: scoring specification, B 16.
import type { Assessment } from '../../model/assessment.ts';
import type { ReportConfidence, ReportFigure, ReportWorking } from '../../model/report.ts';
import { BY_AGREEMENT, BY_EVIDENCE, IN_ANY_CASE } from '../quality/confidence.ts';
import { stored } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';

/** Under the id it is explained by; nothing while there is none. A part of a questionnaire that is called so comes after it. */
export function confidenceEntry(confidence: ReportConfidence, { overall }: Assessment): Record<string, ReportWorking> {
  const working = confidenceWorking(confidence, valueOr(overall.coverage, 0));
  return working === null ? {} : { confidence: working };
}

/** `exact` is the coverage before it was rounded: what stands behind the answers follows from it more closely than from its parts. */
function confidenceWorking({ value, coverage, evidence, agreement }: ReportConfidence, exact: number): ReportWorking | null {
  if (value === null || coverage === null || evidence === null || agreement === null) return null;
  const share = value / 100;
  const grounds = exact === 0 ? IN_ANY_CASE + BY_EVIDENCE * evidence + BY_AGREEMENT * agreement : share / exact;
  const parts: ReportFigure[] = [
    { op: 'given', value: IN_ANY_CASE, title: 'In any case' },
    { op: 'given', value: evidence, title: 'Evidence behind the answers, 0 to 1', weight: BY_EVIDENCE },
    { op: 'given', value: agreement, title: 'Agreement of those who answered, 0 to 1', weight: BY_AGREEMENT },
  ];
  const of: ReportFigure[] = [
    { op: 'given', value: coverage, title: 'Answered share of what applies, 0 to 1' },
    { op: 'sum', value: stored(grounds), title: 'What stands behind the answers', of: parts },
  ];
  const figure: ReportFigure = { op: 'scale', value, amount: 100, of: [{ op: 'product', value: stored(share), amount: 1, of }] };
  return { kind: 'confidence', title: 'Confidence', figure, values: [], clause: null, losses: [], moves: [] };
}
