// Whether the conditions of items point at something that exists and never in a circle.

import type { Comparison } from '../../model/condition.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Item } from '../../model/questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { itemsIn } from './conditions.ts';
import type { PlacedItem } from './placed-items.ts';
import { comparisonsIn } from './possible-answers.ts';

/** Problems of all `when` keys. */
export function checkConditions(placed: readonly PlacedItem[]): Problem[] {
  const items = new Map(placed.map(({ item }) => [item.id, item]));
  const references = placed.flatMap(({ item, path }) =>
    comparisonsIn(item.when).flatMap((comparison) => checkFigure(comparison, items, [...path, 'when'])),
  );
  return [...references, ...checkChains(placed, items)];
}

function checkFigure({ figure }: Comparison, items: ReadonlyMap<string, Item>, path: Path): Problem[] {
  const item = items.get(figure.item);
  if (item === undefined) return [unknownReference(path, 'item', figure.item, [...items.keys()])];
  if (figure.kind === 'option') {
    if (item.type !== 'checklist')
      return [
        problem(
          'when-option',
          path,
          `'${item.id}' is not a checklist: none of its options can be ticked`,
          'use item: for its score',
        ),
      ];
    const options = item.options.map(({ id }) => id);
    return options.includes(figure.option) ? [] : [unknownReference(path, `option of ${item.id}`, figure.option, options)];
  }
  if (figure.kind === 'answer' && item.type !== 'number') {
    return [problem('when-answer', path, `'${item.id}' is not a number item`, 'use item: for its score')];
  }
  return item.type === 'text'
    ? [problem('when-text', path, `'${item.id}' is free text and has no score`, 'use an item that is scored')]
    : [];
}

/** Longest chain of items that hang on each other; each is judged inside the next. */
const LONGEST_CHAIN = 100;

/** Every item is visited once; each circle is told once, at the first of its items. A circle is a chain as well. */
function checkChains(placed: readonly PlacedItem[], items: ReadonlyMap<string, Item>): Problem[] {
  const paths = new Map(placed.map(({ item, path }) => [item.id, [...path, 'when']]));
  /** By item that is done: how many hang on each other from there on. */
  const lengths = new Map<string, number>();
  const circles: Problem[] = [];
  const chains: Problem[] = [];

  const finish = (id: string): void => {
    const length = 1 + looksAt(id, items).reduce((longest, next) => Math.max(longest, lengths.get(next) ?? 0), 0);
    lengths.set(id, length);
    if (length === LONGEST_CHAIN + 1)
      chains.push(
        problem(
          'when-chain',
          paths.get(id) ?? [],
          `more than ${LONGEST_CHAIN} items hang on each other`,
          'let it look at an item nearer the end',
          { onKey: true },
        ),
      );
  };

  const visit = (start: string): void => {
    const trail = [{ id: start, next: looksAt(start, items) }];
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const id = last.next.pop();
      if (id === undefined) {
        finish(last.id);
        trail.pop();
        continue;
      }
      const from = trail.findIndex((step) => step.id === id);
      if (from >= 0)
        circles.push(
          circle(
            trail.slice(from).map((step) => step.id),
            paths,
          ),
        );
      else if (!lengths.has(id)) trail.push({ id, next: looksAt(id, items) });
    }
  };

  for (const { item } of placed) if (!lengths.has(item.id)) visit(item.id);
  return circles.length > 0 ? circles : chains;
}

/** Ids of the items that decide whether an item is asked, the first one last. */
function looksAt(id: string, items: ReadonlyMap<string, Item>): string[] {
  const condition = items.get(id)?.when ?? null;
  return condition === null ? [] : [...new Set(itemsIn(condition))].toReversed();
}

function circle(ids: readonly string[], paths: ReadonlyMap<string, Path>): Problem {
  const [first = ''] = ids;
  const shown = ids.length > 8 ? [...ids.slice(0, 4), `${ids.length - 6} more`, ...ids.slice(-2)] : ids;
  return problem(
    'when-circle',
    paths.get(first) ?? [],
    `conditions go in a circle: ${[...shown, first].join(' -> ')}`,
    'take out one of them',
    { onKey: true },
  );
}
