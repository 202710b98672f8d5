// The spine: from a questionnaire and its sheets to an Assessment. Pure, and exact until shown.

import type { AnswerSheet } from '../model/answers.ts';
import type { Assessment } from '../model/assessment.ts';
import { NO_MEANS, type PainPointFile, type WrittenMeans } from '../model/pain-point.ts';
import type { Item, Questionnaire } from '../model/questionnaire.ts';
import type { Settings } from '../model/settings.ts';
import { checkGraph } from './hits/check.ts';
import { classify } from './hits/classify.ts';
import { gather, type Source, sourcesOf } from './hits/gather.ts';
import { limitsOf } from './hits/limits.ts';
import { type Factor, meansOf, type Plan, planOf } from './hits/plan.ts';
import { lazily, once } from './lazily.ts';
import { type Facts, factsOf } from './lenses/facts.ts';
import { find } from './lenses/figures.ts';
import { type Insights, judgeAll } from './lenses/judge-all.ts';
import { foldItem } from './scoring/fold.ts';
import {
  effectiveWeights,
  type FoldedItems,
  gatesByReading,
  scoreCapability,
  scoreOverall,
  scorePillar,
} from './scoring/roll-up.ts';
import { listen, type Voice } from './scoring/voices.ts';

/** Scored at once; judged and planned when somebody looks. */
export interface Assessed {
  readonly assessment: Assessment;
  /** What lenses, flags and rules look at. */
  readonly facts: Facts;
  readonly insights: Insights;
  /** What is done about the pain points, and when. */
  readonly plan: Plan;
  /** The respondents, in the order of the sheets, with what they were asked. */
  readonly voices: readonly Voice[];
  /** The facts of one of the voices alone, with what they were asked among the others. */
  readonly alone: (voice: Voice) => Facts;
}

/** Pain points besides those in the sheets, and other means to try out. */
export interface PainPoints {
  /** A file of their own; null without one. */
  readonly file: PainPointFile | null;
  /** Means for this run only. */
  readonly whatIf: WrittenMeans;
}

const NO_PAIN_POINTS: PainPoints = { file: null, whatIf: NO_MEANS };

/**
 * Scores the sheets as one organisation; one sheet is the plain case. `spoken` must not be empty. Of `silent` sheets, which
 * have no answer, only what they say of trends and pain points counts.
 */
export function assess(
  questionnaire: Questionnaire,
  spoken: readonly AnswerSheet[],
  silent: readonly AnswerSheet[] = [],
  { file, whatIf }: PainPoints = NO_PAIN_POINTS,
): Assessed {
  const items = itemsOf(questionnaire);
  const inGroup = spoken.length > 1;
  const byRole = inGroup && questionnaire.settings.asked === 'by_role';
  const voices = spoken.map((sheet) => listen(sheet, items, byRole));
  const rescore = (some: readonly Voice[]) => scoreVoices(questionnaire, items, some);
  const sheets = [...spoken, ...silent];
  const limits = limitsOf(questionnaire.rules.pain_points);
  const learn = (some: readonly Voice[], sources: readonly Source[], theirs: readonly AnswerSheet[]) => {
    // What is wrong with the links has been told before; here they are only left out.
    const hits = classify(checkGraph(gather(sources), true).points, limits);
    return factsOf(questionnaire, { assessment: rescore(some), voices: some, sheets: theirs, hits, rescore });
  };
  const known = learn(voices, sourcesOf(file, sheets), sheets);
  const alone = (voice: Voice) => (inGroup ? learn([voice], sourcesOf(null, [voice.sheet]), [voice.sheet]) : known);
  const judged = once(() => judgeAll(known));
  const said = [...(file === null ? [] : [file.means]), ...sheets.map(({ means }) => means)];
  const assessed: Assessed = lazily<Assessed>({
    assessment: () => known.assessment,
    // Some have no place in the plan, which flags may ask for. Without any, nothing has to be judged to know it.
    facts: () => (known.hits.length === 0 || assessed.plan.hits === known.hits ? known : { ...known, hits: assessed.plan.hits }),
    insights: () => (assessed.facts === known ? judged() : judgeAll(assessed.facts)),
    plan: () => planOf(known.hits, limits, meansOf(said, whatIf), factorOf(known, judged())),
    voices: () => voices,
    alone: () => alone,
  });
  return assessed;
}

/** The share of the capacity that is left, from a figure of the questionnaire; null without one. */
function factorOf(facts: Facts, { lenses }: Insights): Factor | null {
  const figure = facts.questionnaire.capacityFactor;
  if (figure === null) return null;
  const judged = new Map(lenses.map((one) => [one.lens.id, one]));
  const lens = figure.kind === 'lens' && figure.lens !== null ? (judged.get(figure.lens)?.lens ?? null) : null;
  return { value: find(figure, { ...facts, lenses: judged }).value, lens: lens && { id: lens.id, title: lens.title } };
}

function scoreVoices(questionnaire: Questionnaire, items: ReadonlyMap<string, Item>, voices: readonly Voice[]): Assessment {
  const folded = new Map([...items].map(([id, item]) => [id, foldItem(item, voices, questionnaire.settings)]));
  return scoreFolded(questionnaire, folded);
}

/** From folded items to the overall. */
export function scoreFolded(
  { pillars, gates, settings }: Pick<Questionnaire, 'pillars' | 'gates' | 'settings'>,
  items: FoldedItems,
): Assessment {
  const judged = gatesByReading({ pillars, gates, items, settings });
  const scored = pillars.map((pillar) =>
    scorePillar(
      pillar,
      pillar.capabilities.map((capability) => scoreCapability(capability, items)),
      judged,
      settings,
    ),
  );
  const overall = scoreOverall(scored, judged, settings);
  const slopes = effectiveWeights(scored, overall, settings.lambda);
  return { pillars: scored, gates: [...judged.score], overall, effectiveWeights: slopes };
}

/** The same questionnaire under other settings, such as strict gates. */
export function withSettings(questionnaire: Questionnaire, settings: Partial<Settings>): Questionnaire {
  return { ...questionnaire, settings: { ...questionnaire.settings, ...settings } };
}

/** Every item by id, in the order of the questionnaire. */
export function itemsOf(questionnaire: Questionnaire): Map<string, Item> {
  const items = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return new Map(items.map((item) => [item.id, item]));
}
