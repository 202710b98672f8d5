// One of the assessments that are compared, counted with the frame of the latest.
import type { Assessment } from '../../model/assessment.ts';
import type { GateState } from '../../model/condition.ts';
import type { Report, ReportComparedSide, ReportOverall, ReportPillar } from '../../model/report.ts';
import { canonical } from '../questionnaire/canonical.ts';
import { bandOf, overallPart } from '../report-parts.ts';
import { stored } from '../scoring/numbers.ts';
import { mapScore, valueOr } from '../scoring/score.ts';
import { count, type Frame, itemsIn } from './frame.ts';
import { isScored } from './match.ts';

/** The scores of one side. */
export interface Side {
  readonly report: Report;
  readonly overall: Pick<ReportOverall, 'raw' | 'final' | 'shown' | 'band' | 'held_by'>;
  /** By id; null where it is not rated. */
  readonly pillars: ReadonlyMap<string, Pick<ReportPillar, 'raw' | 'final' | 'band' | 'held_by'> | null>;
  /** By id. */
  readonly gates: ReadonlyMap<string, GateState>;
}

/** What was counted with the same frame stands as it is: no number differs from the one that was shown then. */
export function sideOf(frame: Frame, report: Report): Side {
  const { questionnaire, settings, overall, pillars, gates } = report;
  const isOwn = questionnaire.digest === frame.digest && canonical(settings) === canonical(frame.settings);
  if (!isOwn) return recounted(frame, report, count(frame, itemsIn(report)));
  return {
    report,
    overall,
    pillars: new Map(pillars.map((pillar) => [pillar.id, pillar.rated ? pillar : null])),
    gates: new Map(gates.map(({ id, state }) => [id, state])),
  };
}

function recounted({ bands }: Frame, report: Report, { overall, pillars, gates }: Assessment): Side {
  const points = pillars.map(({ pillar, rated, raw, final, heldBy }) => {
    const [rawPoints, finalPoints] = [raw, final].map((score) => valueOr(mapScore(score, stored), null));
    const score = { raw: rawPoints ?? null, final: finalPoints ?? null, band: bandOf(final, bands), held_by: heldBy?.id ?? null };
    return [pillar.id, rated ? score : null] as const;
  });
  return {
    report,
    overall: overallPart(overall, bands),
    pillars: new Map(points),
    gates: new Map(gates.map(({ gate, state }) => [gate.id, state])),
  };
}

/** True if the gate holds a score under what the answers give; one that fires may hold nothing, where the score is lower anyway. */
export function holds({ overall, pillars }: Side, gate: string): boolean {
  return overall.held_by === gate || [...pillars.values()].some((pillar) => pillar?.held_by === gate);
}

/** The side as a comparison shows it. */
export function sidePart({ report, overall }: Side): ReportComparedSide {
  const { questionnaire, subject, date, respondents, confidence } = report;
  return {
    name: subject.name ?? null,
    date,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    digest: questionnaire.digest,
    respondents,
    raw: overall.raw,
    final: overall.final,
    shown: overall.shown,
    band: overall.band,
    scored: [...itemsIn(report).values()].filter(isScored).length,
    confidence: confidence.value,
    confidence_label: confidence.label,
  };
}
