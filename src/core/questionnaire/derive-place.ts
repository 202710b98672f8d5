// Where a part of a questionnaire that extends another is written: in a change, in an addition, in the selection, or
// nowhere in this file.
import type { Path } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenChange, WrittenQuestionnaire } from '../../model/written-questionnaire.ts';

/** From a place in the resolved questionnaire to the nearest one in the file of `written`. */
export function placeIn(questionnaire: Questionnaire, written: Partial<WrittenQuestionnaire>): (path: Path) => Path {
  const { pillars } = questionnaire;
  const { change = {}, add = {}, only = [] } = written;
  const added = new Map(
    Object.entries(add).flatMap(([capability, items]) =>
      items.map(({ id }, index): [string, Path] => [id, ['add', capability, index]]),
    ),
  );
  const changed = (kind: 'pillars' | 'capabilities' | 'items', id: string): Path | null =>
    Object.hasOwn(change[kind] ?? {}, id) ? ['change', kind, id] : null;
  const selected = (id: string): Path | null => (only.includes(id) ? ['only', only.indexOf(id)] : null);

  return (path) => {
    const [root, p, , c, , i] = path;
    if (root === 'lenses' || root === 'flags' || root === 'consistency') return placeOfRule(root, path, questionnaire, change);
    if (root !== 'pillars') return Object.hasOwn(written, String(root)) ? path : ['extends'];
    const pillar = pillars[Number(p)];
    const capability = pillar?.capabilities[Number(c)];
    const item = capability?.items[Number(i)];
    if (item !== undefined) {
      const rest = path.slice(6);
      const own = added.get(item.id);
      if (own !== undefined) return [...own, ...rest];
      const home = changed('items', item.id);
      return home === null ? (selected(item.id) ?? ['extends']) : [...home, ...keyed(item, rest)];
    }
    const home = capability === undefined ? changed('pillars', pillar?.id ?? '') : changed('capabilities', capability.id);
    return home === null ? ['extends'] : [...home, ...path.slice(capability === undefined ? 2 : 4)];
  };
}

/** A change names lenses, readings, flags and rules by their ids. */
function placeOfRule(
  root: 'lenses' | 'flags' | 'consistency',
  [, index, key, reading]: Path,
  questionnaire: Questionnaire,
  change: WrittenChange,
): Path {
  const rule = questionnaire[root][Number(index)];
  if (rule === undefined || !Object.hasOwn(change[root] ?? {}, rule.id)) return ['extends'];
  const home = ['change', root, rule.id];
  const named = 'readings' in rule && key === 'readings' ? rule.readings[Number(reading)]?.id : undefined;
  return [...home, ...(key === undefined ? [] : [key]), ...(named === undefined ? [] : [named])];
}

/** A change names levels by their number from 1 and options by their id. */
function keyed(item: Item, rest: Path): Path {
  const [key, index, ...more] = rest;
  if (key === 'levels' && typeof index === 'number') return [key, `${index + 1}`, ...more];
  if (key === 'options' && typeof index === 'number' && 'options' in item) return [key, item.options[index]?.id ?? ''];
  return rest;
}
