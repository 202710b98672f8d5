// Whether data has the shape of its schema, with each fault as one problem that a person can mend. The validators are
// compiled from the published schemas when the project is built.
import type { ErrorObject } from 'ajv';
import type { Path, Problem } from '../model/problem.ts';
import { conforms } from './conforms.ts';
import type { Kind } from './kinds.ts';
import { pathOf, valueAt } from './pointer.ts';

/** The bare schema of a kind of file says yes or no; the compiled validator is loaded to say what is wrong. */
const LOADERS = {
  questionnaire: {
    schema: () => import('./generated/questionnaire-schema.js'),
    validator: () => import('./generated/questionnaire.js'),
  },
  answers: { schema: () => import('./generated/answers-schema.js'), validator: () => import('./generated/answers.js') },
  'pain-points': {
    schema: () => import('./generated/pain-points-schema.js'),
    validator: () => import('./generated/pain-points.js'),
  },
  ideas: { schema: () => import('./generated/ideas-schema.js'), validator: () => import('./generated/ideas.js') },
  trends: { schema: () => import('./generated/trends-schema.js'), validator: () => import('./generated/trends.js') },
  brand: { schema: () => import('./generated/brand-schema.js'), validator: () => import('./generated/brand.js') },
  config: { schema: () => import('./generated/config-schema.js'), validator: () => import('./generated/config.js') },
  report: { schema: () => import('./generated/report-schema.js'), validator: () => import('./generated/report.js') },
};

export type Shaped<Shape> =
  | { readonly kind: 'whole'; readonly value: Shape }
  | { readonly kind: 'part'; readonly part: Part<Shape>; readonly problems: readonly Problem[] }
  | { readonly kind: 'none'; readonly problems: readonly Problem[] };

/** What is left once what cannot be understood is taken out, so that the rest can still be checked. */
export interface Part<Shape> {
  /** Values out of range, and keys of the root that are missing, are left as they are. */
  readonly value: Partial<Shape>;
  /** Where a part of `value` stood before others were taken out of its list. */
  readonly origin: (path: Path) => Path;
  readonly removed: readonly unknown[];
}

/**
 * Types are trusted from here on: the schema that wrote them has been checked. Below a `lenient` place a fault is a warning,
 * and what is faulty is left out, even a value whose type is right.
 */
export async function shape<Shape>(kind: Kind, data: unknown, lenient: readonly Path[] = []): Promise<Shaped<Shape>> {
  const { schema } = await LOADERS[kind].schema();
  if (conforms(data, schema)) return { kind: 'whole', value: data as Shape };
  const { validate } = await LOADERS[kind].validator();
  if (validate(data)) throw new Error(`the two validators of ${kind} do not agree`);
  const { toProblems } = await import('./shape-problems.ts');
  const isLenient = (path: Path) => lenient.some((place) => place.every((key, depth) => path[depth] === key));
  const problems = toProblems(validate.errors ?? [], schema, data).map((problem) =>
    isLenient(problem.path) && problem.path.length > 1 ? leftOut(problem) : problem,
  );
  const cut: Cut = { data: structuredClone(data), indexes: new Map(), removed: [] };
  while (!validate(cut.data)) {
    const faults = (validate.errors ?? []).filter(
      ({ keyword, instancePath }) =>
        (keyword !== 'if' && isLenient(pathOf(instancePath, cut.data))) ||
        (!BEARABLE.has(keyword) && !(keyword === 'required' && instancePath === '')),
    );
    if (faults.length === 0) break;
    if (!takeOut(faults, cut)) return { kind: 'none', problems };
  }
  return {
    kind: 'part',
    part: { value: cut.data as Partial<Shape>, origin: (path) => originOf(path, cut), removed: cut.removed },
    problems,
  };
}

function leftOut(problem: Problem): Problem {
  const what = problem.code === 'missing-key' ? 'the entry' : 'it';
  return { ...problem, severity: 'warning', message: `${problem.message}; ${what} is left out` };
}

/** Faults of a value whose type is right, and what only repeats others. */
const BEARABLE = new Set([
  'if',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'pattern',
  'minLength',
  'minItems',
  'maxItems',
  'uniqueItems',
]);

interface Cut {
  readonly data: unknown;
  /** The places the entries of a list had at first, once some are taken out. */
  readonly indexes: Map<unknown, readonly number[]>;
  readonly removed: unknown[];
}

/** Deletes what each error points at; false if that would be the whole. */
function takeOut(errors: readonly ErrorObject[], { data, indexes, removed }: Cut): boolean {
  const paths = errors.map((error) => faultyPath(error, data));
  if (paths.some((path) => path.length === 0)) return false;
  const holes = new Map<unknown[], Set<number>>();
  for (const path of paths) {
    const parent = valueAt(data, path.slice(0, -1));
    const key = path.at(-1);
    if (Array.isArray(parent)) {
      holes.set(parent, (holes.get(parent) ?? new Set()).add(Number(key)));
    } else if (parent !== null && typeof parent === 'object' && key !== undefined && Object.hasOwn(parent, key)) {
      removed.push(Reflect.get(parent, key));
      Reflect.deleteProperty(parent, key);
    }
  }
  for (const [list, gone] of holes) {
    const kept = [...list.keys()].filter((index) => !gone.has(index));
    const before = indexes.get(list) ?? [...list.keys()];
    indexes.set(
      list,
      kept.map((index) => before[index] ?? index),
    );
    for (const index of gone) removed.push(list[index]);
    for (const [to, from] of kept.entries()) list[to] = list[from];
    list.length = kept.length;
  }
  return true;
}

function faultyPath({ keyword, instancePath, params }: ErrorObject, data: unknown): Path {
  const path = pathOf(instancePath, data);
  if (keyword === 'additionalProperties') return [...path, String(params.additionalProperty)];
  return keyword === 'dependencies' ? [...path, String(params.property)] : path;
}

function originOf(path: Path, { data, indexes }: Cut): Path {
  return path.map((key, depth) => indexes.get(valueAt(data, path.slice(0, depth)))?.[Number(key)] ?? key);
}
