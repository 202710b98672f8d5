// Which items and options feed a figure. Members of a tag are whatever carries it. Source: rules as data, section 6.
import type { Figure } from '../../model/figure.ts';
import type { Item, LeftOutItem } from '../../model/questionnaire.ts';
import type { Names } from './names.ts';

/** A scored item, or one of its options. */
export interface Member {
  readonly item: Item;
  /** Id of the option; null for the item itself. */
  readonly option: string | null;
}

/** What carries a tag, in the order of the questionnaire; what has no weight stays out. */
export function taggedWith(tag: string, { questionnaire: { pillars } }: Names): Member[] {
  return weighing(pillars)
    .flatMap(({ capabilities }) => weighing(capabilities))
    .flatMap(({ items }) => weighing(items))
    .filter(isScored)
    .flatMap((item) => [
      ...(item.tags.includes(tag) ? [{ item, option: null }] : []),
      ...optionsOf(item)
        .filter(({ tags }) => tags.includes(tag))
        .map(({ id }) => ({ item, option: id })),
    ]);
}

function weighing<Weighed extends { readonly weight: number }>(all: readonly Weighed[]): Weighed[] {
  return all.filter(({ weight }) => weight > 0);
}

/** Items left out that carry a tag, themselves or at an option. */
export function leftOutWith(tag: string, { questionnaire }: Names): LeftOutItem[] {
  return questionnaire.leftOut.items.filter(({ tags }) => tags.includes(tag));
}

/** The items and options that go into a figure; none for what is counted or compared elsewhere. */
export function membersOf(figure: Figure, names: Names): Member[] {
  switch (figure.kind) {
    case 'item':
    case 'answer':
      return itemsWhere(names, ({ id }) => id === figure.item);
    case 'option':
      return itemsWhere(names, ({ id }) => id === figure.item).map(({ item }) => ({ item, option: figure.option }));
    case 'tag':
      return taggedWith(figure.tag, names);
    case 'capability':
    case 'pillar':
      return placedIn(figure.kind === 'capability' ? figure.capability : figure.pillar, names);
    case 'overall':
      return itemsWhere(names, () => true);
    case 'lens':
    case 'gap':
    case 'hits':
      return [];
    default:
      return distinct(figure.of.flatMap((member) => membersOf(member.figure, names)));
  }
}

function itemsWhere({ items }: Names, holds: (item: Item) => boolean): Member[] {
  return [...items.values()].filter((item) => isScored(item) && holds(item)).map((item) => ({ item, option: null }));
}

/** The items of a capability or of a pillar. */
function placedIn(id: string, names: Names): Member[] {
  const { pillars } = names.questionnaire;
  const capabilities = pillars.flatMap((pillar) =>
    pillar.capabilities.filter((capability) => pillar.id === id || capability.id === id),
  );
  const ids = new Set(capabilities.flatMap(({ items }) => items.map((item) => item.id)));
  return itemsWhere(names, (item) => ids.has(item.id));
}

function distinct(members: readonly Member[]): Member[] {
  return [...new Map(members.map((member) => [`${member.item.id}/${member.option ?? ''}`, member])).values()];
}

function isScored({ type }: Item): boolean {
  return type !== 'text';
}

function optionsOf(item: Item): readonly { readonly id: string; readonly tags: readonly string[] }[] {
  if (item.type === 'checklist') return weighing(item.options);
  return item.type === 'choice' ? item.options : [];
}
