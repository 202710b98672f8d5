// Which step on one item would move a lens, or clear a flag.
import type { Flag } from '../../model/flag.ts';
import type { Lens } from '../../model/lens.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import type { ReportImprovement, ReportMove } from '../../model/report.ts';
import type { Facts } from '../lenses/facts.ts';
import { judgeRule } from '../lenses/judge.ts';
import type { JudgedLens, JudgedRule } from '../lenses/judged.ts';
import { isLess, stored } from '../scoring/numbers.ts';
import { rescorer } from '../scoring/rescore.ts';
import { type Change, changeTo } from './changed.ts';
import { addItems, revalued } from './retrace.ts';
import type { Scene } from './scene.ts';
import type { Trace } from './trace.ts';
import { leavesOf } from './turns.ts';

const AT_MOST = 5;

/** A next step, and what would come of it. */
interface Try {
  readonly improvement: ReportImprovement;
  readonly change: Change;
}

/** Every next step. */
export function triesOf(improvements: readonly ReportImprovement[], facts: Facts): Try[] {
  const rescore = rescorer(facts.questionnaire, facts.assessment);
  return improvements.flatMap((improvement) => {
    const folded = facts.items.get(improvement.item);
    return folded === undefined ? [] : [{ improvement, change: changeTo(folded, improvement.to, facts, rescore) }];
  });
}

/** The steps that better its main value, the largest first, of equal ones in the order of the questionnaire; of a load, an exposure or a tilt the gain is under 0 where it falls. */
export function lensMoves({ lens, enough }: JudgedLens, tries: readonly Try[], scene: Scene): ReportMove[] {
  if (!enough) return [];
  const main = mainValues(lens).flatMap((name) => scene.traces(lens.id).get(name) ?? []);
  const moves = worthTrying(main, tries).flatMap(({ improvement, change }) => {
    const { gain, better } = moved(main, lens.kind, change);
    return isLess(0, better) && stored(gain) !== 0 ? [{ better, move: moveBy(improvement, gain) }] : [];
  });
  const order = [...scene.items.values()].map(({ item }) => item.id);
  const place = ({ move }: (typeof moves)[number]) => order.indexOf(move.item);
  const best = moves.toSorted((left, right) => stored(right.better) - stored(left.better) || place(left) - place(right));
  return best.slice(0, AT_MOST).map(({ move }) => move);
}

/** Of items that reach it only through the overall, those alone that lift it most: each has to be scored again. */
function worthTrying(main: readonly Trace[], tries: readonly Try[]): Try[] {
  const [all, near] = [new Set<string>(), new Set<string>()];
  for (const trace of main) {
    addItems(trace, all);
    addItems(trace, near, OVERALL);
  }
  const far = tries.filter(({ change: { item } }) => all.has(item) && !near.has(item));
  const lifting = far.toSorted((left, right) => right.improvement.gain - left.improvement.gain).slice(0, AT_MOST);
  return [...tries.filter(({ change: { item } }) => near.has(item)), ...lifting];
}

/** What the main value gains, and how far that is for the better; of several groups the one that gains most. */
function moved(main: readonly Trace[], kind: Lens['kind'], change: Change): { gain: number; better: number } {
  const changes = main.flatMap((trace) => {
    const [was, is] = [trace.value, revalued(trace, change)];
    return was === null || is === null ? [] : [{ gain: is - was, better: distance(kind, was) - distance(kind, is) }];
  });
  return changes.toSorted((left, right) => stored(right.better) - stored(left.better))[0] ?? { gain: 0, better: 0 };
}

function mainValues(lens: Lens): string[] {
  switch (lens.kind) {
    case 'profile':
    case 'path':
      if (lens.by_group) return lens.groups.map((group) => `score.${group}`);
      return [lens.counterweight === null ? 'score' : 'index'];
    case 'balance':
      return ['tilt'];
    case 'load':
      return ['risk'];
    case 'dial':
      return ['value'];
    case 'amount':
      return ['amount'];
    case 'exposure':
      return ['score'];
    default:
      return lens satisfies never;
  }
}

/** How far a value is from where it would be best: two sides in step, no risk, as much as can be of all else. */
function distance(kind: Lens['kind'], value: number): number {
  if (kind === 'balance') return Math.abs(value);
  return kind === 'load' || kind === 'exposure' ? value : -value;
}

/** Steps any one of which would clear it, the first in the order of the improvements; none for a flag that did not fire. */
export function flagMoves({ rule, outcome }: JudgedRule<Flag>, tries: readonly Try[], scene: Scene): ReportMove[] {
  if (outcome !== 'true') return [];
  const leaves = leavesOf(rule.when, scene);
  const moves: ReportMove[] = [];
  for (const { improvement, change } of tries) {
    if (moves.length === AT_MOST) break;
    const mayClear = leaves.some(({ items, mayTurn }) => items.has(change.item) && mayTurn(change));
    if (mayClear && judgeRule(rule.when, change.facts()).outcome === 'false')
      moves.push(moveBy(improvement, improvement.to - improvement.from));
  }
  return moves;
}

function moveBy({ item, title, step, gain: overall }: ReportImprovement, gain: number): ReportMove {
  return { item, title, step, gain: stored(gain), overall };
}
