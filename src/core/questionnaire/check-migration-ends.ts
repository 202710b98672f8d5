// Whether what a step of a migration makes is there in the questionnaire, as it says: items, levels, options.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item } from '../../model/questionnaire.ts';
import { follow, type Step } from '../migrate/follow.ts';
import { problem, unknownReference } from '../problems.ts';

type Items = ReadonlyMap<string, Item>;

/** `rest` are the steps behind it, to the end of the last migration. */
export function checkEnd(step: Step, path: Path, rest: readonly Step[], items: Items): Problem[] {
  switch (step.kind) {
    case 'rename':
      return [
        ...ends(step.to, [...path, 'to'], rest, items),
        ...stillAsked(step.id, [...path, 'rename'], [step, ...rest], items),
      ];
    case 'split':
      return step.into.flatMap((id, index) => ends(id, [...path, 'into', index], rest, items));
    case 'merge':
      return [...ends(step.into, [...path, 'into'], rest, items), ...checkLowest(step, path, rest, items)];
    case 'drop':
      return stillAsked(step.id, [...path, 'drop'], [step, ...rest], items);
    case 'levels':
      return [...ends(step.id, [...path, 'levels'], rest, items), ...checkLevels(step, path, rest, items)];
    case 'options':
      return [...ends(step.id, [...path, 'options'], rest, items), ...checkOptions(step, path, rest, items)];
    case 'number':
      return [
        ...ends(step.id, [...path, 'number'], rest, items),
        ...checkType(step.id, 'number', [...path, 'number'], rest, items),
      ];
    default:
      return step satisfies never;
  }
}

/** Every id leads to an item that is asked, or is dropped by a later step. */
function ends(id: string, path: Path, rest: readonly Step[], items: Items): Problem[] {
  return follow(id, rest).flatMap((now) => (items.has(now) ? [] : [unknownReference(path, 'item', now, [...items.keys()])]));
}

/** An id stands for one question for ever. */
function stillAsked(id: string, path: Path, steps: readonly Step[], items: Items): Problem[] {
  const isMade = steps.some((step) => made(step).includes(id));
  if (!items.has(id) || isMade) return [];
  const mend = 'give the new question another id, or take the step out';
  return [problem('migration-id', path, `'${id}' is asked all the same`, mend, { severity: 'warning' })];
}

function made(step: Step): readonly string[] {
  if (step.kind === 'rename') return [step.to];
  if (step.kind === 'split') return step.into;
  return step.kind === 'merge' ? [step.into] : [];
}

/** The items it is at the end, if no later step changes the same thing about them. */
function itemsAtEnd(id: string, kind: Step['kind'], rest: readonly Step[], items: Items): Item[] {
  const isChanged = rest.some(
    (step, at) => step.kind === kind && 'id' in step && follow(id, rest.slice(0, at)).includes(step.id),
  );
  return isChanged ? [] : follow(id, rest).flatMap((now) => items.get(now) ?? []);
}

function checkType(id: string, kind: 'number' | 'levels', path: Path, rest: readonly Step[], items: Items): Problem[] {
  const type = kind === 'levels' ? 'level' : 'number';
  return itemsAtEnd(id, kind, rest, items)
    .filter((item) => item.type !== type)
    .map((item) => problem('migration-type', path, `'${item.id}' is a ${item.type} item, not a ${type} item`, 'check the id'));
}

function checkLowest({ into, as }: Extract<Step, { kind: 'merge' }>, path: Path, rest: readonly Step[], items: Items): Problem[] {
  return as === 'lowest' ? checkType(into, 'levels', [...path, 'into'], rest, items) : [];
}

function checkLevels({ id, map }: Extract<Step, { kind: 'levels' }>, path: Path, rest: readonly Step[], items: Items): Problem[] {
  const place = [...path, 'map'];
  const old = Object.keys(map);
  const isCounted = old.every((key) => /^([1-9]|10)$/.test(key)) && old.every((_, index) => Object.hasOwn(map, index + 1));
  const gaps =
    isCounted && old.length >= 2
      ? []
      : [
          problem(
            'migration-levels',
            place,
            'not every old level has its new one',
            'name all of them from 1 on, such as { 1: 1, 2: 2, 3: 2 }',
          ),
        ];
  const [item] = itemsAtEnd(id, 'levels', rest, items);
  const most = item?.type === 'level' ? item.levels.length : Number.POSITIVE_INFINITY;
  const over = old.flatMap((key) => {
    const level = map[key] ?? 0;
    return level <= most
      ? []
      : [problem('migration-levels', [...place, key], `'${item?.id}' has no level ${level}`, `write a level from 1 to ${most}`)];
  });
  return [...checkType(id, 'levels', [...path, 'levels'], rest, items), ...gaps, ...over];
}

function checkOptions(
  { id, rename, drop }: Extract<Step, { kind: 'options' }>,
  path: Path,
  rest: readonly Step[],
  items: Items,
): Problem[] {
  return itemsAtEnd(id, 'options', rest, items).flatMap((item) => {
    if (item.type !== 'checklist' && item.type !== 'choice')
      return [
        problem('migration-type', [...path, 'options'], `'${item.id}' is a ${item.type} item and has no options`, 'check the id'),
      ];
    const known = item.options.map((option) => option.id);
    const kept = new Set(Object.values(rename));
    return [
      ...Object.entries(rename).flatMap(([old, now]) =>
        known.includes(now) ? [] : [unknownReference([...path, 'rename', old], 'option', now, known)],
      ),
      ...drop.flatMap((option, index) =>
        known.includes(option) && !kept.has(option)
          ? [
              problem(
                'migration-id',
                [...path, 'drop', index],
                `the option '${option}' is offered all the same`,
                'take it out of the list',
                {
                  severity: 'warning',
                },
              ),
            ]
          : [],
      ),
    ];
  });
}
