// A view that throws when a template asks for a field which does not exist, so that a typing error fails a test.

/** Fields that the template engine itself looks for on any value. */
const ENGINE = new Set<PropertyKey>([
  'toHTML',
  'then',
  'length',
  'constructor',
  'hasOwnProperty',
  Symbol.iterator,
  Symbol.toStringTag,
  Symbol.toPrimitive,
  'toString',
  'valueOf',
]);

export function guarded<Value>(value: Value, path = 'page'): Value {
  if (value === null || typeof value !== 'object') return value;
  return new Proxy(value as object, {
    get(target, key, receiver) {
      if (!(key in target) && !ENGINE.has(key)) throw new Error(`${path} has no field ${String(key)}`);
      return guarded(Reflect.get(target, key, receiver) as unknown, `${path}.${String(key)}`);
    },
  }) as Value;
}
