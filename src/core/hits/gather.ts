// The pain points of an organisation, from all that was written down: one that stands in several places is one.
import type { AnswerSheet } from '../../model/answers.ts';
import type { PainPointFile } from '../../model/pain-point.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { idFor } from './entry.ts';

/** One place that holds pain points. */
export interface Source {
  readonly points: readonly WrittenPainPoint[];
  /** True for a file of their own: its ids stay what they are. */
  readonly keepsIds?: boolean;
}

/** Where a pain point of the whole list was written: the index of its source, and its index there. */
export interface Origin {
  readonly source: number;
  readonly index: number;
}

/** Something that two places say of one id, and do not mean the same by. */
export interface Doubt extends Origin {
  readonly field: string;
  /** What another place says, or what it is called now. */
  readonly other: string;
}

export interface Gathered {
  readonly points: readonly WrittenPainPoint[];
  /** One for each point: the place that tells most of it. */
  readonly origins: readonly Origin[];
  readonly doubts: readonly Doubt[];
}

/** A file of its own comes before the sheets. */
export function sourcesOf(file: PainPointFile | null, sheets: readonly AnswerSheet[]): Source[] {
  return [
    ...(file === null ? [] : [{ points: file.points, keepsIds: true }]),
    ...sheets.map(({ painPoints: points }) => ({ points })),
  ];
}

/** One entry, where it stands. */
interface Holder extends Origin {
  readonly point: WrittenPainPoint;
  readonly keepsIds: boolean;
}

/** Entries with the same id and the same words: one pain point. */
interface Told {
  readonly id: string;
  readonly words: string;
  /** In the order of the sources. */
  readonly holders: readonly Holder[];
}

/**
 * The same id with the same words is one pain point: what one place leaves out, another fills in. An id that stands for
 * different words is another pain point for each: all are named after their words, but for that of a file of its own. So
 * neither the order of the sheets nor a sheet that comes in later changes what anything is called, and nobody's name goes
 * into an id. Of an id that stands twice in one source the first entry counts.
 */
export function gather(sources: readonly Source[]): Gathered {
  const told = toldIn(sources);
  const names = namesOf(told, sources);
  const words = names.size === 0 ? [] : sources.map(wordsById);
  const nameIn = (source: number, id: string) => names.get(keyOf(id, words[source]?.get(id) ?? '')) ?? id;
  const named = told.map(({ holders }) =>
    holders.map((holder) => ({ ...holder, point: renamedIn(holder, (id) => nameIn(holder.source, id)) })).toSorted(byWeight),
  );
  return {
    points: named.map(merged),
    origins: named.map(([first]) => ({ source: first?.source ?? 0, index: first?.index ?? 0 })),
    doubts: named.flatMap((holders, index) => doubtsIn(told[index]?.id ?? '', holders)),
  };
}

/** What the first leaves out is filled in by the others. */
function merged(holders: readonly Holder[]): WrittenPainPoint {
  const points = holders.map(({ point }) => point);
  return points.length === 1 ? (points[0] as WrittenPainPoint) : Object.assign({}, ...points.toReversed());
}

function toldIn(sources: readonly Source[]): Told[] {
  const told = new Map<string, Holder[]>();
  for (const [source, { points, keepsIds = false }] of sources.entries()) {
    const seen = new Set<string>();
    for (const [index, point] of points.entries()) {
      if (seen.has(point.id)) continue;
      seen.add(point.id);
      const key = keyOf(point.id, plainWords(point.title));
      told.set(key, [...(told.get(key) ?? []), { source, index, point, keepsIds }]);
    }
  }
  return [...told.values()].map((holders) => {
    const { id, title } = (holders[0] as Holder).point;
    return { id, words: plainWords(title), holders };
  });
}

/** A file of its own before sheets, then who says most; the order of the sheets says nothing. */
function byWeight(left: Holder, right: Holder): number {
  const size = ({ point }: Holder) => Object.keys(point).length;
  const [one, other] = [JSON.stringify(left.point), JSON.stringify(right.point)];
  return Number(right.keepsIds) - Number(left.keepsIds) || size(right) - size(left) || (one < other ? -1 : one > other ? 1 : 0);
}

/** What each is called, by id and words. */
function namesOf(told: readonly Told[], sources: readonly Source[]): Map<string, string> {
  const known = new Set(sources.flatMap(({ points }) => points.map(({ id }) => id)));
  const meanings = new Map<string, number>();
  for (const { id } of told) meanings.set(id, (meanings.get(id) ?? 0) + 1);
  const names = new Map<string, string>();
  const doubled = told.filter(({ id, holders }) => (meanings.get(id) ?? 0) > 1 && !holders.some(({ keepsIds }) => keepsIds));
  for (const { id, words, holders } of doubled.toSorted(byKey)) {
    const name = idFor(holders[0]?.point.title ?? id, known);
    known.add(name);
    names.set(keyOf(id, words), name);
  }
  return names;
}

function byKey(left: Told, right: Told): number {
  const [one, other] = [keyOf(left.id, left.words), keyOf(right.id, right.words)];
  return one < other ? -1 : 1;
}

function keyOf(id: string, words: string): string {
  return JSON.stringify([id, words]);
}

/** The words that an id stands for in one source, where its first entry counts. */
function wordsById({ points }: Source): Map<string, string> {
  return new Map(points.toReversed().map(({ id, title }) => [id, plainWords(title)]));
}

/** Alike but for case and spaces. */
export function plainWords(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function renamedIn({ point }: Holder, nameOf: (id: string) => string): WrittenPainPoint {
  const { id, depends_on: others = [] } = point;
  const named = nameOf(id);
  if (named === id && others.every((one) => nameOf(one) === one)) return point;
  return { ...point, id: named, ...(point.depends_on && { depends_on: others.map(nameOf) }) };
}

/** That it is called otherwise, and what its places say differently; told where it does not count. */
function doubtsIn(id: string, [first, ...others]: readonly Holder[]): Doubt[] {
  if (first === undefined) return [];
  const name = first.point.id;
  const all = name === id ? [] : [first, ...others];
  const called = all.map(({ source, index }) => ({ source, index, field: 'id', other: name }));
  const differing = others.flatMap(({ source, index, point }) =>
    Object.entries(point).flatMap(([field, value]) => {
      const said: unknown = Reflect.get(first.point, field);
      if (field === 'title' || said === undefined || JSON.stringify(said) === JSON.stringify(value)) return [];
      return [{ source, index, field, other: JSON.stringify(said) }];
    }),
  );
  return [...called, ...differing];
}
