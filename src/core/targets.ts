// Scores aimed at, each on its own: what is over one target is never set off against another.
// Source: scoring specification, B 15.
import type { AnswerSheet } from '../model/answers.ts';
import type { Assessment, FoldedItem, Score, ScoredCapability, ScoredPillar } from '../model/assessment.ts';
import type { Item, Pillar, Questionnaire } from '../model/questionnaire.ts';
import type { ReportFurthest, ReportItem, ReportTarget, ReportTargets } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { countingItems } from './highlights.ts';
import { shown, stored } from './scoring/numbers.ts';
import { none, valueOr } from './scoring/score.ts';

/** The target of a pillar: its own, else that of the settings. */
export function pillarTarget({ target }: Pillar, settings: Settings): number {
  return target ?? settings.target;
}

/** The target of an item: the highest that a sheet wishes, as people see it, so that the level that is wished meets it; null if none does. */
export function itemTarget({ id }: Item, sheets: readonly AnswerSheet[]): number | null {
  const wishes = sheets.flatMap(({ answers }) => answers.get(id)?.target ?? []);
  return wishes.length === 0 ? null : shown(Math.max(...wishes));
}

/** A score against its target: met if the number shown is at least the target, as it is with the bars of a policy, and then without a gap. */
export function against(target: number | null, score: Score): Pick<ReportItem, 'target' | 'gap' | 'met'> {
  const value = valueOr(score, null);
  if (target === null || value === null) return { target: target === null ? null : stored(target), gap: null, met: null };
  const met = shown(value) >= target;
  return { target: stored(target), gap: met ? 0 : stored(Math.max(0, target - value)), met };
}

/** All targets, and the items that keep the overall furthest under them. */
export function targetsPart(questionnaire: Questionnaire, sheets: readonly AnswerSheet[], assessment: Assessment): ReportTargets {
  const { settings } = questionnaire;
  const capabilities = assessment.pillars.flatMap((pillar) => pillar.capabilities);
  const all = [
    ...assessment.pillars.filter(({ inScope }) => inScope).map((pillar) => pillarEntry(pillar, settings)),
    ...capabilities.flatMap(capabilityEntry),
    ...capabilities.flatMap(({ items }) => items.flatMap((folded) => itemEntry(folded, sheets))),
  ];
  return { all, met: all.filter(({ met }) => met === true).length, furthest: furthest(all, sheets, assessment) };
}

function pillarEntry({ pillar, rated, final }: ScoredPillar, settings: Settings): ReportTarget {
  const target = pillarTarget(pillar, settings);
  return entry('pillar', pillar, target, rated ? final : none('empty'));
}

function capabilityEntry({ capability, score }: ScoredCapability): ReportTarget[] {
  return capability.target === null ? [] : [entry('capability', capability, capability.target, score)];
}

function itemEntry({ item, score }: FoldedItem, sheets: readonly AnswerSheet[]): ReportTarget[] {
  const target = itemTarget(item, sheets);
  return target === null || item.type === 'text' ? [] : [entry('item', item, target, score)];
}

function entry(
  kind: ReportTarget['kind'],
  { id, title }: { readonly id: string; readonly title: string },
  target: number,
  score: Score,
): ReportTarget {
  const { gap, met } = against(target, score);
  const value = valueOr(score, null);
  return { kind, id, title, target: stored(target), score: value === null ? null : stored(value), gap, met };
}

/**
 * Items that keep a stated target from being met: under their own, else under that of their capability or their pillar, where
 * that is missed.
 */
function furthest(all: readonly ReportTarget[], sheets: readonly AnswerSheet[], assessment: Assessment): ReportFurthest[] {
  const counting = new Set(countingItems(assessment).map(({ item }) => item.id));
  const missed = new Map(all.filter(({ met }) => met === false).map(({ kind, id, target }) => [`${kind} ${id}`, target]));
  const under = assessment.pillars.flatMap(({ pillar, capabilities }) =>
    capabilities.flatMap(({ capability, items }) => {
      const above = missed.get(`capability ${capability.id}`) ?? missed.get(`pillar ${pillar.id}`) ?? null;
      return items
        .filter(({ item }) => counting.has(item.id))
        .flatMap(({ item, score }) => {
          const target = itemTarget(item, sheets) ?? above;
          const { gap } = against(target, score);
          const weighted = (gap ?? 0) * (assessment.effectiveWeights.get(item.id) ?? 0);
          if (target === null || gap === null || weighted === 0) return [];
          return [{ item: item.id, title: item.title, target: stored(target), gap, weighted: stored(weighted) }];
        });
    }),
  );
  return under.toSorted((left, right) => right.weighted - left.weighted);
}
