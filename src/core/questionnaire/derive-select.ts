// The items a selection keeps, in the order and tree of the parent.
// Source: rules as data, section 11.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, LeftOutItem, Questionnaire } from '../../model/questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { itemsIn } from './conditions.ts';

/** `added` are the items the selection brings itself, with their places: they stay. */
export function select(
  parent: Questionnaire,
  only: readonly string[],
  added: ReadonlyMap<string, Path>,
  problems: Problem[],
): Questionnaire {
  const all = parent.pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
  const known = all.map(({ id }) => id);
  const kept = new Set([...only, ...added.keys()]);
  for (const [index, id] of only.entries()) if (!known.includes(id)) problems.push(unknownItem(id, index, all));

  const keep = (item: Item): Item => {
    const missing = item.when === null ? [] : itemsIn(item.when).filter((id) => known.includes(id) && !kept.has(id));
    const [first] = missing;
    if (first === undefined) return item;
    problems.push(
      problem(
        'when-left-out',
        added.get(item.id) ?? ['only', only.indexOf(item.id)],
        `'${item.id}' is asked only after '${first}', which 'only' leaves out`,
        `add ${missing.join(' and ')}, or take it out too`,
      ),
    );
    return { ...item, when: null };
  };
  const pillars = parent.pillars
    .map((pillar) => ({
      ...pillar,
      capabilities: pillar.capabilities
        .map((capability) => ({ ...capability, items: capability.items.filter(({ id }) => kept.has(id)).map(keep) }))
        .filter(({ items }) => items.length > 0),
    }))
    .filter(({ capabilities }) => capabilities.length > 0);
  const gone = new Set(parent.pillars.map(({ id }) => id).filter((id) => !pillars.some((pillar) => pillar.id === id)));
  const gates = parent.gates.filter(({ item, scope }) => kept.has(item) && !gone.has(scope));
  return {
    ...parent,
    pillars,
    gates,
    rules: { ...parent.rules, ...(parent.rules.orders && { orders: ordersWithout(parent.rules.orders, gone) }) },
    leftOut: {
      items: [...parent.leftOut.items, ...all.filter(({ id }) => !kept.has(id)).map(leftOutItem)],
      gates: [...parent.leftOut.gates, ...parent.gates.filter((gate) => !gates.includes(gate)).map(({ id }) => id)],
    },
  };
}

function leftOutItem(item: Item): LeftOutItem {
  const options = 'options' in item ? item.options : [];
  return { id: item.id, code: item.code, title: item.title, tags: [...item.tags, ...options.flatMap(({ tags }) => tags)] };
}

/** The display number is what people see of an item. */
function unknownItem(given: string, index: number, all: readonly Item[]): Problem {
  const meant = all.find(({ code }) => code === given);
  const found = unknownReference(
    ['only', index],
    'item',
    given,
    all.map(({ id }) => id),
  );
  return meant === undefined ? found : { ...found, mend: `write its id, ${meant.id}`, suggest: null };
}

type Orders = NonNullable<Questionnaire['rules']['orders']>;

function ordersWithout(orders: Orders, gone: ReadonlySet<string>): Orders {
  return Object.fromEntries(
    Object.entries(orders).map(([name, order]: [string, readonly string[]]) => [name, order.filter((id) => !gone.has(id))]),
  );
}
