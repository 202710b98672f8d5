// Why the first step is this one and not another.
import type { Report, ReportGate, ReportStep } from '../../model/report.ts';
import { lowerTitle, plain, points } from '../figures.ts';
import { horizonName, join, scopeOf, shortfall } from '../wording.ts';

/** Why this is the first step and not another. */
export function becauseSentence(report: Report, step: ReportStep): string {
  const gate = report.gates.find((candidate) => candidate.id === step.gate);
  const score = scoreOf(report, step.item);
  const scores = score === null ? step.title : `${step.title} scores ${points(score)}`;
  const gain = step.gain === null || points(step.gain) === '0.0' ? '' : ` ${MORE} there lift the overall by ${points(step.gain)}`;
  const when = horizonName(report, step.horizon);
  const most =
    gain === ''
      ? ''
      : `:${gain}; nothing${when === null ? '' : ` that can be done ${lowerTitle(when)}`} lifts it more for the effort`;
  switch (step.because) {
    case 'clears_gate':
      return gate === undefined
        ? `${scores}${most}.`
        : join([clearsSentence(report, gate), gain === '' ? '' : `${gain.trim()}.`]);
    case 'low':
      return `${scores}${most}.`;
    case 'next_level':
      return `${scores}${most}.`;
    case 'answer':
      return 'Too little is answered to advise anything else; this open question weighs most.';
    default:
      return step.because satisfies never;
  }
}

/** One level of five. */
const MORE = '25 points more';

function scoreOf(report: Report, id: string): number | null {
  const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return items.find((item) => item.id === id)?.score ?? null;
}

function clearsSentence(report: Report, gate: ReportGate): string {
  const scope = report.pillars.find((pillar) => pillar.id === gate.scope) ?? report.overall;
  const verb = scope.held_by === gate.id ? 'holds' : 'would hold';
  return `It works on gate ${gate.id}, which ${verb} ${scopeOf(report, gate)} at ${plain(gate.cap)}: ${shortfall(gate)}.`;
}
