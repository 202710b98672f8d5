// Whether the migrations of a questionnaire lead where they say: steps that hang together, and end at what is asked now.
// Source: rules as data, section 12.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenMigration, WrittenMigrationStep } from '../../model/written-questionnaire.ts';
import { itemsOf } from '../assess.ts';
import { type Step, stepOf } from '../migrate/follow.ts';
import { problem } from '../problems.ts';
import { checkEnd } from './check-migration-ends.ts';

/** All problems; what is taken from another questionnaire has the migrations of that one. */
export function checkMigrations(questionnaire: Questionnaire): Problem[] {
  const { migrations = [] } = questionnaire.rules;
  if (migrations.length === 0 || questionnaire.lineage.length > 0) return [];
  const items = itemsOf(questionnaire);
  const placed = migrations.flatMap((migration, m) =>
    migration.steps.map((written, s) => ({ written, path: ['migrations', m, 'steps', s], step: stepOf(written), migration: m })),
  );
  const sound = placed.flatMap(({ step, path, migration }) => (step === null ? [] : [{ step, path, migration }]));
  return [
    ...migrations.flatMap((migration, m) => checkVersions(migration, m, migrations, questionnaire)),
    ...placed.flatMap(({ written, path }) => checkKeys(written, path)),
    ...migrations.flatMap((_, m) =>
      checkTwice(
        sound.filter(({ migration }) => migration === m),
        items,
      ),
    ),
    ...sound.flatMap(({ step, path }, at) => {
      const rest = sound.slice(at + 1).map((later) => later.step);
      return checkEnd(step, path, rest, items);
    }),
  ];
}

function checkVersions(
  { from, to }: WrittenMigration,
  m: number,
  all: readonly WrittenMigration[],
  now: Questionnaire,
): Problem[] {
  const at = (key: 'from' | 'to', message: string, mend: string) =>
    problem('migration-version', ['migrations', m, key], message, mend);
  const [before, goal, own] = [all[m - 1], majorIn(to), majorIn(now.version)];
  const found: Problem[] = [];
  if (goal <= from) found.push(at('to', `the migration leads from ${from} to ${to}`, 'lead to a later first number'));
  else if (goal > own)
    found.push(at('to', `the migration leads to ${to}, the questionnaire is ${now.version}`, 'lead up to its version'));
  if (before !== undefined && before.from >= from)
    found.push(
      at('from', `the migration from ${from} stands behind the one from ${before.from}`, 'order them by version, each once'),
    );
  if (goal > from && goal < own && !all.some((other) => other.from === goal))
    found.push(at('to', `no migration goes on from ${goal} to ${own}`, `write one from ${goal}, or lead to ${now.version}`));
  return found;
}

function majorIn(version: string): number {
  return Number.parseInt(version, 10);
}

/** The keys that say what a step does; `options` takes `rename` and `drop` for itself. */
const KINDS = ['rename', 'split', 'merge', 'drop', 'levels', 'options', 'number'] as const;

function checkKeys(written: WrittenMigrationStep, path: Path): Problem[] {
  const wrong = (key: string, message: string, mend: string) =>
    problem('migration-step', [...path, key], message, mend, { onKey: true });
  const isOptions = written.options !== undefined;
  const kinds = KINDS.filter((key) => written[key] !== undefined && !(isOptions && (key === 'rename' || key === 'drop')));
  const [kind] = kinds;
  if (kind === undefined) return [problem('migration-step', path, 'the step does nothing', `write one of ${KINDS.join(', ')}`)];
  if (kinds.length > 1)
    return [wrong(kinds[1] ?? kind, `the step does several things: ${kinds.join(', ')}`, 'write a step for each')];
  const allowed: readonly string[] = [kind, ...BESIDE[kind]];
  const odd = Object.keys(written).find(
    (key) => written[key as keyof WrittenMigrationStep] !== undefined && !allowed.includes(key),
  );
  if (odd !== undefined) return [wrong(odd, `'${odd}' does not belong to ${kind}`, mendFor(kind))];
  return stepOf(written) === null ? [wrong(kind, FORMS[kind], mendFor(kind))] : checkForm(written, wrong);
}

const BESIDE: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
  rename: ['to'],
  split: ['into', 'as'],
  merge: ['into', 'as'],
  drop: ['because'],
  levels: ['map'],
  options: ['rename', 'drop'],
  number: ['times'],
};

const FORMS: Readonly<Record<(typeof KINDS)[number], string>> = {
  rename: 'it is not said what the item is called now',
  split: "split takes a list of new ids, and 'ask' or 'copy'",
  merge: "merge takes one new id, and 'ask' or 'lowest'",
  drop: 'drop takes the id of one item',
  levels: 'the map of levels is missing',
  options: 'options are renamed by a map and dropped by a list',
  number: 'it is not said what the number is multiplied by',
};

const EXAMPLES: Readonly<Record<(typeof KINDS)[number], string>> = {
  rename: '{ rename: a.old, to: a.new }',
  split: '{ split: a.old, into: [a.one, a.two], as: ask }',
  merge: '{ merge: [a.one, a.two], into: a.both, as: lowest }',
  drop: '{ drop: a.old, because: No longer asked. }',
  levels: '{ levels: a.item, map: { 1: 1, 2: 2, 3: 2 } }',
  options: '{ options: a.item, rename: { old: new }, drop: [gone] }',
  number: '{ number: a.item, times: 100 }',
};

function mendFor(kind: (typeof KINDS)[number]): string {
  return `write it as ${EXAMPLES[kind]}`;
}

type Wrong = (key: string, message: string, mend: string) => Problem;

/** Counts that the schema cannot tell, since several steps share a key. */
function checkForm({ split, into, options, rename, drop, to }: WrittenMigrationStep, wrong: Wrong): Problem[] {
  if (split !== undefined && Array.isArray(into) && new Set(into).size < Math.max(2, into.length))
    return [
      wrong('into', `'${split}' becomes fewer than two items, or one of them twice`, 'name each new item once, or write rename'),
    ];
  if (typeof rename === 'string' && rename === to) return [wrong('to', `'${rename}' keeps its name`, 'take the step out')];
  if (options === undefined) return [];
  const lost = (Array.isArray(drop) ? drop : []).find((id) => typeof rename === 'object' && Object.hasOwn(rename, id));
  if (lost !== undefined) return [wrong('drop', `the option '${lost}' is renamed and dropped`, 'decide for one')];
  return rename === undefined && drop === undefined ? [wrong('options', FORMS.options, mendFor('options'))] : [];
}

interface Placed {
  readonly step: Step;
  readonly path: Path;
}

/** Within one migration every item leaves once, and every new one is made once. */
function checkTwice(steps: readonly Placed[], items: ReadonlyMap<string, Item>): Problem[] {
  const left = new Set<string>();
  const made = new Set<string>();
  return steps.flatMap(({ step, path }, at) => {
    const [sources, results] = [leaving(step), arriving(step)];
    const again = sources.find((id) => left.has(id) && !made.has(id));
    const twice = results.find((id) => made.has(id));
    for (const id of sources) left.add(id);
    for (const id of results) made.add(id);
    const later = results.find((id) => items.has(id) && steps.slice(at + 1).some((other) => leaving(other.step).includes(id)));
    if (again !== undefined)
      return [problem('migration-twice', path, `'${again}' is gone already by an earlier step`, 'say once what becomes of it')];
    if (twice !== undefined)
      return [problem('migration-twice', path, `'${twice}' is made by two steps`, 'write a merge, or another id')];
    if (later === undefined) return [];
    const message = `'${later}' is made here and moved on by a later step`;
    return [
      problem('migration-order', path, message, 'order the steps anew; for a swap go by a third id', { severity: 'warning' }),
    ];
  });
}

function leaving(step: Step): readonly string[] {
  if (step.kind === 'merge') return step.ids;
  return step.kind === 'rename' || step.kind === 'split' || step.kind === 'drop' ? [step.id] : [];
}

function arriving(step: Step): readonly string[] {
  if (step.kind === 'rename') return [step.to];
  if (step.kind === 'split') return step.into.filter((id) => id !== step.id);
  return step.kind === 'merge' && !step.ids.includes(step.into) ? [step.into] : [];
}
