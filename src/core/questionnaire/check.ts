// Whether a questionnaire hangs together: ids, references, bands, conditions. The schema has already seen to its shape.
// Source: scoring specification, B 19 and B 21.
import type { Path, Problem } from '../../model/problem.ts';
import { type Capability, OVERALL, type Questionnaire } from '../../model/questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { checkConditions } from './check-conditions.ts';
import { checkFindings } from './check-findings.ts';
import { checkItem } from './check-item.ts';
import { checkMigrations } from './check-migrations.ts';
import { checkPainPoints } from './check-pain-points.ts';
import { type PlacedItem, placeItems } from './placed-items.ts';

/** All problems of a resolved questionnaire; paths are those of the file it was written in. */
export function checkQuestionnaire(questionnaire: Questionnaire): Problem[] {
  const placed = placeItems(questionnaire);
  return [
    ...checkIds(questionnaire, placed),
    ...checkBands(questionnaire),
    ...checkWeights(questionnaire),
    ...checkHeavy(questionnaire),
    ...placed.flatMap(({ item, path }) => checkItem(item, path, questionnaire)),
    ...checkConditions(placed),
    ...checkGates(questionnaire, placed),
    ...checkOrders(questionnaire),
    ...checkGapRoles(questionnaire),
    ...checkPainPoints(questionnaire),
    ...checkFindings(questionnaire),
    ...checkMigrations(questionnaire),
  ];
}

/** Ids are unique across kinds, so that one id alone says what is meant. */
function checkIds(questionnaire: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const { pillars, gates, roles } = questionnaire;
  const places: { id: string; path: Path }[] = [
    ...pillars.map(({ id }, p) => ({ id, path: ['pillars', p, 'id'] })),
    ...pillars.flatMap(({ capabilities }, p) =>
      capabilities.map(({ id }, c) => ({ id, path: ['pillars', p, 'capabilities', c, 'id'] })),
    ),
    ...placed.map(({ item, path }) => ({ id: item.id, path: [...path, 'id'] })),
    ...gates.map(({ id }, g) => ({ id, path: ['gates', g, 'id'] })),
    ...(['lenses', 'flags', 'consistency'] as const).flatMap((key) =>
      questionnaire[key].map(({ id }, r) => ({ id, path: [key, r, 'id'] })),
    ),
  ];
  const reserved = places
    .filter(({ id }) => id === OVERALL)
    .map(({ path }) => problem('reserved-id', path, `'${OVERALL}' is the name of the whole`, 'choose another id'));
  const roleIds = roles.map(({ id }, index) => ({ id, path: ['roles', index, 'id'] }));
  return [...reserved, ...repeated(places, 'id'), ...repeated(roleIds, 'role')];
}

function repeated(places: readonly { id: string; path: Path }[], what: string): Problem[] {
  const seen = new Set<string>();
  return places.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [problem('duplicate-id', path, `the ${what} '${id}' is used more than once`, 'give each its own')] : [];
  });
}

function checkBands({ bands }: Questionnaire): Problem[] {
  const edges = bands.flatMap(({ from }, index) => {
    const below = bands[index - 1];
    const path = ['bands', index, 'from'];
    if (below === undefined)
      return from === 0
        ? []
        : [problem('bands', path, 'the first band does not start at 0', 'write from: 0', { over: ['bands'] })];
    return from > below.from
      ? []
      : [
          problem('bands', path, `band edges do not ascend (${from} after ${below.from})`, 'order the bands from low to high', {
            over: ['bands'],
          }),
        ];
  });
  return [
    ...edges,
    ...repeated(
      bands.map(({ id }, index) => ({ id, path: ['bands', index, 'id'] })),
      'band',
    ),
  ];
}

/** Heaviest weight: the sum of all must stay a number. */
const HEAVIEST = 1e9;

function checkHeavy({ pillars }: Questionnaire): Problem[] {
  const weights = pillars.flatMap((pillar, p) => [
    { weight: pillar.weight, path: ['pillars', p, 'weight'] },
    ...pillar.capabilities.flatMap((capability, c) => [
      { weight: capability.weight, path: ['pillars', p, 'capabilities', c, 'weight'] },
      ...capability.items.flatMap((item, i) => {
        const path = ['pillars', p, 'capabilities', c, 'items', i];
        const options =
          item.type === 'checklist'
            ? item.options.map(({ weight }, o) => ({ weight, path: [...path, 'options', o, 'weight'] }))
            : [];
        return [{ weight: item.weight, path: [...path, 'weight'] }, ...options];
      }),
    ]),
  ]);
  return weights
    .filter(({ weight }) => weight > HEAVIEST)
    .map(({ weight, path }) =>
      problem('too-heavy', path, `the weight ${weight} is too large`, `write a number up to ${HEAVIEST}`),
    );
}

function checkWeights({ pillars }: Questionnaire): Problem[] {
  const idle = (capability: Capability) => capability.items.every(({ weight, type }) => weight === 0 || type === 'text');
  const capabilities = pillars.flatMap((pillar, p) =>
    pillar.capabilities.flatMap((capability, c) =>
      idle(capability)
        ? [
            problem(
              'no-weight',
              ['pillars', p, 'capabilities', c, 'id'],
              `'${capability.id}' can never have a score: no scored item has a weight over 0`,
              'give one item a weight',
              { severity: 'warning', over: ['pillars', p, 'capabilities', c] },
            ),
          ]
        : [],
    ),
  );
  const unweighted = pillars.length > 0 && pillars.every(({ weight }) => weight === 0);
  return unweighted
    ? [
        ...capabilities,
        problem('no-weight', ['pillars'], 'no pillar has a weight over 0', 'give at least one pillar a weight', {
          onKey: true,
          over: ['pillars'],
        }),
      ]
    : capabilities;
}

function checkGates({ gates, pillars }: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const items = new Map(placed.map(({ item }) => [item.id, item]));
  const scopes = [...pillars.map(({ id }) => id), OVERALL];
  return gates.flatMap((gate, g) => {
    const item = items.get(gate.item);
    const found: Problem[] = [];
    if (item === undefined) found.push(unknownReference(['gates', g, 'item'], 'item', gate.item, [...items.keys()]));
    if (item?.type === 'text')
      found.push(
        problem('gate-text', ['gates', g, 'item'], `'${gate.item}' is free text and has no score`, 'use an item that is scored'),
      );
    if (!scopes.includes(gate.scope)) found.push(unknownReference(['gates', g, 'scope'], 'scope', gate.scope, scopes));
    return found;
  });
}

function checkOrders({ rules, pillars }: Questionnaire): Problem[] {
  const known = [...pillars.map(({ id }) => id), 'pain_points'];
  return Object.entries(rules.orders ?? {}).flatMap(([name, order]: [string, readonly string[]]) =>
    order.flatMap((id, index) => (known.includes(id) ? [] : [unknownReference(['orders', name, index], 'pillar', id, known)])),
  );
}

function checkGapRoles({ settings, roles }: Questionnaire): Problem[] {
  const known = roles.map(({ id }) => id);
  if (known.length === 0) return [];
  return settings.gap_roles.flatMap((role, index) =>
    known.includes(role) ? [] : [unknownReference(['settings', 'gap_roles', index], 'role', role, known)],
  );
}
