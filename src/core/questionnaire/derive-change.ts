// What an overlay words or weighs differently, by id.
// Source: rules as data, section 11.
import type { Lens } from '../../model/lens.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire, Recommendation } from '../../model/questionnaire.ts';
import type { WrittenChange, WrittenItemChange, WrittenLensChange } from '../../model/written-questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { normaliseRole, resolveLow } from './resolve.ts';

/** `parent` with the changes; `problems` tells those that point at nothing. */
export function applyChange(parent: Questionnaire, change: WrittenChange, problems: Problem[]): Questionnaire {
  const { rules } = parent;
  const capabilities = parent.pillars.flatMap((pillar) => pillar.capabilities);
  const items = capabilities.flatMap((capability) => capability.items);
  checkNames(change, { ...parent, ...rules, capabilities, items }, problems);
  const changeItem = (item: Item) => {
    const own = ownOf(change.items, item.id);
    return own === undefined ? item : itemWith(item, own, ['change', 'items', item.id], problems);
  };
  return {
    ...parent,
    bands: changed(parent.bands, change.bands),
    pillars: changed(parent.pillars, change.pillars).map((pillar) => ({
      ...pillar,
      capabilities: changed(pillar.capabilities, change.capabilities).map((capability) => ({
        ...capability,
        items: capability.items.map(changeItem),
      })),
    })),
    gates: changed(parent.gates, change.gates),
    lenses: parent.lenses.map((lens) => lensWith(lens, ownOf(change.lenses, lens.id))),
    flags: changed(parent.flags, change.flags),
    consistency: changed(parent.consistency, change.consistency),
    rules: { ...rules, ...(rules.glossary && { glossary: changed(rules.glossary, change.glossary) }) },
  };
}

/** Every kind of part that can be changed, and what it is called. */
const KINDS = {
  pillars: 'pillar',
  capabilities: 'capability',
  items: 'item',
  bands: 'band',
  gates: 'gate',
  lenses: 'lens',
  flags: 'flag',
  consistency: 'consistency rule',
  glossary: 'term',
} as const;

type Parts = Partial<Record<keyof typeof KINDS, readonly { readonly id: string }[]>> & Pick<Questionnaire, 'lenses'>;

function checkNames(change: WrittenChange, parts: Parts, problems: Problem[]): void {
  for (const [kind, name] of Object.entries(KINDS) as [keyof typeof KINDS, string][]) {
    const known = (parts[kind] ?? []).map(({ id }) => id);
    for (const id of Object.keys(change[kind] ?? {}))
      if (!known.includes(id)) problems.push(unknownReference(['change', kind, id], name, id, known, { onKey: true }));
  }
  for (const { id, readings } of parts.lenses ?? [])
    checkKeys(
      ownOf(change.lenses, id)?.readings,
      readings.map((reading) => reading.id),
      'reading',
      ['change', 'lenses', id, 'readings'],
      problems,
    );
}

/** Own properties only: an id may be called as something every object has. */
function ownOf<Value>(record: Readonly<Record<string, Value>> | undefined, id: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}

function changed<Part extends { readonly id: string }>(
  parts: readonly Part[],
  changes: Record<string, Partial<Part>> | undefined,
): Part[] {
  return parts.map((part) => ({ ...part, ...ownOf(changes, part.id) }));
}

function lensWith(lens: Lens, { title = lens.title, readings = {} }: WrittenLensChange = {}): Lens {
  const says = lens.readings.map((reading) => ({ ...reading, says: ownOf(readings, reading.id) ?? reading.says }));
  return { ...lens, title, readings: says };
}

function itemWith(item: Item, change: WrittenItemChange, path: Path, problems: Problem[]): Item {
  const { levels, options, none, who, low, ...same } = change;
  const base = { ...same, ...(who && { who: who.map(normaliseRole) }), low: lowWith(item.low, low, path, problems) };
  const foreign = { levels: item.type !== 'level', options: !('options' in item), none: item.type !== 'checklist' };
  for (const key of ['levels', 'options', 'none'] as const) {
    if (change[key] !== undefined && foreign[key])
      problems.push(
        problem('change-type', [...path, key], `'${item.id}' has no ${key}: it is of type ${item.type}`, 'take it out', {
          onKey: true,
        }),
      );
  }
  const ids = 'options' in item ? item.options.map(({ id }) => id) : [];
  const numbers = item.type === 'level' ? item.levels.map((_, index) => `${index + 1}`) : [];
  if (!foreign.levels) checkKeys(levels, numbers, 'level', [...path, 'levels'], problems);
  if (!foreign.options) checkKeys(options, ids, 'option', [...path, 'options'], problems);
  switch (item.type) {
    case 'level':
      return { ...item, ...base, levels: item.levels.map((text, index) => ownOf(levels, `${index + 1}`) ?? text) };
    case 'checklist':
      return { ...item, ...base, none: none ?? item.none, options: textsWith(item.options, options) };
    case 'choice':
      return { ...item, ...base, options: textsWith(item.options, options) };
    case 'number':
    case 'yes_no':
    case 'text':
      return { ...item, ...base };
    default:
      return item satisfies never;
  }
}

function textsWith<Option extends { readonly id: string; readonly text: string }>(
  options: readonly Option[],
  texts: Readonly<Record<string, string>> | undefined,
): Option[] {
  return options.map((option) => ({ ...option, text: ownOf(texts, option.id) ?? option.text }));
}

function checkKeys(
  given: Readonly<Record<string, string>> | undefined,
  known: readonly string[],
  name: string,
  path: Path,
  problems: Problem[],
): void {
  for (const key of Object.keys(given ?? {}))
    if (!known.includes(key)) problems.push(unknownReference([...path, key], name, key, known, { onKey: true }));
}

function lowWith(
  low: Recommendation | null,
  change: WrittenItemChange['low'],
  path: Path,
  problems: Problem[],
): Recommendation | null {
  if (change === undefined) return low;
  const { advice } = change;
  if (low !== null) return { ...low, ...change };
  if (advice !== undefined) return resolveLow({ ...change, advice });
  problems.push(
    problem('no-advice', [...path, 'low'], 'there is no advice this could change', 'write advice as well', { onKey: true }),
  );
  return low;
}
