// What differs between two questionnaires though no step of a migration says so.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import { itemsOf } from '../assess.ts';
import { problem } from '../problems.ts';
import { measureOf } from './kin.ts';

/** What is asked while the steps are done: the item as the older questionnaire has it, or null once a step has changed it. */
export type Asked = ReadonlyMap<string, Item | null>;

/** Warnings. `asked` is what is left of the older questionnaire after all steps; `path` is where a step would stand. */
export function checkUnsaid(now: Questionnaire, before: Questionnaire, asked: Asked, path: Path): Problem[] {
  const items = itemsOf(now);
  const left = new Set(now.leftOut.items.map(({ id }) => id));
  const isSame = before.id === now.id || now.lineage.some(({ id }) => id === before.id);
  return [...asked].flatMap(([id, was]) => {
    if (was === null) return [];
    const item = items.get(id);
    if (item !== undefined) return changed(was, item, path);
    if (!isSame || left.has(id) || was.id !== id) return [];
    const mend = `write { drop: ${id}, because: ... }, or what became of it`;
    return [unsaid(path, `${before.id} ${before.version} asks '${id}', which is not asked any more, and no step says so`, mend)];
  });
}

function unsaid(path: Path, message: string, mend: string): Problem {
  return problem('migration-unsaid', path, message, mend, { severity: 'warning' });
}

function changed(was: Item, now: Item, path: Path): Problem[] {
  const { id } = now;
  if (was.type !== now.type) {
    const message = `'${id}' was a ${was.type} item and is a ${now.type} item now`;
    return [unsaid(path, message, 'drop the old question, and give the new one another id')];
  }
  if (was.type === 'level' && now.type === 'level' && was.levels.length !== now.levels.length) {
    const message = `'${id}' had ${was.levels.length} levels and has ${now.levels.length}, and no step says which became which`;
    return [unsaid(path, message, `write { levels: ${id}, map: { 1: 1, ... } }`)];
  }
  if (was.type === 'number' && now.type === 'number' && (was.unit !== now.unit || measureOf(was) !== measureOf(now))) {
    const message = `the unit or the bands of '${id}' have changed, and no step says what the numbers are multiplied by`;
    return [unsaid(path, message, `write { number: ${id}, times: 1 } if they mean the same`)];
  }
  const lost = optionsOf(was).filter((option) => !optionsOf(now).includes(option));
  if (lost.length === 0) return [];
  const message = `'${id}' does not offer ${lost.map((option) => `'${option}'`).join(', ')} any more, and no step says so`;
  return [unsaid(path, message, `write { options: ${id}, rename: { old: new }, drop: [gone] }`)];
}

function optionsOf(item: Item): string[] {
  return item.type === 'checklist' || item.type === 'choice' ? item.options.map(({ id }) => id) : [];
}
