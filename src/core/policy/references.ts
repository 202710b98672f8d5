// What a policy names must exist in the questionnaire it is held against.
import type { Lens } from '../../model/lens.ts';
import type { Policy } from '../../model/policy.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenPolicy } from '../../model/written-config.ts';
import { isNamedValue, valueNames } from '../lenses/value-names.ts';
import { problem, unknownReference } from '../problems.ts';
import { type Known, knownIn, type Spot } from '../questionnaire/known.ts';
import { readRuleCondition } from '../questionnaire/read-rule-condition.ts';
import { partsOfKey } from './lens-bars.ts';

/** Bars by what they name, wherever they were written. */
export type Named = Pick<Policy, 'minPillar' | 'minCapability' | 'minLens'>;

/** Every name that leads nowhere; `path` is that of the policy in its file. */
export function checkNames({ minPillar, minCapability, minLens }: Named, questionnaire: Questionnaire, path: Path): Problem[] {
  const { pillars } = questionnaire;
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const unknown = (key: string, kind: string, ids: readonly string[], among: readonly { readonly id: string }[]) => {
    const known = among.map(({ id }) => id);
    return ids
      .filter((id) => !known.includes(id))
      .map((id) => namedIn(questionnaire, unknownReference([...path, key, id], kind, id, known, { onKey: true })));
  };
  return [
    ...unknown('min_pillar', 'pillar', Object.keys(minPillar.each), pillars),
    ...unknown('min_capability', 'capability', Object.keys(minCapability.each), capabilities),
    ...Object.keys(minLens).flatMap((key) => checkLensValue(key, questionnaire, [...path, 'min_lens', key])),
  ];
}

/** The same policy may be held against several questionnaires. */
function namedIn({ id }: Questionnaire, found: Problem): Problem {
  return { ...found, message: `${found.message} in the questionnaire ${id}` };
}

function checkLensValue(key: string, questionnaire: Questionnaire, path: Path): Problem[] {
  const { lenses, packs } = questionnaire;
  const { id, name } = partsOfKey(key);
  const lens = lenses.find((one) => one.id === id);
  const among = lenses.filter(({ ci }) => ci);
  const ids = among.map((one) => one.id);
  if (lens === undefined) {
    const barred = among.flatMap((one) => keysOf(one, packs));
    const found = unknownReference(path, 'lens', id, ids, { onKey: true, suggest: { given: key, among: barred } });
    return [namedIn(questionnaire, found)];
  }
  const said = (code: string, message: string, mend: string, more = {}) => [
    problem(code, path, message, mend, { onKey: true, ...more }),
  ];
  if (!lens.ci) return said('lens-bar', `no bar may be set on the lens '${id}'`, `use one of: ${ids.join(', ')}`);
  const keys = keysOf(lens, packs);
  if (keys.includes(key)) return [];
  const mend = `use one of: ${keys.join(', ')}`;
  if (valueNames(lens, packs).includes(name)) return said('lens-value', `'${key}' is the name of a part, not a number`, mend);
  if (name === '') return said('lens-value', `'${key}' does not say which value of the lens is meant`, mend);
  return said('unknown-reference', `the lens '${id}' has no value '${name}'`, mend, { suggest: { given: key, among: keys } });
}

/** Every value of a lens that is a number, as a policy names it. */
function keysOf(lens: Lens, packs: Questionnaire['packs']): string[] {
  const numbers = valueNames(lens, packs).filter((name) => !isNamedValue(name));
  return numbers.map((name) => `${lens.id}.${name}`);
}

/** The same for the conditions of a policy as they are written. */
export function checkConditions({ require: all = [] }: WrittenPolicy, questionnaire: Questionnaire, path: Path): Problem[] {
  const problems: Problem[] = [];
  const known = allKnown(questionnaire);
  for (const [index, written] of all.entries())
    readRuleCondition(written, { known, path: [...path, 'require', index], problems });
  return problems;
}

/** A policy is judged last: it may look at every lens, rule and flag. */
function allKnown(questionnaire: Questionnaire): Known {
  const { lenses, consistency, flags, packs } = questionnaire;
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
  const known = knownIn(questionnaire, { lens: ids(lenses), rule: ids(consistency), flag: ids(flags) });
  return {
    ...known,
    lenses: new Map(lenses.map((lens) => [lens.id, { values: valueNames(lens, packs), readings: ids(lens.readings) }])),
    rules: new Set(ids(consistency)),
    flags: new Set(ids(flags)),
    reading: 'flag',
  };
}

/** For reading a condition before the questionnaire is known: its names are checked later, what is found wrong is dropped. */
export function nothingKnown(): Spot {
  const known: Known = {
    items: new Map(),
    capabilities: [],
    pillars: [],
    gates: [],
    horizons: [],
    ambitions: [],
    lenses: new Map(),
    rules: new Set(),
    flags: new Set(),
    written: { lens: [], rule: [], flag: [] },
    reading: 'flag',
    own: null,
  };
  return { known, path: [], problems: [] };
}
