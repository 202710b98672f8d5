// The scored parts as the report holds them: overall, pillars, capabilities, items and gates, rounded to 6 decimals.

import type { AnswerSheet } from '../model/answers.ts';
import type { Assessment, FoldedItem, Score, ScoredCapability, ScoredOverall, ScoredPillar, Share } from '../model/assessment.ts';
import type { Band, Questionnaire } from '../model/questionnaire.ts';
import type { ReportCapability, ReportGate, ReportItem, ReportOverall, ReportPillar } from '../model/report.ts';
import { anchorsOf, answerOf } from './answer-text.ts';
import { clauseOf } from './findings.ts';
import { notesOn, saidBy } from './heard.ts';
import { adviceFor } from './highlights.ts';
import { clearingGain } from './improvements.ts';
import { once } from './lazily.ts';
import { isUnsupported } from './quality/evidence.ts';
import { foldedItems } from './scoring/folded-items.ts';
import { shown, stored } from './scoring/numbers.ts';
import { rescorer } from './scoring/rescore.ts';
import { mapScore, none, valueOr } from './scoring/score.ts';
import { against, itemTarget, pillarTarget } from './targets.ts';

function points(score: Score): number | null {
  return valueOr(mapScore(score, stored), null);
}

function pointsShown(score: Score): number | null {
  return valueOr(mapScore(score, shown), null);
}

function share(of: Share): number | null {
  return of.kind === 'none' ? null : stored(of.value);
}

/** The last band that begins at or under the shown score. Source: scoring specification, B 9. */
export function bandOf(score: Score, bands: readonly Band[]): string | null {
  const value = pointsShown(score);
  return value === null ? null : (bands.findLast(({ from }) => value >= from)?.id ?? null);
}

/** The overall, with its bands; `spread` is how much respondents differ, null for one. */
export function overallPart(overall: ScoredOverall, bands: readonly Band[], spread: number | null = null): ReportOverall {
  return {
    raw: points(overall.raw),
    before_caps: points(overall.beforeCaps),
    final: points(overall.final),
    shown: pointsShown(overall.final),
    band: bandOf(overall.final, bands),
    state: overall.state,
    provisional: overall.provisional,
    low: points(overall.low),
    high: points(overall.high),
    band_low: bandOf(overall.low, bands),
    band_high: bandOf(overall.high, bands),
    coverage: share(overall.coverage),
    contributions: Object.fromEntries([...overall.contributions].map(([id, value]) => [id, stored(value)])),
    weakest: overall.weakest?.id ?? null,
    caps: overall.caps.map(({ id }) => id),
    held_by: overall.heldBy?.id ?? null,
    spread: spread === null ? null : stored(spread),
  };
}

/** What is known of what was asked. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  /** By item id, the hash of how it is answered and scored. */
  readonly measures: Readonly<Record<string, string>>;
}

/** One pillar, with all that stands below it. */
export function pillarPart(
  scored: ScoredPillar,
  asked: Asked,
  sheets: readonly AnswerSheet[],
  assessment: Assessment,
): ReportPillar {
  const { bands, settings } = asked.questionnaire;
  const { pillar, rated, final } = scored;
  return {
    id: pillar.id,
    title: pillar.title,
    asks: pillar.asks,
    weight: pillar.weight,
    raw: points(scored.raw),
    final: points(final),
    shown: pointsShown(final),
    band: rated ? bandOf(final, bands) : null,
    in_scope: scored.inScope,
    rated,
    provisional: scored.provisional,
    coverage: share(scored.coverage),
    low: points(scored.low),
    high: points(scored.high),
    ...against(pillarTarget(pillar, settings), rated ? final : none('empty')),
    caps: scored.caps.map(({ id }) => id),
    held_by: scored.heldBy?.id ?? null,
    capabilities: scored.capabilities.map((capability) => capabilityPart(capability, asked, sheets, assessment)),
  };
}

function capabilityPart(
  { capability, score, coverage, thin, items }: ScoredCapability,
  asked: Asked,
  sheets: readonly AnswerSheet[],
  assessment: Assessment,
): ReportCapability {
  return {
    id: capability.id,
    title: capability.title,
    about: capability.about,
    weight: capability.weight,
    score: points(score),
    coverage: share(coverage),
    thin,
    ...against(capability.target, score),
    items: items.map((folded) => itemPart(folded, asked, sheets, assessment)),
  };
}

function itemPart(
  folded: FoldedItem,
  { questionnaire: { roles }, measures }: Asked,
  sheets: readonly AnswerSheet[],
  { effectiveWeights }: Assessment,
): ReportItem {
  const { item, score } = folded;
  const slope = effectiveWeights.get(item.id);
  return {
    id: item.id,
    code: item.code,
    title: item.title,
    ask: item.ask,
    finding: clauseOf(folded, sheets),
    type: item.type,
    why: item.why,
    proof: item.proof,
    anchors: anchorsOf(item),
    option_ids: item.type === 'checklist' || item.type === 'choice' ? item.options.map(({ id }) => id) : [],
    state: folded.state,
    score: points(score),
    ...answerOf(folded, sheets),
    note: notesOn(item, sheets),
    evidence: folded.evidence,
    ...saidBy(item, sheets, roles),
    weight: item.weight,
    effective_weight: slope === undefined ? null : stored(slope),
    coverage: share(folded.coverage),
    contested: folded.contested,
    tally: { ...folded.tally },
    ...against(itemTarget(item, sheets), score),
    unsupported: isUnsupported(folded),
    advice: adviceFor(folded),
    measure: measures[item.id] ?? '',
  };
}

/** The gates, each with what clearing it would bring. */
export function gateParts(questionnaire: Questionnaire, assessment: Assessment): ReportGate[] {
  const items = foldedItems(assessment);
  const rescore = once(() => rescorer(questionnaire, assessment));
  return assessment.gates.map((judged) => {
    const { gate, state, contested, score } = judged;
    const folded = items.get(gate.item);
    const { id, item, below, cap, scope, why } = gate;
    const gains = clearingGain(judged, folded, assessment, rescore);
    const title = folded?.item.title ?? item;
    return { id, item, title, state, contested, below, score: points(score), cap, scope, why, ...gains };
  });
}
