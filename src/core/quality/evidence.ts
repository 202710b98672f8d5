// What stands behind the answers, and claims that nothing stands behind. Source: scoring specification, B 16.
import type { Assessment, FoldedItem } from '../../model/assessment.ts';
import type { ReportEvidence } from '../../model/report.ts';
import { countingItems } from '../highlights.ts';
import { foldedItems } from '../scoring/folded-items.ts';
import { isLess, shown, stored } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';

/** A claim scores at least this, in shown points: level 4 of five. */
const CLAIM_FROM = 75;
/** Evidence of what was measured: the best there is. */
const BEST = 3;

/** True if the item scores at least 75, audit aside, and nobody offered more than an opinion. */
export function isUnsupported({ unaudited, evidence }: Pick<FoldedItem, 'unaudited' | 'evidence'>): boolean {
  return shown(valueOr(unaudited, 0)) >= CLAIM_FROM && (evidence ?? 0) === 0;
}

/** Sum of weight x evidence over 3 x sum of weight, 0 to 1, by effective weight; null while there is no overall. */
export function evidenceIndex(assessment: Assessment): number | null {
  if (assessment.overall.final.kind === 'none') return null;
  const items = foldedItems(assessment);
  let sum = 0;
  let weights = 0;
  for (const [id, weight] of assessment.effectiveWeights) {
    sum += weight * (items.get(id)?.evidence ?? 0);
    weights += weight;
  }
  return weights === 0 ? 0 : sum / (BEST * weights);
}

/** The evidence of the whole; only items that can move the overall are counted and listed. */
export function evidencePart(assessment: Assessment): ReportEvidence {
  const index = evidenceIndex(assessment);
  const counting = countingItems(assessment);
  const answered = counting.filter(({ state }) => state === 'answered');
  const offering = (level: number) => answered.filter(({ evidence }) => (evidence ?? 0) === level).length;
  return {
    index: index === null ? null : stored(index),
    levels: [offering(0), offering(1), offering(2), offering(BEST)],
    unsupported: idsOf(counting.filter(isUnsupported)),
    audited: idsOf(counting.filter(isAudited)),
  };
}

/** The audit holds it down. */
export function isAudited({ score, unaudited }: FoldedItem): boolean {
  return score.kind === 'scored' && unaudited.kind === 'scored' && isLess(score.value, unaudited.value);
}

function idsOf(items: readonly FoldedItem[]): string[] {
  return items.map(({ item }) => item.id);
}
