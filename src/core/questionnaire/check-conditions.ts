// Whether the conditions of items point at something that exists and never in a circle.
import type { Path, Problem } from '../../model/problem.ts';
import type { Comparison, Condition, Item } from '../../model/questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { itemsIn } from './conditions.ts';
import type { PlacedItem } from './placed-items.ts';

export function checkConditions(placed: readonly PlacedItem[]): Problem[] {
  const items = new Map(placed.map(({ item }) => [item.id, item]));
  const references = placed.flatMap(({ item, path }) =>
    comparisonsIn(item.when).flatMap((comparison) => checkFigure(comparison, items, [...path, 'when'])),
  );
  return [...references, ...checkCircles(placed, items)];
}

function comparisonsIn(condition: Condition | null): Comparison[] {
  if (condition === null) return [];
  if (condition.kind === 'compare') return [condition];
  return condition.kind === 'not' ? comparisonsIn(condition.of) : condition.of.flatMap(comparisonsIn);
}

function checkFigure({ figure }: Comparison, items: ReadonlyMap<string, Item>, path: Path): Problem[] {
  const item = items.get(figure.item);
  if (item === undefined) return [unknownReference(path, 'item', figure.item, [...items.keys()])];
  if (figure.kind === 'option') {
    const options = item.type === 'checklist' ? item.options.map(({ id }) => id) : [];
    return options.includes(figure.option) ? [] : [unknownReference(path, `option of ${item.id}`, figure.option, options)];
  }
  if (figure.kind === 'answer' && item.type !== 'number') {
    return [problem('when-answer', path, `'${item.id}' is not a number item`, 'use item: for its score')];
  }
  return item.type === 'text' ? [problem('when-text', path, `'${item.id}' is free text and has no score`, 'use an item that is scored')] : [];
}

function checkCircles(placed: readonly PlacedItem[], items: ReadonlyMap<string, Item>): Problem[] {
  const told = new Set<string>();
  return placed.flatMap(({ item, path }) => {
    const circle = told.has(item.id) ? null : circleFrom(item.id, [], items);
    if (circle === null) return [];
    for (const id of circle) told.add(id);
    return [problem('when-circle', [...path, 'when'], `conditions go in a circle: ${[...circle, circle[0]].join(' -> ')}`, 'take out one of them', { onKey: true })];
  });
}

/** The circle that leads back to the item it starts from; null if there is none. */
function circleFrom(id: string, trail: readonly string[], items: ReadonlyMap<string, Item>): string[] | null {
  if (id === trail[0]) return [...trail];
  if (trail.includes(id)) return null;
  const condition = items.get(id)?.when ?? null;
  for (const next of condition === null ? [] : itemsIn(condition)) {
    const circle = circleFrom(next, [...trail, id], items);
    if (circle !== null) return circle;
  }
  return null;
}
