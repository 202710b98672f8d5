// What entries come to in a list of pain points: new ones at its end, and changes to those that stand there. Decided on the
// list as it is at that moment, so that two who write at once lose nothing.
import type { Path, Problem } from '../../model/problem.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { problem } from '../problems.ts';
import { checkGraph } from './check.ts';
import { idFor } from './entry.ts';
import { fieldIn, isWritten, type Written, withFields } from './entry-fields.ts';
import { gather, plainWords, type Source } from './gather.ts';
import type { Entry, Placed } from './import.ts';
import type { Limits } from './limits.ts';
import { checkSizes, readPainPoints } from './read.ts';
import { plainTest } from './where.ts';

/** What becomes of an entry that stands in the list already. */
export type Twice = 'refuse' | 'leave' | 'update';

/** An entry of the list that was made or changed. */
export interface Own {
  readonly id: string;
  /** Its place in the list. */
  readonly index: number;
  readonly isNew: boolean;
  /** False if it says nothing that was not there. */
  readonly isChanged: boolean;
  readonly entry: Entry;
}

export interface Draft {
  /** The whole list. */
  readonly list: readonly unknown[];
  readonly own: readonly Own[];
  /** Ids of those that stood there already and were left as they are. */
  readonly left: readonly string[];
  readonly problems: readonly Placed[];
}

/** One change of the data; undefined takes away what stands there. */
export interface Change {
  readonly path: Path;
  readonly value: unknown;
}

export interface Rules {
  readonly twice: Twice;
  /** Ids that are taken in other files. */
  readonly elsewhere: Iterable<string>;
  /** What a field means that is left out: a table that says so changes nothing. */
  readonly defaults: Written;
}

export function draft(present: readonly unknown[], entries: readonly Entry[], { twice, elsewhere, defaults }: Rules): Draft {
  const list = [...present];
  const known = new Names(present);
  const taken = new Set([...elsewhere, ...known.ids()]);
  const own: Own[] = [];
  const left: string[] = [];
  const problems: Placed[] = [];
  for (const entry of entries) {
    const at = known.find(entry);
    const before = at === null ? {} : list[at];
    if (at !== null && isWritten(before)) {
      const id = String(before.id);
      const isOurs = own.some(({ index }) => index === at);
      if (twice === 'leave') left.push(id);
      else if (twice === 'refuse' || isOurs) problems.push(standsAlready(id, entry, isOurs));
      else {
        const after = withFields(
          before,
          new Map([...entry.fields].filter(([name, value]) => !isSaid(before, name, value, defaults))),
        );
        list[at] = after;
        own.push({ id, index: at, isNew: false, isChanged: JSON.stringify(after) !== JSON.stringify(before), entry });
      }
      continue;
    }
    const point = withFields({ ...named(entry, taken) }, entry.fields);
    const id = String(point.id);
    taken.add(id);
    known.add(point, list.length);
    own.push({ id, index: list.length, isNew: true, isChanged: true, entry });
    list.push(point);
  }
  return { list, own, left, problems };
}

/** Left out and meant anyway, or the same in another order or form. */
function isSaid(before: Written, name: string, value: unknown, defaults: Written): boolean {
  const old = fieldIn(before, name);
  if (value === undefined) return old === undefined;
  return old === undefined ? value === defaults[name] : plainValue(name, old) === plainValue(name, value);
}

function plainValue(name: string, value: unknown): string {
  const parts = (Array.isArray(value) ? value : [value]).map((part) => plainTest(name, part));
  return JSON.stringify(parts.map(String).toSorted());
}

/** The keys that come first in the file; the id is made from the title where none is given. */
function named({ fields }: Entry, taken: ReadonlySet<string>): Written {
  const title = fields.get('title');
  const id = fields.get('id') ?? idFor(typeof title === 'string' ? title : '', taken);
  return { id, ...(title === undefined ? {} : { title }) };
}

/** Finds what stands in a list by its id, or by its words where no id is given. */
class Names {
  readonly #byId = new Map<string, number>();
  readonly #byWords = new Map<string, number>();

  constructor(list: readonly unknown[]) {
    for (const [index, point] of list.entries()) if (isWritten(point)) this.add(point, index);
  }

  add({ id, title }: Written, index: number): void {
    if (typeof id === 'string' && !this.#byId.has(id)) this.#byId.set(id, index);
    if (typeof title === 'string' && !this.#byWords.has(plainWords(title))) this.#byWords.set(plainWords(title), index);
  }

  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  find({ fields }: Entry): number | null {
    const id = fields.get('id');
    const title = fields.get('title');
    const at = typeof id === 'string' ? this.#byId.get(id) : this.#byWords.get(plainWords(String(title ?? '')));
    return at ?? null;
  }
}

function standsAlready(id: string, entry: Entry, isOurs: boolean): Placed {
  const message = isOurs ? `'${id}' stands in this list twice` : `the pain point '${id}' is there already`;
  const mend = isOurs
    ? 'keep one of them'
    : `change it with: hits edit ${id}${entry.spot === null ? '' : ', or what a list gives with --update'}`;
  return { problem: problem('duplicate-id', [], message, mend), spot: entry.spots.get('id') ?? entry.spot };
}

/** What is wrong with the entries as they stand in the list now; paths are those of the list. The shape has been checked. */
export function checkDraft({ list, own }: Draft, elsewhere: readonly Source[], { sizes }: Limits): Problem[] {
  const points = list as readonly WrittenPainPoint[];
  const found = [...readPainPoints(points, { lenient: false }).problems, ...checkSizes(points, sizes, false)];
  const graph = checkGraph(gather([{ points }, ...elsewhere]), false).problems;
  const mine = new Set(own.map(({ index }) => index));
  return [...found, ...graph.filter(({ source }) => source === 0).map(({ problem: one }) => one)].filter(({ path }) =>
    mine.has(Number(path[1])),
  );
}

/** The changes that lead from the list as it was to the draft of it. */
export function changesIn(present: readonly unknown[], { list, own }: Draft): Change[] {
  // A list that begins here is written at once.
  if (present.length === 0) return [{ path: ['pain_points'], value: list }];
  return own
    .filter(({ isChanged }) => isChanged)
    .flatMap(({ index, isNew, entry }): Change[] => {
      const path = ['pain_points', index];
      const after = list[index];
      if (isNew || !isWritten(after)) return [{ path, value: after }];
      const keys = [...new Set([...entry.fields.keys()].map((name) => name.split('.')[0] ?? ''))];
      return keys.map((key) => ({ path: [...path, key], value: fieldIn(after, key) }));
    });
}
