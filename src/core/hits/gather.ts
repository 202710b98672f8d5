// The pain points of an organisation, from all that was written down: one that stands in several places is one.
import type { AnswerSheet } from '../../model/answers.ts';
import type { PainPointFile } from '../../model/pain-point.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { idFor } from './entry.ts';

/** One place that holds pain points. */
export interface Source {
  readonly points: readonly WrittenPainPoint[];
}

/** Where a pain point of the whole list was written: the index of its source, and its index there. */
export interface Origin {
  readonly source: number;
  readonly index: number;
}

export interface Gathered {
  readonly points: readonly WrittenPainPoint[];
  /** One for each point. */
  readonly origins: readonly Origin[];
}

/** A file of its own comes before the sheets. */
export function sourcesOf(file: PainPointFile | null, sheets: readonly AnswerSheet[]): Source[] {
  return [...(file === null ? [] : [{ points: file.points }]), ...sheets.map(({ painPoints: points }) => ({ points }))];
}

/** A pain point that has been told, under the id it was written with. */
interface Told {
  readonly title: string;
  readonly id: string;
}

/**
 * The same id with the same words is one pain point, and the first source tells of it. The same id with other words is
 * another one: it is named after its words, also where others of that source wait for it. Nobody's name goes into an id.
 * Of an id that stands twice in one source the first entry counts.
 */
export function gather(sources: readonly Source[]): Gathered {
  const known = new Set(sources.flatMap(({ points: own }) => own.map(({ id }) => id)));
  const told = new Map<string, readonly Told[]>();
  const points: WrittenPainPoint[] = [];
  const origins: Origin[] = [];
  for (const [source, { points: own }] of sources.entries()) {
    const names = new Map<string, string>();
    const fresh: { readonly index: number; readonly point: WrittenPainPoint }[] = [];
    for (const [index, point] of own.entries()) {
      if (names.has(point.id)) continue;
      const others = told.get(point.id) ?? [];
      const same = others.find(({ title }) => sameWords(title, point.title));
      const id = same?.id ?? (others.length === 0 ? point.id : idFor(point.title, known));
      names.set(point.id, id);
      if (same !== undefined) continue;
      known.add(id);
      told.set(point.id, [...others, { title: point.title, id }]);
      fresh.push({ index, point });
    }
    for (const { index, point } of fresh) {
      points.push(renamed(point, names));
      origins.push({ source, index });
    }
  }
  return { points, origins };
}

function sameWords(left: string, right: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(left) === plain(right);
}

function renamed(point: WrittenPainPoint, names: ReadonlyMap<string, string>): WrittenPainPoint {
  const nameOf = (id: string) => names.get(id) ?? id;
  const { id, depends_on: others = [] } = point;
  if ([id, ...others].every((one) => nameOf(one) === one)) return point;
  return { ...point, id: nameOf(id), ...(point.depends_on && { depends_on: others.map(nameOf) }) };
}
