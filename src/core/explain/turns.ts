// Which leaves of a condition a change would turn: only then can the whole of it turn.
import type { Comparison, RuleCondition } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import type { JudgedLens } from '../lenses/judged.ts';
import { shown } from '../scoring/numbers.ts';
import type { Change } from './changed.ts';
import { trace } from './figures.ts';
import { addItems, revalued } from './retrace.ts';
import type { Scene } from './scene.ts';

/** A leaf of a condition that a score can turn. */
export interface Leaf {
  /** The items that go into it. */
  readonly items: ReadonlySet<string>;
  /** False if the change certainly leaves it as it is. */
  readonly mayTurn: (change: Change) => boolean;
}

/** Leaves at whatever depth; of a lens that is read, those of its readings. */
export function leavesOf(condition: RuleCondition, scene: Scene): Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => leavesOf(part, scene));
    case 'not':
      return leavesOf(condition.of, scene);
    case 'compare':
      return [compared(condition, scene)];
    case 'gate':
      return scene.assessment.gates.flatMap(({ gate, score }) => {
        if (gate.id !== condition.gate || score.kind === 'none') return [];
        const { value } = score;
        return { items: new Set([gate.item]), mayTurn: ({ to }: Change) => isBetween(gate.below, value, to) };
      });
    case 'reads':
      return ofReadings(scene.lenses.get(condition.lens), scene);
    case 'rule':
    case 'flag': {
      const judged = scene.rules.get(condition.id);
      return judged === undefined ? [] : leavesOf(judged.rule.when, scene);
    }
    default:
      return condition satisfies never;
  }
}

function ofReadings(judged: JudgedLens | undefined, scene: Scene): Leaf[] {
  if (judged === undefined) return [];
  const { lens, values } = judged;
  const own = { ...scene, judging: lens, own: values };
  return lens.readings.flatMap(({ when }) => (when === null ? [] : leavesOf(when, own)));
}

function compared({ figure, ...cuts }: Comparison<Figure>, scene: Scene): Leaf {
  const traced = trace(figure, scene);
  const items = new Set<string>();
  addItems(traced, items);
  const points = [cuts.at_least, cuts.over, cuts.at_most, cuts.below].flatMap((cut) => cut ?? []);
  return {
    items,
    mayTurn: (change) => {
      const [before, after] = [traced.value, revalued(traced, change)];
      return before !== null && (after === null || points.some((cut) => isBetween(cut, before, after)));
    },
  };
}

/** Whether a cut lies between two numbers as they are shown, or on one of them. */
function isBetween(cut: number, before: number, after: number): boolean {
  return shown(Math.min(before, after)) <= cut + SHOWN && cut - SHOWN <= shown(Math.max(before, after)) && before !== after;
}

/** One step of a shown number: wide enough for those that have more decimals. */
const SHOWN = 0.1;
