// What a schema says of a place in the data: the keys it knows there, the limits it sets.
import type { Path } from '../model/problem.ts';
import type { Keywords, Schema } from './conforms.ts';

/** Every part of the schema that speaks of the value at `path`. */
export function schemasAt(root: Schema, path: Path): Keywords[] {
  return path.reduce((schemas, key) => schemas.flatMap((schema) => children(schema, key, root)), open(root, root));
}

/** The keys of the mapping at `path`, in the order of the schema. */
export function keysAt(root: Schema, path: Path): string[] {
  return schemasAt(root, path).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

function children({ properties = {}, items, additionalProperties }: Keywords, key: string | number, root: Schema): Keywords[] {
  if (typeof key === 'number') return open(items ?? true, root);
  return open((Object.hasOwn(properties, key) ? properties[key] : additionalProperties) ?? true, root);
}

/** A schema with what it refers to and is put together from. */
function open(schema: Schema, root: Schema): Keywords[] {
  if (typeof schema === 'boolean') return [];
  const target =
    schema.$ref === undefined || typeof root === 'boolean'
      ? true
      : (root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? true);
  return [schema, ...[...(schema.allOf ?? []), ...(schema.anyOf ?? []), target].flatMap((part) => open(part, root))];
}
