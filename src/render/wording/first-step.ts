// Why the first step is this one and not another.
import type { Report, ReportGate, ReportStep } from '../../model/report.ts';
import { lowerTitle, plain, points } from '../figures.ts';
import { horizonName, join, scopeOf, shortfall } from '../wording.ts';

/** Why this is the first step and not another. */
export function becauseSentence(report: Report, step: ReportStep): string {
  if (step.item === null) return hitSentence(report, step);
  const gate = report.gates.find((candidate) => candidate.id === step.gate);
  const score = scoreOf(report, step.item);
  const most = join([
    score === null ? '' : `${step.title} scores ${points(score)}.`,
    lifts(report, step),
    liftsMost(report, step),
  ]);
  switch (step.because) {
    case 'clears_gate':
      return gate === undefined ? most : join([clearsSentence(report, gate), lifts(report, step)]);
    case 'hit':
    case 'low':
    case 'next_level':
      return most;
    case 'answer':
      return 'Too little is answered to advise anything else; this open question weighs most.';
    default:
      return step.because satisfies never;
  }
}

/** Of a pain point: that the plan begins with it. */
function hitSentence({ hits }: Report, step: ReportStep): string {
  const hit = hits.find(({ id }) => id === step.hit);
  if (hit?.must_fix) return 'The plan begins with it: it must be fixed, for law, safety or security.';
  const worth = hit?.priority == null ? '' : `, with priority ${points(hit.priority)}`;
  return `The plan begins with this Quick Hit${worth}.`;
}

/** What its next step brings to the overall; empty if it brings nothing that shows. */
function lifts({ improvements }: Report, { item, gain }: ReportStep): string {
  if (!shows(gain)) return '';
  const step = improvements.find((improvement) => improvement.item === item)?.step ?? null;
  return `The next step${step === null ? '' : ` (${step})`} lifts the overall by ${points(gain)}.`;
}

/** A step that gains more may have no date, or a later one: then only what can be done as soon is compared. */
function liftsMost(report: Report, { item, horizon, gain }: ReportStep): string {
  if (!shows(gain)) return '';
  const name = horizonName(report, horizon);
  const when = name === null ? '' : ` that can be done ${lowerTitle(name)}`;
  const own = report.improvements.find((improvement) => improvement.item === item)?.gain_per_effort ?? gain;
  return report.improvements.some(({ gain_per_effort }) => gain_per_effort > own)
    ? `Of the advice${when}, this lifts it most for the effort.`
    : `Nothing${when} lifts it more for the effort.`;
}

function shows(gain: number | null): gain is number {
  return gain !== null && points(gain) !== '0.0';
}

function scoreOf(report: Report, id: string | null): number | null {
  const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return items.find((item) => item.id === id)?.score ?? null;
}

function clearsSentence(report: Report, gate: ReportGate): string {
  const scope = report.pillars.find((pillar) => pillar.id === gate.scope) ?? report.overall;
  const verb = scope.held_by === gate.id ? 'holds' : 'would hold';
  return `It works on gate ${gate.id}, which ${verb} ${scopeOf(report, gate)} at ${plain(gate.cap)}: ${shortfall(gate)}.`;
}
