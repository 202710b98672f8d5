// Whether the steps of migrations start at what the older questionnaire asks: its ids, levels, options and numbers.
// The newer one cannot tell, so this is done where the older one is at hand.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenMigration } from '../../model/written-questionnaire.ts';
import { itemsOf } from '../assess.ts';
import { type Step, stepOf } from '../migrate/follow.ts';
import { problem } from '../problems.ts';
import { type Asked, checkUnsaid } from './check-migration-unsaid.ts';

/** All problems. `migrations` lead from `before` to `now`, in their order. */
export function checkStarts(now: Questionnaire, before: Questionnaire, migrations: readonly WrittenMigration[]): Problem[] {
  let asked: Asked = new Map<string, Item | null>([
    ...before.leftOut.items.map(({ id }) => [id, null] as const),
    ...itemsOf(before),
  ]);
  const found: Problem[] = [];
  const places = migrations.map((migration) => ['migrations', now.rules.migrations?.indexOf(migration) ?? 0, 'steps']);
  for (const [hop, migration] of migrations.entries()) {
    for (const [index, written] of migration.steps.entries()) {
      const step = stepOf(written);
      if (step === null) continue;
      const path = [...(places[hop] ?? []), index];
      // What a version in between has added is not known.
      found.push(...(hop === 0 ? checkIds(step, path, asked, { now, before }) : []), ...checkTaken(step, path, asked, before));
      found.push(...checkWhat(step, path, asked));
      asked = afterStep(step, asked);
    }
  }
  return [...found, ...checkUnsaid(now, before, asked, places.at(-1) ?? [])];
}

function warning(path: Path, message: string, mend: string, suggest: Problem['suggest'] = null): Problem {
  return problem('migration-start', path, message, mend, { severity: 'warning', suggest });
}

function nameOf({ id, version }: Questionnaire): string {
  return `${id} ${version}`;
}

/** The items a step takes, each with its place. */
function takenBy(step: Step): [id: string, key: Path][] {
  return step.kind === 'merge' ? step.ids.map((id, index) => [id, ['merge', index]]) : [[step.id, [step.kind]]];
}

/** Both questionnaires that the steps lead from and to. */
interface Ends {
  readonly now: Questionnaire;
  readonly before: Questionnaire;
}

/** An id that neither of the two knows is a slip, and the answers it was meant for would be retired. */
function checkIds(step: Step, path: Path, asked: Asked, { now, before }: Ends): Problem[] {
  const isKnown = (id: string) => itemsOf(now).has(id) || now.leftOut.items.some((item) => item.id === id);
  return takenBy(step).flatMap(([id, key]) => {
    if (asked.has(id)) return [];
    const suggest = { given: id, among: [...asked.keys()] };
    const at = [...path, ...key];
    if (isKnown(id))
      return [warning(at, `${nameOf(before)} does not ask '${id}', so the step does nothing`, 'check the id', suggest)];
    const message = `neither ${nameOf(before)} nor ${nameOf(now)} asks '${id}', so the step does nothing`;
    return [problem('migration-start', at, message, 'check the id, or name the version that asks it with --from', { suggest })];
  });
}

/** The ids a step makes, each with its place. */
function madeBy(step: Step): [id: string, key: Path][] {
  if (step.kind === 'rename') return [[step.to, ['to']]];
  if (step.kind === 'merge') return step.ids.includes(step.into) ? [] : [[step.into, ['into']]];
  return step.kind === 'split' ? step.into.flatMap((id, index) => (id === step.id ? [] : [[id, ['into', index]]])) : [];
}

/** An answer that is in the way of another would be lost to the score without a word. */
function checkTaken(step: Step, path: Path, asked: Asked, before: Questionnaire): Problem[] {
  const from = takenBy(step)
    .map(([id]) => `'${id}'`)
    .join(', ');
  return madeBy(step).flatMap(([id, key]) =>
    asked.has(id)
      ? [
          problem(
            'migration-taken',
            [...path, ...key],
            `${from} would displace the answers to '${id}', which ${nameOf(before)} asks as well`,
            `give the new question another id, or say in a step before what becomes of '${id}' (drop, rename or merge)`,
          ),
        ]
      : [],
  );
}

function checkWhat(step: Step, path: Path, asked: Asked): Problem[] {
  const item = 'id' in step ? (asked.get(step.id) ?? null) : null;
  if (item === null) return [];
  const fits = (...types: Item['type'][]) =>
    types.includes(item.type)
      ? []
      : [warning([...path, step.kind], `'${item.id}' was a ${item.type} item, so the step does nothing`, 'check the id')];
  switch (step.kind) {
    case 'levels':
      return item.type === 'level' ? checkLevels(step.map, [...path, 'map'], item.levels.length) : fits('level');
    case 'options':
      return item.type === 'checklist' || item.type === 'choice'
        ? checkOptions(
            step,
            path,
            item.options.map(({ id }) => id),
          )
        : fits('checklist', 'choice');
    case 'number':
      return fits('number');
    default:
      return [];
  }
}

function checkLevels(map: Readonly<Record<string, number>>, path: Path, count: number): Problem[] {
  const old = Array.from({ length: count }, (_, index) => String(index + 1));
  const missing = old.filter((level) => !Object.hasOwn(map, level));
  const over = Object.keys(map).filter((level) => !old.includes(level));
  return [
    ...(missing.length === 0
      ? []
      : [
          warning(
            path,
            `the question had ${count} levels; the map says nothing of ${missing.join(', ')}`,
            'name every old level, or those answers are asked anew',
          ),
        ]),
    ...over.map((level) => warning([...path, level], `the question had ${count} levels and no level ${level}`, 'take it out')),
  ];
}

function checkOptions({ rename, drop }: Extract<Step, { kind: 'options' }>, path: Path, old: readonly string[]): Problem[] {
  const named: [string, Path][] = [
    ...Object.keys(rename).map((id): [string, Path] => [id, ['rename', id]]),
    ...drop.map((id, index): [string, Path] => [id, ['drop', index]]),
  ];
  return named
    .filter(([id]) => !old.includes(id))
    .map(([id, key]) =>
      warning([...path, ...key], `the question had no option '${id}'`, `it had ${old.join(', ')}`, { given: id, among: old }),
    );
}

function afterStep(step: Step, asked: Asked): Asked {
  const next = new Map(asked);
  const item = 'id' in step ? asked.get(step.id) : null;
  for (const [id] of takenBy(step)) next.delete(id);
  switch (step.kind) {
    case 'rename':
      return item === undefined ? next : next.set(step.to, item);
    case 'split':
      for (const id of step.into) next.set(id, null);
      return next;
    case 'merge':
      return next.set(step.into, null);
    case 'drop':
      return next;
    case 'levels':
    case 'options':
    case 'number':
      return item === undefined ? next : next.set(step.id, null);
    default:
      return step satisfies never;
  }
}
