// Why a flag or a consistency rule fired or not, and what would clear a flag.
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { ReportMove, ReportWorking } from '../../model/report.ts';
import type { JudgedRule } from '../lenses/judged.ts';
import { traceClause } from './clauses.ts';
import type { Scene } from './scene.ts';

/** `moves`: steps that would clear it. */
export function flagWorking({ rule }: JudgedRule<Flag>, moves: readonly ReportMove[], scene: Scene): ReportWorking {
  return working('flag', rule.title, rule, moves, scene);
}

/** Answers that sit badly together are looked at again, not raised: nothing moves it. */
export function ruleWorking({ rule }: JudgedRule<ConsistencyRule>, scene: Scene): ReportWorking {
  return working('rule', rule.says, rule, [], scene);
}

function working(
  kind: 'flag' | 'rule',
  title: string,
  { when }: Flag | ConsistencyRule,
  moves: readonly ReportMove[],
  scene: Scene,
): ReportWorking {
  return { kind, title, figure: null, values: [], clause: traceClause(when, scene), losses: [], moves: [...moves] };
}
