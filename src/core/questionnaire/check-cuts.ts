// Limits that were probably meant otherwise: a level where points are compared, an amount where a lens shows points.
import type { RuleCondition } from '../../model/condition.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import { leavesOf, placeParts, placeRules } from './placed-figures.ts';

/** Highest limit that is likelier a level than a score. */
const LIKE_A_LEVEL = 10;

/** Paths are those of the questionnaire. */
export function checkCuts(questionnaire: Questionnaire, items: ReadonlyMap<string, Item>): Problem[] {
  const { lenses } = questionnaire;
  const readings = lenses.flatMap((lens, l) =>
    lens.readings.flatMap(({ when }, r) => (when === null ? [] : [{ when, path: ['lenses', l, 'readings', r, 'when'] }])),
  );
  const rules = placeRules(questionnaire).map(({ when, path }) => ({ when, path: [...path, 'when'] }));
  return [
    ...[...readings, ...rules].flatMap(({ when, path }) => checkLevels(when, path, items)),
    ...lenses.flatMap((lens, l) => (lens.kind === 'amount' ? [] : placeParts(lens, ['lenses', l]).flatMap(checkAmount))),
  ];
}

function checkLevels(when: RuleCondition, path: Path, items: ReadonlyMap<string, Item>): Problem[] {
  return leavesOf(when, path).flatMap(({ leaf, path: place }) => {
    const item = leaf.kind === 'compare' && leaf.figure.kind === 'item' ? items.get(leaf.figure.item) : undefined;
    if (leaf.kind !== 'compare' || item?.type !== 'level') return [];
    const limits = [leaf.at_least, leaf.over, leaf.at_most, leaf.below].filter((limit) => limit !== undefined);
    const [limit] = limits;
    const isLevel = limits.every((one) => Number.isInteger(one) && one > 1 && one <= Math.min(LIKE_A_LEVEL, item.levels.length));
    if (limit === undefined || !isLevel) return [];
    const points = Math.round((1000 * (limit - 1)) / (item.levels.length - 1)) / 10;
    const message = `${limit} is compared with points from 0 to 100, not with the level`;
    return [problem('level-limit', place, message, `level ${limit} of '${item.id}' is ${points} points`)];
  });
}

function checkAmount({ part, path }: ReturnType<typeof placeParts>[number]): Problem[] {
  if (part.figure.kind !== 'answer') return [];
  const message = `what is typed at '${part.figure.item}' is taken for points from 0 to 100 here`;
  return [problem('typed-points', path, message, 'use item: for its score, or a lens of kind amount')];
}
