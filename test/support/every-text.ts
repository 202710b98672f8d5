// The texts of a file that people write freely, found by walking its schema, so that a field which is added later is there.
import { readFileSync } from 'node:fs';

export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as Schema;
}

/** A text, by the name of what it is part of: `WrittenQuote.text`; a map of texts as `WrittenQuestionnaire.titles`. */
export type Field = string;

/** Every field of a schema that takes any text at all. */
export function freeTexts(root: Schema): Field[] {
  const found = new Set<Field>();
  const seen = new Set<Schema>();
  const visit = (schema: Schema, field: Field): void => {
    const known = resolved(schema, root);
    const name = known.title ?? field;
    if (isFree(known)) found.add(name);
    if (seen.has(known)) return;
    seen.add(known);
    for (const part of [...(known.allOf ?? []), ...(known.anyOf ?? [])]) visit(part, name);
    if (known.items !== undefined) visit(known.items, name);
    if (typeof known.additionalProperties === 'object') visit(known.additionalProperties, name);
    for (const [key, part] of Object.entries(known.properties ?? {})) visit(part, `${name}.${key}`);
  };
  visit(root, root.title ?? '');
  return [...found].toSorted();
}

/** The same data with every free text put in another way. Keys of maps stay. */
export function withTexts<Data>(data: Data, root: Schema, put: (field: Field, text: string) => string): Data {
  const visit = (value: unknown, schema: Schema, field: Field): unknown => {
    const known = resolved(schema, root);
    const name = known.title ?? field;
    const parts = [...(known.allOf ?? []), ...(known.anyOf ?? [])];
    if (parts.length > 0) return parts.reduce((now, part) => visit(now, part, name), value);
    if (typeof value === 'string') return isFree(known) ? put(name, value) : value;
    if (Array.isArray(value))
      return value.map((one: unknown) => (known.items === undefined ? one : visit(one, known.items, name)));
    if (value === null || typeof value !== 'object') return value;
    const others = typeof known.additionalProperties === 'object' ? known.additionalProperties : {};
    return Object.fromEntries(
      Object.entries(value).map(([key, one]: [string, unknown]) => {
        const part = known.properties?.[key];
        return [key, part === undefined ? visit(one, others, name) : visit(one, part, `${name}.${key}`)];
      }),
    );
  };
  return visit(data, root, root.title ?? '') as Data;
}

function resolved(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return root.definitions?.[schema.$ref.slice('#/definitions/'.length)] ?? {};
}

function isFree({ type, enum: words, const: only, pattern, format }: Schema): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return types.includes('string') && words === undefined && only === undefined && pattern === undefined && format === undefined;
}
