// Pillars and capabilities as rows: scores, bands, ranges, targets.
import type { Report, ReportCapability, ReportPillar } from '../../model/report.ts';
import { percent, points } from '../figures.ts';
import { targetWords } from '../wording/improvements.ts';
import { bandOf } from '../wording.ts';
import { orNull } from './items.ts';
import type { CapabilityView, ScoreView } from './parts.ts';
import type { PillarView } from './report-view.ts';
import { bracketed, rangeText, scoreView, unknownScore } from './score.ts';

/** One row of the table of pillars. */
export function pillarView(report: Report, pillar: ReportPillar): PillarView {
  return {
    id: pillar.id,
    title: pillar.title,
    asks: orNull(pillar.asks),
    score: pillarScore(report, pillar),
    band: pillarBand(report, pillar),
    rated: pillar.rated,
    inScope: pillar.in_scope,
    provisional: pillar.provisional,
    bandRange: bandRange(report, pillar),
    raw: pillar.raw === null ? '–' : points(pillar.raw),
    held: pillar.held_by !== null,
    heldBy: pillar.held_by,
    range: rangeText(pillar.low, pillar.high),
    coverage: coverageText(pillar.coverage),
    target: pillar.target === null ? '–' : points(pillar.target),
    gap: gapText(pillar),
    capabilities: pillar.capabilities.map((capability) => capabilityView(report, capability)),
  };
}

/** The score of a pillar: in brackets while it is not rated. */
export function pillarScore(report: Report, pillar: ReportPillar): ScoreView {
  if (!pillar.in_scope) return unknownScore('n/a');
  if (pillar.shown === null) return unknownScore('–');
  return pillar.rated ? scoreView(report, pillar.shown) : bracketed(pillar.shown);
}

/** Name of the band, or why there is none. */
export function pillarBand(report: Report, pillar: ReportPillar): string {
  if (!pillar.in_scope) return pillar.weight > 0 ? 'does not apply' : 'does not count';
  if (!pillar.rated) return 'not rated';
  return report.bands.find((band) => band.id === pillar.band)?.title ?? '–';
}

/** One bar of the capabilities below a pillar. */
export function capabilityView(report: Report, capability: ReportCapability): CapabilityView {
  const mark = capability.coverage === null ? 'n/a' : '–';
  return {
    id: capability.id,
    title: capability.title,
    about: orNull(capability.about),
    score: capability.score === null ? unknownScore(mark) : scoreView(report, capability.score),
    coverage: coverageText(capability.coverage),
    thin: capability.thin,
    target: targetWords(capability.target, capability.score),
  };
}

function bandRange(report: Report, { provisional, rated, in_scope, low, high }: ReportPillar): string | null {
  if (!in_scope || (rated && !provisional) || low === null || high === null) return null;
  const lowest = bandOf(report, low);
  const highest = bandOf(report, high);
  return lowest === highest ? `${lowest} either way` : `${lowest} to ${highest}`;
}

/** From the numbers as shown, so that a reader who subtracts finds the same. */
function gapText({ rated, shown, target }: ReportPillar): string {
  if (!rated || shown === null || target === null) return '–';
  return shown >= target ? 'met' : points(target - shown);
}

function coverageText(coverage: number | null): string {
  return coverage === null ? '–' : percent(coverage);
}
