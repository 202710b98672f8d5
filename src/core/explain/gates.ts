// Why a gate fired or not, and what would clear it.
import type { FoldedItem, JudgedGate } from '../../model/assessment.ts';
import type { GateState } from '../../model/condition.ts';
import type { ReportClause, ReportGate, ReportMove, ReportWorking } from '../../model/report.ts';
import { stepTo } from '../scoring/next-step.ts';
import type { Alone } from './items.ts';
import { partScore } from './part-score.ts';
import { told } from './trace.ts';

const OUTCOME: Readonly<Record<Exclude<GateState, 'not_applicable'>, ReportClause['outcome']>> = {
  fired: 'true',
  passed: 'false',
  unverified: 'open',
};

/** What clearing it would bring. */
type Gains = Pick<ReportGate, 'gain' | 'scope_gain'>;

/** `folded` is the item it looks at. */
export function gateWorking(judged: JudgedGate, folded: FoldedItem, gains: Gains, alone: Alone): ReportWorking {
  const { gate, score } = judged;
  const figure = score.kind === 'none' ? null : told(partScore(gate.item, score));
  const { title } = folded.item;
  const moves = clearingMove(judged, folded, gains, alone);
  return { kind: 'gate', title, figure, values: [], clause: gateClause(judged, title), losses: [], moves };
}

/** Null for a gate that does not apply. A strict gate fires without a score. */
function gateClause({ gate, state, score }: JudgedGate, title: string): ReportClause | null {
  if (state === 'not_applicable') return null;
  const unanswered = state === 'fired' && score.kind === 'none';
  return {
    op: 'compare',
    outcome: OUTCOME[state],
    title,
    ...(unanswered && { is: 'unanswered' }),
    below: gate.below,
    figure: told(partScore(gate.item, score)),
  };
}

/** The item at exactly the threshold; nothing for a gate that did not fire on a score. */
function clearingMove(
  judged: JudgedGate,
  folded: FoldedItem,
  { gain: overall, scope_gain: gain }: Gains,
  alone: Alone,
): ReportMove[] {
  if (gain === null) return [];
  const { id, title } = folded.item;
  const step = stepTo(judged.gate.below, folded, alone?.get(id) ?? null);
  return [{ item: id, title, step: step.says, gain, overall }];
}
