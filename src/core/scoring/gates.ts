// Gates hold a score down while one foundation is missing. Source: scoring specification, B 8.
import type { FoldedItem, JudgedGate, Score } from '../../model/assessment.ts';
import type { GateState } from '../../model/condition.ts';
import type { Gate } from '../../model/questionnaire.ts';
import { isLess, shown } from './numbers.ts';
import { mapScore } from './score.ts';

/** Which of the three readings of an item counts: what was answered, or its worst or best case. */
export type Reading = 'score' | 'low' | 'high';

/** Judges every gate on one reading. With `strict`, a gate whose item is unanswered fires. */
export function judgeGates(
  gates: readonly Gate[],
  items: Pick<ReadonlyMap<string, FoldedItem>, 'get'>,
  reading: Reading,
  strict: boolean,
): JudgedGate[] {
  return gates.map((gate) => {
    const folded = items.get(gate.item);
    if (folded === undefined) throw new Error(`gate ${gate.id} on unknown item ${gate.item}`);
    const fails = (value: number) => shown(value) < gate.below;
    const failing = folded.said.filter(({ points }) => fails(points)).length;
    const contested = failing > 0 && failing < folded.said.length;
    return { gate, state: stateOf(folded[reading], fails, strict), score: folded[reading], contested };
  });
}

function stateOf(score: Score, fails: (value: number) => boolean, strict: boolean): GateState {
  if (score.kind === 'scored') return fails(score.value) ? 'fired' : 'passed';
  if (score.reason === 'na' || score.reason === 'not_asked') return 'not_applicable';
  return strict ? 'fired' : 'unverified';
}

/** The fired gates on one scope, in the order of the questionnaire. */
export function capsOn(scope: string, judged: readonly JudgedGate[]): Gate[] {
  return judged.filter(({ gate, state }) => gate.scope === scope && state === 'fired').map(({ gate }) => gate);
}

/** The score under all caps: the lowest wins. */
export function holdDown(score: Score, caps: readonly Gate[]): Score {
  return mapScore(score, (value) => Math.min(value, ...caps.map(({ cap }) => cap)));
}

/** The gate that makes the difference: the first of the lowest caps, if it lies under the score. */
export function holder(score: Score, caps: readonly Gate[]): Gate | null {
  if (score.kind === 'none') return null;
  const lowest = Math.min(...caps.map(({ cap }) => cap));
  return isLess(lowest, score.value) ? (caps.find(({ cap }) => cap === lowest) ?? null) : null;
}
