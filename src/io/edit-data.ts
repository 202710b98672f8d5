// What an edit does to data, without a word about text. Splitting an edit into small steps here is what lets the text
// around them stay as it was written.
import type { Path } from '../model/problem.ts';

/** One change to a sheet. */
export interface Edit {
  /** Where; a number one past the end of a list appends to it. */
  readonly path: Path;
  /** The new value; undefined removes the key or the entry. */
  readonly value: unknown;
}

/** A change of one key or entry of something that is there and not empty. */
export interface Step extends Edit {
  /** How many levels of the value were not asked for: parents that had to be made. */
  readonly made: number;
}

type Mapping = Readonly<Record<string, unknown>>;

/** The steps from the data to the data after the edit; none if the edit changes nothing. */
export function stepsOf(data: unknown, { path, value }: Edit): Step[] {
  const old = valueAt(data, path);
  if (value === undefined) return old === undefined ? [] : [{ path, value, made: 0 }];
  return settle(data, path, old, plain(value));
}

/** A mapping that stays a mapping is changed key by key; new keys come before old ones go, so that it is never empty. */
function settle(data: unknown, path: Path, old: unknown, value: unknown): Step[] {
  if (sameData(old, value)) return [];
  if (!isFilledMapping(old) || !isFilledMapping(value)) return [lift(data, path, value)];
  const next = Object.keys(value).flatMap((key) => settle(data, [...path, key], own(old, key), value[key]));
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(value, key));
  return [...next, ...gone.map((key) => ({ path: [...path, key], value: undefined, made: 0 }))];
}

/** Moves up to the first part that is missing, empty or no collection: it is made as a whole. */
function lift(data: unknown, path: Path, value: unknown): Step {
  let holder = data;
  for (const [depth, key] of path.entries()) {
    if (!canHold(holder, key))
      return { path: path.slice(0, depth), value: nest(path.slice(depth), value), made: path.length - depth };
    const next = own(holder, key);
    if (next === undefined) {
      const rest = path.slice(depth + 1);
      const last = Array.isArray(holder) ? holder.length : key;
      return { path: [...path.slice(0, depth), last], value: nest(rest, value), made: rest.length };
    }
    holder = next;
  }
  return { path, value, made: 0 };
}

function canHold(holder: unknown, key: string | number): boolean {
  return Array.isArray(holder) ? holder.length > 0 && typeof key === 'number' : isFilledMapping(holder);
}

function nest(path: Path, value: unknown): unknown {
  return path.reduceRight((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);
}

/** The data after a step. */
export function withStep(data: unknown, { path, value }: Edit): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const part = rest.length === 0 ? value : withStep(own(data, key), { path: rest, value });
  if (Array.isArray(data)) return data.toSpliced(Number(key), 1, ...(part === undefined ? [] : [part]));
  const { [key]: _, ...others } = data as Mapping;
  return part === undefined ? others : { ...(data as Mapping), [key]: part };
}

/** What stands at a path; undefined if nothing does. */
function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(own, data);
}

function own(holder: unknown, key: string | number): unknown {
  if (holder === null || typeof holder !== 'object' || !Object.hasOwn(holder, key)) return undefined;
  return (holder as Mapping)[key];
}

function isFilledMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** A copy that shares nothing with itself, without keys that hold undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Whether both hold the same, in the same order. */
export function sameData(left: unknown, right: unknown): boolean {
  return left === right || printed(left) === printed(right);
}

/** JSON has no word for numbers without end. */
function printed(data: unknown): string | undefined {
  return JSON.stringify(data, (_, value) =>
    typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
      ? { number: Object.is(value, -0) ? '-0' : String(value) }
      : value,
  );
}
