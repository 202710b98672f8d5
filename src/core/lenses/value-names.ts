// The values each kind of lens publishes. Source: rules as data, section 7.
import type { Figure } from '../../model/figure.ts';
import type { Lens, LensPart, ProfileLens } from '../../model/lens.ts';
import type { TrendPack } from '../../model/trend.ts';

/** What a profile says of its parts as a whole, or of each group. */
export const PROFILE_VALUES = ['score', 'lowest', 'lowest_score', 'highest', 'highest_score'] as const;

/** Every name that `{name}` in a reading and `value:` in a condition may have, in the order published. */
export function valueNames(lens: Lens, packs: readonly TrendPack[]): string[] {
  return [...new Set(everyName(lens, packs))];
}

/** The same, a name as often as it is used. */
export function everyName(lens: Lens, packs: readonly TrendPack[]): string[] {
  return [...ownNames(lens, packs), ...partsOf(lens).flatMap(({ figure }) => namesIn(figure))];
}

function ownNames(lens: Lens, packs: readonly TrendPack[]): string[] {
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return profileNames(lens);
    case 'balance':
      return ['left', 'right', 'tilt', 'lesser', 'combined', 'evenness'];
    case 'load':
      return ['load', 'capacity', ...(lens.history === null ? [] : ['history']), 'risk', 'factor'];
    case 'dial':
      return ['value'];
    case 'amount':
      return ['amount', 'worth', ...(lens.beside === null ? [] : ['beside'])];
    case 'exposure':
      return [...trendsOf(lens.packs, packs), 'score', 'highest'];
    default:
      return lens satisfies never;
  }
}

function profileNames(lens: ProfileLens): string[] {
  const whole = lens.by_group ? lens.groups.flatMap((group) => PROFILE_VALUES.map((name) => `${name}.${group}`)) : PROFILE_VALUES;
  return [
    ...lens.parts.map(({ id }) => id),
    ...whole,
    ...(lens.kind === 'path' ? ['leak', 'leak_from', 'leak_to'] : []),
    ...(lens.counterweight === null ? [] : ['counterweight', ...(lens.by_group ? [] : ['index'])]),
    ...(lens.role_gap ? ['role_gap'] : []),
  ];
}

function trendsOf(ids: readonly string[], packs: readonly TrendPack[]): string[] {
  return packs.filter(({ id }) => ids.includes(id)).flatMap(({ entries }) => entries.map(({ id }) => id));
}

/** The figures of a lens with their names, in order; none for an exposure, whose parts are trends. */
export function partsOf(lens: Lens): LensPart[] {
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return [...lens.parts, ...(lens.counterweight === null ? [] : [lens.counterweight])];
    case 'balance':
      return [lens.left, lens.right];
    case 'load':
      return [lens.ease, lens.capacity, ...(lens.history === null ? [] : [lens.history])];
    case 'dial':
      return [...lens.of];
    case 'amount':
      return [lens.of, ...(lens.beside === null ? [] : [lens.beside])];
    case 'exposure':
      return [];
    default:
      return lens satisfies never;
  }
}

/** A figure and those it is made of. */
export function figuresIn(figure: Figure): Figure[] {
  if (!('of' in figure) || typeof figure.of === 'string') return [figure];
  return [figure, ...figure.of.flatMap((member) => figuresIn(member.figure))];
}

/** Names that a map of figures publishes, however deep it stands. */
function namesIn(figure: Figure): string[] {
  if (!('of' in figure) || typeof figure.of === 'string') return [];
  return figure.of.flatMap(({ name, figure: member }) => [...(name === null ? [] : [name]), ...namesIn(member)]);
}

const NAMED: ReadonlySet<string> = new Set(['lowest', 'highest', 'leak_from', 'leak_to']);

/** True for a value that is the name of a part rather than a number. */
export function isNamedValue(name: string): boolean {
  return NAMED.has(name) || /^(lowest|highest)\./.test(name);
}
