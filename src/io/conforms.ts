// Whether data conforms to a schema: yes or no, nothing more. It walks the schema instead of compiling it, which is many
// times faster for a single file than loading a compiled validator; that one is loaded to say what is wrong.
// A test holds both against each other on every fixture and on thousands of mutations.

/** The keywords of JSON Schema draft-07 that our schemas use. `false` refuses everything. */
export type Schema = boolean | Keywords;

export interface Keywords {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly minProperties?: number;
  readonly dependencies?: Readonly<Record<string, Schema | readonly string[]>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const NONE: Readonly<Record<string, Schema>> = {};

/** True if `value` is what `root` describes. `root` holds all definitions it refers to. */
export function conforms(value: unknown, root: Schema): boolean {
  return conformsTo(root)(value);
}

/** The same for many values: what is made of a schema is made once. */
export function conformsTo(root: Schema): (value: unknown) => boolean {
  const definitions = typeof root === 'object' ? (root.definitions ?? {}) : {};
  const patterns = new Map<string, RegExp>();

  const fits = (data: unknown, schema: Schema): boolean => {
    if (typeof schema === 'boolean') return schema;
    // In draft-07 a $ref stands alone.
    if (schema.$ref !== undefined) return fits(data, definitions[schema.$ref.slice('#/definitions/'.length)] ?? false);
    return fitsType(data, schema) && fitsPlain(data, schema) && fitsCombined(data, schema);
  };

  const fitsPlain = (data: unknown, schema: Keywords): boolean => {
    if (typeof data === 'string') return fitsText(data, schema);
    if (typeof data === 'number') return fitsNumber(data, schema);
    if (Array.isArray(data)) return fitsList(data, schema);
    return data === null || typeof data !== 'object' || fitsMapping(data as Readonly<Record<string, unknown>>, schema);
  };

  const fitsText = (data: string, { minLength = 0, pattern: source }: Keywords): boolean =>
    data.length >= minLength &&
    (minLength < 2 || [...data].length >= minLength) &&
    (source === undefined || pattern(source).test(data));

  const fitsList = (
    data: readonly unknown[],
    { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems }: Keywords,
  ): boolean => {
    if (data.length < minItems || data.length > maxItems) return false;
    if (uniqueItems && new Set(data.map((part) => JSON.stringify(part))).size < data.length) return false;
    return items === undefined || data.every((part) => fits(part, items));
  };

  const fitsMapping = (data: Readonly<Record<string, unknown>>, schema: Keywords): boolean => {
    const { properties = NONE, required, additionalProperties = true, minProperties = 0, dependencies } = schema;
    const keys = Object.keys(data);
    const has = (key: string) => Object.hasOwn(data, key);
    if (keys.length < minProperties || required?.every(has) === false) return false;
    for (const key of keys) {
      if (!fits(data[key], Object.hasOwn(properties, key) ? (properties[key] ?? true) : additionalProperties)) return false;
    }
    return (
      dependencies === undefined ||
      Object.entries(dependencies).every(([key, needs]) => !has(key) || (isNames(needs) ? needs.every(has) : fits(data, needs)))
    );
  };

  const fitsCombined = (data: unknown, { allOf, anyOf, if: condition, then = true }: Keywords): boolean => {
    if (allOf?.every((part) => fits(data, part)) === false) return false;
    if (anyOf?.some((part) => fits(data, part)) === false) return false;
    return condition === undefined || !fits(data, condition) || fits(data, then);
  };

  const pattern = (source: string): RegExp => {
    const known = patterns.get(source) ?? new RegExp(source, 'u');
    patterns.set(source, known);
    return known;
  };

  return (value) => fits(value, root);
}

function isNames(needs: Schema | readonly string[]): needs is readonly string[] {
  return Array.isArray(needs);
}

function fitsType(data: unknown, { type, enum: words, const: only }: Keywords): boolean {
  if (only !== undefined && data !== only) return false;
  if (words !== undefined && !words.includes(data)) return false;
  if (type === undefined) return true;
  return typeof type === 'string' ? isOfType(data, type) : type.some((one) => isOfType(data, one));
}

function isOfType(data: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return data === null;
    case 'array':
      return Array.isArray(data);
    case 'object':
      return data !== null && typeof data === 'object' && !Array.isArray(data);
    case 'integer':
      return Number.isInteger(data);
    case 'number':
      return Number.isFinite(data);
    default:
      return typeof data === type;
  }
}

function fitsNumber(
  data: number,
  {
    minimum = Number.NEGATIVE_INFINITY,
    maximum = Number.POSITIVE_INFINITY,
    exclusiveMinimum = Number.NEGATIVE_INFINITY,
  }: Keywords,
): boolean {
  return data >= minimum && data <= maximum && data > exclusiveMinimum;
}
