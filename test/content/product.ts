// What there is in the product today, for the trace of ideas: whether the thing a reference names can be found.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { kindOf } from '../../src/io/kinds.ts';
import type { Report } from '../../src/model/report.ts';
import type { WrittenReference } from '../../src/model/written-ideas.ts';
import type { WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import { toView } from '../../src/render/view.ts';
import { fakeWorld } from '../cli/fake-world.ts';

export type ReferenceKind = keyof WrittenReference;

const root = new URL('../../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, root), 'utf8');
const isFile = (file: string) => existsSync(fileURLToPath(new URL(file, root)));

const full = resolve(load(text('questionnaires/full.yaml')) as WrittenQuestionnaire).questionnaire;
const { rules } = full;
const capabilities = full.pillars.flatMap((pillar) => pillar.capabilities);
const items = new Map(capabilities.flatMap((capability) => capability.items).map((item) => [item.id, item]));
const tags = new Set(
  [...items.values()].flatMap((item) => [
    ...item.tags,
    ...('options' in item ? item.options.flatMap((option) => option.tags) : []),
  ]),
);

const world = fakeWorld();
const { stdout: help } = await world.run(['--help']);
const example = fileURLToPath(new URL('examples/harbour-lighting', root));
const scored = await world.run(['score', example, '--baseline', `${example}/2025-11`, '-f', 'json']);
const report: Report = JSON.parse(scored.stdout);
world.remove();
const commands = [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
const view = toView(report);
/** Sections of the report of an example; that of a pillar goes by the id of the pillar. */
const sections = [
  ...view.contents.map(({ id }) => id.replaceAll('-', '_')),
  ...report.pillars.filter(({ title }) => view.sections.some((section) => section.title === title)).map(({ id }) => id),
];

/** Whether a reference of that kind leads somewhere; lists of a questionnaire are those of the full instrument. */
export const EXISTS: Readonly<Record<ReferenceKind, (target: string) => boolean>> = {
  item: (id) => items.has(id),
  option: (target) => {
    const [item, part] = halves(target);
    const found = items.get(item);
    return found !== undefined && 'options' in found && has(found.options, part);
  },
  anchor: (target) => {
    const [item, part] = halves(target);
    const found = items.get(item);
    return found?.type === 'level' && found.levels[Number(part) - 1] !== undefined;
  },
  proof: (id) => (items.get(id)?.proof ?? '') !== '',
  advice: (id) => (items.get(id)?.low ?? null) !== null,
  capability: (id) => has(capabilities, id),
  pillar: (id) => has(full.pillars, id),
  tag: (tag) => tags.has(tag),
  family: (family) => [...tags].some((tag) => tag.startsWith(`${family}:`)),
  gate: (id) => has(full.gates, id),
  lens: (id) => has(full.lenses, id),
  flag: (id) => has(full.flags, id),
  rule: (id) => has(full.consistency, id),
  setting: (key) => isSet(valueIn(full.settings, [key])),
  order: (key) => isSet(valueIn(rules.orders, [key])),
  role: (id) => has(full.roles, id),
  term: (id) => has(rules.glossary, id),
  horizon: (id) => has(full.horizons, id),
  ambition: (id) => has(rules.pain_points?.ambition, id),
  limit: (key) => isSet(valueIn(rules.pain_points, key.split('.'))),
  pack: (id) => isFile(packFile(id)),
  trend: (target) => {
    const [pack, trend] = halves(target);
    const file = packFile(pack);
    return isFile(file) && has(valueIn(load(text(file)), ['entries']), trend);
  },
  field: (target) => {
    const [field, word] = halves(target);
    const found = keysOf('WrittenPainPoint', field);
    const words = valueIn(found, ['enum']) ?? valueIn(found, ['items', 'enum']);
    return isSet(found) && (word === '' || (Array.isArray(words) && words.includes(word)));
  },
  answer: (key) => isSet(keysOf('WrittenAnswer', key)),
  profile: (key) => isSet(keysOf('WrittenSubject', key)),
  questionnaire: (id) => {
    const file = `questionnaires/${id}.yaml`;
    return isFile(file) && kindOf(load(text(file))) === 'questionnaire';
  },
  section: (id) => sections.includes(id),
  command: (name) => commands.includes(name),
  scoring: (number) => new RegExp(`^## ${number}\\. `, 'm').test(text('docs/scoring.md')),
  doc: (path) => isFile(path),
};

/** Ids of all items of the full instrument, in order. */
export const ITEMS: readonly string[] = [...items.keys()];

/** Keys of the essays. */
export const SOURCES: readonly string[] = Object.keys(rules.sources ?? {});

/** What stands before the slash and after it; nothing after it if there is none. */
export function halves(target: string): readonly [string, string] {
  const at = target.indexOf('/');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

function packFile(id: string): string {
  return `questionnaires/trends/${id}.yaml`;
}

/** What the schema of answer sheets says of a key. */
function keysOf(definition: string, key: string): unknown {
  return valueIn(JSON.parse(text('schemas/answers.schema.json')), ['definitions', definition, 'properties', key]);
}

function has(list: unknown, id: string): boolean {
  return Array.isArray(list) && list.some((part) => valueIn(part, ['id']) === id);
}

function valueIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}

/** An empty list is a setting that nobody has set. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
