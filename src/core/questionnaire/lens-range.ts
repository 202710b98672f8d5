// Between which numbers the values of a lens lie, whatever is answered. Source: rules as data, section 7.
import type { Figure } from '../../model/figure.ts';
import type { BalanceLens, ExposureLens, Lens, LensPart, LoadLens, ProfileLens } from '../../model/lens.ts';
import type { TrendPack } from '../../model/trend.ts';
import { partsOf, valueNames } from '../lenses/value-names.ts';
import { ANY, type Ground, hull, type LensRange, membersIn, POINTS, type Range, rangeOf } from './figure-range.ts';
import { membersOf } from './placed-figures.ts';

type Values = readonly (readonly [name: string, range: Range | null])[];

/** What the values of a lens can be; `ground` has the lenses above it. Values that are told nothing of may be any number. */
export function lensRange(lens: Lens, packs: readonly TrendPack[], ground: Ground): LensRange {
  const of = (part: LensPart | null) => (part === null ? null : rangeOf(part.figure, ground));
  const canBeEnough = hasEnough(lens, packs, of);
  const members = partsOf(lens).flatMap(({ figure }) => namedIn(figure, ground));
  const known = new Map([...members, ...(canBeEnough ? valuesOf(lens, packs, ground, of) : [])]);
  const values = valueNames(lens, packs).map((name) => [name, canBeEnough ? rangeIn(known, name) : null] as const);
  return { canBeEnough, values: new Map(values), certain: new Set(certainOf(lens, ground)) };
}

type PartRange = (part: LensPart | null) => Range | null;

function rangeIn(known: ReadonlyMap<string, Range | null>, name: string): Range | null {
  const found = known.get(name);
  return found === undefined ? ANY : found;
}

function namedIn(figure: Figure, ground: Ground): Values {
  return membersOf(figure).flatMap(({ name, figure: member }) => [
    ...(name === null ? [] : [[name, rangeOf(member, ground)] as const]),
    ...namedIn(member, ground),
  ]);
}

function hasEnough(lens: Lens, packs: readonly TrendPack[], of: PartRange): boolean {
  switch (lens.kind) {
    case 'profile':
    case 'path': {
      const there = lens.parts.filter((part) => of(part) !== null);
      const isMet = (needed: number, group: string | null) =>
        there.filter((part) => group === null || part.group === group).length >= needed;
      const needs =
        typeof lens.needs === 'number' ? [isMet(lens.needs, null)] : Object.entries(lens.needs).map(([g, n]) => isMet(n, g));
      const isHeld = lens.counterweight === null || lens.counterweight_optional || of(lens.counterweight) !== null;
      return isHeld && there.length > 0 && needs.every((met) => met);
    }
    case 'load':
      return of(lens.ease) !== null && of(lens.capacity) !== null;
    case 'amount':
      return of(lens.of) !== null;
    case 'balance':
    case 'dial':
      return partsOf(lens).every((part) => of(part) !== null);
    case 'exposure':
      return trendsOf(lens, packs).length >= lens.needs;
    default:
      return lens satisfies never;
  }
}

/** Values that exist whenever the lens has enough answers; of others nothing is promised. */
function certainOf(lens: Lens, ground: Ground): readonly string[] {
  switch (lens.kind) {
    case 'balance':
      return ['left', 'right', 'tilt', 'lesser', 'combined', 'evenness'];
    case 'load':
      return ['load', 'capacity', 'risk', 'factor'];
    case 'dial':
      return ['value'];
    case 'amount':
      return ['amount', 'worth'];
    case 'profile':
    case 'path':
      return certainOfProfile(lens, ground);
    case 'exposure':
      return [];
    default:
      return lens satisfies never;
  }
}

/** A part exists for certain if all of its kind are needed; a lowest one if none borrows what counts for another. */
function certainOfProfile({ kind, parts, needs, by_group, ...lens }: ProfileLens, ground: Ground): string[] {
  const isNeeded = ({ group }: LensPart) =>
    typeof needs === 'number'
      ? needs >= parts.length
      : group !== null && (needs[group] ?? 0) >= parts.filter((part) => part.group === group).length;
  const endings = !by_group ? [''] : typeof needs === 'number' ? [] : Object.keys(needs).map((group) => `.${group}`);
  const names = ['score', 'highest', 'highest_score', ...(isDisjoint(parts, ground) ? ['lowest', 'lowest_score'] : [])];
  const isWeighed = lens.counterweight !== null && !lens.counterweight_optional;
  return [
    ...parts.filter(isNeeded).map(({ id }) => id),
    ...endings.flatMap((ending) => names.map((name) => `${name}${ending}`)),
    ...(kind === 'path' ? ['leak'] : []),
    ...(isWeighed ? ['counterweight', 'index'] : []),
  ];
}

/** What counts for a part counts for no other. */
function isDisjoint(parts: readonly LensPart[], ground: Ground): boolean {
  const members = parts.map(({ figure }) => membersIn(figure, ground));
  if (members.includes(null)) return false;
  const ids = members.flatMap((set) => [...(set ?? [])]);
  return new Set(ids).size === ids.length;
}

function valuesOf(lens: Lens, packs: readonly TrendPack[], ground: Ground, of: PartRange): Values {
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return profileValues(lens, ground, of);
    case 'balance':
      return balanceValues(lens, of);
    case 'load':
      return loadValues(lens, of);
    case 'dial':
      return [['value', times(hull(partsOf(lens).map((part) => of(part) ?? ANY)) ?? ANY, lens.top / 100)]];
    case 'amount': {
      const amount = of(lens.of) ?? ANY;
      return [
        ['amount', amount],
        ['worth', times(amount, lens.each_worth)],
        ['beside', of(lens.beside)],
      ];
    }
    case 'exposure':
      return exposureValues(lens, packs, ground);
    default:
      return lens satisfies never;
  }
}

/** Every score of parts lies among them, however it is made. */
function profileValues(lens: ProfileLens, ground: Ground, of: PartRange): Values {
  const groups = lens.by_group ? lens.groups : [null];
  const among = (parts: readonly LensPart[]) => hull(parts.map(of).filter((range) => range !== null));
  const whole = among(lens.parts);
  const spread = whole === null ? null : { from: 0, to: whole.to - whole.from };
  const score = groups.flatMap((group): Values => {
    const range = among(lens.parts.filter((part) => group === null || part.group === group));
    const names = ['score', 'lowest_score', 'highest_score'];
    return names.map((name) => [group === null ? name : `${name}.${group}`, range]);
  });
  const counterweight = of(lens.counterweight);
  return [
    ...lens.parts.map((part) => [part.id, of(part)] as const),
    ...score,
    ['leak', spread],
    ['counterweight', counterweight],
    ['index', whole === null || counterweight === null ? null : times(plus(whole, counterweight), 0.5)],
    ['role_gap', spread === null || !ground.hasGap ? null : { from: -spread.to, to: spread.to }],
  ];
}

function balanceValues({ left, right }: BalanceLens, of: PartRange): Values {
  const [one, two] = [of(left) ?? ANY, of(right) ?? ANY];
  const tilt = plus(one, times(two, -1));
  const far = Math.max(Math.abs(tilt.from), Math.abs(tilt.to));
  const near = tilt.from <= 0 && tilt.to >= 0 ? 0 : Math.min(Math.abs(tilt.from), Math.abs(tilt.to));
  const isRoot = [one, two].every(({ from, to }) => from >= 0 && Number.isFinite(to));
  return [
    ['left', one],
    ['right', two],
    ['tilt', tilt],
    ['lesser', { from: Math.min(one.from, two.from), to: Math.min(one.to, two.to) }],
    ['combined', isRoot ? { from: Math.sqrt(one.from * two.from), to: Math.sqrt(one.to * two.to) } : ANY],
    ['evenness', { from: 100 - far, to: 100 - near }],
  ];
}

/** A history that is not known leaves the risk to load and capacity alone. */
function loadValues({ ease, capacity, history }: LoadLens, of: PartRange): Values {
  const [easy, able] = [of(ease) ?? ANY, of(capacity) ?? ANY];
  const past = history === null ? null : of(history);
  const isScore = [easy, able, past ?? POINTS].every(({ from, to }) => from >= 0 && to <= 100);
  const load = { from: 100 - easy.to, to: 100 - easy.from };
  const plain = { from: load.from * (1 - able.to / 100), to: load.to * (1 - able.from / 100) };
  const heard = past === null ? [] : [plus(times(plain, 0.75), { from: 0.25 * (100 - past.to), to: 0.25 * (100 - past.from) })];
  const risk = isScore ? (hull([plain, ...heard]) ?? ANY) : ANY;
  return [
    ['load', load],
    ['capacity', able],
    ['history', past],
    ['risk', risk],
    ['factor', { from: 1 - risk.to / 200, to: 1 - risk.from / 200 }],
  ];
}

/** Readiness comes from answers or from the form. */
function exposureValues(lens: ExposureLens, packs: readonly TrendPack[], ground: Ground): Values {
  const trends = trendsOf(lens, packs).map(({ id, from, steps }) => {
    const ready = hull([...steps, ...(from === null ? [] : [rangeOf(from, ground)])].filter((range) => range !== null)) ?? ANY;
    return { id, open: { from: 100 - ready.to, to: 100 - ready.from } };
  });
  return [
    ...trends.map(({ id, open }) => [id, hull([open, { from: 0, to: 0 }])] as const),
    ['score', hull(trends.map(({ open }) => open))],
  ];
}

function trendsOf({ packs: named }: ExposureLens, packs: readonly TrendPack[]) {
  return packs
    .filter(({ id }) => named.includes(id))
    .flatMap(({ entries, readiness }) =>
      entries.map(({ id, from }) => ({ id, from, steps: readiness.map(({ value }) => ({ from: value, to: value })) })),
    );
}

function plus(one: Range, two: Range): Range {
  return { from: one.from + two.from, to: one.to + two.to };
}

function times({ from, to }: Range, by: number): Range {
  if (by === 0) return { from: 0, to: 0 };
  return by < 0 ? { from: to * by, to: from * by } : { from: from * by, to: to * by };
}
