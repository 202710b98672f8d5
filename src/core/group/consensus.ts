// How far several respondents agree on one item. Source: Tastle and Wierman 2007; scoring specification, B 12.
import type { Item } from '../../model/questionnaire.ts';
import { shown, shownStatistic } from '../scoring/numbers.ts';
import type { Voice } from '../scoring/voices.ts';
import { mean } from './dispersion.ts';

export type AgreementLabel = 'strong' | 'fair' | 'weak' | 'split' | 'single answer';

/** Where each label begins; the last cut lies just above an even spread over five levels, which is what guessing gives. */
const LABELS = [
  { label: 'strong', from: 0.8 },
  { label: 'fair', from: 0.6 },
  { label: 'weak', from: 0.45 },
] as const;

/** Steps into which the score of an item without levels is divided. */
const STEPS = 5;

/**
 * 1 if all chose the same step, 0 if one half chose the lowest and the other the highest; null under two answers.
 * 1 + sum over the steps chosen of p x log2(1 - |step - mean| / (steps - 1)), steps counted from 1.
 */
export function consensus(chosen: readonly number[], steps: number): number | null {
  if (chosen.length < 2) return null;
  const middle = mean(chosen);
  let sum = 1;
  for (let step = 1; step <= steps; step += 1) {
    const share = chosen.filter((one) => one === step).length / chosen.length;
    if (share > 0) sum += share * Math.log2(1 - Math.abs(step - middle) / (steps - 1));
  }
  return Math.min(1, Math.max(0, sum));
}

export function agreementLabel(value: number | null): AgreementLabel {
  if (value === null) return 'single answer';
  return LABELS.find(({ from }) => shownStatistic(value) >= from)?.label ?? 'split';
}

/** Consensus on one item, by the answers that count, as they were given: no audit touches it. */
export function consensusOn(item: Item, voices: readonly Voice[]): number | null {
  const steps = item.type === 'level' ? item.levels.length : STEPS;
  const points = voices.flatMap(({ said }) => {
    const one = said.get(item.id);
    return one?.state === 'answered' && one.score.kind === 'scored' ? [one.score.value] : [];
  });
  return consensus(
    points.map((score) => (item.type === 'level' ? levelAt(score, steps) : stepAt(score))),
    steps,
  );
}

/** The level behind a score; mirrored for a reverse item, which changes no distance. */
function levelAt(points: number, levels: number): number {
  return Math.round((points * (levels - 1)) / 100) + 1;
}

/** 0 to 19.9 is step 1, 80 to 100 step 5. */
function stepAt(points: number): number {
  return Math.min(STEPS, Math.floor(shown(points) / (100 / STEPS)) + 1);
}
