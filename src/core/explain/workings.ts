// How every number came about: what went in, what decided, what holds it down, what would move it. Each step carries the value
// that the engine came to. Source: scoring specification, B 22.
import type { Assessment, FoldedItem, ScoredCapability, ScoredPillar } from '../../model/assessment.ts';
import { OVERALL, type Questionnaire } from '../../model/questionnaire.ts';
import type { Report, ReportImprovement, ReportWorking } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';
import { lazily, once, together } from '../lazily.ts';
import { foldedItems } from '../scoring/folded-items.ts';
import { stored } from '../scoring/numbers.ts';
import { confidenceEntry } from './confidence.ts';
import { gateWorking } from './gates.ts';
import { hitWorkings } from './hits.ts';
import { insightWorkings } from './insights.ts';
import { type Alone, itemFigure, itemLosses } from './items.ts';
import { capabilityLosses, overallLosses, pillarLosses } from './losses.ts';
import { movesOf } from './moves.ts';
import { capabilityFigure, overallFigure, pillarFigure } from './roll-up.ts';

/** Everything a working may look at. */
interface Scene {
  readonly questionnaire: Questionnaire;
  readonly alone: Alone;
  /** The next step on an item. */
  readonly stepOn: (item: string) => ReportImprovement | undefined;
  readonly gateTitle: (id: string) => string;
}

/** The id of what a working belongs to, and how it is made. */
type Entry = readonly [id: string, working: () => ReportWorking];

/** What else the report says, which workings go back to. */
type Told = Pick<Report, 'improvements' | 'gates' | 'confidence' | 'hits'>;

/** The workings of the whole report, by id, each made when it is looked at. */
export function workingsPart(questionnaire: Questionnaire, assessed: Assessed, told: Told): Report['workings'] {
  const { assessment, plan } = assessed;
  return together<Report['workings']>(
    confidenceEntry(told.confidence, assessment),
    scoreWorkings(questionnaire, assessed, told),
    insightWorkings(assessed, told),
    hitWorkings(told.hits, plan.limits),
  );
}

/** From the items up to the overall. */
function scoreWorkings(questionnaire: Questionnaire, { assessment, voices }: Assessed, told: Told): Report['workings'] {
  const items = foldedItems(assessment);
  const itemOf = new Map(questionnaire.gates.map(({ id, item }) => [id, items.get(item)]));
  const steps = once(() => new Map(told.improvements.map((improvement) => [improvement.item, improvement])));
  const scene: Scene = {
    questionnaire,
    alone: voices.length === 1 ? (voices[0]?.sheet.answers ?? null) : null,
    stepOn: (item) => steps().get(item),
    gateTitle: (id) => itemOf.get(id)?.item.title ?? id,
  };
  const entries: Entry[] = [
    [OVERALL, () => overallWorking(assessment, told, scene)],
    ...assessment.pillars.flatMap((pillar) => pillarEntries(pillar, scene)),
    ...told.gates.flatMap((gate, index): Entry[] => {
      const [judged, folded] = [assessment.gates[index], itemOf.get(gate.id)];
      if (judged === undefined || folded === undefined) return [];
      return [[gate.id, () => gateWorking(judged, folded, gate, scene.alone)]];
    }),
  ];
  return lazily(Object.fromEntries(entries));
}

function overallWorking(assessment: Assessment, { improvements }: Told, { questionnaire, gateTitle }: Scene): ReportWorking {
  const { settings } = questionnaire;
  return {
    kind: 'overall',
    title: 'Overall',
    figure: overallFigure(assessment, settings),
    values: [],
    clause: null,
    losses: overallLosses(assessment, settings.lambda, gateTitle),
    moves: movesOf(improvements, ({ gain }) => gain),
  };
}

function pillarEntries(scored: ScoredPillar, scene: Scene): Entry[] {
  const { pillar, capabilities } = scored;
  const working = (): ReportWorking => ({
    kind: 'pillar',
    title: pillar.title,
    figure: pillarFigure(scored),
    values: [],
    clause: null,
    losses: pillarLosses(scored, scene.gateTitle),
    moves: movesOf(stepsIn(capabilities, scene), ({ pillar_gain }) => pillar_gain),
  });
  return [[pillar.id, working], ...capabilities.flatMap((capability) => capabilityEntries(capability, scene))];
}

function capabilityEntries(scored: ScoredCapability, scene: Scene): Entry[] {
  const { capability, items } = scored;
  const working = (): ReportWorking => ({
    kind: 'capability',
    title: capability.title,
    figure: capabilityFigure(scored),
    values: [],
    clause: null,
    losses: capabilityLosses(scored),
    moves: movesOf(stepsIn([scored], scene), ({ capability_gain }) => capability_gain),
  });
  return [[capability.id, working], ...items.filter(({ item }) => item.type !== 'text').map((item) => itemEntry(item, scene))];
}

function itemEntry(folded: FoldedItem, { questionnaire, alone, stepOn }: Scene): Entry {
  const { id, title } = folded.item;
  const working = (): ReportWorking => ({
    kind: 'item',
    title,
    figure: itemFigure(folded, questionnaire, alone),
    values: [],
    clause: null,
    losses: itemLosses(folded),
    moves: movesOf([stepOn(id) ?? []].flat(), ({ from, to }) => stored(to - from)),
  });
  return [id, working];
}

/** The next step on each item inside, in the order of the questionnaire. */
function stepsIn(capabilities: readonly ScoredCapability[], { stepOn }: Scene): ReportImprovement[] {
  return capabilities.flatMap(({ items }) => items.flatMap(({ item }) => stepOn(item.id) ?? []));
}
