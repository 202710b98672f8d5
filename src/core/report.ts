// From the exact Assessment to the Report: self-contained, serialisable, rounded to 6 decimals. Nothing is decided here.

import type { AnswerSheet } from '../model/answers.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type {
  Report,
  ReportHitItem,
  ReportRemark,
  ReportReview,
  ReportRole,
  ReportSettings,
  ReportTrackRecord,
  ReportWhatIf,
} from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { answerFirst } from './answer-first.ts';
import type { Assessed } from './assess.ts';
import { addDays } from './calendar.ts';
import { compareReports } from './compare/compare.ts';
import { frameOf } from './compare/frame.ts';
import { kinship } from './compare/match.ts';
import { workingsPart } from './explain/workings.ts';
import { findingsPart } from './findings.ts';
import { firstHit, firstStep } from './first-step.ts';
import { spreadOf } from './group/jackknife.ts';
import { heardPart } from './heard.ts';
import { gaps, strengths } from './highlights.ts';
import { hitParts, unknownItem } from './hits/report-hits.ts';
import { suggestionsPart } from './hits/suggestions.ts';
import { improvements } from './improvements.ts';
import { insightParts } from './insights.ts';
import { lazily, once } from './lazily.ts';
import { confidencePart } from './quality/confidence.ts';
import { evidencePart } from './quality/evidence.ts';
import { qualityPart, responseQuality } from './quality/response.ts';
import { DEFAULT_SETTINGS } from './questionnaire/defaults.ts';
import { rootOf } from './questionnaire/kin.ts';
import { gateParts, overallPart, pillarPart } from './report-parts.ts';
import { foldedItems } from './scoring/folded-items.ts';
import { stored } from './scoring/numbers.ts';
import { mapScore, valueOr } from './scoring/score.ts';
import { targetsPart } from './targets.ts';

/** What the report says besides the assessment. */
export interface ReportFacts {
  /** Version of dxready. */
  readonly version: string;
  /** sha256 of the questionnaire. */
  readonly digest: string;
  /** By item id, the hash of how it is answered and scored; left out: not known. */
  readonly measures?: Readonly<Record<string, string>>;
  /** Date to print instead of the latest date of the sheets; null for that. */
  readonly date: string | null;
  readonly remarks: readonly ReportRemark[];
  /** What was changed in the answers; null for those that were given. */
  readonly whatIf: ReportWhatIf | null;
  /** An earlier result to hold this one against; none without one. */
  readonly earlier?: Report | null;
}

/** The self-contained result; `sheets` are those that were scored, at least one. */
export function toReport(
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  assessed: Assessed,
  facts: ReportFacts,
): Report {
  return wholeReport(reportInParts(questionnaire, sheets, assessed, facts));
}

/** With every part worked out, and nothing left of what it was made from. */
export function wholeReport(report: Report): Report {
  return { ...report, workings: { ...report.workings } };
}

/** The same, each part worked out when it is first looked at: a verdict needs few of them. */
export function reportInParts(
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  assessed: Assessed,
  facts: ReportFacts,
): Report {
  const { assessment, voices } = assessed;
  const { id, version, title, language, bands, settings } = questionnaire;
  const date = facts.date ?? latestDate(sheets);
  const earlier = facts.earlier ?? null;
  const quality = once(() => responseQuality(assessed));
  const insights = once(() => insightParts(assessed.insights, assessed.facts));
  const hits = once(() =>
    hitParts(assessed.plan, {
      date,
      lenses: assessed.insights.lenses,
      titles: questionnaire.rules.titles ?? {},
      itemOf: itemFinder(assessment),
      earlier,
    }),
  );
  const asked = { questionnaire, measures: facts.measures ?? {} };
  const report: Report = lazily<Report>({
    dxready: () => ({ version: facts.version, report: 1 }),
    questionnaire: () => ({ id, version, digest: facts.digest, title, language, root: rootOf(questionnaire) }),
    subject: () => subjectOf(sheets),
    date: () => date,
    respondents: () => sheets.length,
    roles: () => rolesPart(questionnaire, sheets),
    overall: () => overallPart(assessment.overall, bands, spreadOf(questionnaire, voices)),
    bands: () => bands.map((band) => ({ ...band })),
    horizons: () => questionnaire.horizons.map((horizon) => ({ ...horizon })),
    pillars: () => assessment.pillars.map((pillar) => pillarPart(pillar, asked, sheets, assessment)),
    reading_order: () => questionnaire.rules.orders?.report ?? [],
    gates: () => gateParts(questionnaire, assessment),
    strengths: () => strengths(assessment),
    gaps: () => gaps(assessment),
    findings: () => findingsPart(assessment, sheets),
    first_step: () =>
      firstHit(hits()) ??
      firstStep(questionnaire, assessment, { improvements: report.improvements, answerFirst: report.answer_first }),
    next_review: () => nextReview(questionnaire, date),
    heard: () => heardPart(sheets, assessed.plan.hits),
    remarks: () => [...facts.remarks],
    confidence: () => confidencePart(assessed, quality()),
    evidence: () => evidencePart(assessment),
    quality: () => qualityPart(quality()),
    targets: () => targetsPart(questionnaire, sheets, assessment),
    lenses: () => insights().lenses,
    flags: () => insights().flags,
    consistency: () => insights().consistency,
    open: () => insights().open,
    track_record: () => trackRecord(questionnaire, assessment),
    left_out: () => questionnaire.leftOut.items.map(({ id: item, code, title: name }) => ({ id: item, code, title: name })),
    improvements: () => improvements(questionnaire, assessed),
    answer_first: () => answerFirst(assessed),
    what_if: () => facts.whatIf,
    redacted: () => false,
    hits: () => hits().hits,
    roadmap: () => hits().roadmap,
    plan: () => hits().plan,
    portfolio: () => hits().portfolio,
    follow_up: () => hits().follow_up,
    suggestions: () => suggestionsPart(assessment, questionnaire, assessed.plan.hits, report.improvements),
    group: () => ({}),
    comparison: () => comparisonPart(report, earlier),
    verdict: () => ({}),
    settings: () => settingsPart(settings, questionnaire),
    workings: () => workingsPart(questionnaire, assessed, report),
  });
  return report;
}

/** Only results of one questionnaire, or of kin, have a change. */
function comparisonPart(report: Report, earlier: Report | null): Report['comparison'] {
  if (earlier === null || kinship(earlier.questionnaire, report.questionnaire) !== 'near') return {};
  return compareReports(frameOf(report), earlier, report);
}

/** Counted from the answers, not from the day somebody reads them. */
function nextReview({ rules }: Questionnaire, date: string | null): ReportReview | null {
  const days = rules.review_after_days;
  return days === undefined ? null : { days, date: date === null ? null : addDays(date, days) };
}

/** Null where a selection leaves its item out. */
function trackRecord({ rules }: Questionnaire, assessment: Assessment): ReportTrackRecord | null {
  const record = rules.track_record;
  return record === undefined || !foldedItems(assessment).has(record.item) ? null : { ...record };
}

/** Finds an item that a pain point hangs on. */
function itemFinder(assessment: Assessment): (id: string) => ReportHitItem {
  const items = foldedItems(assessment);
  return (id) => {
    const folded = items.get(id);
    if (folded === undefined) return unknownItem(id);
    const { item, score } = folded;
    return { id, code: item.code, title: item.title, score: valueOr(mapScore(score, stored), null) };
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

function settingsPart(settings: Settings, { roles }: Questionnaire): ReportSettings {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(DEFAULT_SETTINGS[name]));
  const gap_titles = settings.gap_roles.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return { ...settings, gap_roles: [...settings.gap_roles], gap_titles, changed };
}
