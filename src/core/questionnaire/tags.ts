// Which tags a questionnaire carries, and which ones its rules and titles name.
// Source: rules as data, section 6.
import type { Path } from '../../model/problem.ts';
import type { CarriedRules, Item, Questionnaire } from '../../model/questionnaire.ts';
import { figuresIn, figuresOfLens, placeRules, withMembers } from './placed-figures.ts';
import type { PlacedItem } from './placed-items.ts';

/** A tag at an item or option, with its place in the file. */
export interface PlacedTag {
  readonly tag: string;
  readonly path: Path;
}

const TAG = /^[\w.-]+:[\w.-]+$/;

/** Every tag of every item and option, in order. */
export function tagsOf(placed: readonly PlacedItem[]): PlacedTag[] {
  return placed.flatMap(({ item, path }) => [
    ...item.tags.map((tag, t) => ({ tag, path: [...path, 'tags', t] })),
    ...optionsOf(item).flatMap(({ tags }, o) => tags.map((tag, t) => ({ tag, path: [...path, 'options', o, 'tags', t] }))),
  ]);
}

function optionsOf(item: Item): readonly { readonly tags: readonly string[] }[] {
  return 'options' in item ? item.options : [];
}

/** Tags that lenses, flags, consistency rules and trends look at. */
export function ruledTags(questionnaire: Pick<Questionnaire, 'lenses' | 'flags' | 'consistency' | 'packs'>): Set<string> {
  const { lenses, packs } = questionnaire;
  const figures = [
    ...lenses.flatMap((lens) => figuresOfLens(lens, [])),
    ...placeRules(questionnaire).flatMap(({ when }) => figuresIn(when, [])),
    ...packs.flatMap(({ entries }) => entries.flatMap(({ from }) => (from === null ? [] : withMembers(from, [])))),
  ];
  return new Set(figures.flatMap(({ figure }) => (figure.kind === 'tag' ? [figure.tag] : [])));
}

/** Tags that have a title. */
export function titledTags({ titles = {} }: CarriedRules): Set<string> {
  return new Set(Object.keys(titles).filter((key) => TAG.test(key)));
}

/** `cx` of `cx:easy`. */
export function familyOf(tag: string): string {
  return tag.slice(0, tag.indexOf(':'));
}
