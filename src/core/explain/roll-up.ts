// How the scores of capabilities, pillars and the whole came about.
import type { Assessment, FoldedItem, Score, ScoredCapability, ScoredOverall, ScoredPillar } from '../../model/assessment.ts';
import type { Gate } from '../../model/questionnaire.ts';
import type { ReportFigure } from '../../model/report.ts';
import type { Settings } from '../../model/settings.ts';
import { holdDown } from '../scoring/gates.ts';
import { isLess, stored } from '../scoring/numbers.ts';
import { weigh } from '../scoring/roll-up.ts';
import { lowestOf, valueOr, weightedMean } from '../scoring/score.ts';
import { partScore } from './part-score.ts';
import { as, type Trace, told } from './trace.ts';

/** Mean of its items; those without a score stand in it without a value. */
export function capabilityFigure({ score, items }: ScoredCapability): ReportFigure | null {
  const of = countingIn(items).map(({ item, score: one }) => partScore(item.id, one, item.weight));
  return score.kind === 'none' ? null : told({ op: 'mean', value: score.value, of });
}

/** Items of a capability that count in it. */
export function countingIn(items: readonly FoldedItem[]): FoldedItem[] {
  return items.filter(({ item }) => item.type !== 'text' && item.weight > 0);
}

/** Mean of its capabilities, held down by a gate. */
export function pillarFigure({ raw, final, heldBy, capabilities }: ScoredPillar): ReportFigure | null {
  if (raw.kind === 'none') return null;
  const of = capabilities
    .filter(({ capability }) => capability.weight > 0)
    .map(({ capability, score }) => partScore(capability.id, score, capability.weight));
  return told(held({ op: 'mean', value: raw.value, of }, final, heldBy));
}

/** Average and weakest of the rated pillars, held down by a gate, cut to its bounds. */
export function overallFigure({ pillars, overall }: Assessment, settings: Settings): ReportFigure | null {
  if (overall.final.kind === 'none') return null;
  const rated = pillars.filter((pillar) => pillar.rated);
  const mixed = mix(rated, overall, settings.lambda);
  const capped = holdDown(overall.beforeCaps, overall.caps);
  return told(cut(held(mixed, capped, overall.heldBy), capped, overall));
}

function mix(rated: readonly ScoredPillar[], { beforeCaps, weakest }: ScoredOverall, lambda: number): Trace {
  const finals = weigh(rated, 'final');
  const leaves = rated.map(({ pillar, final }) => partScore(pillar.id, final, pillar.weight));
  const mean = (): Trace => {
    return { op: 'mean', value: valueOr(weightedMean(finals), null), title: 'Average of the pillars', of: leaves };
  };
  const lowest = (): Trace => {
    const of = leaves.map((leaf) => as(leaf, { weight: 1 }));
    return { op: 'lowest', value: valueOr(lowestOf(finals), null), title: `Weakest pillar, ${weakest?.title ?? ''}`, of };
  };
  if (rated.length === 1 || lambda === 0) return mean();
  if (lambda === 1) return lowest();
  const of = [as(mean(), { weight: 1 - lambda }), as(lowest(), { weight: lambda })];
  return { op: 'sum', value: valueOr(beforeCaps, null), of };
}

function held(trace: Trace, score: Score, gate: Gate | null): Trace {
  return gate === null ? trace : { op: 'at_most', value: valueOr(score, null), id: gate.id, amount: gate.cap, of: [trace] };
}

/** A partial overall never leaves its bounds. */
function cut(trace: Trace, score: Score, { final, low, high }: ScoredOverall): Trace {
  const [before, after] = [valueOr(score, 0), valueOr(final, 0)];
  const cutTo = (op: 'at_most' | 'at_least', title: string, bound: Score): Trace => {
    return { op, value: after, title, amount: stored(valueOr(bound, after)), of: [trace] };
  };
  if (isLess(after, before)) return cutTo('at_most', 'the most it can come to', high);
  return isLess(before, after) ? cutTo('at_least', 'the least it can come to', low) : trace;
}
