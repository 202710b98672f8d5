// How far the answers behind the score carry. Source: scoring specification, B 16.
import type { ReportConfidence, ReportQualityFlag } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';
import { consensusOn } from '../group/consensus.ts';
import { foldedItems } from '../scoring/folded-items.ts';
import { shown, stored } from '../scoring/numbers.ts';
import { valueOr, weightedShare } from '../scoring/score.ts';
import { evidenceIndex } from './evidence.ts';

/** What confidence rests on. Shares from 0 to 1. */
export interface Grounds {
  readonly coverage: number;
  readonly evidence: number;
  /** Null if no item has two answers. */
  readonly consensus: number | null;
  /** How many sheets were scored. */
  readonly respondents: number;
}

export type ConfidenceLabel = 'low' | 'medium' | 'high';

/** Flags from which the answers of one respondent are worth a look. */
const MANY_FLAGS = 2;
const NOTHING: ReportConfidence = {
  value: null,
  label: null,
  coverage: null,
  evidence: null,
  agreement: null,
  consensus: null,
  lowered: false,
  with_evidence: null,
};

/** What each ground adds, as shares of 1: answers as such, evidence, agreement. */
export const IN_ANY_CASE = 0.4;
export const BY_EVIDENCE = 0.3;
export const BY_AGREEMENT = 0.3;

/** 0 to 100; agreement counts in full from five respondents on, and one alone agrees with nobody. */
export function confidence({ coverage, evidence, consensus, respondents }: Grounds): { value: number; agreement: number } {
  const agreement = (consensus ?? 0) * Math.min(1, (respondents - 1) / 4);
  return { value: 100 * coverage * (IN_ANY_CASE + BY_EVIDENCE * evidence + BY_AGREEMENT * agreement), agreement };
}

/** By the value as it is shown. */
export function confidenceLabel(value: number): ConfidenceLabel {
  if (shown(value) < 50) return 'low';
  return shown(value) < 75 ? 'medium' : 'high';
}

/** `quality` holds the flags of each respondent. */
export function confidencePart(assessed: Assessed, quality: readonly (readonly ReportQualityFlag[])[]): ReportConfidence {
  const { assessment, voices } = assessed;
  const evidence = evidenceIndex(assessment);
  if (evidence === null) return NOTHING;
  const coverage = valueOr(assessment.overall.coverage, 0);
  const consensus = meanConsensus(assessed);
  const grounds = { coverage, evidence, consensus, respondents: voices.length };
  const { value, agreement } = confidence(grounds);
  const label = confidenceLabel(value);
  const lowered = label !== 'low' && isWorthALook(quality);
  return {
    value: stored(value),
    label: lowered ? stepDown(label) : label,
    coverage: stored(coverage),
    evidence: stored(evidence),
    agreement: stored(agreement),
    consensus: consensus === null ? null : stored(consensus),
    lowered,
    with_evidence: stored(confidence({ ...grounds, evidence: 1 }).value),
  };
}

/** By effective weight, over the items that two or more answered; null if there is none. */
function meanConsensus({ assessment, voices }: Assessed): number | null {
  const items = [...foldedItems(assessment).values()];
  const parts = items.map(({ item }) => {
    const weight = assessment.effectiveWeights.get(item.id) ?? 0;
    const value = weight === 0 ? null : consensusOn(item, voices);
    return { weight, part: value === null ? ({ kind: 'none' } as const) : ({ kind: 'share', value } as const) };
  });
  return valueOr(weightedShare(parts), null);
}

/** At least half of the respondents, or the only one, have two flags or more. */
function isWorthALook(quality: readonly (readonly ReportQualityFlag[])[]): boolean {
  return 2 * quality.filter((flags) => flags.length >= MANY_FLAGS).length >= quality.length;
}

function stepDown(label: 'medium' | 'high'): ConfidenceLabel {
  return label === 'high' ? 'medium' : 'low';
}
