// How every number came about: what went in, what decided, what holds it down, what would move it. Each step carries the value
// that the engine came to. Source: scoring specification, B 22.
import type { FoldedItem, ScoredCapability, ScoredPillar } from '../../model/assessment.ts';
import { OVERALL, type Questionnaire } from '../../model/questionnaire.ts';
import type { Report, ReportGate, ReportImprovement, ReportWorking } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';
import { foldedItems } from '../scoring/folded-items.ts';
import { stored } from '../scoring/numbers.ts';
import { gateWorking } from './gates.ts';
import { insightWorkings } from './insights.ts';
import { type Alone, itemFigure, itemLosses } from './items.ts';
import { capabilityLosses, overallLosses, pillarLosses } from './losses.ts';
import { movesOf } from './moves.ts';
import { capabilityFigure, overallFigure, pillarFigure } from './roll-up.ts';

/** Everything a working may look at. */
interface Scene {
  readonly questionnaire: Questionnaire;
  readonly alone: Alone;
  /** The next step on each item, by its id. */
  readonly steps: ReadonlyMap<string, ReportImprovement>;
  readonly gateTitle: (id: string) => string;
}

/** A working and the id of what it belongs to. */
type Entry = readonly [id: string, working: ReportWorking];

/** The workings of the whole report, by id; `improvements` best first, `gates` as the report has them. */
export function workingsPart(
  questionnaire: Questionnaire,
  assessed: Assessed,
  improvements: readonly ReportImprovement[],
  gates: readonly ReportGate[],
): Report['workings'] {
  const { assessment, voices } = assessed;
  const { lambda } = questionnaire.settings;
  const items = foldedItems(assessment);
  const itemOf = new Map(questionnaire.gates.map(({ id, item }) => [id, items.get(item)]));
  const scene: Scene = {
    questionnaire,
    alone: voices.length === 1 ? (voices[0]?.sheet.answers ?? null) : null,
    steps: new Map(improvements.map((improvement) => [improvement.item, improvement])),
    gateTitle: (id) => itemOf.get(id)?.item.title ?? id,
  };
  const figure = overallFigure(assessment, questionnaire.settings);
  const losses = overallLosses(assessment, lambda, scene.gateTitle);
  const moves = movesOf(improvements, ({ gain }) => gain);
  const entries: Entry[] = [
    [OVERALL, { kind: 'overall', title: 'Overall', figure, values: [], clause: null, losses, moves }],
    ...assessment.pillars.flatMap((pillar) => pillarEntries(pillar, scene)),
    ...assessment.gates.flatMap((judged): Entry[] => {
      const { id } = judged.gate;
      const [folded, gains] = [itemOf.get(id), gates.find((gate) => gate.id === id)];
      return folded === undefined || gains === undefined ? [] : [[id, gateWorking(judged, folded, gains, scene.alone)]];
    }),
    ...Object.entries(insightWorkings(assessed, improvements)),
  ];
  return Object.fromEntries(entries);
}

function pillarEntries(scored: ScoredPillar, scene: Scene): Entry[] {
  const { pillar, capabilities } = scored;
  const steps = stepsIn(capabilities, scene);
  const working: ReportWorking = {
    kind: 'pillar',
    title: pillar.title,
    figure: pillarFigure(scored),
    values: [],
    clause: null,
    losses: pillarLosses(scored, scene.gateTitle),
    moves: movesOf(steps, ({ pillar_gain }) => pillar_gain),
  };
  return [[pillar.id, working], ...capabilities.flatMap((capability) => capabilityEntries(capability, scene))];
}

function capabilityEntries(scored: ScoredCapability, scene: Scene): Entry[] {
  const { capability, items } = scored;
  const working: ReportWorking = {
    kind: 'capability',
    title: capability.title,
    figure: capabilityFigure(scored),
    values: [],
    clause: null,
    losses: capabilityLosses(scored),
    moves: movesOf(stepsIn([scored], scene), ({ capability_gain }) => capability_gain),
  };
  return [[capability.id, working], ...items.filter(({ item }) => item.type !== 'text').map((item) => itemEntry(item, scene))];
}

function itemEntry(folded: FoldedItem, { questionnaire, alone, steps }: Scene): Entry {
  const { id, title } = folded.item;
  const step = steps.get(id);
  const working: ReportWorking = {
    kind: 'item',
    title,
    figure: itemFigure(folded, questionnaire, alone),
    values: [],
    clause: null,
    losses: itemLosses(folded),
    moves: movesOf(step === undefined ? [] : [step], ({ from, to }) => stored(to - from)),
  };
  return [id, working];
}

/** The next step on each item inside, in the order of the questionnaire. */
function stepsIn(capabilities: readonly ScoredCapability[], { steps }: Scene): ReportImprovement[] {
  return capabilities.flatMap(({ items }) => items.flatMap(({ item }) => steps.get(item.id) ?? []));
}
