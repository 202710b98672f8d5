// Which tags a questionnaire carries, and which ones its rules and titles name.
// Source: rules as data, section 6.
import type { Path } from '../../model/problem.ts';
import type { CarriedRules, Item, Questionnaire } from '../../model/questionnaire.ts';
import type { PlacedItem } from './placed-items.ts';

/** A tag at an item or option, with its place in the file. */
export interface PlacedTag {
  readonly tag: string;
  readonly path: Path;
}

const TAG = /^[\w.-]+:[\w.-]+$/;
/** Keys whose text is read by people and may look like a tag. */
const WORDS: ReadonlySet<string> = new Set(['id', 'title', 'says', 'caution', 'section', 'sources']);

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

/** Tags that lenses, flags and consistency rules look at. */
export function ruledTags({ lenses, flags, consistency }: Pick<Questionnaire, 'lenses' | 'flags' | 'consistency'>): Set<string> {
  return new Set([...lenses, ...flags, ...consistency].flatMap((rule) => tagsIn(rule)));
}

/** Tags that have a title. */
export function titledTags({ titles = {} }: CarriedRules): Set<string> {
  return new Set(Object.keys(titles).filter((key) => TAG.test(key)));
}

function tagsIn(value: unknown): string[] {
  if (typeof value === 'string') return TAG.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => (WORDS.has(key) ? [] : tagsIn(part)));
}

/** `cx` of `cx:easy`. */
export function familyOf(tag: string): string {
  return tag.slice(0, tag.indexOf(':'));
}
