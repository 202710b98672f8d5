// Which keys a schema knows at a place, for "did you mean".
import type { Path } from '../model/problem.ts';

/** The parts of a JSON Schema that are looked at here. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** The keys of the mapping at `path`, in the order of the schema. */
export function keysAt(root: Schema, path: Path): string[] {
  const here = path.reduce((schemas, key) => schemas.flatMap((schema) => children(schema, key, root)), open(root, root));
  return here.flatMap(({ properties }) => Object.keys(properties ?? {}));
}

function children(schema: Schema, key: string | number, root: Schema): Schema[] {
  const named = typeof key === 'string' ? schema.properties?.[key] : schema.items;
  const other = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const child = named ?? (typeof key === 'string' ? other : undefined);
  return child === undefined ? [] : open(child, root);
}

/** A schema with what it refers to and is put together from. */
function open(schema: Schema, root: Schema): Schema[] {
  const target = schema.$ref === undefined ? undefined : root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(target === undefined ? [] : [target])];
  return [schema, ...parts.flatMap((part) => open(part, root))];
}
