// Whether data has the shape of its schema, with each fault as one problem that a person can mend. The validators are
// compiled from the published schemas when the project is built.
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Path, Problem } from '../model/problem.ts';
import { conforms, type Schema } from './conforms.ts';
import type { Kind } from './kinds.ts';
import { pathOf, valueAt } from './pointer.ts';

interface Loaders {
  readonly schema: () => Promise<{ schema: Schema }>;
  readonly validator: () => Promise<{ validate: ValidateFunction }>;
}

/** The bare schema of a kind of file says yes or no; the compiled validator is loaded to say what is wrong. */
const LOADERS: Readonly<Record<Kind, Loaders>> = {
  questionnaire: { schema: () => import('./generated/questionnaire-schema.js'), validator: () => import('./generated/questionnaire.js') },
  answers: { schema: () => import('./generated/answers-schema.js'), validator: () => import('./generated/answers.js') },
  report: { schema: () => import('./generated/report-schema.js'), validator: () => import('./generated/report.js') },
};

export type Shaped<Shape> =
  | { readonly kind: 'whole'; readonly value: Shape }
  /** What is left once the faulty parts are taken out, so that the rest can still be checked. */
  | { readonly kind: 'part'; readonly value: Shape; readonly problems: readonly Problem[] }
  | { readonly kind: 'none'; readonly problems: readonly Problem[] };

/** Types are trusted from here on: the schema that wrote them has been checked. */
export async function shape<Shape>(kind: Kind, data: unknown): Promise<Shaped<Shape>> {
  const { schema } = await LOADERS[kind].schema();
  if (conforms(data, schema)) return { kind: 'whole', value: data as Shape };
  const { validate } = await LOADERS[kind].validator();
  if (validate(data)) throw new Error(`the two validators of ${kind} do not agree`);
  const { toProblems } = await import('./shape-problems.ts');
  const problems = await toProblems(validate.errors ?? [], kind, data);
  const rest = structuredClone(data);
  while (!validate(rest)) {
    if (!takeOut(validate.errors ?? [], rest)) return { kind: 'none', problems };
  }
  return { kind: 'part', value: rest as Shape, problems };
}

/** Deletes what each error points at from `data`; false if that would be the whole. */
function takeOut(errors: readonly ErrorObject[], data: unknown): boolean {
  const paths = errors.filter(({ keyword }) => keyword !== 'if').map((error) => faultyPath(error, data));
  if (paths.length === 0 || paths.some((path) => path.length === 0)) return false;
  const holes = new Set<unknown[]>();
  for (const path of paths) {
    const parent = valueAt(data, path.slice(0, -1));
    const key = path.at(-1);
    if (Array.isArray(parent)) {
      parent[Number(key)] = HOLE;
      holes.add(parent);
    } else if (parent !== null && typeof parent === 'object' && key !== undefined) {
      Reflect.deleteProperty(parent, key);
    }
  }
  for (const list of holes) list.splice(0, list.length, ...list.filter((part) => part !== HOLE));
  return true;
}

const HOLE = Symbol('taken out');

function faultyPath({ keyword, instancePath, params }: ErrorObject, data: unknown): Path {
  const path = pathOf(instancePath, data);
  return keyword === 'additionalProperties' ? [...path, String(params.additionalProperty)] : path;
}
