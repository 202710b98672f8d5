// How lenses, flags and consistency rules came about.
import type { Report, ReportWorking } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';
import { lazily, once } from '../lazily.ts';
import { flagMoves, lensMoves, triesOf } from './insight-moves.ts';
import { lensTraces } from './lens-traces.ts';
import { lensWorking } from './lenses.ts';
import { areTooFew } from './pooled.ts';
import { flagWorking, ruleWorking } from './rules.ts';
import type { Scene } from './scene.ts';
import type { Trace } from './trace.ts';

/** All of them by id, fired or not, each made when it is looked at; the next steps are tried. */
export function insightWorkings(assessed: Assessed, told: Pick<Report, 'improvements'>): Report['workings'] {
  const { lenses, flags, consistency } = assessed.insights;
  const known = once(() => sceneOf(assessed));
  const tries = once(() => triesOf(told.improvements, known()));
  return lazily(
    Object.fromEntries<() => ReportWorking>([
      ...lenses.map((one) => [one.lens.id, () => lensWorking(one, lensMoves(one, tries(), known()), known())] as const),
      ...flags.map((one) => [one.rule.id, () => flagWorking(one, flagMoves(one, tries(), known()), known())] as const),
      ...consistency.map((one) => [one.rule.id, () => ruleWorking(one, known())] as const),
    ]),
  );
}

/** A lens looks at those above it only, which are traced by then. */
export function sceneOf({ facts, voices, insights: { lenses, flags, consistency } }: Assessed): Scene {
  const traces = new Map<string, ReadonlyMap<string, Trace>>();
  const isGroup = voices.length > 1;
  const scene: Scene = {
    ...facts,
    isGroup,
    isCovered: (item) => isGroup && areTooFew(facts.items.get(item)?.said ?? [], facts.questionnaire.settings),
    lenses: new Map(lenses.map((judged) => [judged.lens.id, judged])),
    rules: new Map([...consistency, ...flags].map((judged) => [judged.rule.id, judged])),
    traces: (lens) => traces.get(lens) ?? new Map(),
  };
  for (const judged of lenses) traces.set(judged.lens.id, lensTraces(judged, scene));
  return scene;
}
