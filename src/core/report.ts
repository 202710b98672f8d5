// From the exact Assessment to the Report: self-contained, serialisable, rounded to 6 decimals. Nothing is decided here.

import type { AnswerSheet } from '../model/answers.ts';
import type {
  Assessment,
  FoldedItem,
  JudgedGate,
  Score,
  ScoredCapability,
  ScoredOverall,
  ScoredPillar,
  Share,
} from '../model/assessment.ts';
import type { Band, Questionnaire } from '../model/questionnaire.ts';
import type {
  Report,
  ReportCapability,
  ReportGate,
  ReportItem,
  ReportOverall,
  ReportPillar,
  ReportRemark,
  ReportRole,
  ReportSettings,
} from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { anchorsOf, answerOf } from './answer-text.ts';
import type { Assessed } from './assess.ts';
import { firstStep } from './first-step.ts';
import { heardPart, saidAround, saidBy } from './heard.ts';
import { adviceFor, gaps, strengths } from './highlights.ts';
import { insightParts } from './insights.ts';
import { DEFAULT_SETTINGS } from './questionnaire/defaults.ts';
import { shown, stored } from './scoring/numbers.ts';
import { mapScore, valueOr } from './scoring/score.ts';

/** What the report says besides the assessment. */
export interface ReportFacts {
  /** Version of dxready. */
  readonly version: string;
  /** sha256 of the questionnaire. */
  readonly digest: string;
  /** Date to print instead of the latest date of the sheets; null for that. */
  readonly date: string | null;
  readonly remarks: readonly ReportRemark[];
}

/** The self-contained result; `sheets` are those that were scored, at least one. */
export function toReport(
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  { assessment, insights, facts: judgedFrom }: Assessed,
  facts: ReportFacts,
): Report {
  const { id, version, title, language, bands, settings } = questionnaire;
  return {
    dxready: { version: facts.version, report: 1 },
    questionnaire: { id, version, digest: facts.digest, title, language },
    subject: subjectOf(sheets),
    date: facts.date ?? latestDate(sheets),
    respondents: sheets.length,
    roles: rolesPart(questionnaire, sheets),
    overall: overallPart(assessment.overall, bands),
    bands: bands.map((band) => ({ ...band })),
    horizons: questionnaire.horizons.map((horizon) => ({ ...horizon })),
    pillars: assessment.pillars.map((pillar) => pillarPart(pillar, questionnaire, sheets, assessment)),
    gates: assessment.gates.map((judged) => gatePart(judged, assessment)),
    strengths: strengths(assessment),
    gaps: gaps(assessment),
    first_step: firstStep(questionnaire, assessment),
    heard: heardPart(sheets),
    remarks: [...facts.remarks],
    confidence: { value: null, label: null },
    evidence: {},
    quality: [],
    ...insightParts(insights, judgedFrom),
    left_out: questionnaire.leftOut.items.map(({ id, code, title: name }) => ({ id, code, title: name })),
    improvements: [],
    hits: [],
    roadmap: [],
    group: {},
    comparison: {},
    verdict: {},
    settings: settingsPart(settings, questionnaire),
  };
}

/** For each field of the profile, the first sheet that fills it in. */
function subjectOf(sheets: readonly AnswerSheet[]): Record<string, string> {
  return Object.assign({}, ...sheets.toReversed().map(({ subject }) => subject));
}

/** ISO dates sort as text. */
function latestDate(sheets: readonly AnswerSheet[]): string | null {
  return sheets.reduce<string | null>(
    (latest, { date }) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}

/** Roles in the order of the questionnaire, then those it does not know, in the order of the sheets. */
function rolesPart({ roles }: Questionnaire, sheets: readonly AnswerSheet[]): ReportRole[] {
  const ids = new Set([...roles.map(({ id }) => id), ...sheets.map(({ respondent }) => respondent.role)]);
  return [...ids].flatMap((id) => {
    const respondents = sheets.filter(({ respondent }) => respondent.role === id).length;
    return respondents === 0 ? [] : [{ id, title: roles.find((role) => role.id === id)?.title ?? id, respondents }];
  });
}

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
function bandOf(score: Score, bands: readonly Band[]): string | null {
  const value = pointsShown(score);
  return value === null ? null : (bands.findLast(({ from }) => value >= from)?.id ?? null);
}

function overallPart(overall: ScoredOverall, bands: readonly Band[]): ReportOverall {
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
  };
}

function pillarPart(
  scored: ScoredPillar,
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  assessment: Assessment,
): ReportPillar {
  const { bands, settings } = questionnaire;
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
    target: settings.target,
    gap: rated ? points(mapScore(final, (value) => Math.max(0, settings.target - value))) : null,
    caps: scored.caps.map(({ id }) => id),
    held_by: scored.heldBy?.id ?? null,
    capabilities: scored.capabilities.map((capability) => capabilityPart(capability, questionnaire, sheets, assessment)),
  };
}

function capabilityPart(
  { capability, score, coverage, thin, items }: ScoredCapability,
  questionnaire: Questionnaire,
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
    items: items.map((folded) => itemPart(folded, questionnaire, sheets, assessment)),
  };
}

function itemPart(
  folded: FoldedItem,
  { roles }: Questionnaire,
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
    type: item.type,
    why: item.why,
    proof: item.proof,
    anchors: anchorsOf(item),
    option_ids: item.type === 'checklist' || item.type === 'choice' ? item.options.map(({ id }) => id) : [],
    state: folded.state,
    score: points(score),
    ...answerOf(folded, sheets),
    ...saidAround(item, sheets),
    ...saidBy(item, sheets, roles),
    weight: item.weight,
    effective_weight: slope === undefined ? null : stored(slope),
    coverage: share(folded.coverage),
    contested: folded.contested,
    tally: { ...folded.tally },
    advice: adviceFor(folded),
  };
}

function gatePart({ gate, state, contested, score }: JudgedGate, { pillars }: Assessment): ReportGate {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const title = items.find(({ item }) => item.id === gate.item)?.item.title ?? gate.item;
  const { id, item, below, cap, scope, why } = gate;
  return { id, item, title, state, contested, below, score: points(score), cap, scope, why };
}

function settingsPart(settings: Settings, { roles }: Questionnaire): ReportSettings {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(DEFAULT_SETTINGS[name]));
  const gap_titles = settings.gap_roles.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return { ...settings, gap_roles: [...settings.gap_roles], gap_titles, changed };
}
