// The spine: from a questionnaire and its sheets to an Assessment. Pure, and exact until shown.

import type { AnswerSheet } from '../model/answers.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Item, Questionnaire } from '../model/questionnaire.ts';
import type { Settings } from '../model/settings.ts';
import type { WrittenPainPoint } from '../model/written-sheet.ts';
import { classify } from './hits/classify.ts';
import { type Facts, factsOf } from './lenses/facts.ts';
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

export interface Assessed {
  readonly assessment: Assessment;
  /** What lenses, flags and rules look at. */
  readonly facts: Facts;
  readonly insights: Insights;
  /** The respondents, in the order of the sheets, with what they were asked. */
  readonly voices: readonly Voice[];
  /** The facts of one of the voices alone, with what they were asked among the others. */
  readonly alone: (voice: Voice) => Facts;
}

/**
 * Scores the sheets as one organisation; one sheet is the plain case. `spoken` must not be empty. Of `silent` sheets, which
 * have no answer, only what they say of trends and pain points counts.
 */
export function assess(
  questionnaire: Questionnaire,
  spoken: readonly AnswerSheet[],
  silent: readonly AnswerSheet[] = [],
): Assessed {
  const items = itemsOf(questionnaire);
  const inGroup = spoken.length > 1;
  const byRole = inGroup && questionnaire.settings.asked === 'by_role';
  const voices = spoken.map((sheet) => listen(sheet, items, byRole));
  const rescore = (some: readonly Voice[]) => scoreVoices(questionnaire, items, some);
  const learn = (some: readonly Voice[], sheets: readonly AnswerSheet[]) => {
    const hits = classify(painPointsOf(sheets), questionnaire.rules.pain_points);
    return factsOf(questionnaire, { assessment: rescore(some), voices: some, sheets, hits, rescore });
  };
  const facts = learn(voices, [...spoken, ...silent]);
  const alone = (voice: Voice) => (inGroup ? learn([voice], [voice.sheet]) : facts);
  return { assessment: facts.assessment, facts, insights: judgeAll(facts), voices, alone };
}

/** A pain point that stands on several sheets is one. */
function painPointsOf(sheets: readonly AnswerSheet[]): WrittenPainPoint[] {
  const points = sheets.flatMap(({ painPoints }) => painPoints);
  return [...new Map(points.map((point) => [point.id, point] as const).toReversed()).values()].toReversed();
}

function scoreVoices(questionnaire: Questionnaire, items: ReadonlyMap<string, Item>, voices: readonly Voice[]): Assessment {
  const folded = new Map([...items].map(([id, item]) => [id, foldItem(item, voices, questionnaire.settings)]));
  return scoreFolded(questionnaire, folded);
}

/** From folded items to the overall. */
export function scoreFolded({ pillars, gates, settings }: Questionnaire, items: FoldedItems): Assessment {
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
